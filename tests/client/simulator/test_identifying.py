"""Who has a number, or a name."""

from typing import Any

import pytest

from bcss_cpas.client.simulator import Simulator
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import MALE
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import (
    IdentifyPersonReply,
    IdentifyPersonRequest,
    PersonFound,
    PhoneticCriteria,
    SearchCriteria,
)
from bcss_cpas.message import Message
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import OTHER, PERSON, STRANGER, answer, simulator

BIRTH = IncompleteDate("1985-03-19")


@pytest.fixture
def world() -> Simulator:
    return simulator((PERSON, a_file()), replaced={STRANGER: PERSON})


def found(message: Message[Any]) -> list[Ssin | None]:
    assert isinstance(message.content, IdentifyPersonReply)
    assert (message.defects, message.unread) == ((), ())
    return [each.ssin for each in message.content.persons]


@pytest.mark.parametrize("number", [PERSON, STRANGER], ids=["the number", "the one before"])
def test_a_number_tells_the_person_without_any_registration(world: Simulator, number: Ssin) -> None:
    message = answer(world, IdentifyPersonRequest(criteria=SearchCriteria(ssin=number)))
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.DATA
    (person,) = message.content.persons
    assert (person.ssin, person.last_name, person.first_name) == (PERSON, "Exemplaire", "Nadia")
    assert (person.birth_date, person.gender.value) == (BIRTH, MALE)


@pytest.mark.parametrize("number", [OTHER, Ssin.test(BIRTH.earliest, 55)], ids=["without a file", "unknown"])
def test_who_has_no_file_is_not_found(world: Simulator, number: Ssin) -> None:
    message = answer(world, IdentifyPersonRequest(criteria=SearchCriteria(ssin=number)))
    assert found(message) == []
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.NO_DATA


@pytest.mark.parametrize(
    ("name", "birth", "is_found"),
    [
        ("EXEMPLAIRE", BIRTH, True),
        ("Exémplaire", BIRTH, True),
        ("EXEMPLAAR", BIRTH, False),
        ("EXEMPLAIRE", IncompleteDate("1985-03-20"), False),
    ],
)
def test_a_name_and_a_birth_date_find_the_person(
    world: Simulator, name: str, birth: IncompleteDate, is_found: bool
) -> None:
    criteria = SearchCriteria(phonetic=PhoneticCriteria(last_name=name, birth_date=birth))
    message = answer(world, IdentifyPersonRequest(criteria=criteria))
    assert found(message) == ([PERSON] if is_found else [])


def test_nothing_asked_finds_nobody(world: Simulator) -> None:
    assert found(answer(world, IdentifyPersonRequest(criteria=SearchCriteria()))) == []


def test_a_reply_that_is_ready_goes_before(world: Simulator) -> None:
    told = answer(world, IdentifyPersonRequest(criteria=SearchCriteria(ssin=PERSON)))

    ready = IdentifyPersonReply(
        persons=(PersonFound(ssin=OTHER, last_name="AUTRE", birth_date=IncompleteDate("1990-07-01")),)
    )
    other = simulator((OTHER, write(ready)), (PERSON, write(told)))
    (person,) = answer(other, IdentifyPersonRequest(criteria=SearchCriteria(ssin=OTHER))).content.persons
    assert person.last_name == "AUTRE"
    assert found(answer(other, IdentifyPersonRequest(criteria=SearchCriteria(ssin=PERSON)))) == [PERSON]
