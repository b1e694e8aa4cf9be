"""What can be made to go wrong, and what is done of a request when it does."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.client.errors import ClientError, ConnectionLostError, HttpStatusError, ServiceFaultError, TransportError
from bcss_cpas.client.simulator import Fault, FaultKind
from bcss_cpas.client.simulator.faults import Faults
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.errors import InputError, ReadError
from bcss_cpas.flux._catalogue import flux_names
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.message import MessageKind
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import CPAS, PERSON, access, answer, asked, register_file, simulator

K = FaultKind
REGISTER = asked(access(Action.REGISTER))


@pytest.mark.parametrize(
    ("kind", "error", "done"),
    [
        (K.SERVER_ERROR, HttpStatusError, False),
        (K.UNAVAILABLE, HttpStatusError, False),
        (K.SOAP_FAULT, ServiceFaultError, False),
        (K.DOWN, ConnectionLostError, False),
        (K.RESET, ConnectionLostError, True),
        (K.TRUNCATED, ConnectionLostError, True),
    ],
)
@pytest.mark.parametrize("told", [None, True, False], ids=["as its kind", "after", "before"])
def test_a_request_that_goes_wrong_may_have_been_carried_out(
    kind: FaultKind, error: type[ClientError], done: bool, told: bool | None
) -> None:
    world = simulator()
    world.fail(kind, carried_out=told, times=1)
    with pytest.raises(error) as caught:
        world.send("manage_access", REGISTER, {})
    assert type(caught.value) is error
    assert caught.value.service == "manage_access"
    assert bool(world.registrations.of(PERSON)) is (done if told is None else told)
    assert read(world.send("manage_access", asked(access(Action.LIST)), {})).kind is MessageKind.REPLY


def test_the_status_of_http_is_told() -> None:
    world = simulator()
    world.fail("server error", times=1)
    world.fail("unavailable", times=1)
    for status in (500, 503):
        with pytest.raises(HttpStatusError) as caught:
            world.send("manage_access", REGISTER, {})
        assert caught.value.status == status
        assert [call.status for call in world.calls][-1] == status


def test_half_an_envelope_comes_as_if_it_were_all() -> None:
    world = simulator()
    world.fail(K.UNREADABLE, times=1)
    with pytest.raises(ReadError):
        read(world.send("manage_access", REGISTER, {}))
    assert world.registrations.of(PERSON)


def test_half_a_fault_is_a_fault_without_a_code() -> None:
    world = simulator()
    world.fail(K.UNREADABLE)
    broken = asked(register_file()).replace(b"<history>true<", b"<history>perhaps<")
    with pytest.raises(ServiceFaultError) as caught:
        world.send("retrieve_ti_groups", broken, {})
    assert caught.value.code is None


def test_what_would_have_been_answered_before_it_broke_is_not_there_where_nothing_was_done() -> None:
    world = simulator()
    world.fail(K.TRUNCATED, carried_out=False)
    with pytest.raises(TransportError):
        world.answer(REGISTER)
    assert world.registrations.of(PERSON) == ()


def test_a_slow_answer_comes_after_its_delay() -> None:
    waited: list[float] = []
    world = simulator((PERSON, a_file()), wait=waited.append)
    world.register(PERSON, CPAS)
    world.fail("slow", "retrieve_ti_groups", seconds=0.25, times=1)
    world.fail("slow", seconds=1.5, times=1)
    assert answer(world, register_file()).kind is MessageKind.REPLY
    assert answer(world, register_file()).kind is MessageKind.REPLY
    assert waited == [1.75]
    assert [call.fault for call in world.calls] == [K.SLOW, None]


def test_a_slow_answer_may_go_wrong_besides() -> None:
    waited: list[float] = []
    world = simulator(wait=waited.append)
    world.fail("slow", seconds=2)
    world.fail("down")
    with pytest.raises(ConnectionLostError):
        world.answer(REGISTER)
    assert waited == [2]
    assert [call.fault for call in world.calls] == [K.DOWN]


def test_a_fault_strikes_what_it_is_for() -> None:
    world = simulator()
    world.fail("down", "manage_access", operation="REGISTER")
    assert answer(world, access(Action.LIST)).kind is MessageKind.REPLY
    assert answer(world, register_file()).kind is MessageKind.REPLY
    with pytest.raises(ConnectionLostError):
        world.answer(REGISTER)
    world.recover()
    assert read(world.answer(REGISTER)).kind is MessageKind.REPLY


def test_of_several_faults_the_first_one_strikes() -> None:
    world = simulator()
    world.fail("down", times=2)
    world.fail("server error")
    for kind in (K.DOWN, K.DOWN, K.SERVER_ERROR):
        with pytest.raises(TransportError):
            world.answer(REGISTER)
        assert [call.fault for call in world.calls][-1] is kind


def test_a_source_that_is_down_says_so_in_the_form_of_the_flux() -> None:
    world = simulator((PERSON, a_file()))
    world.fail(K.SOURCE_DOWN)
    closed = answer(world, register_file())
    world.register(PERSON, CPAS)
    down = answer(world, register_file())
    assert closed.outcome is not None
    assert down.outcome is not None
    assert (closed.outcome.kind, down.outcome.kind) == (OutcomeKind.NOT_INTEGRATED, OutcomeKind.SOURCE_DOWN)
    assert down.kind is MessageKind.REPLY


@given(st.integers(0, 2**32), st.floats(0.05, 0.95))
def test_the_same_seed_goes_wrong_alike(seed: int, probability: float) -> None:
    def struck() -> list[bool]:
        faults = Faults(seed)
        faults.add(Fault(kind=K.DOWN, probability=probability))
        return [faults.strike("dimona", "x").fault is not None for _ in range(50)]

    assert struck() == struck()


@given(st.sampled_from((0.0, 0.05, 0.5, 1.0)))
def test_a_probability_is_how_often(probability: float) -> None:
    faults = Faults(7)
    faults.add(Fault(kind=K.DOWN, probability=probability))
    often = sum(faults.strike("dimona", "x").fault is not None for _ in range(2000)) / 2000
    assert abs(often - probability) < 0.03
    assert probability not in (0, 1) or often == probability


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "tired"},
        {"kind": "down", "flux": "nowhere"},
        {"kind": "down", "probability": 1.1},
        {"kind": "down", "probability": -0.1},
        {"kind": "slow", "seconds": -1},
        {"kind": "down", "times": 0},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError):
        Fault(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("flux", flux_names())
def test_a_fault_may_be_of_any_flux(flux: str) -> None:
    fault = Fault(kind=K.DOWN, flux=flux)
    assert fault.concerns(flux, "anything")
    assert not fault.concerns("another", "anything")


def test_under_threads_as_many_go_wrong_as_were_told() -> None:
    faults = Faults()
    faults.add(Fault(kind=K.DOWN, times=100))
    with ThreadPoolExecutor(8) as pool:
        struck = list(pool.map(lambda _: faults.strike("dimona", "x").fault is not None, range(400)))
    assert sum(struck) == 100
