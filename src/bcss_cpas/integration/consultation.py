"""One consultation as it is logged: who looked at what, about whom, when, for which request and why."""

from datetime import datetime
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import masked
from bcss_cpas.integration.access import AccessAnswer
from bcss_cpas.integration.guard import Access


@frozen(kw_only=True)
class LoggedConsultation:
    """A consultation. Raises ``InputError`` for one without time zone, or that was refused, or is not reasoned enough.

    Where the matrix does not say whether the flux is open, ``reason`` must say why it was consulted all the same.
    """

    by: str = field(repr=masked)
    """The user who consulted, as the CPAS names its users."""
    at: datetime
    """When, with its time zone."""
    person: Ssin
    flux: str
    topic: InquiryTopic
    quality: QualityCode
    """The code under which the person was integrated."""
    reference: str = field(repr=masked)
    """The file of the request."""
    access: AccessAnswer
    reason: str | None = field(default=None, repr=masked)
    ticket: str | None = None
    """The ticket of the BCSS, once there is a reply."""

    def __attrs_post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise InputError("a consultation is logged with its time zone")
        if self.access is AccessAnswer.REFUSED:
            raise InputError("a consultation that is refused may not take place")
        if self.access is AccessAnswer.UNKNOWN and not (self.reason or "").strip():
            raise InputError("the access matrix does not open this flux: a consultation takes an explicit reason")

    @classmethod
    def under(
        cls,
        access: Access,
        *,
        by: str,
        at: datetime,
        person: Ssin,
        reference: str,
        reason: str | None = None,
        ticket: str | None = None,
    ) -> "LoggedConsultation":
        """Build from the answer of ``may_consult``."""
        if access.quality is None:
            raise InputError("a consultation that is refused may not take place")
        return cls(
            by=by,
            at=at,
            person=person,
            flux=access.flux,
            topic=access.topic,
            quality=access.quality,
            reference=reference,
            access=access.answer,
            reason=reason,
            ticket=ticket,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values, the SSIN in clear text."""
        return {
            "by": self.by,
            "at": self.at.isoformat(),
            "person": self.person.value,
            "flux": self.flux,
            "topic": self.topic.value,
            "sector": self.quality.sector,
            "quality": self.quality.code,
            "reference": self.reference,
            "access": self.access.value,
            "reason": self.reason,
            "ticket": self.ticket,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "LoggedConsultation":
        """Build from plain values. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for anything else."""
        return cls(
            by=data["by"],
            at=datetime.fromisoformat(data["at"]),
            person=Ssin(data["person"]),
            flux=data["flux"],
            topic=InquiryTopic(data["topic"]),
            quality=QualityCode(data["sector"], data["quality"]),
            reference=data["reference"],
            access=AccessAnswer(data["access"]),
            reason=data["reason"],
            ticket=data["ticket"],
        )
