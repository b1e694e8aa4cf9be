"""HandiService: the disability of a person, at the federal and the regional institutions at once.

A social worker reads in it whether a disability is recognised, whether a request is still pending, which allowances
are awarded and with what amount a month, which cards were delivered, and what was paid. Each source answers for
itself: a reply may hold the file of one while another was not reached, or does not know the person.

Interface v2 asks up to eight sources. That of 2013 asks the DGPH alone; its field names were read in the source code
of a CPAS application, and its namespace and the order of its elements are not proven.
"""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, bodies, unproven
from bcss_cpas.flux._handi import given
from bcss_cpas.flux._handi.criteria import FilesByDateCriteria, FilesByPeriodCriteria, PaymentsCriteria
from bcss_cpas.flux._handi.facts import facts_of, payments_of
from bcss_cpas.flux._handi.older import FileOf2013, WantedInformation
from bcss_cpas.flux._handi.results import (
    DGPH,
    FileByPeriodResults,
    FileResults,
    PaymentsResults,
    each_source,
)
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest, Status
from bcss_cpas.flux._soa_flux import ANSWERED, operation, outcome_of, over_sources
from bcss_cpas.flux._soa_types import GlobalStatus, SsinWithCanceledAndReplacedByStatus
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

V2013 = "http://kszbcss.fgov.be/intf/HandiService/v1"
"""Not proven."""
V2 = "http://kszbcss.fgov.be/intf/HandiService/v2"


@wire()
class ConsultFileRequest(SoaRequest):
    """Ask the DGPH for the file of a person and the payments (2013)."""

    wanted_information: WantedInformation = need("wantedInformation")


@wire()
class ConsultFileReply(SoaReply):
    """The file at the DGPH (2013); that the reply repeats what was asked is not proven."""

    wanted_information: WantedInformation | None = at("wantedInformation")
    status: Status | None = at("status")
    file: FileOf2013 | None = at("file")


@wire()
class ConsultFileFault(CBSSFault):
    """Why the request of 2013 was refused or failed."""


@wire()
class ConsultFilesByDateRequest(SoaRequest):
    """Ask for the files as they stand on a day."""

    criteria: FilesByDateCriteria = need("criteria")


@wire()
class ConsultFilesByDateReply(SoaReply):
    """The files as they stand on a day."""

    criteria: FilesByDateCriteria | None = at("criteria", required=True)
    status: GlobalStatus | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    """What the BCSS left out, because the customer may not see it."""
    results: FileResults | None = at("results")


@wire()
class ConsultFilesByDateFault(CBSSFault):
    """Why the request was refused or failed."""


@wire()
class ConsultFilesByPeriodRequest(SoaRequest):
    """Ask for the files over a period."""

    criteria: FilesByPeriodCriteria = need("criteria")


@wire()
class ConsultFilesByPeriodReply(SoaReply):
    """The files over a period."""

    criteria: FilesByPeriodCriteria | None = at("criteria", required=True)
    status: GlobalStatus | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    """What the BCSS left out, because the customer may not see it."""
    results: FileByPeriodResults | None = at("results")


@wire()
class ConsultFilesByPeriodFault(CBSSFault):
    """Why the request was refused or failed."""


@wire()
class ConsultPaymentsRequest(SoaRequest):
    """Ask for the payments of a period of two years at most."""

    criteria: PaymentsCriteria = need("criteria")


@wire()
class ConsultPaymentsReply(SoaReply):
    """The payments of a period."""

    criteria: PaymentsCriteria | None = at("criteria", required=True)
    status: GlobalStatus | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin")
    results: PaymentsResults | None = at("results")


@wire()
class ConsultPaymentsFault(CBSSFault):
    """Why the request was refused or failed."""


def _outcome(content: Any) -> Outcome:
    """Classify: the request by its own status, and each source by its own."""
    whole = outcome_of(content)
    if isinstance(content, CBSSFault):
        return whole
    if isinstance(content, ConsultFileReply):
        return _outcome_of_2013(whole, content.file)
    answers = [(name, outcome_of(result)) for _, name, result in each_source(content.results)]
    outcome = over_sources(whole, answers)
    return evolve(outcome, new_ssin=outcome.new_ssin or (None if content.ssin is None else content.ssin.replaced_by))


