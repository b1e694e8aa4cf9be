"""Discrepancies of work: jobs, wages and activities that the declaration does not tell, or tells otherwise."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import Income, IncomeKind, Work
from bcss_cpas.periods import Period
from bcss_cpas.population import earning
from bcss_cpas.population.changing import adding, running, telling, working_as
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.quarters import first_of
from bcss_cpas.population.records.work import Job

_DIMONA = ("dimona",)


def _declares_work(draft: Draft) -> bool:
    said = draft.declaration
    works = any(each.worker is None and not each.self_employed for each in said.work or ())
    return works or any(each.kind is IncomeKind.WAGE and each.owner is None for each in said.incomes or ())


def _working(draft: Draft, rng: Random) -> tuple[Draft, Job]:
    """Return the draft with one job that runs, declared as it is."""
    if (job := running(draft)) is not None:
        return draft, job
    job = earning.running_job(rng, draft.file.consulted_on)
    held = draft.holding(jobs=(job,), wages=earning.wages(job, draft.file.consulted_on))
    period = Period(job.first)
    work = Work(employer=job.employer.name, employer_number=job.employer.number, period=period)
    wage = Income(kind=IncomeKind.WAGE, amount=job.monthly, net=False, period=period)
    said = draft.declaration
    return held.declaring(work=(*(said.work or ()), work), incomes=(*(said.incomes or ()), wage)), job


@discrepancy(Topic.WORK, ask="Since when do you work there, and what do you earn?", shown_by=_DIMONA)
def undeclared_job(draft: Draft, rng: Random) -> Draft | None:
    """A job runs, and no work at all was declared."""
    if _declares_work(draft) or draft.applicant.jobs:
        return None
    return adding(draft, earning.running_job(rng, draft.file.consulted_on))


@discrepancy(Topic.WORK, ask="Do you have a second job?", shown_by=_DIMONA)
def second_job_undeclared(draft: Draft, rng: Random) -> Draft | None:
    """Of two jobs that run, at two employers, one was declared."""
    draft, job = _working(draft, rng)
    if not any(each.employer_number == job.employer.number for each in draft.declaration.work or ()):
        return None
    other = earning.running_job(rng, draft.file.consulted_on)
    return adding(draft, other) if other.employer.number != job.employer.number else None


@discrepancy(Topic.WORK, ask="Did the job end, and does the employer know?", shown_by=_DIMONA)
def job_still_open(draft: Draft, rng: Random) -> Draft | None:
    """A job was declared as ended that runs on at the ONSS."""
    draft, job = _working(draft, rng)
    period = Period.inclusive(job.first, draft.file.declared_on - timedelta(days=rng.randint(10, 60)))
    return telling(working_as(draft, period=period), IncomeKind.WAGE, period=period)


@discrepancy(Topic.WORK, ask="What do you earn in a month?", shown_by=("dmfa_consultation",))
def wage_differs(draft: Draft, rng: Random) -> Draft | None:
    """Less than half of the wage was declared that the employer told for the same months."""
    draft, job = _working(draft, rng)
    if not any(each.since <= first_of(each.quarter) for each in draft.applicant.wages):
        return None
    amount = (job.monthly * Decimal(rng.randint(20, 40)) / 100).quantize(Decimal("0.01"))
    return telling(draft, IncomeKind.WAGE, amount=amount, net=rng.random() < 0.5)


@discrepancy(Topic.WORK, ask="Did you really work there?", shown_by=_DIMONA)
def declared_job_was_cancelled(draft: Draft, rng: Random) -> Draft | None:
    """A job was declared of which the employer cancelled the declaration."""
    if _declares_work(draft) or draft.applicant.jobs:
        return None
    job = evolve(earning.running_job(rng, draft.file.consulted_on), cancelled=True)
    work = Work(employer=job.employer.name, employer_number=job.employer.number, period=Period(job.first))
    return adding(draft, job).declaring(work=(*(draft.declaration.work or ()), work))


@discrepancy(Topic.SELF_EMPLOYMENT, ask="Which activity is it, and what does it bring?", shown_by=("self_employed",))
def undeclared_self_employment(draft: Draft, rng: Random) -> Draft | None:
    """An activity of one's own runs that was not declared."""
    if draft.applicant.activities:
        return None
    return draft.holding(activities=(earning.activity(rng, draft.file.consulted_on),))


PLANTED: tuple[Discrepancy, ...] = (
    undeclared_job,
    second_job_undeclared,
    job_still_open,
    wage_differs,
    declared_job_was_cancelled,
    undeclared_self_employment,
)
