"""What has its place on a time line: integrations, work, benefits, addresses, aid and findings, with short labels.

Addresses and employers may be names of people and places: unless they are to be shown they are counted, and the same
one has the same number.
"""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.address import Address, AddressDeclaration, ReferenceAddress, Residence, ResidenceAbroad
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.disability import DisabilityRecognition
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.registration import OtherSectorRegistration, Registration
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.facts.work_search import ActivatedJob, JobSearch, Unemployment
from bcss_cpas.periods import Period, months_after
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Finding
from bcss_cpas.text import Language, colon

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report

T = TypeVar("T")


class Lane(StrEnum):
    """The parts of a time line, from top to bottom."""

    INTEGRATIONS = "integrations"
    JOBS = "jobs"
    BENEFITS = "benefits"
    ADDRESSES = "addresses"
    AID = "aid"
    FINDINGS = "findings"


@frozen
class Entry:
    """Something that holds from ``start`` up to, and without, ``end``; that happens on a day where both are the same.

    ``start`` is the first of all days where it is not known, ``end`` is ``None`` while it lasts.
    """

    lane: Lane
    label: str
    start: date
    end: date | None
    severity: str | None = None
    """How grave it is, of a finding."""


def entries(report: "Report", lang: Language, *, masked: bool = True) -> Iterator[Entry]:
    """Give what stands on the time line of the applicant, lane by lane."""
    case = report.case
    yield from _integrations(case, lang)
    yield from _jobs(case, lang, masked=masked)
    yield from _benefits(case, lang)
    yield from _addresses(case, lang, masked=masked)
    yield from _aid(case, lang)
    for finding in report.findings:
        title = f"{finding.rule} {report.rule(finding.rule).title.in_(lang)}"
        day = _day_of(finding, report.as_of)
        yield Entry(Lane.FINDINGS, title, day, day, finding.severity)


def _integrations(case: Case, lang: Language) -> Iterator[Entry]:
    """Give those of our own file and those that a list told; what both know is one."""
    cpas = case.dossier.cpas
    ours = tuple(each for each in case.dossier.integrations if each.person == case.person)
    for each in (*ours, *case.all(Registration), *case.all(OtherSectorRegistration)):
        start = each.start or date.min
        end = start if each.end is not None and each.end < start else Period.inclusive(start, each.end).end
        of_cpas = each.quality is not None and each.quality.is_cpas and cpas is not None
        number = EnterpriseNumber.or_none(each.org_unit) if of_cpas else None
        label = each.value(lang) if number is None or number == cpas else f"{each.value(lang)} · {number.value}"
        yield Entry(Lane.INTEGRATIONS, label, start, end)


def _jobs(case: Case, lang: Language, *, masked: bool) -> Iterator[Entry]:
    known: list[Employer] = []
    for job in case.all(Job):
        if not job.cancelled:
            number = _number(known, job.employer, _same_employer)
            label = f"{job.LABEL.in_(lang)} {number}" if masked else str(job.employer)
            yield _dated(Lane.JOBS, label, job)
    for each in case.all(SelfEmployment):
        label = each.LABEL.in_(lang) if each.kind is None else each.kind.label(lang)
        yield _dated(Lane.JOBS, label, each)
    for kind in (ActivatedJob, JobSearch):
        yield from (_dated(Lane.JOBS, fact.LABEL.in_(lang), fact) for fact in case.all(kind))


def _benefits(case: Case, lang: Language) -> Iterator[Entry]:
    for benefit in case.all(Benefit):
        pending = f" ({word('pending', lang)})" if benefit.pending else ""
        yield _dated(Lane.BENEFITS, f"{benefit.kind.label(lang)}{pending}", benefit)
    for payment in case.all(Payment):
        if not payment.cancelled:
            yield _dated(Lane.BENEFITS, f"{payment.LABEL.in_(lang)}{colon(lang)} {payment.kind.label(lang)}", payment)
    granted = (right for right in case.all(Right) if right.granted)
    yield from (_dated(Lane.BENEFITS, right.kind.label(lang), right) for right in granted)
    held = (each for each in case.all(Unemployment) if each.right)
    for fact in (*held, *case.all(IncapacityForWork), *case.all(DisabilityRecognition)):
        yield _dated(Lane.BENEFITS, fact.LABEL.in_(lang), fact)


def _addresses(case: Case, lang: Language, *, masked: bool) -> Iterator[Entry]:
    known: list[Address] = []
    homes: tuple[Residence | ResidenceAbroad, ...] = (*case.all(Residence), *case.all(ResidenceAbroad))
    for fact in homes:
        number = _number(known, fact.address, Address.same_place)
        label = f"{fact.LABEL.in_(lang)} {number}" if masked else str(fact.address)
        yield _dated(Lane.ADDRESSES, label, fact)
    for declared in case.all(AddressDeclaration):
        label = declared.LABEL.in_(lang)
        yield _dated(Lane.ADDRESSES, label if masked else f"{label}{colon(lang)} {declared.text}", declared)
    yield from (_dated(Lane.ADDRESSES, fact.LABEL.in_(lang), fact) for fact in case.all(ReferenceAddress))


def _aid(case: Case, lang: Language) -> Iterator[Entry]:
    dossier, proposal = case.dossier, case.dossier.proposal
    days = [("request", dossier.requested_on), ("review", dossier.last_review)]
    days += [("visit", visit.on) for visit in dossier.visits]
    days += [("decision", dossier.decided_on), ("end of aid", dossier.ended_on)]
    yield from (Entry(Lane.AID, word(key, lang), day, day) for key, day in days if day is not None)
    if proposal is not None and proposal.start is not None:
        end = None if proposal.months is None else months_after(proposal.start, proposal.months)
        yield Entry(Lane.AID, word("field.proposal", lang), proposal.start, end)
    for decision in case.all(AidDecision):
        aids = ", ".join(aid.label(lang) for aid in decision.aids)
        yield _dated(Lane.AID, aids or decision.LABEL.in_(lang), decision)
    for attestation in case.all(Attestation):
        if attestation.granted is not False and not (attestation.cancelled or attestation.replaced):
            yield _dated(Lane.AID, attestation.kind.label(lang), attestation)


def _dated(lane: Lane, label: str, fact: DatedFact) -> Entry:
    start = date.min if fact.since is None else fact.since.earliest
    end = None if fact.until is None else max(fact.until.latest, start)
    return Entry(lane, label, start, end)


def _number(known: list[T], thing: T, same: Callable[[T, T], bool | None]) -> int:
    """Count a thing among those that are known already, and remember a new one."""
    for number, other in enumerate(known, 1):
        if same(other, thing):
            return number
    known.append(thing)
    return len(known)


def _same_employer(one: Employer, other: Employer) -> bool:
    return str(one) == str(other)


def _day_of(finding: Finding, as_of: date) -> date:
    """Return the last day before the check that a finding itself names; the day of the check where it names none."""
    said = (() if finding.declared is None else (finding.declared,)) + finding.observed
    values = (*(each.what for each in said), *(value for _, value in finding.values))
    named = [value.complete if isinstance(value, IncompleteDate) else value for value in values]
    return max((day for day in named if isinstance(day, date) and day <= as_of), default=as_of)
