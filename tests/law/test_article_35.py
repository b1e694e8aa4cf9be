"""The socio-professional exemption and its counter: the flux first, and nothing assumed unless it is accepted."""

import pickle
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.article_35 import Activity, professional_income
from bcss_cpas.law.counter import (
    Counter,
    Told,
    counter_computed,
    counter_told,
    days_of_month,
    told_by,
    window,
)
from bcss_cpas.periods import Period
from tests.law.strategies import KNOWN, euros

FLUX = Source(Origin.FLUX, "list_of_attestations")
FIRST = date(2024, 2, 1)
ACCEPTING = Law(on=KNOWN.on, accept=[Certainty.UNKNOWN])
OPEN = Counter(window=window(FIRST, KNOWN), used=100, left=995)
LIMIT = Decimal("309.48")
counts = st.none() | st.integers(0, 1096)


def paid(net: Any, law: Law = KNOWN, activity: Activity = Activity.WORK, **changed: Any) -> Any:
    dates = {"started_on": FIRST, "granted_on": date(2024, 1, 1), "counter": OPEN, **changed}
    return professional_income(net, law, activity=activity, **dates)


@given(euros(5000), st.sampled_from([Activity.WORK, Activity.TRAINING, Activity.STUDENT_WORK]))
def test_the_exempt_amount_is_taken_at_most_the_income(net: Decimal, activity: Activity):
    counted = paid(net, activity=activity)
    assert counted.exact == max(Decimal(0), net - LIMIT)
    assert counted.trace.total == counted.exact


@given(euros(5000), euros(500))
def test_more_income_never_counts_for_less(net: Decimal, more: Decimal):
    assert paid(net).exact <= paid(net + more).exact <= paid(net).exact + Fraction(more)


def test_work_begun_before_the_grant_is_not_exempt_and_training_is():
    before = {"started_on": date(2023, 12, 31)}
    assert paid(500, **before).amount == 500
    assert paid(500, activity=Activity.TRAINING, **before).amount == 500 - LIMIT
    assert paid(500, started_on=date(2024, 1, 1)).amount == 500 - LIMIT


def test_what_a_local_employment_agency_pays_beyond_is_not_exempt():
    refused = paid(500, activity=Activity.LOCAL_EMPLOYMENT, counter=None)
    assert refused.amount == 500
    assert "neither the general" in refused.say("en")


@pytest.mark.parametrize("counter", [
    Counter(window=OPEN.window, used=1095, left=0),
    Counter(window=window(date(2019, 3, 3), KNOWN), used=10, left=1085),
    Counter(window=window(date(2025, 3, 4), KNOWN), used=0, left=1095),
])  # fmt: skip
def test_a_counter_that_is_closed_exempts_nothing(counter: Counter):
    refused = paid(500, counter=counter)
    assert refused.amount == 500
    assert refused.trace.steps[-1].text == word("article_35.exhausted")


def test_a_counter_that_is_not_known_raises():
    for counter in (None, Counter(window=OPEN.window, used=100, left=None)):
        with pytest.raises(UnknownAmountError, match="attestations"):
            paid(500, counter=counter)
    assert paid(500, activity=Activity.STUDENT_WORK, counter=None).amount == 500 - LIMIT


@pytest.mark.parametrize("day", ["2021-06-01", "2022-04-01", "2022-11-15", "2023-06-01", "2026-01-01"])
def test_the_amount_is_not_known_on_every_day(day: str):
    with pytest.raises(UnknownAmountError):
        paid(500, Law(on=date.fromisoformat(day)), activity=Activity.STUDENT_WORK)


@pytest.mark.parametrize(("day", "amount"), [
    ("2022-11-15", "285.92"), ("2022-12-01", "291.63"), ("2024-01-01", "297.47"), ("2024-05-01", "303.42"),
])  # fmt: skip
def test_derived_amounts_are_returned_where_their_days_are_accepted(day: str, amount: str):
    law = Law(on=date.fromisoformat(day), accept=[Certainty.MEMORY])
    assert paid(1000, law, activity=Activity.STUDENT_WORK).amount == 1000 - Decimal(amount)


