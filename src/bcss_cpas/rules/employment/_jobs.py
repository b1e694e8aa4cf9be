"""The jobs that Dimona tells for the days since the request."""

from collections.abc import Collection, Iterable
from typing import TypeVar

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import WorkerType
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.work import Employer, Job, Wage
from bcss_cpas.rules._finding import Said, Value
from bcss_cpas.rules._once import once
from bcss_cpas.rules._window import since_request
from bcss_cpas.rules.employment._article_60 import other_work

W = TypeVar("W", Job, Wage)
OPEN = "…"
"""How a report shows a day that is not told: the job still runs."""
_TRAINEE = WorkerType("STG").value
"""Declared for the insurance against accidents at work alone: no wage is told by it."""


def running(case: Case, person: Ssin | None = None) -> tuple[Job, ...]:
    """Return the jobs of a day since the request; the applicant's unless another person is named.

    A cancelled declaration says that there was no such work, and never counts; work under article 60 for our own CPAS
    is the aid itself.
    """
    return _running(case) if person is None else _since_request(case, case.all(Job, person))


@once
def _running(case: Case) -> tuple[Job, ...]:
    return other_work(case, _since_request(case, case.all(Job)))


def _since_request(case: Case, jobs: Collection[Job]) -> tuple[Job, ...]:
    return since_request(case, [job for job in jobs if not job.cancelled and not _is_trainee(job)]) if jobs else ()


def _is_trainee(job: Job) -> bool:
    return job.worker_type is not None and job.worker_type.value == _TRAINEE


def by_employer(facts: Iterable[W]) -> Iterable[list[W]]:
    """Group jobs or wages by employer: somebody hired by the day has many of them."""
    groups: dict[str, list[W]] = {}
    for fact in facts:
        groups.setdefault(_key(fact.employer), []).append(fact)
    return groups.values()


def numbers(job: Job) -> frozenset[EnterpriseNumber]:
    """Return the enterprise numbers under which a worker may know a job: the employer's, and the user's."""
    told = (job.employer, job.user)
    return frozenset(each.enterprise for each in told if each is not None and each.enterprise is not None)


def about(employer: Employer) -> frozenset[str]:
    """Return the numbers by which an employer is told from another; none where only a name is known."""
    numbers = (None if employer.enterprise is None else employer.enterprise.value, employer.nsso)
    return frozenset(number for number in numbers if number)


def shown(jobs: Iterable[Job]) -> tuple[Said, ...]:
    """Show jobs by their employer, each with its source."""
    return tuple(Said(str(job.employer) or "?", job.source) for job in jobs)


def days(jobs: list[Job]) -> dict[str, Value]:
    """Tell the first and the last day of jobs as values of a finding."""
    since = jobs[0].since
    ends = [job.until for job in jobs if job.until is not None]
    last = max(ends, key=lambda end: end.latest).day_before() if len(ends) == len(jobs) else OPEN
    return {"since": OPEN if since is None else since, "last": last}


def _key(employer: Employer) -> str:
    return str(employer.enterprise or employer.nsso or employer.name or "")
