"""What all callables of this package have in common: batches in, whoever hands them over, and batches out."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from bcss_cpas.errors import InputError
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.unnest import unnested

BINARY = (pa.types.is_binary, pa.types.is_large_binary, pa.types.is_binary_view)
DAY = (pa.types.is_date, pa.types.is_null)
TEXT = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
ROWS = 500
"""How many rows are turned at once: few enough for memory, many enough for the columns."""


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
        record batches. Raises ``InputError`` where a batch lacks a column or has it in another type.
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
    return (batch for each in source for batch in _batches(each))


def has(batch: Any, name: str) -> bool:
    """Tell whether a batch has a column."""
    return bool(batch.schema.get_field_index(name) >= 0)


def column(batch: Any, name: str, *kinds: Any) -> Any:
    """Return a column of a batch. Raises ``InputError`` where it is not there, or of none of these types."""
    if not has(batch, name):
        raise InputError(f"the batch has no column {name!r}")
    found = batch.column(name)
    if kinds and not any(is_kind(found.type) for is_kind in kinds):
        raise InputError(f"the column {name!r} is of the type {found.type}, which it may not have")
    return found


def ids(batch: Any) -> Any:
    """Return the caller's names of the rows, as text; nothing where the batch has none."""
    return column(batch, "id").cast(pa.string()) if has(batch, "id") else pa.nulls(batch.num_rows, pa.string())
