"""The blocks that every newer BCSS service shares (« SOA »): who asks, the tickets, the status, the fault.

Source: ``CommonV3.xsd`` 3.3-215; the children of these messages stand in no namespace. The small types of that schema
are in ``_soa_types``, what the flux of these services do alike is in ``_soa_flux``.
"""

from datetime import datetime

from attrs import evolve

from bcss_cpas.codes.dates import IncompleteDate, parse_date
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.message import Outcome

LEGAL_CONTEXT = r"[a-zA-Z0-9][a-zA-Z0-9_:+ ]{0,40}[a-zA-Z0-9]"
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
TICKET = r"[A-Za-z0-9-]{1,32}"
STATUS_CODE = r"[A-Z]{3}[0-9]{5}"
STATUS_TEXT = r"[a-zA-Z0-9 ]{1,40}"


@wire()
class Organization:
    """An institution, by its enterprise number or by sector and institution."""

    cbe_number: EnterpriseNumber | None = at("cbeNumber", choice=("who", 0))
    sector: int | None = at("sector", choice=("who", 1), values=("17",))
    institution: int | None = at("institution", choice=("who", 1), values=("1",))


@wire()
class InformationCustomer:
    """What the customer says of itself and of its request."""

    ticket: str | None = at("ticket", pattern=TICKET)
    timestamp_sent: datetime | None = at("timestampSent")
    customer_identification: Organization | None = at("customerIdentification", required=True)


@wire()
class InformationCBSS:
    """What the BCSS says of the exchange; its ticket names it to the help desk."""

    ticket_cbss: str | None = at("ticketCBSS", required=True, pattern=UUID)
    timestamp_receive: datetime | None = at("timestampReceive", required=True)
    timestamp_reply: datetime | None = at("timestampReply", required=True)


@wire()
class SenderReceiver:
    """``SenderReceiverType``: one end of a message that does not answer online."""

    ticket: str | None = at("ticket", pattern=TICKET)
    timestamp_sent: datetime | None = at("timestampSent")
    organization_identification: Organization | None = at("organizationIdentification", required=True)


@wire()
class Information:
    """A field and its value, said beside a status."""

    field_name: str | None = at("fieldName", pattern=r"[a-zA-Z]{1,20}")
    field_value: str | None = at("fieldValue", pattern=STATUS_TEXT)


@wire()
class Status:
    """``StatusType``: the result of a request."""

    value: str | None = at("value", required=True, values=("DATA_FOUND", "NO_DATA_FOUND", "NO_RESULT"))
    code: str | None = at("code", required=True, pattern=STATUS_CODE)
    description: str | None = at("description", pattern=STATUS_TEXT)
    information: tuple[Information, ...] = at("information", at_most=5)

    def outcome(self) -> Outcome:
        """Classify: the code decides; where it only says « successful », or no list knows it, the value does."""
        outcome = Outcome.of(self.code or "")
        if self.code == _SUCCESSFUL or not (outcome.code and outcome.code.known):
            kind = _BY_VALUE.get(self.value or "", outcome.kind)
            return outcome if kind is outcome.kind else evolve(outcome, kind=kind)
        if outcome.identity is IdentityProblem.REPLACED:
            return evolve(outcome, new_ssin=self._new_ssin())
        if outcome.identity is IdentityProblem.DECEASED:
            return evolve(outcome, died_on=self._died_on())
        return outcome

    def _told(self, *names: str) -> str | None:
        return next((each.field_value for each in self.information if each.field_name in names), None)

    def _new_ssin(self) -> Ssin | None:
        try:
            return Ssin(self._told("newSSIN") or "")
        except CodeError:
            return None

    def _died_on(self) -> IncompleteDate | None:
        try:
            return parse_date(self._told("deceiseDate", "deceaseDate") or "")
        except CodeError:
            return None


_BY_VALUE = {
    "DATA_FOUND": OutcomeKind.DATA,
    "NO_DATA_FOUND": OutcomeKind.NO_DATA,
    "INCOMPLETE_DATA": OutcomeKind.PARTIAL,
    "PARTIAL_RESULT": OutcomeKind.PARTIAL,
    "RESPONSE_IN_BATCH": OutcomeKind.DEFERRED,
    "TECHNICAL_ERROR": OutcomeKind.SOURCE_DOWN,
    "NO_RESULT": OutcomeKind.UNCLASSIFIED,
}


_SUCCESSFUL = "MSG00000"
_SEVERITIES = {"FATAL": 0, "WARNING": 1, "INFORMATION": 2}


@wire()
class FaultDetail:
    """One error of a fault."""

    severity: str | None = at("severity", required=True, values=("INFORMATION", "WARNING", "FATAL"))
    reason_code: str | None = at("reasonCode", required=True, pattern=STATUS_CODE)
    diagnostic: str | None = at("diagnostic", required=True, pattern=STATUS_TEXT)
    author_code: str | None = at("authorCode", required=True, pattern=r"[A-Z]{1,20}")
    information: tuple[Information, ...] = at("information", at_most=5)


@wire()
class CBSSFault:
    """``CBSSFaultType``: why a request was refused or failed."""

    information_customer: InformationCustomer | None = at("informationCustomer")
    information_cbss: InformationCBSS | None = at("informationCBSS", required=True)
    details: tuple[FaultDetail, ...] = at("detail", required=True, at_most=30)

    def outcome(self) -> Outcome:
        """Classify by the first error that is more than information."""
        worst = sorted(self.details, key=lambda detail: _SEVERITIES.get(detail.severity or "", 1))
        return Outcome.of(worst[0].reason_code or "") if worst else Outcome(OutcomeKind.UNCLASSIFIED)


@wire()
class SoaRequest:
    """``BaseRequestType``: the blocks before the criteria of any request."""

    information_customer: InformationCustomer = need("informationCustomer")
    information_cbss: InformationCBSS | None = at("informationCBSS")
    legal_context: str | None = at("legalContext", required=True, pattern=LEGAL_CONTEXT)


@wire()
class SoaReply:
    """The blocks before the result of any reply."""

    information_customer: InformationCustomer | None = at("informationCustomer", required=True)
    information_cbss: InformationCBSS | None = at("informationCBSS", required=True)
    legal_context: str | None = at("legalContext", required=True, pattern=LEGAL_CONTEXT)


@wire()
class SoaNotification:
    """The blocks before what is told, in a message that nobody asked for or that answers in a batch."""

    sender: SenderReceiver | None = at("sender", required=True)
    receiver: SenderReceiver | None = at("receiver", required=True)
    legal_context: str | None = at("legalContext", required=True, pattern=LEGAL_CONTEXT)


@wire()
class BareExchange:
    """The blocks before the rest, in a request or a reply of a service that takes no legal context; not proven."""

    information_customer: InformationCustomer | None = at("informationCustomer")
    information_cbss: InformationCBSS | None = at("informationCBSS")
