"""How a value stands in the text of an element or an attribute: one pair of functions a type."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from bcss_cpas.codes.dates import IncompleteDate, parse_date
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin, parse_ssin
from bcss_cpas.errors import CodeError


class Leaf(NamedTuple):
    """Text to value and back; ``parse`` raises ``ValueError`` whose text says what the value should have been."""

    parse: Callable[[str], Any]
    format: Callable[[Any], str]


_INTEGER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")
_FURTHEST = 15
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_ZONE = re.compile(r"(Z|[+-][0-9]{2}:[0-9]{2})$")
_FRACTION = re.compile(r"\.[0-9]{7}")


def _integer(text: str) -> int:
    bare = text.strip()
    if not _INTEGER.fullmatch(bare):
        raise CodeError("not a whole number")
    try:
        return int(bare)
    except ValueError:  # more digits than Python is willing to read
        raise CodeError("not a whole number of a sensible length") from None


def _decimal(text: str) -> Decimal:
    bare = text.strip()
    if not _DECIMAL.fullmatch(bare):
        raise CodeError("not a decimal number")
    number = Decimal(bare)
    if len(bare) > _FURTHEST and not is_sensible(number):
        raise CodeError("not a decimal number of a sensible size")
    return number


def is_sensible(number: Decimal) -> bool:
    """Tell whether a number is finite, and neither beyond 10 to the power 15 nor that close to zero.

    No amount is; and what is written with all its digits, as ours are, must not grow out of a few characters.
    """
    return number.is_finite() and abs(number.adjusted()) <= _FURTHEST


def _boolean(text: str) -> bool:
    try:
        return _BOOLEANS[text.strip()]
    except KeyError:
        raise CodeError("not true or false") from None


def _day(text: str) -> date:
    """Read ``xs:date``; the time zone that some senders add to a date says nothing and is dropped."""
    bare = text.strip()
    if len(bare) > 10:
        bare = _ZONE.sub("", bare)
    try:
        day = date.fromisoformat(bare)
    except ValueError:
        raise CodeError("not a date in the form yyyy-mm-dd") from None
    if len(bare) != 10 or bare[4] != "-" or bare[7] != "-":
        raise CodeError("not a date in the form yyyy-mm-dd")
    return day


def _moment(text: str) -> datetime:
    bare = text.strip()
    try:
        moment = datetime.fromisoformat(bare)
    except ValueError:
        raise CodeError("not a date and time") from None
    if "T" not in bare or _FRACTION.search(bare):
        raise CodeError("not a date and time to the microsecond")
    return moment


def _ssdn_moment(text: str) -> datetime:
    bare = text.strip()
    try:
        if len(bare) == 15 and bare[8] == "T":  # other forms of ISO 8601 are not those of SSDN
            return datetime.fromisoformat(bare)
    except ValueError:
        pass
    raise CodeError("not a date and time in the form yyyyMMddThhmmss")


def _format_decimal(value: Decimal) -> str:
    return f"{value:f}"


SSDN_MOMENT = Leaf(_ssdn_moment, lambda moment: moment.strftime("%Y%m%dT%H%M%S"))
"""``t_DateTimeUTC`` of the SSDN envelope."""

_LEAVES: dict[type, Leaf] = {
    str: Leaf(str, str),
    int: Leaf(_integer, str),
    Decimal: Leaf(_decimal, _format_decimal),
    bool: Leaf(_boolean, lambda value: "true" if value else "false"),
    date: Leaf(_day, date.isoformat),
    datetime: Leaf(_moment, datetime.isoformat),
    IncompleteDate: Leaf(lambda text: parse_date(text.strip()), str),
    YearMonth: Leaf(lru_cache(maxsize=512)(YearMonth.parse), str),
    YearQuarter: Leaf(lru_cache(maxsize=512)(YearQuarter.parse), str),
    Ssin: Leaf(parse_ssin, lambda ssin: str(ssin.value)),
    EnterpriseNumber: Leaf(lambda text: EnterpriseNumber(text.strip()), lambda number: str(number.value)),
}


def leaf_of(kind: type[Any]) -> Leaf | None:
    """Return how a type stands in text, or ``None`` where it does not."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if issubclass(kind, OpenCode):
        return Leaf(lru_cache(maxsize=512)(kind), lambda code: str(code.value))
    if issubclass(kind, Enum):
        return Leaf(_enumeration(kind), lambda member: str(member.value))
    return None


def _enumeration(kind: type[Enum]) -> Callable[[str], Enum]:
    members = {str(member.value): member for member in kind}

    def parse(text: str) -> Enum:
        try:
            return members[text.strip()]
        except KeyError:
            raise CodeError(f"not one of {', '.join(members)}") from None

    return parse
