"""Pensions: declared or not, of which amount, known to the register or not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, told_by
from bcss_cpas.rules._told import UNKNOWN_DATE
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules import benefits as make

FLUX = "pension_register"
DECLARED = make.income(IncomeKind.PENSION)


def pension(amount: str | None = "1000", kind: BenefitKind = BenefitKind.PENSION, **fields: Any) -> Any:
    return make.benefit(fields.pop("flux", FLUX), kind, amount, **fields)


def says(incomes: Any, *facts: Any, outcome: OutcomeKind = OutcomeKind.DATA) -> Any:
    return make.says(FLUX, incomes, *facts, consultations=(make.answered(FLUX, outcome),))


def test_an_undeclared_pension_is_found_with_amount_and_day():
    finding = finding_of("PEN101", says((), pension("3000", per=Periodicity.QUARTER)))
    assert finding.observed[0].what is BenefitKind.PENSION
    assert dict(finding.values) == {"amount": 1000, "since": IncompleteDate("2020-05-01")}


def test_two_pensions_are_one_finding():
    other = pension("200", BenefitKind.INCOME_GUARANTEE, since=None)
    finding = finding_of("PEN101", says((), pension(), other))
    assert [said.what for said in finding.observed] == [BenefitKind.INCOME_GUARANTEE, BenefitKind.PENSION]
    assert dict(finding.values)["amount"] == 1200


def test_an_amount_or_a_day_that_is_not_told_is_shown_as_unknown():
    finding = finding_of("PEN101", says((), pension(None, since=None)))
    assert dict(finding.values) == {"amount": "?", "since": UNKNOWN_DATE}


@pytest.mark.parametrize("fact", [
    pension("0"), pension(pending=True), pension(per=Periodicity.ONCE), pension(flux="handi"),
    pension(until="2025-01-01"), pension(since="2025-04-01"), pension(person=SPOUSE),
    pension(kind=BenefitKind.OTHER),
])  # fmt: skip
def test_what_is_not_paid_to_the_applicant_today_is_no_undeclared_pension(fact: Any):
    assert status_of("PEN101", says((), fact)) is PASSED


@pytest.mark.parametrize(("income", "expected"), [
    (DECLARED, PASSED),
    (make.income(IncomeKind.PENSION, "1"), PASSED),
    (make.income(IncomeKind.PENSION, owner=APPLICANT), PASSED),
    (make.income(IncomeKind.PENSION, owner=SPOUSE), FOUND),
    (make.income(IncomeKind.PENSION, first="2019-01-01", last="2019-12-31"), FOUND),
    (make.income(IncomeKind.MAINTENANCE), FOUND),
])  # fmt: skip
def test_a_pension_of_their_own_is_what_has_to_be_declared(income: Any, expected: Any):
    assert status_of("PEN101", says((income,), pension())) is expected


@pytest.mark.parametrize("rule", ["PEN101", "PEN102", "PEN103"])
@pytest.mark.parametrize("outcome", [OutcomeKind.SOURCE_DOWN, OutcomeKind.NOT_INTEGRATED, OutcomeKind.UNCLASSIFIED])
def test_without_an_answer_of_the_register_nothing_is_concluded(rule: str, outcome: Any):
    assert status_of(rule, says((DECLARED,), outcome=outcome)) is SKIPPED
    assert status_of(rule, make.says("handi", (DECLARED,))) is SKIPPED


@pytest.mark.parametrize(("declared", "awarded", "expected"), [
    ("1000", pension("1050"), PASSED),
    ("1000", pension("1053"), PASSED),
    ("600", pension("1000"), PASSED),
    ("499", pension("1000"), FOUND),
    ("1100", pension("1000"), FOUND),
    ("600", pension("1000", gross=False), FOUND),
    ("1000", pension("12000", per=Periodicity.YEAR), PASSED),
    ("1000", pension(None), PASSED),
    ("1000", pension(per=None), PASSED),
    ("100", pension("0"), PASSED),
])  # fmt: skip
def test_amounts_differ_beyond_the_tolerance_and_beyond_net_and_gross(declared: str, awarded: Any, expected: Any):
    assert status_of("PEN102", says((make.income(IncomeKind.PENSION, declared),), awarded)) is expected


def test_both_amounts_are_shown_with_their_sources():
    finding = finding_of("PEN102", says((make.income(IncomeKind.PENSION, "100"),), pension("700"), pension("300")))
    assert (finding.declared.what, [said.what for said in finding.observed]) == (100, [1000, 1000])
    assert finding.declared.source.path == "$.declaration.incomes"
    assert {said.source.name for said in finding.observed} == {FLUX}


def test_the_pension_of_somebody_else_is_not_compared():
    incomes = (make.income(IncomeKind.PENSION, "100", owner=SPOUSE), DECLARED)
    assert status_of("PEN102", says(incomes, pension())) is PASSED
    assert status_of("PEN102", says(incomes[:1], pension())) is PASSED


def test_a_single_sum_cannot_be_compared():
    once = make.income(IncomeKind.PENSION, frequency=Frequency.ONCE)
    result = result_of("PEN102", says((once,), pension()))
    assert (result.status, result.skip.not_asked) == (SKIPPED, ("incomes",))
    assert status_of("PEN102", says((once,))) is PASSED


def test_a_pension_that_the_register_does_not_know_is_told_with_the_day_of_the_answer():
    finding = finding_of("PEN103", says((DECLARED,), outcome=OutcomeKind.NO_DATA))
    assert (finding.declared.what, finding.observed[0].what) == (1000, "–")
    assert (finding.observed[0].source.name, finding.observed[0].source.on) == (FLUX, REQUEST)


@pytest.mark.parametrize("fact", [
    pension(), pension("1"), pension(pending=True), pension(until="2010-01-01"), pension(per=Periodicity.ONCE),
    PensionRight(person=APPLICANT, source=told_by(FLUX)),
])  # fmt: skip
def test_a_register_that_knows_any_pension_knows_the_declared_one(fact: Any):
    assert status_of("PEN103", says((DECLARED,), fact)) is PASSED


@pytest.mark.parametrize(("income", "expected"), [
    (DECLARED, FOUND),
    (make.income(IncomeKind.PENSION, first="2019-01-01", last="2019-12-31"), PASSED),
    (make.income(IncomeKind.PENSION, owner=SPOUSE), PASSED),
    (make.income(IncomeKind.RENT), PASSED),
    (make.income(IncomeKind.PENSION, frequency=Frequency.ONCE), SKIPPED),
])  # fmt: skip
def test_only_a_pension_of_today_has_to_be_known(income: Any, expected: Any):
    assert status_of("PEN103", says((income,))) is expected


@given(st.decimals(1, 5000, places=2), st.booleans())
def test_a_pension_is_either_undeclared_or_unknown_or_compared(amount: Any, known: bool):
    facts = (pension(str(amount)),) if known else ()
    for incomes in ((), (DECLARED,)):
        inquiry = says(incomes, *facts)
        found = [rule for rule in ("PEN101", "PEN102", "PEN103") if status_of(rule, inquiry) is FOUND]
        assert len(found) <= 1
        assert ("PEN101" in found) == (known and not incomes)
        assert ("PEN103" in found) == (bool(incomes) and not known)
