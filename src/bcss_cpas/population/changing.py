"""Changes that several patterns make: to what the sources hold, and to what was declared of it."""

from random import Random
from typing import Any

from attrs import evolve

from bcss_cpas.dossier.declaration import IncomeKind, Property
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.persona import Persona, persona
from bcss_cpas.population.records.aid import Known
from bcss_cpas.population.records.belongings import Estate
from bcss_cpas.population.records.work import Job


def somebody(draft: Draft, rng: Random, ages: tuple[int, int] = (18, 60)) -> Persona:
    """Draw a person who is not of the household."""
    return persona(rng, ages, draft.as_of, {each.persona.ssin for each in draft.people})


def running(draft: Draft) -> Job | None:
    """Return the one job of the applicant that runs."""
    jobs = [job for job in draft.applicant.jobs if job.last is None]
    return jobs[0] if len(jobs) == 1 else None


def adding(draft: Draft, *jobs: Job) -> Draft:
    """Return the draft with more jobs of the applicant at the ONSS."""
    return draft.holding(jobs=(*draft.applicant.jobs, *jobs))


def owning(draft: Draft, found: Estate, said: Property) -> Draft:
    """Return the draft with one estate more, declared."""
    held = draft.holding(estates=(*draft.applicant.estates, found))
    return held.declaring(property=(*(draft.declaration.property or ()), said))


def known_elsewhere(draft: Draft, *known: Known) -> Draft:
    """Return the draft with more registrations in the directories."""
    return draft.holding(known=(*draft.applicant.known, *known))


def working_as(draft: Draft, **changes: Any) -> Draft:
    """Declare the applicant's own work otherwise."""
    said = draft.declaration.work or ()
    return draft.declaring(work=tuple(evolve(each, **changes) if each.worker is None else each for each in said))


def telling(draft: Draft, kind: IncomeKind, **changes: Any) -> Draft:
    """Declare the applicant's own income of a kind otherwise."""
    said = draft.declaration.incomes or ()
    own = (each.kind is kind and each.owner is None for each in said)
    return draft.declaring(
        incomes=tuple(evolve(each, **changes) if mine else each for each, mine in zip(said, own, strict=True))
    )
