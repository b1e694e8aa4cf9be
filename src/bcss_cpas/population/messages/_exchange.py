"""What stands around a reply: who asked, when, under which ticket."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import CPAS
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._soa import InformationCBSS, InformationCustomer, Organization
from bcss_cpas.flux._ssdn import AuthorizedUser, PersonInformation, ReplyContext, ReplyMessage, ResultSummary

_MORNING = time(9, 0)
_WORKER = Ssin.test(date(1979, 2, 1), 602)
"""The social worker who asks."""


@frozen
class Exchange:
    """One consultation of a CPAS; ``place`` is its number in the dossier."""

    cpas: EnterpriseNumber
    on: date
    dossier: str
    place: int

    @property
    def sent(self) -> datetime:
        """When it was asked: the consultations of a day follow each other by two minutes."""
        return datetime.combine(self.on, _MORNING, UTC) + timedelta(minutes=2 * self.place)

    @property
    def replied(self) -> datetime:
        """When the reply was sent."""
        return self.sent + timedelta(seconds=1)

    def soa(self) -> dict[str, Any]:
        """Return the blocks of the newer services."""
        customer = InformationCustomer(
            ticket=f"{self.dossier}-{self.place}",
            timestamp_sent=self.sent,
            customer_identification=Organization(cbe_number=self.cpas),
        )
        return {"information_customer": customer, "information_cbss": self.cbss()}

    def cbss(self) -> InformationCBSS:
        """Return what the BCSS says of the exchange."""
        ticket = f"00000000-0000-4000-8000-{self.on:%y%m%d}{self.place:06}"
        return InformationCBSS(ticket_cbss=ticket, timestamp_receive=self.sent, timestamp_reply=self.replied)

    def ssdn(self, summary: ResultSummary, person: Ssin) -> ReplyContext:
        """Return the context of SSDN, which gives no time zone."""
        message = ReplyMessage(
            reference=f"{self.dossier}-{self.place}",
            ticket=f"T{self.on:%y%m%d}{self.place:06}",
            time_request=self.sent.replace(tzinfo=None),
            time_receive=self.sent.replace(tzinfo=None),
            time_response=self.replied.replace(tzinfo=None),
        )
        user = AuthorizedUser(
            user_id=_WORKER.value,
            email="social@cpas.be",
            org_unit=self.cpas.value,
            matrix_id=CPAS,
            matrix_sub_id=1,
        )
        return ReplyContext(
            summary=summary, user=user, message=message, persons=(PersonInformation(target_ssin=person.value),)
        )
