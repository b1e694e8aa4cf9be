"""Why a person may be integrated: the deck allows it only while a request for aid, or an aid, is under way."""

from datetime import date

from attrs import frozen

from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.integration.alert import Alert


@frozen
class PendingRequest:
    """A request for aid on which no decision was taken yet."""

    requested_on: date

    @property
    def from_(self) -> date:
        """The first day that it justifies."""
        return self.requested_on


@frozen
class RunningAid:
    """An aid that was granted, under its quality code 002 to 006; alone it justifies no new consultation."""

    requested_on: date
    quality: QualityCode


@frozen
class AidUnderReview:
    """A running aid whose yearly review, or another one, began."""

    aid: RunningAid
    review_on: date

    @property
    def requested_on(self) -> date:
        """The day of the request behind it."""
        return self.aid.requested_on

    @property
    def from_(self) -> date:
        """The first day that it justifies."""
        return self.review_on


@frozen
class AlertOnRunningAid:
    """A running aid on which an alert came in."""

    aid: RunningAid
    alert: Alert

    @property
    def requested_on(self) -> date:
        """The day of the request behind it."""
        return self.aid.requested_on

    @property
    def from_(self) -> date:
        """The first day that it justifies."""
        return self.alert.received_on


@frozen
class DebtMediationFile:
    """A file of debt mediation or budget guidance."""

    requested_on: date

    @property
    def from_(self) -> date:
        """The first day that it justifies."""
        return self.requested_on


@frozen
class DebtorInquiry:
    """An inquiry on a maintenance debtor, tied to a request or to a running aid."""

    tied_to: PendingRequest | RunningAid
    opened_on: date

    @property
    def requested_on(self) -> date:
        """The day of the request behind it."""
        return self.tied_to.requested_on

    @property
    def from_(self) -> date:
        """The first day that it justifies."""
        return self.opened_on


Ground = PendingRequest | AidUnderReview | AlertOnRunningAid | DebtMediationFile | DebtorInquiry
