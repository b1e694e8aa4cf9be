"""Work: what employers tell late, correct, cancel, or tell of days that are long over."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.periods import Period
from bcss_cpas.population import earning
from bcss_cpas.population.chance import day_between
from bcss_cpas.population.changing import adding, running, telling, working_as
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.quarters import before, first_of, last_of, quarter_of
from bcss_cpas.population.records.work import Activity, Wage

_DAY = timedelta(days=1)


@harmless(Topic.WORK)
def dimona_told_late(draft: Draft, rng: Random) -> Draft | None:
    """The employer declared the job days after it began, from a later day on."""
    job = running(draft)
    if job is None:
        return None
    late = evolve(job, first=job.first + timedelta(days=rng.randint(1, 6)), told_on=job.first + timedelta(days=12))
    return draft.holding(jobs=(late,))


@harmless(Topic.WORK)
def dimona_cancelled(draft: Draft, rng: Random) -> Draft | None:
    """A job that never was is shown as cancelled."""
    never = earning.job(rng, draft.file.declared_on - timedelta(days=rng.randint(1, 40)))
    return adding(draft, evolve(never, cancelled=True))


@harmless(Topic.WORK)
def wages_two_quarters_behind(draft: Draft, _: Random) -> Draft | None:
    """The wages of the last two quarters are not there yet."""
    wages = draft.applicant.wages
    return draft.holding(wages=wages[:-2]) if wages and running(draft) else None


@harmless(Topic.WORK)
def wage_of_another_quarter(draft: Draft, _: Random) -> Draft | None:
    """The wage was raised since the quarters that are told, and the new one was declared from then on."""
    job = running(draft)
    if job is None or not draft.applicant.wages:
        return None
    since = first_of(quarter_of(draft.file.declared_on))
    return telling(draft, IncomeKind.WAGE, amount=job.monthly * 2, period=Period(since))


@harmless(Topic.WORK)
def wage_corrected(draft: Draft, _: Random) -> Draft | None:
    """The employer declared another wage at first, and corrected it."""
    wages = draft.applicant.wages
    if not wages or wages[-1].gross is None:
        return None
    first = evolve(wages[-1], gross=wages[-1].gross * 3, corrected=True)
    return draft.holding(wages=(*wages[:-1], first, evolve(wages[-1], version=2)))


@harmless(Topic.WORK)
def premium_beside_the_wage(draft: Draft, _: Random) -> Draft | None:
    """A premium was paid in a quarter, beside the wage."""
    wages = draft.applicant.wages
    if not wages:
        return None
    return draft.holding(wages=(*wages[:-1], evolve(wages[-1], other=("002", Decimal(1800)))))


@harmless(Topic.WORK)
def wage_told_net_and_rounded(draft: Draft, _: Random) -> Draft | None:
    """The net wage was declared, in round figures."""
    job = running(draft)
    if job is None:
        return None
    net = (job.monthly * Decimal("0.087")).quantize(Decimal(1)) * 10
    return telling(draft, IncomeKind.WAGE, amount=net, net=True)


@harmless(Topic.WORK)
def employer_under_another_name(draft: Draft, _: Random) -> Draft | None:
    """The employer was declared by the name over the door, without a number."""
    if running(draft) is None:
        return None
    return working_as(draft, employer="Chez l'oncle", employer_number=None)


@harmless(Topic.WORK)
def job_of_a_student_over(draft: Draft, rng: Random) -> Draft | None:
    """A job as a student ended long before the request."""
    if draft.applicant.jobs:
        return None
    last = draft.file.requested_on - timedelta(days=rng.randint(120, 300))
    return adding(draft, evolve(earning.job(rng, last - timedelta(days=30), last), kind="stu"))


@harmless(Topic.WORK)
def contracts_by_the_week(draft: Draft, rng: Random) -> Draft | None:
    """An agency declares every week anew; the applicant declared one job there."""
    job = running(draft)
    if job is None:
        return None
    began = draft.file.declared_on - timedelta(days=7 * rng.randint(4, 8))
    weeks = [began + timedelta(days=7 * step) for step in range((draft.file.consulted_on - began).days // 7 + 1)]
    told = tuple(evolve(job, first=week, last=week + timedelta(days=4), told_on=week, kind="ext") for week in weeks)
    started = working_as(draft.holding(jobs=told, wages=()), period=Period(began))
    return telling(started, IncomeKind.WAGE, period=Period(began))


@harmless(Topic.WORK)
def holiday_pay_after_the_job(draft: Draft, rng: Random) -> Draft | None:
    """The quarter after the end of a job holds holiday pay alone."""
    if draft.applicant.jobs:
        return None
    quarter = before(quarter_of(draft.file.requested_on), 2)
    last = last_of(before(quarter))
    over = earning.job(rng, last - timedelta(days=200), last)
    paid = Wage(
        employer=over.employer, quarter=quarter, gross=None, days=0, since=over.first, last=last,
        other=("007", Decimal(640)),
    )  # fmt: skip
    return adding(draft, over).holding(wages=(earning.wage(over, before(quarter)), paid))


@harmless(Topic.WORK)
def job_over_before_the_request(draft: Draft, rng: Random) -> Draft | None:
    """A job ended in the weeks before the request, which may be why help is asked."""
    if draft.applicant.jobs or draft.file.last_review is not None:
        return None
    last = draft.file.requested_on - timedelta(days=rng.randint(3, 60))
    job = earning.job(rng, day_between(rng, last - timedelta(days=900), last - timedelta(days=30)), last)
    return adding(draft, job).holding(wages=earning.wages(job, draft.file.consulted_on))


@harmless(Topic.WORK)
def traineeship_without_a_wage(draft: Draft, rng: Random) -> Draft | None:
    """A traineeship was declared to Dimona for the insurance against accidents alone."""
    if draft.applicant.jobs:
        return None
    return adding(draft, evolve(earning.job(rng, draft.file.requested_on - timedelta(days=20)), kind="stg"))


@harmless(Topic.SELF_EMPLOYMENT)
def self_employment_over(draft: Draft, rng: Random) -> Draft | None:
    """An activity of one's own ended years ago."""
    if draft.applicant.activities:
        return None
    last = last_of(before(quarter_of(draft.file.requested_on), rng.randint(6, 20)))
    return draft.holding(activities=(Activity(category="100", first=last - timedelta(days=1200), last=last),))


@harmless(Topic.SELF_EMPLOYMENT)
def insurance_continued_after_the_activity(draft: Draft, rng: Random) -> Draft | None:
    """The activity has ended, and the person goes on paying contributions to stay insured."""
    if draft.applicant.activities:
        return None
    ended = first_of(before(quarter_of(draft.file.requested_on), rng.randint(2, 5)))
    career = (
        Activity(category="A", first=ended - timedelta(days=1500), last=ended - _DAY),
        Activity(category="S", first=ended),
    )
    asked = (
        evolve(each, form="self_employed/v1") if each.flux == "self_employed" else each for each in draft.questions
    )
    return evolve(draft.holding(activities=career), questions=tuple(asked))


PATTERNS: tuple[Pattern, ...] = (
    dimona_told_late,
    dimona_cancelled,
    wages_two_quarters_behind,
    wage_of_another_quarter,
    wage_corrected,
    premium_beside_the_wage,
    wage_told_net_and_rounded,
    employer_under_another_name,
    job_of_a_student_over,
    contracts_by_the_week,
    holiday_pay_after_the_job,
    job_over_before_the_request,
    traineeship_without_a_wage,
    self_employment_over,
    insurance_continued_after_the_activity,
)
