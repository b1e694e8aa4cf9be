"""TaxAssessmentData (« TaxiAS »): what the last assessments to the tax of natural persons say of a person's income.

A social worker reads in it the taxable income of a maintenance debtor, and of which year it is. The source looks back
three years at most.

No schema is public. The fields are those that a CPAS application writes and reads; the roots follow the pattern of the
other services, and that the reply repeats the question is not proven. Of version 2 only the request is known: a reply
of it can be read with a table of names.
"""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, unproven
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import operation, outcome_of
from bcss_cpas.flux._sources import BUILDERS_AND_FIELD_NAMES
from bcss_cpas.message import MessageKind
from bcss_cpas.text import Text

V1 = "http://kszbcss.fgov.be/intf/TaxAssessmentDataService/v1"
V2 = "http://kszbcss.fgov.be/intf/TaxAssessmentDataService/v2"


@wire()
class SearchCriteria:
    """Of whom, and which data."""

    ssin: Ssin = need("ssin")
    selection: str | None = at("taxAssessmentDataSelection", values=("NET_INCOME",))


@wire()
class GetTaxAssessmentDataRequest(SoaRequest):
    """Ask for the income of a person, in version 1."""

    search_criteria: SearchCriteria = need("searchCriteria")


@wire()
class IpcalItem:
    """One item of an assessment."""

    code: IpcalCode | None = at("code")
    value_cents: int | None = at("value")


@wire()
class TaxAssessmentData:
    """One assessment: the year of the income, the article of the tax roll, the items."""

    income_year: int | None = at("incomeYear")
    article_number: str | None = at("articleNumber")
    items: tuple[IpcalItem, ...] = at("ipcalItems/ipcalItem")


@wire()
class GetTaxAssessmentDataReply(SoaReply):
    """The assessments of a person."""

    search_criteria: SearchCriteria | None = at("searchCriteria")
    status: Status | None = at("status")
    ssin: Ssin | None = at("ssin")
    assessments: tuple[TaxAssessmentData, ...] = at("taxAssessmentData")


@wire()
class FiscalDataSelection:
    """Which data are asked for, one by one or in groups."""

    elements: tuple[str, ...] = at("elements/element", values=("GLOBAL_TAXABLE_INCOME", "CHILDREN_DEPENDENT_HANDICAP"))
    groups: tuple[str, ...] = at(
        "groups/group",
        values=(
            "TAXABLE_INCOME",
            "CHILDREN_DEPENDENT",
            "DISTINCTLY_TAXABLE_INCOME",
            "GLOBAL_TAXABLE_INCOME",
            "GLOBAL_TAXABLE_INCOME_FISCAL_FAMILY",
        ),
    )


@wire()
class ConsultCriteria:
    """Of whom, of which year, which data."""

    ssin: Ssin = need("ssin")
    year: int | None = at("referenceYear/year", choice=("year", 0))
    derived_year: str | None = at(
        "referenceYear/derivedYear", choice=("year", 1), values=("MOST_RECENT", "MOST_RECENT_UNLIMITED")
    )
    selection: FiscalDataSelection | None = at("fiscalDataSelection")


@wire()
class ConsultTaxAssessmentDataRequest(SoaRequest):
    """Ask for the income of a person, in version 2."""

    criteria: ConsultCriteria = need("criteria")


Asked = GetTaxAssessmentDataRequest | ConsultTaxAssessmentDataRequest


def _person(content: Asked | GetTaxAssessmentDataReply | CBSSFault) -> Ssin | None:
    if isinstance(content, GetTaxAssessmentDataReply):
        asked = None if content.search_criteria is None else content.search_criteria.ssin
        return content.ssin or asked
    if isinstance(content, CBSSFault):
        return None
    asking = content.criteria if isinstance(content, ConsultTaxAssessmentDataRequest) else content.search_criteria
    return asking.ssin


def facts(content: GetTaxAssessmentDataReply, source: Source) -> Iterator[Fact]:
    """Give each item of each assessment, in EUR; an assessment without items stands for itself."""
    person = _person(content)
    if person is None:
        return
    for number, each in enumerate(content.assessments):
        for path, item in _items(each):
            yield TaxAssessment(
                person=person,
                source=source.at(f"$.assessments[{number}]{path}"),
                income_year=each.income_year,
                article=each.article_number,
                item=item.code,
                amount=None if item.value_cents is None else Decimal(item.value_cents).scaleb(-2),
            )


def _items(assessment: TaxAssessmentData) -> Iterator[tuple[str, IpcalItem]]:
    for number, item in enumerate(assessment.items):
        yield f".items[{number}]", item
    if not assessment.items:
        yield "", IpcalItem()


_COLUMNS = (
    Column("ressource", "IpcalItem.value_cents"),
    Column("nombre d'enfant à charge", note="asked for in version 2 as CHILDREN_DEPENDENT; its reply is not known"),
)
FLUX = Flux(
    name="tax_assessment_data",
    title=Text(fr="Avertissement-extrait de rôle", nl="Aanslagbiljet", de="Steuerbescheid", en="Tax assessment"),
    service="TaxAssessmentData",
    source=Text(fr="SPF Finances", nl="FOD Financiën", de="FÖD Finanzen", en="FPS Finance"),
    grade=Grade.CLIENT,
    known_from=(BUILDERS_AND_FIELD_NAMES,),
    bodies=(
        *unproven(
            V1,
            "v1",
            operation("getTaxAssessmentData", GetTaxAssessmentDataRequest, GetTaxAssessmentDataReply, CBSSFault),
        ),
        *unproven(
            V2,
            "v2",
            {
                "consultTaxAssessmentDataRequest": (ConsultTaxAssessmentDataRequest, MessageKind.REQUEST),
                "consultTaxAssessmentDataFault": (CBSSFault, MessageKind.FAULT),
            },
        ),
    ),
    legal_context="SOCIAL_INVESTIGATION_OF_PCSA",
    topics=(InquiryTopic.TAXABLE_INCOME, InquiryTopic.DEBTOR_MEANS),
    deck_row="Débiteurs alimentaires: avertissement-extrait de rôle",
    columns=_COLUMNS,
    live="v1 and v2 are called by a CPAS application",
    gives=(TaxAssessment,),
    facts=facts,
    outcome=outcome_of,
    person=_person,
)
