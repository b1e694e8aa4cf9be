"""How long « two months » last.

How the BCSS counts the months of an integration is not published: whether the same day number is the last day inside
or the first one outside, and what becomes of the 31st. Here an integration ends on the day of the same number, which
is the first day outside; where that month has no such day, on the first of the month after. So an integration of
31 December under 001 gives access up to and with 28 February, or the 29th.

Whoever knows better passes a function of their own wherever months are counted.
"""

from collections.abc import Callable
from datetime import date

from bcss_cpas.periods import months_after

MonthCount = Callable[[date, int], date]
"""From the first day and a number of months to the first day outside."""


def same_day(start: date, months: int) -> date:
    """Return the first day outside a period of so many months. Raises ``ValueError`` past the year 9999."""
    return months_after(start, months)
