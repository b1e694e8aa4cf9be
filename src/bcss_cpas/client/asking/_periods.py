"""Over which days a flux is asked where the caller names none: our own choice, no more than an inquiry needs.

Where a source bounds what may be asked, the bound stands with the service.
"""

from collections.abc import Callable
from datetime import date

from bcss_cpas.periods import Period, months_after

Periods = Callable[[date], tuple[Period, ...]]
"""From the day of the question to the periods that are asked for, one call each."""


def months_back(months: int) -> Periods:
    """Ask for the months up to and with the day of the question."""

    def periods(as_of: date) -> tuple[Period, ...]:
        return (Period.inclusive(months_after(as_of, -months), as_of),)

    return periods


def the_day(as_of: date) -> tuple[Period, ...]:
    """Ask for the day of the question alone."""
    return (Period.day(as_of),)


def two_quarters(as_of: date) -> tuple[Period, ...]:
    """Ask for the quarter of the day, and for the one before it."""
    this = date(as_of.year, (as_of.month - 1) // 3 * 3 + 1, 1)
    return Period(this, months_after(this, 3)), Period(months_after(this, -3), this)
