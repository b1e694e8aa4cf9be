"""The counter of the socio-professional exemption: days used, days left, the six years in which they may be used.

Source: royal decree of 11 July 2002, art. 35 § 1 (verified: aDAS, which quotes it): three years in total, within a
period that ends six years after the first day. That it is counted in days is known from the attestations of the BCSS;
how days are counted, and from how many, was not found, so that what a flux tells goes before what is computed here.
"""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from bcss_cpas.codes.months import YearMonth
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.facts.source import Source
from bcss_cpas.law._law import Law
from bcss_cpas.periods import Period, months_after, total_days


@frozen(kw_only=True)
class Told:
    """What a flux tells of the counter; ``None`` for what it does not tell."""

    source: Source
    first_day: date
    used: int | None = None
    left: int | None = None

    def __attrs_post_init__(self) -> None:
        if min(self.used or 0, self.left or 0) < 0:
            raise InputError("a number of days is not below zero")


@frozen(kw_only=True)
class Counter:
    """The counter on a day. ``source`` is the flux that told it, ``None`` where it was computed."""

    window: Period
    used: int | None
    left: int | None
    source: Source | None = None

    def open_on(self, day: date) -> bool:
        """Tell whether a day of work may still be exempt: inside the six years, and with days left.

        Raises ``UnknownAmountError`` where it is not known how many days are left.
        """
        if day not in self.window:
            return False
        if self.left is None:
            raise UnknownAmountError("how many days of the exemption are left is not known; the attestations tell it")
        return self.left > 0


def told_by(exemption: Exemption, law: Law) -> Told:
    """Return what an attestation tells of the counter.

    That its number of days counts those used is the reading of one application: it is taken for that only where the
    caller accepts what is not known of the days. Raises ``UnknownAmountError`` where the first day is not told.
    """
    first_day = None if exemption.first_day is None else exemption.first_day.complete
    if first_day is None:
        raise UnknownAmountError("the attestation does not tell the first day of the exemption")
    used = None if _total_where_accepted(law) is None else exemption.days
    return Told(source=exemption.source, first_day=first_day, used=used)


def window(first_day: date, law: Law) -> Period:
    """Return the period in which the exemption may be used: six years from the first day (art. 35 § 1, verified)."""
    years = int(law.amount("article_35.window").value)
    return Period(first_day, months_after(first_day, 12 * years))


def counter_told(told: Told, law: Law) -> Counter:
    """Return the counter as a flux tells it; what it leaves out is unknown, unless the caller accepts the total."""
    total = _total_where_accepted(law)
    used, left = _completed(told.used, told.left, total), _completed(told.left, told.used, total)
    return Counter(window=window(told.first_day, law), used=used, left=left, source=told.source)


def _completed(days: int | None, other: int | None, total: int | None) -> int | None:
    return days if days is not None or other is None or total is None else max(0, total - other)


def counter_computed(activity: Iterable[Period], law: Law) -> Counter:
    """Compute the counter up to ``law.on`` from the periods of exempt activity, for want of a flux.

    Raises ``UnknownAmountError`` unless the caller accepts what is not known of the counting, and ``InputError`` where
    there is no activity.
    """
    law.provision("article_35.days_of_month")
    total = int(law.amount("article_35.days").value)
    past = [each for each in activity if each.start <= law.on]
    if not past:
        raise InputError("no activity, no counter")
    six_years = window(min(each.start for each in past), law)
    used = _days(past, Period.inclusive(six_years.start, law.on), six_years)
    return Counter(window=six_years, used=used, left=max(0, total - used))


def days_of_month(month: YearMonth, activity: Iterable[Period], six_years: Period, law: Law) -> int:
    """Count the days of activity in a month, inside the six years, for want of a flux.

    Raises ``UnknownAmountError`` unless the caller accepts what is not known of the counting.
    """
    law.provision("article_35.days_of_month")
    start = date(month.year, month.month, 1)
    return _days(activity, Period(start, month.end.complete), six_years)


def _days(activity: Iterable[Period], *within: Period) -> int:
    cut = list(activity)
    for bounds in within:
        cut = [shared for each in cut if (shared := each.intersection(bounds)) is not None]
    return total_days(cut) or 0


def _total_where_accepted(law: Law) -> int | None:
    try:
        return int(law.amount("article_35.days").value)
    except UnknownAmountError:
        return None
