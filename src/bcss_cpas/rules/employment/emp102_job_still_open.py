"""EMP102: a job ended according to the declaration, and goes on according to Dimona."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Job
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._work import Stint, stints
from bcss_cpas.rules.employment._jobs import days, numbers, running, shown
from bcss_cpas.text import Text

_TOLERANCE = Tolerance(days=7)
_DAY = timedelta(days=1)


def examine(case: Case) -> Iterator[Hit]:
    """Report each job that runs on beyond its declared end, since the request and by more than the tolerance."""
    jobs = running(case)
    if not jobs:
        return
    declared = stints(case)
    if not any(stint.period is not None and stint.period.end is not None for stint in declared):
        return
    for job in jobs:
        ended = _ended(job, declared)
        if ended is not None and (_runs_to(job, case.as_of) - ended[0]).days > _TOLERANCE.days:
            said = Said(ended[0], case.declared(ended[1]))
            yield Hit(person=case.person, declared=said, observed=shown((job,)), values=days([job]))


def _ended(job: Job, declared: Iterable[Stint]) -> tuple[date, str] | None:
    """Return the last declared day of a job that has ended, and where it stands: by employer, or else without one."""
    near = [stint for stint in declared if stint.meets(job)]
    known = numbers(job)
    same = [stint for stint in near if stint.employer in known] or [stint for stint in near if stint.employer is None]
    ends = [(stint.period.last, stint.path) for stint in same if stint.period is not None and stint.period.last]
    return max(ends) if ends and len(ends) == len(same) else None


def _runs_to(job: Job, as_of: date) -> date:
    """Return the last day that a job surely has, up to the day of the check."""
    return as_of if job.until is None else min(job.until.earliest - _DAY, as_of)


def _until(last_day: date) -> Dossier:
    job = Job(person=APPLICANT, source=told_by("dimona"), since=IncompleteDate("2024-03-01"), employer=BAKERY)
    ended = Work(employer_number=BAKERY.enterprise, period=Period.inclusive(date(2024, 3, 1), last_day))
    return dossier(job, declared={"work": (ended,), "incomes": ()})


def _triggers() -> Dossier:
    return _until(date(2025, 1, 31))


def _stays_silent() -> Dossier:
    return _until(date(2025, 2, 28))


RULE = Rule(
    id="EMP102",
    title=Text(
        fr="Emploi déclaré terminé, ouvert dans Dimona",
        nl="Tewerkstelling aangegeven als beëindigd, open in Dimona",
        de="Arbeit als beendet angegeben, in Dimona offen",
        en="Job declared as ended, open in Dimona",
    ),
    why=Text(
        fr="Soit le travail continue et le salaire compte, soit l'employeur doit encore déclarer la sortie de service.",
        nl="Ofwel loopt het werk door en telt het loon, ofwel moet de werkgever de uitdiensttreding nog aangeven.",
        de="Entweder dauert die Arbeit an und der Lohn zählt, oder der Arbeitgeber muss den Austritt noch melden.",
        en="Either the work goes on and the wage counts, or the employer has yet to declare the end.",
    ),
    message=Text(
        fr="Dernier jour déclaré : {declared}. Dimona : {observed} ({since} – {last}).",
        nl="Aangegeven laatste dag: {declared}. Dimona: {observed} ({since} – {last}).",
        de="Angegebener letzter Tag: {declared}. Dimona: {observed} ({since} – {last}).",
        en="Last day declared: {declared}. Dimona: {observed} ({since} – {last}).",
    ),
    ask=Text(
        fr="Quand avez-vous travaillé là pour la dernière fois ? Avez-vous un document de fin de contrat ?",
        nl="Wanneer werkte u daar voor het laatst? Hebt u een document over het einde van het contract?",
        de="Wann haben Sie dort zuletzt gearbeitet? Haben Sie ein Dokument über das Ende des Vertrags?",
        en="When did you last work there? Do you have a document on the end of the contract?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, FLUX_CONFRONTED),
    needs=Needs(facts=(Job,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
