"""The cadastral income of the applicant's own real estate, as declared or as the cadastre has it, EUR a year."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.source import Source
from bcss_cpas.rules.real_estate._cadastre import is_bare, owned

_Share = tuple[int, int]
"""Its two terms: they are divided where a sum is asked for, and not before."""
_WHOLE = (1, 1)


class Part(NamedTuple):
    """A cadastral income, of the whole, and the share that counts of it."""

    income: Decimal
    share: _Share


def declared(case: Case) -> list[Part] | None:
    """Return what was declared, but for bare ownership, which does not count.

    ``None`` where nothing was asked, or not the cadastral income of each.
    """
    if case.declaration.property is None:
        return None
    told = []
    for each in case.declaration.property:
        if each.owner in (None, case.person) and not each.bare_ownership:
            if each.cadastral_income is None:
                return None
            told.append(Part(each.cadastral_income, (each.share_numerator, each.share_denominator)))
    return told


def known(case: Case) -> list[tuple[Part, Source]]:
    """Return what the cadastre has; nothing where the share is not told, or the right is bare.

    A property of which it is not told whether it is still owned is left out.
    """
    found = []
    for each in owned(case):
        income, share = each.cadastral_income, _share(each)
        if each.owned and income is not None and share is not None and not is_bare(each):
            found.append((Part(income, share), each.source))
    return found


def total(parts: Iterable[Part]) -> Fraction:
    """Add up incomes, each for its share."""
    return sum((Fraction(income) * Fraction(*share) for income, share in parts), Fraction(0))


def _share(each: Property) -> _Share | None:
    if each.share_numerator is not None and each.share_denominator:
        return each.share_numerator, each.share_denominator
    return _WHOLE if each.owners == 1 else None
