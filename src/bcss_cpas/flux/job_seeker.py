"""JobSeeker: whether a person is registered as job seeker at Actiris, VDAB, Forem or ADG.

A social worker reads in it since when the person is registered, at which service, and how that service and the list
« NEO » class them; also the address, telephone and e-mail that the service knows, which are for contact and no
evidence of a residence. Each service answers for itself: one may be down while the others answer.

Source of the format: ``JobSeekerV1.wsdl``, ``JobSeekerTypesV1.xsd``, ``JobSeekerCommonV1.xsd``.
"""

from collections.abc import Iterator
from datetime import date, datetime

from attrs import evolve

from bcss_cpas.codes.job_seeker import EmploymentService
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts import work_search
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import on
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Column, Flux, PersonIn, bodies
from bcss_cpas.flux._soa import CBSSFault, SoaReply, SoaRequest
from bcss_cpas.flux._soa_flux import ANSWERED, operation, outcome_of, over_sources
from bcss_cpas.flux._soa_types import (
    GlobalStatus,
    OpenPeriod,
    SourceStatus,
    SsinWithCanceledAndReplacesStatus,
    Words,
)
from bcss_cpas.flux._sources import EMPLOYMENT_SERVICES
from bcss_cpas.message import Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/JobSeekerService/v1"

_SERVICES = ("ACTIRIS", "VDAB", "FOREM", "ADG")


@wire()
class Criteria:
    """Whom, when, and at which services; all of them where none is named."""

    ssin: Ssin = need("ssin")
    period: OpenPeriod | None = at("period")
    services: tuple[EmploymentService, ...] = at(
        "publicEmploymentServices/publicEmploymentService", values=_SERVICES, at_most=4
    )


@wire()
class JobSeekerRequest(SoaRequest):
    """Ask for the contact data and the registrations of a person."""

    criteria: Criteria = need("criteria")


@wire()
class BelgianAddress:
    """An address in Belgium."""

    postal_code: str | None = at("postalCode", required=True, pattern=r"[1-9][0-9]{3}")
    city_name: str | None = at("cityName", required=True)
    city_code: str | None = at("cityCode", pattern=r"[0-9]{5}")
    street_name: str | None = at("streetName", required=True)
    street_code: str | None = at("streetCode", pattern=r"[0-9]{4}")
    house_number: str | None = at("houseNumber", pattern=r"[0-9]{1,4}")
    box_number: str | None = at("boxNumber", pattern=r"[0-9]{1,4}")


@wire()
class Phone:
    """A telephone number, of a fixed line or not."""

    number: str | None = at(".", pattern=r"0[0-9]{8,9}")
    fix: bool | None = at("@fix")


@wire()
class Contact:
    """How the service reaches the person."""

    belgian_address: BelgianAddress | None = at("belgianAddress", choice=("address", 0))
    foreign_address: str | None = at("foreignAddress", choice=("address", 1))
    phone_numbers: tuple[Phone, ...] = at("phoneNumber", at_most=2)
    email_address: str | None = at("emailAddress", pattern=r"[a-z]{1,8}@[a-z]{1,8}\.example")
    update_timestamp: datetime | None = at("updateTimestamp")


@wire()
class CategoryNEO:
    """A class of the list « NEO »: of the national employment office, by its name."""

    code: str | None = at("code", required=True, pattern=r"[0-9]{3}")
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class CategoryPES:
    """A class of the service itself; its code begins with the name of the service."""

    code: str | None = at("code", required=True, pattern=r"(ACTIRIS|ADG|FOREM|VDAB)[0-9]{3}")
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class Inscription:
    """A registration as job seeker, from a moment on; no end is told."""

    inception_timestamp: datetime | None = at("inceptionTimestamp", required=True)
    categories_neo: tuple[CategoryNEO, ...] = at("categoryNEO", at_most=2)
    categories_pes: tuple[CategoryPES, ...] = at("categoryPES", required=True, at_most=2)
    eurostat_date: date | None = at("eurostatDate")


@wire()
class ServiceResult:
    """What one service knows of the person."""

    contact: Contact | None = at("contact")
    inscriptions: tuple[Inscription, ...] = at("inscriptions/inscription", at_most=20)


