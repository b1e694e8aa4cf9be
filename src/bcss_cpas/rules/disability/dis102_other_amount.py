"""DIS102: the disability allowance that was declared and the one awarded differ in amount."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.rules._amounts import differing
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED
from bcss_cpas.rules.disability._allowances import BENEFITS, DECLARED_AS, FLUX, counting, exempt
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(25), part=Decimal("0.05"))


def examine(case: Case) -> Iterator[Hit]:
    """Compare a month, with the integration allowance or without it; payments may hold arrears and play no part.

    Nothing is withheld from these allowances (from memory), so what is awarded is taken for net.
    """
    found = counting(case)
    whole = (*exempt(case), *found)
    told = differing(case, (found, whole), _TOLERANCE, DECLARED_AS, gross=False)
    if told is not None:
        declared, awarded = told
        yield Hit(
            person=case.person,
            declared=Said(declared.amount, case.declared("incomes")),
            observed=tuple(Said(awarded.amount, each.source) for each in whole),
        )


def _replaced(declared: str) -> Dossier:
    replacement = Benefit(
        person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.INCOME_REPLACEMENT,
        amount=Decimal("876.13"), per=Periodicity.MONTH, category="B", payer="DGPH",
    )  # fmt: skip
    integration = evolve(replacement, kind=BenefitKind.INTEGRATION_ALLOWANCE, amount=Decimal("310.00"))
    incomes = (Income(kind=IncomeKind.DISABILITY, amount=Decimal(declared)),)
    return dossier(replacement, integration, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _replaced("310.00")


def _stays_silent() -> Dossier:
    return _replaced("876.13")


RULE = Rule(
    id="DIS102",
    title=Text(
        fr="Allocation pour personne handicapée d'un autre montant",
        nl="Ander bedrag van de tegemoetkoming aan personen met een handicap",
        de="Beihilfe für Personen mit Behinderung in anderer Höhe",
        en="Disability allowance of another amount",
    ),
    why=Text(
        fr="Deux allocations sont souvent payées ensemble ; seule celle de remplacement de revenus compte.",
        nl="Twee tegemoetkomingen worden vaak samen betaald; enkel de inkomensvervangende telt.",
        de="Zwei Beihilfen werden oft zusammen gezahlt; nur die zur Ersetzung des Einkommens zählt.",
        en="Two allowances are often paid together; only the one that replaces an income counts.",
    ),
    message=Text(
        fr="Déclarée : {declared} EUR par mois. Octroyées en tout : {observed} EUR par mois.",
        nl="Aangegeven: {declared} EUR per maand. In totaal toegekend: {observed} EUR per maand.",
        de="Angegeben: {declared} EUR im Monat. Insgesamt gewährt: {observed} EUR im Monat.",
        en="Declared: {declared} EUR a month. Awarded in all: {observed} EUR a month.",
    ),
    ask=Text(
        fr="Vous avez déclaré {declared} EUR par mois. Quelles allocations recevez-vous pour votre handicap, et de "
        "quel montant chacune ?",
        nl="U hebt {declared} EUR per maand aangegeven. Welke tegemoetkomingen ontvangt u voor uw handicap, en hoeveel "
        "is elk ervan?",
        de="Sie haben {declared} EUR im Monat angegeben. Welche Beihilfen erhalten Sie wegen Ihrer Behinderung, und "
        "wie hoch ist jede?",
        en="You declared {declared} EUR a month. Which allowances do you receive for your disability, and how much is "
        "each of them?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(BENEFITS,), declared=("incomes",)),
    tolerance=_TOLERANCE,
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
