"""Rows while they are gathered: plain values alone, so that the objects they come from can go at once."""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from itertools import accumulate
from typing import Any

import pyarrow as pa

from bcss_cpas.frames.columns import columns_of, row_of, told
from bcss_cpas.frames.telling import Telling

Made = tuple[Any, Iterable[Any], Collection[type[Any]]]
"""An object for the row, those for the records that belong to it, and the classes of which these are all there are."""


@cache
def fields(cls: Any) -> tuple[Any, ...]:
    """Return the columns of a class as Arrow declares them."""
    return tuple(column.field for column in columns_of(cls))


@cache
def records(cls: Any) -> Any:
    """Return the type of a list of records of a class."""
    return pa.list_(pa.struct(fields(cls)))


class Nest:
    """A table, with lists of the records that belong to each of its rows."""

    def __init__(self, outer: type[Any], inner: Iterable[type[Any]], telling: Telling) -> None:
        self._telling = telling
        self._outer = _Rows(outer, telling)
        self._inner = {cls: _Rows(cls, telling) for cls in inner}
        self._sure: list[Collection[type[Any]]] = []

    def add(self, make: Callable[[], Made], broken: Callable[[Exception], Any]) -> None:
        """Add a row and its records; where that breaks, one row that says so."""
        number = len(self._sure)
        try:
            row, records, sure = make()
            for record in records:
                if (rows := self._inner.get(type(record))) is not None:
                    rows.add(record, number)
            self._outer.add(row, number)
        except Exception as error:  # noqa: BLE001 (one bad message must not stop the others)
            for rows in self._inner.values():
                rows.drop(number)
            self._outer.add(broken(error), number)
            sure = ()
        self._sure.append(sure)
        self._telling.unfit.clear()

    def arrays(self) -> list[Any]:
        """Give the columns, then the lists."""
        lists = (rows.lists([cls in each for each in self._sure]) for cls, rows in self._inner.items())
        return [*self._outer.arrays(), *lists]


class _Rows:
    """The rows of one class, each with the number of the row that it belongs to."""

    def __init__(self, cls: Any, telling: Telling) -> None:
        self._cls = cls
        self._telling = telling
        self._row = row_of(cls, personal=telling.disclosure.personal)
        self._told = told(cls, personal=telling.disclosure.personal)
        self._values: list[Any] = []
        """One row behind the other: a tuple for each would keep the garbage collector busy."""
        self._owners: list[int] = []

    def add(self, value: Any, owner: int) -> None:
        self._values.extend(self._row(value, self._telling))
        self._owners.append(owner)

    def drop(self, owner: int) -> None:
        """Take back what belongs to the last row."""
        while self._owners and self._owners[-1] == owner:
            self._owners.pop()
            del self._values[-len(self._told) :]

    def arrays(self) -> list[Any]:
        """Give the columns; what is personal is empty unless it was asked for."""
        number, width = len(self._owners), len(self._told)
        filled = {
            each.name: pa.array(each.tell(self._values[place::width], self._telling), each.type)
            for place, each in enumerate(self._told)
        }
        return [
            filled[each.name] if each.name in filled else pa.nulls(number, each.type) for each in columns_of(self._cls)
        ]

    def lists(self, sure: list[bool]) -> Any:
        """Give a column of lists: without a record, an empty one where that is sure, else nothing."""
        counts, unknown = [0] * (len(sure) + 1), [not each for each in sure]
        for owner in self._owners:
            counts[owner + 1] += 1
            unknown[owner] = False
        inner = pa.StructArray.from_arrays(self.arrays(), fields=fields(self._cls))
        ends = pa.array(accumulate(counts), pa.int32())
        return pa.ListArray.from_arrays(ends, inner, type=records(self._cls), mask=pa.array(unknown, pa.bool_()))
