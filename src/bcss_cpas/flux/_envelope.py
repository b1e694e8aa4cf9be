"""Around the body: SOAP, a fault, SSDN, the connector that carries SSDN inside SOAP, or nothing."""

from typing import Any

from attrs import frozen
from lxml import etree

from bcss_cpas.errors import ReadError, WriteError
from bcss_cpas.flux._catalogue import body_of
from bcss_cpas.flux._fields import wire
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._parse import tree_of_text
from bcss_cpas.flux._problems import Problems
from bcss_cpas.flux._reading import read_element
from bcss_cpas.flux._soap import CONNECTOR, ENVELOPES, FAULTS, XML_STRING, SoapEnvelope, SoapFault, is_detail
from bcss_cpas.flux._ssdn import COMMON, REPLY, REQUEST, SERVICE, SsdnReply, SsdnRequest
from bcss_cpas.flux._writing import write_element
from bcss_cpas.flux._xmlite import MESSAGE, XML, XmliteContent, XmliteMessage
from bcss_cpas.flux._xmlite import NS as XMLITE
from bcss_cpas.message import Defect, Unread

Envelope = SoapEnvelope | SoapFault | SsdnReply | SsdnRequest | XmliteMessage
_DEEPEST = 3
"""SOAP around SSDN around XMLite."""


@frozen
class Unwrapped:
    """The element of the body, ``None`` where there is none, and what stood around it, outermost first."""

    body: Any
    envelopes: tuple[Envelope, ...] = ()
    defects: tuple[Defect, ...] = ()
    unread: tuple[Unread, ...] = ()

    def inside(self, outer: "Unwrapped") -> "Unwrapped":
        """Return this with what stood around it before."""
        return Unwrapped(
            self.body,
            (*outer.envelopes, *self.envelopes),
            (*outer.defects, *self.defects),
            (*outer.unread, *self.unread),
        )


def unwrap(root: Any) -> Unwrapped:
    """Take the body out of its envelopes. Raises ``ReadError`` where an envelope is broken."""
    around = Unwrapped(root)
    for _ in range(_DEEPEST):
        inner = None if around.body is None else _out_of_one(around.body)
        if inner is None:
            break
        around = inner.inside(around)
    return around


def _out_of_one(root: Any) -> Unwrapped | None:
    if root.tag in ENVELOPES:
        return _out_of_soap(root)
    if root.tag in FAULTS:
        return _out_of_fault(root)
    if root.tag in (REQUEST, REPLY):
        return _out_of_ssdn(root)
    if root.tag == MESSAGE:
        return _out_of_xmlite(root)
    return _out_of_connector(root) if root.tag == XML_STRING else None


def _out_of_connector(root: Any) -> Unwrapped:
    """Take the SSDN message out of its string; nothing else comes in it."""
    problems = Problems()
    for child in root:
        problems.unread(child)
        if child.tail is not None:
            problems.tail(child)
    around = Unwrapped(None, (), *problems.finish(root, _Connector, "$envelope"))
    message = tree_of_text(root.text or "")
    if message.tag == XML_STRING or message.tag in ENVELOPES:
        raise ReadError("an envelope in the string of the connector", path="$envelope", line=root.sourceline)
    return unwrap(message).inside(around)


@wire(ns=CONNECTOR)
class _Connector:
    """Of which no attribute and no element has a place."""


def _out_of_soap(root: Any) -> Unwrapped:
    ns = root.tag[1:].partition("}")[0]
    parts: dict[str, list[Any]] = {f"{{{ns}}}Header": [], f"{{{ns}}}Body": []}
    problems = Problems()
    for part in root:
        parts.get(part.tag, []).append(part)
        if part.tag not in parts:
            problems.unread(part)
    headers, bodies = parts.values()
    if len(bodies) != 1 or len(headers) > 1:
        raise ReadError("a SOAP envelope has one Body and at most one Header", path="$envelope", line=root.sourceline)
    (holder,) = bodies
    if len(holder) > 1:
        raise ReadError("more than one element in the SOAP Body", path="$envelope.body", line=holder.sourceline)
    body = holder[0] if len(holder) else None
    for element in (root, holder):
        if element.text is not None:
            problems.text(element)
    for element in (*root, *holder):
        if element.tail is not None:
            problems.tail(element)
    header = read_element(headers[0], Node, problems) if headers else None
    envelope = SoapEnvelope(ns, tuple(root.items()), header, tuple(holder.items()))
    return Unwrapped(body, (envelope,), *problems.located(root, Node, "$envelope"))


