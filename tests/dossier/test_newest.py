"""Which of several replies counts: the newest to the same question, and every one that answers another."""

from collections.abc import Sequence
from datetime import UTC, date, timedelta, timezone
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.newest import newest
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.rules._examples import APPLICANT, SPOUSE
from tests.dossier.replies import (
    ANSWERS,
    JANUARY,
    JUNE,
    MARCH,
    NINE,
    Criteria,
    Reply,
    kept,
    moment,
    months,
    over,
    quarters,
    reply,
)


@frozen
class ReplyUnder:
    """A reply that repeats what was asked under one of the other names."""

    criterion: Criteria | None = None
    search_criteria: Criteria | None = None
    search_criterion: Criteria | None = None


@pytest.mark.parametrize("older", ANSWERS)
@pytest.mark.parametrize("newer", ANSWERS)
def test_of_two_answers_to_one_question_the_newer_counts(older: OutcomeKind, newer: OutcomeKind) -> None:
    first, second = reply(hour=1, told=older), reply(hour=2, told=newer)
    assert kept(first, second) == [second]


@pytest.mark.parametrize("kind", [kind for kind in OutcomeKind if kind not in ANSWERS])
def test_what_is_no_answer_neither_counts_less_nor_hides_one(kind: OutcomeKind) -> None:
    before, answer, after = reply(hour=1, told=kind), reply(hour=2), reply(hour=3, told=kind)
    assert list(newest([before, answer, after])) == [before, after, answer]


def test_a_reply_without_time_or_without_outcome_is_kept() -> None:
    timeless, unexplained, answer = reply(replied=None), reply(outcome=None), reply(hour=1)
    assert list(newest([timeless, answer, unexplained])) == [timeless, unexplained, answer]


def test_a_request_answers_nothing() -> None:
    request = reply(outcome=None, kind=MessageKind.REQUEST)
    assert list(newest([request, reply()])) == [reply()]


@pytest.mark.parametrize(
    "other", [{"flux": "dimona"}, {"person": SPOUSE}, {"content": Reply()}], ids=["flux", "person", "operation"]
)
def test_an_answer_to_another_question_is_kept(other: dict[str, Any]) -> None:
    messages = [reply(hour=1), reply(hour=2, **other)]
    assert kept(*messages) == messages


def test_answers_come_oldest_first() -> None:
    late, early = reply(over(JANUARY, MARCH), 2), reply(over(MARCH, JUNE), 1)
    assert list(newest([late, early])) == [early, late]


def test_of_two_answers_of_one_moment_the_one_given_last_counts() -> None:
    one, two = reply(ticket="1"), reply(ticket="2")
    assert list(newest([one, two])) == [two]
    assert list(newest([two, one])) == [one]


def test_a_time_without_zone_is_taken_for_utc() -> None:
    bare = reply(ticket="bare")
    early = reply(replied=NINE.replace(hour=10, minute=59, tzinfo=timezone(timedelta(hours=2))))
    late = reply(replied=NINE.replace(minute=1, tzinfo=UTC))
    assert kept(early, bare) == [bare]
    assert kept(bare, late) == [late]


@pytest.mark.parametrize(
    ("older", "newer", "replaced"),
    [
        (over(JANUARY, MARCH), over(JANUARY, MARCH), True),
        (over(MARCH, MARCH), over(JANUARY, JUNE), True),
        (over(JANUARY, MARCH), over(JANUARY, JUNE), True),
        (over(JANUARY, JUNE), over(MARCH, MARCH), False),
        (over(JANUARY, MARCH), over(MARCH, JUNE), False),
        (over(JANUARY, MARCH), over(JANUARY, JUNE, "ONEM"), False),
        (over(JANUARY, MARCH, "ONEM"), over(JANUARY, JUNE, "ONEM"), True),
        (over(None, None), over(None, None), True),
        (over(None, None), over(JANUARY, JUNE), False),
        (over(JANUARY, JUNE), over(None, None), False),
        (months(2, 3), months(1, 3), True),
        (months(1, 3), months(2, 3), False),
        (quarters(2, 3), quarters(2, 4), True),
        (quarters(2, 4), quarters(2, 3), False),
        (Reply(), over(JANUARY, JUNE), False),
        (Reply(), Reply(), True),
    ],
)
def test_a_newer_answer_over_a_period_that_contains_the_older_takes_its_place(
    older: Reply, newer: Reply, replaced: bool
) -> None:
    first, second = reply(older, 1), reply(newer, 2)
    assert kept(first, second) == ([second] if replaced else [first, second])


