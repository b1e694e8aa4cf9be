"""The typed columns of a frozen class, worked out from its fields, so that the two cannot part.

A field gives one column, with these exceptions: an incomplete date gives the day, where it is whole, and beside it the
text of what is not; a record inside a record gives a column for each of its fields, under the name of both; a text in
four languages gives four. A field that a ``repr`` masks is personal, and empty unless personal text is asked for.

How a row is made of an object is written once as a Python function, as attrs writes ``__init__``: an expression for
each column, in which ``v`` is the value and ``t`` the ``Telling``.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import pyarrow as pa
from attrs import evolve, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.source import Source
from bcss_cpas.frames import fitting
from bcss_cpas.frames.disclosure import Name
from bcss_cpas.frames.telling import Telling
from bcss_cpas.text import LANGUAGES, Text

Row = Callable[[Any, Telling], tuple[Any, ...]]
_IN_EUR = frozenset({"amount", "cadastral_income", "gross"})
_TEXT = "v if len(v) < 11 and v.isascii() else t.text(v)"
_LEAVES: dict[type[Any], tuple[Any, str]] = {
    Enum: (pa.string(), "v.value"),
    OpenCode: (pa.string(), "v.value if len(v.value) < 11 and v.value.isascii() else t.text(v.value)"),
    Ssin: (pa.string(), "t.person(v)"),
    EnterpriseNumber: (pa.string(), "v.value"),
    YearMonth: (pa.string(), "str(v)"),
    YearQuarter: (pa.string(), "str(v)"),
    Name: (pa.string(), "v"),
    str: (pa.string(), _TEXT),
    bool: (pa.bool_(), "v"),
    date: (pa.date32(), "v"),
}
"""What comes first is looked at first: an enumeration of words is no text."""


@frozen
class Column:
    """A column: its name and type, the path of attributes to its value, and what becomes of the value."""

    name: str
    type: Any
    path: tuple[str, ...]
    value: str = "v"
    names: tuple[tuple[str, Any], ...] = ()
    """What ``value`` refers to."""
    personal: bool = False

    @property
    def field(self) -> Any:
        """The column as Arrow declares it; its metadata tell whether it ``holds`` persons or personal text."""
        holds = "personal text" if self.personal else "persons" if "t.person(" in self.value else None
        return pa.field(self.name, self.type, metadata=holds and {"holds": holds})

    @property
    def expression(self) -> str:
        """What gives it, of an object ``o``; nothing on the way gives nothing."""
        first, *others = self.path
        steps = [f"(v := o.{first}) is None", *(f"(v := v.{name}) is None" for name in others)]
        return f"None if {' or '.join(steps)} else ({self.value})"


@cache
def columns_of(cls: Any) -> tuple[Column, ...]:
    """Return the columns of a frozen class."""
    hints = get_type_hints(cls)
    return tuple(
        evolve(column, personal=column.personal or each.repr is masked)
        for each in attrs.fields(cls)
        for column in _of(cls, each.name, hints[each.name])
    )


def told(cls: Any, *, personal: bool) -> tuple[Column, ...]:
    """Return the columns that are filled: without what is personal, unless that is asked for."""
    return tuple(column for column in columns_of(cls) if personal or not column.personal)


@cache
def row_of(cls: Any, *, personal: bool) -> Row:
    """Return the function that makes a row of an object: the values of the columns that are told."""
    filled = told(cls, personal=personal)
    names = {"date": date, "fitting": fitting, **{name: value for column in filled for name, value in column.names}}
    text = f"lambda o, t: ({''.join(f'{column.expression}, ' for column in filled)})"
    made: Row = eval(compile(text, f"<row of {cls.__name__}>", "eval"), names)  # noqa: S307 (our own text)
    return made


def _of(cls: Any, name: str, hint: Any) -> Iterator[Column]:
    """Give the columns of a field by its type."""
    origin, place = get_origin(hint), f"{cls.__name__}.{name}"
    if origin in (Union, UnionType):
        (kind,) = (arg for arg in get_args(hint) if arg is not NoneType)
        yield from _of(cls, name, kind)
    elif origin in (tuple, Sequence):
        yield _list(cls, name, get_args(hint)[0])
    elif hint is Source:
        yield Column("path", pa.string(), (name, "path"))
    elif hint is IncompleteDate:
        yield Column(name, pa.date32(), (name, "iso"), "None if v.endswith('00') else date.fromisoformat(v)")
        yield Column(f"{name}_incomplete", pa.string(), (name, "iso"), "v if v.endswith('00') else None")
    elif hint is Decimal:
        unit = "eur" if name in _IN_EUR else "other"
        yield Column(name, getattr(fitting, unit.upper()), (name,), f"fitting.{unit}(v, t, {place!r})")
    elif hint is int:
        yield Column(name, pa.int64(), (name,), f"fitting.whole(v, t, {place!r})")
    elif hint is datetime:
        yield Column(name, pa.timestamp("us", "UTC"), (name,), f"fitting.moment(v, t, {place!r})")
    elif hint is Text:
        yield from (Column(f"{name}_{lang}", pa.string(), (name, lang), _TEXT) for lang in LANGUAGES)
    elif (leaf := next((leaf for kind, leaf in _LEAVES.items() if issubclass(hint, kind)), None)) is not None:
        yield Column(name, leaf[0], (name,), leaf[1])
    else:
        for each in columns_of(hint):
            yield evolve(each, name=f"{name}_{each.name}", path=(name, *each.path))


def _list(cls: Any, name: str, kind: Any) -> Column:
    """Give a list, of records or of single values."""
    if attrs.has(kind) and not issubclass(kind, tuple(_LEAVES)):
        item, record = row_of(kind, personal=True), pa.struct([column.field for column in columns_of(kind)])
        keys = tuple(column.name for column in columns_of(kind))
        value = f"[dict(zip({name}_keys, {name}_item(each, t))) for each in v]"
        return Column(name, pa.list_(record), (name,), value, ((f"{name}_keys", keys), (f"{name}_item", item)))
    (single,) = _of(cls, name, kind)
    return Column(name, pa.list_(single.type), (name,), f"[{single.value} for v in v]")
