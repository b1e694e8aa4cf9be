"""The scales of interventions: what a debtor pays, by income and number of dependants.

There are two: for the living wage the ministerial decree of 12 December 2002, under art. 51 of the decree of 11 July
2002; for social aid the decree of 9 May 1984, art. 14 and 16 (the texts verified; their amounts were not found). The
deck cites the second for the first, a conflict of sources that every trace tells. Both are unknown here until a CPAS
lays its own file over them.
"""

from fractions import Fraction

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Unit
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Step, Trace, rule, step

_NAMES = {Aid.LIVING_WAGE: "living_wage", Aid.EQUIVALENT: "social_aid"}


def income_threshold(aid: Aid, dependants: int, law: Law) -> Result:
    """Return the income below which nothing may be claimed, EUR a year.

    Decree of 11 July 2002, art. 50, and of 9 May 1984, art. 14: the rule is verified, its amounts are not known. Raises
    ``UnknownAmountError`` until an overlay gives them.
    """
    name = _NAMES[aid]
    base = law.amount(f"debtors.threshold_{name}")
    each = law.amount(f"debtors.threshold_dependant_{name}")
    more = step("scale.dependants", exact(each.value) * _count(dependants), each, number=dependants)
    return Result(Trace((step("scale.threshold", exact(base.value), base), more)))


def intervention(aid: Aid, income: Money, dependants: int, law: Law) -> Result:
    """Return what a debtor pays by the scale of the aid, EUR a month; nothing below its first band.

    ``income`` is the net taxable income, EUR a year. The scale moves in steps: the band is named in the trace. Raises
    ``UnknownAmountError`` where the scale is not known, or tells nothing of so many dependants.
    """
    scale = law.scale(f"debtors.scale_{_NAMES[aid]}")
    bands = sorted((b for b in scale.bands if b.dependants == _count(dependants)), key=lambda band: band.income_from)
    if not bands:
        raise UnknownAmountError(f"{scale.name} tells nothing of {dependants} dependants")
    told = scale_conflict(aid, law)
    band = next((each for each in reversed(bands) if exact(each.income_from) <= exact(income)), None)
    if band is None:
        below = step("scale.below", Fraction(0), scale, income=exact(income), limit=bands[0].income_from)
        return Result(Trace((*told, below)), Unit.EUR_A_MONTH)
    paid = step("scale.band", exact(band.per_month), scale, income=exact(income), limit=band.income_from)
    return Result(Trace((*told, paid)), Unit.EUR_A_MONTH)


def scale_conflict(aid: Aid, law: Law) -> tuple[Step, ...]:
    """Tell, for the living wage, that sources disagree on which scale applies to it."""
    return rule(law.provision("debtors.scale_cited", Certainty.CONFLICT)) if aid is Aid.LIVING_WAGE else ()


def _count(dependants: int) -> int:
    if dependants < 0:
        raise InputError("a number of dependants is not below zero")
    return dependants
