"""``write``: from a typed object or message to bytes, the other way of ``read``."""

from collections.abc import Sequence
from typing import Any, Literal

from attrs import evolve
from lxml import etree

from bcss_cpas.errors import WriteError
from bcss_cpas.flux._catalogue import body_of_class
from bcss_cpas.flux._envelope import Envelope, wrap
from bcss_cpas.flux._fields import EXACT
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._problems import unbuilt
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._soap import SoapEnvelope
from bcss_cpas.flux._ssdn import ReplyContext, RequestContext, ServiceReply, ServiceRequest, SsdnReply, SsdnRequest
from bcss_cpas.flux._writing import write_element
from bcss_cpas.message import Message

Context = RequestContext | ReplyContext | SoapEnvelope
Named = Literal["soap", "ssdn"]


def write(
    body: Any,
    envelope: Named | None = None,
    context: Context | None = None,
    *,
    flux: str | None = None,
    version: str | None = None,
    remaps: Sequence[Remap] = (),
) -> bytes:
    """Write a content object, or a message, as XML bytes in UTF-8; requests and replies alike.

    A ``Message`` keeps the envelopes it came in unless another is named. ``envelope="ssdn"`` needs as ``context`` the
    request or reply context of SSDN; ``envelope="soap"`` may take a ``SoapEnvelope``. ``flux`` tells of which flux a
    body is that several share, such as a fault; ``version`` picks the version of the interface, else it is the newest;
    ``remaps`` holds the names of official schemas that are not public. What a message has in ``unread`` is not written:
    the model has no place for it.

    Raises ``WriteError`` where the object belongs to no flux, no content of the message could be built, the envelope is
    none of these or lacks its context, a context would be left out, or a text cannot stand in XML.
    """
    content = body
    around: tuple[Envelope, ...] = ()
    if isinstance(body, Message):
        if unbuilt(body) is not None:
            raise WriteError("no content could be built of what was read, so that there is none to be written")
        content, around = body.content, body.envelope
        flux, version = flux or body.flux, version or body.version
    known, element = (None, None) if content is None and around else _element(content, flux, version, remaps)
    if envelope is None and context is not None:
        raise WriteError("a context goes with the envelope that is named")
    if envelope is not None:
        around = (_envelope(known, envelope, context),)
    try:
        for each in reversed(around):
            element = wrap(each, element)
    except WriteError:
        raise
    except ValueError:
        raise WriteError("the envelope holds a character or a name that XML does not allow") from None
    text: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8")
    return text


def _element(content: Any, flux: str | None, version: str | None, remaps: Sequence[Remap]) -> tuple[Flux, Any]:
    cls: Any = type(content)
    found = body_of_class(cls, version, flux)
    if found is None:
        of_version = "" if version is None else f" of version {version}"
        raise WriteError(f"{cls.__name__} is the body of no message{of_version}")
    known, body = found
    remap = next((each for each in remaps if each.flux == known.name), None)
    root = body.root if remap is None else remap.root_of(body)
    ns = root[1:].partition("}")[0]
    manner = EXACT if remap is None else evolve(remap.manner(body), loose=False)
    return known, write_element(content, root, {"v": ns} if ns else None, manner)


def _envelope(known: Flux | None, named: Named, context: Context | None) -> Envelope:
    if named == "soap":
        return _soap(context)
    if named != "ssdn":
        raise WriteError("there is no such envelope, but soap and ssdn")
    if known is None or known.ssdn is None:
        raise WriteError("this flux is not called through SSDN")
    service_id, version = known.ssdn.service_id, known.ssdn.version
    if isinstance(context, RequestContext):
        return SsdnRequest(context=context, services=(ServiceRequest(service_id=service_id, version=version),))
    if isinstance(context, ReplyContext):
        service = ServiceReply(summary=context.summary, service_id=service_id, version=version)
        return SsdnReply(context=context, services=(service,))
    raise WriteError("the SSDN envelope needs a request or reply context")


def _soap(context: Context | None) -> SoapEnvelope:
    if not isinstance(context, SoapEnvelope | None):
        raise WriteError("the context of SSDN has no place in the SOAP envelope")
    return SoapEnvelope() if context is None else context