@given(st.dates(date(2010, 1, 1), date(2030, 12, 31)))
def test_the_window_is_six_years_from_the_first_day(first: date):
    six_years = window(first, KNOWN)
    assert six_years.start == first
    assert six_years.end is not None
    assert six_years.end.year == first.year + 6
    leap = (first.month, first.day) == (2, 29) and six_years.end.year % 4
    assert (six_years.end.month, six_years.end.day) == ((3, 1) if leap else (first.month, first.day))


@given(counts, counts)
def test_what_the_flux_tells_goes_first_and_nothing_is_added_unless_accepted(used: int | None, left: int | None):
    told = Told(source=FLUX, first_day=FIRST, used=used, left=left)
    counter = counter_told(told, KNOWN)
    assert (counter.used, counter.left, counter.source) == (used, left, FLUX)
    assert counter.window == window(FIRST, KNOWN)
    completed = counter_told(told, ACCEPTING)
    assert used is None or completed.used == used
    assert left is None or completed.left == left
    if (used is None) != (left is None):
        assert completed.used is not None
        assert completed.left is not None
        assert completed.used + completed.left >= 1095
    assert (completed.used is None) == (used is None and left is None)


def test_days_are_not_below_zero():
    for days in ({"used": -1}, {"left": -1}):
        with pytest.raises(InputError):
            Told(source=FLUX, first_day=FIRST, **days)


def test_an_attestation_tells_the_first_day_and_its_number_only_where_its_meaning_is_accepted():
    person = Ssin.test(date(1990, 5, 14), 1)
    fact = Exemption(person=person, source=FLUX, granted=True, first_day=IncompleteDate("2024-02-01"), days=100)
    assert told_by(fact, KNOWN) == Told(source=FLUX, first_day=FIRST)
    assert told_by(fact, ACCEPTING) == Told(source=FLUX, first_day=FIRST, used=100)
    assert counter_told(told_by(fact, ACCEPTING), ACCEPTING).left == 995
    for first_day in (None, IncompleteDate("2024-02-00")):
        with pytest.raises(UnknownAmountError, match="first day"):
            told_by(Exemption(person=person, source=FLUX, granted=True, first_day=first_day), KNOWN)


def day(number: int) -> date:
    return FIRST + timedelta(number)


stretches = st.lists(
    st.tuples(st.integers(0, 700), st.none() | st.integers(1, 200)).map(
        lambda both: Period(day(both[0]), None if both[1] is None else day(both[0] + both[1]))
    ),
    min_size=1,
    max_size=4,
)


@given(stretches)
def test_days_are_counted_once_up_to_the_day_where_that_is_accepted(activity: list[Period]):
    with pytest.raises(UnknownAmountError):
        counter_computed(activity, KNOWN)
    past = [each for each in activity if each.start <= KNOWN.on]
    if not past:
        with pytest.raises(InputError):
            counter_computed(activity, ACCEPTING)
        return
    counter = counter_computed(activity, ACCEPTING)
    worked = {n for n in range((KNOWN.on - FIRST).days + 1) if any(day(n) in each for each in activity)}
    assert counter.used == len(worked)
    assert counter.left == 1095 - len(worked)
    assert counter.window.start == min(each.start for each in past)
    assert counter.source is None


@given(stretches, st.integers(0, 23))
def test_the_days_of_a_month_are_no_more_than_it_has(activity: list[Period], number: int):
    month = YearMonth(2024 + number // 12, number % 12 + 1)
    six_years = window(FIRST, KNOWN)
    with pytest.raises(UnknownAmountError):
        days_of_month(month, activity, six_years, KNOWN)
    worked = [n for n in range(730) if day(n) in month and any(day(n) in each for each in activity)]
    assert days_of_month(month, activity, six_years, ACCEPTING) == len(worked)


def test_no_day_counts_after_six_years():
    activity = [Period(date(2018, 1, 1))]
    counter = counter_computed(activity, ACCEPTING)
    assert counter.used == (date(2024, 1, 1) - date(2018, 1, 1)).days
    assert counter.left == 0
    assert not counter.open_on(KNOWN.on)


def test_a_counter_travels():
    assert pickle.loads(pickle.dumps(OPEN)) == OPEN
