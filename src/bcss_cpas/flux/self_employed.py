"""SelfEmployed: the career of a self-employed person at the INASTI, and the contributions, quarter by quarter.

A social worker reads in it since when a person is self-employed, in main or secondary activity or as a helper, with
which social insurance fund, and whether the contributions are paid. An activity that runs asks for an income.

Version 2 is the official schema; the meaning of most of its codes is not public, but their names can come with them.
Version 1 is known from a client: the criteria are certain, the places of most elements of the reply are not.
"""

from collections.abc import Iterator

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.self_employment import SelfEmployedContribution, SelfEmployment
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, bodies, unproven
from bcss_cpas.flux._self_employed.facts import of_career, of_contributions, of_memberships, of_quarters
from bcss_cpas.flux._self_employed.v1 import (
    CareerAndContributionsCriteria,
    ContributionsCriteriaV1,
    Membership,
    QuarterContribution,
)
from bcss_cpas.flux._self_employed.v2 import Career, CareerCriteria, Contribution, ContributionsCriteria
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacesStatus
from bcss_cpas.text import Text

V1 = "http://kszbcss.fgov.be/intf/SelfEmployedService/v1"
V2 = "http://kszbcss.fgov.be/intf/SelfEmployedService/v2"


@wire()
class ConsultCareerRequest(SoaRequest):
    """Ask for the career."""

    criteria: CareerCriteria = need("criteria")


@wire()
class ConsultCareerReply(SoaReply):
    """The career; ``data_filters`` names what was left out because the customer may not see it."""

    criteria: CareerCriteria | None = at("criteria", required=True)
    status: Status | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacesStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    career: Career | None = at("career")


@wire()
class ConsultContributionsRequest(SoaRequest):
    """Ask for the contributions."""

    criteria: ContributionsCriteria = need("criteria")


@wire()
class ConsultContributionsReply(SoaReply):
    """The contributions, a quarter and fund each."""

    criteria: ContributionsCriteria | None = at("criteria", required=True)
    status: Status | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacesStatus | None = at("ssin")
    contributions: tuple[Contribution, ...] = at("contributions/contribution", at_most=40)


@wire()
class ConsultCareerReplyV1(SoaReply):
    """The career, as version 1 gives it."""

    criteria: CareerCriteria | None = at("criteria")
    status: Status | None = at("status")
    enterprise_number: EnterpriseNumber | None = at("result/selfEmployedCbeNumber")
    memberships: tuple[Membership, ...] = at("result/membership")


@wire()
class ConsultContributionsRequestV1(SoaRequest):
    """Ask for the contributions, as version 1 does."""

    criteria: ContributionsCriteriaV1 = need("criteria")


@wire()
class ConsultContributionsReplyV1(SoaReply):
    """The contributions, as version 1 gives them."""

    criteria: ContributionsCriteriaV1 | None = at("criteria")
    status: Status | None = at("status")
    quarters: tuple[QuarterContribution, ...] = at("result/quarterContribution")


@wire()
class ConsultCareerAndContributionsRequest(SoaRequest):
    """Ask for both at once: in version 1 only."""

    criteria: CareerAndContributionsCriteria = need("criteria")


@wire()
class ConsultCareerAndContributionsReply(SoaReply):
    """Career and contributions; that each stands in an element of its own is not proven."""

    criteria: CareerAndContributionsCriteria | None = at("criteria")
    status: Status | None = at("status")
    enterprise_number: EnterpriseNumber | None = at(
        "result/careerData/selfEmployedCbeNumber", "result/selfEmployedCbeNumber"
    )
    memberships: tuple[Membership, ...] = at("result/careerData/membership", "result/membership")
    quarters: tuple[QuarterContribution, ...] = at(
        "result/contributionsData/quarterContribution", "result/quarterContribution"
    )


Reply = (
    ConsultCareerReply
    | ConsultContributionsReply
    | ConsultCareerReplyV1
    | ConsultContributionsReplyV1
    | ConsultCareerAndContributionsReply
)

