"""The SSDN envelope of the older services: context, result summaries, and one or more services in one message.

Source: SSDN ``Service/SSDNRequest.xsd``, ``SSDNReply.xsd`` and ``Common/ResultSummary.xsd``; the optional parts of the
later generation (message period, language, person information) are read and written too.
"""

from datetime import date, datetime

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._leaves import SSDN_MOMENT
from bcss_cpas.flux._node import Node
from bcss_cpas.message import Outcome

COMMON = "http://www.ksz-bcss.fgov.be/XSD/SSDN/Common"
SERVICE = "http://www.ksz-bcss.fgov.be/XSD/SSDN/Service"
REQUEST, REPLY = f"{{{SERVICE}}}SSDNRequest", f"{{{SERVICE}}}SSDNReply"


@wire(ns=COMMON)
class Period:
    """``PeriodType`` and its kin: first and last day."""

    start: date | None = at("StartDate")
    end: date | None = at("EndDate")


@wire(ns=COMMON)
class StartingPeriod:
    """``StartingPeriodType``: a first day, and perhaps a last one."""

    start: date | None = at("StartDate", required=True)
    end: date | None = at("EndDate")


@wire(ns=COMMON)
class Description:
    """A text in one language."""

    lang: str | None = at("@lang", values=("nl", "fr", "de", "en"))
    text: str | None = at(".")


@wire(ns=COMMON)
class FieldInformation:
    """A field that caused a message, and its value."""

    field_name: str | None = at("FieldName")
    field_value: str | None = at("FieldValue")


@wire(ns=COMMON)
class Detail:
    """One error or warning."""

    severity: str | None = at("Severity", required=True, values=("INFORMATION", "WARNING", "ERROR"))
    reason_code: str | None = at("ReasonCode")
    diagnostic: str | None = at("Diagnostic")
    author_code_list: str | None = at("AuthorCodeList")
    information: tuple[FieldInformation, ...] = at("Information", at_most=5)


@wire(ns=COMMON)
class ResultSummary:
    """What became of a service request: return code 0 OK, 1 warning, 10000 error."""

    ok: str | None = at("@ok", required=True, values=("YES", "NO", "WARNING"))
    return_code: int | None = at("ReturnCode", required=True, values=("0", "1", "10000"))
    details: tuple[Detail, ...] = at("Detail", at_most=30)

    def outcome(self) -> Outcome | None:
        """Classify an error by its first reason code that says something; ``None`` where there is no error."""
        if self.return_code in (0, 1) and self.ok != "NO":
            return None
        found = [Outcome.of(detail.reason_code) for detail in self.details if detail.reason_code]
        told = [outcome for outcome in found if outcome.kind is not OutcomeKind.UNCLASSIFIED]
        return (told or found or [Outcome(OutcomeKind.UNCLASSIFIED)])[0]


@wire(ns=SERVICE)
class AuthorizedUser:
    """The user, or the program, that asks."""

    user_id: str = need("UserID", pattern=r"[0-9]{11}")
    """An SSIN, or the number of a program in the form of one."""
    email: str = need("Email", pattern=r"[a-z]{1,8}@[a-z]{1,8}\.be")
    org_unit: str | None = at("OrgUnit")
    """The enterprise number of the CPAS."""
    matrix_id: int = need("MatrixID")
    """The sector in the primary network."""
    matrix_sub_id: int | None = at("MatrixSubID")


@wire(ns=SERVICE)
class Inscription:
    """An inscription of the person in the primary network, as an envelope names it."""

    quality_code: int | None = at("@qualityCode", required=True)
    start: date | None = at("@startDate")
    end: date | None = at("@endDate")


@wire(ns=SERVICE)
class PersonInformation:
    """The person a message is about, with the inscriptions that support it."""

    target_ssin: str | None = at("TargetSSIN", pattern=r"[0-9]{11}")
    inscriptions: tuple[Inscription, ...] = at("Inscription")


@wire(ns=SERVICE)
class RequestMessage:
    """What the sender says of a message."""

    reference: str | None = at("Reference")
    time_request: datetime | None = at("TimeRequest", codec=SSDN_MOMENT)
    period: Period | None = at("MessagePeriod", since="2015")
    language: str | None = at("Language", values=("nl", "fr", "de", "en"), since="2015")


@wire(ns=SERVICE)
class RequestContext:
    """Who asks, and about whom."""

    user: AuthorizedUser = need("AuthorizedUser")
    message: RequestMessage | None = at("Message")
    persons: tuple[PersonInformation, ...] = at("PersonInformation", since="2015")


@wire(ns=SERVICE)
class ServiceRequest:
    """A request to one service; ``other`` holds what is not the body that was read."""

    service_id: str | None = at("ServiceId", required=True)
    version: str | None = at("Version", required=True, pattern=r"[0-9]{8}")
    other: tuple[Node, ...] = at("*")


@wire(ns=SERVICE)
class SsdnRequest:
    """The envelope of a request."""

    context: RequestContext | None = at("RequestContext", required=True)
    services: tuple[ServiceRequest, ...] = at("ServiceRequest", required=True)


@wire(ns=SERVICE)
class ReplyMessage:
    """When a message was asked, received and answered; the ticket names it to the help desk."""

    reference: str | None = at("Reference")
    ticket: str | None = at("Ticket", required=True)
    time_request: datetime | None = at("TimeRequest", codec=SSDN_MOMENT)
    time_receive: datetime | None = at("TimeReceive", required=True, codec=SSDN_MOMENT)
    time_response: datetime | None = at("TimeResponse", required=True, codec=SSDN_MOMENT)
    period: Period | None = at("MessagePeriod", since="2015")
    language: str | None = at("Language", values=("nl", "fr", "de", "en"), since="2015")


@wire(ns=SERVICE)
class ReplyContext:
    """The summary of all services, who asked, and when."""

    summary: ResultSummary | None = at(f"{{{COMMON}}}ResultSummary", required=True)
    user: AuthorizedUser | None = at("AuthorizedUser")
    message: ReplyMessage | None = at("Message")
    persons: tuple[PersonInformation, ...] = at("PersonInformation", since="2015")


@wire(ns=SERVICE)
class ServiceReply:
    """The reply of one service; ``other`` holds what is not the body that was read."""

    summary: ResultSummary | None = at(f"{{{COMMON}}}ResultSummary", required=True)
    service_id: str | None = at("ServiceId", required=True)
    version: str | None = at("Version", required=True, pattern=r"[0-9]{8}")
    other: tuple[Node, ...] = at("*")


@wire(ns=SERVICE)
class SsdnReply:
    """The envelope of a reply."""

    context: ReplyContext | None = at("ReplyContext", required=True)
    services: tuple[ServiceReply, ...] = at("ServiceReply")
