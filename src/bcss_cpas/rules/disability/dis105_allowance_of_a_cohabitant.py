"""DIS105: a cohabitant whose resources count has a disability allowance, and none of theirs was declared."""

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
from bcss_cpas.rules.disability._allowances import BENEFITS, FLUX, PAYMENTS, undeclared_of
from bcss_cpas.text import Text

_SOURCES = (BENEFITS, PAYMENTS)


def examine(case: Case) -> Iterator[Hit]:
    """Report the allowances that count, on a day since the request, of each cohabitant whose resources count.

    Payments, of which no source says which allowance they are, are told where no allowance is. An income without
    an owner is the applicant's where the flux tell one of theirs, and else may be the cohabitant's.
    """
    for member, hidden in undeclared_of_cohabitants(case, _SOURCES, undeclared_of):
        yield undeclared_hit(case, hidden, member)


def _replaced(*incomes: Income) -> Dossier:
    allowance = Benefit(
        person=SPOUSE, source=told_by(FLUX), since=SINCE, kind=BenefitKind.INCOME_REPLACEMENT,
        amount=Decimal("876.13"), per=Periodicity.MONTH, category="B", payer="DGPH",
    )  # fmt: skip
    return dossier(SPOUSE_HERE, allowance, declared={"incomes": incomes})


def _triggers() -> Dossier:
    return _replaced()


def _stays_silent() -> Dossier:
    return _replaced(income(IncomeKind.DISABILITY, 876, owner=SPOUSE))


RULE = Rule(
    id="DIS105",
    title=Text(
        fr="Allocation pour personne handicapée non déclarée d'un cohabitant",
        nl="Niet aangegeven tegemoetkoming aan personen met een handicap van een samenwonende",
        de="Nicht angegebene Beihilfe für Personen mit Behinderung eines Mitbewohners",
        en="Undeclared disability allowance of a cohabitant",
    ),
    why=WHY,
    message=Text(
        fr="{member}, institutions du handicap : {observed}, {amount} EUR par mois, début : {since}. Rien de tel n'est "
        "déclaré pour cette personne.",
        nl="{member}, bevoegde instellingen (handicap): {observed}, {amount} EUR per maand, sinds {since}. Niets "
        "daarvan is aangegeven voor deze persoon.",
        de="{member}, zuständige Einrichtungen (Behinderung): {observed}, {amount} EUR im Monat, seit {since}. Nichts "
        "davon ist für diese Person angegeben.",
        en="{member}, disability institutions: {observed}, {amount} EUR a month, since {since}. Nothing of the kind "
        "was declared for this person.",
    ),
    ask=Text(
        fr="La personne {member} de votre ménage reçoit-elle une allocation pour un handicap ? Laquelle, combien par "
        "mois ?",
        nl="Ontvangt persoon {member} van uw gezin een tegemoetkoming voor een handicap? Welke, hoeveel per maand?",
        de="Erhält Person {member} Ihres Haushalts eine Beihilfe wegen einer Behinderung? Welche, wie viel im Monat?",
        en="Does person {member} of your household receive an allowance for a disability? Which, how much a month?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE, ARTICLE_34, INQUIRY_RESOURCES, CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(HouseholdLink,), of_cohabitants=_SOURCES, declared=("incomes",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
