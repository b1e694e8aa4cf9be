"""How months are counted where nobody has published how."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.integration.months import same_day

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
STARTS = DAYS | DAYS.map(lambda day: day.replace(day=monthrange(day.year, day.month)[1]))
"""Any day, or the last one of any month: other months may lack it."""
MONTHS = st.integers(0, 120)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 3, 3), 2, date(2025, 5, 3)),
        (date(2025, 12, 31), 2, date(2026, 3, 1)),
        (date(2023, 12, 31), 2, date(2024, 3, 1)),
        (date(2024, 12, 29), 2, date(2025, 3, 1)),
        (date(2023, 12, 29), 2, date(2024, 2, 29)),
        (date(2025, 11, 1), 2, date(2026, 1, 1)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
        (date(2024, 2, 29), 60, date(2029, 3, 1)),
        (date(2025, 10, 31), 1, date(2025, 12, 1)),
        (date(2025, 12, 31), 11, date(2026, 12, 1)),
    ],
)
def test_the_first_day_outside_has_the_same_number_or_opens_the_next_month(start: date, months: int, end: date) -> None:
    assert same_day(start, months) == end


@given(STARTS, MONTHS)
def test_it_is_the_same_number_or_the_first_after_a_shorter_month(start: date, months: int) -> None:
    end = same_day(start, months)
    if end.day == start.day:
        assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    else:
        before = end - timedelta(days=1)
        assert end.day == 1
        assert monthrange(before.year, before.month)[1] < start.day
        assert (before.year * 12 + before.month) - (start.year * 12 + start.month) == months


@given(STARTS, STARTS, MONTHS)
def test_a_later_start_never_ends_earlier(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert same_day(first, months) <= same_day(second, months)


@given(STARTS, st.integers(0, 119))
def test_more_months_end_later(start: date, months: int) -> None:
    assert same_day(start, months) < same_day(start, months + 1)


@given(STARTS, st.integers(1, 60))
def test_a_month_has_28_to_31_days(start: date, months: int) -> None:
    assert 28 * months <= (same_day(start, months) - start).days <= 31 * months
