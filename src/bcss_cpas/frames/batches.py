"""What all callables of this package have in common: batches in, whoever hands them over, and batches out."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa
from attrs import frozen

from bcss_cpas.errors import InputError
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.unnest import unnested


@frozen
class Kind:
    """Types that a column may have, under one name, each as the function that knows it."""

    name: str
    types: tuple[Callable[[Any], bool], ...]


BINARY = Kind("binary", (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view))
DAY = Kind("date", (pa.types.is_date, pa.types.is_null))
TEXT = Kind("string", (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view))
ROWS = 500
"""How many rows are turned at once: few enough for memory, many enough for the columns."""
_FEW = 10
"""How many contents are copied out of Arrow at once: alone each is copied twice, and many do not stay in the cache."""


class Mapping(ABC):
    """A function from record batches to record batches: it pickles, and holds no state."""

    __slots__ = ()

    disclosure: Disclosure
    rows: str | None

    @property
    @abstractmethod
    def nested(self) -> Any:
        """The schema with a row for each row that comes in."""

    @abstractmethod
    def turned(self, batch: Any) -> Any:
        """Turn one small batch, row by row."""

    @property
    @abstractmethod
    def mark(self) -> str:
        """What has to be the same for two tables to go together."""

    @property
    def schema(self) -> Any:
        """The schema of what comes out."""
        if not self.rows:
            return self.nested
        return unnested(pa.RecordBatch.from_pylist([], self.nested), self.rows).schema

    def __call__(self, source: Any) -> Any:
        """Turn batches as they come, and give a ``RecordBatchReader``: an iterator, and an Arrow stream.

        ``source`` is anything that hands over an Arrow stream (a table, a data frame, a relation), or an iterable of
        record batches. Raises ``InputError`` where it is neither, or a batch lacks a column or has it in another type.
        """
        return pa.RecordBatchReader.from_batches(self.schema, self._turned(source))

    def _turned(self, source: Any) -> Iterator[Any]:
        for batch in slices(source):
            turned = self.turned(batch)
            yield unnested(turned, self.rows) if self.rows else turned


def slices(source: Any, rows: int = ROWS, part: int = ROWS) -> Iterator[Any]:
    """Cut a source into batches of at most so many rows, none of which lies in two parts of ``part`` rows."""
    position = 0
    for batch in _batches(source):
        start = 0
        while start < batch.num_rows:
            number = min(rows, part - position % part)
            piece = batch.slice(start, number)
            yield piece
            start += piece.num_rows
            position += piece.num_rows


def _batches(source: Any) -> Iterable[Any]:
    if hasattr(source, "__arrow_c_stream__"):
        return pa.RecordBatchReader.from_stream(source)  # type: ignore[no-any-return]
    if isinstance(source, str | bytes | dict) or not isinstance(source, Iterable):
        raise InputError(f"an Arrow stream or record batches are expected, not {type(source).__name__}")
    return (batch for each in source for batch in _batches(each))


def has(batch: Any, name: str) -> bool:
    """Tell whether a batch has a column."""
    return bool(batch.schema.get_field_index(name) >= 0)


def column(batch: Any, name: str, *kinds: Kind) -> Any:
    """Return a column of a batch. Raises ``InputError`` where it is not there, or of none of these kinds."""
    if not has(batch, name):
        raise InputError(f"the batch has no column {name!r}")
    found = batch.column(name)
    if not any(is_type(found.type) for kind in kinds for is_type in kind.types):
        raise _unfit(name, found, " or ".join(kind.name for kind in kinds))
    return found


def contents(found: Any) -> Iterator[Any]:
    """Give the bytes of a column as Python has them, a few at a time."""
    for start in range(0, len(found), _FEW):
        yield from found.slice(start, _FEW).to_pylist()


def texts(batch: Any, name: str) -> Any:
    """Return a column as text, whatever can be told as text; nothing in any row where the batch has no such column."""
    if not has(batch, name):
        return pa.nulls(batch.num_rows, pa.string())
    found = batch.column(name)
    try:
        return found.cast(pa.string())
    except pa.ArrowException:
        raise _unfit(name, found, "text") from None


def _unfit(name: str, found: Any, wanted: str) -> InputError:
    """Tell of which type a column is, without what stands inside it: the names of its fields are the caller's."""
    return InputError(f"the column {name!r} is of the type {str(found.type).partition('<')[0]}; it takes {wanted}")
