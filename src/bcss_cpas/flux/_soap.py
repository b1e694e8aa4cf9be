"""The SOAP envelope, 1.1 and 1.2, its fault, and the connector that carries SSDN messages as a string."""

from typing import Any

from attrs import frozen
from lxml import etree

from bcss_cpas.errors import WriteError
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._node import Node

SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/"
SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
ENVELOPES = frozenset(f"{{{ns}}}Envelope" for ns in (SOAP_11, SOAP_12))
FAULTS = frozenset(f"{{{ns}}}Fault" for ns in (SOAP_11, SOAP_12))
CONNECTOR = "http://ksz-bcss.fgov.be/connectors/WebServiceConnector"
XML_STRING = f"{{{CONNECTOR}}}xmlString"
"""The element of the connector whose text is a whole SSDN message."""

Attributes = tuple[tuple[str, str], ...]


@frozen
class SoapEnvelope:
    """What stands around the body: headers, and the attributes that a signature puts on envelope and body."""

    ns: str = SOAP_11
    attributes: Attributes = ()
    header: Node | None = None
    body_attributes: Attributes = ()

    def wrap(self, body: Any) -> Any:
        """Return the element of the envelope, with the element of a body in it where there is one."""
        envelope = etree.Element(f"{{{self.ns}}}Envelope", dict(self.attributes), nsmap={"soapenv": self.ns})
        if self.header is not None:
            envelope.append(self.header.to_element())
        holder = etree.SubElement(envelope, f"{{{self.ns}}}Body", dict(self.body_attributes))
        if body is not None:
            holder.append(body)
        return envelope


@frozen
class SoapFault:
    """A SOAP fault as it came, without the detail that a service declares; its texts are the server's own."""

    node: Node

    @classmethod
    def of(cls, code: str, reason: str) -> "SoapFault":
        """Make a fault of SOAP 1.1, with an empty detail."""
        parts = (Node("faultcode", code), Node("faultstring", reason), Node("detail"))
        return cls(Node(f"{{{SOAP_11}}}Fault", children=parts))

    def wrap(self, detail: Any) -> Any:
        """Return the element of the fault, with a detail in it where there is one."""
        fault = self.node.to_element()
        if detail is not None:
            holder = next((element for element in fault if is_detail(element)), None)
            if holder is None:
                raise WriteError("the fault has no detail to hold the content")
            holder.insert(0, detail)
        return fault


def is_detail(element: Any) -> bool:
    """Tell whether an element is the detail of a fault, in either version of SOAP."""
    return local_name(str(element.tag)) in ("detail", "Detail")
