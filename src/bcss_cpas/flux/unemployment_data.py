"""UnemploymentData: what the national employment office (ONEM, RVA) pays a person, and on what right.

A social worker reads in it the unemployment benefit of the last months, whether the person has a right to it, as head
of household, alone or cohabiting, for how long, or is sanctioned, and whether an activation allowance is paid for a
new job: then an employer is named that may not have been declared.

No schema is public. Names were read in the source code of a CPAS application for v1, v2 and v3; that the roots end on
``Request``, ``Response`` and ``Fault``, and their namespaces, follow the custom of the other services.
"""

from collections.abc import Iterator

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work_search import ActivatedJob, Unemployment
from bcss_cpas.flux._fields import need, wire
from bcss_cpas.flux._flux import Flux, Roots, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaRequest
from bcss_cpas.flux._unemployment import replies
from bcss_cpas.flux._unemployment.criteria import SearchCriteria
from bcss_cpas.flux._unemployment.facts import INSERTION_ENDED, insertion_ended, parts_of
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

V1 = "http://kszbcss.fgov.be/intf/UnemploymentDataService/v1"
V2 = "http://kszbcss.fgov.be/intf/UnemploymentDataService/v2"
V3 = "http://kszbcss.fgov.be/intf/UnemploymentDataService/v3"


@wire()
class UnemploymentRequest(SoaRequest):
    """What every request holds."""

    search_criteria: SearchCriteria = need("searchCriteria")


@wire()
class GetSituationRequest(UnemploymentRequest):
    """V1: ask for the situation on a day, or for the payments known last."""


@wire()
class GetPayedSumsRequest(UnemploymentRequest):
    """V1: ask for what was paid in up to three months."""


@wire()
class GetPayedActivationSumsRequest(UnemploymentRequest):
    """V1: ask for the activation allowances of a quarter."""


@wire()
class ConsultSituationRequest(UnemploymentRequest):
    """V2: ask for the situation on a day, or for the one known last."""


@wire()
class ConsultCareerBreakRequest(UnemploymentRequest):
    """V2: ask for breaks in the career in a period of days."""


@wire()
class ConsultScheduledPaymentRequest(UnemploymentRequest):
    """V2: ask for the payments planned for a quarter."""


@wire()
class ConsultPaidSumsRequest(UnemploymentRequest):
    """Ask for what was paid in up to 48 months; v2 bounds the period by days, v3 by months."""


@wire()
class ConsultActivationPaidSumsRequest(UnemploymentRequest):
    """Ask for the activation allowances of a quarter (v2), or of a period of months (v3)."""


@wire()
class ConsultPaymentsRequest(UnemploymentRequest):
    """Ask for the payment on a day, or for the one known last (v2, v3)."""


@wire()
class ConsultRightsRequest(UnemploymentRequest):
    """Ask for the right on a day, or for the one known last (v2, v3)."""


def _outcome(content: replies.UnemploymentReply | CBSSFault) -> Outcome:
    if isinstance(content, CBSSFault):
        return content.outcome()
    return Outcome(OutcomeKind.UNCLASSIFIED) if content.status is None else content.status.outcome()


def _person(content: UnemploymentRequest | replies.UnemploymentReply | CBSSFault) -> Ssin | None:
    criteria = None if isinstance(content, CBSSFault) else content.search_criteria
    return None if criteria is None else criteria.ssin


def facts(content: replies.UnemploymentReply, source: Source) -> Iterator[Fact]:
    """Give payments, benefits, rights and activated jobs; without a person in the reply there are none."""
    person = _person(content)
    if person is None:
        return
    if content.status is not None and content.status.code == INSERTION_ENDED:
        yield insertion_ended(person, source.at("$.status"))
    yield from parts_of(content, person, source.at("$"))
    if isinstance(content, replies.GetSituationReply | replies.ConsultSituationReply):
        yield from parts_of(content.situation, person, source.at("$.situation"))


