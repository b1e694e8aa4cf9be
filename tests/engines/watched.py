"""A function that notes what it is given, and that may kill the process in which it works."""

import os
import signal
from collections import Counter
from pathlib import Path
from typing import Any

from attrs import Factory, frozen

from bcss_cpas.frames.batches import Mapping

_BEFORE = 3
"""How many batches are turned, wherever, before a process is killed."""


@frozen
class Watched(Mapping):
    """Notes every batch in a folder that all processes share; with ``deadly``, the fourth one kills its process."""

    inner: Mapping
    folder: Path
    deadly: bool = False
    rows: str | None = Factory(lambda self: self.inner.rows, takes_self=True)

    @property
    def nested(self) -> Any:
        """The schema with a row for each row that comes in."""
        return self.inner.nested

    @property
    def mark(self) -> str:
        """What has to be the same for two tables to go together."""
        return self.inner.mark

    def turned(self, batch: Any) -> Any:
        """Turn one small batch, unless it is the deadly one."""
        with self._notes.open("a") as notes:
            notes.write(f"{os.getpid()} {batch.column('id')[0]}\n")
        if self.deadly and len(self._noted()) > _BEFORE and self._is_first():
            os.kill(os.getpid(), signal.SIGKILL)
        return self.inner.turned(batch)

    def _is_first(self) -> bool:
        try:
            self._killed.touch(exist_ok=False)
        except FileExistsError:
            return False
        return True

    def _noted(self) -> list[str]:
        return self._notes.read_text("utf-8").splitlines()

    @property
    def _notes(self) -> Path:
        return self.folder / "notes"

    @property
    def _killed(self) -> Path:
        return self.folder / "killed"

    @property
    def has_killed(self) -> bool:
        """Tell whether a process was killed."""
        return self._killed.exists()

    @property
    def processes(self) -> set[str]:
        """Give the processes in which batches were turned."""
        return {line.split()[0] for line in self._noted()}

    @property
    def times(self) -> Counter[str]:
        """Count how often the batch that begins with a row was turned."""
        return Counter(line.split()[1] for line in self._noted())
