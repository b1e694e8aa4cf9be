"""Movable capital: savings and shares, as the yearly resource that they count for.

Source: royal decree of 11 July 2002, art. 27 (the number of the article from memory; the amounts verified: aDAS, BDAS).
"""

from decimal import Decimal
from fractions import Fraction

from bcss_cpas.errors import InputError
from bcss_cpas.law._law import Law
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Trace, rule, step


def capital_resource(capital: Money, law: Law, *, share: Money = 1) -> Result:
    """Return what movable capital counts for, EUR a year (art. 27 of the decree of 11 July 2002, number from memory).

    Nothing up to a first limit, a rate on the slice up to a second one, a higher rate beyond. ``share`` is the person's
    part of a joint account; that it counts by its share is known from memory only, so that any share but one raises
    ``UnknownAmountError`` unless the caller accepts that certainty. Raises ``InputError`` for a share beyond one.
    """
    part = exact(share)
    if part > 1:
        raise InputError("a share is not more than one")
    joint = rule(law.provision("capital.joint_account")) if part != 1 else ()
    counted = exact(capital) * part
    first, second = law.amount("capital.first_limit"), law.amount("capital.second_limit")
    low, high = law.amount("capital.first_rate"), law.amount("capital.second_rate")
    slice_1 = max(Fraction(0), min(counted, exact(second.value)) - exact(first.value))
    slice_2 = max(Fraction(0), counted - exact(second.value))
    steps = (
        step("capital", Fraction(0), first, capital=counted, limit=first.value),
        step("capital.slice", slice_1 * exact(low.value), low, slice=slice_1, rate=_percent(low.value)),
        step("capital.slice", slice_2 * exact(high.value), high, second, slice=slice_2, rate=_percent(high.value)),
    )
    return Result(Trace((*joint, *steps)))


def _percent(rate: Decimal) -> str:
    return f"{(rate * 100).normalize():f} %"
