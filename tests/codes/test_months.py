"""Months and quarters: what they are written as, where they start and end."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.errors import CodeError
from bcss_cpas.testing import values


@given(values.months())
def test_a_month_is_read_as_it_is_written(month: YearMonth) -> None:
    assert YearMonth.parse(str(month)) == month


@given(values.quarters())
def test_a_quarter_is_read_as_it_is_written(quarter: YearQuarter) -> None:
    assert YearQuarter.parse(str(quarter)) == quarter


@given(values.days())
def test_a_day_lies_between_start_and_end(day: date) -> None:
    for whole in (YearMonth(day.year, day.month), YearQuarter(day.year, (day.month + 2) // 3)):
        assert day in whole
        assert whole.start.earliest <= day < whole.end.earliest
        assert whole.start.earliest - timedelta(days=1) not in whole
        assert whole.end.earliest not in whole


@pytest.mark.parametrize("text", ["2024-13", "2024-00", "0000-01", "2024", "2024-1", "2024-01-01", "9999-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(CodeError, match="yyyy-MM"):
        YearMonth.parse(text)


@pytest.mark.parametrize("text", ["2024Q5", "2024Q0", "0000Q1", "2024", "2024-Q1", "2024q1"])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(CodeError, match="yyyyQn"):
        YearQuarter.parse(text)


def test_only_months_and_quarters_that_exist_are_built() -> None:
    with pytest.raises(ValueError, match="month"):
        YearMonth(2024, 13)
    with pytest.raises(ValueError, match="quarter"):
        YearQuarter(2024, 5)
