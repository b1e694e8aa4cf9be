"""The category of the living wage, from who really lives under the roof.

Source: law of 26 May 2002, art. 14 (verified: Primabook of the SPP IS).
"""

from enum import IntEnum

from attrs import frozen

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError
from bcss_cpas.law._law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.trace import Step, Trace, rule, step
from bcss_cpas.text import Language


class Category(IntEnum):
    """The category, by its number in art. 14; the amounts rise with it."""

    COHABITANT = 1
    SINGLE = 2
    FAMILY = 3

    def label(self, lang: Language) -> str:
        """Name the category in one language."""
        return word(f"category.{self.value}").in_(lang)


@frozen(kw_only=True)
class Home:
    """Who lives with the person in fact, not in the register; ``None`` where the inquiry has not settled it."""

    minor_children: int | None
    """How many unmarried minor children live there, all the time or a part of it."""
    partner: bool | None
    """Whether a spouse or life partner lives there."""
    others: bool | None
    """Whether others do, with whom household matters are mainly settled in common."""
    homeless_with_project: bool = False
    """Whether the person is homeless and has a PIIS."""

    def __attrs_post_init__(self) -> None:
        if self.minor_children is not None and self.minor_children < 0:
            raise InputError("a number of children is not below zero")


@frozen
class CategoryFound:
    """The category, ``None`` where it is not settled, and the steps that say why."""

    category: Category | None
    trace: Trace


def category_of(home: Home, law: Law) -> CategoryFound:
    """Find the category (law of 26 May 2002, art. 14 § 1, verified).

    A couple without a minor child is left unsettled: the sources disagree whether it is category 3 or 1, and the trace
    tells both. Raises ``UnknownAmountError`` for a day outside what is known.
    """
    category, steps = _category(home, law)
    return CategoryFound(category, Trace((*rule(law.provision("category.facts")), *steps)))


def _category(home: Home, law: Law) -> tuple[Category | None, tuple[Step, ...]]:
    if home.minor_children is None:
        return None, (step("category.children unknown"),)
    if home.minor_children:
        return Category.FAMILY, rule(law.provision("category.family"))
    if home.homeless_with_project:
        return Category.SINGLE, rule(law.provision("category.single"))
    if home.partner is None:
        return None, (step("category.partner unknown"),)
    if home.partner:
        return None, rule(law.provision("category.partner", Certainty.CONFLICT))
    if home.others is None:
        return None, (step("category.others unknown"),)
    if home.others:
        return Category.COHABITANT, rule(law.provision("category.cohabitant"))
    return Category.SINGLE, rule(law.provision("category.single"))
