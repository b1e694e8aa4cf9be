"""EMP105: DmfA tells wages since the request, and neither the declaration nor Dimona tells a job."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Job, Wage
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._window import window
from bcss_cpas.rules._work import nothing_declared, stints
from bcss_cpas.rules.employment._jobs import about, by_employer
from bcss_cpas.rules.employment._wages import amount, days_of, days_worked, standing
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each employer with wages for days since the request on which no job was declared, here or to Dimona."""
    wages = standing(case)
    if not wages:
        return
    since = window(case)
    paid = [(wage, days) for wage in wages if (days := _since(wage, since)) is not None and amount(wage) > 0]
    if not paid:
        return
    periods = [stint.period for stint in stints(case)]
    jobs = [job for job in case.all(Job) if not job.cancelled]
    hidden = [
        wage
        for wage, days in paid
        if not any(period is None or period.overlaps(days) for period in periods)
        and not any(job.may_meet(days) for job in jobs)
    ]
    for same in by_employer(hidden):
        yield Hit(
            person=case.person,
            declared=nothing_declared(case),
            observed=tuple(Said(amount(wage), wage.source) for wage in same),
            values={
                "employer": str(same[0].employer) or "?",
                "quarters": ", ".join(dict.fromkeys(str(wage.quarter) for wage in same)),
            },
            about=about(same[0].employer),
        )


def _since(wage: Wage, since: Period) -> Period | None:
    """Return the days of a wage since the request.

    Where first and last day are not told, as for a student, the quarter counts only if all of it lies since then.
    """
    quarter = days_of(wage.quarter)
    if not quarter.overlaps(since):
        return None
    days = days_worked(wage)
    if days is not None:
        return days.intersection(since)
    return quarter if wage.first_day is None and since.covers(quarter) else None


def _earned(*incomes: Income) -> Dossier:
    quarter = YearQuarter(2025, 1)
    wage = Wage(
        person=APPLICANT, source=told_by("dmfa_consultation"), since=quarter.start, until=quarter.end, quarter=quarter,
        employer=BAKERY, gross=Decimal(4200), first_day=IncompleteDate("2024-11-04"),
    )  # fmt: skip
    return dossier(wage, declared={"work": (), "incomes": incomes})


def _triggers() -> Dossier:
    return _earned()


def _stays_silent() -> Dossier:
    return _earned(income(IncomeKind.WAGE, 1200))


RULE = Rule(
    id="EMP105",
    title=Text(
        fr="Salaire sans emploi déclaré",
        nl="Loon zonder aangegeven tewerkstelling",
        de="Lohn ohne angegebene Arbeit",
        en="Wage without a declared job",
    ),
    why=Text(
        fr="Toutes les ressources comptent. Le SPP IS croise la DmfA avec les demandes de subside après la décision.",
        nl="Alle bestaansmiddelen tellen. De POD MI kruist de DmfA na de beslissing met de subsidieaanvragen.",
        de="Alle Existenzmittel zählen. Der ÖPD Sozialeingliederung gleicht die DmfA nach dem Beschluss mit den "
        "Zuschussanträgen ab.",
        en="All resources count. After the decision the ministry crosses DmfA with the requests for subsidies.",
    ),
    message=Text(
        fr="DmfA, {quarters}, {employer} : {observed} EUR brut. Travail déclaré : {declared}.",
        nl="DmfA, {quarters}, {employer}: {observed} EUR bruto. Aangegeven werk: {declared}.",
        de="DmfA, {quarters}, {employer}: {observed} EUR brutto. Angegebene Arbeit: {declared}.",
        en="DmfA, {quarters}, {employer}: {observed} EUR gross. Work declared: {declared}.",
    ),
    ask=Text(
        fr="Avez-vous travaillé pour {employer} ({quarters}) ? Quels jours ? Combien avez-vous reçu ?",
        nl="Hebt u voor {employer} gewerkt ({quarters})? Welke dagen? Hoeveel ontving u?",
        de="Haben Sie für {employer} gearbeitet ({quarters})? An welchen Tagen? Wie viel haben Sie erhalten?",
        en="Did you work for {employer} ({quarters})? On which days? How much did you receive?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(Wage,)),
    subjects=(Wage,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("EMP101",),
)
