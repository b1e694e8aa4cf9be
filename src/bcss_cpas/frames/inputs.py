"""What a run over files reads: Parquet, or a file for each message or dossier."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.frames.batches import ROWS
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.finding import files_at, kind
from bcss_cpas.frames.telling import Telling

T = TypeVar("T")
_COLUMNS = ("id", "flux", "message", "dossier", "access_first", "access_last")
_HOLDS = {".xml": "message", ".json": "dossier"}
_BUFFER = 1 << 20
"""How many bytes of a column are read at once: a row group may be larger than the memory."""


@frozen
class Files:
    """Files of messages or of dossiers, in the order of their names."""

    folder: Path
    files: tuple[Path, ...] = field(repr=lambda files: str(len(files)))
    holds: str
    """The column that is read: ``message`` or ``dossier``."""
    rows: int

    @property
    def mark(self) -> str:
        """Tell these files from others, and from what they were before."""
        stamps = zip(self.files, _of_each(self.files, _stamp), strict=True)
        told = "\n".join(f"{file.relative_to(self.folder)} {stamp}" for file, stamp in stamps)
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()

    def batches(self, disclosure: Disclosure) -> Iterator[Any]:
        """Give record batches with the columns that are needed, and no more than that in memory.

        ``disclosure`` says how a person is told after whom a file is named. Raises ``InputError`` for a file that
        cannot be read.
        """
        return self._of_texts(disclosure) if kind(self.files[0]) in _HOLDS else _of_each(self.files, _batches)

    def _of_texts(self, disclosure: Disclosure) -> Iterator[Any]:
        contents = _of_each(self.files, _content)
        for start in range(0, len(self.files), ROWS):
            files, telling = self.files[start : start + ROWS], Telling(disclosure)
            names = [telling.file(file.relative_to(self.folder).as_posix()) for file in files]
            arrays = [pa.array(names, pa.string()), pa.array(islice(contents, ROWS), pa.binary())]
            yield pa.record_batch(arrays, names=["id", self.holds])


def files_of(source: str | PathLike[str]) -> Files:
    """Find what to read at a path: one file or a folder, of Parquet, of ``*.xml`` or of ``*.json``.

    Parquet has a column ``message`` or a column ``dossier``; see ``read_batches`` and ``check_batches`` for the others.
    Of other files, the name below the folder is the ``id``; an SSIN in it is told as persons are. Raises ``InputError``
    where there is nothing to read, and for a folder with files of more than one kind.
    """
    path = Path(source)
    try:
        files = files_at(path)
    except OSError as error:
        raise InputError(f"the folder cannot be read: {type(error).__name__}") from None
    folder = path if path.is_dir() else path.parent
    if (holds := _HOLDS.get(kind(files[0]))) is not None:
        return Files(folder, files, holds, len(files))
    found = list(_of_each(files, _columns))
    held = {tuple(name for name in _HOLDS.values() if name in names) for _, names in found}
    if len(held) != 1 or len(columns := held.pop()) != 1:
        raise InputError("a Parquet file has one column « message », or else one « dossier », and all files the same")
    return Files(folder, files, columns[0], sum(rows for rows, _ in found))


def _of_each(files: tuple[Path, ...], give: Callable[[Path], Iterable[T]]) -> Iterator[T]:
    """Give what each file gives; one that cannot be read is told by its place, for a name may be that of a person."""
    for number, file in enumerate(files, 1):
        try:
            yield from give(file)
        except (pa.ArrowException, OSError) as error:
            which = "the file" if len(files) == 1 else f"file {number} of {len(files)}, in the order of their names,"
            what = "" if kind(file) in _HOLDS else " as Parquet"
            raise InputError(f"{which} cannot be read{what}: {type(error).__name__}") from None


def _columns(file: Path) -> Iterator[tuple[int, list[str]]]:
    found = pq.read_metadata(file)
    yield found.num_rows, found.schema.to_arrow_schema().names


def _batches(path: Path) -> Iterator[Any]:
    with pq.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER) as file:
        names = set(file.schema_arrow.names)
        yield from file.iter_batches(ROWS, columns=[name for name in _COLUMNS if name in names])


def _content(file: Path) -> Iterator[bytes]:
    yield file.read_bytes()


def _stamp(file: Path) -> Iterator[str]:
    status = file.stat()
    yield f"{status.st_size} {status.st_mtime_ns}"
