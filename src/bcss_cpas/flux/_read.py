"""``read``: from bytes to a typed message, losing nothing."""

from collections.abc import Sequence
from contextlib import suppress
from os import PathLike
from typing import Any, TypeVar, overload

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError, DefectError, ReadError
from bcss_cpas.flux._catalogue import body_of_element, flux_of_service
from bcss_cpas.flux._envelope import Unwrapped, unwrap
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._parse import LIMIT, content_of, tree_of
from bcss_cpas.flux._problems import Problems, unbuilt
from bcss_cpas.flux._reading import read_element
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._soap import SoapFault
from bcss_cpas.flux._ssdn import ServiceReply, ServiceRequest, SsdnReply, SsdnRequest
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.message import Message, MessageKind, Outcome

T = TypeVar("T")
Source = bytes | bytearray | memoryview | str | PathLike[str]
Remaps = Sequence[Remap]


@overload
def read(source: Source, *, strict: bool = ..., limit: int = ..., remaps: Remaps = ...) -> Message[Any]: ...
@overload
def read(
    source: Source, expect: type[T], *, strict: bool = ..., limit: int = ..., remaps: Remaps = ...
) -> Message[T]: ...
def read(
    source: Source,
    expect: type[Any] | None = None,
    *,
    strict: bool = False,
    limit: int = LIMIT,
    remaps: Remaps = (),
) -> Message[Any]:
    """Read one message: a request, a reply or a fault, in a SOAP or SSDN envelope or bare.

    ``source`` is content where it is bytes, and the path of a file where it is a ``str`` or a path. Nothing of the
    message is lost: what breaks its type is in ``defects``, what has no place in ``unread``. With ``expect``, content
    of another class is refused; with ``strict``, the first defect is raised as ``DefectError``, and so is a body of
    which no content can be built. ``limit`` is in bytes. ``remaps`` holds the names of official schemas that are not
    public.

    Raises ``ReadError``, with flux, path and line, and nothing else whatever the bytes are: not XML, a DTD, too large
    or too deep, an unknown root, a broken envelope.
    """
    unwrapped = unwrap(tree_of(content_of(source, limit)))
    message = _without_body(unwrapped, remaps) if unwrapped.body is None else _with_body(unwrapped, remaps)
    if expect is not None and message.content is not None and not isinstance(message.content, expect):
        raise ReadError(f"expected {expect.__name__}, found {type(message.content).__name__}", flux=message.flux)
    if strict and message.defects:
        first = message.defects[0]
        raise DefectError(first.problem, flux=message.flux, path=first.path, line=first.line)
    if strict and (whole := unbuilt(message)) is not None:
        raise DefectError("no content can be built", flux=message.flux, path=whole.path, line=whole.line)
    return message


def _with_body(unwrapped: Unwrapped, remaps: Remaps) -> Message[Any]:
    root = unwrapped.body.tag
    found = next((named for each in remaps if (named := each.body_of(root))), None) or body_of_element(unwrapped.body)
    if found is None:
        raise ReadError("no flux has this root element", line=unwrapped.body.sourceline)
    known, body = found
    remap = next((each for each in remaps if each.flux == known.name), None)
    problems = Problems(body.manner if remap is None else remap.manner(body))
    content = read_element(unwrapped.body, body.cls, problems)
    defects, unread = problems.finish(unwrapped.body, body.cls)
    service_id = None if known.ssdn is None else known.ssdn.service_id
    asks = any(isinstance(each, SsdnRequest) for each in unwrapped.envelopes)  # one root may serve both ways
    kind = MessageKind.REQUEST if asks else body.kind
    own = _own(known, kind, content)
    return Message(
        flux=known.name,
        kind=kind,
        content=content,
        outcome=_outcome(kind, unwrapped, own, service_id, remaps),
        defects=(*unwrapped.defects, *defects),
        unread=(*unwrapped.unread, *unread),
        version=body.version,
        person=(None if content is None else known.person(content)) or _named(unwrapped),
        envelope=unwrapped.envelopes,
        **_exchange(unwrapped, content),
    )


