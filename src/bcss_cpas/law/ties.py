"""What another person is to the applicant, as far as the law asks: for a household, and for maintenance.

A register tells positions in a household, and some compositions of two positions are not certain; such a relation is
``UNKNOWN`` here, and never taken for one that counts or for one that does not.
"""

from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes._table import table
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.law._words import word
from bcss_cpas.text import Text


class Tie(StrEnum):
    """A relation that decides something; ``OTHER`` is one that surely does not, such as a brother or a friend."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    LEGAL_COHABITANT = "legal cohabitant"
    EX_SPOUSE = "ex-spouse"
    PARENT = "parent"
    CHILD = "child"
    GRANDPARENT = "grandparent"
    GREAT_GRANDPARENT = "great-grandparent"
    GRANDCHILD = "grandchild"
    GREAT_GRANDCHILD = "great-grandchild"
    PARENT_IN_LAW = "parent-in-law"
    """By marriage: a parent of an unmarried partner is ``OTHER``."""
    CHILD_IN_LAW = "child-in-law"
    OTHER = "other"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, relation: Relation) -> "Tie":
        """Return the tie that a relation of the household is; an adoptive parent or child is a parent or child."""
        return _TIES.get(relation.value) or cls.UNKNOWN

    @property
    def text(self) -> Text:
        """The tie in four languages."""
        entry = table("kin").get(self.value)
        return word(f"tie.{self.value}") if entry is None else entry.text


_NO_TIE = (
    "sibling", "step-sibling", "sibling or cousin", "sibling-in-law", "nephew or niece", "uncle or aunt", "cousin",
    "unrelated", "community", "parent of the partner",
)  # fmt: skip
_TIES = {**{str(tie): tie for tie in Tie}, **dict.fromkeys(_NO_TIE, Tie.OTHER)}

COUPLE = frozenset({Tie.SPOUSE, Tie.PARTNER, Tie.LEGAL_COHABITANT})
"""Spouse or life partner, married or not."""
FIRST_DEGREE = frozenset({Tie.PARENT, Tie.CHILD})
"""Ascendants and descendants of the first degree."""
WIDER = frozenset({
    Tie.GRANDPARENT, Tie.GREAT_GRANDPARENT, Tie.GRANDCHILD, Tie.GREAT_GRANDCHILD, Tie.PARENT_IN_LAW, Tie.CHILD_IN_LAW,
    Tie.EX_SPOUSE,
})  # fmt: skip
"""Who counts as well in the household since 1 March 2026."""


@frozen(kw_only=True)
class Relative:
    """A person with a tie to the applicant; ``None`` where it is not known."""

    tie: Tie
    person: Ssin | None = None
    adult: bool | None = None
    cohabits: bool | None = None
    """Whether they live under the same roof."""
