"""PEN104: a cohabitant whose resources count has a pension or income guarantee, and none of theirs was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._cohabitants import WHY, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SINCE, SPOUSE, SPOUSE_HERE, dossier, income, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, ARTICLE_34, ARTICLE_34_BEFORE, CROSSED, INQUIRY_RESOURCES
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.pension._rights import FLUX, TOLD, undeclared_of
from bcss_cpas.text import Text

_SOURCES = (TOLD,)


def examine(case: Case) -> Iterator[Hit]:
    """Report the pensions, on a day since the request, of each cohabitant whose resources count.

    An income without an owner is the applicant's where the flux tell one of theirs, and else may be the cohabitant's.
    """
    for member, hidden in undeclared_of_cohabitants(case, _SOURCES, undeclared_of):
        yield undeclared_hit(case, hidden, member)


def _retired(*incomes: Income) -> Dossier:
    pension = Benefit(
        person=SPOUSE, source=told_by(FLUX), since=SINCE, kind=BenefitKind.PENSION, amount=Decimal("1500.00"),
        per=Periodicity.MONTH,
    )  # fmt: skip
    return dossier(SPOUSE_HERE, pension, declared={"incomes": incomes})


def _triggers() -> Dossier:
    return _retired()


def _stays_silent() -> Dossier:
    return _retired(income(IncomeKind.PENSION, 1500, owner=SPOUSE))


RULE = Rule(
    id="PEN104",
    title=Text(
        fr="Pension non déclarée d'un cohabitant",
        nl="Niet aangegeven pensioen van een samenwonende",
        de="Nicht angegebene Pension eines Mitbewohners",
        en="Undeclared pension of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, cadastre des pensions : {observed}, {amount} EUR par mois, début : {since}. Aucune pension de "
        "cette personne n'est déclarée.",
        nl="{member}, pensioenkadaster: {observed}, {amount} EUR per maand, sinds {since}. Geen pensioen van deze "
        "persoon is aangegeven.",
        de="{member}, Pensionskataster: {observed}, {amount} EUR im Monat, seit {since}. Keine Pension dieser Person "
        "ist angegeben.",
        en="{member}, pension register: {observed}, {amount} EUR a month, since {since}. No pension of this person was "
        "declared.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage reçoit-elle une pension, de Belgique ou de l'étranger ? Quel montant "
        "net ?",
        nl="Ontvangt persoon {member} van uw gezin een pensioen, uit België of het buitenland? Welk nettobedrag?",
        de="Erhält Person {member} Ihres Haushalts eine Pension, aus Belgien oder dem Ausland? Wie viel netto?",
        en="Does person {member} of your household receive a pension, from Belgium or abroad? What net amount?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