def _own(known: Flux, kind: MessageKind, content: Any) -> Outcome:
    """Let the content speak; where it could not be built, nothing may be concluded from what came."""
    if content is None:
        return Outcome(OutcomeKind.UNCLASSIFIED)
    told = None if kind is MessageKind.REQUEST else known.outcome(content)
    return told or Outcome(OutcomeKind.DATA)


def _named(unwrapped: Unwrapped) -> Ssin | None:
    """Return the only person that an SSDN envelope names."""
    for envelope in unwrapped.envelopes:
        if isinstance(envelope, SsdnReply | SsdnRequest) and envelope.context is not None:
            numbers = [each.target_ssin for each in envelope.context.persons]
            with suppress(CodeError):
                return Ssin(numbers[0] or "") if len(numbers) == 1 else None
    return None


def _without_body(unwrapped: Unwrapped, remaps: Remaps) -> Message[Any]:
    """Make a message of envelopes alone: an SSDN error or a SOAP fault says itself why there is no body."""
    if not unwrapped.envelopes:
        raise ReadError("there is no message")
    inner = next((each for each in reversed(unwrapped.envelopes) if not isinstance(each, XmliteMessage)), None)
    service = inner.services[0] if isinstance(inner, SsdnReply | SsdnRequest) and inner.services else None
    known = _flux_of(service)
    kind = MessageKind.REPLY if isinstance(inner, SsdnReply) else MessageKind.REQUEST
    if isinstance(inner, SoapFault):
        kind = MessageKind.FAULT
    elif not isinstance(inner, SsdnReply | SsdnRequest):
        raise ReadError("the envelope holds no body", path="$envelope")
    return Message(
        flux=None if known is None else known.name,
        kind=kind,
        person=_named(unwrapped),
        outcome=_outcome(kind, unwrapped, Outcome(OutcomeKind.UNCLASSIFIED), remaps=remaps),
        defects=unwrapped.defects,
        unread=unwrapped.unread,
        version=None if service is None else service.version,
        envelope=unwrapped.envelopes,
        **_exchange(unwrapped, None),
    )


def _flux_of(service: ServiceReply | ServiceRequest | None) -> Flux | None:
    return None if service is None or service.service_id is None else flux_of_service(service.service_id)


def _outcome(
    kind: MessageKind, unwrapped: Unwrapped, own: Outcome, service_id: str | None = None, remaps: Remaps = ()
) -> Outcome | None:
    """Let an error in an envelope speak before the content.

    With a body, that is an error of the service whose body it is; without one, of any service, or of them all.
    """
    if kind is MessageKind.REQUEST:
        return None
    for envelope in unwrapped.envelopes:
        if isinstance(envelope, SsdnReply):
            services = [each for each in envelope.services if service_id in (None, each.service_id)]
            summaries = [each.summary for each in services]
            if envelope.context is not None and (service_id is None or not services):
                summaries.append(envelope.context.summary)
            said = [outcome for summary in summaries if summary is not None and (outcome := summary.outcome())]
            if said:
                return said[0]
    return _of_prefix(unwrapped, remaps) or own


def _of_prefix(unwrapped: Unwrapped, remaps: Remaps) -> Outcome | None:
    """Let the prefix of an XMLite message speak where it tells of an error, if its layout is known."""
    position = next((each.return_code for each in remaps if each.return_code is not None), None)
    prefixed = (each for each in unwrapped.envelopes if isinstance(each, XmliteMessage))
    said = next((outcome for each in prefixed if (outcome := each.outcome(position))), None)
    return None if said is None or said.kind is OutcomeKind.DATA else said


def _exchange(unwrapped: Unwrapped, content: Any) -> dict[str, Any]:
    """Find ticket and time of the reply, which SSDN puts in the envelope and the newer services in the content."""
    for envelope in unwrapped.envelopes:
        if isinstance(envelope, SsdnReply) and envelope.context is not None and envelope.context.message is not None:
            return {"ticket": envelope.context.message.ticket, "replied": envelope.context.message.time_response}
    block = getattr(content, "information_cbss", None)
    return {} if block is None else {"ticket": block.ticket_cbss, "replied": block.timestamp_reply}
