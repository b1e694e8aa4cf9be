"""The directory of registrations: each change happens once, and like in a plain model."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bcss_cpas.client.simulator import registrations as module
from bcss_cpas.client.simulator.registrations import Registrations
from bcss_cpas.codes.quality import DEBT_MEDIATION, DEBTOR_INQUIRY, EQUIVALENT, INQUIRY, LIVING_WAGE, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from tests.client.simulator.world import CPAS, ELSEWHERE, OTHER, PERSON, TODAY

DAY = timedelta(days=1)
CODES = (INQUIRY, DEBT_MEDIATION, DEBTOR_INQUIRY, LIVING_WAGE, EQUIVALENT)
UNITS = (CPAS.value, ELSEWHERE.value)
DAYS = st.dates(date(2024, 11, 1), date(2025, 6, 30))


def made(registrations: Registrations, person: Ssin = PERSON) -> list[tuple[str | None, int, date | None, date | None]]:
    return [(each.org_unit, each.code, each.start, each.end) for each in registrations.of(person)]


def test_a_registration_without_a_last_day_lasts_as_long_as_its_code() -> None:
    registrations = Registrations()
    assert registrations.register(PERSON, CPAS.value, INQUIRY, TODAY)
    assert registrations.register(PERSON, CPAS.value, DEBTOR_INQUIRY, TODAY)
    assert registrations.register(PERSON, CPAS.value, LIVING_WAGE, TODAY)
    assert [each.end for each in registrations.of(PERSON)] == [date(2025, 5, 2), date(2026, 3, 2), None]


def test_a_second_one_under_the_same_code_is_refused_while_the_first_runs() -> None:
    registrations = Registrations()
    assert registrations.register(PERSON, CPAS.value, INQUIRY, TODAY, TODAY + 30 * DAY)
    assert not registrations.register(PERSON, CPAS.value, INQUIRY, TODAY + 30 * DAY)
    assert not registrations.register(PERSON, CPAS.value, INQUIRY, TODAY - 30 * DAY, TODAY)
    assert registrations.register(PERSON, CPAS.value, INQUIRY, TODAY + 31 * DAY)
    assert registrations.register(PERSON, ELSEWHERE.value, INQUIRY, TODAY)
    assert registrations.register(PERSON, CPAS.value, DEBT_MEDIATION, TODAY)
    assert registrations.register(OTHER, CPAS.value, INQUIRY, TODAY)
    assert len(registrations.of(PERSON)) == 4


def test_nobody_is_registered_up_to_a_day_before_the_first() -> None:
    registrations = Registrations()
    assert not registrations.register(PERSON, CPAS.value, INQUIRY, TODAY, TODAY - DAY)
    assert registrations.of(PERSON) == ()
    assert registrations.register(PERSON, CPAS.value, INQUIRY, TODAY, TODAY)


def test_what_is_unregistered_ends_the_day_before() -> None:
    registrations = Registrations()
    registrations.register(PERSON, CPAS.value, LIVING_WAGE, TODAY)
    assert registrations.unregister(PERSON, CPAS.value, LIVING_WAGE, TODAY, TODAY + 10 * DAY)
    assert made(registrations) == [(CPAS.value, 2, TODAY, TODAY + 9 * DAY)]
    assert not registrations.unregister(PERSON, CPAS.value, LIVING_WAGE, TODAY, TODAY + 10 * DAY)


def test_what_is_unregistered_on_its_first_day_is_gone() -> None:
    registrations = Registrations()
    registrations.register(PERSON, CPAS.value, LIVING_WAGE, TODAY)
    registrations.register(PERSON, ELSEWHERE.value, LIVING_WAGE, TODAY)
    assert not registrations.unregister(PERSON, CPAS.value, INQUIRY, TODAY, TODAY)
    assert not registrations.unregister(PERSON, CPAS.value, LIVING_WAGE, TODAY + DAY, TODAY)
    assert registrations.unregister(PERSON, CPAS.value, LIVING_WAGE, TODAY, TODAY)
    assert made(registrations) == [(ELSEWHERE.value, 2, TODAY, None)]


@given(DAYS, DAYS, DAYS, st.none() | DAYS)
def test_what_overlaps_shares_a_day(start: date, end: date, first: date, last: date | None) -> None:
    start, end = sorted((start, end))
    first, last = (first, last) if last is None else (min(first, last), max(first, last))
    registrations = Registrations()
    registrations.register(PERSON, CPAS.value, LIVING_WAGE, start, end)
    asked = {first + number * DAY for number in range(400)} if last is None else set(_days(first, last))
    assert bool(registrations.overlapping(PERSON, first, last)) == bool(asked & set(_days(start, end)))


def _days(first: date, last: date) -> list[date]:
    return [first + number * DAY for number in range((last - first).days + 1)]


def test_of_many_at_once_one_registers_and_one_unregisters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a change looks at what is there, it lets the other threads go first: they must wait all the same."""

    def yielding(held: Registration, cpas: str, quality: QualityCode) -> bool:
        time.sleep(0)
        return bool((held.org_unit, held.quality) == (cpas, quality))

    monkeypatch.setattr(module, "_is", yielding)
    threads = 8
    barrier = Barrier(threads)

    def register(number: int) -> tuple[bool, bool]:
        barrier.wait()
        same = registrations.register(PERSON, CPAS.value, INQUIRY, TODAY)
        own = registrations.register(PERSON, CPAS.value, QualityCode.cpas(100 + number), TODAY)
        return same, own

    def unregister(_: int) -> bool:
        barrier.wait()
        return registrations.unregister(PERSON, CPAS.value, INQUIRY, TODAY, TODAY)

    with ThreadPoolExecutor(threads) as pool:
        for _ in range(10):
            registrations = Registrations()
            registrations.register(PERSON, ELSEWHERE.value, INQUIRY, TODAY)
            done = list(pool.map(register, range(threads)))
            assert (sum(same for same, _ in done), sum(own for _, own in done)) == (1, threads)
            assert len(registrations.of(PERSON)) == threads + 2
            assert sum(pool.map(unregister, range(threads))) == 1
            assert len(registrations.of(PERSON)) == threads + 1


