"""Jobs: what Dimona tells and what was declared, and what only looks like a difference."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.work import WorkerType
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, REQUEST, SPOUSE, TODAY, consulting, dossier, income, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

GARAGE = Employer("GARAGE IMAGINAIRE", EnterpriseNumber("0299900343"))
AGENCY = Employer(nsso="0999900112")
DIMONA = consulting("dimona")
DAY = timedelta(days=1)


def on(day: str | date | None) -> IncompleteDate | None:
    return None if day is None else IncompleteDate(str(day))


def job(since: str | date | None = "2024-11-04", until: str | date | None = None, **fields: Any) -> Job:
    who = {"person": APPLICANT, "source": told_by("dimona"), "employer": BAKERY, **fields}
    return Job(since=on(since), until=on(until), **who)


def says(*facts: Any, work: Any = (), incomes: Any = (), **fields: Any) -> Dossier:
    return dossier(*facts, declared={"work": work, "incomes": incomes}, **{"consultations": DIMONA, **fields})


def until(last: str, **fields: Any) -> Work:
    return Work(period=Period.inclusive(date(2024, 3, 1), date.fromisoformat(last)), **fields)


def wage(**fields: Any) -> Any:
    return income(IncomeKind.WAGE, 900, **fields)


def test_a_job_that_runs_and_was_not_declared_is_found_with_employer_days_and_source():
    finding = finding_of("EMP101", says(job()))
    assert finding.observed[0].what == "BOULANGERIE IMAGINAIRE"
    assert finding.observed[0].source.name == "dimona"
    assert dict(finding.values) == {"since": on("2024-11-04"), "last": "…"}
    assert finding.declared.source.path == "$.declaration.work"


def test_a_job_that_ended_since_the_request_is_found_with_its_last_day():
    finding = finding_of("EMP101", says(job(until="2025-02-22")))
    assert dict(finding.values)["last"] == on("2025-02-21")


@pytest.mark.parametrize(("first", "end", "status"), [
    ("2024-11-04", "2025-02-17", PASSED), ("2024-11-04", "2025-02-18", FOUND), ("2025-02-17", None, FOUND),
    ("2025-02-18", None, PASSED), (None, None, FOUND), ("2024-11-04", "2025-02-00", FOUND),
    ("2024-11-04", "2025-01-00", PASSED),
])  # fmt: skip
def test_only_jobs_of_a_day_since_the_request_count(first: str | None, end: str | None, status: Any):
    assert status_of("EMP101", says(job(first, end))) is status


def test_since_the_last_review_is_enough_in_a_running_file():
    running = {"requested_on": date(2020, 3, 2), "last_review": date(2025, 1, 6)}
    assert status_of("EMP101", says(job("2021-03-01", "2021-09-01"), **running)) is PASSED
    assert status_of("EMP101", says(job("2021-03-01", "2025-02-01"), **running)) is FOUND
    assert status_of("EMP101", says(job(), **{**running, "last_review": date(2025, 6, 2)})) is FOUND


@pytest.mark.parametrize("no_job", [{"cancelled": True}, {"worker_type": WorkerType("STG")}])
def test_a_cancelled_declaration_and_that_of_a_trainee_tell_no_job(no_job: dict[str, Any]):
    assert status_of("EMP101", says(job(**no_job))) is PASSED
    assert status_of("EMP102", says(job(**no_job), work=(until("2025-01-15"),))) is PASSED


@pytest.mark.parametrize("declared", [
    {"work": (Work(),)}, {"incomes": (wage(),)}, {"work": (Work(worker=APPLICANT),)},
    {"incomes": (wage(owner=APPLICANT),)}, {"work": (until("2025-02-28"),)}, {"work": (until("2024-12-31"),)},
    {"work": (Work(employer_number=GARAGE.enterprise),)},
])  # fmt: skip
def test_any_job_or_wage_of_one_of_its_days_declares_it(declared: dict[str, Any]):
    assert status_of("EMP101", says(job(), **declared)) is PASSED


@pytest.mark.parametrize("declared", [
    {"work": (Work(self_employed=True),)}, {"work": (Work(worker=SPOUSE),)}, {"incomes": (wage(owner=SPOUSE),)},
    {"incomes": (income(IncomeKind.PENSION, 900),)}, {"work": (until("2024-11-03"),)},
    {"incomes": (wage(period=Period.inclusive(date(2024, 1, 1), date(2024, 11, 3))),)},
])  # fmt: skip
def test_work_of_other_days_or_of_somebody_else_does_not_declare_it(declared: dict[str, Any]):
    assert status_of("EMP101", says(job(), **declared)) is FOUND


def test_one_question_for_each_employer_however_often_it_hires():
    days = [job(date(2025, 2, 17) + n * DAY, date(2025, 2, 18) + n * DAY, employer=AGENCY) for n in range(5)]
    first, second = result_of("EMP101", says(*days, job(employer=GARAGE))).findings
    assert {len(first.observed), len(second.observed)} == {1, 5}
    of_agency = first if len(first.observed) == 5 else second
    assert dict(of_agency.values) == {"since": on("2025-02-17"), "last": on("2025-02-21")}
    assert of_agency.observed[0].what == "0999900112"


def test_the_same_employer_is_known_by_its_number_or_else_its_name():
    renamed = Employer("BOULANGERIE NOUVELLE", BAKERY.enterprise)
    (finding,) = result_of("EMP101", says(job(), job("2025-01-06", employer=renamed))).findings
    assert [said.what for said in finding.observed] == ["BOULANGERIE IMAGINAIRE", "BOULANGERIE NOUVELLE"]
    at_agency = [job(employer=Employer(name, nsso=AGENCY.nsso)) for name in ("AGENCE", "AGENCE SA")]
    assert len(result_of("EMP101", says(*at_agency)).findings) == 1
    named = [job(employer=Employer(name)) for name in ("ATELIER", "AGENCE", "ATELIER")]
    assert len(result_of("EMP101", says(*named)).findings) == 2


def test_the_last_of_several_last_days_is_told():
    ended = [job(until=end) for end in ("2025-02-20", "2025-03-00", "2025-02-28")]
    assert dict(finding_of("EMP101", says(*ended)).values)["last"] == on("2025-03-00")
    assert dict(finding_of("EMP101", says(*ended, job("2025-01-06"))).values)["last"] == "…"


def test_an_employer_and_a_day_that_are_not_told_are_shown_so():
    finding = finding_of("EMP101", says(job(None, "2025-03-00", employer=Employer())))
    assert finding.observed[0].what == "?"
    assert dict(finding.values) == {"since": "…", "last": on("2025-03-00")}


@pytest.mark.parametrize("asked", [{"work": None}, {"incomes": None}])
def test_one_of_work_and_incomes_asked_is_enough(asked: dict[str, Any]):
    finding = finding_of("EMP101", says(job(), **asked))
    assert finding.declared.source.path != f"$.declaration.{next(iter(asked))}"


@pytest.mark.parametrize("rule", ["EMP101", "EMP102"])
def test_where_neither_was_asked_nothing_is_concluded_of_a_job(rule: str):
    result = result_of(rule, says(job(), work=None, incomes=None))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("work",))
    assert status_of(rule, says(work=None, incomes=None)) is PASSED


@pytest.mark.parametrize("outcome", [OutcomeKind.NOT_INTEGRATED, OutcomeKind.SOURCE_DOWN, OutcomeKind.REFUSED])
def test_no_answer_of_dimona_is_not_no_job(outcome: OutcomeKind):
    asked = Consultation(person=APPLICANT, flux="dimona", on=REQUEST, outcome=outcome)
    for rule in ("EMP101", "EMP102", "EMP104"):
        assert status_of(rule, says(work=(Work(),), consultations=(asked,))) is SKIPPED
    nothing = evolve(asked, outcome=OutcomeKind.NO_DATA)
    assert status_of("EMP101", says(consultations=(nothing,))) is PASSED


def test_a_job_declared_as_ended_and_still_open_is_found_with_both_days():
    finding = finding_of("EMP102", says(job("2024-03-01"), work=(until("2025-01-31"),)))
    assert finding.declared.what == date(2025, 1, 31)
    assert finding.declared.source.path == "$.declaration.work[0]"
    assert dict(finding.values) == {"since": on("2024-03-01"), "last": "…"}


@pytest.mark.parametrize(("last", "end", "status"), [
    ("2025-02-23", None, FOUND), ("2025-02-24", None, PASSED), ("2025-02-10", "2025-02-18", PASSED),
    ("2025-02-10", "2025-02-19", FOUND), ("2025-02-10", "2025-06-01", FOUND), ("2025-02-10", "2025-02-00", PASSED),
    ("2025-06-30", None, PASSED), ("2024-12-31", "2025-02-17", PASSED),
])  # fmt: skip
def test_a_week_more_is_no_difference_nor_what_ended_before_the_request(last: str, end: str | None, status: Any):
    assert status_of("EMP102", says(job("2024-03-01", end), work=(until(last),))) is status


def test_a_wage_that_has_ended_counts_as_a_job_that_has():
    ended = wage(period=Period.inclusive(date(2024, 3, 1), date(2025, 1, 31)))
    assert finding_of("EMP102", says(job(), incomes=(ended,))).declared.source.path == "$.declaration.incomes[0]"


def test_the_employers_number_says_which_job_has_ended():
    ended, runs = until("2025-01-31", employer_number=GARAGE.enterprise), Work(employer_number=BAKERY.enterprise)
    assert status_of("EMP102", says(job(), work=(ended, runs))) is PASSED
    (finding,) = result_of("EMP102", says(job(), job(employer=GARAGE), work=(ended, runs))).findings
    assert finding.observed[0].what == "GARAGE IMAGINAIRE"
    at_user = job(employer=AGENCY, user=GARAGE)
    assert status_of("EMP102", says(at_user, work=(ended, another()))) is FOUND


def another() -> Work:
    """Declare another job, without a number."""
    return Work(employer="ATELIER IMAGINAIRE")


def test_where_another_job_goes_on_as_declared_the_one_that_ended_may_be_any():
    assert status_of("EMP102", says(job(), work=(until("2025-01-31"), another()))) is PASSED
    assert status_of("EMP102", says(job(), work=(until("2025-01-31"), Work(period=Period(date(2025, 2, 1)))))) is PASSED
    assert status_of("EMP102", says(job(), work=(until("2024-12-31"), until("2025-02-28")))) is PASSED


def test_a_new_contract_after_the_declared_end_is_undeclared_and_not_still_open():
    again = says(job("2025-02-03"), work=(until("2025-01-31", employer_number=BAKERY.enterprise),))
    assert (status_of("EMP101", again), status_of("EMP102", again)) == (FOUND, PASSED)


@given(last=st.dates(date(2024, 3, 2), date(2025, 3, 31)), end=st.none() | st.dates(date(2024, 6, 1), date(2025, 6, 1)))
def test_one_cause_is_never_told_twice(last: date, end: date | None):
    case = says(job("2024-03-01", end), work=(Work(period=Period.inclusive(date(2024, 3, 1), last)),))
    statuses = [status_of(rule, case) for rule in ("EMP101", "EMP102", "EMP104")]
    assert statuses.count(FOUND) <= 1
    goes_on = end is None or end > REQUEST
    if goes_on:
        late = (min(TODAY, end - DAY if end else TODAY) - last).days > 7
        assert statuses[1] is (FOUND if late else PASSED)


def test_a_declared_job_that_dimona_does_not_know_is_told():
    finding = finding_of("EMP104", says(work=(Work(employer="ATELIER IMAGINAIRE"),)))
    assert (finding.declared.what, finding.observed[0].what) == ("ATELIER IMAGINAIRE", "–")
    assert (finding.observed[0].source.name, finding.observed[0].source.on) == ("dimona", REQUEST)
    assert finding_of("EMP104", says(work=(Work(employer_number=GARAGE.enterprise),))).declared.what == "0299.900.343"
    assert finding_of("EMP104", says(work=(Work(),))).declared.what == "–"


def test_a_cancelled_job_is_shown_beside_the_declared_one():
    finding = finding_of("EMP104", says(job(cancelled=True), work=(Work(),)))
    assert [said.what for said in finding.observed] == ["BOULANGERIE IMAGINAIRE"]


@pytest.mark.parametrize("known", [
    (job(), Work(employer="BOULANGERIE")), (job(), Work(employer_number=BAKERY.enterprise)),
    (job(employer=AGENCY), Work(employer_number=GARAGE.enterprise)),
    (job(employer=GARAGE, user=BAKERY), Work(employer_number=BAKERY.enterprise)),
    (job(until="2025-02-20"), Work(employer_number=BAKERY.enterprise)),
])  # fmt: skip
def test_a_job_that_may_be_the_declared_one_is_it(known: tuple[Job, Work]):
    assert status_of("EMP104", says(known[0], work=(known[1],))) is PASSED


@pytest.mark.parametrize("not_now", [
    until("2025-02-28"), Work(period=Period(date(2025, 3, 10))), Work(self_employed=True), Work(worker=SPOUSE),
    Work(period=Period(date(2025, 2, 17))),
])  # fmt: skip
def test_work_that_is_over_of_others_or_younger_than_the_question_is_not_missed(not_now: Work):
    assert status_of("EMP104", says(work=(not_now,))) is PASSED


def test_it_is_the_newest_answer_about_the_applicant_that_knows():
    began = Work(period=Period(date(2025, 2, 17)))
    again = evolve(DIMONA[0], on=date(2025, 2, 24))
    assert status_of("EMP104", says(work=(began,), consultations=(again, *DIMONA))) is FOUND
    of_others = evolve(again, person=SPOUSE), evolve(again, flux="dmfa_consultation")
    assert status_of("EMP104", says(work=(began,), consultations=(*DIMONA, *of_others))) is PASSED
    known_otherwise = says(job(cancelled=True), work=(began,), consultations=())
    assert status_of("EMP104", known_otherwise) is FOUND


def test_another_employer_than_the_declared_one_is_told_once():
    case = says(job(), work=(Work(employer_number=GARAGE.enterprise),))
    assert [status_of(rule, case) for rule in ("EMP101", "EMP102", "EMP104")] == [PASSED, PASSED, FOUND]
    assert status_of("EMP104", says(job(until="2024-12-31"), work=(Work(),))) is FOUND


def test_a_job_that_is_not_consulted_is_named_so():
    result = result_of("EMP104", says(work=(Work(),), consultations=()))
    assert result.skip.availability is Availability.NOT_CONSULTED
