"""UnemploymentData: what the national employment office (ONEM, RVA) pays a person, and on what right.

A social worker reads in it the unemployment benefit of the last months, whether the person has a right to it, as head
of household, alone or cohabiting, for how long, or is sanctioned, and whether an activation allowance is paid for a
new job: then an employer is named that may not have been declared.

No schema is public. Names were read in the source code of a CPAS application for v1, v2 and v3; that the roots end on
``Request``, ``Response`` and ``Fault``, and their namespaces, follow the custom of the other services.
"""

from collections.abc import Iterator

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work_search import ActivatedJob, Unemployment
from bcss_cpas.flux._fields import need, wire
from bcss_cpas.flux._flux import Flux, PersonIn, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaRequest
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._sources import FIELD_NAMES
from bcss_cpas.flux._unemployment import replies
from bcss_cpas.flux._unemployment.criteria import SearchCriteria
from bcss_cpas.flux._unemployment.facts import INSERTION_ENDED, insertion_ended, parts_of
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


_person = PersonIn(("search_criteria",))


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


_SURE: dict[type[replies.UnemploymentReply], tuple[type[Fact], ...]] = {
    replies.GetSituationReply: (Payment, Unemployment),
    replies.GetPayedSumsReply: (Payment,),
    replies.ConsultSituationReply: (Payment, Unemployment),
    replies.ConsultPaidSumsReply: (Payment,),
    replies.ConsultActivationPaidSumsReply: (ActivatedJob,),
    replies.ConsultPaymentsReply: (Payment,),
    replies.ConsultRightsReply: (Unemployment,),
}


def _given(content: replies.UnemploymentReply) -> tuple[type[Fact], ...]:
    """Return what an operation is sure to tell; a reply on activation or on career breaks says nothing of the rest."""
    criteria = content.search_criteria
    payments_alone = criteria is not None and criteria.last_known_payments
    return (Payment,) if payments_alone else _SURE.get(type(content), ())


_IN_V1 = {
    **operation("getSituation", GetSituationRequest, replies.GetSituationReply, CBSSFault),
    **operation("getPayedSums", GetPayedSumsRequest, replies.GetPayedSumsReply, CBSSFault),
    **operation(
        "getPayedActivationSums", GetPayedActivationSumsRequest, replies.GetPayedActivationSumsReply, CBSSFault
    ),
}
_IN_V2_ALONE = {
    **operation("consultSituation", ConsultSituationRequest, replies.ConsultSituationReply, CBSSFault),
    **operation("consultCareerBreak", ConsultCareerBreakRequest, replies.ConsultCareerBreakReply, CBSSFault),
    **operation(
        "consultScheduledPayment", ConsultScheduledPaymentRequest, replies.ConsultScheduledPaymentReply, CBSSFault
    ),
}
_IN_V2_AND_V3 = {
    **operation("consultPaidSums", ConsultPaidSumsRequest, replies.ConsultPaidSumsReply, CBSSFault),
    **operation(
        "consultActivationPaidSums",
        ConsultActivationPaidSumsRequest,
        replies.ConsultActivationPaidSumsReply,
        CBSSFault,
    ),
    **operation("consultPayments", ConsultPaymentsRequest, replies.ConsultPaymentsReply, CBSSFault),
    **operation("consultRights", ConsultRightsRequest, replies.ConsultRightsReply, CBSSFault),
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
    known_from=(FIELD_NAMES,),
    bodies=(
        *unproven(V1, "v1", _IN_V1),
        *unproven(V2, "v2", {**_IN_V2_ALONE, **_IN_V2_AND_V3}),
        *unproven(V3, "v3", _IN_V2_AND_V3),
    ),
    legal_context="PCSA:SOCIAL_INQUIRY",
    topics=(InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.RIGHT_TO_CLAIM, InquiryTopic.AVAILABILITY_FOR_WORK),
    live="v1 to v3 are named in the source code of CPAS applications",
    gives=(Benefit, Payment, Unemployment, ActivatedJob),
    given=_given,
    facts=facts,
    outcome=outcome_of,
    person=_person,
)
