"""Looking for work: whether a registration runs, and what shows that none is needed."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import JobSearch
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, REQUEST, SPOUSE, consulting, dossier, income, proposal, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

ENDED = Period.inclusive(date(2024, 1, 1), date(2025, 1, 31))
SINCE = {"person": APPLICANT, "since": IncompleteDate("2024-03-01")}
FOREM, VDAB = EmploymentService("FOREM"), EmploymentService("VDAB")
NOTICE = Source(Origin.FLUX, "notify_job_seeker_status")


def registered(since: str | None = "2023-04-03", on: date | None = REQUEST, **fields: Any) -> JobSearch:
    given = {"person": APPLICANT, "source": Source(Origin.FLUX, "job_seeker", on=on), "service": FOREM, **fields}
    return JobSearch(since=None if since is None else IncompleteDate(since), **given)


def struck_off(until: str, since: str | None = "2023-04-03", **fields: Any) -> JobSearch:
    return registered(since, source=NOTICE, until=IncompleteDate(until), **fields)


def says(*facts: Any, incomes: Any = (), work: Any = (), born: str | None = None, **fields: Any) -> Dossier:
    birth_date = None if born is None else IncompleteDate(born)
    declared = {"incomes": incomes, "work": work, "birth_date": birth_date}
    return dossier(*facts, declared=declared, **{"consultations": consulting("job_seeker"), **fields})


def test_who_is_registered_nowhere_is_asked_about_it():
    finding = finding_of("UN104", says())
    assert finding.observed[0].what == "–"
    assert finding.observed[0].source == Source(Origin.FLUX, "job_seeker", on=REQUEST)
    assert dict(finding.values) == {"until": "–"}


def test_who_was_struck_off_is_asked_with_day_and_reason():
    old = struck_off("2022-05-01", "2020-01-01")
    notice = struck_off("2025-02-24", end=JobSearchEnd("BACK_TO_SCHOOL"))
    finding = finding_of("UN104", says(notice, old, registered()))
    assert (finding.observed[0].what, finding.observed[0].source) == (JobSearchEnd("BACK_TO_SCHOOL"), NOTICE)
    assert dict(finding.values) == {"until": IncompleteDate("2025-02-24")}
    assert finding_of("UN104", says(struck_off("2025-02-24"))).observed[0].what == FOREM
    assert finding_of("UN104", says(struck_off("2025-03-03"))).observed[0].what == FOREM
    assert finding_of("UN104", says(struck_off("2024-02-01", service=VDAB), notice)).observed[0].source == NOTICE


@pytest.mark.parametrize("runs", [
    (registered(),), (registered(None),), (registered(), struck_off("2023-01-01", "2020-01-01")),
    (registered("2025-02-26"), struck_off("2025-02-24")), (registered(), struck_off("2025-03-10")),
    (registered(on=date(2025, 2, 24)), struck_off("2025-02-24")),
    (registered(), struck_off("2025-02-24", service=VDAB)),
    (registered(source=NOTICE),),
])  # fmt: skip
def test_a_registration_that_no_later_notice_of_its_service_ended_runs(runs: tuple[JobSearch, ...]):
    assert status_of("UN104", says(*runs)) is PASSED


@pytest.mark.parametrize("over", [
    (registered(on=None), struck_off("2025-02-24")), (registered(None), struck_off("2025-02-24")),
    (registered("2025-03-04"),), (struck_off("2025-03-03"),),
])  # fmt: skip
def test_one_that_a_notice_ended_or_that_has_not_begun_does_not(over: tuple[JobSearch, ...]):
    assert status_of("UN104", says(*over)) is FOUND


@pytest.mark.parametrize("kind", [
    IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT, IncomeKind.SICKNESS, IncomeKind.DISABILITY, IncomeKind.PENSION,
    IncomeKind.STUDY_GRANT,
])  # fmt: skip
def test_an_income_of_work_health_age_or_studies_shows_that_none_is_needed(kind: IncomeKind):
    assert status_of("UN104", says(incomes=(income(kind, 500),))) is PASSED
    assert status_of("UN104", says(incomes=(income(kind, 500, owner=SPOUSE),))) is FOUND
    assert status_of("UN104", says(incomes=(income(kind, 500, period=ENDED),))) is FOUND


@pytest.mark.parametrize(("work", "status"), [
    (Work(), PASSED), (Work(self_employed=True), PASSED), (Work(worker=SPOUSE), FOUND), (Work(period=ENDED), FOUND),
])  # fmt: skip
def test_so_does_work_that_runs(work: Work, status: Any):
    assert status_of("UN104", says(work=(work,))) is status


def benefit(kind: BenefitKind, **fields: Any) -> Benefit:
    return Benefit(**SINCE, source=told_by("handi"), kind=kind, **fields)


@pytest.mark.parametrize(("fact", "status"), [
    (Job(**SINCE, source=told_by("dimona"), employer=BAKERY), PASSED),
    (Job(**SINCE, source=told_by("dimona"), employer=BAKERY, cancelled=True), FOUND),
    (SelfEmployment(**SINCE, source=told_by("self_employed"), kind=ActivityKind.MAIN), PASSED),
    (SelfEmployment(**SINCE, source=told_by("self_employed"), kind=ActivityKind.ASSIMILATION), PASSED),
    (SelfEmployment(**SINCE, source=told_by("self_employed"), kind=ActivityKind.CONTINUED_INSURANCE), FOUND),
    (SelfEmployment(**SINCE, source=told_by("self_employed")), PASSED),
    (benefit(BenefitKind.SICKNESS), PASSED), (benefit(BenefitKind.INCOME_REPLACEMENT), PASSED),
    (benefit(BenefitKind.PENSION), PASSED), (benefit(BenefitKind.INCOME_REPLACEMENT, pending=True), FOUND),
    (benefit(BenefitKind.SICKNESS, until=IncompleteDate("2025-03-01")), FOUND),
    (benefit(BenefitKind.UNEMPLOYMENT), FOUND),
])  # fmt: skip
def test_so_does_a_job_or_a_benefit_for_health_or_age_that_runs(fact: Any, status: Any):
    assert status_of("UN104", says(fact)) is status


@pytest.mark.parametrize(("born", "status"), [("1960-12-31", PASSED), ("1961-01-01", FOUND), ("0000-00-00", FOUND)])
def test_so_does_age(born: str, status: Any):
    assert status_of("UN104", says(born=born)) is status


@pytest.mark.parametrize(("fields", "status"), [
    ({"aid": LIVING_WAGE}, FOUND), ({"aid": None}, FOUND), ({"aid": EQUIVALENT}, PASSED),
])  # fmt: skip
def test_only_the_living_wage_has_the_condition(fields: dict[str, Any], status: Any):
    assert status_of("UN104", says(proposal=proposal(**fields))) is status


@pytest.mark.parametrize("outcome", [OutcomeKind.PARTIAL, OutcomeKind.SOURCE_DOWN, OutcomeKind.NOT_INTEGRATED])
def test_one_service_that_did_not_answer_is_enough_to_conclude_nothing(outcome: OutcomeKind):
    asked = Consultation(person=APPLICANT, flux="job_seeker", on=REQUEST, outcome=outcome)
    assert status_of("UN104", says(consultations=(asked,))) is SKIPPED
    assert status_of("UN104", says(struck_off("2025-02-24"), consultations=(asked,))) is FOUND


@pytest.mark.parametrize(("until", "expected"), [("2021-02-24", SKIPPED), ("2025-02-20", FOUND)])
def test_notices_alone_tell_of_a_registration_that_ended_since_the_request(until: str, expected: Any):
    down = Consultation(person=APPLICANT, flux="job_seeker", on=REQUEST, outcome=OutcomeKind.SOURCE_DOWN)
    alone = says(struck_off(until), consultations=(down,))
    assert status_of("UN104", alone) is expected
    if expected is SKIPPED:
        skip = result_of("UN104", alone).skip
        assert skip is not None
        assert (skip.availability, skip.about) == (Availability.SOURCE_DOWN, None)
