"""A table on disk in parts: each is written aside and then renamed, so that what stands there is whole."""

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
from bcss_cpas.frames.plan import held
from bcss_cpas.frames.processes import tables
from bcss_cpas.frames.tally import Tally, tally

PART = 10_000
"""How many rows of the source make a part."""
PARTS = "part-*.parquet"


@frozen
class Written:
    """The parts that are there after a run, and how many of them an earlier run had written."""

    files: tuple[Path, ...]
    earlier: int

    @property
    def tally(self) -> Tally:
        """What the table comes to; counted from the files."""
        return tally(self.files)


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

    Raises ``InputError`` where the folder holds parts of another source, key, option or version, is written by another
    run, or cannot be written; ``StoppedError`` where a process is killed.
    """
    place = Path(folder)
    writing = _Writing(function, place, part, progress or _quietly)
    try:
        with held(place, f"{function.mark} {version('bcss-cpas')} {part} {source_mark}", PARTS):
            return writing.write(source, processes)
    except (OSError, NotImplementedError) as error:  # the second, where files cannot be locked
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
        done = {file.name for file in self.folder.glob(PARTS) if _is_whole(file)}
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


def _is_whole(file: Path) -> bool:
    """Tell whether a part was kept to its end, where Parquet has its table of contents; another one is made again."""
    try:
        pq.read_metadata(file)
    except (pa.ArrowException, OSError):
        return False
    return True
