"""The steps in the life of an integration: pure functions from a history to the next, with what has to be told.

Each gives a ``Step``: the new history, the event, and the acts, all of them through one channel. Each raises
``IntegrationRefusedError`` where the step is not allowed.
"""

from datetime import date

import attrs
from attrs import frozen

from bcss_cpas.codes.quality import ARTICLE_60, COHABITANT, DEBT_MEDIATION, DEBTOR_INQUIRY, INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.integration.act import Act, AidLaw, Channel, Doing
from bcss_cpas.integration.event import (
    Ended,
    EndReason,
    Event,
    Granted,
    GrantReason,
    Notified,
    NumberReplaced,
    Registered,
)
from bcss_cpas.integration.history import AID, History, Integration
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.refusal import Refusal, demand
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period

_MAIN_AID = AID - {COHABITANT, ARTICLE_60}


@frozen
class Step:
    """One step: what it leads to, what happened, and what has to be told to the BCSS."""

    history: History
    event: Event
    acts: tuple[Act, ...] = ()

    @property
    def channel(self) -> Channel | None:
        """The one channel of its acts; ``None`` where nothing has to be told."""
        return self.acts[0].channel if self.acts else None


def register(history: History, plan: PlannedIntegration, on: date) -> Step:
    """Integrate a person as planned: at first, as a member of the household, after an alert, or for a review."""
    demand((plan.person, plan.cpas) == (history.person, history.cpas), Refusal.ANOTHER_PERSON)
    demand(on >= plan.ground.from_, Refusal.STARTS_TOO_EARLY)
    same = (each for each in history.open if each.quality == plan.quality)
    running = (not each.is_over(on) or each.period.overlaps(plan.period) for each in same)
    demand(not any(running), Refusal.ALREADY_RUNNING)
    event = Registered(
        on=on,
        quality=plan.quality,
        period=plan.period,
        role=plan.role,
        requested_on=plan.requested_on,
        ground=type(plan.ground).__name__,
        reference=plan.reference,
    )
    act = _act(history, Doing.REGISTER, Channel.MANAGE_ACCESS, plan.quality, plan.period)
    return Step(history.after(event), event, (act,))


def decide(history: History, on: date, quality: QualityCode, period: Period, law: AidLaw) -> Step:
    """Grant an aid: the form goes to the ministry, and 001 becomes the code of the aid, 005 for a cohabitant.

    ``period`` is that of the decision; none is taken by default. The day of the decision is the last one of 001. An aid
    that runs already, of an earlier decision, is renewed: the new code and period take its place.
    """
    waiting = [each for each in history.integrations if each.awaits_decision]
    demand(waiting, Refusal.NOT_RUNNING)
    inquiry = waiting[-1]
    demand(on >= inquiry.requested_on, Refusal.OUT_OF_ORDER)
    theirs = {COHABITANT} if inquiry.role is not Role.APPLICANT else AID - {COHABITANT}
    demand(quality in theirs and quality in law.qualities, Refusal.NOT_A_DECISION)
    renewed = any(each.quality in AID for each in history.open)
    why = GrantReason.RENEWAL if renewed else GrantReason.DECISION
    decided = attrs.evolve(inquiry, law=law)
    return _grant(history, _granted(decided, on, quality, period, why))


def start_article_60(history: History, on: date, period: Period) -> Step:
    """Employ the beneficiary of a running aid under article 60 § 7: 002, 003 or 004 becomes 006."""
    aid = _running(history, _MAIN_AID)
    return _grant(history, _granted(aid, on, ARTICLE_60, period, GrantReason.ARTICLE_60))


def end_article_60(history: History, on: date, quality: QualityCode, period: Period) -> Step:
    """End the employment under article 60 § 7, and go back to the aid: 006 becomes 002, 003 or 004."""
    employed = _running(history, {ARTICLE_60})
    back = () if employed.law is None else employed.law.qualities
    demand(quality in _MAIN_AID and quality in back, Refusal.NOT_A_DECISION)
    return _grant(history, _granted(employed, on, quality, period, GrantReason.BACK_FROM_ARTICLE_60))


def join_household(
    history: History, on: date, period: Period, law: AidLaw, *, requested_on: date, reference: str
) -> Step:
    """Add a member to the household of a running aid, under 005; while the inquiry runs, register one under 001."""
    demand(not any(each.quality in AID for each in history.open), Refusal.ALREADY_RUNNING)
    event = Granted(
        on=on,
        quality=COHABITANT,
        period=period,
        law=law,
        why=GrantReason.JOINED,
        role=Role.COHABITANT,
        requested_on=requested_on,
        reference=reference,
    )
    return _grant(history, event)


def leave_household(history: History, on: date) -> Step:
    """End what a member of the household had as such, 001 or 005, because they left it."""
    theirs = [each for each in history.open if each.role in (Role.COHABITANT, Role.DEBTOR_INSIDE)]
    return _end(history, on, theirs, EndReason.LEFT)


