"""Many calls at once while everything goes wrong now and then: nothing is lost, doubled, told to nobody or leaked.

Every call ends in a message or in a typed error; every message stands in the log once; what the client is sure of is
what the directory holds. In-process, and over HTTPS with mutual TLS and signatures on both sides.
"""

import logging
import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import pytest
from attrs import define, evolve, field

from bcss_cpas.client.asking import askable, services
from bcss_cpas.client.client import Client
from bcss_cpas.client.clock import SystemClock
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.errors import (
    ClientError,
    ConnectionLostError,
    ServiceFaultError,
    TransportError,
    UncertainRegistrationError,
)
from bcss_cpas.client.registering import registrations_in, shows
from bcss_cpas.client.retrying import Retrying
from bcss_cpas.client.settings import Addresses, KeyFiles, Limits, Retries, Signature, Tls
from bcss_cpas.client.simulator import FaultKind, Simulator, drawn
from bcss_cpas.client.simulator.security import Security
from bcss_cpas.client.simulator.server import serving
from bcss_cpas.client.simulator.simulator import Sent
from bcss_cpas.client.simulator.tls import own_tls
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux.manage_access import ProofOfAuthentication
from bcss_cpas.integration.act import Doing
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.message import Message
from bcss_cpas.periods import Period
from tests.client.world import CLOCK, CONFIG, CPAS, OURS, REGISTER, TODAY, WHY, all_of

ALL = os.environ.get("HYPOTHESIS_PROFILE") == "all"
CALLS = 10_000 if ALL else 500
PEOPLE, THREADS, SEED = 6, 4, 7
FAULTY = 0.05
"""How often something goes wrong."""
DELAY = 0.01
PROOF = ProofOfAuthentication(identity_card_number="592000000000")
WORKER = "CANARY-WORKER"
ACT = evolve(REGISTER, period=Period(TODAY, date(2025, 5, 3)))
"""From the day of the tests on, so that an end takes it away and it can be made anew."""


@define
class Told:
    """What one thread was told."""

    messages: list[Message[Any]] = field(factory=list)
    errors: list[ClientError] = field(factory=list)
    registered: dict[Ssin, bool] = field(factory=dict)
    unsure: set[Ssin] = field(factory=set)

    def consult(self, asking: Client, person: Ssin, rng: Random) -> None:
        """Consult any operation of any flux about a person."""
        name = rng.choice(askable())
        operation, topic = rng.choice(services(name)).operation, flux(name).topics[0]
        try:
            message = asking.consult(
                name, person, registration=OURS, topic=topic, as_of=TODAY, by=WORKER, reason=WHY, service=operation
            )
        except ClientError as error:
            self.errors.append(error)
        else:
            assert message.person == person
            assert message.flux == name
            self.messages.append(message)

    def tell(self, asking: Client, person: Ssin, rng: Random) -> None:
        """Register or unregister a person, unless it is uncertain how things stand."""
        if person in self.unsure:
            return
        doing = rng.choice([Doing.REGISTER, Doing.UNREGISTER])
        act = evolve(ACT, person=person, doing=doing)
        try:
            asking.register(act, PROOF)
        except UncertainRegistrationError as error:
            self.errors.append(error)
            self.unsure.add(person)
        except ServiceFaultError as error:
            self.errors.append(error)
            if error.outcome is OutcomeKind.INVALID_REQUEST:  # it was so before
                assert self.registered.get(person, False) is (doing is Doing.REGISTER)
        except ClientError as error:
            self.errors.append(error)
        else:
            self.registered[person] = doing is Doing.REGISTER


def _work(asking: Client, people: list[Ssin], calls: int, seed: int) -> Told:
    rng, told = Random(seed), Told()
    for _ in range(calls):
        act = told.tell if rng.random() < 0.2 else told.consult
        act(asking, rng.choice(people), rng)
    return told


def _simulator(**how: Any) -> Simulator:
    simulator = Simulator(drawn(SEED, PEOPLE), as_of=TODAY, seed=SEED, **how)
    for kind in FaultKind:
        simulator.fail(kind, probability=FAULTY / len(FaultKind), seconds=DELAY if kind is FaultKind.SLOW else 0)
    return simulator


@contextmanager
def _in_process(_: Path) -> Iterator[tuple[Simulator, Client | None, Any]]:
    simulator = _simulator(clock=CLOCK)
    yield simulator, None, Retrying(simulator, Retries(attempts=2), wait=lambda _: None)


@contextmanager
def _over_https(folder: Path) -> Iterator[tuple[Simulator, ClientConfig, Any]]:
    tls = own_tls(folder, datetime.now(UTC), check_clients=True)
    simulator = _simulator(clock=SystemClock(), security=Security.of_folder(folder))
    own = KeyFiles(certificate=folder / "client.pem", key=folder / "client.key")
    with serving(simulator, tls=tls) as server:
        flux_ = tuple((name, f"{server.url}/{name}") for name in askable())
        yield (
            simulator,
            evolve(
                CONFIG,
                addresses=Addresses(connector=f"{server.url}/connectors", flux=flux_),
                tls=Tls(trust=(folder / "authority.pem",), own=own),
                signature=Signature(own=own, trust=(folder / "server.pem",)),
                limits=Limits(concurrency=THREADS),
                retries=Retries(attempts=2, wait_seconds=0),
            ),
            None,
        )


