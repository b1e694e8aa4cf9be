"""The last day on the wire is inclusive; the bound of a fact is not."""

from datetime import date

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.flux._amounts import hundredths
from bcss_cpas.flux._bounds import after, bounds, bounds_of, in_turn, on, year_of
from bcss_cpas.periods import Period
from bcss_cpas.testing import values


@frozen
class Between:
    """A period as a message gives it."""

    begin: date | None
    end: date | None


@given(values.days(), values.days())
def test_the_bounds_are_those_of_the_period_with_its_last_day(one: date, two: date) -> None:
    first, last = sorted((one, two))
    period = Period.inclusive(first, last)
    assert bounds(first, last) == bounds_of(Between(first, last)) == (on(period.start), on(period.end))


@pytest.mark.parametrize("last", [None, date.max])
def test_a_period_that_does_not_end_has_no_last_day(last: date | None) -> None:
    assert bounds(date(2024, 2, 1), last) == (IncompleteDate("2024-02-01"), None)
    assert after(last) is None


def test_a_day_that_is_not_told_is_no_bound() -> None:
    assert bounds(None, date(2024, 2, 29)) == (None, IncompleteDate("2024-03-01"))


@given(st.dates(max_value=date(9999, 12, 30)))
def test_the_day_after_is_one_day_later(day: date) -> None:
    bound = after(day)
    assert bound is not None
    assert bound.complete is not None
    assert (bound.complete - day).days == 1


@given(values.months() | values.quarters())
def test_a_month_or_a_quarter_has_the_bounds_of_its_days(period: YearMonth | YearQuarter) -> None:
    assert bounds_of(period) == (period.start, period.end)


def test_no_period_has_no_bounds() -> None:
    assert bounds_of(None) == (None, None)


@pytest.mark.parametrize("year", [None, 0, -1, 9999, 10000])
def test_what_is_no_year_has_no_bounds(year: int | None) -> None:
    assert year_of(year) is None


def test_a_year_ends_where_the_next_one_starts() -> None:
    assert year_of(2024) == (IncompleteDate("2024-01-01"), IncompleteDate("2025-01-01"))
    assert year_of(1) == (IncompleteDate("0001-01-01"), IncompleteDate("0002-01-01"))


D = IncompleteDate


@pytest.mark.parametrize(("rows", "turns"), [
    ((), []),
    ((D("2020-01-01"),), [(0, D("2020-01-01"), None)]),
    ((D("2022-01-01"), D("2020-01-01")), [(1, D("2020-01-01"), D("2022-01-01")), (0, D("2022-01-01"), None)]),
    ((D("2022-01-01"), None), [(1, None, D("2022-01-01")), (0, D("2022-01-01"), None)]),
    ((D("2020-01-01"), D("2020-01-01")), [(1, D("2020-01-01"), D("2020-01-01")), (0, D("2020-01-01"), None)]),
])  # fmt: skip
def test_each_row_holds_until_the_next_one_starts(
    rows: tuple[IncompleteDate | None, ...], turns: list[tuple[int, IncompleteDate | None, IncompleteDate | None]]
) -> None:
    assert list(in_turn(rows, lambda row: row)) == turns


@given(st.integers())
def test_a_hundred_hundredths_are_one(number: int) -> None:
    short = number % 10**20
    whole = hundredths(short)
    assert whole is not None
    assert whole * 100 == short
    assert hundredths(None) is None
