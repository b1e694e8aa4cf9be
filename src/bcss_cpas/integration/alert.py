"""An alert on a running aid: something that a source noticed, and that may need a new look at a flux."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked


@frozen(order=False)
class AlertKind(OpenCode):
    """What an alert is about; the list is open, as the types of the ministry's own are not published."""

    TABLE: ClassVar[str] = "alert"


WORKS = AlertKind("work")


@frozen(kw_only=True)
class Alert:
    """« Clignotant », mutation or notification about a person."""

    kind: AlertKind
    person: Ssin
    on: date
    """The day that it speaks of."""
    source: str
    """Who noticed: a flux, the ministry's list."""
    received_on: date
    detail: str | None = field(default=None, repr=masked)
