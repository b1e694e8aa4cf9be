"""The log of consultations: who looked at whose data, when, for which request and why.

A citizen may see for six months who consulted their data in the national register, and may ask why (deck): the answer
comes from here. The log is a file of JSON Lines to which lines are only added. It holds SSIN in clear text: it is as
confidential as the data themselves.

What the chain of hashes shows: a line that was changed, inserted, or removed from the middle or the beginning. What it
cannot show by itself: lines cut off at the end. Against that, keep the ``Head`` that every ``append`` returns, or one
from time to time, where the writer of the log cannot change it, and give it to ``verify``.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

import attrs

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.integration._chain import BrokenLogError, Head, Line
from bcss_cpas.integration.consultation import LoggedConsultation
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.integration.months import MonthCount, same_day

if TYPE_CHECKING:
    from filelock import FileLock

_CHUNK = 65536


@attrs.frozen
class ConsultationLog:
    """A log in one file. Every call opens the file anew and locks it, so that writers of other processes may share it.

    The lock comes from ``filelock`` (extra ``log``). Every line is flushed to the disk before ``append`` returns.
    """

    path: Path = attrs.field(converter=Path)

    def append(self, consultation: LoggedConsultation) -> Head:
        """Add a consultation, and return where the log ends now.

        The remains of a write that a crash cut off are dropped first, and the new line says so. Raises
        ``BrokenLogError`` where the last line is damaged in another way.
        """
        with self._locked():
            new = not self.path.exists()
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "r+b") as file:
                last, torn = _end_of(file)
                line = Line.next_after(last, consultation.to_dict(), after_torn_write=torn)
                file.write(line.to_bytes())
                _to_disk(file)
            if new:
                _directory_to_disk(self.path.parent)
        return line.head

    def verify(self, anchor: Head | None = None) -> Head:
        """Check every line, and return where the log ends; a torn last line is not counted.

        With ``anchor``, a head that was returned earlier, lines cut off at the end show too. Raises ``BrokenLogError``.
        """
        head = Head()
        anchored = anchor is None or anchor == head
        for line in self._lines():
            head = line.head
            anchored = anchored or head == anchor
        if not anchored:
            raise BrokenLogError("the log does not contain the line that anchors it", head.count + 1)
        return head

    def __iter__(self) -> Iterator[LoggedConsultation]:
        """Give the consultations that are still kept, oldest first. Raises ``BrokenLogError`` at a broken line."""
        for line in self._lines():
            if line.entry is not None:
                try:
                    yield LoggedConsultation.from_dict(line.entry)
                except (KeyError, TypeError, ValueError):
                    raise BrokenLogError("not a consultation", line.number) from None

    def of(self, *numbers: Ssin, until: datetime, months: MonthCount = same_day) -> Iterator[LoggedConsultation]:
        """Answer « who consulted me in the last six months, and why »; give replaced numbers of the person too."""
        shown = deadline("shown").months
        for each in self:
            recent = months(each.at.date(), shown) > until.date() and each.at <= until
            if recent and each.person in numbers:
                yield each

    def forget(self, ended: Mapping[Ssin, date], before: date) -> int:
        """Take out the content of what was logged of persons whose access ended before a day; return how many lines.

        ``ended`` gives the last day of access of each person whose integrations have all ended. How long a log must be
        kept afterwards is not settled by a public source, so ``before`` is the caller's decision. The lines themselves
        stay, so that the chain still holds; the file is written anew, and replaced in one step.
        """
        gone = {person.value for person, last in ended.items() if last < before}
        forgotten = 0
        if not self.path.exists():
            return forgotten
        with self._locked():
            fresh = self.path.with_name(f"{self.path.name}.new")
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                for line in self._lines():
                    kept = line.entry is None or line.entry.get("person") not in gone
                    forgotten += not kept
                    file.write((line if kept else attrs.evolve(line, entry=None, salt=None)).to_bytes())
                _to_disk(file)
            fresh.replace(self.path)
            _directory_to_disk(self.path.parent)
        return forgotten

    def _lines(self) -> Iterator[Line]:
        if not self.path.exists():
            return
        head = Head()
        with self.path.open("rb") as file:
            for text in file:
                if not text.endswith(b"\n"):
                    return
                line = Line.parse(text, head.count + 1)
                if (line.number, line.previous) != (head.count + 1, head.hash):
                    raise BrokenLogError("it does not follow the line before it", head.count + 1)
                head = line.head
                yield line

    def _locked(self) -> "FileLock":
        from filelock import FileLock  # noqa: PLC0415 (of an extra, imported when used)

        return FileLock(f"{self.path}.lock")


def _end_of(file: IO[bytes]) -> tuple[Head, bool]:
    """Find the last line, cut off what follows it, and stand at the end; tell whether something was cut off."""
    size = file.seek(0, os.SEEK_END)
    tail, start = b"", size
    while start > 0 and tail.count(b"\n") < 2:
        start = max(0, start - _CHUNK)
        file.seek(start)
        tail = file.read(size - start)
    whole, newline, torn = tail.rpartition(b"\n")
    file.seek(size - len(torn))
    file.truncate()
    last = whole.rpartition(b"\n")[2]
    return (Line.parse(last).head if newline else Head()), bool(torn)


def _to_disk(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _directory_to_disk(folder: Path) -> None:
    with suppress(PermissionError):  # not every system lets a folder be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
