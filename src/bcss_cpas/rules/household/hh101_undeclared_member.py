"""HH101: the register has a member of the household whom the applicant did not declare."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.rules.household._members import cohabitants
from bcss_cpas.text import Text

_ALSO: Mapping[Kin, frozenset[str]] = MappingProxyType({
    Kin.PARTNER: frozenset({"legal cohabitant"}),
    Kin.STEPCHILD: frozenset({"child or child of the partner"}),
    Kin.OTHER_RELATIVE: frozenset({
        "uncle or aunt", "parent, uncle or aunt", "nephew or niece", "child, nephew or niece", "cousin",
        "sibling or cousin", "parent-in-law", "parent of the partner", "child-in-law", "sibling-in-law",
        "spouse or sibling-in-law", "step-parent", "parent or step-parent", "parent or partner of a parent",
        "step-sibling", "great-grandparent", "great-grandchild",
    }),
})  # fmt: skip
"""What people may mean beside the word itself: relatives of whom a form has no better word are other relatives."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each member by relation; one declared without a number stands for one who may be them.

    Where the register has the applicant at another address than declared, or moved since, its household is the one of
    that address: another rule asks about that.
    """
    numbers = declared_numbers(case)
    others = [each for each in cohabitants(case) if each.person is None or each.person.value not in numbers]
    if not others:
        return
    unnumbered = [member.kin for member in case.declaration.household or () if member.ssin is None]
    unnamed = 0
    for member in others:
        kin = next((kin for kin in unnumbered if _may_be(kin, member.relation)), None)
        if kin is not None:
            unnumbered.remove(kin)
            continue
        unnamed += member.person is None
        who = member.person or f"?{unnamed}"
        yield Hit(
            person=case.person,
            observed=(Said(member.relation, member.source),),
            values={"member": who},
            about=frozenset() if member.person is None else frozenset({member.person.value}),
        )


def _may_be(kin: Kin, told: Relation) -> bool:
    """Tell whether what was declared may be what the register tells; an unknown relation may be anything."""
    named = kin in re.split(r" or |, ", told.value) or told.value in _ALSO.get(kin, ())
    return named or told.value == "unknown"


def _household(*declared: Member) -> Dossier:
    """Make an applicant who lives with a parent, the reference person, and a brother or sister."""
    links = (
        HouseholdLink(person=APPLICANT, source=REGISTER, since=SINCE, head=PARENT, role=FamilyRole("03")),
        HouseholdLink(person=CHILD, source=REGISTER, since=SINCE, head=PARENT, role=FamilyRole("03")),
    )
    return dossier(*links, declared={"household": declared}, consulted=(APPLICANT, PARENT))


def _triggers() -> Dossier:
    return _household(Member(kin=Kin.PARENT, ssin=PARENT))


def _stays_silent() -> Dossier:
    return _household(Member(kin=Kin.PARENT, ssin=PARENT), Member(kin=Kin.SIBLING, ssin=CHILD))


RULE = Rule(
    id="HH101",
    title=Text(
        fr="Membre du ménage non déclaré",
        nl="Gezinslid niet aangegeven",
        de="Haushaltsmitglied nicht angegeben",
        en="Member of the household not declared",
    ),
    why=Text(
        fr="La composition du ménage décide de la catégorie et des ressources qui comptent ; les faits priment.",
        nl="De samenstelling van het gezin bepaalt de categorie en de bestaansmiddelen die tellen; de feiten gaan "
        "voor.",
        de="Die Zusammensetzung des Haushalts bestimmt die Kategorie und die Existenzmittel, die zählen; die Tatsachen "
        "gehen vor.",
        en="The household decides the category and the resources that count; facts prevail.",
    ),
    message=Text(
        fr="Au registre dans le ménage, mais non déclaré : {observed} ({member}).",
        nl="Volgens het register in het gezin, maar niet aangegeven: {observed} ({member}).",
        de="Laut Register im Haushalt, aber nicht angegeben: {observed} ({member}).",
        en="In the household according to the register, but not declared: {observed} ({member}).",
    ),
    ask=Text(
        fr="Le registre compte dans votre ménage : {observed} ({member}). Cette personne vit-elle encore avec vous ? "
        "Sinon, depuis quand ? Partagez-vous les frais ?",
        nl="Volgens het register hoort bij uw gezin: {observed} ({member}). Woont die persoon nog bij u? Zo niet, "
        "sinds wanneer? Deelt u de kosten?",
        de="Laut Register gehört zu Ihrem Haushalt: {observed} ({member}). Wohnt diese Person noch bei Ihnen? Wenn "
        "nicht, seit wann? Teilen Sie die Kosten?",
        en="The register counts in your household: {observed} ({member}). Does this person still live with you? If "
        "not, since when? Do you share the costs?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,), declared=("household",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102", "RSD101", "RSD108"),
)
