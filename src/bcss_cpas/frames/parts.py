"""A table on disk in parts: each is written aside and then renamed, so that what stands there is whole."""

import hashlib
import json
from collections.abc import Callable, Iterator
from importlib.metadata import version
from itertools import groupby
from os import PathLike
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import define, field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.frames.batches import ROWS, Mapping, slices
from bcss_cpas.frames.processes import tables

PART = 10_000
"""How many rows of the source make a part."""
_PLAN = "_plan.json"
"""Readers of Parquet pass over files whose name starts so."""


@frozen
class Written:
    """The parts that are there after a run, and how many of them an earlier run had written."""

    files: tuple[Path, ...]
    earlier: int

    @property
    def errors(self) -> tuple[int, int]:
        """How many rows there are, and how many of them are errors."""
        columns = [pq.read_table(file, columns=["error"]).column(0) for file in self.files]
        return sum(map(len, columns)), sum(len(each) - each.null_count for each in columns)


def write_parts(
    function: Mapping,
    source: Any,
    folder: str | PathLike[str],
    *,
    part: int = PART,
    processes: int | None = None,
    source_mark: str = "",
    progress: Callable[[int], None] | None = None,
) -> Written:
    """Run a function of this package over a source and write a folder of Parquet files, a part each.

    A part is what came of ``part`` rows of the source. A run that was interrupted is taken up where it stopped: parts
    that are there are passed over. ``source_mark`` tells one source from another; ``progress`` hears how many rows of
    the source were dealt with. ``processes`` is that of ``in_processes``.

    Raises ``InputError`` where the folder holds parts of another source, key, option or version, or cannot be written.
    """
    place = Path(folder)
    try:
        _agree(place, f"{function.mark} {version('bcss-cpas')} {part} {source_mark}")
        return _Writing(function, place, part, progress or _quietly).write(source, processes)
    except OSError as error:
        raise InputError(f"the folder cannot be written: {type(error).__name__}") from None


def _quietly(_: int) -> None:
    """Tell nobody."""


@define
class _Writing:
    """One run: what it makes, where, and which parts it came by."""

    function: Mapping
    folder: Path
    part: int
    progress: Callable[[int], None]
    seen: set[int] = field(factory=lambda: {0})

    def write(self, source: Any, processes: int | None) -> Written:
        done = {file.name for file in self.folder.glob("part-*.parquet")}
        turned = tables(self.function, self._missing(source, done), processes)
        for number, group in groupby(turned, key=lambda each: each[0][0]):
            self._write(number, pa.concat_tables(map(self._heard, group)))
        if not (self.folder / _name(0)).exists():
            self._write(0, self.function.schema.empty_table())
        return Written(tuple(self.folder / _name(number) for number in sorted(self.seen)), len(done))

    def _missing(self, source: Any, done: set[str]) -> Iterator[tuple[tuple[int, int], Any]]:
        """Give the batches whose part is not there yet, each with the number of the part and of its rows."""
        position = 0
        for batch in slices(source, ROWS, self.part):
            number = position // self.part
            position += batch.num_rows
            self.seen.add(number)
            if _name(number) in done:
                self.progress(batch.num_rows)
            else:
                yield (number, batch.num_rows), batch

    def _heard(self, turned: tuple[tuple[int, int], Any]) -> Any:
        (_, rows), table = turned
        self.progress(rows)
        return table

    def _write(self, number: int, table: Any) -> None:
        aside = self.folder / f"_{_name(number)}"
        pq.write_table(table, aside, compression="zstd")
        aside.replace(self.folder / _name(number))


def _name(number: int) -> str:
    return f"part-{number:06}.parquet"


def _agree(folder: Path, mark: str) -> None:
    """Make the folder, or see that what is in it was made of the same source in the same way."""
    plan = json.dumps({"schema_version": 1, "of": hashlib.sha256(mark.encode()).hexdigest()})
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        (folder / _PLAN).write_text(plan, "utf-8")
    elif not (folder / _PLAN).is_file() or (folder / _PLAN).read_text("utf-8") != plan:
        raise InputError("the folder holds something else: parts of another source, key, option or version")
