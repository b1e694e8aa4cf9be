"""From the days of a message to the bounds of a fact: the last day on the wire is inclusive, ``until`` is not."""

from datetime import date, timedelta

from bcss_cpas.codes.dates import IncompleteDate

_DAY = timedelta(days=1)
Bounds = tuple[IncompleteDate | None, IncompleteDate | None]


def on(day: date | None) -> IncompleteDate | None:
    """Return a day as facts carry it."""
    return None if day is None else IncompleteDate(day.isoformat())


def bounds(first: date | None, last: date | None) -> Bounds:
    """Return the first day, and the day after the last; a period to the end of time has no end."""
    return on(first), None if last is None or last == date.max else on(last + _DAY)