def _outcome_of_2013(whole: Outcome, file: FileOf2013 | None) -> Outcome:
    """Take a block that is empty for a reason nobody explains for no answer, so not for « no data »."""
    unexplained = whole.kind is OutcomeKind.DATA and file is not None and file.says_why_empty
    return evolve(whole, kind=OutcomeKind.PARTIAL) if unexplained else whole


_person = PersonIn(("criteria", "wanted_information"))


def facts(content: Any, source: Source) -> Iterator[Fact]:
    """Give what each source says, with its name: recognitions, requests, allowances, cards, payments."""
    person = _person(content)
    if person is None:
        return
    if isinstance(content, ConsultFileReply):
        if content.file is not None:
            yield from facts_of(content.file, DGPH, person, source.at("$.file"))
            yield from payments_of(content.file.payments, DGPH, person, source.at("$.file.payments"))
        return
    for field, name, result in each_source(content.results):
        place = f"$.results.{field}"
        if isinstance(content, ConsultPaymentsReply):
            yield from payments_of(result.payments, name, person, source.at(f"{place}.payments"))
        elif result.file is not None:
            yield from facts_of(result.file, name, person, source.at(f"{place}.file"))


def _given(content: Any) -> Iterator[type[Fact]]:
    """Give what was asked of the DGPH; where nobody answered, what was asked of anybody."""
    if isinstance(content, ConsultFileReply):
        if content.wanted_information is not None:
            yield from given.of_2013(content.wanted_information)
    elif content.criteria is not None:
        sources = content.criteria.sources
        if (sources is not None and sources.dgph) or _outcome(content).kind not in ANSWERED:
            yield from given.of_v2(content.criteria)


_SCHEMA = "soa/be/fgov/kszbcss/intf/HandiService/HandiV2.wsdl"
_IN_2013 = operation("consultFile", ConsultFileRequest, ConsultFileReply, ConsultFileFault)
_IN_V2 = {
    **operation("consultFilesByDate", ConsultFilesByDateRequest, ConsultFilesByDateReply, ConsultFilesByDateFault),
    **operation(
        "consultFilesByPeriod", ConsultFilesByPeriodRequest, ConsultFilesByPeriodReply, ConsultFilesByPeriodFault
    ),
    **operation("consultPayments", ConsultPaymentsRequest, ConsultPaymentsReply, ConsultPaymentsFault),
}
FLUX = Flux(
    name="handi",
    title=Text(
        fr="Handicap : reconnaissances, allocations et paiements",
        nl="Handicap: erkenningen, tegemoetkomingen en betalingen",
        de="Behinderung: Anerkennungen, Beihilfen und Zahlungen",
        en="Disability: recognitions, allowances and payments",
    ),
    service="HandiService",
    source=Text(
        fr="DG Personnes handicapées et institutions régionales",
        nl="DG Personen met een handicap en regionale instellingen",
        de="GD Personen mit Behinderung und regionale Einrichtungen",
        en="DG Persons with Disabilities and regional institutions",
    ),
    grade=Grade.SCHEMA,
    known_from=(
        Citation(
            "HandiV2.wsdl (2023-07-18), HandiV2.xsd (2023-09-26), HandiCommonV1.xsd and the schema of each source"
        ),
        Citation("field names of the interface of 2013 read in the source code of a CPAS application"),
    ),
    bodies=(*unproven(V2013, "2013", _IN_2013), *bodies(V2, "v2", _SCHEMA, _IN_V2)),
    legal_context="social inquiry",
    topics=(InquiryTopic.DISABILITY, InquiryTopic.REPLACEMENT_INCOME, InquiryTopic.RIGHT_TO_CLAIM),
    deck_row="DGPH",
    columns=(
        Column("Type d'allocation", "DgphRight.legislation"),
        Column("montant", "DgphRight.total_month_amount"),
        Column("date", "OpenPeriod.begin"),
    ),
    live="the interface of 2013 is called in the source code of a CPAS application; v2 has a published address",
    gives=(DisabilityRecognition, DisabilityRequest, Benefit, Right, Payment),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
