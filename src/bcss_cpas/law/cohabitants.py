"""Resources of the people whom the applicant lives with, as far as they count.

Source: royal decree of 11 July 2002, art. 34 (verified: SPP IS, Droits quotidiens for the text until 28 February 2026;
CPAS of Uccle, CPAS federation for the one since). The formula of the later text was not found: it raises, unless the
caller accepts that the earlier one is used. Whether counting is a duty since March 2026, sources disagree: they are
counted by default, and an exception of equity is documented.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law._law import Law
from bcss_cpas.law.article_34 import Article34, Cohabitant, text_that_applies
from bcss_cpas.law.category import Category
from bcss_cpas.law.living_wage import living_wage
from bcss_cpas.law.money import Money, exact
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER, Tie
from bcss_cpas.law.trace import Result, Step, Trace, rule, step


def cohabitant_resources(
    category: Category,
    cohabitants: Sequence[Cohabitant],
    law: Law,
    *,
    requested_on: date,
    reviewed_on: date | None = None,
    share: Money = 1,
    supplements_count: bool | None = None,
) -> Result:
    """Return what counts of the resources of cohabitants, EUR a year (art. 34, verified).

    The day of the request and that of the last review decide which text applies. ``share`` is the part that the CPAS
    counts of what exceeds (text before March 2026: wholly or in part); ``supplements_count`` says whether supplements
    to family allowances count (text since). Raises ``UnknownAmountError`` where a tie, an age, resources or a choice
    that is needed is not known, and where the formula of the text since March 2026 is needed and not accepted;
    ``InputError`` where somebody counts though the category is that of a person who lives with nobody.
    """
    if text_that_applies(requested_on, reviewed_on, law) is Article34.BEFORE:
        steps = _before(category, cohabitants, law, share)
    else:
        steps = _since(category, cohabitants, law, supplements_count)
    return Result(Trace(steps))


def _before(category: Category, cohabitants: Sequence[Cohabitant], law: Law, share: Money) -> list[Step]:
    steps: list[Step] = []
    pool: list[tuple[Tie, Fraction]] = []
    for each in cohabitants:
        if each.tie in COUPLE:
            steps += _partner(category, each.tie, _known(each.a_year), law)
        elif not _is_adult(each, FIRST_DEGREE):
            steps += [step("cohabitants.other", Fraction(0), law.provision("cohabitants.others"), tie=each.tie.text)]
        elif each.counts is None:
            raise UnknownAmountError("the CPAS may count parents and adult children: say whether it does")
        elif each.counts:
            pool.append((each.tie, _known(each.a_year)))
        else:
            steps += [step("cohabitants.not chosen", tie=each.tie.text)]
    return [*steps, *_pooled(category, pool, law, share)]


def _since(
    category: Category, cohabitants: Sequence[Cohabitant], law: Law, supplements_count: bool | None
) -> list[Step]:
    steps: list[Step] = []
    counted: list[Cohabitant] = []
    for each in cohabitants:
        if each.tie not in COUPLE and not _is_adult(each, FIRST_DEGREE | WIDER):
            steps += [step("cohabitants.other", Fraction(0), law.provision("cohabitants.others"), tie=each.tie.text)]
        elif each.exception is not None:
            steps += [step("cohabitants.exception", tie=each.tie.text, reason=each.exception)]
        else:
            counted.append(each)
    if not counted:
        return steps
    steps += rule(law.provision("cohabitants.circle"))
    steps += rule(law.provision("cohabitants.duty", Certainty.CONFLICT))
    steps += rule(law.provision("cohabitants.formula"))
    sums = [(each.tie, _with_allowances(each, supplements_count)) for each in counted]
    for tie, a_year in sums:
        steps += _partner(category, tie, a_year, law) if tie in COUPLE else ()
    return [*steps, *_pooled(category, [each for each in sums if each[0] not in COUPLE], law, 1)]


def _partner(category: Category, tie: Tie, a_year: Fraction, law: Law) -> tuple[Step, ...]:
    """Count the spouse or life partner: wholly in category 3, in category 1 what exceeds its amount."""
    _not_single(category)
    resources = step("cohabitants.resources", a_year, tie=tie.text)
    if category is Category.FAMILY:
        return (*rule(law.provision("cohabitants.partner_family")), resources)
    kept = min(a_year, living_wage(Category.COHABITANT, law).exact)
    told = rule(law.provision("cohabitants.partner_cohabitant"))
    return (*told, resources, step("cohabitants.kept", -kept, number=1))


def _pooled(category: Category, pool: list[tuple[Tie, Fraction]], law: Law, share: Money) -> tuple[Step, ...]:
    """Count what the resources of all together exceed the amount of category 1 for each, or a share of that."""
    if not pool:
        return ()
    _not_single(category)
    resources = [step("cohabitants.resources", a_year, tie=tie.text) for tie, a_year in pool]
    total = sum((a_year for _, a_year in pool), Fraction(0))
    kept = min(total, living_wage(Category.COHABITANT, law).exact * len(pool))
    left_out = (total - kept) * (1 - exact(share))
    if left_out < 0:
        raise InputError("a share is not more than one")
    told = rule(law.provision("cohabitants.first_degree"))
    part = (step("cohabitants.part", -left_out, share=str(exact(share))),) if exact(share) != 1 else ()
    return (*told, *resources, step("cohabitants.kept", -kept, number=len(pool)), *part)


def _not_single(category: Category) -> None:
    if category is Category.SINGLE:
        raise InputError("category 2 lives with nobody whose resources count")


def _is_adult(each: Cohabitant, circle: frozenset[Tie]) -> bool:
    """Tell whether the person is an adult of a circle; an unknown tie, or age that would decide, raises."""
    if each.tie is Tie.UNKNOWN:
        raise UnknownAmountError("what a cohabitant is to the applicant is not known")
    if each.tie in circle and each.adult is None:
        raise UnknownAmountError("whether a cohabitant is an adult is not known")
    return each.tie in circle and bool(each.adult)


def _known(a_year: Money | None) -> Fraction:
    if a_year is None:
        raise UnknownAmountError("the resources of a cohabitant who counts are not known")
    return exact(a_year)


def _with_allowances(each: Cohabitant, supplements_count: bool | None) -> Fraction:
    """Add the family allowances that they receive for the applicant (verified; for supplements sources disagree)."""
    total = _known(each.a_year) + exact(each.allowances)
    if each.supplements and supplements_count is None:
        raise UnknownAmountError(
            "whether supplements of family allowances count, sources disagree: say whether they do"
        )
    return total + exact(each.supplements) if supplements_count else total
