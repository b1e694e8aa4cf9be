"""RN108: the work permit of a foreigner has expired while a job is declared."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import BELGIAN
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import Document, NationalityHeld
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules.identity._documents import issued
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the permit of which the day is past for certain, unless a residence document came after it.

    Such a document may open the labour market by itself. One that has expired is told by another rule.
    """
    jobs = [(place, job) for place, job in enumerate(case.declaration.work or ()) if _runs(job, case)]
    if not jobs:
        return
    permits = [card for card in case.all(Document) if card.kind is None]
    last = max(permits, key=_until, default=None)
    if last is None or last.expires is None or last.expires.latest >= case.as_of:
        return
    replaced = any(card.kind is not None and issued(card) >= last.expires.earliest for card in case.all(Document))
    if replaced or any(held.nationality == BELGIAN for held in case.now(NationalityHeld)):
        return
    place, job = jobs[0]
    yield Hit(
        person=case.person,
        declared=Said(job.employer or "?", case.declared(f"work[{place}]")),
        observed=(Said(last.expires, last.source),),
    )


def _runs(job: Work, case: Case) -> bool:
    own = job.worker in (None, case.person) and not job.self_employed
    return own and (job.period is None or case.as_of in job.period)


def _until(permit: Document) -> date:
    return date.max if permit.expires is None else permit.expires.latest


def _permit(expires: str) -> Dossier:
    permit = Document(person=APPLICANT, source=REGISTER, issued=SINCE, expires=IncompleteDate(expires))
    return dossier(permit, declared={"work": (Work(employer="Exemple SA"),)})


def _triggers() -> Dossier:
    return _permit("2024-11-30")


def _stays_silent() -> Dossier:
    return _permit("2026-11-30")


RULE = Rule(
    id="RN108",
    title=Text(
        fr="Permis de travail expiré et emploi déclaré",
        nl="Arbeidskaart vervallen en werk aangegeven",
        de="Arbeitserlaubnis abgelaufen und Arbeit angegeben",
        en="Work permit expired and job declared",
    ),
    why=Text(
        fr="Sans permis valable, l'emploi et son revenu peuvent cesser ; un nouveau titre règle souvent la question.",
        nl="Zonder geldige kaart kunnen het werk en het inkomen wegvallen; een nieuw document regelt dat vaak.",
        de="Ohne gültige Erlaubnis können Arbeit und Einkommen wegfallen; ein neues Dokument regelt das oft.",
        en="Without a valid permit the job and its income may end; a new document often settles it.",
    ),
    message=Text(
        fr="Emploi déclaré : {declared}. Permis de travail expiré le {observed}.",
        nl="Aangegeven werk: {declared}. Arbeidskaart vervallen op {observed}.",
        de="Angegebene Arbeit: {declared}. Arbeitserlaubnis abgelaufen am {observed}.",
        en="Job declared: {declared}. Work permit expired on {observed}.",
    ),
    ask=Text(
        fr="Votre permis de travail a expiré le {observed}. En avez-vous un nouveau, ou un titre de séjour qui permet "
        "de travailler ? Travaillez-vous encore ({declared}) ?",
        nl="Uw arbeidskaart is vervallen op {observed}. Hebt u een nieuwe, of een verblijfsdocument waarmee u mag "
        "werken? Werkt u nog ({declared})?",
        de="Ihre Arbeitserlaubnis ist am {observed} abgelaufen. Haben Sie eine neue, oder einen Aufenthaltstitel, der "
        "Arbeit erlaubt? Arbeiten Sie noch ({declared})?",
        en="Your work permit expired on {observed}. Do you have a new one, or a residence document that allows you to "
        "work? Do you still work ({declared})?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(Document,), declared=("work",)),
    subjects=("work",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
