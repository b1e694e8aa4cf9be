"""Something that a source holds from a day on, and perhaps up to another."""

from datetime import date
from typing import Generic, TypeVar

from attrs import field, frozen

from bcss_cpas.facts._fact import masked

T = TypeVar("T")


@frozen
class Held(Generic[T]):
    """``what`` holds from ``since``; ``until`` is the day on which it was deleted."""

    what: T = field(repr=masked)
    since: date
    until: date | None = None


def current(rows: tuple[Held[T], ...]) -> T:
    """Return the one that holds now. Raises ``StopIteration`` where all were deleted."""
    return next(row.what for row in reversed(rows) if row.until is None)
