"""HI104: the mutuality pays a cohabitant whose resources count an indemnity, and none of theirs was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._cohabitants import WHY, undeclared_of_cohabitants
from bcss_cpas.rules._examples import SPOUSE, SPOUSE_HERE, dossier, income, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, ARTICLE_34, ARTICLE_34_BEFORE, INQUIRY_RESOURCES
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.health_insurance._indemnities import (
    ATTEST,
    BENEFITS,
    PAYMENTS,
    undeclared_of,
)
from bcss_cpas.text import Text

_SOURCES = (BENEFITS, PAYMENTS)


def examine(case: Case) -> Iterator[Hit]:
    """Report the indemnities that run or were paid lately, of each cohabitant whose resources count.

    They are attested by the quarter and paid in arrears, so that the day on which one ended is seldom known. An income
    without an owner is the applicant's where the flux tell one of theirs, and else may be the cohabitant's.
    """
    for member, hidden in undeclared_of_cohabitants(case, _SOURCES, undeclared_of):
        yield undeclared_hit(case, hidden, member)


def _ill(*incomes: Income) -> Dossier:
    since, until = IncompleteDate("2025-01-01"), IncompleteDate("2025-02-01")
    payment = Payment(
        person=SPOUSE, source=told_by(ATTEST), since=since, until=until, kind=BenefitKind.SICKNESS,
        amount=Decimal("1480.20"),
    )  # fmt: skip
    return dossier(SPOUSE_HERE, payment, declared={"incomes": incomes})


def _triggers() -> Dossier:
    return _ill()


def _stays_silent() -> Dossier:
    return _ill(income(IncomeKind.SICKNESS, 1480, owner=SPOUSE))


RULE = Rule(
    id="HI104",
    title=Text(
        fr="Indemnité de mutualité non déclarée d'un cohabitant",
        nl="Niet aangegeven uitkering van het ziekenfonds van een samenwonende",
        de="Nicht angegebene Entschädigung der Krankenkasse eines Mitbewohners",
        en="Undeclared indemnity of the mutuality of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, mutualité : {observed}, {amount} EUR par mois, début : {since}. Rien de tel n'est déclaré pour "
        "cette personne.",
        nl="{member}, ziekenfonds: {observed}, {amount} EUR per maand, sinds {since}. Niets daarvan is aangegeven voor "
        "deze persoon.",
        de="{member}, Krankenkasse: {observed}, {amount} EUR im Monat, seit {since}. Nichts davon ist für diese Person "
        "angegeben.",
        en="{member}, mutuality: {observed}, {amount} EUR a month, since {since}. Nothing of the kind was declared for "
        "this person.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage est-elle en incapacité ou en congé ? Qui la paie, et combien ?",
        nl="Is persoon {member} van uw gezin arbeidsongeschikt of met verlof? Wie betaalt, en hoeveel?",
        de="Ist Person {member} Ihres Haushalts arbeitsunfähig oder beurlaubt? Wer zahlt ihr, und wie viel?",
        en="Is person {member} of your household unfit for work or on leave? Who pays them, and how much?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, ALL_RESOURCES),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
