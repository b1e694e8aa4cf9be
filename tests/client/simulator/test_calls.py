"""The log of the calls, and that nothing of a person gets out of the simulator by another way than its answers."""

import logging
from datetime import date

import pytest

from bcss_cpas.client.errors import ClientError
from bcss_cpas.client.simulator import Call, FaultKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux.manage_access import Action, Identity, ProofOfAuthentication
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import AT, CPAS, access, asked, register_file, simulator

CANARY = Ssin.test(date(1977, 7, 7), 777)
NAME = "ZEEKANARIE"
PROOF = ProofOfAuthentication(person_data=Identity(last_name=NAME, birth_date=IncompleteDate("1977-07-07")))


def test_a_call_says_when_what_and_how_it_ended() -> None:
    world = simulator()
    world.answer(asked(access(Action.REGISTER)))
    world.answer(asked(access(Action.LIST)))
    world.fail("unavailable")
    with pytest.raises(ClientError):
        world.answer(asked(register_file()))
    world.answer(b"nothing")
    assert list(world.calls) == [
        Call(at=AT, ticket=ticket(1), flux="manage_access", operation="REGISTER", outcome=OutcomeKind.DATA),
        Call(at=AT, ticket=ticket(2), flux="manage_access", operation="LIST", outcome=OutcomeKind.DATA),
        Call(
            at=AT,
            ticket=ticket(3),
            flux="retrieve_ti_groups",
            operation="retrieveTIGroups",
            fault=FaultKind.UNAVAILABLE,
            status=503,
        ),
        Call(at=AT, ticket=ticket(4), outcome=OutcomeKind.INVALID_REQUEST, status=500),
    ]
    assert len(world.calls) == 4
    assert [call.operation for call in world.calls.of("manage_access")] == ["REGISTER", "LIST"]
    assert len(world.calls.of("manage_access", "LIST")) == 1


def ticket(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def test_nothing_of_a_person_is_logged_shown_or_raised(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    world = simulator((CANARY, a_file(CANARY).replace(b"Exemplaire", NAME.encode())), people=(CANARY,))
    raised: list[str] = []
    for kind in (None, *FaultKind):
        if kind is not None:
            world.fail(kind, times=4)
        for request in (
            asked(register_file(CANARY)),
            asked(access(Action.REGISTER, CANARY, proof=PROOF)),
            asked(access(Action.LIST, CANARY, proof=PROOF)),
            asked(register_file(CANARY)).replace(b"<history>true<", f"<history>{NAME}<".encode()),
        ):
            try:
                world.send("retrieve_ti_groups", request, {})
            except ClientError as error:
                raised.append(f"{error!r} {error} {error.args} {vars(error)}")
        world.recover()
    world.register(CANARY, CPAS)
    shown = repr((world.personas, list(world.calls), world.registrations.of(CANARY), world.faults, world))
    for text in (caplog.text, shown, *raised):
        assert CANARY.value not in text
        assert NAME not in text
    assert raised
