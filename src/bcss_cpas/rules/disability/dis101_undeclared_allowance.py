"""DIS101: a disability allowance is awarded or paid, and none was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._incomes import told_kinds, undeclared
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.disability._allowances import (
    BENEFITS,
    COUNTING,
    DECLARED_AS,
    FLUX,
    PAYMENTS,
    counting,
    exempt,
    payments,
)
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the allowances of lately that count, and payments, unless they are of an integration allowance alone."""
    if told_kinds(case).isdisjoint(COUNTING):
        return
    awarded, paid = counting(case), payments(case)
    if paid and not awarded and exempt(case):
        return
    facts: tuple[Benefit | Payment, ...] = (*awarded, *paid)
    missing = undeclared(case, facts, DECLARED_AS)
    if missing:
        yield undeclared_hit(case, missing)


def _replaced(*incomes: Income) -> Dossier:
    allowance = Benefit(
        person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.INCOME_REPLACEMENT,
        amount=Decimal("876.13"), per=Periodicity.MONTH, category="B", payer="DGPH",
    )  # fmt: skip
    return dossier(allowance, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _replaced()


def _stays_silent() -> Dossier:
    return _replaced(Income(kind=IncomeKind.DISABILITY, amount=Decimal("876.13")))


RULE = Rule(
    id="DIS101",
    title=Text(
        fr="Allocation pour personne handicapée non déclarée",
        nl="Tegemoetkoming aan personen met een handicap niet aangegeven",
        de="Beihilfe für Personen mit Behinderung nicht angegeben",
        en="Disability allowance not declared",
    ),
    why=Text(
        fr="L'allocation de remplacement de revenus est une ressource ; le SPP IS croise ces données après la "
        "décision.",
        nl="De inkomensvervangende tegemoetkoming is een bestaansmiddel; de POD MI kruist die gegevens na de "
        "beslissing.",
        de="Die Beihilfe zur Ersetzung des Einkommens ist ein Existenzmittel; der ÖPD Sozialeingliederung gleicht "
        "diese Daten nach dem Beschluss ab.",
        en="The income replacement allowance is a resource; the ministry crosses it after the decision.",
    ),
    message=Text(
        fr="Institutions du handicap : {observed}, {amount} EUR par mois, début : {since}. Rien de tel n'est déclaré.",
        nl="Bevoegde instellingen (handicap): {observed}, {amount} EUR per maand, sinds {since}. Niets daarvan is "
        "aangegeven.",
        de="Zuständige Einrichtungen (Behinderung): {observed}, {amount} EUR im Monat, seit {since}. Nichts davon ist "
        "angegeben.",
        en="Disability institutions: {observed}, {amount} EUR a month, since {since}. Nothing of it was declared.",
    ),
    ask=Text(
        fr="Recevez-vous une allocation pour un handicap : {observed} (depuis : {since}) ? Combien par mois ?",
        nl="Ontvangt u een tegemoetkoming voor een handicap: {observed} (sinds: {since})? Hoeveel per maand?",
        de="Erhalten Sie eine Beihilfe wegen einer Behinderung: {observed} (seit: {since})? Wie viel im Monat?",
        en="Do you receive an allowance for a disability: {observed} (since: {since})? How much a month?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES),
    needs=Needs(any_facts=(BENEFITS, PAYMENTS), declared=("incomes",)),
    subjects=(Benefit, Payment),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
