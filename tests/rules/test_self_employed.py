"""Self-employment: which stretches of a career are an activity, and whether one was declared."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.declaration import IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.self_employment import Named, SelfEmployment
from bcss_cpas.periods import Period
from bcss_cpas.report.show import show
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, consulting, dossier, income, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

ACTIVE = [kind for kind in ActivityKind if kind.exercised]
IDLE = [ActivityKind.CONTINUED_INSURANCE, ActivityKind.BANKRUPTCY_INSURANCE, ActivityKind.ASSIMILATION]
OWN = Work(self_employed=True)


def on(day: str | None) -> IncompleteDate | None:
    return None if day is None else IncompleteDate(day)


def stretch(since: str | None = "2023-04-01", until: str | None = None, **fields: Any) -> SelfEmployment:
    given = {"person": APPLICANT, "source": told_by("self_employed"), "kind": ActivityKind.MAIN, **fields}
    return SelfEmployment(since=on(since), until=on(until), **given)


def says(*facts: Any, work: Any = (), incomes: Any = (), **fields: Any) -> Dossier:
    given = {"consultations": consulting("self_employed"), **fields}
    return dossier(*facts, declared={"work": work, "incomes": incomes}, **given)


@pytest.mark.parametrize("kind", ACTIVE)
def test_an_undeclared_activity_is_found_whatever_its_kind(kind: ActivityKind):
    finding = finding_of("SE101", says(stretch(kind=kind)))
    assert finding.observed[0].what is kind
    assert show(finding.observed[0].what, "nl") == kind.label("nl")
    assert dict(finding.values) == {"since": on("2023-04-01")}


@pytest.mark.parametrize("kind", IDLE)
def test_insurance_and_assimilated_periods_are_no_activity(kind: ActivityKind):
    assert status_of("SE101", says(stretch(kind=kind))) is PASSED


def test_a_category_that_is_not_known_may_be_an_activity_and_is_shown():
    assert finding_of("SE101", says(stretch(kind=None, category=Named("205")))).observed[0].what == "«205»"
    assert finding_of("SE101", says(stretch(None, kind=None))).observed[0].what == "–"
    assert status_of("SE101", says(stretch(kind=None, assimilation=Named("100")))) is PASSED


@pytest.mark.parametrize(("first", "end", "status"), [
    ("2023-04-01", "2025-02-17", PASSED), ("2023-04-01", "2025-02-18", FOUND), ("2025-02-18", None, PASSED),
    ("2025-02-17", None, FOUND),
])  # fmt: skip
def test_only_stretches_of_a_day_since_the_request_count(first: str, end: str | None, status: Any):
    assert status_of("SE101", says(stretch(first, end))) is status


@pytest.mark.parametrize("declared", [
    {"work": (OWN,)}, {"incomes": (income(IncomeKind.SELF_EMPLOYMENT, 400),)},
    {"work": (Work(self_employed=True, period=Period.inclusive(date(2023, 4, 1), date(2025, 1, 31))),)},
])  # fmt: skip
def test_an_activity_or_its_income_declared_for_a_day_of_it_tells_it(declared: dict[str, Any]):
    assert status_of("SE101", says(stretch(), **declared)) is PASSED


@pytest.mark.parametrize("declared", [
    {"work": (Work(),)}, {"incomes": (income(IncomeKind.WAGE, 400),)},
    {"work": (Work(self_employed=True, worker=SPOUSE),)},
    {"incomes": (income(IncomeKind.SELF_EMPLOYMENT, 400, owner=SPOUSE),)},
    {"work": (Work(self_employed=True, period=Period.inclusive(date(2020, 1, 1), date(2023, 3, 31))),)},
])  # fmt: skip
def test_a_job_another_person_or_other_days_do_not(declared: dict[str, Any]):
    assert status_of("SE101", says(stretch(), **declared)) is FOUND


def test_several_stretches_are_one_question():
    finding = finding_of("SE101", says(stretch(until="2025-03-01"), stretch("2025-03-01", kind=ActivityKind.SECONDARY)))
    assert [said.what for said in finding.observed] == [ActivityKind.MAIN, ActivityKind.SECONDARY]


def test_where_neither_work_nor_incomes_were_asked_nothing_is_concluded():
    assert result_of("SE101", says(stretch(), work=None, incomes=None)).skip.not_asked == ("work",)
    assert finding_of("SE101", says(stretch(), work=None)).declared.source.path == "$.declaration.incomes"


def test_without_an_answer_of_the_inasti_nothing_is_concluded():
    for rule in ("SE101", "SE102"):
        assert status_of(rule, says(work=(OWN,), consultations=())) is SKIPPED


@pytest.mark.parametrize("career", [(), (stretch(until="2024-12-31"),), (stretch("2025-04-01"),)])
def test_a_declared_activity_that_no_career_tells_is_asked_about(career: tuple[SelfEmployment, ...]):
    finding = finding_of("SE102", says(*career, work=(Work(employer="ATELIER IMAGINAIRE", self_employed=True),)))
    assert (finding.declared.what, finding.observed[0].what) == ("ATELIER IMAGINAIRE", "–")
    assert finding.observed[0].source.name == "self_employed"


@pytest.mark.parametrize("kind", IDLE)
def test_a_career_without_activity_is_shown_beside_it(kind: ActivityKind):
    number = EnterpriseNumber("0299900343")
    finding = finding_of("SE102", says(stretch(kind=kind), work=(Work(self_employed=True, employer_number=number),)))
    assert (finding.declared.what, finding.observed[0].what) == ("0299.900.343", kind)


@pytest.mark.parametrize("career", [
    stretch(), stretch(kind=None), stretch(kind=ActivityKind.SECONDARY), stretch(until="2025-02-20"),
])  # fmt: skip
def test_an_activity_of_the_day_or_of_that_of_the_declaration_is_known(career: SelfEmployment):
    assert status_of("SE102", says(career, work=(OWN,))) is PASSED


@pytest.mark.parametrize("other", [
    Work(), Work(self_employed=True, worker=SPOUSE), Work(self_employed=True, period=Period(date(2025, 2, 17))),
    Work(self_employed=True, period=Period.inclusive(date(2024, 1, 1), date(2025, 3, 2))),
])  # fmt: skip
def test_other_work_work_that_is_over_or_younger_than_the_question_is_not_missed(other: Work):
    assert status_of("SE102", says(work=(other,))) is PASSED


def test_several_declared_activities_are_one_question():
    young = Work(self_employed=True, period=Period(date(2025, 2, 17)))
    finding = finding_of("SE102", says(work=(young, OWN, OWN)))
    assert (finding.declared.what, finding.declared.source.path) == ("–", "$.declaration.work[1]")
