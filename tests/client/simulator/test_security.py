"""Signed requests and replies: the simulator checks as the client does, and signs what it answers."""

from datetime import timedelta
from pathlib import Path

import pytest

from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.errors import ConfigError, ServiceFaultError, SignatureError
from bcss_cpas.client.keys import OwnKey, certificates_in
from bcss_cpas.client.settings import KeyFiles
from bcss_cpas.client.signing import sign
from bcss_cpas.client.simulator import Personas, Simulator
from bcss_cpas.client.simulator.certificates import Authority
from bcss_cpas.client.simulator.security import Security
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.client.simulator.tls import own_tls
from bcss_cpas.client.verifying import verified
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.message import MessageKind
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import AT, CPAS, PERSON, access, asked, register_file

REQUEST = asked(register_file())


def _files(folder: Path) -> KeyFiles:
    certificate, key = Authority(AT).issue("stranger").save(folder, "stranger")
    return KeyFiles(certificate=certificate, key=key)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own_tls(tmp_path, AT)
    return tmp_path


@pytest.fixture
def world(folder: Path) -> Simulator:
    personas = Personas.of([(PERSON, StoredReply.of(a_file()))])
    made = Simulator(personas, clock=FixedClock(AT), security=Security.of_folder(folder))
    made.register(PERSON, CPAS)
    return made


@pytest.fixture
def client(folder: Path) -> OwnKey:
    return OwnKey.load(KeyFiles(certificate=folder / "client.pem", key=folder / "client.key"))


def test_a_signed_request_gets_a_signed_reply(world: Simulator, client: OwnKey, folder: Path) -> None:
    reply = world.send("retrieve_ti_groups", sign(REQUEST, client, AT), {})
    message = read(verified(reply, certificates_in([folder / "server.pem"]), AT))
    assert message.outcome is not None
    assert (message.kind, message.outcome.kind) == (MessageKind.REPLY, OutcomeKind.DATA)
    with pytest.raises(SignatureError):
        verified(reply, certificates_in([folder / "client.pem"]), AT)


def test_an_older_service_is_signed_too(world: Simulator, client: OwnKey, folder: Path) -> None:
    reply = world.send("manage_access", sign(asked(access(Action.LIST)), client, AT), {})
    message = read(verified(reply, certificates_in([folder / "server.pem"]), AT))
    assert [each.org_unit for each in message.content.registrations] == [CPAS.value]


def test_what_is_not_signed_by_the_client_is_refused_and_not_done(
    world: Simulator, client: OwnKey, folder: Path
) -> None:
    stranger = OwnKey.load(_files(folder))
    request = asked(access(Action.UNREGISTER))
    for wrong in (
        request,
        sign(request, stranger, AT),
        sign(request, client, AT - timedelta(hours=1)),
        sign(request, client, AT + timedelta(hours=1)),
        sign(request, client, AT).replace(b"UNREGISTER", b"REGISTER"),
    ):
        with pytest.raises(ServiceFaultError):
            world.send("manage_access", wrong, {})
        fault = world.answer(wrong)
        assert read(fault).kind is MessageKind.FAULT
        assert PERSON.value.encode() not in fault
    assert len(world.registrations.of(PERSON)) == 1
    assert world.send("manage_access", sign(request, client, AT), {})
    assert world.registrations.of(PERSON) == ()


def test_either_may_be_left_out(folder: Path, client: OwnKey) -> None:
    both = Security.of_folder(folder)
    unchecked, unsigned = Security(own=both.own), Security(trusted=both.trusted)
    assert unchecked.opened(REQUEST, AT) == REQUEST
    assert unsigned.sealed(REQUEST, AT) == REQUEST
    assert read(unsigned.opened(sign(REQUEST, client, AT), AT)).kind is MessageKind.REQUEST


def test_certificates_have_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        Security.of_folder(tmp_path)
