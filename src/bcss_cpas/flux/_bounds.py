"""From the days, months and years of a message to the bounds of a fact.

The last day on the wire is inclusive, ``until`` is not; the last day of all stands for no end.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest
from typing import Protocol, TypeVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth, YearQuarter

R = TypeVar("R")
Bounds = tuple[IncompleteDate | None, IncompleteDate | None]
_DAY = timedelta(days=1)


class Days(Protocol):
    """A period, by its first and its last day."""

    @property
    def begin(self) -> date | None: ...
    @property
    def end(self) -> date | None: ...


def on(day: date | None) -> IncompleteDate | None:
    """Return a day as facts carry it."""
    return None if day is None else IncompleteDate(day.isoformat())


def after(day: date | None) -> IncompleteDate | None:
    """Return the day after a last one."""
    return None if day is None or day == date.max else on(day + _DAY)


def bounds(first: date | None, last: date | None) -> Bounds:
    """Return the first day, and the day after the last; a period to the end of time has no end."""
    return on(first), after(last)


def bounds_of(period: Days | YearMonth | YearQuarter | None) -> Bounds:
    """Return the bounds of a period, a month or a quarter; none where there is none."""
    if period is None:
        return None, None
    if isinstance(period, YearMonth | YearQuarter):
        return period.start, period.end
    return bounds(period.begin, period.end)


def year_of(year: int | None) -> tuple[IncompleteDate, IncompleteDate] | None:
    """Return the bounds of a year; ``None`` where it is none, as ``0000`` is."""
    if year is None or not date.min.year <= year < date.max.year:
        return None
    return IncompleteDate.of(year, 1, 1), IncompleteDate.of(year + 1, 1, 1)


def in_turn(
    rows: Sequence[R], start: Callable[[R], IncompleteDate | None]
) -> Iterator[tuple[int, R, IncompleteDate | None]]:
    """Order rows of which one holds at a time, given newest first; tell where each stands and where the next starts."""
    if not rows:  # most of what a message may tell is not there
        return
    ordered = sorted(enumerate(rows), key=lambda item: (str(start(item[1]) or ""), -item[0]))
    ends = [start(row) for _, row in ordered[1:]]
    for (place, row), end in zip_longest(ordered, ends):
        yield place, row, end