@pytest.mark.parametrize(("connected", "calls"), [(_in_process, CALLS * 3 // 5), (_over_https, CALLS * 2 // 5)])
def test_many_calls(connected: Any, calls: int, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    log, unanswered = ConsultationLog(tmp_path / "log.jsonl"), ConsultationLog(tmp_path / "unanswered.jsonl")
    with connected(tmp_path / "keys") as (simulator, config, transport):
        people = list(simulator.personas.in_order)
        clock = CLOCK if config is None else SystemClock()
        with (
            Client(config or CONFIG, transport=transport, clock=clock, log=log, unanswered=unanswered) as asking,
            ThreadPoolExecutor(THREADS) as pool,
        ):
            shares = [people[number::THREADS] for number in range(THREADS)]
            work = [
                pool.submit(_work, asking, share, calls // THREADS, seed) for seed, share in enumerate(shares) if share
            ]
            told = [each.result() for each in work]
        simulator.recover()
    messages = [each for one in told for each in one.messages]
    errors = [each for one in told for each in one.errors]
    assert len(messages) > calls // 2
    assert errors
    entries = [*log]
    assert len(entries) == len(messages)
    assert log.verify().count == len(messages)
    tickets = Counter(each.ticket for each in entries)
    assert tickets == Counter(each.ticket for each in messages)
    assert all(times == 1 for ticket, times in tickets.items() if ticket is not None)
    consulted = [each for each in errors if each.service != "manage_access"]
    assert len([*unanswered]) == sum(not isinstance(each, TransportError) or each.sent for each in consulted)
    struck = {call.fault for call in simulator.calls} - {None}
    assert struck == {*FaultKind} if ALL else struck
    _compare(simulator, told)
    _nothing_leaked(simulator, errors, caplog.text)


def _compare(simulator: Simulator, told: list[Told]) -> None:
    """Compare what the client is sure of with what the directory holds, and look for doubles."""
    for one in told:
        for person, registered in one.registered.items():
            ours = [each for each in simulator.registrations.of(person) if each.org_unit == CPAS.value]
            whole = [each for each in ours if each.end == ACT.period.last]
            assert len(whole) <= 1
            if person not in one.unsure:
                assert bool(whole) is registered


def _nothing_leaked(simulator: Simulator, errors: list[ClientError], logged: str) -> None:
    assert all(error.service and error.ticket and error.outcome for error in errors)
    identities = [simulator.personas.identity(person) for person in simulator.personas.in_order]
    canaries = [WORKER, WHY, "592000000000", CONFIG.organisation.user_id or ""]
    canaries += [each.value for each in simulator.personas.in_order]
    canaries += [name for each in identities if each is not None for name in (*each.last_names, *each.first_names)]
    shown = logged + "".join(map(all_of, errors[:50]))
    assert not [canary for canary in canaries if canary in shown]


class Late(Simulator):
    """Carries a registration out only once it is let go, and tells when it was done."""

    def __init__(self) -> None:
        self.let_go, self.done = Event(), Event()
        super().__init__(drawn(SEED, 1), as_of=TODAY, clock=SystemClock(), wait=lambda _: self.let_go.wait(5))
        self.fail(FaultKind.SLOW, seconds=1, operation="REGISTER")

    def exchange(self, envelope: bytes, service: str | None = None) -> Sent:
        sent = super().exchange(envelope, service)
        if self.calls.of("manage_access", "REGISTER"):
            self.done.set()
        return sent


def test_a_registration_carried_out_after_all_is_uncertain_and_found_by_a_later_list() -> None:
    simulator = Late()
    act = evolve(ACT, person=simulator.personas.in_order[0])
    with serving(simulator) as server:
        patient = evolve(CONFIG, addresses=Addresses(connector=f"{server.url}/connectors"))
        with Client(evolve(patient, limits=Limits(reply_seconds=0.05))) as hasty, Client(patient) as asking:
            with pytest.raises(UncertainRegistrationError) as uncertain:
                hasty.register(act, PROOF)
            assert uncertain.value.act == act
            simulator.let_go.set()
            assert simulator.done.wait(5)
            listed = asking.list_registrations(act.person, PROOF, since=TODAY)
    assert shows(act, registrations_in(listed))


def test_a_server_that_is_not_there_was_sent_nothing() -> None:
    with serving(Simulator()) as server:
        url = server.url
    config = evolve(CONFIG, addresses=Addresses(connector=f"{url}/connectors"), retries=Retries(attempts=1))
    with Client(config) as asking, pytest.raises(ConnectionLostError) as error:
        asking.register(REGISTER, PROOF)
    assert error.value.sent is False
