"""Whose income a declaration names, and which benefits a flux says that a person had lately.

Rules on undeclared incomes look at what was awarded for a day since declaration or request: a benefit that ended before
is no resource of today. Payments come in arrears, so they count from a month before the declaration. What began after
the declaration could not be declared.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.periods import Period
from bcss_cpas.rules._once import once
from bcss_cpas.rules._window import all_new, since_asked

D = TypeVar("D", bound=DatedFact)
_A_MONTH = timedelta(days=31)
Owners = tuple[Ssin | None, ...]
"""Whose something may be, as a declaration names its owner; who is not named is the applicant."""


def own(case: Case, kind: IncomeKind) -> tuple[Income, ...]:
    """Return the incomes of a kind that the applicant declared as their own, of whatever days."""
    if kind not in case.subjects:
        return ()
    return tuple([each for each in case.declaration.incomes or () if each.kind is kind and is_own(case, each)])


def is_own(case: Case, income: Income) -> bool:
    """Tell whether an income is the applicant's: nobody is named, or the applicant is."""
    return income.owner is None or income.owner == case.person


def declared_of(case: Case, owners: Owners, *kinds: IncomeKind) -> tuple[Income, ...]:
    """Return the incomes of these kinds that were declared as one of these owners', of whatever days."""
    return tuple([each for each in case.declaration.incomes or () if each.kind in kinds and each.owner in owners])


def lately(case: Case, facts: Collection[D], span: timedelta = _A_MONTH) -> tuple[D, ...]:
    """Keep the facts that hold on a day from so long before the declaration up to the day of the check."""
    if not facts:
        return ()
    first, last = _days(case, span)
    return tuple([fact for fact in facts if fact.may_hold(first, last)])


def declares(case: Case, *kinds: IncomeKind) -> bool:
    """Tell whether an own income of these kinds is of lately, or of no days that are known."""
    return _tell_all(case, [each for kind in kinds for each in own(case, kind)])


def undeclared(case: Case, facts: Collection[D], *kinds: IncomeKind, behind: Iterable[DatedFact] = ()) -> tuple[D, ...]:
    """Keep the facts that no income of these kinds tells that the applicant declared as their own, as ``untold``."""
    return untold(case, facts, [each for kind in kinds for each in own(case, kind)], behind) if facts else ()


def untold(
    case: Case, facts: Collection[D], incomes: Collection[Income], behind: Iterable[DatedFact] = ()
) -> tuple[D, ...]:
    """Keep the facts that none of these incomes tells; none where all that there is began after the declaration.

    An income of today tells them all; one that has ended, as declared, tells those of its days. ``behind`` are facts
    on which they rest, as an indemnity does on an incapacity: they began no later than those did.
    """
    if _tell_all(case, incomes):
        return ()
    told = [each.period for each in incomes if each.period is not None]
    missing = tuple([fact for fact in facts if not any(map(fact.may_meet, told))])
    return () if all_new(case, (*missing, *behind)) else missing


def _tell_all(case: Case, incomes: Iterable[Income]) -> bool:
    return True in [each.period is None or each.period.overlaps(_last_month(case)) for each in incomes]


def awarded(
    case: Case,
    by: Collection[str],
    kinds: Collection[BenefitKind],
    span: timedelta | None = None,
    person: Ssin | None = None,
) -> tuple[Benefit, ...]:
    """Return the benefits of these kinds that these flux say a person had since it was asked; the applicant by default.

    With a span those count as well that ended at most so long before the declaration. What was only asked for is no
    benefit, nor is one of which the amount is nothing.
    """
    if person is None and told_kinds(case).isdisjoint(kinds):
        return ()
    told = case.all(Benefit, person)
    if not told:
        return ()
    standing = [
        each for each in told if each.kind in kinds and each.source.name in by and not each.pending and each.amount != 0
    ]
    return since_asked(case, standing) if span is None else lately(case, standing, span)


def paid(
    case: Case,
    by: Collection[str],
    kinds: Collection[BenefitKind],
    span: timedelta = _A_MONTH,
    person: Ssin | None = None,
) -> tuple[Payment, ...]:
    """Return the payments of these kinds that these flux tell for lately, to the applicant unless a person is named.

    Cancelled ones are left out. None is returned where they come to nothing in all: what was paid has been taken back.
    """
    if person is None and told_kinds(case).isdisjoint(kinds):
        return ()
    told = case.all(Payment, person)
    if not told:
        return ()
    standing = [each for each in told if each.kind in kinds and each.source.name in by and not each.cancelled]
    found = lately(case, standing, span)
    return () if not found or come_to_nothing(found) else found


def come_to_nothing(payments: Collection[Payment]) -> bool:
    """Tell whether payments of which every sum is known are nothing in all: what was paid has been taken back."""
    total = Decimal(0)
    for each in payments:
        if each.amount is None:
            return False
        total += each.amount
    return total <= 0


@once
def told_kinds(case: Case) -> frozenset[BenefitKind]:
    """Return the kinds of all benefits and payments of the applicant: few, so that most cases need no closer look."""
    told: tuple[Benefit | Payment, ...] = (*case.all(Benefit), *case.all(Payment))
    return frozenset([each.kind for each in told])


@once
def _last_month(case: Case) -> Period:
    return Period.inclusive(*_days(case, _A_MONTH))


def _days(case: Case, span: timedelta) -> tuple[date, date]:
    said_on = case.declaration.on
    try:
        first = said_on - span
    except OverflowError:  # no day is so early
        first = date.min
    return first, max(said_on, case.as_of)
