"""HH103: the category proposed fits neither the household of the register nor the one that was declared."""

from collections.abc import Iterable, Iterator

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import ReferenceAddress
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.law.category import Category
from bcss_cpas.law.ties import COUPLE, Tie
from bcss_cpas.rules._examples import APPLICANT, CHILD, REGISTER, SINCE, dossier, proposal
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import CATEGORIES, EQUAL_CUSTODY, FACTS_PREVAIL
from bcss_cpas.rules.household._lives_here import declared
from bcss_cpas.rules.household._members import cohabitants
from bcss_cpas.rules.household._resident import Resident
from bcss_cpas.rules.visit._visits import visit_of_persons
from bcss_cpas.text import Text

_COMMUNITY = "community"


def examine(case: Case) -> Iterator[Hit]:
    """Compare with what either household would give; where the two differ, other rules ask about it.

    Nothing is said of a home or community, nor where the last visit that tells saw somebody whom neither knows. A
    reference address may be that of a homeless person, who is single with a PIIS.
    """
    proposal = proposed(case)
    category = given(proposal.category, "category")
    here = cohabitants(case)
    fits = _fitting(case, here)
    if category in fits:
        return
    said = declared(case)
    fits |= _fitting(case, said)
    if category in fits or _lives_in_community(case) or _somebody_else_was_seen(case, (*here, *said)):
        return
    if category == Category.SINGLE and case.now(ReferenceAddress):
        return
    yield Hit(
        person=case.person,
        declared=Said(category, proposal.source),
        observed=tuple(each.said for each in (*here, *said)) or (Said("–", case.declared("household")),),
        values={"fits": ", ".join(str(int(each)) for each in sorted(fits))},
    )


def _fitting(case: Case, residents: Iterable[Resident]) -> set[Category]:
    """Tell the categories that a household may give; a couple without a minor child may be 1 or 3, sources disagree."""
    ties = [(tie := each.tie(case), each.adult(case, tie)) for each in residents]
    if (Tie.CHILD, False) in ties:
        return {Category.FAMILY}
    if any(tie in COUPLE or adult is not True for tie, adult in ties):
        return {Category.COHABITANT, Category.FAMILY}
    return {Category.COHABITANT} if ties else {Category.SINGLE}


def _lives_in_community(case: Case) -> bool:
    return any(link.role.kin == _COMMUNITY for link in case.now(HouseholdLink))


def _somebody_else_was_seen(case: Case, residents: tuple[Resident, ...]) -> bool:
    visit = visit_of_persons(case)
    known = {case.person, *(each.person for each in residents)}
    return visit is not None and bool(visit.unknown_persons or set(visit.seen) - known)


def _with_child(category: int) -> Dossier:
    link = HouseholdLink(person=CHILD, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("03"))
    says = {"household": (Member(kin=Kin.CHILD, ssin=CHILD),)}
    return dossier(link, declared=says, proposal=proposal(category=category))


def _triggers() -> Dossier:
    return _with_child(2)


def _stays_silent() -> Dossier:
    return _with_child(3)


RULE = Rule(
    id="HH103",
    title=Text(
        fr="Catégorie proposée et ménage",
        nl="Voorgestelde categorie en gezin",
        de="Vorgeschlagene Kategorie und Haushalt",
        en="Category proposed and household",
    ),
    why=Text(
        fr="Catégorie 1 : cohabitant ; 2 : isolé, ou sans abri avec PIIS ; 3 : famille à charge. Un enfant en "
        "hébergement égalitaire compte tout le temps (Cass., 27 juin 2022).",
        nl="Categorie 1: samenwonende; 2: alleenstaande, of dakloze met GPMI; 3: gezin ten laste. Een kind in "
        "gelijkmatig verdeeld verblijf telt de hele tijd (Cass., 27 juni 2022).",
        de="Kategorie 1: zusammenwohnend; 2: alleinstehend, oder obdachlos mit Eingliederungsprojekt; 3: Familie zu "
        "Lasten. Ein Kind in gleichmäßig aufgeteilter Unterbringung zählt die ganze Zeit (Kass., 27. Juni 2022).",
        en="Category 1: cohabitant; 2: single, or homeless with a PIIS; 3: family to support. A child in equal shared "
        "custody counts all the time (Cass., 27 June 2022).",
    ),
    message=Text(
        fr="Catégorie proposée : {declared}. Ménage : {observed}. À première vue : {fits}.",
        nl="Voorgestelde categorie: {declared}. Gezin: {observed}. Op het eerste gezicht: {fits}.",
        de="Vorgeschlagene Kategorie: {declared}. Haushalt: {observed}. Auf den ersten Blick: {fits}.",
        en="Category proposed: {declared}. Household: {observed}. At first sight: {fits}.",
    ),
    ask=Text(
        fr="Qui vit avec vous, et partagez-vous frais et tâches du ménage ? Comment l'hébergement des enfants est-il "
        "réparti ?",
        nl="Wie woont bij u, en deelt u kosten en taken van het huishouden? Hoe is het verblijf van de kinderen "
        "verdeeld?",
        de="Wer wohnt bei Ihnen, und teilen Sie Kosten und Aufgaben im Haushalt? Wie ist die Unterbringung der Kinder "
        "aufgeteilt?",
        en="Who lives with you, and do you share the costs and tasks of the household? How is custody shared?",
    ),
    task=Text(
        fr="Vérifier la catégorie proposée ({declared}) ; à première vue, le ménage indique : {fits}.",
        nl="Ga de voorgestelde categorie na ({declared}); op het eerste gezicht wijst het gezin op: {fits}.",
        de="Die vorgeschlagene Kategorie prüfen ({declared}); auf den ersten Blick spricht der Haushalt für: {fits}.",
        en="Check the category proposed ({declared}); at first sight the household points to: {fits}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CATEGORIES, EQUAL_CUSTODY, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,), declared=("household",), proposed=("category",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102"),
)
