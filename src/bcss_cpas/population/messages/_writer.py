"""How a reply is written, in full or otherwise: in SOAP, in SSDN, or bare."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Status
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import Detail, ResultSummary, ServiceReply, SsdnReply
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.population.draft import Answer, Draft
from bcss_cpas.population.messages._exchange import Exchange
from bcss_cpas.population.situation import Situation

Fields = dict[str, Any]
_REFUSED = "MSG00013"
_CODES: Mapping[Answer, tuple[str, str]] = MappingProxyType(
    {
        Answer.NOT_INTEGRATED: ("NO_RESULT", "MSG00012"),
        Answer.NOT_INTEGRATED_AT_SUPPLIER: ("NO_DATA_FOUND", "MSG00021"),
        Answer.SOURCE_DOWN: ("NO_RESULT", "MSG00020"),
        Answer.PARTIAL: ("NO_RESULT", "MSG00020"),
        Answer.REFUSED: ("NO_RESULT", _REFUSED),
    }
)
"""What is answered where there are no data; a partial answer of a flux that knows none is a source that is down."""


@frozen(kw_only=True)
class Writer(ABC):
    """How a flux answers."""

    flux: str

    @abstractmethod
    def write(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> bytes:
        """Write what is answered about a person."""


@frozen(kw_only=True)
class Soa(Writer):
    """A reply of the newer services: ``echo`` repeats the question, ``data`` is empty where there is nothing."""

    reply: type[Any]
    echo: Callable[[Draft, Ssin], Fields]
    data: Callable[[Draft, Situation], Fields]
    legal_context: str | None = "PCSA:SOCIAL_INQUIRY"
    fault: type[CBSSFault] = CBSSFault
    status: type[Status] = Status
    found: str = "MSG00000"
    none: str = "MSG00100"
    part: Callable[[Fields], Fields] | None = None
    """Make a partial answer of a full one."""

    def write(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> bytes:
        """Write a reply, or a fault where it was refused."""
        if answer is Answer.REFUSED:
            return self._fault(exchange)
        return write(self.reply(**self.fields(draft, person, answer, exchange)), "soap", flux=self.flux)

    def blocks(self, exchange: Exchange) -> Fields:
        """Return what stands before the criteria."""
        context = {} if self.legal_context is None else {"legal_context": self.legal_context}
        return {**exchange.soa(), **context}

    def fields(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> Fields:
        """Return all that the reply holds."""
        fields = {**self.blocks(exchange), **self.echo(draft, person)}
        if answer is Answer.FULL or (answer is Answer.PARTIAL and self.part is not None):
            data = self.data(draft, draft.of(person))
            value, code = ("DATA_FOUND", self.found) if data else ("NO_DATA_FOUND", self.none)
            fields |= {"status": self.status(value=value, code=code), **data}
            if answer is Answer.PARTIAL and self.part is not None:
                fields = self.part(fields)
        else:
            value, code = _CODES[answer]
            fields["status"] = self.status(value=value, code=code)
        return fields

    def _fault(self, exchange: Exchange) -> bytes:
        detail = FaultDetail(
            severity="FATAL", reason_code=_REFUSED, diagnostic="Access not allowed", author_code="CBSS"
        )
        content = self.fault(details=(detail,), **exchange.soa())
        around = (SoapEnvelope(), SoapFault.of("soapenv:Client", "Business error"))
        return write(Message(self.flux, MessageKind.FAULT, content, envelope=around))


_OK = ResultSummary(ok="YES", return_code=0)


def _error(code: str) -> ResultSummary:
    detail = Detail(severity="ERROR", reason_code=code, author_code_list="CBSS")
    return ResultSummary(ok="NO", return_code=10000, details=(detail,))


def enveloped(flux_name: str, person: Ssin, answer: Answer, exchange: Exchange) -> Message[Any]:
    """Make a reply of the older services that has no body yet."""
    summary = _OK if answer is Answer.FULL else _error(_CODES[answer][1])
    known = flux(flux_name).ssdn
    assert known is not None
    service = ServiceReply(summary=summary, service_id=known.service_id, version=known.version)
    around = SsdnReply(context=exchange.ssdn(summary, person), services=(service,))
    return Message(flux_name, MessageKind.REPLY, envelope=(around,))


@frozen(kw_only=True)
class Ssdn(Writer):
    """A reply of the older services; what is no data comes without a body."""

    reply: type[Any]
    echo: Callable[[Draft, Ssin], Fields]
    data: Callable[[Draft, Situation], Fields]
    inner: tuple[Any, ...] = ()
    """Envelopes between that of SSDN and the body."""

    def write(self, draft: Draft, person: Ssin, answer: Answer, exchange: Exchange) -> bytes:
        """Write a reply in its envelope."""
        message = enveloped(self.flux, person, answer, exchange)
        if answer is Answer.FULL:
            content = self.reply(**self.echo(draft, person), **self.data(draft, draft.of(person)))
            message = evolve(message, content=content, envelope=(*message.envelope, *self.inner))
        return write(message)
