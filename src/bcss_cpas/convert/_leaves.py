"""Plain values, taken strictly: nothing is coerced, « false » in quotes is no truth value."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any, get_origin

from cattrs import Converter

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError, InputError
from bcss_cpas.flux._leaves import is_sensible
from bcss_cpas.periods import Period

_HALF = re.compile("[\ud800-\udfff]")
_AMOUNT = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?(E[-+]?[0-9]{1,3})?")
"""An amount as people write it, or as ``Decimal`` does: it would take « 1_000 » and the digits of any script too."""


def install(converter: Converter) -> None:
    """Teach a converter every value that is no object of fields."""
    for cls, encode, decode in _LEAVES:
        converter.register_unstructure_hook(cls, encode)
        converter.register_structure_hook(cls, _hook(decode))
    converter.register_structure_hook(StrEnum, lambda value, cls: cls(_exactly(str, value)))  # before that of str
    converter.register_unstructure_hook_func(_is(Enum), lambda member: member.value)
    converter.register_unstructure_hook_func(_is(OpenCode), lambda code: code.value)
    converter.register_structure_hook_func(_is(OpenCode), lambda value, cls: cls(_words(value)))
    converter.register_structure_hook_factory(_is_tuple, _tuples)


def _is(base: type[Any]) -> Callable[[Any], bool]:
    return lambda cls: isinstance(cls, type) and issubclass(cls, base)


def _is_tuple(cls: Any) -> bool:
    return get_origin(cls) is tuple


def _hook(decode: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: decode(value)


def _exactly(kind: type[Any], value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}")
    return value


def _words(value: Any) -> str:
    """Take text that can be written: JSON may hold half a character, which no output can."""
    text: str = _exactly(str, value)
    if not text.isascii() and _HALF.search(text):
        raise ValueError("expected text")
    return text


def _text(build: Callable[[str], Any]) -> Callable[[Any], Any]:
    return lambda value: build(_exactly(str, value))


def _tuples(cls: Any, converter: Any) -> Callable[[Any, Any], Any]:
    """Take lists for tuples, and nothing else that happens to have items."""
    item = cls.__args__[0]
    pair = len(cls.__args__) == 2 and cls.__args__[1] is not Ellipsis
    kinds = cls.__args__ if pair else ()

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError("expected a list")
        if pair:
            return tuple(converter.structure(each, kind) for each, kind in zip(value, kinds, strict=True))
        return tuple(converter.structure(value, list[item]))  # type: ignore[valid-type]

    return structure


def _decimal(value: Any) -> Decimal:
    """Take text or a whole number of a sensible size; a binary fraction is no amount."""
    if type(value) not in (str, int, Decimal):
        raise CodeError("an amount is text, such as « 612.50 », or a whole number")
    if type(value) is str and not _AMOUNT.fullmatch(value):
        raise CodeError("an amount is written with a point, such as « 612.50 »")
    amount = Decimal(value)
    if not is_sensible(amount):
        raise CodeError("an amount is of a sensible size")
    return amount


def _day(value: Any) -> date:
    if type(value) is date:
        return value
    text = _exactly(str, value)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise CodeError("a day is written yyyy-mm-dd") from None
    if day.isoformat() != text:
        raise CodeError("a day is written yyyy-mm-dd")
    return day


def _moment(value: Any) -> datetime:
    return value if type(value) is datetime else datetime.fromisoformat(_exactly(str, value))


def _incomplete(value: Any) -> IncompleteDate:
    return IncompleteDate(value.isoformat() if type(value) is date else _exactly(str, value))


def _quality(value: Any) -> QualityCode:
    sector, code = _exactly(list, value)
    return QualityCode(_exactly(int, sector), _exactly(int, code))


def _period_to_dict(period: Period) -> dict[str, str]:
    """Write both days inclusive, as people do."""
    last = {} if period.last is None else {"last": period.last.isoformat()}
    return {"first": period.start.isoformat(), **last}


def _period(value: Any) -> Period:
    data = _exactly(dict, value)
    if "first" not in data or set(data) - {"first", "last"}:
        raise InputError("a period has a first day, and perhaps a last one")
    return Period.inclusive(_day(data["first"]), None if "last" not in data else _day(data["last"]))


_LEAVES: tuple[tuple[type[Any], Callable[[Any], Any], Callable[[Any], Any]], ...] = (
    (str, str, _words),
    (bool, bool, lambda value: _exactly(bool, value)),
    (int, int, lambda value: _exactly(int, value)),
    (Decimal, str, _decimal),
    (date, date.isoformat, _day),
    (datetime, datetime.isoformat, _moment),
    (IncompleteDate, str, _incomplete),
    (YearMonth, str, lambda value: YearMonth.parse(_exactly(str, value))),
    (YearQuarter, str, lambda value: YearQuarter.parse(_exactly(str, value))),
    (Ssin, lambda ssin: ssin.value, _text(Ssin)),
    (EnterpriseNumber, lambda number: number.value, _text(EnterpriseNumber)),
    (QualityCode, lambda code: [code.sector, code.code], _quality),
    (Period, _period_to_dict, _period),
)
