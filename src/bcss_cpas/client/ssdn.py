"""The connector that carries the older services: an SSDN document as a text inside SOAP.

Source: ``WebServiceConnector.wsdl``, operation ``sendXML``.
"""

from collections.abc import Mapping

from lxml import etree

from bcss_cpas.client.transport import SEND_XML, SOAP_ACTION, Transport
from bcss_cpas.flux._parse import tree_of
from bcss_cpas.flux._soap import XML_STRING, SoapEnvelope


class SsdnConnector:
    """Sends SSDN documents through another transport. What comes back is a SOAP envelope, which ``read`` takes off."""

    def __init__(self, inner: Transport) -> None:
        self._inner = inner

    def send(self, service: str, document: bytes, headers: Mapping[str, str]) -> bytes:
        """Return the reply to an SSDN request. Raises ``ClientError``; ``ReadError`` for what is no document."""
        holder = etree.Element(XML_STRING)
        holder.text = etree.tostring(tree_of(document), encoding="unicode")
        envelope = etree.tostring(SoapEnvelope().wrap(holder), xml_declaration=True, encoding="UTF-8")
        return self._inner.send(service, envelope, {**headers, SOAP_ACTION: f'"{SEND_XML}"'})
