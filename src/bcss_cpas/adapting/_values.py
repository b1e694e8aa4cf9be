"""From one value of another system to a value of ours; what does not fit is said without the value."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.convert import from_dict
from bcss_cpas.errors import InputError
from bcss_cpas.flux._leaves import is_sensible

_PARTS = {"%d": r"(?P<d>\d{1,2})", "%m": r"(?P<m>\d{1,2})", "%Y": r"(?P<Y>\d{4})"}


class How(StrEnum):
    """How an amount is written, where it is not written with a point."""

    CENTS = "cents"
    """A whole number of cents."""
    COMMA = "comma"
    """With a comma, and points or spaces between thousands: ``1.234,56``."""


def _how(name: str | None) -> How | None:
    try:
        return None if name is None else How(name)
    except ValueError:
        raise InputError(f"amounts are written as {' or as '.join(How)}") from None


def _pattern(form: Any) -> re.Pattern[str] | None:
    if form is None:
        return None
    parts = re.split(r"(%.)", form) if isinstance(form, str) else []
    if sorted(part for part in parts if part.startswith("%")) != sorted(_PARTS):
        raise InputError("the form of a day has %d, %m and %Y, each once, and nothing else with a %")
    return re.compile("".join(_PARTS.get(part) or re.escape(part) for part in parts))


@frozen(kw_only=True)
class Manner:
    """How the other system writes a value: ``form`` of a day, ``how`` of an amount, ``values`` of a list of its own."""

    form: re.Pattern[str] | None = field(default=None, converter=_pattern)
    how: How | None = field(default=None, converter=_how)
    values: Mapping[str, Any] | None = None

    def value(self, raw: Any, kind: type[Any]) -> Any:
        """Return a value of a kind of ours. Raises ``InputError``, which never repeats the value."""
        if self.values is not None:
            if (key := _key(raw)) not in self.values:
                raise InputError("a value that the table does not translate")
            return from_dict(kind, self.values[key])
        return from_dict(kind, _FIRST[kind](raw, self) if kind in _FIRST else _as_text(raw))


def _key(raw: Any) -> str:
    """Write a value as TOML writes a key: numbers by their digits, truth as ``true``."""
    return str(raw).lower() if isinstance(raw, bool) else str(raw)


def _as_text(raw: Any) -> Any:
    """Take a whole number for its digits, and text without the blanks around it."""
    if isinstance(raw, str):
        return raw.strip()
    return str(raw) if type(raw) is int else raw


def _day(raw: Any, manner: Manner) -> Any:
    raw = _as_text(raw)
    if manner.form is None or isinstance(raw, date):
        return raw
    found = manner.form.fullmatch(raw) if isinstance(raw, str) else None
    if found is None:
        raise InputError("a day that is not in the form of the table")
    return f"{found['Y']}-{found['m']:0>2}-{found['d']:0>2}"


def _amount(raw: Any, manner: Manner) -> Any:
    if isinstance(raw, float):
        raise InputError("a binary fraction is no amount: give text, or JSON as text")
    if manner.how is How.COMMA and isinstance(raw, str):
        return re.sub(r"[.\s]", "", raw).replace(",", ".")
    if manner.how is How.CENTS:
        return Decimal(_whole(raw)) / 100
    return raw.strip() if isinstance(raw, str) else raw


def _whole(raw: Any) -> int:
    try:
        number = Decimal(raw) if type(raw) in (int, str, Decimal) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if not is_sensible(number) or number % 1:
        raise InputError("not a whole number")
    return int(number)


def _truth(raw: Any) -> Any:
    if type(raw) is not bool:
        raise InputError("neither true nor false: the table tells which values mean what")
    return raw


_FIRST: dict[type[Any], Callable[[Any, Manner], Any]] = {
    date: _day,
    IncompleteDate: _day,
    Decimal: _amount,
    int: lambda raw, _: _whole(raw),
    bool: lambda raw, _: _truth(raw),
}
