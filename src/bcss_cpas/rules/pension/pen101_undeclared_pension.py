"""PEN101: the pension register holds a pension or income guarantee, and none was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._incomes import undeclared
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.pension._rights import DECLARED_AS, FLUX, TOLD, pensions
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the pensions of lately where no pension was declared."""
    missing = undeclared(case, pensions(case), DECLARED_AS)
    if missing:
        yield undeclared_hit(case, missing)


def _retired(*incomes: Income) -> Dossier:
    pension = Benefit(
        person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.PENSION, amount=Decimal("912.40"),
        per=Periodicity.MONTH,
    )  # fmt: skip
    return dossier(pension, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _retired(Income(kind=IncomeKind.RENT, amount=Decimal(200)))


def _stays_silent() -> Dossier:
    return _retired(Income(kind=IncomeKind.PENSION, amount=Decimal(900)))


RULE = Rule(
    id="PEN101",
    title=Text(
        fr="Pension non déclarée",
        nl="Pensioen niet aangegeven",
        de="Pension nicht angegeben",
        en="Pension not declared",
    ),
    why=Text(
        fr="Une pension ou une garantie de revenus est une ressource ; le SPP IS croise ces données après la décision.",
        nl="Een pensioen of inkomensgarantie is een bestaansmiddel; de POD MI kruist die gegevens na de beslissing.",
        de="Eine Pension oder Einkommensgarantie ist ein Existenzmittel; der ÖPD Sozialeingliederung gleicht diese "
        "Daten nach dem Beschluss ab.",
        en="A pension or income guarantee is a resource; the ministry crosses it after the decision.",
    ),
    message=Text(
        fr="Cadastre des pensions : {observed}, {amount} EUR par mois, début : {since}. Aucune pension déclarée.",
        nl="Pensioenkadaster: {observed}, {amount} EUR per maand, sinds {since}. Geen pensioen aangegeven.",
        de="Pensionskataster: {observed}, {amount} EUR im Monat, seit {since}. Keine Pension angegeben.",
        en="Pension register: {observed}, {amount} EUR a month, since {since}. No pension was declared.",
    ),
    ask=Text(
        fr="Recevez-vous : {observed} (depuis : {since}) ? De quel montant net ? Recevez-vous une autre pension, de "
        "Belgique ou de l'étranger ?",
        nl="Ontvangt u: {observed} (sinds: {since})? Welk nettobedrag? Ontvangt u een ander pensioen, uit België of "
        "het buitenland?",
        de="Erhalten Sie: {observed} (seit: {since})? Wie viel netto? Erhalten Sie eine andere Pension, aus Belgien "
        "oder dem Ausland?",
        en="Do you receive: {observed} (since: {since})? What net amount? Do you receive another pension, from Belgium "
        "or abroad?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(TOLD,), declared=("incomes",)),
    subjects=(Benefit,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
