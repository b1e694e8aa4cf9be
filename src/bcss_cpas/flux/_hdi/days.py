"""From the inclusive days and the years of the wire to the bounds of a fact."""

from datetime import date, timedelta

from bcss_cpas.codes.dates import IncompleteDate


def first(day: date | None) -> IncompleteDate | None:
    """Return a first day as the ``since`` of a fact."""
    return None if day is None else IncompleteDate(day.isoformat())


def after(day: date | None) -> IncompleteDate | None:
    """Return the day after a last day, the ``until`` of a fact; the last day of all stands for no end."""
    return None if day is None or day == date.max else first(day + timedelta(days=1))


def year_of(year: int | None) -> tuple[IncompleteDate, IncompleteDate] | None:
    """Return the bounds of a year; ``None`` where it is none, as ``0000`` is."""
    if year is None or not date.min.year <= year < date.max.year:
        return None
    return IncompleteDate.of(year, 1, 1), IncompleteDate.of(year + 1, 1, 1)
