"""The cadastral income of the applicant's own real estate, as declared or as the cadastre has it, EUR a year."""

from collections.abc import Iterator
from fractions import Fraction

from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules.real_estate._cadastre import is_bare, owned


def declared(case: Case) -> Fraction | None:
    """Add up what was declared, each for the share owned; bare ownership does not count.

    ``None`` where nothing was asked, or not the cadastral income of each.
    """
    if case.declaration.property is None:
        return None
    total = Fraction(0)
    for each in case.declaration.property:
        if each.owner in (None, case.person) and not each.bare_ownership:
            if each.cadastral_income is None:
                return None
            total += Fraction(each.cadastral_income * each.share_numerator) / each.share_denominator
    return total


def known(case: Case) -> Iterator[tuple[Fraction, Said]]:
    """Give what the cadastre has, for the share owned; nothing where the share is not told, or the right is bare.

    A property of which it is not told whether it is still owned is left out.
    """
    for each in owned(case):
        share = _share(each)
        if each.owned and each.cadastral_income is not None and share is not None and not is_bare(each):
            yield Fraction(each.cadastral_income) * share, Said(each.cadastral_income, each.source)


def _share(each: Property) -> Fraction | None:
    if each.share_numerator is not None and each.share_denominator:
        return Fraction(each.share_numerator, each.share_denominator)
    return Fraction(1) if each.owners == 1 else None
