"""Listing, registering and unregistering through the messages."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from bcss_cpas.client.simulator import Simulator
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.codes.quality import INQUIRY, LIVING_WAGE, QualityCode
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action, Directory, ManageAccessReply, ProofOfAuthentication
from bcss_cpas.message import MessageKind, Outcome
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import (
    CPAS,
    ELSEWHERE,
    PERSON,
    PROOF,
    STRANGER,
    TODAY,
    access,
    answer,
    asked,
    register_file,
    simulator,
)

DAY = timedelta(days=1)
FILE = Source(Origin.FILE, "test")
HELD = Registration(person=PERSON, source=FILE, sector=17, code=2, start=date(2024, 1, 1), register="SECONDARY")
AT_ANOTHER_CPAS = evolve(HELD, org_unit=ELSEWHERE.value)
OF_ANOTHER_SECTOR = evolve(HELD, sector=18, code=40, start=date(2021, 2, 1), org_unit="18", register="PRIMARY")
OVER = evolve(AT_ANOTHER_CPAS, code=1, end=date(2024, 3, 1))
NOTHING_DONE = StatusCode("MSG00008")


def outcome(world: Simulator, request: object) -> Outcome:
    told = answer(world, request).outcome
    assert told is not None
    return told


def listed(
    world: Simulator, directory: Directory = Directory.ALL, start: date = TODAY
) -> list[tuple[int | None, str | None]]:
    message = answer(world, access(Action.LIST, start=start, query_register=directory))
    assert isinstance(message.content, ManageAccessReply)
    assert message.defects == message.unread == ()
    return [(each.purpose, each.org_unit) for each in message.content.registrations]


@pytest.fixture
def world() -> Simulator:
    return simulator((PERSON, a_file()), registrations=(AT_ANOTHER_CPAS, OF_ANOTHER_SECTOR, OVER))


def test_a_list_shows_what_others_hold_on_the_days_that_were_asked(world: Simulator) -> None:
    assert listed(world) == [(2, ELSEWHERE.value), (40, "18")]
    assert listed(world, Directory.SECONDARY) == [(2, ELSEWHERE.value)]
    assert listed(world, Directory.PRIMARY) == [(40, "18")]
    assert listed(world, start=date(2024, 2, 1)) == [(2, ELSEWHERE.value), (40, "18"), (1, ELSEWHERE.value)]


def test_a_list_repeats_the_request_and_gives_a_code_to_one_without(world: Simulator) -> None:
    message = answer(world, access(Action.LIST), connector=False)
    assert isinstance(message.content, ManageAccessReply)
    original = message.content.original_request
    assert original is not None
    assert (original.ssin, original.action, original.register) == (PERSON, Action.LIST, Directory.ALL)
    assert original.purpose == INQUIRY


def test_whoever_registers_sees_who_else_did_and_may_then_consult(world: Simulator) -> None:
    assert outcome(world, register_file()).kind is OutcomeKind.NOT_INTEGRATED
    message = answer(world, access(Action.REGISTER))
    assert isinstance(message.content, ManageAccessReply)
    assert [each.org_unit for each in message.content.registrations] == [ELSEWHERE.value, "18"]
    assert listed(world) == [(2, ELSEWHERE.value), (40, "18"), (1, CPAS.value)]
    assert outcome(world, register_file()).kind is OutcomeKind.DATA


def test_a_second_request_to_register_changes_nothing(world: Simulator) -> None:
    assert outcome(world, access(Action.REGISTER)).kind is OutcomeKind.DATA
    assert outcome(world, access(Action.REGISTER)).code == NOTHING_DONE
    assert listed(world).count((1, CPAS.value)) == 1


def test_access_ends_at_once_with_the_registration(world: Simulator) -> None:
    answer(world, access(Action.REGISTER))
    assert outcome(world, access(Action.UNREGISTER)).kind is OutcomeKind.DATA
    assert listed(world) == [(2, ELSEWHERE.value), (40, "18")]
    assert outcome(world, register_file()).kind is OutcomeKind.NOT_INTEGRATED
    assert outcome(world, access(Action.UNREGISTER)).code == NOTHING_DONE


@pytest.mark.parametrize(
    ("start", "end"), [(TODAY - 90 * DAY, TODAY - DAY), (TODAY + DAY, None)], ids=["expired", "not started"]
)
def test_a_registration_that_does_not_run_today_opens_nothing(world: Simulator, start: date, end: date | None) -> None:
    assert outcome(world, access(Action.REGISTER, start=start, end=end)).kind is OutcomeKind.DATA
    assert outcome(world, register_file()).kind is OutcomeKind.NOT_INTEGRATED


def test_the_registration_of_another_opens_nothing(world: Simulator) -> None:
    assert world.register(PERSON, ELSEWHERE, INQUIRY, TODAY)
    assert outcome(world, register_file()).kind is OutcomeKind.NOT_INTEGRATED


def test_who_names_no_cpas_is_taken_for_any_and_changes_nothing(world: Simulator) -> None:
    message = read(world.answer(asked(register_file(), cpas=None)))
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.DATA
    refused = read(world.answer(asked(access(Action.REGISTER), cpas=None))).outcome
    assert refused is not None
    assert refused.code == NOTHING_DONE
    assert len(listed(world)) == 2


@pytest.mark.parametrize(
    "request_",
    [
        access(Action.REGISTER, purpose=None),
        access(Action.REGISTER, purpose=QualityCode.cpas(77)),
        access(Action.REGISTER, start=TODAY, end=TODAY - DAY),
        access(Action.UNREGISTER),
        access(Action.UNREGISTER, purpose=LIVING_WAGE),
    ],
    ids=["no code", "an unknown code", "an end before the start", "nothing to end", "that of another"],
)
def test_what_cannot_be_done_is_refused(world: Simulator, request_: object) -> None:
    before = world.registrations.of(PERSON)
    assert outcome(world, request_).code == NOTHING_DONE
    assert world.registrations.of(PERSON) == before


def _proof(name: str, birth: str) -> ProofOfAuthentication:
    assert PROOF.person_data is not None
    return ProofOfAuthentication(
        person_data=evolve(PROOF.person_data, last_name=name, birth_date=IncompleteDate(birth))
    )


@pytest.mark.parametrize(
    ("proof", "holds"),
    [
        (PROOF, True),
        (_proof("Éxemplaire", "1985-03-19"), True),
        (_proof("DUPONT", "1985-03-19"), False),
        (_proof("EXEMPLAIRE", "1985-03-20"), False),
        (ProofOfAuthentication(identity_card_number="591234567890"), True),
        (ProofOfAuthentication(sis_card_number="1234567890"), True),
        (ProofOfAuthentication(), False),
    ],
)
def test_a_proof_that_does_not_fit_stops_a_request(world: Simulator, proof: ProofOfAuthentication, holds: bool) -> None:
    told = outcome(world, access(Action.REGISTER, proof=proof))
    assert (told.kind is OutcomeKind.DATA) is holds
    assert (len(world.registrations.of(PERSON)) == 4) is holds


def test_a_proof_is_believed_where_the_register_knows_nobody() -> None:
    assert outcome(simulator(), access(Action.REGISTER, proof=_proof("DUPONT", "1900-01-01"))).kind is OutcomeKind.DATA


def test_nobody_registers_whom_nobody_knows_or_who_has_another_number(world: Simulator) -> None:
    assert outcome(world, access(Action.REGISTER, STRANGER)).code == StatusCode("MSG00005")
    other = simulator(replaced={PERSON: STRANGER})
    assert outcome(other, access(Action.REGISTER)).code == StatusCode("MSG00006")
    assert other.registrations.of(PERSON) == ()


def test_the_envelope_of_the_answer_is_that_of_the_question(world: Simulator) -> None:
    through = world.answer(asked(access(Action.LIST), person=PERSON))
    bare = world.answer(asked(access(Action.LIST), connector=False))
    assert b"xmlString" in through
    assert b"xmlString" not in bare
    message = read(through)
    assert (message.kind, message.person) == (MessageKind.REPLY, PERSON)
    assert message.ticket == "0" * 12 + "4000" + "8" + "0" * 14 + "1"
    assert message.ticket != read(bare).ticket


def test_a_list_of_which_the_source_is_down_tells_so_and_registers_nobody(world: Simulator) -> None:
    world.fail("source down", "manage_access", times=2)
    assert outcome(world, access(Action.LIST)).kind is OutcomeKind.SOURCE_DOWN
    assert outcome(world, access(Action.REGISTER)).kind is OutcomeKind.SOURCE_DOWN
    assert len(world.registrations.of(PERSON)) == 3
