"""HH101: the register has a member of the household whom the applicant did not declare."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules.household._members import Cohabitant, cohabitants
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each member by relation; one who lives elsewhere by what the visit saw stays a question all the same."""
    declared = case.declaration.household or ()
    numbers = {member.ssin for member in declared if member.ssin is not None}
    unnumbered = sum(member.ssin is None for member in declared)
    unknown = [member for member in cohabitants(case) if member.person is None or member.person not in numbers]
    for member in unknown[unnumbered:] if unnumbered else unknown:
        yield Hit(
            person=case.person,
            declared=Said(len(declared), case.declared("household")),
            observed=(Said(member.relation, member.source),),
            values=_who(member),
        )


def _who(member: Cohabitant) -> dict[str, Ssin | str]:
    return {"member": member.person or "?"}


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
        nl="De samenstelling van het gezin bepaalt de categorie en de bestaansmiddelen; de feiten gaan voor.",
        de="Die Zusammensetzung des Haushalts bestimmt Kategorie und Existenzmittel; die Tatsachen gehen vor.",
        en="The household decides the category and the resources that count; facts prevail.",
    ),
    message=Text(
        fr="Le registre compte dans le ménage : {observed} ({member}) ; {declared} membre(s) déclaré(s).",
        nl="Het register telt in het gezin: {observed} ({member}); {declared} lid/leden aangegeven.",
        de="Das Register zählt zum Haushalt: {observed} ({member}); {declared} Mitglied(er) angegeben.",
        en="The register counts in the household: {observed} ({member}); {declared} member(s) declared.",
    ),
    ask=Text(
        fr="Cette personne vit-elle encore avec vous ? Depuis quand n'y vit-elle plus ? Partagez-vous les frais ?",
        nl="Woont die persoon nog bij u? Sinds wanneer niet meer? Deelt u de kosten?",
        de="Wohnt diese Person noch bei Ihnen? Seit wann nicht mehr? Teilen Sie die Kosten?",
        en="Does this person still live with you? Since when not? Do you share the costs?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,), declared=("household",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102"),
)
