"""What carries a request to the BCSS and brings the reply: a real connection or a simulator, one shape for both."""

from collections.abc import Mapping
from typing import Protocol

SOAP_ACTION = "SOAPAction"
"""The HTTP header of SOAP 1.1 that names the operation."""
TICKET = "X-Bcss-Cpas-Ticket"
"""The header in which a caller hands over the ticket of a call. It goes no further: a transport puts it in its errors,
and sends it under the name that the settings give, where they give one."""
SEND_XML = "http://ksz-bcss.fgov.be/connectors/WebServiceConnector/sendXML"
"""The SOAP action of the connector for SSDN (``WebServiceConnector.wsdl``)."""


class Transport(Protocol):
    """Sends one request and waits for its reply; may be called from several threads at once."""

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        """Return the reply to a request, both whole SOAP envelopes.

        ``service`` is the name of a flux (``"dimona"``), from which a transport knows the address; ``headers`` are
        those of HTTP. Raises ``ClientError`` alone: a SOAP fault is a ``ServiceFaultError``, so that what comes back is
        a reply, and where replies are signed, the signed part of it alone.
        """
        ...
