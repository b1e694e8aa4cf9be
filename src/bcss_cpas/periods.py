"""Periods of days: half-open inside, inclusive only on the wire and on screen.

``Period(start, end)`` holds every day from ``start`` up to, and without, ``end``; no ``end`` means still running. Most
rules are set arithmetic on such periods, so it lives here once.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Self

from attrs import frozen

from bcss_cpas.errors import CodeError

_DAY = timedelta(days=1)


def months_after(day: date, months: int) -> date:
    """Return the day of the same number so many months later; where that month has none, the first of the next.

    Raises ``ValueError`` past the year 9999.
    """
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return date(day.year + years, month + 1, day.day)
    except ValueError:
        return date(day.year + years + (month + 1) // 12, (month + 1) % 12 + 1, 1)


@frozen(order=False)
class Period:
    """The days from ``start`` up to, and without, ``end``; ``end=None`` is a period without end.

    Raises ``CodeError`` where ``end`` does not lie after ``start``: an empty period is no period.
    """

    start: date
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        start, end = self.start, self.end
        if type(start) is not date or not (end is None or type(end) is date):
            raise CodeError("a period is one of days")
        if end is not None and end <= start:
            raise CodeError("a period must end after it starts")

    @classmethod
    def inclusive(cls, first: date, last: date | None = None) -> Self:
        """Build from the first and the last day, as the wire and the screen give them."""
        return cls(first, None if last is None or last == date.max else last + _DAY)

    @classmethod
    def day(cls, day: date) -> Self:
        """Build the period of one day."""
        return cls.inclusive(day, day)

    @property
    def last(self) -> date | None:
        """The last day inside, or ``None`` where there is no end."""
        return None if self.end is None else self.end - _DAY

    @property
    def days(self) -> int | None:
        """How many days it holds, or ``None`` where there is no end."""
        return None if self.end is None else (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two share a day."""
        return (self.end is None or other.start < self.end) and (other.end is None or self.start < other.end)

    def intersection(self, other: "Period") -> "Period | None":
        """Return the days that both hold, or ``None``."""
        if not self.overlaps(other):
            return None
        ends = [end for end in (self.end, other.end) if end is not None]
        return Period(max(self.start, other.start), min(ends, default=None))

    def covers(self, other: "Period") -> bool:
        """Tell whether every day of the other lies inside this one."""
        inside = self.end is None or (other.end is not None and other.end <= self.end)
        return self.start <= other.start and inside

    def __str__(self) -> str:
        """Show both days, inclusive."""
        return f"{self.start} – {'…' if self.last is None else self.last}"


def _by_start(periods: Iterable[Period]) -> list[Period]:
    return sorted(periods, key=lambda period: period.start)


def union(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Merge periods that share a day or touch; the result is ordered and disjoint."""
    merged: list[Period] = []
    for period in _by_start(periods):
        previous = merged[-1] if merged else None
        if previous is None or (previous.end is not None and previous.end < period.start):
            merged.append(period)
        elif previous.end is not None and (period.end is None or period.end > previous.end):
            merged[-1] = Period(previous.start, period.end)
    return tuple(merged)


def minus(period: Period, others: Iterable[Period]) -> tuple[Period, ...]:
    """Return the days of ``period`` that none of the others holds, ordered and disjoint."""
    return tuple(_holes(period, union(others)))


def _holes(period: Period, others: tuple[Period, ...]) -> Iterator[Period]:
    start = period.start
    for other in others:
        if not other.overlaps(period):
            continue
        if other.start > start:
            yield Period(start, other.start)
        if other.end is None:
            return
        start = other.end
    if period.end is None or start < period.end:
        yield Period(start, period.end)


def total_days(periods: Iterable[Period]) -> int | None:
    """Count the distinct days held by any of the periods; ``None`` where one has no end."""
    lengths = [period.days for period in union(periods)]
    return None if None in lengths else sum(length for length in lengths if length is not None)
