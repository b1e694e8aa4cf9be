"""EMP104: a job that was declared is not known to Dimona."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work import Job
from bcss_cpas.rules._examples import APPLICANT, BAKERY, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules._window import last_answer
from bcss_cpas.rules._work import NONE
from bcss_cpas.rules.employment._jobs import numbers, shown
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each declared job of the day of the check that no job of Dimona may be.

    One that runs, or ran on the day of the declaration, may be it unless both employers have a number and they differ.
    A job that began after Dimona was asked is not missed. A cancelled one is shown.
    """
    for place, work in enumerate(case.declaration.work or ()):
        if work.self_employed or work.worker not in (None, case.person) or not _runs(work, case.as_of):
            continue
        if any(_may_be(work, job) for job in case.all(Job) if _ran(case, job)):
            continue
        if work.period is not None and work.period.start >= last_answer(case, "dimona"):
            continue
        employer = work.employer or str(work.employer_number or NONE)
        cancelled = shown(job for job in case.all(Job) if job.cancelled)
        yield Hit(
            person=case.person,
            declared=Said(employer, case.declared(f"work[{place}]")),
            observed=cancelled or (silence(case, "dimona"),),
        )


def _runs(work: Work, day: date) -> bool:
    return work.period is None or day in work.period


def _ran(case: Case, job: Job) -> bool:
    return job.holds_on(case.as_of) or job.holds_on(case.declaration.on)


def _may_be(work: Work, job: Job) -> bool:
    if work.employer_number is None:
        return True
    known = numbers(job)
    return not known or work.employer_number in known


def _declared(*, cancelled: bool) -> Dossier:
    job = Job(
        person=APPLICANT, source=told_by("dimona"), since=IncompleteDate("2024-11-04"), employer=BAKERY,
        cancelled=cancelled,
    )  # fmt: skip
    return dossier(job, declared={"work": (Work(employer=BAKERY.name),)})


def _triggers() -> Dossier:
    return _declared(cancelled=True)


def _stays_silent() -> Dossier:
    return _declared(cancelled=False)


RULE = Rule(
    id="EMP104",
    title=Text(
        fr="Emploi déclaré, inconnu dans Dimona",
        nl="Aangegeven tewerkstelling, onbekend in Dimona",
        de="Angegebene Arbeit, in Dimona unbekannt",
        en="Declared job not known to Dimona",
    ),
    why=Text(
        fr="Sans déclaration de l'employeur, la personne peut perdre des droits ; ou l'emploi est à l'étranger.",
        nl="Zonder aangifte van de werkgever kan de persoon rechten verliezen; of het werk is in het buitenland.",
        de="Ohne Meldung des Arbeitgebers kann die Person Rechte verlieren; oder die Arbeit ist im Ausland.",
        en="Without the employer's declaration the person may lose rights; or the work is abroad.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Dimona ne connaît pas cet emploi ; annulé : {observed}.",
        nl="Aangegeven: {declared}. Dimona kent deze tewerkstelling niet; geannuleerd: {observed}.",
        de="Angegeben: {declared}. Dimona kennt diese Arbeit nicht; annulliert: {observed}.",
        en="Declared: {declared}. Dimona does not know this job; cancelled: {observed}.",
    ),
    ask=Text(
        fr="Emploi déclaré : {declared}. Avez-vous un contrat écrit et des fiches de paie ? Travaillez-vous en "
        "Belgique ? Qui vous paie ?",
        nl="Aangegeven werk: {declared}. Hebt u een schriftelijk contract en loonfiches? Werkt u in België? Wie "
        "betaalt u?",
        de="Angegebene Arbeit: {declared}. Haben Sie einen schriftlichen Vertrag und Lohnzettel? Arbeiten Sie in "
        "Belgien? Wer bezahlt Sie?",
        en="Job declared: {declared}. Do you have a written contract and pay slips? Do you work in Belgium? Who pays "
        "you?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(Job,), declared=("work",)),
    subjects=("work",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
