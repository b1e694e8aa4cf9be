"""An estimate of the living wage or its equivalent, and of the top-up (complément) to what the household has.

Source: law of 26 May 2002, art. 14 and decree of 11 July 2002, art. 22 § 2 (verified). It is an estimate, never a
decision: social aid answers a need, and the CPAS decides.
"""

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from bcss_cpas.law._law import Law
from bcss_cpas.law._parameters import Unit
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.category import Category
from bcss_cpas.law.exemption import general_exemption
from bcss_cpas.law.living_wage import living_wage, living_wage_a_month
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.trace import Result, Step, Trace, joined, rule, step
from bcss_cpas.text import Language, Text


@frozen
class Resource:
    """A resource that counts, as a calculation gave it; ``exemptible``: whether the general exemption reaches it."""

    result: Result
    exemptible: bool = True


def income(label: Text, a_month: Money) -> Resource:
    """Make a resource of a net income that counts wholly, such as a pension: EUR a month."""
    return Resource(Result(Trace((Step(label, exact(a_month)),)), Unit.EUR_A_MONTH))


@frozen(kw_only=True)
class Estimate:
    """What the person may be entitled to."""

    category: Category
    aid: Aid | None
    """``None`` where it is not settled whether it is the living wage or its equivalent."""
    full: Result
    """The amount of the category, EUR a month."""
    resources: Result
    """What counts of the resources, after the general exemption, EUR a year."""
    month: Result
    """The aid, EUR a month, to the cent."""

    @property
    def complement(self) -> Result | None:
        """The top-up to what the household has; ``None`` where it has nothing that counts, or too much."""
        return self.month if self.resources.exact and self.month.exact else None

    def say(self, lang: Language) -> str:
        """Explain the aid in one language: first the resources, then what is left of the amount of the category."""
        return f"{self.resources.say(lang)}\n\n{self.month.say(lang)}"


def counted_resources(category: Category, resources: Sequence[Resource], law: Law) -> Result:
    """Add up resources and take the general exemption once, EUR a year (art. 22 § 2, verified)."""
    yearly = [each.result.a_year() for each in resources]
    trace = joined(yearly)
    outside = sum((y.exact for y, each in zip(yearly, resources, strict=True) if not each.exemptible), Fraction(0))
    if not trace.total:
        return Result(trace)
    exempt = general_exemption(category, trace.total, law, outside=outside)
    return Result(trace.then(*(evolve(each, amount=-each.amount) for each in exempt.trace.steps)))


def estimate(category: Category, resources: Sequence[Resource], law: Law, *, aid: Aid | None) -> Estimate:
    """Estimate the aid: the amount of the category less what counts of the resources (art. 14 and 22, verified).

    ``aid`` is what ``aid_for`` found; its amounts are the same for both. Raises ``UnknownAmountError`` where the living
    wage of the day, or the exemption that is needed, is not known.
    """
    full, counted = living_wage(category, law), counted_resources(category, resources, law)
    less = min(counted.exact, full.exact)
    same = rule(law.provision("aid.same_amounts")) if aid is Aid.EQUIVALENT else ()
    trace = Trace((*same, *full.trace.steps, step("estimate.resources", -less, resources=counted.exact)))
    return Estimate(
        category=category,
        aid=aid,
        full=living_wage_a_month(category, law),
        resources=counted,
        month=Result(trace.monthly().rounded(), Unit.EUR_A_MONTH),
    )
