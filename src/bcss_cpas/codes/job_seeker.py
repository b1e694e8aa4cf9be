"""Codes of the public employment services: which service, and why a registration ended.

Sources: ``JobSeekerCommonV1.xsd``, ``notifyJobSeekerStatusV1.xsd``. The categories of job seekers are coded too, in
lists that are not public: their words come with each message.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class EmploymentService(OpenCode):
    """A public employment service."""

    TABLE: ClassVar[str] = "employment_service"


@frozen(order=False)
class JobSearchEnd(OpenCode):
    """Why a person is no longer registered as a job seeker."""

    TABLE: ClassVar[str] = "job_search_end"
