"""Which incomes are the applicant's own, which benefits are of lately, and what was declared of them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, SPOUSE
from bcss_cpas.rules._incomes import awarded, lately, own, paid, undeclared
from tests.rules import benefits as make

FLUX = "hdi_indemnity_allowance"
KINDS = frozenset({BenefitKind.SICKNESS})
SICK = IncomeKind.SICKNESS


def benefit(**fields: Any) -> Any:
    return make.benefit(fields.pop("flux", FLUX), fields.pop("kind", BenefitKind.SICKNESS), **fields)


def payment(since: str | None, until: str | None, amount: str | None = "100", **fields: Any) -> Any:
    kind = fields.pop("kind", BenefitKind.SICKNESS)
    return make.payment(fields.pop("flux", FLUX), kind, since, until, amount, **fields)


def test_an_income_is_the_applicants_own_unless_somebody_else_is_named():
    mine, hers = make.income(SICK), make.income(SICK, owner=SPOUSE)
    told = make.income(SICK, owner=APPLICANT)
    assert own(make.case((mine, hers, told, make.income(IncomeKind.WAGE))), SICK) == (mine, told)
    assert own(make.case(()), SICK) == own(make.case(None), SICK) == ()


@pytest.mark.parametrize(("since", "until", "expected"), [
    (None, None, True),
    ("2025-01-01", "2025-01-17", False),
    ("2025-01-01", "2025-01-18", True),
    ("2025-01-01", "2025-01-00", True),
    ("2025-03-03", None, True),
    ("2025-03-04", None, False),
    ("2025-03-00", None, True),
    (None, "2020-01-01", False),
])  # fmt: skip
def test_lately_is_from_a_month_before_the_declaration_to_the_day_of_the_check(since: Any, until: Any, expected: bool):
    fact = payment(since, until)
    assert lately(make.case(()), [fact]) == ((fact,) if expected else ())


@pytest.mark.parametrize("since", [None, "2025-01-18", "2025-02-00", "2025-00-00", "0000-00-00"])
@pytest.mark.parametrize("until", [None, "2025-01-17", "2025-01-18", "2025-02-00", "2026-00-00"])
def test_days_and_the_period_of_these_days_are_the_same_question(since: str | None, until: str | None):
    fact, first, last = payment(since, until), date(2025, 1, 17), date(2025, 2, 1)
    assert fact.may_hold(first, last) == fact.may_meet(Period.inclusive(first, last))


def test_a_check_on_an_earlier_day_than_the_declaration_looks_up_to_the_declaration():
    fact = payment("2025-02-17", None)
    assert lately(make.case((), as_of=date(2024, 1, 1)), [fact]) == (fact,)


@pytest.mark.parametrize(("incomes", "expected"), [
    ((), True),
    ((make.income(SICK),), False),
    ((make.income(SICK, owner=SPOUSE),), True),
    ((make.income(IncomeKind.WAGE),), True),
    ((make.income(SICK, first="2025-02-10"),), False),
    ((make.income(SICK, first="2025-01-10", last="2025-01-17"),), False),
    ((make.income(SICK, first="2024-11-01", last="2025-01-16"),), False),
    ((make.income(SICK, first="2024-11-01", last="2024-12-31"),), True),
    ((make.income(SICK, first="2025-04-01"),), True),
])  # fmt: skip
def test_what_was_declared_of_those_days_or_lasts_is_declared(incomes: Any, expected: bool):
    fact = payment("2025-01-01", "2025-02-01")
    assert undeclared(make.case(incomes), (fact,), SICK) == ((fact,) if expected else ())


def test_only_what_an_ended_income_does_not_tell_is_undeclared():
    told, untold = payment("2024-11-01", "2024-12-01"), payment("2025-01-01", "2025-02-01")
    case = make.case((make.income(SICK, first="2024-11-01", last="2024-12-31"),))
    assert undeclared(case, (told, untold), SICK) == (untold,)
    assert undeclared(case, (), SICK) == ()


@pytest.mark.parametrize(("fields", "expected"), [
    ({}, True),
    ({"amount": None}, True),
    ({"amount": "0"}, False),
    ({"pending": True}, False),
    ({"flux": "handi"}, False),
    ({"kind": BenefitKind.MATERNITY}, False),
    ({"person": SPOUSE}, False),
    ({"until": "2024-01-01"}, False),
])  # fmt: skip
def test_a_benefit_is_awarded_where_the_flux_says_so_of_the_applicant_and_lately(fields: Any, expected: bool):
    fact = benefit(**fields)
    assert awarded(make.case((), fact), (FLUX,), KINDS) == ((fact,) if expected else ())


def test_a_longer_look_back_finds_what_is_older():
    old = payment("2024-12-01", "2025-01-01")
    assert paid(make.case((), old), (FLUX,), KINDS) == ()
    assert paid(make.case((), old), (FLUX,), KINDS, timedelta(92)) == (old,)
    ended = benefit(until="2025-01-01")
    assert awarded(make.case((), ended), (FLUX,), KINDS) == ()
    assert awarded(make.case((), ended), (FLUX,), KINDS, timedelta(92)) == (ended,)


@pytest.mark.parametrize("fields", [
    {"cancelled": True}, {"flux": "handi"}, {"kind": BenefitKind.OTHER}, {"person": SPOUSE}, {"amount": "0"},
    {"amount": "-5"},
])  # fmt: skip
def test_what_was_cancelled_or_is_another_payment_was_not_paid(fields: Any):
    assert paid(make.case((), payment("2025-01-01", "2025-02-01", **fields)), (FLUX,), KINDS) == ()


def test_what_was_paid_and_taken_back_was_not_paid():
    there, back = payment("2025-01-01", "2025-02-01"), payment("2025-01-01", "2025-02-01", "-100")
    assert paid(make.case((), there, back), (FLUX,), KINDS) == ()
    unknown = payment("2025-01-01", "2025-02-01", None)
    assert len(paid(make.case((), there, back, unknown), (FLUX,), KINDS)) == 3


@given(st.lists(st.tuples(st.sampled_from(IncomeKind), st.none() | st.just(SPOUSE)), max_size=4))
def test_an_income_without_days_tells_every_benefit_of_its_kind(incomes: Any):
    fact = benefit()
    case = make.case(tuple(make.income(kind, owner=owner) for kind, owner in incomes))
    assert (undeclared(case, (fact,), SICK) == ()) == ((SICK, None) in incomes)
