"""What is told of a message: a row, its facts, and of which kinds of facts it tells all there are."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from attrs import define

from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, StatusCode, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import BcssError, ReadError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.frames.disclosure import Name
from bcss_cpas.message import Message, MessageKind

_IN_FULL = (OutcomeKind.DATA, OutcomeKind.NO_DATA)


@define(kw_only=True)
class MessageRow:
    """A message: what it is, what became of the request, and how well it could be read.

    Not frozen, for it is taken apart at once: a frozen one costs three times as much to fill.
    """

    flux: Name | None = None
    version: str | None = None
    kind: MessageKind | None = None
    outcome: OutcomeKind | None = None
    code: StatusCode | None = None
    at: Where | None = None
    """At whom the person is not integrated."""
    identity: IdentityProblem | None = None
    """What is wrong with the number that was asked for."""
    person: Ssin | None = None
    new_person: Ssin | None = None
    """By which number it was replaced."""
    ticket: str | None = None
    """As the message has it: what is meant for a ticket is free text."""
    replied: datetime | None = None
    """When the reply was sent; taken for UTC where the message names no time zone."""
    defects: int | None = None
    """How many values break their type."""
    unread: int | None = None
    """How many places of the message the model does not know."""
    unfit: Sequence[str] | None = None
    """Columns that could not hold a value that was read."""
    error: str | None = None
    """Why there is nothing: the class of an exception."""
    problem: str | None = None
    """What it says; only of the exceptions of this library, which say nothing personal."""
    error_path: str | None = None
    error_line: int | None = None


def message_row(message: Message[Any], unfit: Sequence[str]) -> MessageRow:
    """Tell what a message is; ``unfit`` may still grow until the row is added."""
    outcome = message.outcome
    return MessageRow(
        flux=None if message.flux is None else Name(message.flux),
        version=message.version,
        kind=message.kind,
        outcome=None if outcome is None else outcome.kind,
        code=None if outcome is None else outcome.code,
        at=None if outcome is None else outcome.where,
        identity=None if outcome is None else outcome.identity,
        person=message.person,
        new_person=None if outcome is None else outcome.new_ssin,
        ticket=message.ticket,
        replied=message.replied,
        defects=len(message.defects),
        unread=len(message.unread),
        unfit=unfit,
    )


def broken_message(error: Exception) -> MessageRow:
    """Tell why a message could not be read."""
    name = type(error).__name__
    if isinstance(error, ReadError):
        return MessageRow(
            flux=None if error.flux is None else Name(error.flux),
            error=name,
            problem=error.problem,
            error_path=error.path,
            error_line=error.line,
        )
    return MessageRow(error=name, problem=str(error) if isinstance(error, BcssError) else None)


def surely(message: Message[Any]) -> Collection[type[Fact]]:
    """Return the kinds of facts of which a message tells all there are, so that none means none."""
    if message.flux is None or message.outcome is None or message.outcome.kind not in _IN_FULL:
        return ()
    known = flux(message.flux)
    if known.given is None or not known.answers(message.content):
        return _all(message.flux)
    return frozenset(known.given(message.content))


@cache
def _all(name: str) -> frozenset[type[Fact]]:
    return frozenset(flux(name).gives)
