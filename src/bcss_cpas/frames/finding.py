"""Which files a run reads: the one that is named, or those of one kind below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from bcss_cpas.errors import InputError
from bcss_cpas.frames.plan import PLAN

KINDS = (".parquet", ".xml", ".json")


def kind(file: Path) -> str:
    """Return the ending of a file's name, in small letters."""
    return file.suffix.lower()


def files_at(path: Path) -> tuple[Path, ...]:
    """Return the file, or those below the folder, in the order of their names.

    Passed over are files and folders whose name starts with ``_`` or ``.``, links to folders, and tables that a run has
    written. Raises ``InputError`` for a folder without files that a run reads, or with some of more than one kind, and
    ``OSError`` for one that cannot be listed.
    """
    if not path.is_dir():
        return (path,)
    files = tuple(sorted(file for file in _below(path) if kind(file) in KINDS))
    found = [f"*{each}" for each in KINDS if each in set(map(kind, files))]
    if not found:
        raise InputError(f"the folder holds no {', '.join(f'*{each}' for each in KINDS)}")
    if len(found) > 1:
        raise InputError(f"the folder holds {' and '.join(found)}: one run reads files of one kind")
    return files


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if _counts(name) and not Path(place, name, PLAN).is_file()]
        yield from (Path(place, name) for name in names if _counts(name))


def _counts(name: str) -> bool:
    return not name.startswith(("_", "."))


def _refuse(error: OSError) -> NoReturn:
    """Stop at a folder that cannot be listed, which ``os.walk`` alone would pass over."""
    raise error
