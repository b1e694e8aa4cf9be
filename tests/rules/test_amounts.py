"""What was declared beside what a source says, a month: what can be the same income, and what is not compared."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.rules._amounts import Monthly, a_month, declared, differing, of_benefits, of_payments
from bcss_cpas.rules._examples import APPLICANT, SPOUSE
from bcss_cpas.rules._rule import NotGiven, Tolerance
from bcss_cpas.testing import values
from tests.rules import benefits as make

PENSION = IncomeKind.PENSION
NARROW = Tolerance(amount=Decimal(10))
SUMS = st.decimals(0, 10_000, places=2)
GROSS = st.sampled_from([True, False, None])


def pension(amount: str | None = "1000", **fields: Any) -> Any:
    return make.benefit("pension_register", BenefitKind.PENSION, amount, **fields)


def paid(since: str | None, until: str | None, amount: str | None = "1000") -> Payment:
    return make.payment("hdi_indemnity_allowance", BenefitKind.SICKNESS, since, until, amount)


@pytest.mark.parametrize(("amount", "times", "expected"), [
    ("12", Frequency.MONTHLY, "12.00"), ("12", Frequency.WEEKLY, "52.00"), ("12", Frequency.QUARTERLY, "4.00"),
    ("12", Frequency.YEARLY, "1.00"), ("12", Periodicity.WEEK, "52.00"), ("12", Periodicity.MONTH, "12.00"),
    ("12", Periodicity.QUARTER, "4.00"), ("12", Periodicity.YEAR, "1.00"), ("100", Periodicity.QUARTER, "33.33"),
])  # fmt: skip
def test_an_amount_is_brought_to_a_month(amount: str, times: Any, expected: str):
    assert a_month(Decimal(amount), times) == Decimal(expected)


@pytest.mark.parametrize("times", [Frequency.ONCE, Periodicity.ONCE, Periodicity.DAY, None])
def test_what_comes_once_or_by_the_day_is_not_brought_to_a_month(times: Any):
    assert a_month(Decimal(12), times) is None


@pytest.mark.parametrize(("one", "two", "expected"), [
    (("1000", False), ("1010", False), True),
    (("1000", False), ("1011", False), False),
    (("1000", True), ("1011", True), False),
    (("800", False), ("1000", True), True),
    (("500", False), ("1000", True), True),
    (("499", False), ("1000", True), False),
    (("1000", False), ("800", True), False),
    (("800", False), ("1000", None), True),
    (("800", None), ("1000", None), True),
    (("800", True), ("1000", None), False),
    (("800", None), ("1000", False), False),
    (("0", False), ("11", None), False),
])  # fmt: skip
def test_the_lower_of_two_sums_may_be_the_net_amount_of_the_other(one: Any, two: Any, expected: bool):
    first, second = (Monthly(Decimal(amount), gross) for amount, gross in (one, two))
    assert first.agrees(second, NARROW) is second.agrees(first, NARROW) is expected


@given(SUMS, GROSS, SUMS, GROSS)
def test_two_sums_agree_whichever_comes_first_and_each_with_itself(a: Any, x: Any, b: Any, y: Any):
    one, two = Monthly(a, x), Monthly(b, y)
    assert one.agrees(two, NARROW) == two.agrees(one, NARROW)
    assert one.agrees(one, Tolerance())
    if x is not None and x == y:
        assert one.agrees(two, NARROW) == (abs(a - b) <= 10)


@given(SUMS, SUMS)
def test_not_knowing_what_is_gross_never_makes_two_sums_differ(a: Any, b: Any):
    if Monthly(a, gross=False).agrees(Monthly(b, gross=True), NARROW):
        assert Monthly(a).agrees(Monthly(b), NARROW)
        assert Monthly(a, gross=False).agrees(Monthly(b), NARROW)


def test_what_was_declared_is_added_up_on_the_day_of_the_declaration():
    incomes = (
        make.income(PENSION, "600"),
        make.income(PENSION, "300", frequency=Frequency.QUARTERLY),
        make.income(PENSION, "50", "2025-01-01", "2025-02-17"),
        make.income(PENSION, "7000", "2020-01-01", "2025-02-16"),
        make.income(PENSION, "7000", "2025-02-18"),
        make.income(PENSION, "7000", owner=SPOUSE),
        make.income(PENSION, "30", owner=APPLICANT),
        make.income(IncomeKind.RENT, "7000"),
        make.income(PENSION, "7000", frequency=Frequency.ONCE),
    )
    assert declared(make.case(incomes), PENSION) == Monthly(Decimal("780.00"), gross=False)
    assert declared(make.case(incomes), IncomeKind.SICKNESS) is None


@pytest.mark.parametrize(("nets", "gross"), [((True, True), False), ((False, False), True), ((True, False), None)])
def test_a_sum_of_net_and_gross_is_neither(nets: Any, gross: Any):
    incomes = tuple(make.income(PENSION, net=net) for net in nets)
    assert declared(make.case(incomes), PENSION) == Monthly(Decimal(2000), gross)


def test_a_single_sum_alone_cannot_be_compared():
    with pytest.raises(NotGiven, match="incomes"):
        declared(make.case((make.income(PENSION, frequency=Frequency.ONCE),)), PENSION)


def test_benefits_are_added_up_only_where_each_can_be():
    assert of_benefits([pension("1000"), pension("600", per=Periodicity.QUARTER)]) == Monthly(Decimal(1200))
    assert of_benefits([pension("1000", gross=True)]) == Monthly(Decimal(1000), gross=True)
    assert of_benefits([pension("1000", gross=True), pension("1", gross=False)]) == Monthly(Decimal(1001))
    for unknown in (pension(None), pension(per=None), pension(per=Periodicity.DAY)):
        assert of_benefits([pension(), unknown]) is None
    assert of_benefits([]) is None


@pytest.mark.parametrize(("payments", "expected"), [
    ([("2025-01-01", "2025-02-01", "1480.20")], "1480.20"),
    ([("2025-02-01", "2025-03-01", "1480.20")], "1480.20"),
    ([("2024-10-01", "2025-01-01", "3000")], "1000"),
    ([("2025-01-01", "2025-01-16", "500"), ("2025-01-16", "2025-02-01", "533.33")], "1033.33"),
    ([("2025-01-01", "2025-02-01", "900"), ("2025-01-01", "2025-02-01", "100")], "1000"),
    ([("2024-11-01", "2024-12-01", "900"), ("2025-01-01", "2025-02-01", "1100")], "1000"),
    ([("2025-01-01", "2025-02-01", "1000"), ("2025-01-10", "2025-01-20", "-100")], "900"),
])  # fmt: skip
def test_payments_are_brought_to_a_month_by_the_days_that_they_are_for(payments: Any, expected: str):
    assert of_payments([paid(*each) for each in payments]) == Monthly(Decimal(expected))


@pytest.mark.parametrize("payments", [
    [], [paid("2025-01-01", "2025-01-28")], [paid("2025-01-01", None)], [paid(None, "2025-02-01")],
    [paid("2025-01-00", "2025-02-01")], [paid("2025-01-01", "2025-02-01", None)], [paid("2025-02-01", "2025-01-01")],
    [paid("2025-01-01", "2025-01-01")], [paid("2025-01-01", "2025-02-01"), paid("2025-02-01", "2025-03-01", None)],
])  # fmt: skip
def test_payments_of_few_or_unknown_days_or_amounts_are_not_brought_to_a_month(payments: Any):
    assert of_payments(payments) is None


def test_four_weeks_are_enough_days():
    assert of_payments([paid("2025-01-01", "2025-01-29", "280")]) == Monthly(Decimal("310.00"))


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)), SUMS, st.integers(1, 24))
def test_the_same_sum_for_each_month_is_that_sum_a_month(start: date, amount: Decimal, months: int):
    first = start.replace(day=1)
    payments = []
    for _ in range(months):
        end = first + timedelta(monthrange(first.year, first.month)[1])
        payments.append(paid(first.isoformat(), end.isoformat(), str(amount)))
        first = end
    assert of_payments(payments) == Monthly(amount)


@given(st.lists(st.tuples(values.days(), st.integers(1, 400), SUMS), min_size=1, max_size=5), st.randoms())
def test_the_order_of_payments_plays_no_part(told: Any, random: Any):
    payments = [paid(f"{on}", f"{on + timedelta(days)}", str(amount)) for on, days, amount in told]
    shuffled = random.sample(payments, len(payments))
    assert of_payments(payments) == of_payments(shuffled)


def test_amounts_differ_where_no_reading_agrees_on_either_day():
    case = make.case((make.income(PENSION, "400"),))
    both = differing(case, ([pension("1000")],), NARROW, PENSION)
    assert both == (Monthly(Decimal(400), gross=False), Monthly(Decimal(1000)))
    assert differing(case, ([pension("1000")], [pension("405")]), NARROW, PENSION) is None
    assert differing(case, ([], [pension("1000")]), NARROW, PENSION) == both


def test_the_amount_of_the_day_of_the_declaration_is_as_good_as_that_of_today():
    before = pension("400", gross=False, until="2025-03-01")
    since = pension("1000", gross=False, since="2025-03-01")
    for amount, differs in (("400", False), ("1000", False), ("1400", True)):
        case = make.case((make.income(PENSION, amount),))
        assert (differing(case, ([before, since],), NARROW, PENSION) is not None) is differs


def test_without_an_amount_on_either_side_nothing_differs():
    assert differing(make.case(()), ([pension()],), NARROW, PENSION) is None
    once = (make.income(PENSION, frequency=Frequency.ONCE),)
    for nothing in ((), ([],), ([pension(None)],), ([pension(until="2025-02-17")],)):
        assert differing(make.case(once), nothing, NARROW, PENSION) is None
    with pytest.raises(NotGiven):
        differing(make.case(once), ([pension()],), NARROW, PENSION)
