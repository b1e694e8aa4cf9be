"""What a person lives on: work, benefits, an activity of one's own, drawn with what the sources hold of it."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.population.chance import day_between, digits, enterprise, euros
from bcss_cpas.population.names import EMPLOYERS
from bcss_cpas.population.quarters import (
    before,
    first_of,
    last_of,
    last_of_month,
    month_before,
    quarter_of,
    quarters,
)
from bcss_cpas.population.records.benefits import Disability, Indemnity, Pension
from bcss_cpas.population.records.work import Activity, Employer, Job, PaidMonth, Unemployment, Wage

_DAY = timedelta(days=1)
_DMFA_DAYS = 45
"""So many days after a quarter its declarations are there."""


def employer(rng: Random) -> Employer:
    """Draw an employer."""
    return Employer(name=rng.choice(EMPLOYERS), number=enterprise(rng), nsso=f"0999{digits(rng, 6)}")


def job(rng: Random, first: date, last: date | None = None, *, by: Employer | None = None) -> Job:
    """Draw a job of these days; the employer told it the day before it began."""
    by = by or employer(rng)
    return Job(employer=by, first=first, last=last, monthly=euros(rng, 420, 1350), told_on=first - _DAY)


def wages(work: Job, asked_on: date) -> tuple[Wage, ...]:
    """Return what was declared of a job, quarter by quarter of the last year, as far as it is there on a day."""
    since = max(work.first, asked_on - timedelta(days=420))
    ended = work.last or asked_on
    known = [each for each in quarters(since, ended) if last_of(each) + timedelta(days=_DMFA_DAYS) <= asked_on]
    return tuple(wage(work, each) for each in known)


def wage(work: Job, quarter: YearQuarter) -> Wage:
    """Return the wage of one quarter, less where it was not worked through; a full quarter has 65 days."""
    first = max(first_of(quarter), work.first)
    last = min(last_of(quarter), work.last or date.max)
    part = Decimal((last - first).days + 1) / Decimal((last_of(quarter) - first_of(quarter)).days + 1)
    gross = (3 * work.monthly * part).quantize(Decimal("0.01"))
    over = work.last if work.last is not None and work.last <= last_of(quarter) else None
    return Wage(
        employer=work.employer, quarter=quarter, gross=gross, days=round(65 * part), since=work.first, last=over
    )


def unemployment(rng: Random, asked_on: date, *, known_until: int = 1) -> Unemployment:
    """Draw a benefit that runs: the last four months that are known, in full days of the same sum."""
    daily = euros(rng, 38, 62)
    months = tuple(
        PaidMonth(first, daily * days, days, final=step > known_until)
        for step in range(known_until + 3, known_until - 1, -1)
        for first, days in [(month_before(asked_on, step), 26)]
    )
    return Unemployment(months=months, since=month_before(asked_on, rng.randint(8, 40)), daily=daily)


def indemnities(rng: Random, asked_on: date, daily: Decimal | None = None) -> tuple[Indemnity, ...]:
    """Draw an incapacity that runs: the last closed quarter, and this one as far as it was paid."""
    now = quarter_of(asked_on)
    paid = daily or euros(rng, 40, 60)
    began = first_of(before(now, rng.randint(2, 5))) + timedelta(days=rng.randint(0, 60))
    earlier = _attest(before(now), began, paid, last_of(before(now)))
    return earlier, _attest(now, began, paid, month_before(asked_on, 0) - _DAY)


def _attest(quarter: YearQuarter, began: date, daily: Decimal, paid_until: date) -> Indemnity:
    """Make the attest of a quarter: 26 days are paid for each month that is over."""
    firsts = [month_before(first_of(quarter), -step) for step in range(3)]
    paid = tuple((each, last_of_month(each), 26 * daily) for each in firsts if last_of_month(each) <= paid_until)
    return Indemnity(first=first_of(quarter), last=last_of(quarter), initial=began, payments=paid)


def pension(rng: Random, asked_on: date) -> Pension:
    """Draw a small pension, as of a survivor."""
    return Pension(amount=euros(rng, 250, 640), since=month_before(asked_on, rng.randint(6, 90)))


def disability(rng: Random, asked_on: date) -> Disability:
    """Draw an allowance, in half of the cases with a part for integration."""
    replacement = euros(rng, 280, 620)
    integration = rng.choice((Decimal(0), euros(rng, 110, 300)))
    since = month_before(asked_on, rng.randint(4, 60))
    return Disability(
        recognised_on=since - timedelta(days=rng.randint(30, 90)),
        allowance=replacement + integration,
        integration=integration,
        allowed_from=since,
    )


def activity(rng: Random, asked_on: date) -> Activity:
    """Draw an activity of one's own that runs, as main occupation."""
    return Activity(category="100", first=first_of(before(quarter_of(asked_on), rng.randint(2, 20))))


def running_job(rng: Random, asked_on: date) -> Job:
    """Draw a job that began between two months and four years ago and runs."""
    return job(rng, day_between(rng, asked_on - timedelta(days=1460), asked_on - timedelta(days=70)))
