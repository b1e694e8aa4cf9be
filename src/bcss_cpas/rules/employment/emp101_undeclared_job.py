"""EMP101: a job runs, or ran since the request, and neither a job nor a wage was declared for those days."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Job
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, income, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._window import all_new
from bcss_cpas.rules._work import nothing_declared, stints, untold
from bcss_cpas.rules.employment._jobs import about, by_employer, days, running, shown
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each employer with jobs of which no day was declared; any job or wage of one of their days will do.

    Of an employer who hired only after the declaration another rule tells.
    """
    jobs = running(case)
    if not jobs:
        return
    for hidden in by_employer(untold(jobs, stints(case))):
        if not all_new(case, hidden):
            yield Hit(
                person=case.person,
                declared=nothing_declared(case),
                observed=shown(hidden),
                values=days(hidden),
                about=about(hidden[0].employer),
            )


def _at_the_bakery(*incomes: Income) -> Dossier:
    job = Job(person=APPLICANT, source=told_by("dimona"), since=IncompleteDate("2024-11-04"), employer=BAKERY)
    return dossier(job, declared={"work": (), "incomes": incomes})


def _triggers() -> Dossier:
    return _at_the_bakery()


def _stays_silent() -> Dossier:
    return _at_the_bakery(income(IncomeKind.WAGE, 950))


RULE = Rule(
    id="EMP101",
    title=Text(
        fr="Emploi non déclaré", nl="Niet aangegeven tewerkstelling", de="Nicht angegebene Arbeit", en="Undeclared job"
    ),
    why=Text(
        fr="Toutes les ressources comptent. Le SPP IS croise Dimona avec les demandes de subside après la décision.",
        nl="Alle bestaansmiddelen tellen. De POD MI kruist Dimona na de beslissing met de subsidieaanvragen.",
        de="Alle Existenzmittel zählen. Der ÖPD Sozialeingliederung gleicht Dimona nach dem Beschluss mit den "
        "Zuschussanträgen ab.",
        en="All resources count. After the decision the ministry crosses Dimona with the requests for subsidies.",
    ),
    message=Text(
        fr="Dimona : {observed} ({since} – {last}). Travail déclaré : {declared}.",
        nl="Dimona: {observed} ({since} – {last}). Aangegeven werk: {declared}.",
        de="Dimona: {observed} ({since} – {last}). Angegebene Arbeit: {declared}.",
        en="Dimona: {observed} ({since} – {last}). Work declared: {declared}.",
    ),
    ask=Text(
        fr="Travaillez-vous, ou avez-vous travaillé, pour {observed} ({since} – {last}) ? Combien d'heures ? Avez-vous "
        "des fiches de paie ?",
        nl="Werkt u, of werkte u, voor {observed} ({since} – {last})? Hoeveel uren? Hebt u loonfiches?",
        de="Arbeiten Sie für {observed}, oder haben Sie dort gearbeitet ({since} – {last})? Wie viele Stunden? Haben "
        "Sie Lohnzettel?",
        en="Do you work, or did you work, for {observed} ({since} – {last})? How many hours? Do you have pay slips?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(Job,)),
    subjects=(Job,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
