"""HI102: the mutuality pays an indemnity, and none was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._incomes import declares, told_kinds, undeclared
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.health_insurance._indemnities import (
    ATTEST,
    BENEFITS,
    DECLARED_AS,
    PAYMENTS,
    drawn,
    unfit_when_declared,
)
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each kind of indemnity that runs or was paid lately, and was not declared; cancelled ones do not count."""
    told = told_kinds(case)
    for kind, incomes in DECLARED_AS.items():
        if kind not in told or declares(case, *incomes):
            continue
        missing = undeclared(case, drawn(case, kind), *incomes, behind=unfit_when_declared(case))
        if missing:
            yield undeclared_hit(case, missing)


def _ill(*incomes: Income) -> Dossier:
    since, until = IncompleteDate("2025-01-01"), IncompleteDate("2025-02-01")
    payment = Payment(
        person=APPLICANT, source=told_by(ATTEST), since=since, until=until, kind=BenefitKind.SICKNESS,
        amount=Decimal("1480.20"),
    )  # fmt: skip
    return dossier(payment, declared={"incomes": incomes}, consultations=consulting(ATTEST))


def _triggers() -> Dossier:
    return _ill()


def _stays_silent() -> Dossier:
    return _ill(Income(kind=IncomeKind.SICKNESS, amount=Decimal(1480)))


RULE = Rule(
    id="HI102",
    title=Text(
        fr="Indemnité de mutualité non déclarée",
        nl="Uitkering van het ziekenfonds niet aangegeven",
        de="Entschädigung der Krankenkasse nicht angegeben",
        en="Indemnity of the mutuality not declared",
    ),
    why=Text(
        fr="Une indemnité est une ressource ; le mois où elle commence ou finit, elle change le montant de l'aide.",
        nl="Een uitkering is een bestaansmiddel; wanneer ze begint of eindigt, verandert het bedrag van de steun.",
        de="Eine Entschädigung ist ein Existenzmittel; wenn sie beginnt oder endet, ändert sich der Hilfebetrag.",
        en="An indemnity is a resource; where it begins or ends, the amount of the aid changes.",
    ),
    message=Text(
        fr="Mutualité : {observed}, {amount} EUR par mois, début : {since}. Rien de tel n'est déclaré.",
        nl="Ziekenfonds: {observed}, {amount} EUR per maand, sinds {since}. Niets daarvan is aangegeven.",
        de="Krankenkasse: {observed}, {amount} EUR im Monat, seit {since}. Nichts davon ist angegeben.",
        en="Mutuality: {observed}, {amount} EUR a month, since {since}. Nothing of the kind was declared.",
    ),
    ask=Text(
        fr="La mutualité indique : {observed} (depuis : {since}). Êtes-vous ou étiez-vous en incapacité ou en congé ? "
        "Qui paie, l'employeur ou la mutualité, et combien ?",
        nl="Het ziekenfonds vermeldt: {observed} (sinds: {since}). Bent of was u arbeidsongeschikt of met verlof? Wie "
        "betaalt, de werkgever of het ziekenfonds, en hoeveel?",
        de="Die Krankenkasse gibt an: {observed} (seit: {since}). Sind oder waren Sie arbeitsunfähig oder beurlaubt? "
        "Wer zahlt, der Arbeitgeber oder die Krankenkasse, und wie viel?",
        en="The mutuality tells: {observed} (since: {since}). Are or were you unfit for work or on leave? Who pays, "
        "the employer or the mutuality, and how much?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ALL_RESOURCES,),
    needs=Needs(any_facts=(BENEFITS, PAYMENTS), declared=("incomes",)),
    subjects=(Benefit, Payment),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
