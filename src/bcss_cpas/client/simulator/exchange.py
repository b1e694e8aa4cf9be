"""What stands around an answer: ticket, times, and the envelopes in which the request came."""

from datetime import datetime
from typing import Any

from attrs import frozen
from lxml import etree

from bcss_cpas.client.clock import ssdn_time
from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.saying import OK, of_context
from bcss_cpas.flux._envelope import wrap
from bcss_cpas.flux._soa import InformationCBSS
from bcss_cpas.flux._soap import XML_STRING, SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import ReplyContext, ReplyMessage, ResultSummary, ServiceReply, SsdnReply


@frozen
class Exchange:
    """One exchange, by its number: the tickets of a simulator count on, so that they are the same in each run."""

    number: int
    at: datetime

    @property
    def ticket(self) -> str:
        """The ticket, in the form of a UUID."""
        return f"00000000-0000-4000-8000-{self.number:012x}"

    def cbss(self) -> InformationCBSS:
        """Return what the BCSS says of the exchange in the newer services."""
        return InformationCBSS(ticket_cbss=self.ticket, timestamp_receive=self.at, timestamp_reply=self.at)

    def ssdn(self, asked: Asked, summary: ResultSummary) -> SsdnReply:
        """Return the envelope of the older services, which gives local time."""
        assert asked.ssdn is not None
        request = asked.ssdn
        context = request.context
        local = ssdn_time(self.at)
        sent = None if context is None else context.message
        message = ReplyMessage(
            reference=None if sent is None else sent.reference,
            ticket=self.ticket.replace("-", ""),
            time_request=None if sent is None else sent.time_request,
            time_receive=local,
            time_response=local,
        )
        return SsdnReply(
            context=ReplyContext(
                summary=of_context(summary),
                user=None if context is None else context.user,
                message=message,
                persons=() if context is None else context.persons,
            ),
            services=(
                ServiceReply(
                    summary=summary, service_id=request.services[0].service_id, version=request.services[0].version
                ),
            ),
        )

    def reply(self, asked: Asked, body: Any, summary: ResultSummary = OK) -> bytes:
        """Return the answer in the envelopes of the request; ``body`` is its element, ``None`` for none."""
        if asked.ssdn is not None:
            body = wrap(self.ssdn(asked, summary), body)
            if asked.through_connector:
                holder = etree.Element(XML_STRING)
                holder.text = etree.tostring(body, encoding="unicode")
                body = holder
        return in_soap(body)


def in_soap(body: Any) -> bytes:
    """Return the bytes of an envelope of SOAP."""
    text: bytes = etree.tostring(SoapEnvelope().wrap(body), xml_declaration=True, encoding="UTF-8")
    return text


def fault(code: str, reason: str, detail: Any = None) -> bytes:
    """Return a SOAP fault; ``code`` is ``Client`` or ``Server``."""
    return in_soap(SoapFault.of(f"soapenv:{code}", reason).wrap(detail))
