"""Quarters and months as payments come in them."""

from collections.abc import Iterator
from datetime import date, timedelta

from bcss_cpas.codes.months import YearQuarter


def quarter_of(day: date) -> YearQuarter:
    """Return the quarter of a day."""
    return YearQuarter(day.year, (day.month + 2) // 3)


def before(quarter: YearQuarter, steps: int = 1) -> YearQuarter:
    """Return the quarter so many quarters earlier."""
    year, place = divmod(quarter.year * 4 + quarter.quarter - 1 - steps, 4)
    return YearQuarter(year, place + 1)


def first_of(quarter: YearQuarter) -> date:
    """Return its first day."""
    return quarter.start.earliest


def last_of(quarter: YearQuarter) -> date:
    """Return its last day."""
    return quarter.end.earliest - timedelta(days=1)


def month_before(day: date, steps: int = 1) -> date:
    """Return the first day of the month so many months before that of a day."""
    year, place = divmod(day.year * 12 + day.month - 1 - steps, 12)
    return date(year, place + 1, 1)


def last_of_month(first: date) -> date:
    """Return the last day of the month that begins on a day."""
    return month_before(first, -1) - timedelta(days=1)


def quarters(first: date, last: date) -> Iterator[YearQuarter]:
    """Give the quarters that hold a day of a period, both bounds included."""
    quarter = quarter_of(first)
    while first_of(quarter) <= last:
        yield quarter
        quarter = before(quarter, -1)