class Directory(RuleBasedStateMachine):
    """The directory against a model: for each person, CPAS and code, the set of days on which it runs."""

    def __init__(self) -> None:
        super().__init__()
        self.registrations = Registrations()
        self.periods: dict[tuple[Ssin, str, QualityCode], list[tuple[date, date]]] = {}

    @rule(person=st.sampled_from((PERSON, OTHER)), unit=st.sampled_from(UNITS), code=st.sampled_from(CODES), start=DAYS,
          days=st.integers(0, 90))  # fmt: skip
    def register(self, person: Ssin, unit: str, code: QualityCode, start: date, days: int) -> None:
        end = start + days * DAY
        held = self.periods.setdefault((person, unit, code), [])
        free = not any(first <= end and start <= last for first, last in held)
        assert self.registrations.register(person, unit, code, start, end) == free
        if free:
            held.append((start, end))

    @rule(data=st.data(), on=DAYS)
    def unregister_one_that_is_there(self, data: st.DataObject, on: date) -> None:
        known = [(key, period) for key, held in self.periods.items() for period in held]
        if not known:
            return
        (person, unit, code), (start, end) = data.draw(st.sampled_from(known))
        running = end >= on
        assert self.registrations.unregister(person, unit, code, start, on) == running
        if running:
            held = self.periods[person, unit, code]
            held.remove((start, end))
            if start < on:
                held.append((start, on - DAY))

    @rule(person=st.sampled_from((PERSON, OTHER)), unit=st.sampled_from(UNITS), code=st.sampled_from(CODES), on=DAYS)
    def unregister_one_that_is_not_there(self, person: Ssin, unit: str, code: QualityCode, on: date) -> None:
        assert not self.registrations.unregister(person, unit, code, date(2020, 1, 1), on)

    @invariant()
    def both_hold_the_same(self) -> None:
        for person in (PERSON, OTHER):
            expected = sorted(
                (unit, code.code, *period)
                for (whom, unit, code), held in self.periods.items()
                if whom == person
                for period in held
            )
            assert sorted(made(self.registrations, person), key=str) == sorted(expected, key=str)


TestDirectory = Directory.TestCase
