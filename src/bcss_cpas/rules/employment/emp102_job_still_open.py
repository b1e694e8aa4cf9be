"""EMP102: a job ended according to the declaration, and goes on according to Dimona."""

from collections.abc import Iterable, Iterator
from datetime import date

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


def examine(case: Case) -> Iterator[Hit]:
    """Report each job that runs on beyond its declared end, since the request and by more than the tolerance.

    Where a document on work shows the same end, the employer is late to tell Dimona.
    """
    jobs = running(case)
    if not jobs:
        return
    declared = stints(case)
    if not any(stint.period is not None and stint.period.end is not None for stint in declared):
        return
    for job in jobs:
        ended = _ended(job, declared)
        if ended is None or _is_proven(case, ended[0]):
            continue
        if _days_beyond(job, ended[0], case.as_of) > _TOLERANCE.days:
            said = Said(ended[0], case.declared(ended[1]))
            yield Hit(person=case.person, declared=said, observed=shown((job,)), values=days([job]))


def _ended(job: Job, declared: Iterable[Stint]) -> tuple[date, str] | None:
    """Return the last declared day of a job that has ended, and where it stands: by employer, or else without one."""
    near = [stint for stint in declared if stint.meets(job)]
    known = numbers(job)
    same = [stint for stint in near if stint.employer in known] or [stint for stint in near if stint.employer is None]
    ends = [(stint.period.last, stint.path) for stint in same if stint.period is not None and stint.period.last]
    return max(ends) if ends and len(ends) == len(same) else None


def _is_proven(case: Case, last: date) -> bool:
    shown = [each for each in case.dossier.evidence if each.concerns == "work" and each.person in (None, case.person)]
    return any(each.period is not None and each.period.last == last for each in shown)


def _days_beyond(job: Job, ended: date, as_of: date) -> int:
    """Count the days that a job surely has after its declared end, up to the day of the check."""
    if job.until is None or as_of < job.until.earliest:
        return (as_of - ended).days
    return (job.until.earliest - ended).days - 1


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
        fr="Quand avez-vous travaillé pour la dernière fois pour {observed} ({since} – {last}) ? Avez-vous un document "
        "de fin de contrat ?",
        nl="Wanneer werkte u voor het laatst voor {observed} ({since} – {last})? Hebt u een document over het einde "
        "van het contract?",
        de="Wann haben Sie zuletzt für {observed} gearbeitet ({since} – {last})? Haben Sie ein Dokument über das Ende "
        "des Vertrags?",
        en="When did you last work for {observed} ({since} – {last})? Do you have a document on the end of the "
        "contract?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, FLUX_CONFRONTED),
    needs=Needs(facts=(Job,)),
    subjects=(Job,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
)