@wire()
class ServiceAnswer:
    """The answer of one service."""

    source: EmploymentService | None = at("@source", required=True, values=_SERVICES)
    status: SourceStatus | None = at("status", required=True)
    result: ServiceResult | None = at("result")


@wire()
class JobSeekerReply(SoaReply):
    """The answers of the services; ``data_filters`` names what was left out for want of authorisation."""

    criteria: Criteria | None = at("criteria", required=True)
    status: GlobalStatus | None = at("status", required=True)
    ssin: SsinWithCanceledAndReplacesStatus | None = at("ssin")
    data_filters: tuple[str, ...] = at("dataFilters/filteredElement")
    answers: tuple[ServiceAnswer, ...] = at("results/pes", at_most=4)


def _outcome(content: JobSeekerReply | CBSSFault) -> Outcome:
    """Classify: the request by its own status, and each service by its own; some data of all are not all the data."""
    whole = outcome_of(content)
    if isinstance(content, CBSSFault):
        return whole
    answers = [("" if each.source is None else each.source.value, outcome_of(each)) for each in content.answers]
    outcome = over_sources(whole, answers)
    incomplete = content.status is not None and content.status.value == "INCOMPLETE_DATA"
    kind = OutcomeKind.PARTIAL if incomplete and outcome.kind in ANSWERED else outcome.kind
    return evolve(outcome, kind=kind, new_ssin=outcome.new_ssin or _number_now(content))


def _number_now(content: JobSeekerReply) -> Ssin | None:
    """Return the number that took the place of the one that was asked for."""
    known, asked = content.ssin, _person(content)
    return known.value if known is not None and asked is not None and known.replaces == asked else None


_person = PersonIn(("criteria",))


def facts(content: JobSeekerReply, source: Source) -> Iterator[Fact]:
    """Give the registrations; the day is that of the moment as the service writes it."""
    person = _person(content)
    for number, answer in enumerate(content.answers):
        service, result = answer.source, answer.result
        if person is None or service is None or result is None:
            continue
        for place, each in enumerate(result.inscriptions):
            begun = each.inception_timestamp
            yield work_search.JobSearch(
                person=person,
                source=source.at(f"$.answers[{number}].result.inscriptions[{place}]"),
                since=None if begun is None else on(begun.date()),
                service=service,
                categories=tuple(map(_category, each.categories_pes)),
                neo_categories=tuple(map(_category, each.categories_neo)),
            )


def _category(given: CategoryNEO | CategoryPES) -> work_search.Category:
    words = {each.language: each.text or None for each in given.descriptions}
    return work_search.Category(given.code or "", words.get("FR"), words.get("NL"), words.get("DE"))


def _given(content: JobSeekerReply) -> tuple[type[Fact], ...]:
    """Return registrations; but where the services that were asked know none, others may."""
    asked = None if content.criteria is None else set(content.criteria.services)
    all_asked = asked is not None and len(asked) in (0, len(_SERVICES))
    return (work_search.JobSearch,) if all_asked or _outcome(content).kind not in ANSWERED else ()


FLUX = Flux(
    name="job_seeker",
    title=Text(fr="Demandeur d'emploi", nl="Werkzoekende", de="Arbeitsuchender", en="Job seeker"),
    service="JobSeekerService",
    source=EMPLOYMENT_SERVICES,
    grade=Grade.SCHEMA,
    known_from=(Citation("JobSeekerV1.wsdl, JobSeekerCommonV1.xsd (2023-03-28), JobSeekerTypesV1.xsd (2023-01-09)"),),
    bodies=bodies(
        NS,
        "v1",
        "soa/be/fgov/kszbcss/intf/JobSeeker/JobSeekerV1.wsdl",
        operation("consultContactAndInscription", JobSeekerRequest, JobSeekerReply, CBSSFault),
    ),
    topics=(InquiryTopic.AVAILABILITY_FOR_WORK,),
    deck_row="Demandeur d'emploi",
    columns=(
        Column("Catégorie", "CategoryPES.code", "also CategoryNEO.code; both come with words"),
        Column("suivi", note="no field of the reply tells it"),
    ),
    gives=(work_search.JobSearch,),
    given=_given,
    facts=facts,
    outcome=_outcome,
    person=_person,
)