@pytest.mark.parametrize(
    ("asked", "again", "other"),
    [
        ({"month": YearMonth(2024, 3)}, {"month": YearMonth(2024, 3)}, {"month": YearMonth(2024, 4)}),
        ({"quarter": YearQuarter(2024, 1)}, {"quarter": YearQuarter(2024, 1)}, {"quarter": YearQuarter(2024, 2)}),
        ({"since": IncompleteDate("2024-03-00")}, {"since": IncompleteDate("2024-03-01")},
         {"since": IncompleteDate("2024-04-00")}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["criterion", "search_criteria", "search_criterion"])
def test_criteria_are_compared_whatever_their_form_and_name(
    name: str, asked: dict[str, Any], again: dict[str, Any], other: dict[str, Any]
) -> None:
    first, second, third = (
        reply(ReplyUnder(**{name: Criteria(**each)}), hour) for hour, each in enumerate((asked, again, other))
    )
    assert kept(first, second, third) == [second, third]


@pytest.mark.parametrize("last", [MARCH, JUNE])
@pytest.mark.parametrize("first", [JANUARY, MARCH])
def test_an_answer_up_to_now_is_not_replaced_by_one_over_a_closed_period(first: date, last: date) -> None:
    older, newer = reply(over(JANUARY, None), 1), reply(over(first, last), 2)
    assert kept(older, newer) == [older, newer]


days = st.sampled_from([JANUARY, MARCH, JUNE])
periods = st.tuples(days, days).map(lambda each: over(min(each), max(each)))
people = st.sampled_from([APPLICANT, SPOUSE])
kinds = st.sampled_from([*ANSWERS, OutcomeKind.SOURCE_DOWN])


@st.composite
def inquiries(draw: st.DrawFn) -> list[Message[Any]]:
    """Give replies, each of an hour of its own, in any order."""
    drawn = draw(st.lists(st.tuples(periods, people, kinds), max_size=8))
    return draw(st.permutations([reply(c, hour, kind, person=who) for hour, (c, who, kind) in enumerate(drawn)]))


@given(inquiries())
def test_exactly_those_are_left_out_that_a_newer_answer_contains(messages: list[Message[Any]]) -> None:
    left = list(newest(messages))
    assert {each.replied for each in messages if not _replaced(each, messages)} == {each.replied for each in left}
    assert len(left) == len({each.replied for each in left})


@given(inquiries())
def test_what_counts_counts_again(messages: list[Message[Any]]) -> None:
    left = list(newest(messages))
    assert sorted(newest(left), key=moment) == sorted(left, key=moment)


@given(inquiries(), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_given_does_not_matter(messages: list[Message[Any]], draw: Any) -> None:
    shuffled = draw.sample(messages, len(messages))
    assert sorted(newest(shuffled), key=moment) == sorted(newest(messages), key=moment)


def _replaced(one: Message[Any], messages: Sequence[Message[Any]]) -> bool:
    newer = (each for each in messages if moment(each) > moment(one) and each.person == one.person)
    return _answers(one) and any(
        _answers(each) and _bounds(each)[0] <= _bounds(one)[0] and _bounds(one)[1] <= _bounds(each)[1] for each in newer
    )


def _answers(message: Message[Any]) -> bool:
    assert message.outcome is not None
    return message.outcome.kind in ANSWERS


def _bounds(message: Message[Any]) -> tuple[date, date]:
    assert message.content is not None
    between = message.content.criteria.between
    return between.first, between.last
