"""EMP107: a second job runs beside the one that was declared, at another employer."""

from collections.abc import Iterator, Sequence
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ALL_RESOURCES, CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._work import Stint, stints
from bcss_cpas.rules.employment._jobs import by_employer, days, numbers, running, shown
from bcss_cpas.text import Text

_LAUNDRY = Employer("BLANCHISSERIE IMAGINAIRE", EnterpriseNumber("0299900343"))


def examine(case: Case) -> Iterator[Hit]:
    """Report each employer beside those that were declared for the same days, where Dimona confirms one of those.

    Where it confirms none, the employer may be known to the worker by another number. A wage names no employer: more
    wages than jobs may be of this one.
    """
    jobs = running(case)
    if len(jobs) < 2:
        return
    declared = stints(case)
    for second in by_employer(job for job in jobs if _is_second(job, jobs, declared)):
        work = next(stint for stint in declared if stint.is_work and stint.meets(second[0]))
        said = Said(str(work.employer), case.declared(work.path))
        yield Hit(person=case.person, declared=said, observed=shown(second), values=days(second))


def _is_second(job: Job, jobs: Sequence[Job], declared: Sequence[Stint]) -> bool:
    met = [stint for stint in declared if stint.meets(job)]
    works = {stint.path: stint.employer for stint in met if stint.is_work}
    own, employers = numbers(job), set(works.values())
    if not own or not works or None in employers or employers & own or len(met) > 2 * len(works):
        return False
    return any(employers & numbers(other) for other in jobs)


def _with(*employers: Employer) -> Dossier:
    since = date(2024, 11, 4)
    jobs = (
        Job(person=APPLICANT, source=told_by("dimona"), since=IncompleteDate(since.isoformat()), employer=each)
        for each in employers
    )
    work = Work(employer=BAKERY.name, employer_number=BAKERY.enterprise, period=Period(since))
    return dossier(*jobs, declared={"work": (work,), "incomes": ()})


def _triggers() -> Dossier:
    return _with(BAKERY, _LAUNDRY)


def _stays_silent() -> Dossier:
    return _with(_LAUNDRY)


RULE = Rule(
    id="EMP107",
    title=Text(
        fr="Second emploi non déclaré",
        nl="Niet aangegeven tweede tewerkstelling",
        de="Nicht angegebene zweite Arbeit",
        en="Undeclared second job",
    ),
    why=Text(
        fr="Toutes les ressources comptent, celles d'un second emploi aussi.",
        nl="Alle bestaansmiddelen tellen, ook die van een tweede tewerkstelling.",
        de="Alle Existenzmittel zählen, auch die einer zweiten Arbeit.",
        en="All resources count, those of a second job too.",
    ),
    message=Text(
        fr="Dimona : {observed} ({since} – {last}), à côté de l'employeur déclaré {declared}.",
        nl="Dimona: {observed} ({since} – {last}), naast de aangegeven werkgever {declared}.",
        de="Dimona: {observed} ({since} – {last}), neben dem angegebenen Arbeitgeber {declared}.",
        en="Dimona: {observed} ({since} – {last}), beside the declared employer {declared}.",
    ),
    ask=Text(
        fr="Travaillez-vous aussi, ou avez-vous aussi travaillé, pour {observed} ({since} – {last}) ? Combien d'heures "
        "? Avez-vous des fiches de paie ?",
        nl="Werkt u, of werkte u, ook voor {observed} ({since} – {last})? Hoeveel uren? Hebt u loonfiches?",
        de="Arbeiten Sie auch für {observed}, oder haben Sie dort gearbeitet ({since} – {last})? Wie viele Stunden? "
        "Haben Sie Lohnzettel?",
        en="Do you work, or did you work, for {observed} too ({since} – {last})? How many hours? Do you have pay "
        "slips?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, ALL_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(facts=(Job,), declared=("work",)),
    subjects=("work",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    since="0.1",
)
