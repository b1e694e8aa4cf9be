"""What a folder of parts was made of, and by whom: one source in one way, and one run at a time."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bcss_cpas.errors import InputError

PLAN = "_plan.json"
_LOCK = "_lock"
"""Readers of Parquet pass over files whose name starts so. A lock goes with the process that holds it."""


@contextmanager
def held(folder: Path, mark: str, parts: str) -> Iterator[None]:
    """Hold a folder for one run: made where it is not there, and bound to a mark from its first part on.

    ``parts`` is the pattern of the names of parts. Raises ``InputError`` where the folder holds something else, or
    another run holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / PLAN).is_file() and {file.name for file in folder.iterdir()} - {_LOCK}:
        raise InputError("the folder holds something else: files that are no parts")
    try:
        lock = FileLock(folder / _LOCK).acquire(blocking=False)
    except Timeout:
        raise InputError("another run is writing into this folder") from None
    with lock:
        _agree(folder, mark, parts)
        yield


def _agree(folder: Path, mark: str, parts: str) -> None:
    """See that parts which are there were made of the same source in the same way; a plan alone binds nobody."""
    plan = json.dumps({"schema_version": 1, "of": hashlib.sha256(mark.encode()).hexdigest()}).encode()
    if next(folder.glob(parts), None) is None:
        (folder / PLAN).write_bytes(plan)
    elif (folder / PLAN).read_bytes() != plan:
        raise InputError("the folder holds something else: parts of another source, key, option or version")
