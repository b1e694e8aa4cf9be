"""Which of several replies of real flux counts: what each repeats of its question tells them apart."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.message import Message, MessageKind
from tests.dossier.replies import ANSWERS, NINE, kept, reply
from tests.goldens import each_golden, golden

OTHERWISE = {
    "dmfa_consultation/two_quarters": ("criteria", {"next": "2"}),
    "handi/child_over_a_period": ("criteria", {"parts": None}),
    "unemployment_data/paid_sums": ("search_criteria", {"last_known_payments": True}),
    "child_benefits/cadaf_files": ("period", {"begin": date(2015, 1, 1), "end": date(2016, 12, 31)}),
    "loi65_wet65/ab_reply": ("file", {"file_id": "another"}),
    "manage_access/list_with_history": ("original_request", {"action": Action.REGISTER}),
}
"""Where a reply repeats what was asked, and something that could have been asked instead."""


def at(hour: int, message: Message[Any]) -> Message[Any]:
    return evolve(message, replied=NINE + timedelta(hours=hour))


@each_golden
def test_of_one_answer_given_twice_the_newer_counts(path: Path) -> None:
    one, two = at(1, read(path)), at(2, read(path))
    answers = one.outcome is not None and one.outcome.kind in ANSWERS
    if one.kind is MessageKind.REPLY and one.person is not None and answers:
        assert kept(one, two) == [two]


@pytest.mark.parametrize(
    ("name", "where", "changes"),
    [pytest.param(name, *told, id=name) for name, told in OTHERWISE.items()],
)
def test_an_answer_to_another_question_is_kept(name: str, where: str, changes: dict[str, Any]) -> None:
    one = at(1, read(golden(name)))
    assert one.content is not None
    asked = evolve(getattr(one.content, where), **changes)
    two = at(2, evolve(one, content=evolve(one.content, **{where: asked})))
    assert kept(one, two) == [one, two]


def test_a_newer_register_without_history_replaces_an_older_one_with_it() -> None:
    one = at(1, read(golden("retrieve_ti_groups/family_with_history")))
    assert one.content is not None
    asked = evolve(one.content.search_information, history=False)
    two = at(2, evolve(one, content=evolve(one.content, search_information=asked)))
    assert kept(one, two) == [two]


def test_the_second_page_of_the_jobs_does_not_replace_the_first() -> None:
    first = at(1, read(golden("dimona/l950_more_to_come")))
    assert first.content is not None
    last_page = evolve(first.content.answer.reference, next_first_line_nbr=None)
    rest = evolve(first.content.answer, activities=first.content.answer.activities[:1], reference=last_page)
    second = at(2, evolve(first, content=evolve(first.content, answer=rest)))
    assert kept(first, second) == [first, second]


def test_replies_that_name_nobody_are_all_kept() -> None:
    messages = [reply(hour=hour, person=None, flux="identify_person") for hour in (1, 2)]
    assert kept(*messages) == messages
