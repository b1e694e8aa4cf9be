"""Health insurance: who is not insured, and which indemnities were declared."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.benefit import BenefitKind, RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.rules._examples import APPLICANT, SPOUSE, dossier, told_by
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, status_of
from tests.rules import benefits as make

INSURANCE = "health_care_insurance"
ATTEST = "hdi_indemnity_allowance"
NOTICE = "notify_hdi_indemnity_allowance"
JANUARY = ("2025-01-01", "2025-02-01")
SICK, MATERNITY = BenefitKind.SICKNESS, BenefitKind.MATERNITY


def right(*, granted: bool, on: date | None = None, **fields: Any) -> Right:
    source = told_by(fields.pop("flux", INSURANCE))
    given = {"person": APPLICANT, "kind": RightKind.HEALTH_CARE, **fields}
    return Right(source=source if on is None else evolve(source, on=on), granted=granted, **given)


def insured(*facts: Any, outcome: OutcomeKind = OutcomeKind.DATA) -> Any:
    return dossier(*facts, consultations=(make.answered(INSURANCE, outcome),))


def benefit(kind: BenefitKind = SICK, flux: str = ATTEST, **fields: Any) -> Any:
    return make.benefit(flux, kind, None, **{"per": None, **fields})


def payment(amount: str | None = "1000", kind: BenefitKind = SICK, days: Any = JANUARY, **fields: Any) -> Any:
    return make.payment(fields.pop("flux", ATTEST), kind, *days, amount, **fields)


def says(incomes: Any, *facts: Any) -> Any:
    return make.says(ATTEST, incomes, *facts)


def test_a_denied_reimbursement_is_found():
    finding = finding_of("HI101", insured(right(granted=False)))
    assert finding.observed[0].what is RightKind.HEALTH_CARE


def test_an_answer_without_any_data_is_found_as_such():
    finding = finding_of("HI101", insured(outcome=OutcomeKind.NO_DATA))
    assert (finding.observed[0].what, finding.observed[0].source.name) == ("–", INSURANCE)


@pytest.mark.parametrize("facts", [
    (right(granted=True),),
    (right(granted=False, person=SPOUSE), right(granted=True)),
    (right(granted=False, kind=RightKind.INCREASED_INTERVENTION),),
    (right(granted=False, until=IncompleteDate("2024-06-02")),),
    (HealthInsurance(person=APPLICANT, source=told_by(INSURANCE)),),
    (HealthInsurance(person=APPLICANT, source=told_by(INSURANCE), until=IncompleteDate("2024-01-01")),),
    (),
])  # fmt: skip
def test_what_does_not_deny_a_reimbursement_of_today_is_no_finding(facts: Any):
    assert status_of("HI101", insured(*facts)) is PASSED


def test_of_two_answers_the_newer_one_counts():
    before, after = date(2025, 1, 6), date(2025, 2, 20)
    assert status_of("HI101", insured(right(granted=False, on=before), right(granted=True, on=after))) is PASSED
    assert status_of("HI101", insured(right(granted=True, on=before), right(granted=False, on=after))) is FOUND
    assert status_of("HI101", insured(right(granted=True, on=after), right(granted=False, on=after))) is PASSED


@pytest.mark.parametrize("outcome", [OutcomeKind.NOT_INTEGRATED, OutcomeKind.SOURCE_DOWN, OutcomeKind.UNCLASSIFIED])
def test_who_could_not_be_looked_up_is_not_said_to_be_uninsured(outcome: Any):
    assert status_of("HI101", insured(outcome=outcome)) is SKIPPED
    assert status_of("HI101", insured(right(granted=False, flux="social_rate_investigation"))) is not FOUND


def test_a_payment_that_was_not_declared_is_found_with_its_amount_a_month():
    finding = finding_of("HI102", says((), payment("1480.20")))
    assert finding.observed[0].what is SICK
    assert dict(finding.values)["since"] == IncompleteDate("2025-01-01")
    assert str(dict(finding.values)["amount"]) == "1480.20"


@pytest.mark.parametrize("flux", [ATTEST, NOTICE])
def test_an_indemnity_that_runs_is_found_whoever_told_it(flux: str):
    assert status_of("HI102", says((), benefit(flux=flux))) is FOUND


@pytest.mark.parametrize("facts", [
    (payment(cancelled=True),),
    (payment(days=("2024-10-01", "2025-01-01")),),
    (payment(), payment("-1000")),
    (payment("0"),),
    (benefit(until="2025-01-01"),),
    (payment(kind=BenefitKind.OTHER),),
    (payment(person=SPOUSE),),
    (payment(flux="handi"),),
])  # fmt: skip
def test_what_was_not_paid_for_days_of_lately_is_no_finding(facts: Any):
    assert status_of("HI102", says((), *facts)) is PASSED


@pytest.mark.parametrize(("kind", "income", "expected"), [
    (SICK, IncomeKind.SICKNESS, PASSED),
    (SICK, IncomeKind.OTHER, FOUND),
    (SICK, IncomeKind.WAGE, FOUND),
    (MATERNITY, IncomeKind.SICKNESS, PASSED),
    (MATERNITY, IncomeKind.OTHER, PASSED),
    (MATERNITY, IncomeKind.WAGE, FOUND),
])  # fmt: skip
def test_maternity_may_be_declared_as_another_income(kind: BenefitKind, income: Any, expected: Any):
    assert status_of("HI102", says((make.income(income),), payment(kind=kind))) is expected


def test_an_indemnity_that_ended_as_declared_is_declared():
    ended = make.income(IncomeKind.SICKNESS, first="2024-11-01", last="2025-01-31")
    assert status_of("HI102", says((ended,), payment())) is PASSED


@pytest.mark.parametrize(("declared", "payments", "expected"), [
    ("1000", (payment("1100"),), PASSED),
    ("600", (payment("1000"),), PASSED),
    ("450", (payment("1000"),), FOUND),
    ("1200", (payment("1000"),), FOUND),
    ("1000", (payment("500"), payment("500")), PASSED),
    ("1000", (payment("3000", days=("2024-11-01", "2025-02-01")),), PASSED),
    ("100", (payment("1000", days=("2025-01-20", "2025-02-01")),), PASSED),
    ("100", (payment(None),), PASSED),
    ("100", (payment(cancelled=True),), PASSED),
    ("100", (), PASSED),
    ("100", (payment(days=("2024-10-01", "2024-11-01")),), PASSED),
    ("1000", (payment("1000"), payment("4000", MATERNITY)), PASSED),
    ("100", (payment("1000", MATERNITY),), FOUND),
])  # fmt: skip
def test_amounts_are_compared_by_the_payments_of_three_months(declared: str, payments: Any, expected: Any):
    incomes = (make.income(IncomeKind.SICKNESS, declared),)
    assert status_of("HI103", make.says(ATTEST, incomes, *payments)) is expected


def test_the_amount_worked_out_is_shown_for_each_payment():
    days = ("2025-01-01", "2025-01-16"), ("2025-01-16", "2025-02-01")
    facts = [payment("2000", days=each) for each in days]
    finding = finding_of("HI103", says((make.income(IncomeKind.SICKNESS, "100"),), *facts))
    assert (finding.declared.what, [said.what for said in finding.observed]) == (100, [4000, 4000])


def test_where_nothing_of_the_kind_comes_again_and_again_nothing_is_compared():
    assert status_of("HI103", says((make.income(IncomeKind.WAGE),), payment())) is PASSED
    once = make.income(IncomeKind.SICKNESS, frequency=Frequency.ONCE)
    assert status_of("HI103", says((once,), payment())) is SKIPPED
