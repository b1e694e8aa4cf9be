"""The registrations of one person at one CPAS, as they follow from what happened."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import reduce

import attrs
from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.integration.act import AidLaw
from bcss_cpas.integration.event import Ended, EndReason, Event, Granted, Notified, NumberReplaced, Registered
from bcss_cpas.integration.refusal import Refusal, demand
from bcss_cpas.integration.role import Role
from bcss_cpas.markup import card, table
from bcss_cpas.periods import Period

AID = frozenset(QualityCode.cpas(code) for code in range(2, 7))
"""The codes 002 to 006, that a decision gives."""


@frozen(kw_only=True)
class Integration:
    """One registration of ours: under one code, for one period, running until it is ended or its period is over."""

    quality: QualityCode
    period: Period
    role: Role
    requested_on: date
    reference: str = field(repr=masked)
    ground: str | None = None
    """The name of the kind of ground, of one that was planned."""
    law: AidLaw | None = None
    """The law of the decision, for a code that a decision gave."""
    decided_on: date | None = None
    """When it was decided: of an aid, the decision that gave it; of an inquiry, what answered it or made it void."""
    refused: bool = False
    """Whether the decision that answered the inquiry was a refusal."""
    notified_on: date | None = None
    ended_on: date | None = None
    """The last day, where it ended before its period or at its end; ``None`` while it is open."""
    why_ended: EndReason | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing ended it yet; its period may be over all the same."""
        return self.ended_on is None

    def is_over(self, day: date) -> bool:
        """Tell whether its period lies before a day."""
        return self.period.last is not None and self.period.last < day

    def active_on(self, day: date) -> bool:
        """Tell whether it gives access on a day; the day on which it ends is the last one."""
        return day in self.period and (self.ended_on is None or day <= self.ended_on)

    @property
    def awaits_decision(self) -> bool:
        """Whether it is an inquiry that no decision answered, its period being over or not."""
        unanswered = self.is_open or self.why_ended is EndReason.EXPIRED
        return self.quality == INQUIRY and self.decided_on is None and unanswered

    @property
    def to_notify(self) -> date | None:
        """The day of a decision about this person, to grant, refuse or end, that was not notified yet."""
        if self.notified_on is not None or self.role is not Role.APPLICANT:
            return None
        if self.why_ended is EndReason.AID_ENDED:
            return self.ended_on
        return self.decided_on if self.refused or (self.law is not None and self.is_open) else None

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        return card("Integration", dict(zip(_COLUMNS, _shown(self), strict=True)))


_COLUMNS = ("code", "period", "role", "requested on", "ground", "law", "decided on", "notified on", "ended on", "why")


def _shown(each: Integration) -> tuple[object, ...]:
    code = f"{each.quality} {each.quality.label('en')}"
    opened = code, each.period, each.role, each.requested_on, each.ground
    return *opened, each.law, each.decided_on, each.notified_on, each.ended_on, each.why_ended


@frozen(kw_only=True)
class History:
    """All registrations of a person at one CPAS, oldest first."""

    person: Ssin
    cpas: EnterpriseNumber
    integrations: tuple[Integration, ...] = ()
    former: tuple[Ssin, ...] = ()
    """Numbers of the person that were replaced, oldest first."""
    last_on: date | None = None
    """The day of the last event."""

    @classmethod
    def replay(cls, person: Ssin, cpas: EnterpriseNumber, events: Iterable[Event]) -> "History":
        """Build the history from all that happened, in its order; ``person`` is the number at the first event."""
        return reduce(History.after, events, cls(person=person, cpas=cpas))

    @property
    def open(self) -> tuple[Integration, ...]:
        """Those that nothing ended yet."""
        return tuple(each for each in self.integrations if each.is_open)

    def active_on(self, day: date) -> tuple[Integration, ...]:
        """Return those that give access on a day."""
        return tuple(each for each in self.integrations if each.active_on(day))

    def after(self, event: Event) -> "History":
        """Return the history once more has happened. Raises ``IntegrationRefusedError`` for an event of the past."""
        demand(self.last_on is None or event.on >= self.last_on, Refusal.OUT_OF_ORDER)
        if isinstance(event, NumberReplaced):
            return attrs.evolve(self, person=event.new, former=(*self.former, self.person), last_on=event.on)
        kept = tuple(_changed(each, event) for each in self.integrations)
        return attrs.evolve(self, integrations=(*kept, *_opened(event)), last_on=event.on)

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        values = {"person": self.person, "CPAS": self.cpas, "last event": self.last_on}
        return card("History", values) + table("integrations", _COLUMNS, map(_shown, self.integrations))


def _changed(held: Integration, event: Event) -> Integration:
    match event:
        case Registered() if held.is_open and held.quality == event.quality:
            return _closed(held, event.on, EndReason.EXPIRED)  # a new one is registered only where this one is over
        case Granted():
            return _decided(held, event)
        case Ended():
            return _ended(held, event)
        case Notified() if held.to_notify is not None:
            return attrs.evolve(held, notified_on=event.on)
    return held


def _decided(held: Integration, event: Granted) -> Integration:
    if held.awaits_decision:
        held = attrs.evolve(held, decided_on=event.on)
    replaced = held.is_open and (held.quality == INQUIRY or held.quality in AID)
    return _closed(held, event.on, EndReason.DECIDED) if replaced else held


def _ended(held: Integration, event: Ended) -> Integration:
    if event.why in _ANSWERS and held.awaits_decision:
        held = attrs.evolve(held, decided_on=event.on, refused=event.why is EndReason.REFUSED)
    ends = held.is_open and held.quality in event.qualities
    if not ends or (event.why is EndReason.EXPIRED and not held.is_over(event.on)):
        return held
    return _closed(held, event.on, event.why)


_ANSWERS = (EndReason.REFUSED, EndReason.AID_ENDED, EndReason.LEFT)


def _closed(held: Integration, on: date, why: EndReason) -> Integration:
    last = held.period.last
    notified = None if why is EndReason.AID_ENDED else held.notified_on  # the end is a decision of its own
    return attrs.evolve(held, ended_on=on if last is None else min(on, last), why_ended=why, notified_on=notified)


def _opened(event: Event) -> Iterator[Integration]:
    if isinstance(event, Registered | Granted):
        law = event.law if isinstance(event, Granted) else None
        yield Integration(
            quality=event.quality,
            period=event.period,
            role=event.role,
            requested_on=event.requested_on,
            reference=event.reference,
            ground=event.ground if isinstance(event, Registered) else None,
            law=law,
            decided_on=None if law is None else event.on,
        )
