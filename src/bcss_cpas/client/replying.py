"""From the bytes of a reply to a message: what cannot be read, or answers something else, is an error instead."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from bcss_cpas.client.errors import ReplyError, ServiceFaultError
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._remap import Remap
from bcss_cpas.message import Message, MessageKind

Expected = type[Any] | tuple[type[Any], ...]


def reply_of(
    answer: bytes,
    *,
    flux: str,
    expect: Expected,
    person: Ssin,
    remaps: Sequence[Remap] = (),
) -> Message[Any]:
    """Read what answers a request about a person; ``expect`` is the content that the operation gives.

    « No data », « not integrated » and the like are messages with their outcome. A reply that names nobody is about
    whom was asked. Raises ``ServiceFaultError`` for a fault, and ``ReplyError`` for what cannot be read, is of another
    flux or operation, or about another person; a replaced number may be answered under the one in its place.
    """
    try:
        message = read(answer, remaps=remaps)
    except ReadError:
        raise ReplyError("the reply cannot be read") from None
    outcome = message.outcome
    if message.kind is MessageKind.FAULT or (message.flux is None and message.kind is MessageKind.REPLY):
        kind = None if outcome is None else outcome.kind
        raise ServiceFaultError("the service refused", code=None if outcome is None else outcome.code, outcome=kind)
    if message.kind is not MessageKind.REPLY or message.flux != flux:
        raise ReplyError("the reply is of another flux")
    if message.content is not None and not isinstance(message.content, expect):
        raise ReplyError("the reply is of another operation")
    replaced = None if outcome is None else outcome.new_ssin
    if message.person not in (None, person, replaced):
        raise ReplyError("the reply is about another person")
    return evolve(message, person=person) if message.person is None else message
