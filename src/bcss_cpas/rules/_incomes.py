"""Whose income a declaration names, and which benefits a flux says that the applicant had lately.

Rules on undeclared incomes look at the days from a month before the declaration up to the day of the check: a benefit
of longer ago is no resource of today, and one that is paid in arrears still shows.
"""

from collections.abc import Collection
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.periods import Period

D = TypeVar("D", bound=DatedFact)
_A_MONTH = 31


def own(case: Case, *kinds: IncomeKind) -> tuple[Income, ...]:
    """Return the incomes of these kinds that the applicant declared as their own, of whatever days."""
    mine = case.once(_own)
    return tuple([each for each in mine if each.kind in kinds]) if mine else ()


def _own(case: Case) -> tuple[Income, ...]:
    return tuple([each for each in case.declaration.incomes or () if each.owner in (None, case.person)])


def lately(case: Case, facts: Collection[D], days: int = _A_MONTH) -> tuple[D, ...]:
    """Keep the facts that hold on a day from so many days before the declaration up to the day of the check."""
    if not facts:
        return ()
    window = _window(case.declaration.on, case.as_of, days)
    return tuple([fact for fact in facts if fact.may_meet(window)])


def undeclared(case: Case, facts: Collection[D], *kinds: IncomeKind) -> tuple[D, ...]:
    """Keep the facts that no income of these kinds tells.

    An income of today tells them all; one that has ended, as declared, tells those of its days.
    """
    if not facts:
        return ()
    window, incomes = _window(case.declaration.on, case.as_of, _A_MONTH), own(case, *kinds)
    told = [each.period for each in incomes if each.period is not None]
    if len(told) < len(incomes) or any(period.overlaps(window) for period in told):
        return ()
    return tuple(fact for fact in facts if not any(fact.may_meet(period) for period in told))


def awarded(
    case: Case, by: Collection[str], kinds: Collection[BenefitKind], days: int = _A_MONTH
) -> tuple[Benefit, ...]:
    """Return the benefits of these kinds that these flux say the applicant had lately.

    What was only asked for is no benefit, nor is one of which the amount is nothing.
    """
    told = [each for each in case.all(Benefit) if each.kind in kinds and each.source.name in by]
    return lately(case, [each for each in told if not each.pending and each.amount != 0], days) if told else ()


def paid(case: Case, by: Collection[str], kinds: Collection[BenefitKind], days: int = _A_MONTH) -> tuple[Payment, ...]:
    """Return the payments of these kinds that these flux tell for lately, but for cancelled ones.

    None is returned where they come to nothing in all: what was paid has been taken back.
    """
    told = [each for each in case.all(Payment) if each.kind in kinds and each.source.name in by]
    standing = lately(case, [each for each in told if not each.cancelled], days) if told else ()
    if not standing:
        return ()
    amounts = [each.amount for each in standing if each.amount is not None]
    return () if len(amounts) == len(standing) and sum(amounts, Decimal(0)) <= 0 else standing


@lru_cache(maxsize=64)
def _window(said_on: date, as_of: date, days: int) -> Period:
    return Period.inclusive(said_on - timedelta(days), max(said_on, as_of))
