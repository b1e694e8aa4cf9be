"""Which of several replies to the same question counts: the newest one."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import attrs
from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.outcome import ANSWERS
from bcss_cpas.message import Message, MessageKind

_ECHOES = (
    "criteria",
    "criterion",
    "search_criteria",
    "search_criterion",
    "wanted_information",
    "original_request",
    "period",
    "file.file_id",
    "page",
)
"""The names under which replies repeat what was asked, or tell which part of an answer they are.

The search information of the national register is left out: a newer reply without history replaces one with it, for
the older one would tell as present what is past.
"""
_ENDS = ("end", "end_date", "end_month", "end_quarter", "last")


def newest(messages: Iterable[Message[Any]]) -> Iterator[Message[Any]]:
    """Keep the newest reply to each question, and every reply that does not answer, or tells no time or no person.

    A question is one of a flux about a person, in one operation, with the same criteria; a later one over a period that
    contains the earlier one takes its place. Where a reply repeats no criteria, the operation alone counts.
    """
    groups: dict[Hashable, list[Message[Any]]] = {}
    for message in messages:
        if message.kind is MessageKind.REQUEST:
            continue
        answers = message.outcome is not None and message.outcome.kind in ANSWERS
        if not answers or message.replied is None or message.person is None:
            yield message
        else:
            groups.setdefault((message.flux, message.person, type(message.content)), []).append(message)
    for group in groups.values():
        yield from _newest(group) if len(group) > 1 else group


def _newest(group: list[Message[Any]]) -> list[Message[Any]]:
    kept: list[tuple[_Question, Message[Any]]] = []
    for message in sorted(group, key=_moment)[::-1]:
        question = _Question.of(message.content)
        if not any(newer.covers(question) for newer, _ in kept):
            kept.append((question, message))
    return [message for _, message in reversed(kept)]


@frozen
class _Question:
    """What was asked: the days that bound it, and all the rest."""

    rest: tuple[tuple[str, Hashable], ...]
    first: date | None
    last: date | None

    @classmethod
    def of(cls, content: Any) -> "_Question":
        leaves = [leaf for name in _ECHOES for leaf in _leaves(name, _at(content, name))]
        days = [day for _, leaf in leaves if (day := _day(leaf)) is not None]
        rest = tuple((name, leaf) for name, leaf in leaves if _day(leaf) is None)
        return cls(rest, min(days, default=None), max(days, default=None))

    def covers(self, other: "_Question") -> bool:
        if self.rest != other.rest:
            return False
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return (self.first, self.last) == (other.first, other.last)
        return self.first <= other.first and other.last <= self.last


def _at(content: Any, path: str) -> Any:
    for name in path.split("."):
        content = getattr(content, name, None)
    return content


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Hashable]]:
    if attrs.has(type(value)) and hasattr(value, "WIRE"):
        for field in attrs.fields(type(value)):
            held = getattr(value, field.name)
            open_ended = held is None and field.name in _ENDS
            yield from _leaves(f"{name}.{field.name}", date.max if open_ended else held)
    elif value is not None:
        yield name, value


def _day(leaf: Any) -> date | None:
    if isinstance(leaf, YearMonth | YearQuarter):
        return leaf.start.earliest
    if isinstance(leaf, IncompleteDate):
        return leaf.earliest
    return leaf if isinstance(leaf, date) else None


def _moment(message: Message[Any]) -> datetime:
    """Tell when a reply was sent; SSDN gives no time zone, and is taken for UTC."""
    moment = message.replied or datetime(1, 1, 1, tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
