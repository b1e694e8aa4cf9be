"""How the rows of an information type follow each other in time, and what stands in their codes and numbers."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux import _bounds
from bcss_cpas.flux._register.basics import CodeLabel, Information, Partner, PersonNumber, Relative

I = TypeVar("I", bound=Information)  # noqa: E741 (a row of information)
Row = tuple[int, I, IncompleteDate | None]
"""Place in the message, row, and the day on which it stopped holding."""


def in_turn(rows: Sequence[I]) -> Iterator[Row[I]]:
    """Order rows of which one holds at a time: each ends where it was deleted, or where the next one starts."""
    for place, row, next_one in _bounds.in_turn(rows, lambda each: each.date):
        yield place, row, row.del_date or next_one


def side_by_side(rows: Sequence[I]) -> Iterator[Row[I]]:
    """Take rows that hold together: each ends only where it was deleted."""
    for place, row in enumerate(rows):
        yield place, row, row.del_date


def code_of(value: CodeLabel | None) -> str:
    """Return a bare code; empty where there is none."""
    return "" if value is None else value.code or ""


def label_of(value: CodeLabel | None) -> str | None:
    """Return the label that came with a code."""
    return None if value is None else value.label


def number_of(value: PersonNumber | Relative | Partner | None) -> Ssin | None:
    """Return the number of a person."""
    if isinstance(value, Relative | Partner):
        value = value.number
    return None if value is None else value.number