def refuse(history: History, on: date) -> Step:
    """Refuse the aid: the inquiry ends, and access with it."""
    waiting = [each for each in history.integrations if each.awaits_decision]
    demand(waiting, Refusal.NOT_RUNNING)
    demand(on >= waiting[-1].requested_on, Refusal.OUT_OF_ORDER)
    inquiries = [each for each in waiting if each.is_open]
    event = Ended(on=on, qualities=(INQUIRY,), why=EndReason.REFUSED)
    return Step(history.after(event), event, _unregistered(history, inquiries, Channel.MANAGE_ACCESS, on))


def end_aid(history: History, on: date, channel: Channel | None = None) -> Step:
    """End the aid: its integrations end with it, that of a review under way too.

    It is told through the channel of the law under which it was granted, unless another is given: which one a CPAS
    must take is not published.
    """
    aid = [each for each in history.open if each.quality in AID]
    demand(aid, Refusal.NOT_RUNNING)
    reviews = [each for each in history.open if each.awaits_decision]
    return _end(history, on, [*reviews, *aid], EndReason.AID_ENDED, channel)


def close(history: History, on: date, quality: QualityCode) -> Step:
    """Close a debt mediation (007) or the inquiry on a maintenance debtor (030) before its period is over."""
    demand(quality in (DEBT_MEDIATION, DEBTOR_INQUIRY), Refusal.NOT_RUNNING)
    return _end(history, on, [each for each in history.open if each.quality == quality], EndReason.CLOSED)


def expire(history: History, on: date) -> Step:
    """Note the integrations whose period is over: access ended by itself, and nothing is told."""
    over = [each for each in history.open if each.is_over(on)]
    demand(over, Refusal.NOT_OVER)
    event = Ended(on=on, qualities=tuple({each.quality: None for each in over}), why=EndReason.EXPIRED)
    return Step(history.after(event), event)


def notify(history: History, on: date) -> Step:
    """Note that the decision was notified to the person."""
    demand(any(each.to_notify is not None for each in history.integrations), Refusal.NOT_RUNNING)
    event = Notified(on=on)
    return Step(history.after(event), event)


def replace_number(history: History, on: date, new: Ssin) -> Step:
    """Go on under a new SSIN; whether the BCSS moved the registrations is not published, so they are listed."""
    demand(new not in (history.person, *history.former), Refusal.ANOTHER_PERSON)
    event = NumberReplaced(on=on, new=new)
    after = history.after(event)
    starts = [each.period.start for each in after.open]
    listing = _act(after, Doing.LIST, Channel.MANAGE_ACCESS, None, Period(min(starts, default=on)))
    return Step(after, event, (listing,))


def _grant(history: History, event: Granted) -> Step:
    replaced = [each for each in history.open if each.quality == INQUIRY or each.quality in AID]
    ending = _unregistered(history, replaced, event.law.channel, event.on)
    opening = _act(history, Doing.REGISTER, event.law.channel, event.quality, event.period)
    return Step(history.after(event), event, (*ending, opening))


def _granted(tie: Integration, on: date, quality: QualityCode, period: Period, why: GrantReason) -> Granted:
    """Make the event of a code that follows another, under the same law."""
    assert tie.law is not None, "a code of an aid comes from a decision"
    return Granted(
        on=on,
        quality=quality,
        period=period,
        law=tie.law,
        why=why,
        role=tie.role,
        requested_on=tie.requested_on,
        reference=tie.reference,
    )


def _end(history: History, on: date, ending: list[Integration], why: EndReason, channel: Channel | None = None) -> Step:
    demand(ending, Refusal.NOT_RUNNING)
    laws = [each.law for each in ending if each.law is not None]
    through = channel or (laws[-1].channel if laws else Channel.MANAGE_ACCESS)
    event = Ended(on=on, qualities=tuple({each.quality: None for each in ending}), why=why)
    return Step(history.after(event), event, _unregistered(history, ending, through, on))


def _unregistered(history: History, ending: list[Integration], channel: Channel, on: date) -> tuple[Act, ...]:
    """Tell of each end of access, but for those whose period is over: they ended by themselves."""
    untold = (each for each in ending if not each.is_over(on))
    return tuple(_act(history, Doing.UNREGISTER, channel, each.quality, each.period) for each in untold)


def _act(history: History, doing: Doing, channel: Channel, quality: QualityCode | None, period: Period) -> Act:
    return Act(doing=doing, channel=channel, person=history.person, cpas=history.cpas, period=period, quality=quality)


def _running(history: History, qualities: frozenset[QualityCode] | set[QualityCode]) -> Integration:
    running = [each for each in history.open if each.quality in qualities]
    demand(running, Refusal.NOT_RUNNING)
    return running[-1]
