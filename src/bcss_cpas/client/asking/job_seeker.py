"""JobSeeker: the registrations at all public employment services."""

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Fields, Service
from bcss_cpas.flux._soa_types import OpenPeriod
from bcss_cpas.flux.job_seeker import Criteria, JobSeekerReply, JobSeekerRequest


def _fields(question: Question) -> Fields:
    period = OpenPeriod(begin=question.first, end=question.last)
    return {"criteria": Criteria(ssin=question.person, period=period)}


SERVICES = (
    Service(
        flux="job_seeker",
        operation="consultContactAndInscription",
        request=JobSeekerRequest,
        reply=JobSeekerReply,
        fields=_fields,
    ),
)
