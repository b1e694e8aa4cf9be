"""VIS105: the home visit saw more people living there than declaration and register know."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._examples import SPOUSE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.rules.household._members import cohabitants, registered, under_one_roof
from bcss_cpas.rules.visit._visits import visit_of_persons
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Count who was seen and can be nobody of the household; whom the register alone knows is not unknown.

    Raises ``NotGiven`` where no visit tells who was seen.
    """
    visit = visit_of_persons(case)
    if visit is None:
        raise NotGiven("visits")
    seen = {person.value for person in visit.seen} - {case.person.value}
    anonymous = visit.unknown_persons or 0
    if not anonymous and seen <= declared_numbers(case):
        return
    number = _unexplained(case, visit.on, seen, anonymous)
    if number > 0:
        yield Hit(person=case.person, observed=(Said(visit.on, visit.source),), values={"number": number})


def _unexplained(case: Case, day: date, seen: set[str], anonymous: int) -> int:
    """Count those who cannot be told: a number may be anybody known without one, a face anybody who was not seen.

    Who lived there on the day of the visit, and has left since, was no stranger then.
    """
    declared = case.declaration.household or ()
    numbers = declared_numbers(case) | registered(case)
    bare = max(sum(each.ssin is None for each in declared), sum(each.person is None for each in cohabitants(case)))
    strangers = len(seen - numbers - under_one_roof(case, day))
    unseen = len(numbers - seen) + max(bare - strangers, 0)
    return max(strangers - bare, 0) + max(anonymous - unseen, 0)


def _visited(*, unknown_persons: int) -> Dossier:
    visit = HomeVisit(on=date(2025, 2, 24), lives_there=True, unknown_persons=unknown_persons)
    return dossier(declared={"household": (Member(kin=Kin.SPOUSE, ssin=SPOUSE),)}, visits=(visit,))


def _triggers() -> Dossier:
    return _visited(unknown_persons=2)


def _stays_silent() -> Dossier:
    return _visited(unknown_persons=1)


RULE = Rule(
    id="VIS105",
    title=Text(
        fr="Personnes vues lors de la visite, inconnues du ménage",
        nl="Personen gezien bij het bezoek, onbekend in het gezin",
        de="Beim Besuch gesehene Personen, im Haushalt unbekannt",
        en="Persons seen on the visit, unknown in the household",
    ),
    why=Text(
        fr="Qui vit sous le toit décide de la catégorie et des ressources qui comptent ; les faits priment.",
        nl="Wie onder het dak woont, bepaalt de categorie en de bestaansmiddelen die tellen; de feiten gaan voor.",
        de="Wer unter dem Dach wohnt, bestimmt Kategorie und anzurechnende Mittel; die Tatsachen gehen vor.",
        en="Who lives under the roof decides the category and the resources that count; facts prevail.",
    ),
    message=Text(
        fr="Visite du {observed} : {number} personne(s) de plus que le ménage déclaré et inscrit.",
        nl="Bezoek van {observed}: {number} persoon/personen meer dan het aangegeven en ingeschreven gezin.",
        de="Besuch vom {observed}: {number} Person(en) mehr als der angegebene und eingetragene Haushalt.",
        en="Visit of {observed}: {number} more person(s) than the household declared and registered.",
    ),
    ask=Text(
        fr="Lors de la visite du {observed}, {number} personne(s) de plus que le ménage connu ont été vues. Qui vit "
        "avec vous ? Depuis quand, et partagez-vous les frais ?",
        nl="Bij het bezoek van {observed} zijn {number} persoon/personen meer gezien dan het bekende gezin telt. Wie "
        "woont bij u? Sinds wanneer, en deelt u de kosten?",
        de="Beim Besuch vom {observed} wurden {number} Person(en) mehr gesehen, als der bekannte Haushalt zählt. Wer "
        "wohnt bei Ihnen? Seit wann, und teilen Sie die Kosten?",
        en="On the visit of {observed}, {number} more person(s) were seen than the known household has. Who lives with "
        "you? Since when, and do you share the costs?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,), declared=("household",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