_person = PersonIn(("criteria",))


def facts(content: Reply, source: Source) -> Iterator[Fact]:
    """Give the stretches of the career, and the quarters."""
    person = _person(content)
    if person is None:
        return
    if isinstance(content, ConsultCareerReply) and content.career is not None:
        yield from of_career(content.career, person, source.at("$.career"))
    if isinstance(content, ConsultContributionsReply):
        yield from of_contributions(content.contributions, person, source.at("$.contributions"))
    if isinstance(content, ConsultCareerReplyV1 | ConsultCareerAndContributionsReply):
        yield from of_memberships(content.memberships, content.enterprise_number, person, source.at("$.memberships"))
    if isinstance(content, ConsultContributionsReplyV1 | ConsultCareerAndContributionsReply):
        yield from of_quarters(content.quarters, person, source.at("$.quarters"))


_SURE: dict[type[Reply], tuple[type[Fact], ...]] = {
    ConsultCareerReply: (SelfEmployment,),
    ConsultCareerReplyV1: (SelfEmployment,),
    ConsultContributionsReply: (SelfEmployedContribution,),
    ConsultContributionsReplyV1: (SelfEmployedContribution,),
    ConsultCareerAndContributionsReply: (SelfEmployment, SelfEmployedContribution),
}


def _given(content: Reply) -> tuple[type[Fact], ...]:
    return _SURE[type(content)]


_SCHEMA = "soa/be/fgov/kszbcss/intf/SelfEmployed/SelfEmployedV2.wsdl"
_IN_V1 = {
    **operation("consultCareer", ConsultCareerRequest, ConsultCareerReplyV1, CBSSFault),
    **operation("consultContributions", ConsultContributionsRequestV1, ConsultContributionsReplyV1, CBSSFault),
    **operation(
        "consultCareerAndContributions",
        ConsultCareerAndContributionsRequest,
        ConsultCareerAndContributionsReply,
        CBSSFault,
    ),
}
_IN_V2 = {
    **operation("consultCareer", ConsultCareerRequest, ConsultCareerReply, CBSSFault),
    **operation("consultContributions", ConsultContributionsRequest, ConsultContributionsReply, CBSSFault),
}
FLUX = Flux(
    name="self_employed",
    title=Text(fr="Travailleur indépendant", nl="Zelfstandige", de="Selbstständiger", en="Self-employed person"),
    service="SelfEmployedService",
    source=Text(
        fr="INASTI, répertoire général des travailleurs indépendants",
        nl="RSVZ, Algemeen Repertorium van de Zelfstandige Arbeiders",
        de="LISVS, Allgemeines Verzeichnis der Selbstständigen",
        en="INASTI, general directory of self-employed workers",
    ),
    grade=Grade.SCHEMA,
    known_from=(
        Citation(
            "SelfEmployedV2.wsdl, SelfEmployedTypesV2.xsd (2016-11-08), SelfEmployedCommonTypesV1.xsd (2016-07-01)"
        ),
        Citation("v1: field names read in the source code of a CPAS application"),
    ),
    bodies=(*unproven(V1, "v1", _IN_V1), *bodies(V2, "v2", _SCHEMA, _IN_V2)),
    legal_context="PCSA:SOCIAL_INQUIRY",
    topics=(InquiryTopic.INCOME_FROM_SELF_EMPLOYMENT,),
    deck_row="Indépendant",
    columns=(
        Column("Période d’activité", "CareerSegment.begin", "with `CareerSegment.end`, its last day"),
        Column("caisse d’assurance", "SocialInsuranceFund.code", "a number; the name comes from a table"),
        Column("type d’activité (complémentaire, principale, ..)", "CareerContribution.code"),
    ),
    live="v1 is named in the source code of CPAS applications; the files of v2 call themselves « planned »",
    gives=(SelfEmployment, SelfEmployedContribution),
    given=_given,
    facts=facts,
    outcome=outcome_of,
    person=_person,
)
