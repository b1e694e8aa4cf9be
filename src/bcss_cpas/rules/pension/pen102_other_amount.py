"""PEN102: the pension that was declared and the one of the register differ in amount."""

from collections.abc import Iterator
from decimal import Decimal

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
from bcss_cpas.rules.pension._rights import DECLARED_AS, FLUX, TOLD, pensions
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(amount=Decimal(25), part=Decimal("0.05"))


def examine(case: Case) -> Iterator[Hit]:
    """Compare all pensions together, a month; the register does not say whether they are gross."""
    found = pensions(case)
    told = differing(case, (found,), _TOLERANCE, DECLARED_AS)
    if told is not None:
        declared, awarded = told
        yield Hit(
            person=case.person,
            declared=Said(declared.amount, case.declared("incomes")),
            observed=tuple(Said(awarded.amount, each.source) for each in found),
        )


def _retired(declared: str) -> Dossier:
    pension = Benefit(
        person=APPLICANT, source=told_by(FLUX), since=SINCE, kind=BenefitKind.PENSION, amount=Decimal("3000.00"),
        per=Periodicity.QUARTER,
    )  # fmt: skip
    incomes = (Income(kind=IncomeKind.PENSION, amount=Decimal(declared)),)
    return dossier(pension, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _retired("400.00")


def _stays_silent() -> Dossier:
    return _retired("840.00")


RULE = Rule(
    id="PEN102",
    title=Text(
        fr="Pension d'un autre montant",
        nl="Ander bedrag van het pensioen",
        de="Pension in anderer Höhe",
        en="Pension of another amount",
    ),
    why=Text(
        fr="Le montant net effectif compte ; celui du cadastre est peut-être brut ou payé à un autre rythme.",
        nl="Het werkelijke nettobedrag telt; dat van het kadaster is misschien bruto of volgens een ander ritme "
        "betaald.",
        de="Der tatsächliche Nettobetrag zählt; der des Katasters ist vielleicht brutto oder in einem anderen Rhythmus "
        "gezahlt.",
        en="The actual net amount counts; that of the register may be gross, or paid in another rhythm.",
    ),
    message=Text(
        fr="Déclarée : {declared} EUR par mois. Cadastre des pensions : {observed} EUR par mois.",
        nl="Aangegeven: {declared} EUR per maand. Pensioenkadaster: {observed} EUR per maand.",
        de="Angegeben: {declared} EUR im Monat. Pensionskataster: {observed} EUR im Monat.",
        en="Declared: {declared} EUR a month. Pension register: {observed} EUR a month.",
    ),
    ask=Text(
        fr="Vous avez déclaré {declared} EUR par mois. Quel montant net de pension recevez-vous, et à quel rythme ? "
        "Pouvez-vous montrer un extrait de compte ?",
        nl="U hebt {declared} EUR per maand aangegeven. Welk nettopensioen ontvangt u, en hoe vaak? Kunt u een "
        "rekeninguittreksel tonen?",
        de="Sie haben {declared} EUR im Monat angegeben. Wie viel Pension erhalten Sie netto, und wie oft? Können Sie "
        "einen Kontoauszug zeigen?",
        en="You declared {declared} EUR a month. What net pension do you receive, and how often? Can you show a "
        "statement of your account?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(CROSSED, ALL_RESOURCES),
    needs=Needs(facts=(TOLD,), declared=("incomes",)),
    tolerance=_TOLERANCE,
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
