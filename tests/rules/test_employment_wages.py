"""Wages: what DmfA tells of a quarter, late and gross, and what was declared for it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.work import RemunerationCode
from bcss_cpas.dossier.declaration import Frequency, IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Employer, Job, Pay, Wage
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, SPOUSE, TODAY, consulting, dossier, income, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

GARAGE = Employer("GARAGE IMAGINAIRE", EnterpriseNumber("0299900343"))
SINCE_MARCH = Period(date(2024, 3, 1))
LAST_YEAR = Period.inclusive(date(2024, 1, 1), date(2024, 12, 31))
AUTUMN, WINTER = "2024Q4", "2025Q1"
SETTLED = date(2025, 7, 1)
"""The first day of the third quarter after the autumn of 2024."""


def on(day: str | None) -> IncompleteDate | None:
    return None if day is None else IncompleteDate(day)


def told(
    quarter: str, gross: str | None, first: str | None = "2024-03-01", last: str | None = None, **more: Any
) -> Wage:
    what = YearQuarter.parse(quarter)
    given: dict[str, Any] = {"person": APPLICANT, "source": told_by("dmfa_consultation"), "employer": BAKERY, **more}
    amount = None if gross is None else Decimal(gross)
    days = {"since": what.start, "until": what.end, "first_day": on(first), "last_day": on(last)}
    return Wage(quarter=what, gross=amount, **days, **given)


def says(*facts: Any, incomes: Any = (), work: Any = (), **fields: Any) -> Dossier:
    asked = consulting("dimona", "dmfa_consultation")
    return dossier(*facts, declared={"work": work, "incomes": incomes}, **{"consultations": asked, **fields})


def earns(amount: int, *, net: bool = False, period: Period | None = SINCE_MARCH, **fields: Any) -> Any:
    return income(IncomeKind.WAGE, amount, net=net, period=period, **fields)


def test_more_than_declared_is_found_with_both_amounts_a_month():
    finding = finding_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(1000),)))
    assert (finding.declared.what, finding.observed[0].what) == (Decimal("1000.00"), Decimal("1500.00"))
    assert dict(finding.values) == {"quarter": AUTUMN}


@pytest.mark.parametrize(("frequency", "amount"), [
    (Frequency.WEEKLY, 346), (Frequency.MONTHLY, 1500), (Frequency.QUARTERLY, 4500), (Frequency.YEARLY, 18000),
])  # fmt: skip
def test_amounts_of_any_frequency_are_brought_to_a_month(frequency: Frequency, amount: int):
    case = says(told(AUTUMN, "4500"), incomes=(earns(amount, frequency=frequency),))
    assert status_of("EMP103", case, SETTLED) is PASSED
    half = says(told(AUTUMN, "4500"), incomes=(earns(amount // 2, frequency=frequency),))
    assert status_of("EMP103", half, SETTLED) is FOUND


def test_a_single_sum_is_not_compared():
    assert status_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(100, frequency=Frequency.ONCE),))) is PASSED


@pytest.mark.parametrize(("declared", "status"), [
    (1500, PASSED), (1350, PASSED), (1349, FOUND), (1650, PASSED), (1667, FOUND),
])  # fmt: skip
def test_gross_and_gross_may_differ_by_a_tenth(declared: int, status: Any):
    assert status_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(declared),)), SETTLED) is status


@pytest.mark.parametrize(("declared", "status"), [(1200, PASSED), (750, PASSED), (749, FOUND), (1800, FOUND)])
def test_a_net_amount_may_be_much_lower_than_the_gross_one_and_not_higher(declared: int, status: Any):
    assert status_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(declared, net=True),)), SETTLED) is status


def test_less_than_declared_is_found_only_once_every_employer_may_have_told_the_quarter():
    case = says(told(AUTUMN, "1500"), incomes=(earns(1500),))
    assert status_of("EMP103", case, date(2025, 6, 30)) is PASSED
    assert status_of("EMP103", case, SETTLED) is FOUND


def test_wages_of_several_employers_are_added_as_are_declared_ones():
    wages = (told(AUTUMN, "2400"), told(AUTUMN, "2100", employer=GARAGE))
    assert status_of("EMP103", says(*wages, incomes=(earns(800), earns(700))), SETTLED) is PASSED
    finding = finding_of("EMP103", says(*wages, incomes=(earns(800),)), SETTLED)
    assert {said.what for said in finding.observed} == {Decimal("1500.00")}
    mixed = (earns(800), earns(350, net=True))
    assert status_of("EMP103", says(*wages, incomes=mixed), SETTLED) is PASSED


@pytest.mark.parametrize("untold", [
    told(AUTUMN, None), told(AUTUMN, "4500", cancelled=True), told(AUTUMN, "4500", replaced=True),
])  # fmt: skip
def test_a_wage_that_is_not_told_cancelled_or_replaced_is_not_compared(untold: Wage):
    assert status_of("EMP103", says(untold, incomes=(earns(1000),)), SETTLED) is PASSED


@pytest.mark.parametrize("other_days", [
    Period(date(2024, 11, 1)), Period.inclusive(date(2024, 3, 1), date(2024, 12, 30)), Period(date(2025, 1, 1)),
])  # fmt: skip
def test_only_a_quarter_that_the_declared_days_cover_is_compared(other_days: Period):
    assert status_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(1000, period=other_days),)), SETTLED) is PASSED


def test_a_past_wage_as_it_was_declared_then_is_declared():
    past, now = earns(1500, period=LAST_YEAR), earns(600, period=Period(date(2025, 1, 1)))
    wages = (told(AUTUMN, "4500"), told(WINTER, "1800"))
    assert status_of("EMP103", says(*wages, incomes=(past, now)), SETTLED) is PASSED


def test_the_newest_quarter_that_differs_is_told_alone():
    wages = (told("2024Q3", "4500"), told(AUTUMN, "4800"), told(WINTER, "3000"))
    finding = finding_of("EMP103", says(*wages, incomes=(earns(1000),)), SETTLED)
    assert dict(finding.values) == {"quarter": AUTUMN}


@pytest.mark.parametrize(("first", "last", "status"), [
    ("2024-03-01", None, FOUND), ("2025-01-01", "2025-03-31", FOUND), ("2025-01-02", None, PASSED),
    ("2024-03-01", "2025-03-30", PASSED), (None, None, PASSED),
])  # fmt: skip
def test_a_wage_without_days_is_compared_with_the_quarter_of_the_declaration_if_the_work_lasted_it(
    first: str | None, last: str | None, status: Any
):
    undated = (earns(1000, period=None),)
    assert status_of("EMP103", says(told(WINTER, "4500", first, last), incomes=undated)) is status
    assert status_of("EMP103", says(told(AUTUMN, "4500", first, last), incomes=undated)) is PASSED


def test_all_work_of_the_quarter_must_have_lasted_it():
    wages = told(WINTER, "4500"), told(WINTER, "900", "2025-02-03", employer=GARAGE)
    assert status_of("EMP103", says(*wages, incomes=(earns(1000, period=None),))) is PASSED
    assert status_of("EMP103", says(*wages, incomes=(earns(1000),))) is FOUND


def test_what_a_cohabitant_earns_is_not_the_applicants_wage():
    assert status_of("EMP103", says(told(AUTUMN, "4500"), incomes=(earns(100, owner=SPOUSE),))) is PASSED


def test_without_an_answer_of_dmfa_nothing_is_concluded():
    for rule in ("EMP103", "EMP105"):
        assert status_of(rule, says(incomes=(earns(1000),), consultations=consulting("dimona"))) is SKIPPED
        assert status_of(rule, says(incomes=(earns(1000),))) is PASSED


def test_a_wage_since_the_request_without_any_job_is_found_by_employer():
    wages = (told(WINTER, "4200"), told("2025Q2", "4300"), told(WINTER, "800.50", employer=GARAGE))
    first, second = result_of("EMP105", says(*wages), SETTLED).findings
    bakery, garage = (first, second) if len(first.observed) == 2 else (second, first)
    assert dict(bakery.values) == {"employer": "BOULANGERIE IMAGINAIRE", "quarters": "2025Q1, 2025Q2"}
    assert [said.what for said in bakery.observed] == [Decimal("4200.00"), Decimal("4300.00")]
    assert garage.observed[0].what == Decimal("800.50")


@pytest.mark.parametrize(("wage", "status"), [
    (told(WINTER, "4200", "2025-02-17"), FOUND), (told(WINTER, "4200", "2024-03-01", "2025-02-17"), FOUND),
    (told(WINTER, "4200", "2024-03-01", "2025-02-16"), PASSED), (told(AUTUMN, "4200"), PASSED),
    (told(WINTER, "4200", "2025-03-04"), PASSED), (told(WINTER, "4200", "2025-04-01"), PASSED),
    (told(WINTER, "4200", "2025-02-17", "2025-02-17"), FOUND),
    (told(WINTER, "4200", "2025-01-06", "2025-01-06"), PASSED),
    (told(WINTER, "4200", "2025-03-00"), PASSED), (told(WINTER, "4200", "2024-03-01", "2025-02-00"), PASSED),
    (told(WINTER, "4200", None), PASSED), (told(WINTER, "4200", "2024-03-01", "2024-12-31"), PASSED),
])  # fmt: skip
def test_only_days_since_the_request_count(wage: Wage, status: Any):
    assert status_of("EMP105", says(wage)) is status


def test_the_quarter_of_a_student_counts_where_all_of_it_lies_since_the_request():
    student = told("2025Q2", "1800", None, student=True)
    assert status_of("EMP105", says(student), date(2025, 6, 30)) is FOUND
    assert status_of("EMP105", says(student), date(2025, 6, 29)) is PASSED


@pytest.mark.parametrize("nothing", [
    told(WINTER, None), told(WINTER, "0"), told(WINTER, "4200", cancelled=True), told(WINTER, "4200", replaced=True),
])  # fmt: skip
def test_a_wage_of_nothing_cancelled_or_replaced_is_none(nothing: Wage):
    assert status_of("EMP105", says(nothing)) is PASSED


def test_a_premium_is_a_wage_too():
    premium = told(WINTER, None, pay=(Pay(RemunerationCode("2"), Decimal(310)),), employer=Employer())
    finding = finding_of("EMP105", says(premium))
    assert (finding.observed[0].what, dict(finding.values)["employer"]) == (Decimal("310.00"), "?")


@pytest.mark.parametrize("declared", [
    {"work": (Work(),)}, {"incomes": (earns(1200, period=None),)},
    {"work": (Work(period=Period.inclusive(date(2024, 3, 1), date(2025, 2, 28))),)},
])  # fmt: skip
def test_a_job_declared_for_a_day_of_it_tells_the_wage(declared: dict[str, Any]):
    assert status_of("EMP105", says(told(WINTER, "4200"), **declared)) is PASSED


def test_a_job_declared_for_other_days_does_not():
    other = Work(period=Period.inclusive(date(2024, 3, 1), date(2025, 2, 16)))
    assert status_of("EMP105", says(told(WINTER, "4200"), work=(other,))) is FOUND


def job(**fields: Any) -> Job:
    return Job(person=APPLICANT, source=told_by("dimona"), since=on("2024-03-01"), employer=BAKERY, **fields)


def test_a_job_of_dimona_tells_it_better_unless_it_was_cancelled():
    case = says(told(WINTER, "4200"), job())
    assert (status_of("EMP101", case), status_of("EMP105", case)) == (FOUND, PASSED)
    assert status_of("EMP105", says(told(WINTER, "4200"), job(cancelled=True))) is FOUND
    assert status_of("EMP105", says(told(WINTER, "4200"), job(until=on("2025-02-16")))) is FOUND


def test_where_neither_work_nor_incomes_were_asked_nothing_is_concluded_of_a_wage():
    result = result_of("EMP105", says(told(WINTER, "4200"), work=None, incomes=None))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("work",))


@given(declared=st.integers(1, 5000), more=st.integers(100, 9000), net=st.booleans())
def test_what_is_declared_as_told_agrees_and_a_multiple_does_not(declared: int, more: int, net: bool):
    same = says(told(AUTUMN, str(3 * declared)), incomes=(earns(declared, net=net),))
    assert status_of("EMP103", same, SETTLED) is PASSED
    far = says(told(AUTUMN, str(9 * (declared + more))), incomes=(earns(declared, net=net),))
    assert status_of("EMP103", far) is FOUND


def test_where_dimona_tells_an_undeclared_job_too_one_question_is_heard():
    left, paid = job(until=on("2025-02-20")), told(WINTER, "900", "2025-02-26")
    assert covering("EMP105", says(left, paid)) == "EMP101"
    assert covering("EMP105", says(paid)) is None


def test_another_employer_is_another_cause():
    left, hired = job(until=on("2025-02-20")), told(WINTER, "900", "2025-02-26", employer=GARAGE)
    assert covering("EMP105", says(left, hired)) is None
    unknown = evolve(hired, employer=Employer(name="Exemple"))
    assert covering("EMP105", says(left, unknown)) == "EMP101"
    since_january = Work(employer_number=GARAGE.enterprise, period=Period(date(2025, 1, 2)))
    wage = told(WINTER, "4200", "2025-01-02", employer=GARAGE)
    before = job(until=on("2025-01-01"))
    assert covering("EMP108", says(before, wage, work=(since_january,), requested_on=date(2024, 12, 2))) is None


def covering(rule: str, inquiry: Dossier) -> str | None:
    (finding,) = check(inquiry, TODAY).by_rule[rule].findings
    return finding.covered_by


JOB = Work(employer=BAKERY.name, employer_number=BAKERY.enterprise)


def test_a_job_that_was_declared_without_its_wage_is_found():
    finding = finding_of("EMP108", says(told(WINTER, "4200"), work=(JOB,)))
    assert (finding.declared.what, finding.declared.source.path) == ("–", "$.declaration.incomes")
    assert [said.what for said in finding.observed] == [Decimal("4200.00")]
    assert dict(finding.values) == {"employer": "BOULANGERIE IMAGINAIRE", "quarters": WINTER}


@pytest.mark.parametrize(("wage", "work", "incomes"), [
    (told(WINTER, "4200"), (JOB,), (earns(10),)),
    (told(WINTER, "4200"), (), ()),
    (told(WINTER, "4200"), (Work(self_employed=True),), ()),
    (told(WINTER, "0"), (JOB,), ()),
    (told(AUTUMN, "4200"), (JOB,), ()),
    (told(WINTER, "4200", last="2025-02-16"), (JOB,), ()),
    (told(WINTER, "900", first="2025-01-18"), (JOB,), ()),
    (told(WINTER, "900", first=None), (JOB,), ()),
    (told(WINTER, "4200", cancelled=True), (JOB,), ()),
    (told(WINTER, "4200"), (Work(period=Period.inclusive(date(2024, 1, 1), date(2024, 12, 31))),), ()),
], ids=[
    "wage declared", "no job declared", "own activity", "nothing paid", "before the request", "ended before it",
    "not paid yet", "day not told", "cancelled", "another job",
])  # fmt: skip
def test_a_declared_job_without_a_wage_is_left_alone_where_the_wage_says_nothing_of_it(
    wage: Wage, work: Any, incomes: Any
):
    assert status_of("EMP108", says(wage, work=work, incomes=incomes)) is PASSED


def test_where_incomes_were_not_asked_a_declared_job_tells_nothing_of_its_wage():
    result = result_of("EMP108", says(told(WINTER, "4200"), work=(JOB,), incomes=None))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("incomes",))
