"""The household: what each member is to its reference person, and so what two members are to each other.

The national register tells the position towards the reference person alone (TI 140, TI 141). What a cohabitant is to
the applicant is composed through that person; where the composition is not certain, it says so.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, Fact
from bcss_cpas.facts.words import UNKNOWN
from bcss_cpas.text import Language, Text


@frozen(kw_only=True)
class HouseholdLink(DatedFact):
    """``person`` has ``role`` in the household of ``head``; the reference person itself has role 01."""

    LABEL: ClassVar[Text] = Text(
        fr="Membre du ménage", nl="Gezinslid", de="Haushaltsmitglied", en="Member of the household"
    )

    head: Ssin
    role: FamilyRole

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.role.label(lang)


@frozen(kw_only=True)
class UnnamedMember(DatedFact):
    """A member of the household of ``person`` for whom the source gives no number."""

    LABEL: ClassVar[Text] = Text(
        fr="Membre du ménage sans numéro",
        nl="Gezinslid zonder nummer",
        de="Haushaltsmitglied ohne Nummer",
        en="Member of the household without a number",
    )

    role: FamilyRole

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.role.label(lang)


@frozen(kw_only=True)
class UnnamedHead(DatedFact):
    """``person`` has ``role`` in a household for whose reference person the source gives no number."""

    LABEL: ClassVar[Text] = Text(
        fr="Place dans un ménage sans personne de référence connue",
        nl="Plaats in een gezin zonder bekende referentiepersoon",
        de="Stellung in einem Haushalt ohne bekannte Bezugsperson",
        en="Position in a household without a known reference person",
    )

    role: FamilyRole

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return self.role.label(lang)


@frozen(kw_only=True)
class ParentLink(DatedFact):
    """``person`` is a child of ``parent``."""

    LABEL: ClassVar[Text] = Text(fr="Parent", nl="Ouder", de="Elternteil", en="Parent")

    parent: Ssin

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return str(self.parent)


@frozen(kw_only=True)
class Cohabitation(DatedFact):
    """A legal cohabitation with ``partner``."""

    LABEL: ClassVar[Text] = Text(
        fr="Cohabitation légale", nl="Wettelijke samenwoning", de="Gesetzliches Zusammenwohnen", en="Legal cohabitation"
    )

    partner: Ssin | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return UNKNOWN.in_(lang) if self.partner is None else str(self.partner)


@frozen(kw_only=True)
class CustodyElsewhere(Fact):
    """A child that also lives in another household (shared custody)."""

    LABEL: ClassVar[Text] = Text(
        fr="Hébergement partagé", nl="Gedeelde huisvesting", de="Geteilte Unterbringung", en="Shared custody"
    )

    other: Ssin | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return UNKNOWN.in_(lang) if self.other is None else str(self.other)


SELF = "self"
_INVERSE = {
    "spouse": "spouse", "partner": "partner", "legal cohabitant": "legal cohabitant", "child": "parent",
    "parent": "child", "child-in-law": "parent-in-law", "parent-in-law": "child-in-law", "grandchild": "grandparent",
    "grandparent": "grandchild", "sibling": "sibling", "sibling-in-law": "sibling-in-law", "unrelated": "unrelated",
    "other relative": "other relative", "stepchild": "step-parent", "great-grandchild": "great-grandparent",
    "uncle or aunt": "nephew or niece", "nephew or niece": "uncle or aunt", "cousin": "cousin",
}  # fmt: skip
_COMPOSED = {
    ("child", "child"): "sibling",
    ("child", "spouse"): "parent or step-parent",
    ("child", "partner"): "parent or partner of a parent",
    ("child", "legal cohabitant"): "parent or partner of a parent",
    ("child", "parent"): "grandparent",
    ("child", "grandchild"): "child, nephew or niece",
    ("child", "child-in-law"): "spouse or sibling-in-law",
    ("child", "stepchild"): "step-sibling",
    ("spouse", "child"): "child or stepchild",
    ("spouse", "parent"): "parent-in-law",
    ("spouse", "parent-in-law"): "parent",
    ("spouse", "stepchild"): "child",
    ("partner", "child"): "child or child of the partner",
    ("legal cohabitant", "child"): "child or child of the partner",
    ("partner", "parent"): "parent of the partner",
    ("legal cohabitant", "parent"): "parent of the partner",
    ("parent", "child"): "grandchild",
    ("parent", "spouse"): "child-in-law",
    ("parent", "parent"): "spouse or partner",
    ("parent", "sibling"): "child or stepchild",
    ("sibling", "sibling"): "sibling",
    ("sibling", "parent"): "parent or step-parent",
    ("sibling", "child"): "nephew or niece",
    ("grandchild", "child"): "parent, uncle or aunt",
    ("grandchild", "grandchild"): "sibling or cousin",
    ("unrelated", "unrelated"): "unknown",
}


def relation(mine: FamilyRole, theirs: FamilyRole) -> str:
    """Say what another member is to me, from both positions towards the reference person; « unknown » is an answer.

    >>> relation(FamilyRole("03"), FamilyRole("03"))
    'sibling'
    """
    me, they = mine.kin, theirs.kin
    if me is None or they is None:
        return "unknown"
    if me == SELF:
        return they
    if they == SELF:
        return _INVERSE.get(me, "unknown")
    return _COMPOSED.get((me, they), "unknown")
