"""What the agenda has to know of a registration, be it of our own history or observed in a list."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from bcss_cpas.codes.quality import INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.integration.event import EndReason
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.integration.history import AID, History
from bcss_cpas.integration.role import Role


@frozen(kw_only=True)
class Followed:
    """A registration with the dates of its file."""

    person: Ssin
    quality: QualityCode
    start: date | None
    last: date | None
    """The last day of access; ``None`` where no end is known."""
    is_open: bool = True
    """Whether nothing ended it."""
    of_applicant: bool = True
    """Whether it is of the person who asks, and not of a member of the household or a debtor."""
    requested_on: date | None = None
    """The day of a request that still awaits its decision."""
    to_notify: date | None = None
    """The day of a decision that was not notified."""
    reviewed_on: date | None = None
    """The day of the last review; of the decision where there was none yet."""
    aid_ended_on: date | None = None


def of_history(history: History, reviewed_on: date | None = None) -> Iterator[Followed]:
    """Follow the registrations of a history."""
    ended = [each.ended_on for each in history.integrations if each.why_ended is EndReason.AID_ENDED]
    aided = any(each.is_open and each.quality in AID for each in history.integrations)
    for each in history.integrations:
        pending = each.awaits_decision and each.ground == PendingRequest.__name__
        yield Followed(
            person=history.person,
            quality=each.quality,
            start=each.period.start,
            last=each.period.last,
            is_open=each.is_open,
            of_applicant=each.role is Role.APPLICANT,
            requested_on=each.requested_on if pending else None,
            to_notify=each.to_notify,
            reviewed_on=reviewed_on or each.decided_on,
            aid_ended_on=None if aided or not ended else ended[-1],
        )


def of_registration(
    registration: Registration,
    *,
    of_applicant: bool = True,
    requested_on: date | None = None,
    decided_on: date | None = None,
    reviewed_on: date | None = None,
    aid_ended_on: date | None = None,
) -> Followed | None:
    """Follow a registration that was observed; ``None`` where it is not one of the CPAS sector."""
    quality = registration.quality
    if quality is None or not quality.is_cpas:
        return None
    pending = quality == INQUIRY and of_applicant and decided_on is None and aid_ended_on is None
    return Followed(
        person=registration.person,
        quality=quality,
        start=registration.start,
        last=registration.end,
        of_applicant=of_applicant,
        requested_on=requested_on if pending else None,
        reviewed_on=reviewed_on or decided_on,
        aid_ended_on=aid_ended_on,
    )
