"""HealthCareInsurance: how a person is insured for health care, and the rights that go with it.

The mutualities answer through their national college. A social worker reads in it whether the person is insured and
where (« OA », the insuring organization), whether care is reimbursed, and which rights are used or could be: the
increased intervention (BIM), the maximum billing (MAF), the global medical file (DMG), the third-party payer, a medical
house, the complementary insurance.

CT1 and CT2 tell the quality in which the person is insured. The service of 2013 answers for one day, so that the two
years of the deck take more than one request; its predecessor on SSDN answers for a period. Both are known from the
source code of CPAS applications alone: the names are true; namespaces, order and what is mandatory are not proven, nor
are the names of the roots of 2013, which follow the convention of the newer services.
"""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, Ssdn, unproven
from bcss_cpas.flux._hdi import assurability
from bcss_cpas.flux._hdi.assurability import NS as SSDN_NS
from bcss_cpas.flux._hdi.assurability import Insurance, Span
from bcss_cpas.flux._hdi.insurance import InsuranceInformation
from bcss_cpas.flux._hdi.insurance_facts import RIGHTS, facts_of
from bcss_cpas.flux._hdi.source import MUTUALITIES
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/HealthCareInsuranceService/v1"
"""By the convention of the newer services; not proven."""


@wire(ns=SSDN_NS)
class HealthInsuranceRequest:
    """Ask the older service: for the insurance, or for the indemnities, over a period."""

    ssin: Ssin = need("SSIN")
    assurability: Span | None = at("Assurability/Period")
    indemnity: Span | None = at("Indemnity/Period")


@wire(ns=SSDN_NS)
class HealthInsuranceReply:
    """The insurance over a period. What is answered on indemnities is not known, and stays unread.

    Where the reply names the person is not known: it is looked for where the request names them.
    """

    ssin: Ssin | None = at("SSIN")
    insurances: tuple[Insurance, ...] = at("Insurance")


@wire()
class DesiredData:
    """Which blocks are asked for."""

    affiliation: bool | None = at("insuringOrganization")
    reimbursement: bool | None = at("reimbursementRight")
    holder_codes: bool | None = at("ct1ct2")
    third_party_payer: bool | None = at("payingThirdParty")
    maximum_charge: bool | None = at("maximumCharge")
    medical_house: bool | None = at("medicalHouse")
    increased_intervention: bool | None = at("increasedIntervention")
    complementary: bool | None = at("statusComplementaryInsurance")
    global_medical_file: bool | None = at("globalMedicalFile")
    form_l891: bool | None = at("sfdfL891")
    """The data of the older message L891; where they stand in the reply is not known."""


@wire()
class Criterion:
    """About whom, on which day (or today), and what."""

    ssin: Ssin = need("ssin")
    day: date | None = at("temporalCriteria/date", choice=("when", 0))
    today: bool | None = at("temporalCriteria/today", choice=("when", 1), values=("true",))
    desired: DesiredData | None = at("desiredData")


@wire()
class HealthCareInsuranceRequest(SoaRequest):
    """Ask the service of 2013."""

    criterion: Criterion = need("criterion")


@wire()
class HealthCareInsuranceReply(SoaReply):
    """The answer of the service of 2013; that it repeats the criterion is its convention, not proven."""

    criterion: Criterion | None = at("criterion")
    status: Status | None = at("status")
    result: InsuranceInformation | None = at("result")


Reply = HealthInsuranceReply | HealthCareInsuranceReply


def _outcome(content: Reply | CBSSFault) -> Outcome:
    """Classify; an older reply without insurance may be one on indemnities, so that it says nothing."""
    if isinstance(content, CBSSFault):
        return content.outcome()
    status = content.status if isinstance(content, HealthCareInsuranceReply) else None
    if status is not None and (status.code or status.value):
        return status.outcome()
    told = content.insurances if isinstance(content, HealthInsuranceReply) else content.result
    return Outcome(OutcomeKind.DATA if told else OutcomeKind.UNCLASSIFIED)


def _person(content: HealthInsuranceRequest | HealthCareInsuranceRequest | Reply | CBSSFault) -> Ssin | None:
    if isinstance(content, HealthInsuranceRequest | HealthInsuranceReply):
        return content.ssin
    criterion = None if isinstance(content, CBSSFault) else content.criterion
    return None if criterion is None else criterion.ssin


def facts(content: Reply, source: Source) -> Iterator[Fact]:
    """Give the insurance and each right, granted or not."""
    person = _person(content)
    if person is None:
        return
    if isinstance(content, HealthInsuranceReply):
        for place, insurance in enumerate(content.insurances):
            yield from assurability.facts_of(insurance, person, source.at(f"$.insurances[{place}]"))
    elif content.result is not None and content.criterion is not None:
        yield from facts_of(content.result, person, source.at("$.result"), content.criterion.day)


def _given(content: Reply) -> Iterator[type[Fact]]:
    """Give what was asked for; an older reply does not say, but its insurance comes with all that it tells."""
    if isinstance(content, HealthInsuranceReply):
        yield from (HealthInsurance, Right) if content.insurances else ()
    elif content.criterion is not None and (desired := content.criterion.desired) is not None:
        if desired.affiliation or desired.holder_codes:
            yield HealthInsurance
        if any(getattr(desired, name) for name in RIGHTS):
            yield Right


FLUX = Flux(
    name="health_care_insurance",
    title=Text(fr="Assurabilité", nl="Verzekerbaarheid", de="Versicherbarkeit", en="Health insurance"),
    service="HealthCareInsurance",
    source=MUTUALITIES,
    grade=Grade.CLIENT,
    known_from=(Citation("field names read in the source code of CPAS applications"),),
    bodies=(
        *unproven(
            SSDN_NS,
            "20070509",
            {
                "HealthInsuranceRequest": (HealthInsuranceRequest, MessageKind.REQUEST),
                "HealthInsuranceReply": (HealthInsuranceReply, MessageKind.REPLY),
            },
        ),
        *unproven(
            NS,
            "2013",
            operation(
                "getInsuranceOrganizationInformations", HealthCareInsuranceRequest, HealthCareInsuranceReply, CBSSFault
            ),
        ),
    ),
    ssdn=Ssdn("OCMWCPASHealthInsurance", "20070509"),
    legal_context="social inquiry and financial help",
    topics=(InquiryTopic.HEALTH_INSURANCE, InquiryTopic.RIGHT_TO_CLAIM),
    deck_row="Assurabilité",
    columns=(
        Column("OA", "Affiliation.insurer"),
        Column("assurabilité sur deux ans", "HolderCodes.period", "one day is asked for at a time"),
        Column("DMG", "GlobalMedicalFile.health_care_provider"),
        Column("MAF", "MaximumCharge.years"),
        Column("BIM", "IncreasedIntervention.period"),
    ),
    live="both services are named in the source code of CPAS applications",
    gives=(HealthInsurance, Right),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