_REQUEST, _REPLY, _FAULT = MessageKind.REQUEST, MessageKind.REPLY, MessageKind.FAULT
_V1_ROOTS: Roots = {
    "getSituationRequest": (GetSituationRequest, _REQUEST),
    "getSituationResponse": (replies.GetSituationReply, _REPLY),
    "getSituationFault": (CBSSFault, _FAULT),
    "getPayedSumsRequest": (GetPayedSumsRequest, _REQUEST),
    "getPayedSumsResponse": (replies.GetPayedSumsReply, _REPLY),
    "getPayedSumsFault": (CBSSFault, _FAULT),
    "getPayedActivationSumsRequest": (GetPayedActivationSumsRequest, _REQUEST),
    "getPayedActivationSumsResponse": (replies.GetPayedActivationSumsReply, _REPLY),
    "getPayedActivationSumsFault": (CBSSFault, _FAULT),
}
_V2_ROOTS: Roots = {
    "consultSituationRequest": (ConsultSituationRequest, _REQUEST),
    "consultSituationResponse": (replies.ConsultSituationReply, _REPLY),
    "consultSituationFault": (CBSSFault, _FAULT),
    "consultCareerBreakRequest": (ConsultCareerBreakRequest, _REQUEST),
    "consultCareerBreakResponse": (replies.ConsultCareerBreakReply, _REPLY),
    "consultCareerBreakFault": (CBSSFault, _FAULT),
    "consultScheduledPaymentRequest": (ConsultScheduledPaymentRequest, _REQUEST),
    "consultScheduledPaymentResponse": (replies.ConsultScheduledPaymentReply, _REPLY),
    "consultScheduledPaymentFault": (CBSSFault, _FAULT),
}
_V2_AND_V3_ROOTS: Roots = {
    "consultPaidSumsRequest": (ConsultPaidSumsRequest, _REQUEST),
    "consultPaidSumsResponse": (replies.ConsultPaidSumsReply, _REPLY),
    "consultPaidSumsFault": (CBSSFault, _FAULT),
    "consultActivationPaidSumsRequest": (ConsultActivationPaidSumsRequest, _REQUEST),
    "consultActivationPaidSumsResponse": (replies.ConsultActivationPaidSumsReply, _REPLY),
    "consultActivationPaidSumsFault": (CBSSFault, _FAULT),
    "consultPaymentsRequest": (ConsultPaymentsRequest, _REQUEST),
    "consultPaymentsResponse": (replies.ConsultPaymentsReply, _REPLY),
    "consultPaymentsFault": (CBSSFault, _FAULT),
    "consultRightsRequest": (ConsultRightsRequest, _REQUEST),
    "consultRightsResponse": (replies.ConsultRightsReply, _REPLY),
    "consultRightsFault": (CBSSFault, _FAULT),
}
FLUX = Flux(
    name="unemployment_data",
    title=Text(fr="Chômage", nl="Werkloosheid", de="Arbeitslosigkeit", en="Unemployment"),
    service="UnemploymentData",
    source=Text(
        fr="Office national de l'emploi (ONEM)",
        nl="Rijksdienst voor Arbeidsvoorziening (RVA)",
        de="Landesamt für Arbeitsbeschaffung (LfA)",
        en="National employment office (ONEM, RVA)",
    ),
    grade=Grade.CLIENT,
    known_from=(Citation("field names read in the source code of a CPAS application"),),
    bodies=(
        *unproven(V1, "v1", _V1_ROOTS),
        *unproven(V2, "v2", {**_V2_ROOTS, **_V2_AND_V3_ROOTS}),
        *unproven(V3, "v3", _V2_AND_V3_ROOTS),
    ),
    legal_context="PCSA:SOCIAL_INQUIRY",
    topics=(InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.RIGHT_TO_CLAIM, InquiryTopic.AVAILABILITY_FOR_WORK),
    live="v1 to v3 are named in the source code of CPAS applications",
    gives=(Benefit, Payment, Unemployment, ActivatedJob),
    facts=facts,
    outcome=_outcome,
    person=_person,
)
