"""EMP108: a job was declared without any income from it, and DmfA tells a wage for days since the request."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Wage
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import own
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._window import window
from bcss_cpas.rules._work import NONE, Stint, stints
from bcss_cpas.rules.employment._jobs import about, by_employer
from bcss_cpas.rules.employment._wages import amount, days_worked, standing
from bcss_cpas.text import Text

_AN_INCOME = IncomeKind.WAGE
_TOLERANCE = Tolerance(days=31)
"""Who began to work so shortly before the declaration may not have been paid yet, and only what is received counts."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each employer with wages for days of a declared job; where no job was declared another rule speaks."""
    wages = standing(case)
    if not wages or own(case, _AN_INCOME):
        return
    works = [stint for stint in stints(case) if stint.is_work]
    if not works:
        return
    for same in by_employer([each for each in wages if _of_a_declared_job(case, each, works) and amount(each) > 0]):
        yield Hit(
            person=case.person,
            declared=Said(NONE, case.declared("incomes")),
            observed=tuple(Said(amount(wage), wage.source) for wage in same),
            values={
                "employer": str(same[0].employer) or "?",
                "quarters": ", ".join(dict.fromkeys(str(wage.quarter) for wage in same)),
            },
            about=about(same[0].employer),
        )


def _of_a_declared_job(case: Case, wage: Wage, works: list[Stint]) -> bool:
    """Tell whether it is for days since the request of a job that was declared, and already paid when it was."""
    days = days_worked(wage)
    if days is None or wage.first_day is None or not days.overlaps(window(case)):
        return False
    paid_by_then = (case.declaration.on - wage.first_day.latest).days >= _TOLERANCE.days
    return paid_by_then and any(work.period is None or work.period.overlaps(days) for work in works)


def _at_the_bakery(*incomes: Income) -> Dossier:
    quarter = YearQuarter(2025, 1)
    wage = Wage(
        person=APPLICANT, source=told_by("dmfa_consultation"), since=quarter.start, until=quarter.end, quarter=quarter,
        employer=BAKERY, gross=Decimal(4200), first_day=IncompleteDate("2024-11-04"),
    )  # fmt: skip
    work = Work(employer=BAKERY.name, employer_number=BAKERY.enterprise)
    return dossier(wage, declared={"work": (work,), "incomes": incomes})


def _triggers() -> Dossier:
    return _at_the_bakery()


def _stays_silent() -> Dossier:
    return _at_the_bakery(income(IncomeKind.WAGE, 1150))


RULE = Rule(
    id="EMP108",
    title=Text(
        fr="Emploi déclaré sans salaire",
        nl="Aangegeven tewerkstelling zonder loon",
        de="Angegebene Arbeit ohne Lohn",
        en="Declared job without a wage",
    ),
    why=Text(
        fr="Toutes les ressources comptent ; un emploi déclaré sans revenu laisse croire qu'il ne rapporte rien.",
        nl="Alle bestaansmiddelen tellen; een aangegeven job zonder inkomen doet denken dat hij niets opbrengt.",
        de="Alle Existenzmittel zählen; eine Arbeit ohne angegebenes Einkommen scheint nichts einzubringen.",
        en="All resources count; a job that was declared without an income seems to bring in nothing.",
    ),
    message=Text(
        fr="DmfA, {quarters}, {employer} : {observed} EUR brut. Emploi déclaré, revenu du travail : {declared}.",
        nl="DmfA, {quarters}, {employer}: {observed} EUR bruto. Job aangegeven, inkomen uit werk: {declared}.",
        de="DmfA, {quarters}, {employer}: {observed} EUR brutto. Arbeit angegeben, Einkommen daraus: {declared}.",
        en="DmfA, {quarters}, {employer}: {observed} EUR gross. Job declared, income from it: {declared}.",
    ),
    ask=Text(
        fr="Quel salaire net recevez-vous de l'employeur {employer} ? Pouvons-nous voir les fiches de paie ?",
        nl="Welk nettoloon krijgt u van werkgever {employer}? Mogen wij de loonfiches zien?",
        de="Welchen Nettolohn erhalten Sie vom Arbeitgeber {employer}? Dürfen wir die Lohnzettel sehen?",
        en="What net wage do you receive from the employer {employer}? May we see the pay slips?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(Wage,), declared=("incomes",)),
    subjects=(Wage,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
    yields_to=("EMP101", "EMP105"),
)
