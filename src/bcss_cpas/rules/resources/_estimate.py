"""The amounts that the law gives for what is proposed: the living wage of the category, and an estimate of the aid.

They are kept: the same few are asked for in dossier after dossier.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.law import Law
from bcss_cpas.law.category import Category
from bcss_cpas.law.estimate import estimate, income
from bcss_cpas.law.living_wage import living_wage_a_month
from bcss_cpas.rules._proposed import by_law, first_day, given
from bcss_cpas.text import Text

_COUNTED = Text(
    fr="Ressources comptées", nl="Getelde bestaansmiddelen", de="Angerechnete Mittel", en="Resources counted"
)


def category(proposal: Proposal) -> Category:
    """Return the category that is proposed. Raises ``NotGiven``."""
    return Category(given(proposal.category, "category"))


def full_amounts(case: Case, proposal: Proposal) -> Iterator[Decimal]:
    """Give the living wage of the category, EUR a month, on either day. Raises ``NotGiven`` where it is not known."""
    for day in _days(case):
        yield by_law(_full, category(proposal), case.law(day))


def estimates(case: Case, proposal: Proposal) -> Iterator[Decimal]:
    """Give estimates of the aid, EUR a month, on either day. Raises ``NotGiven`` where an amount is not known.

    Whether the resources counted are those before or after the exemption of article 35 is not told: both are tried.
    """
    before = given(proposal.yearly_resources, "yearly_resources")
    after = before - (proposal.article_35 or Decimal(0)) * 12
    for day in _days(case):
        for counted in dict.fromkeys(max(Decimal(0), each) for each in (before, after)):
            yield by_law(_estimated, category(proposal), counted, case.law(day))


def _days(case: Case) -> Iterator[date]:
    """Give the first day of the aid, then the day of the check: an amount may follow the law of either."""
    start = first_day(case)
    yield start
    if start != case.as_of:
        yield case.as_of


@lru_cache(maxsize=256)
def _full(category: Category, law: Law) -> Decimal:
    return living_wage_a_month(category, law).amount


@lru_cache(maxsize=1024)
def _estimated(category: Category, counted: Decimal, law: Law) -> Decimal:
    resources = [income(_COUNTED, Fraction(counted) / 12)]
    return estimate(category, resources, law, aid=None).month.amount
