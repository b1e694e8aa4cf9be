"""Replies of which it must be told which one counts."""

from datetime import date, datetime, timedelta
from itertools import permutations
from typing import Any

from attrs import evolve

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.newest import newest
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.message import Message, MessageKind, Outcome
from bcss_cpas.rules._examples import APPLICANT

ANSWERS = (OutcomeKind.DATA, OutcomeKind.PARTIAL, OutcomeKind.NO_DATA)
NINE = datetime(2025, 3, 3, 9)  # noqa: DTZ001 (SSDN gives no time zone)
JANUARY, MARCH, JUNE = date(2024, 1, 1), date(2024, 3, 1), date(2024, 6, 1)


@wire()
class Between:
    """A period that is asked about."""

    first: date | None = at("first")
    last: date | None = at("last")


@wire()
class Criteria:
    """What is asked, in each form that a flux may ask it."""

    between: Between | None = at("between")
    month: YearMonth | None = at("month")
    last_month: YearMonth | None = at("lastMonth")
    quarter: YearQuarter | None = at("quarter")
    last_quarter: YearQuarter | None = at("lastQuarter")
    since: IncompleteDate | None = at("since")
    sources: tuple[str, ...] = at("source")


@wire()
class Reply:
    """A reply that repeats what was asked."""

    criteria: Criteria | None = at("criteria")


def reply(content: Any = None, hour: int = 0, told: OutcomeKind = OutcomeKind.DATA, **changes: Any) -> Message[Any]:
    """Make a reply of an hour after nine."""
    replied = NINE + timedelta(hours=hour)
    message: Message[Any] = Message("self_employed", MessageKind.REPLY, content, Outcome(told), person=APPLICANT)
    return evolve(message, **{"replied": replied, **changes})


def over(first: date | None, last: date | None, *sources: str) -> Reply:
    """Make the content of a reply over a period."""
    return Reply(criteria=Criteria(between=Between(first=first, last=last), sources=sources))


def months(first: int, last: int) -> Reply:
    """Make the content of a reply over months of a year."""
    return Reply(criteria=Criteria(month=YearMonth(2024, first), last_month=YearMonth(2024, last)))


def quarters(first: int, last: int) -> Reply:
    """Make the content of a reply over quarters of a year."""
    return Reply(criteria=Criteria(quarter=YearQuarter(2024, first), last_quarter=YearQuarter(2024, last)))


def kept(*messages: Message[Any]) -> list[Message[Any]]:
    """Return what counts, whatever the order in which the messages are given."""
    ways = [list(newest(each)) for each in permutations(messages)]
    assert all(sorted(way, key=id) == sorted(ways[0], key=id) for way in ways)
    return ways[0]


def moment(message: Message[Any]) -> datetime:
    """Return when a reply was sent."""
    assert message.replied is not None
    return message.replied
