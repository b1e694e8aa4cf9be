"""notifyJobSeekerStatus: the BCSS tells that persons were registered or deregistered as job seekers.

It comes unasked, many persons in one message. A social worker reads in it that somebody who is helped no longer looks
for work, and why: back to work, back to school, another reason.

A notice answers no question, so the message is about nobody: each fact names its own person. An older notice of a
registration says nothing of its end; a newer one of the deregistration does.

Source of the format: ``notifyJobSeekerStatusV1.xsd``.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work_search import JobSearch
from bcss_cpas.flux._bounds import on
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._flux import Flux, bodies
from bcss_cpas.flux._soa import SoaNotification
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacedByStatus
from bcss_cpas.flux._sources import EMPLOYMENT_SERVICES
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://kszbcss.fgov.be/intf/jobseekerstatus/notify/v1"


class EventType(StrEnum):
    """What happened."""

    REGISTRATION = "REGISTRATION"
    DEREGISTRATION = "DEREGISTRATION"


@wire()
class Event:
    """A registration or a deregistration, and its day."""

    id: str | None = at("id", required=True, pattern=r"[0-9]{1,15}")
    type: EventType | None = at("type", required=True)
    day: date | None = at("date", required=True)


@wire()
class Deregistration:
    """Since when the person was registered, and why no longer."""

    registration_date: date | None = at("registrationDate", required=True)
    reason: JobSearchEnd | None = at("reason", required=True, values=("BACK_TO_SCHOOL", "BACK_TO_WORK", "OTHER_REASON"))


@wire()
class JobSeekerNotified:
    """One event of one person at one service."""

    source: EmploymentService | None = at("@source", required=True, values=("ACTIRIS", "ADG", "FOREM", "VDAB"))
    event: Event | None = at("event", required=True)
    deregistration: Deregistration | None = at("deregistrationDetails")
    ssin: SsinWithCanceledAndReplacedByStatus | None = at("ssin", required=True)

    @property
    def person(self) -> Ssin | None:
        """The number under which the person is known now."""
        return None if self.ssin is None else self.ssin.replaced_by or self.ssin.value


@wire()
class JobSeekerStatusNotification(SoaNotification):
    """Events of one or more persons."""

    sequence_number: int | None = at("sequenceNumber", required=True, values=("1", "2", "3"))
    job_seekers: tuple[JobSeekerNotified, ...] = at("jobSeekers/jobSeeker", required=True)


def _outcome(_: JobSeekerStatusNotification) -> Outcome:
    return Outcome(OutcomeKind.DATA)


def facts(content: JobSeekerStatusNotification, source: Source) -> Iterator[Fact]:
    """Give registrations; the day of a deregistration is the first on which the person is registered no more."""
    for place, each in enumerate(content.job_seekers):
        person, service, event = each.person, each.source, each.event
        if person is None or service is None or event is None or event.type is None:
            continue
        ended = event.type is EventType.DEREGISTRATION
        details = each.deregistration if ended else None
        begun = event.day if not ended else None if details is None else details.registration_date
        yield JobSearch(
            person=person,
            source=source.at(f"$.job_seekers[{place}]"),
            since=on(begun),
            until=on(event.day) if ended else None,
            service=service,
            end=None if details is None else details.reason,
        )


FLUX = Flux(
    name="notify_job_seeker_status",
    title=Text(
        fr="Mutation : demandeur d'emploi",
        nl="Mutatie: werkzoekende",
        de="Mutation: Arbeitsuchender",
        en="Notification: job seeker",
    ),
    service="notifyJobSeekerStatus",
    source=EMPLOYMENT_SERVICES,
    grade=Grade.SCHEMA,
    known_from=(Citation("notifyJobSeekerStatusV1.xsd (2019-04-08)"),),
    bodies=bodies(
        NS,
        "v1",
        "soa/be/fgov/kszbcss/intf/jobseekerstatus/notify/notifyJobSeekerStatusV1.xsd",
        {"notifyJobSeekerStatus": (JobSeekerStatusNotification, MessageKind.REPLY)},
    ),
    asked=False,
    topics=(InquiryTopic.AVAILABILITY_FOR_WORK,),
    deck_row="Demandeur d'emploi",
    gives=(JobSearch,),
    facts=facts,
    outcome=_outcome,
)
