"""Compare what was declared with what a source says, a month: whose, when, how often, net or gross.

What cannot be brought to a month is not compared: a single sum, a sum a day of which nobody says how many days were
paid, a benefit without an amount.
"""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from attrs import frozen

from bcss_cpas.codes.benefit import Periodicity
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Frequency, IncomeKind
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.law.money import cents
from bcss_cpas.periods import Period, union
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import NotGiven, Tolerance

_IN_MONTHS: Mapping[Frequency | Periodicity, int | Fraction] = MappingProxyType({
    Frequency.WEEKLY: Fraction(12, 52), Frequency.QUARTERLY: 3, Frequency.YEARLY: 12,
    Periodicity.WEEK: Fraction(12, 52), Periodicity.QUARTER: 3, Periodicity.YEAR: 12,
})  # fmt: skip
"""How many months an amount is for."""
_MONTHLY = (Frequency.MONTHLY, Periodicity.MONTH)
_WITHHELD = Decimal("0.5")
"""The part of a gross amount that may be withheld before two amounts contradict: wide on purpose, no rate of a law."""
_ENOUGH_DAYS = 28
"""How many days payments must be for before a month is worked out from them."""


@frozen
class Monthly:
    """A sum in EUR a month; ``gross`` is ``None`` where nobody says whether it is gross or net."""

    amount: Decimal
    gross: bool | None = None

    def agrees(self, other: "Monthly", tolerance: Tolerance) -> bool:
        """Tell whether two sums may be the same income: the lower one may be the net amount of the other."""
        if tolerance.covers(self.amount, other.amount):
            return True
        less, more = sorted((self, other), key=lambda each: each.amount)
        may_be_net_of = less.gross is not True and more.gross is not False
        return may_be_net_of and less.amount >= more.amount * (1 - _WITHHELD)


def a_month(amount: Decimal, times: Frequency | Periodicity | None) -> Decimal | None:
    """Bring an amount to a month, to the cent; ``None`` where that cannot be done."""
    if times in _MONTHLY:
        return amount
    months = None if times is None else _IN_MONTHS.get(times)
    return None if months is None else cents(amount, parts=months)


def declared(case: Case, kind: IncomeKind) -> Monthly | None:
    """Add up the applicant's own incomes of a kind on the day of the declaration; ``None`` where there is none.

    Beside incomes that come again and again, a single sum does not count. Raises ``NotGiven`` where nothing else was
    declared.
    """
    incomes = [each for each in own(case, kind) if each.period is None or case.declaration.on in each.period]
    if not incomes:
        return None
    told = [(sum_, not each.net) for each in incomes if (sum_ := a_month(each.amount, each.frequency)) is not None]
    if not told:
        raise NotGiven("incomes")
    return _added(told)


def of_benefits(benefits: Iterable[Benefit], *, gross: bool | None = None) -> Monthly | None:
    """Add up benefits; ``None`` where there is none, or one of them cannot be brought to a month.

    ``gross`` is what an amount is taken for where the source does not say.
    """
    known = []
    for each in benefits:
        amount = None if each.amount is None else a_month(each.amount, each.per)
        if amount is None:
            return None
        known.append((amount, gross if each.gross is None else each.gross))
    return _added(known)


def of_payments(payments: Iterable[Payment]) -> Monthly | None:
    """Work out what payments come to a month from the days that they are for; no source says whether it is gross.

    ``None`` where an amount or a day is not known, or where they are for less than four weeks in all.
    """
    total, periods = Decimal(0), []
    for each in payments:
        days = days_of(each)
        if each.amount is None or days is None:
            return None
        total += each.amount
        periods.append(days)
    told = union(periods)
    if sum([period.days or 0 for period in told]) < _ENOUGH_DAYS:
        return None
    return Monthly(cents(total, parts=sum([_months(period) for period in told])))


def days_of(payment: Payment) -> Period | None:
    """Return the days that a payment is for; ``None`` where the first or the last one is not known."""
    if payment.since is None or payment.until is None:
        return None
    first, end = payment.since.complete, payment.until.complete
    return None if first is None or end is None or end <= first else Period(first, end)


def differing(
    case: Case,
    readings: Iterable[Sequence[Benefit]],
    tolerance: Tolerance,
    kind: IncomeKind,
    gross: bool | None = None,
) -> tuple[Monthly, Monthly] | None:
    """Return what was declared and what is awarded a month where the two cannot be the same income, else ``None``.

    Each reading is a choice of benefits that may be what the declaration means; one that agrees is enough, on the day
    of the declaration or on that of the check. Raises ``NotGiven`` where only a single sum was declared.
    """
    both = None
    for reading in readings:
        for day in (case.declaration.on, case.as_of):
            held = [each for each in reading if each.holds_on(day)]
            awarded = of_benefits(held, gross=gross) if held else None
            if awarded is None:
                continue
            said = declared(case, kind) if both is None else both[0]
            if said is None or awarded.agrees(said, tolerance):
                return None
            both = said, awarded
    return both


def _added(amounts: Sequence[tuple[Decimal, bool | None]]) -> Monthly | None:
    if not amounts:
        return None
    total, gross = Decimal(0), amounts[0][1]
    for amount, is_gross in amounts:
        total += amount
        if is_gross is not gross:
            gross = None
    return Monthly(total, gross)


def _months(period: Period) -> Fraction | int:
    """Count months, a whole one as one whatever its length."""
    first, end = period.start, period.end
    assert end is not None
    months = 12 * (end.year - first.year) + end.month - first.month
    if first.day == end.day == 1:
        return months
    of_first, of_end = (monthrange(day.year, day.month)[1] for day in (first, end))
    days = (end.day - 1) * of_first - (first.day - 1) * of_end
    return months + Fraction(days, of_first * of_end)
