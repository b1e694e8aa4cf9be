"""DIS104: an integration allowance is awarded and was not declared; it is exempt, but has to be told."""

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
from bcss_cpas.rules._sources import CROSSED, INTEGRATION_ALLOWANCE
from bcss_cpas.rules._told import undeclared_hit
from bcss_cpas.rules.disability._allowances import BENEFITS, DECLARED_AS, FLUX, exempt
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the integration allowances of lately where no disability allowance at all was declared."""
    missing = undeclared(case, exempt(case), DECLARED_AS)
    if missing:
        yield undeclared_hit(case, missing)


def _helped(*incomes: Income) -> Dossier:
    allowance = Benefit(
        person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.INTEGRATION_ALLOWANCE,
        amount=Decimal("310.00"), per=Periodicity.MONTH, category="2", payer="DGPH",
    )  # fmt: skip
    return dossier(allowance, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _helped()


def _stays_silent() -> Dossier:
    return _helped(Income(kind=IncomeKind.DISABILITY, amount=Decimal("310.00")))


RULE = Rule(
    id="DIS104",
    title=Text(
        fr="Allocation d'intégration non déclarée",
        nl="Integratietegemoetkoming niet aangegeven",
        de="Eingliederungsbeihilfe nicht angegeben",
        en="Integration allowance not declared",
    ),
    why=Text(
        fr="Elle est exonérée et ne change pas le montant ; le dossier doit montrer pourquoi elle n'est pas comptée.",
        nl="Ze is vrijgesteld en verandert het bedrag niet; het dossier moet tonen waarom ze niet meetelt.",
        de="Sie ist freigestellt und ändert den Betrag nicht; die Akte muss zeigen, warum sie nicht zählt.",
        en="It is exempt and does not change the amount; the file has to show why it is not counted.",
    ),
    message=Text(
        fr="Institutions du handicap : {observed}, {amount} EUR par mois, début : {since}. Non déclarée.",
        nl="Bevoegde instellingen (handicap): {observed}, {amount} EUR per maand, sinds {since}. Niet aangegeven.",
        de="Zuständige Einrichtungen (Behinderung): {observed}, {amount} EUR im Monat, seit {since}. Nicht angegeben.",
        en="Disability institutions: {observed}, {amount} EUR a month, since {since}. Not declared.",
    ),
    ask=Text(
        fr="Recevez-vous une allocation d'intégration (depuis : {since}) ? Elle n'est pas déduite de l'aide, mais doit "
        "être notée.",
        nl="Ontvangt u een integratietegemoetkoming (sinds: {since})? Ze gaat niet van de steun af, maar moet "
        "genoteerd worden.",
        de="Erhalten Sie eine Eingliederungsbeihilfe (seit: {since})? Sie wird nicht von der Hilfe abgezogen, muss "
        "aber vermerkt werden.",
        en="Do you receive an integration allowance (since: {since})? It is not taken off the aid, but it has to be "
        "noted.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, INTEGRATION_ALLOWANCE),
    needs=Needs(facts=(BENEFITS,), declared=("incomes",)),
    subjects=(Benefit,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("DIS101",),
)
