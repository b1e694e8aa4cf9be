"""The whole life cycle, step by step at random, against a small model that thinks in days and not in registrations."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bcss_cpas.codes.quality import (
    DEBT_MEDIATION,
    INQUIRY,
    QualityCode,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration import transitions
from bcss_cpas.integration.act import AidLaw, Channel, Doing
from bcss_cpas.integration.agenda import agenda
from bcss_cpas.integration.alert import WORKS, Alert
from bcss_cpas.integration.elsewhere import overlaps
from bcss_cpas.integration.event import Event
from bcss_cpas.integration.followed import of_history
from bcss_cpas.integration.ground import (
    AidUnderReview,
    AlertOnRunningAid,
    DebtMediationFile,
    PendingRequest,
    RunningAid,
)
from bcss_cpas.integration.history import AID, History
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.refusal import IntegrationRefusedError
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import Step
from bcss_cpas.periods import Period
from tests.integration.people import CPAS, OTHER_CPAS

FIRST = date(2024, 12, 31)
LENGTHS = st.integers(1, 400)
BY_LAW = {
    "law of 26 May 2002": {2, 5, 6},
    "law of 2 April 1965": {3, 4, 5, 6},
    "law of 8 July 1976": {4, 5, 6},
}


class Model:
    """What is so on each day, and what is still to be done; codes are bare numbers here."""

    def __init__(self) -> None:
        self.days: dict[int, set[int]] = {code: set() for code in (1, 2, 3, 4, 5, 6, 7)}
        self.last: dict[int, int] = {}
        """Code to last day, of those that nothing ended."""
        self.waiting = False
        self.law: str | None = None
        self.requested: int | None = None

    def open(self, code: int, first: int, last: int) -> None:
        self.days[code] |= set(range(first, last + 1))
        self.last[code] = last

    def end(self, code: int, on: int) -> None:
        self.last.pop(code)
        self.days[code] = {day for day in self.days[code] if day <= on}

    @property
    def aid(self) -> int | None:
        return next((code for code in self.last if 2 <= code <= 6), None)

    def grant(self, code: int, on: int, first: int, last: int) -> None:
        for held in [held for held in self.last if held <= 6]:
            self.end(held, on)
        self.open(code, first, last)
        self.waiting = False


class LifeCycle(RuleBasedStateMachine):
    """One person at one CPAS, as applicant or as a member of a household."""

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.events: list[Event] = []
        self.today = FIRST
        self.seen: list[Registration] = []
        self.known_elsewhere: dict[int, set[int]] = {}

    @initialize(member=st.booleans(), number=st.integers(1, 900))
    def begin(self, member: bool, number: int) -> None:
        self.role = Role.COHABITANT if member else Role.APPLICANT
        self.first_number = Ssin.test(date(1985, 4, 12), number)
        self.history = History(person=self.first_number, cpas=CPAS)

    @contextmanager
    def expecting(self, allowed: bool) -> Iterator[None]:
        """See that a step is taken if and only if the model allows it; nothing changes where it is refused."""
        before, events = self.history, len(self.events)
        try:
            yield
        except IntegrationRefusedError:
            assert not allowed
            assert (self.history, len(self.events)) == (before, events)
        else:
            assert allowed

    def take(self, step: Step) -> None:
        assert {act.channel for act in step.acts} <= {step.channel}
        assert all(act.person == step.history.person and act.cpas == CPAS for act in step.acts)
        self.history = step.history
        self.events.append(step.event)

    @property
    def now(self) -> int:
        return self.today.toordinal()

    @rule(days=st.integers(0, 90))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule()
    def request(self) -> None:
        ground = PendingRequest(self.today)
        self.integrate(ground)

    @precondition(lambda self: self.model.aid is not None)
    @rule(alert=st.booleans())
    def look_again(self, alert: bool) -> None:
        aid = RunningAid(date.fromordinal(self.model.requested or self.now), QualityCode.cpas(self.model.aid or 0))
        if alert:
            told = Alert(kind=WORKS, person=self.history.person, on=self.today, source="list", received_on=self.today)
            self.integrate(AlertOnRunningAid(aid, told))
        else:
            self.integrate(AidUnderReview(aid, self.today))

    def integrate(self, ground: PendingRequest | AlertOnRunningAid | AidUnderReview) -> None:
        plan = PlannedIntegration.inquiry(self.history.person, CPAS, ground, reference="r", role=self.role)
        running = self.model.last.get(1)
        with self.expecting(running is None or running < self.now):
            step = transitions.register(self.history, plan, self.today)
            self.take(step)
            assert [(act.doing, act.channel) for act in step.acts] == [(Doing.REGISTER, Channel.MANAGE_ACCESS)]
            assert plan.period.last is not None
            self.model.open(1, self.now, plan.period.last.toordinal())
            self.model.waiting = True
            self.model.requested = plan.requested_on.toordinal()

    @rule(code=st.integers(1, 8), law=st.sampled_from(AidLaw), back=st.integers(0, 60), length=LENGTHS)
    def decide(self, code: int, law: AidLaw, back: int, length: int) -> None:
        start = self.today - timedelta(days=back)
        period = Period.inclusive(start, start + timedelta(days=length))
        theirs = {5} if self.role is Role.COHABITANT else {2, 3, 4, 6}
        with self.expecting(self.model.waiting and code in theirs & BY_LAW[law]):
            step = transitions.decide(self.history, self.today, QualityCode.cpas(code), period, law)
            ended = {held for held, last in self.model.last.items() if held <= 6 and last >= self.now}
            told = {act.quality.code for act in step.acts if act.quality and act.doing is Doing.UNREGISTER}
            assert told == ended
            assert step.channel is law.channel
            self.take(step)
            self.model.grant(code, self.now, start.toordinal(), start.toordinal() + length)
            self.model.law = law

    @rule(length=LENGTHS)
    def employ(self, length: int) -> None:
        period = Period.inclusive(self.today, self.today + timedelta(days=length))
        with self.expecting(self.model.aid in (2, 3, 4)):
            self.take(transitions.start_article_60(self.history, self.today, period))
            self.model.grant(6, self.now, self.now, self.now + length)

    @rule(code=st.integers(1, 6), length=LENGTHS)
    def stop_employing(self, code: int, length: int) -> None:
        period = Period.inclusive(self.today, self.today + timedelta(days=length))
        allowed = self.model.aid == 6 and code in {2, 3, 4} & BY_LAW[self.model.law or ""]
        with self.expecting(allowed):
            self.take(transitions.end_article_60(self.history, self.today, QualityCode.cpas(code), period))
            self.model.grant(code, self.now, self.now, self.now + length)

    @rule(law=st.sampled_from(AidLaw), length=LENGTHS)
    @precondition(lambda self: self.role is Role.COHABITANT)
    def join(self, law: AidLaw, length: int) -> None:
        period = Period.inclusive(self.today, self.today + timedelta(days=length))
        with self.expecting(self.model.aid is None):
            step = transitions.join_household(
                self.history, self.today, period, law, requested_on=self.today, reference="r"
            )
            self.take(step)
            self.model.grant(5, self.now, self.now, self.now + length)
            self.model.law = law

    @rule()
    def leave(self) -> None:
        held = [code for code in self.model.last if code in (1, 5)] if self.role is Role.COHABITANT else []
        with self.expecting(bool(held)):
            self.take(transitions.leave_household(self.history, self.today))
            for code in held:
                self.model.end(code, self.now)
            self.model.waiting = self.model.waiting and 1 not in held

    @rule()
    def refuse(self) -> None:
        with self.expecting(self.model.waiting):
            self.take(transitions.refuse(self.history, self.today))
            self.model.waiting = False
            if 1 in self.model.last:
                self.model.end(1, self.now)

    @rule()
    def end_aid(self) -> None:
        with self.expecting(self.model.aid is not None):
            self.take(transitions.end_aid(self.history, self.today))
            for code in [code for code in self.model.last if code <= 6]:
                self.model.end(code, self.now)
            self.model.waiting = False

    @rule()
    def expire(self) -> None:
        over = [code for code, last in self.model.last.items() if last < self.now]
        with self.expecting(bool(over)):
            step = transitions.expire(self.history, self.today)
            assert step.channel is None
            self.take(step)
            for code in over:
                self.model.last.pop(code)

    @rule(close=st.booleans())
    def mediate(self, close: bool) -> None:
        running = self.model.last.get(7)
        if close:
            with self.expecting(running is not None):
                self.take(transitions.close(self.history, self.today, DEBT_MEDIATION))
                self.model.end(7, self.now)
            return
        plan = PlannedIntegration.debt_mediation(
            self.history.person, CPAS, DebtMediationFile(self.today), reference="m"
        )
        with self.expecting(running is None or running < self.now):
            self.take(transitions.register(self.history, plan, self.today))
            assert plan.period.last is not None
            self.model.open(7, self.now, plan.period.last.toordinal())

    @rule()
    def notify(self) -> None:
        expected = any(each.to_notify is not None for each in self.history.integrations)
        with self.expecting(expected):
            self.take(transitions.notify(self.history, self.today))
            assert all(each.to_notify is None for each in self.history.integrations)

    @rule(number=st.integers(1, 900))
    def replace(self, number: int) -> None:
        new = Ssin.test(date(1985, 4, 13), number)
        with self.expecting(new not in (self.history.person, *self.history.former)):
            step = transitions.replace_number(self.history, self.today, new)
            assert [act.doing for act in step.acts] == [Doing.LIST]
            self.take(step)
            assert self.history.person == new

    @rule(code=st.integers(1, 6), length=LENGTHS)
    def another_cpas_registers(self, code: int, length: int) -> None:
        self.seen.append(
            Registration(
                person=self.history.person,
                source=Source(Origin.FLUX, "manage_access"),
                sector=17,
                code=code,
                start=self.today,
                end=self.today + timedelta(days=length),
                org_unit=OTHER_CPAS.value,
            )
        )
        self.known_elsewhere.setdefault(code, set()).update(range(self.now, self.now + length + 1))

    @rule(ahead=st.integers(0, 120))
    def ask_who_else(self, ahead: int) -> None:
        day = self.today + timedelta(days=ahead)
        told = {each.quality.code for each in overlaps(self.seen, CPAS, day)}
        assert told == {code for code, days in self.known_elsewhere.items() if day.toordinal() in days}

    @invariant()
    def access_is_as_the_model_says(self) -> None:
        edges = [edge for days in self.model.days.values() if days for edge in (min(days), max(days))]
        for near in {day + beside for day in (self.now, *edges) for beside in (-1, 0, 1)}:
            expected = {code for code, days in self.model.days.items() if near in days}
            assert {each.quality.code for each in self.history.active_on(date.fromordinal(near))} == expected

    @invariant()
    def history_replays_from_its_events(self) -> None:
        assert History.replay(self.first_number, CPAS, self.events) == self.history

    @invariant()
    def what_is_open_is_what_the_model_holds_open(self) -> None:
        held = sorted(each.quality.code for each in self.history.open)
        assert held == sorted(self.model.last)

    @invariant()
    def at_most_one_inquiry_and_one_aid_run(self) -> None:
        held = [each.quality for each in self.history.open]
        assert held.count(INQUIRY) <= 1
        assert sum(quality in AID for quality in held) <= 1

    @invariant()
    def an_end_lies_within_what_was_registered(self) -> None:
        for each in self.history.integrations:
            assert each.ended_on is None or each.period.last is None or each.ended_on <= each.period.last
            assert (each.ended_on is None) == (each.why_ended is None)

    @invariant()
    def the_agenda_is_ordered_and_speaks_of_what_is_open(self) -> None:
        due = agenda(of_history(self.history), self.today)
        assert [each.on for each in due] == sorted(each.on for each in due)
        waits = any(each.kind == "decision" for each in due)
        assert not waits or self.model.waiting


TestLifeCycle = LifeCycle.TestCase
TestLifeCycle.settings = settings(stateful_step_count=40)