def _out_of_fault(fault: Any) -> Unwrapped:
    """Take out the first element of the detail that a service declares."""
    details = [element for holder in fault if is_detail(holder) for element in holder if body_of(element.tag)]
    problems = Problems()
    if details:
        _take_out(details[0], problems)
    around = SoapFault(read_element(fault, Node, problems))
    return Unwrapped(details[0] if details else None, (around,), *problems.finish(fault, Node, "$envelope.fault"))


_OURS = (f"{{{SERVICE}}}", f"{{{COMMON}}}")
_SERVICES = (f"{{{SERVICE}}}ServiceReply", f"{{{SERVICE}}}ServiceRequest")


def _out_of_ssdn(root: Any) -> Unwrapped:
    """Take out the first body; those of further services, which no CPAS service sends, stay in the envelope."""
    services = (service for service in root if service.tag in _SERVICES)
    bodies = (part for service in services for part in service if not part.tag.startswith(_OURS))
    body = next(bodies, None)
    problems = Problems()
    if body is not None:
        _take_out(body, problems)
    cls = SsdnReply if root.tag == REPLY else SsdnRequest
    envelope = read_element(root, cls, problems)
    return Unwrapped(body, (envelope,), *problems.finish(root, cls, "$envelope"))


def _out_of_xmlite(root: Any) -> Unwrapped:
    problems = Problems()
    body = root.find(f"{XML}/*")
    if body is not None:
        _take_out(body, problems)
    message = read_element(root, XmliteMessage, problems)
    return Unwrapped(body, (message,), *problems.finish(root, XmliteMessage, "$envelope"))


def _take_out(body: Any, problems: Problems) -> None:
    """Take an element out of its parent, but not the text that follows it."""
    parent = body.getparent()
    if body.tail is not None:
        problems.stray(parent, body.tail)
    parent.remove(body)


def wrap(envelope: Envelope, body: Any) -> Any:
    """Return the element of an envelope with the element of a body back in its place."""
    if isinstance(envelope, XmliteMessage):
        return _in_xmlite(envelope, body)
    if isinstance(envelope, SoapEnvelope) and body is not None and body.tag in (REQUEST, REPLY):
        holder = etree.Element(XML_STRING)
        holder.text = etree.tostring(body, encoding="unicode")
        return envelope.wrap(holder)
    if isinstance(envelope, SoapEnvelope | SoapFault):
        return envelope.wrap(body)
    tag = REPLY if isinstance(envelope, SsdnReply) else REQUEST
    element = write_element(envelope, tag, {"ssdn": SERVICE})
    if body is not None:
        _put_in(body, [service for service in element if service.tag in _SERVICES])
    return element


def _in_xmlite(envelope: XmliteMessage, body: Any) -> Any:
    message = envelope
    if body is not None and envelope.xml is None:
        message = XmliteMessage(classic_prefix=envelope.classic_prefix, inhouse=envelope.inhouse, xml=XmliteContent())
    element = write_element(message, MESSAGE, {"m": XMLITE})
    if body is not None:
        element.find(XML).insert(0, body)
    return element


def _put_in(body: Any, services: list[Any]) -> None:
    """Put a body into the service that it is of, before whatever else stands there."""
    if not services:
        raise WriteError("the SSDN envelope has no service to hold the body")
    known = body_of(body.tag)
    wanted = None if known is None or known[0].ssdn is None else known[0].ssdn.service_id
    own = next((each for each in services if each.findtext(f"{{{SERVICE}}}ServiceId") == wanted), services[0])
    own.insert(next((place for place, part in enumerate(own) if not part.tag.startswith(_OURS)), len(own)), body)
