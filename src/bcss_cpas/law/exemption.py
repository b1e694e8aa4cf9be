"""The general exemption, which is taken once from all resources together.

Source: royal decree of 11 July 2002, art. 22 § 2 (verified: Droits quotidiens).
"""

from fractions import Fraction

from bcss_cpas.errors import InputError
from bcss_cpas.law._law import Law
from bcss_cpas.law.category import Category
from bcss_cpas.law.living_wage import living_wage
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Trace, rule, step


def general_exemption(category: Category, resources: Money, law: Law, *, outside: Money = 0) -> Result:
    """Return what is exempt of all resources together, EUR a year (decree of 11 July 2002, art. 22 § 2, verified).

    ``resources`` are EUR a year, after the rules for each kind. It applies only where they are below the living wage
    of the category: at that threshold the law makes a step, from the exemption to nothing, and the trace names it.
    ``outside`` is the part that the exemption does not reach, such as what a local employment agency pays beyond its
    exempt amount. Raises ``UnknownAmountError`` where living wage or exemption is not known on the day, ``InputError``
    where ``outside`` is more than all resources.
    """
    total, reach = exact(resources), exact(resources) - exact(outside)
    if reach < 0:
        raise InputError("a part is not more than the whole")
    condition = rule(law.provision("exemption.condition"))
    threshold = living_wage(category, law).exact
    amount = law.amount(f"exemption.category_{category.value}")
    if total >= threshold:
        return Result(Trace((*condition, step("exemption.above", Fraction(0), total=total, threshold=threshold))))
    exempt = min(exact(amount.value), reach)
    return Result(Trace((*condition, step("exemption", exempt, amount, exemption=amount.label))))
