"""The wages that DmfA tells, quarter by quarter: a quarter is known late, and every employer tells its own part."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from functools import lru_cache

from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.work import Wage
from bcss_cpas.law.money import cents
from bcss_cpas.periods import Period
from bcss_cpas.rules._once import once
from bcss_cpas.rules.employment._article_60 import other_work

_LAG = 2
"""How many whole quarters may pass before every employer has told a quarter."""


@once
def standing(case: Case) -> tuple[Wage, ...]:
    """Return the wages that are neither cancelled nor replaced by a newer version, but for those of article 60."""
    return other_work(case, [wage for wage in case.all(Wage) if not (wage.cancelled or wage.replaced)])


def amount(wage: Wage) -> Decimal:
    """Return the gross wage for the quarter in EUR, or else all that was paid; zero where nothing is told."""
    return cents(wage.gross or sum((each.amount for each in wage.pay), Decimal(0)))


def total(wages: Collection[Wage]) -> Decimal | None:
    """Add up gross wages in EUR; ``None`` where one of them is not told."""
    known = [wage.gross for wage in wages if wage.gross is not None]
    return sum(known, Decimal(0)) if len(known) == len(wages) else None


@lru_cache(maxsize=64)
def days_of(quarter: YearQuarter) -> Period:
    """Return the days of a quarter."""
    return Period(quarter.start.earliest, quarter.end.earliest)


def days_worked(wage: Wage) -> Period | None:
    """Return the days of the quarter that surely lie between the first and the last day of the occupation.

    ``None`` where none of them do, or the first day is not told.
    """
    quarter = days_of(wage.quarter)
    if wage.first_day is None or quarter.last is None:
        return None
    first = max(quarter.start, wage.first_day.latest)
    last = quarter.last if wage.last_day is None else min(quarter.last, wage.last_day.earliest)
    return Period.inclusive(first, last) if first <= last else None


def is_settled(quarter: YearQuarter, as_of: date) -> bool:
    """Tell whether enough time has passed for all employers to have told a quarter."""
    now = 4 * as_of.year + (as_of.month + 2) // 3
    return now - (4 * quarter.year + quarter.quarter) > _LAG
