"""What happened to the registrations of a person at one CPAS; a history replays from it."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.integration.act import AidLaw
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period


class GrantReason(StrEnum):
    """Why a code of an aid is given."""

    DECISION = "decision"
    RENEWAL = "renewal"
    """A review ended, and the aid goes on."""
    ARTICLE_60 = "employment under article 60"
    BACK_FROM_ARTICLE_60 = "end of the employment under article 60"
    JOINED = "joined the household"


class EndReason(StrEnum):
    """Why an integration ends."""

    DECIDED = "decided"
    """The decision gave another code in its place."""
    REFUSED = "aid refused"
    AID_ENDED = "aid ended"
    LEFT = "left the household"
    CLOSED = "inquiry or mediation closed"
    EXPIRED = "period over"
    """By itself: nothing is told to the BCSS."""


@frozen(kw_only=True)
class Registered:
    """The person was integrated as planned."""

    on: date
    quality: QualityCode
    period: Period
    role: Role
    requested_on: date
    ground: str
    """The name of the kind of ground."""
    reference: str = field(repr=masked)


@frozen(kw_only=True)
class Granted:
    """A decision gave the person a code of an aid, or a cohabitant theirs; what it replaces ends."""

    on: date
    quality: QualityCode
    period: Period
    law: AidLaw
    why: GrantReason
    role: Role
    requested_on: date
    reference: str = field(repr=masked)


@frozen(kw_only=True)
class Notified:
    """The decision was notified to the person."""

    on: date


@frozen(kw_only=True)
class Ended:
    """The integrations under these codes ended."""

    on: date
    qualities: tuple[QualityCode, ...]
    why: EndReason


@frozen(kw_only=True)
class NumberReplaced:
    """The SSIN of the person was replaced by another."""

    on: date
    new: Ssin


Event = Registered | Granted | Notified | Ended | NumberReplaced
