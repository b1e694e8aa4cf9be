"""The messages: in the formats of the official schemas, and answering as they are told to."""

import re
from functools import cache
from typing import Any

import pytest
from lxml import etree

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.flux._catalogue import body_of
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.population.draft import Answer
from bcss_cpas.population.messages.writing import WRITERS, messages
from bcss_cpas.population.population import dossier
from tests.population.drafts import answering
from tests.schemas import needs_schemas, schema

NUMBERS = range(40)
KNOW_NO_PARTS = {"retrieve_ti_groups", "self_employed", "unemployment_data", "patrimony"}


def _answered(answer: Answer, number: int = 0) -> list[Message[Any]]:
    return list(messages(answering(number, answer), "POP"))


@cache
def _every() -> tuple[Message[Any], ...]:
    return tuple(message for number in NUMBERS for message in dossier(2, number).dossier.messages)


def test_a_message_that_is_missing_is_not_there() -> None:
    assert _answered(Answer.MISSING) == []


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer.NOT_INTEGRATED, OutcomeKind.NOT_INTEGRATED),
        (Answer.NOT_INTEGRATED_AT_SUPPLIER, OutcomeKind.NOT_INTEGRATED),
        (Answer.SOURCE_DOWN, OutcomeKind.SOURCE_DOWN),
        (Answer.REFUSED, OutcomeKind.REFUSED),
    ],
)
def test_a_consultation_ends_as_it_was_told_to(answer: Answer, kind: OutcomeKind) -> None:
    found = _answered(answer)
    assert len(found) == len(answering(0, answer).questions)
    assert {message.outcome and message.outcome.kind for message in found} == {kind}
    assert not [fact for message in found for fact in facts_of(message)]


def test_who_is_not_integrated_at_the_supplier_is_told_apart() -> None:
    where = {message.outcome.where for message in _answered(Answer.NOT_INTEGRATED_AT_SUPPLIER) if message.outcome}
    assert where == {Where.SUPPLIER}


def test_a_partial_answer_is_told_as_one_where_the_flux_knows_such() -> None:
    found = [message for number in NUMBERS for message in _answered(Answer.PARTIAL, number)]
    kinds = {(message.flux, message.outcome.kind) for message in found if message.outcome is not None}
    for flux in ("dmfa_consultation", "handi", "child_benefits", "job_seeker"):
        assert {kind for name, kind in kinds if name == flux} == {OutcomeKind.PARTIAL}
    assert {kind for name, kind in kinds if name in KNOW_NO_PARTS} == {OutcomeKind.SOURCE_DOWN}


def test_a_full_answer_is_data_or_none() -> None:
    told = {message.outcome.kind for message in _answered(Answer.FULL) if message.outcome is not None}
    assert told <= {OutcomeKind.DATA, OutcomeKind.NO_DATA, OutcomeKind.PARTIAL}


def test_every_form_occurs() -> None:
    asked = {question.form for number in range(200) for question in answering(number, Answer.FULL).questions}
    assert asked | {"self_employed/v1"} == set(WRITERS)


def test_nothing_of_a_message_is_broken_or_unread() -> None:
    assert not [message for message in _every() if message.defects or message.unread]


def test_a_message_names_whom_it_is_about_unless_it_was_refused() -> None:
    assert not [each for each in _every() if each.person is None and each.kind is not MessageKind.FAULT]


_TEST_NUMBER = re.compile(r"(?<=>[0-9]{2})(6[1-9]|7[0-2])(?=[0-9]{7}<)")
"""The month of a test number, which the schemas of before those numbers do not allow."""


def _as_bis(month: re.Match[str]) -> str:
    return f"{int(month[0]) - 20}"


@needs_schemas
def test_a_message_is_valid_by_the_official_schema_where_there_is_one() -> None:
    checked = 0
    for message in _every():
        if message.content is None:
            continue
        root = etree.fromstring(_TEST_NUMBER.sub(_as_bis, write(message).decode()).encode())
        for element in root.iter():
            known = body_of(element.tag)
            if known is not None and known[1].schema is not None:
                schema(known[1].schema).assertValid(etree.fromstring(etree.tostring(element, with_tail=False)))
                checked += 1
    assert checked > len(NUMBERS)
