"""The typed columns of a frozen class, worked out from its fields, so that the two cannot part.

A field gives one column, with these exceptions: an incomplete date gives the day, where it is whole, and beside it the
text of what is not; a record inside a record gives a column for each of its fields, under the name of both; a text in
four languages gives four. A field that a ``repr`` masks is personal, and empty unless personal text is asked for.

How a row is made of an object is written once as a Python function, as attrs writes ``__init__``: an expression for
each column, in which ``v`` is the value and ``t`` the ``Telling``. Persons and texts are in a row as they came, and are
told when their column is whole: one after the other, that costs a third of what it costs between two messages.
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
Tells = Callable[[Telling, Sequence[str | None]], list[str | None]]
_IN_EUR = frozenset({"amount", "cadastral_income", "gross"})
_LEAVES: dict[type[Any], tuple[Any, str, Tells | None]] = {
    Enum: (pa.string(), "v.value", None),
    OpenCode: (pa.string(), "v.value", Telling.texts),
    Ssin: (pa.string(), "v.value", Telling.persons),
    EnterpriseNumber: (pa.string(), "v.value", None),
    YearMonth: (pa.string(), "str(v)", None),
    YearQuarter: (pa.string(), "str(v)", None),
    Name: (pa.string(), "v", None),
    str: (pa.string(), "v", Telling.texts),
    bool: (pa.bool_(), "v", None),
    date: (pa.date32(), "v", None),
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
    tells: Tells | None = None
    """How the values are told, those of a list as those of a column."""
    personal: bool = False

    @property
    def field(self) -> Any:
        """The column as Arrow declares it; its metadata tell whether it ``holds`` persons or personal text."""
        holds = "personal text" if self.personal else "persons" if self.tells is Telling.persons else None
        return pa.field(self.name, self.type, metadata=holds and {"holds": holds})

    @property
    def expression(self) -> str:
        """What gives it, of an object ``o``; nothing on the way gives nothing."""
        first, *others = self.path
        steps = [f"(v := o.{first}) is None", *(f"(v := v.{name}) is None" for name in others)]
        return f"None if {' or '.join(steps)} else ({self.value})"

    def tell(self, values: Sequence[Any], telling: Telling) -> Sequence[Any]:
        """Tell the values of the whole column."""
        if self.tells is None:
            return values
        if pa.types.is_list(self.type):
            return [None if each is None else self.tells(telling, each) for each in values]
        return self.tells(telling, values)


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
        yield from (Column(f"{name}_{lang}", pa.string(), (name, lang), tells=Telling.texts) for lang in LANGUAGES)
    elif (leaf := next((leaf for kind, leaf in _LEAVES.items() if issubclass(hint, kind)), None)) is not None:
        kind, value, tells = leaf
        yield Column(name, kind, (name,), value, tells=tells)
    else:
        for each in columns_of(hint):
            yield evolve(each, name=f"{name}_{each.name}", path=(name, *each.path))


def _list(cls: Any, name: str, kind: Any) -> Column:
    """Give a list, of records or of single values."""
    if attrs.has(kind) and not issubclass(kind, tuple(_LEAVES)):
        record = pa.struct([column.field for column in columns_of(kind)])
        made = f"{name}_records"
        return Column(name, pa.list_(record), (name,), f"{made}(v, t)", ((made, _records_of(kind)),))
    (single,) = _of(cls, name, kind)
    return Column(name, pa.list_(single.type), (name,), f"[{single.value} for v in v]", tells=single.tells)


def _records_of(cls: Any) -> Callable[[Sequence[Any], Telling], list[dict[str, Any]]]:
    """Return the function that makes a list of records: a small table, in which each value has its name."""
    columns, row = columns_of(cls), row_of(cls, personal=True)
    names = [column.name for column in columns]

    def records(values: Sequence[Any], telling: Telling) -> list[dict[str, Any]]:
        untold = zip(*(row(each, telling) for each in values), strict=True)  # without records there are no columns
        cells = [column.tell(each, telling) for column, each in zip(columns, untold, strict=False)]
        return [dict(zip(names, each, strict=True)) for each in zip(*cells, strict=True)]

    return records
