"""What a run over files reads: Parquet, or a folder with a file for each message or dossier."""

import hashlib
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.frames.batches import ROWS
from bcss_cpas.frames.disclosure import Disclosure
from bcss_cpas.frames.telling import Telling

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
        told = (f"{file.relative_to(self.folder)} {_stamp(file)}" for file in self.files)
        return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()

    def batches(self, disclosure: Disclosure) -> Iterator[Any]:
        """Give record batches with the columns that are needed, and no more than that in memory.

        ``disclosure`` says how a person is told after whom a file is named.
        """
        for start in range(0, len(self.files), ROWS if self._is_folder_of_texts else 1):
            try:
                yield from (
                    self._of_texts(start, disclosure) if self._is_folder_of_texts else _of_parquet(self.files[start])
                )
            except (pa.ArrowException, OSError) as error:
                raise InputError(f"a file cannot be read: {type(error).__name__}") from None

    @property
    def _is_folder_of_texts(self) -> bool:
        return self.files[0].suffix in _HOLDS

    def _of_texts(self, start: int, disclosure: Disclosure) -> Iterator[Any]:
        files, telling = self.files[start : start + ROWS], Telling(disclosure)
        names = [telling.file(file.relative_to(self.folder).as_posix()) for file in files]
        contents = pa.array([file.read_bytes() for file in files], pa.binary())
        yield pa.record_batch([pa.array(names, pa.string()), contents], names=["id", self.holds])


def files_of(source: str | PathLike[str]) -> Files:
    """Find what to read at a path: a Parquet file, or a folder of Parquet files, of ``*.xml`` or of ``*.json``.

    Parquet has a column ``message`` or a column ``dossier``; see ``read_batches`` and ``check_batches`` for the others.
    Of other files, the name below the folder is the ``id``; an SSIN in it is told as persons are. Raises ``InputError``
    where there is nothing to read.
    """
    path = Path(source)
    folder = path if path.is_dir() else path.parent
    for suffix in (".parquet", *_HOLDS):
        files = tuple(sorted(_visible(path, suffix))) if path.is_dir() else (path,)
        if files and suffix == ".parquet":
            return _parquet(folder, files)
        if files:
            return Files(folder, files, _HOLDS[suffix], len(files))
    raise InputError("the folder holds no *.parquet, *.xml or *.json")


def _visible(folder: Path, suffix: str) -> Iterator[Path]:
    return (file for file in folder.rglob(f"*{suffix}") if not file.name.startswith(("_", ".")))


def _parquet(folder: Path, files: tuple[Path, ...]) -> Files:
    try:
        found = [pq.read_metadata(file) for file in files]
    except (pa.ArrowException, OSError) as error:
        raise InputError(f"a Parquet file cannot be read: {type(error).__name__}") from None
    names = set(found[0].schema.to_arrow_schema().names)
    holds = [name for name in _HOLDS.values() if name in names]
    if len(holds) != 1:
        raise InputError("a Parquet file has one column « message », or else one « dossier »")
    return Files(folder, files, holds[0], sum(each.num_rows for each in found))


def _of_parquet(path: Path) -> Iterator[Any]:
    with pq.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER) as file:
        names = set(file.schema_arrow.names)
        yield from file.iter_batches(ROWS, columns=[name for name in _COLUMNS if name in names])


def _stamp(file: Path) -> str:
    status = file.stat()
    return f"{status.st_size} {status.st_mtime_ns}"
