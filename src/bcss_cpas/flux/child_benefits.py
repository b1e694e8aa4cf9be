"""ChildBenefits: the files of family benefits in which a person stands, at every fund of the country.

A social worker reads in it which fund pays, by whom the right exists (attributary), who is paid (« allocataire ») and
for which children. It names no amount. One reply can join several authentic sources: a partial one is no answer for
the sources that did not reply.

FamilyAllowancesConsultation is the older service, of the time of one federal cadastre (« CADAF »). Both are known from
clients: the names of the elements are certain; namespaces, the names of the roots, order and some nesting are not.
"""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._child_benefits.cadaf import CadafFile
from bcss_cpas.flux._child_benefits.facts import of_cadaf, of_regional
from bcss_cpas.flux._child_benefits.regional import ChildBenefitsFile
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import ANSWERED, operation, outcome_of, over_sources
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/ChildBenefitsService/v1"
OLDER = "http://kszbcss.fgov.be/intf/FamilyAllowancesConsultation"
SOURCES = ("WALLONIA", "FEDERAL", "BRUSSELS", "EASTBELGIUM", "FLANDERS")
_PAYING = set(SOURCES) - {"FEDERAL"}
"""The sources that pay now: the federal one is that of the former scheme."""


@wire()
class MonthPeriod:
    """First and last month; a client asks for 59 months at most."""

    begin: YearMonth | None = at("beginMonth")
    end: YearMonth | None = at("endMonth")


@wire()
class ChildBenefitsCriteria:
    """Who, in which months, and at which authentic sources."""

    ssin: Ssin | None = at("ssin")
    period: MonthPeriod | None = at("period")
    sources: tuple[str, ...] = at("authenticSources/authenticSource", values=SOURCES)


@wire()
class ConsultFilesBySsinRequest(SoaRequest):
    """Ask for the files in which a person stands, in whatever role."""

    criteria: ChildBenefitsCriteria = need("criteria")


@wire()
class ConsultFilesBySsinReply(SoaReply):
    """The files; how the reply tells which source gave one is not known."""

    criteria: ChildBenefitsCriteria | None = at("criteria")
    status: Status | None = at("status")
    files: tuple[ChildBenefitsFile, ...] = at("results/file")


@wire()
class SearchPeriod:
    """First and last day; an older client sent months."""

    begin: date | None = at("beginDate")
    end: date | None = at("endDate")


@wire()
class ConsultFamilyAllowancesRequest(SoaRequest):
    """Ask for the files in which a person stands, of the older service."""

    ssin: Ssin = need("ssin")
    period: SearchPeriod | None = at("searchPeriod")


@wire()
class ConsultFamilyAllowancesReply(SoaReply):
    """The files of the older service; that the reply repeats what was asked is not proven."""

    ssin: Ssin | None = at("ssin")
    period: SearchPeriod | None = at("searchPeriod")
    status: Status | None = at("status")
    files: tuple[CadafFile, ...] = at("cadafDossier")


Request = ConsultFilesBySsinRequest | ConsultFamilyAllowancesRequest
Reply = ConsultFilesBySsinReply | ConsultFamilyAllowancesReply


def _outcome(content: Reply | CBSSFault) -> Outcome:
    """Classify by the status; where one source alone was asked and answered, it is its own."""
    outcome = outcome_of(content)
    asked = content.criteria.sources if isinstance(content, ConsultFilesBySsinReply) and content.criteria else ()
    if len(asked) == 1 and outcome.kind in ANSWERED:
        return over_sources(outcome, [(asked[0], outcome)])
    return outcome


def _person(content: Request | Reply | CBSSFault) -> Ssin | None:
    if isinstance(content, ConsultFamilyAllowancesRequest | ConsultFamilyAllowancesReply):
        return content.ssin
    return None if isinstance(content, CBSSFault) or content.criteria is None else content.criteria.ssin


def facts(content: Reply, source: Source) -> Iterator[Fact]:
    """Give what each file says of each person in it, the person asked about or another."""
    if isinstance(content, ConsultFilesBySsinReply):
        for place, file in enumerate(content.files):
            yield from of_regional(file, source.at(f"$.files[{place}]"))
    else:
        for place, older in enumerate(content.files):
            yield from of_cadaf(older, source.at(f"$.files[{place}]"))


def _given(content: Reply) -> tuple[type[Fact], ...]:
    """Return all; but where the sources that were asked know no file, others may."""
    if isinstance(content, ConsultFilesBySsinReply) and not content.files:
        asked = set() if content.criteria is None else set(content.criteria.sources)
        if _outcome(content).kind in ANSWERED and not asked >= _PAYING:
            return ()
    return FLUX.gives


_OLDER = (ConsultFamilyAllowancesRequest, ConsultFamilyAllowancesReply, CBSSFault)
FLUX = Flux(
    name="child_benefits",
    title=Text(fr="Allocations familiales", nl="Gezinsbijslag", de="Kindergeld", en="Family benefits"),
    service="ChildBenefitsService",
    source=Text(
        fr="Caisses d'allocations familiales de Wallonie, de Bruxelles, de Flandre, de la Communauté germanophone et "
        "de l'ancien régime fédéral",
        nl="Kinderbijslagfondsen van Wallonië, Brussel, Vlaanderen, de Duitstalige Gemeenschap en het vroegere "
        "federale stelsel",
        de="Kindergeldkassen der Wallonie, Brüssels, Flanderns, der Deutschsprachigen Gemeinschaft und der früheren "
        "föderalen Regelung",
        en="Child-benefit funds of Wallonia, Brussels, Flanders, the German-speaking Community and the former "
        "federal scheme",
    ),
    grade=Grade.CLIENT,
    known_from=(
        Citation("field names of ChildBenefitsV1.wsdl read in the source code of a CPAS application"),
        Citation("field names of FamilyAllowancesConsultation.wsdl read in the source code of a CPAS application"),
        Citation("public mock replies of GeefKindVoordelen 02.00, which wraps ChildBenefits"),
    ),
    bodies=(
        *unproven(
            OLDER,
            "FamilyAllowancesConsultation",
            {
                **operation("familyAllowancesConsult", *_OLDER),
                **operation("consultFamilyAllowances", *_OLDER),
            },
        ),
        *unproven(
            NS, "v1", operation("consultFilesBySsin", ConsultFilesBySsinRequest, ConsultFilesBySsinReply, CBSSFault)
        ),
    ),
    legal_context="PCSA:SOCIAL_INQUIRY",
    topics=(InquiryTopic.FAMILY_BENEFITS,),
    deck_row="CADAF",
    columns=(
        Column("Nom de la caisse", "ChildBenefitsFile.enterprise_number", "its number: the reply holds no name"),
        Column("nom attributaire", "ChildBenefitsFile.entitled_person", "by number: the reply holds no name"),
        Column("allocataire", "Beneficiary.ssin"),
        Column("bénéficiaire", "Child.ssin"),
    ),
    live="ChildBenefits v1 is named in the source code of CPAS applications; the older service is left there unused",
    gives=(Benefit, Payment, FamilyBenefitLink),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
