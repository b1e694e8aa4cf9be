"""Periods against sets of days in a window: whatever lasts until the end of the window has no end."""

import copy
import pickle
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.errors import CodeError
from bcss_cpas.periods import Period, minus, total_days, union
from bcss_cpas.testing import values

FIRST = date(2024, 2, 1)
WINDOW = 40
"""Days of the window; no period with an end reaches its last day."""


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def days_of(periods: Iterable[Period]) -> set[int]:
    """Return the days of the window that any of the periods holds, asked one by one by their bounds."""
    all_periods = list(periods)
    return {
        number
        for number in range(WINDOW)
        for period in all_periods
        if period.start.toordinal() <= day(number).toordinal()
        and (period.end is None or day(number).toordinal() < period.end.toordinal())
    }


def runs(days: set[int]) -> tuple[Period, ...]:
    """Return the periods that a set of days is made of."""
    starts = sorted(number for number in days if number - 1 not in days)
    ends = sorted(number + 1 for number in days if number + 1 not in days)
    return tuple(
        Period(day(start), None if end == WINDOW else day(end)) for start, end in zip(starts, ends, strict=True)
    )


def _period(bounds: tuple[int, int], *, endless: bool) -> Period:
    return Period(day(min(bounds)), None if endless else day(max(bounds) + 1))


inside = st.integers(0, WINDOW - 6)
periods = st.builds(_period, st.tuples(inside, inside), endless=st.sampled_from([False, False, False, True]))
several = st.lists(periods, max_size=6)


@given(several)
def test_a_union_holds_the_days_that_any_holds_ordered_and_apart(all_periods: list[Period]):
    assert union(all_periods) == runs(days_of(all_periods))
    assert union(reversed(all_periods)) == union(all_periods)
    assert union(iter(all_periods)) == union(all_periods)


@given(periods, several)
def test_minus_leaves_the_days_that_no_other_holds(period: Period, others: list[Period]):
    assert minus(period, others) == runs(days_of([period]) - days_of(others))
    assert minus(period, iter(others)) == minus(period, others)


@given(several)
def test_a_day_is_counted_once(all_periods: list[Period]):
    held = days_of(all_periods)
    assert total_days(all_periods) == (None if WINDOW - 1 in held else len(held))


@given(periods, periods)
def test_two_periods_overlap_where_they_share_a_day(one: Period, two: Period):
    shared = days_of([one]) & days_of([two])
    assert one.overlaps(two) == two.overlaps(one) == bool(shared)
    common = one.intersection(two)
    assert common == two.intersection(one)
    assert (() if common is None else (common,)) == runs(shared)


@given(periods, periods)
def test_a_period_covers_another_that_has_no_day_outside(one: Period, two: Period):
    assert one.covers(two) == (days_of([two]) <= days_of([one]))
    assert one.covers(one)


@given(periods, st.integers(-5, WINDOW - 1))
def test_a_period_holds_its_first_and_last_day_and_those_between(period: Period, number: int):
    assert (day(number) in period) == (number in days_of([period]))


@given(periods)
def test_the_last_day_and_the_number_of_days(period: Period):
    held = days_of([period])
    if period.end is None:
        assert period.last is period.days is None
    else:
        assert period.last == day(max(held))
        assert period.days == len(held)


@given(inside, st.one_of(st.none(), inside))
def test_the_wire_and_the_screen_give_both_days(first: int, more: int | None):
    last = None if more is None else day(first + more)
    period = Period.inclusive(day(first), last)
    assert (period.start, period.last) == (day(first), last)
    assert str(period) == f"{day(first).isoformat()} – {'…' if last is None else last.isoformat()}"


@given(values.days())
def test_a_day_is_a_period_of_one_day(one: date):
    period = Period.day(one)
    assert (period.start, period.last, period.days) == (one, one, 1)
    assert one in period
    assert one + timedelta(days=1) not in period


def test_the_end_of_time_is_no_end():
    assert Period.inclusive(FIRST, date.max) == Period(FIRST)
    assert date.max in Period.day(date.max)
    assert date.max in Period(date.min)


@given(inside, st.integers(0, 5))
def test_a_period_without_a_day_is_refused(start: int, before: int):
    with pytest.raises(CodeError):
        Period(day(start), day(start - before))
    with pytest.raises(CodeError):
        Period.inclusive(day(start), day(start - before - 1))


@pytest.mark.parametrize("bounds", [("2024-02-01", None), (None, None), (FIRST, "2024-03-01"), (FIRST, 3)])
def test_bounds_that_are_no_days_are_refused(bounds: tuple[object, object]):
    with pytest.raises((TypeError, CodeError)):
        Period(*bounds)


@pytest.mark.parametrize("moment", [datetime(2024, 2, 1), datetime(2024, 2, 1, 12, 30)])  # noqa: DTZ001
def test_a_moment_is_no_day(moment: datetime):
    with pytest.raises((TypeError, CodeError)):
        Period(moment)


@given(values.periods(), values.periods())
def test_periods_are_equal_by_their_bounds_and_have_no_order(one: Period, two: Period):
    assert (one == two) == ((one.start, one.end) == (two.start, two.end))
    assert {one: "found"}[Period(one.start, one.end)] == "found"
    with pytest.raises(TypeError):
        sorted([one, two])


@given(values.periods())
def test_a_period_survives_pickle_and_copies_and_cannot_be_changed(period: Period):
    for again in (pickle.loads(pickle.dumps(period)), copy.copy(period), copy.deepcopy(period)):
        assert again == period
        assert hash(again) == hash(period)
        with pytest.raises(FrozenInstanceError):
            again.start = FIRST
