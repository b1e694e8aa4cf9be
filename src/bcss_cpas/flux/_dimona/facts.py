"""From the jobs of either service to facts."""

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import CANCEL, DimonaAction, WorkerType
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.flux._bounds import bounds
from bcss_cpas.flux._dimona import dolsis, l950


def of_activity(activity: l950.Activity, person: Ssin, source: Source) -> Job:
    """Give the job that L950 tells."""
    employer, worker = activity.employer or l950.FirmEmployer(), activity.worker or l950.Worker()
    user = activity.interim_user
    since, until = bounds(worker.begin_date, worker.end_date)
    return Job(
        person=person,
        source=source,
        since=since,
        until=until,
        employer=Employer(enterprise=employer.company_id, nsso=employer.nloss_registration_nbr),
        worker_type=_worker_type(worker.kind_of_worker),
        joint_committee=(worker.joint_commission_nbr or "").strip() or None,
        dimona=worker.dimona_nbr,
        last_action=_named(worker.last_dimona_action),
        cancelled=_cancelled(None, worker.last_dimona_action),
        user=None if user is None else Employer(name=user.name, enterprise=user.company_id),
    )


def of_employment(employment: dolsis.Employment, person: Ssin, source: Source) -> Job:
    """Give the job that Dolsis tells."""
    employer, user = employment.employer or dolsis.DolsisEmployer(), employment.using_employer
    since, until = bounds(employment.in_service_date, employment.out_service_date)
    return Job(
        person=person,
        source=source,
        since=since,
        until=until,
        employer=Employer(employer.name, employer.cbe_number, employer.nsso_registration_number),
        worker_type=_worker_type(employment.worker_type),
        joint_committee=employment.joint_commission_nbr,
        dimona=employment.dimona_period_id,
        last_action=_named(employment.last_dimona_action),
        cancelled=_cancelled(employment.cancelled, employment.last_dimona_action),
        user=None if user is None else Employer(enterprise=user.cbe_number, nsso=user.nsso_registration_nbr),
    )


def _worker_type(told: WorkerType | None) -> WorkerType | None:
    """Return the type as the ONSS writes it; L950 may leave it blank."""
    return WorkerType(told.value.upper()) if told is not None and told.value else None


def _named(action: DimonaAction | None) -> DimonaAction | None:
    return None if action is None else action.named


def _cancelled(told: bool | None, action: DimonaAction | None) -> bool | None:
    """Tell whether a declaration was cancelled: by the mark or by the last action; ``None`` where neither tells."""
    cancels = None if action is None or not action.known else action.named == CANCEL
    if told or cancels:
        return True
    return None if told is None and cancels is None else False
