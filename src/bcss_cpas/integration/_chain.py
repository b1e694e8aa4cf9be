"""The lines of a log, each bound to the one before by its hash.

The hash of a line covers its number, the hash before it and the digest of its entry. The digest is salted and stays
when the entry is taken out, so that what may no longer be kept can go without breaking the chain.
"""

import hashlib
import json
import secrets
from typing import Any, Self

from attrs import field, frozen

from bcss_cpas.errors import BcssError
from bcss_cpas.facts._fact import masked

SCHEMA_VERSION = 1
START = "0" * 64


class BrokenLogError(BcssError, ValueError):
    """A line of a log was changed, removed, inserted or damaged; ``line`` counts from 1, ``None`` is the last one."""

    def __init__(self, problem: str, line: int | None) -> None:
        self.problem, self.line = problem, line
        super().__init__(f"{'last line' if line is None else f'line {line}'}: {problem}")

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the arguments."""
        return type(self), (self.problem, self.line)


@frozen
class Head:
    """Where a log ends: how many lines, and the hash of the last one. Kept elsewhere, it anchors the log."""

    count: int = 0
    hash: str = START


@frozen(kw_only=True)
class Line:
    """One line; ``entry`` and ``salt`` are ``None`` once its content was taken out."""

    number: int
    previous: str
    entry: dict[str, Any] | None = field(repr=masked)
    salt: str | None = field(repr=masked)
    digest: str
    after_torn_write: bool = False
    """Whether a write before it was cut off, as by a crash, and its remains were dropped."""

    @classmethod
    def next_after(cls, head: Head, entry: dict[str, Any], *, after_torn_write: bool) -> Self:
        """Make the line that follows."""
        salt = secrets.token_hex(16)
        return cls(
            number=head.count + 1,
            previous=head.hash,
            entry=entry,
            salt=salt,
            digest=_digest(salt, entry),
            after_torn_write=after_torn_write,
        )

    @classmethod
    def parse(cls, text: bytes, number: int | None = None) -> Self:
        """Read a line and check it by itself. Raises ``BrokenLogError``."""
        try:
            data = json.loads(text)
            version = data["schema_version"]
            line = cls(
                number=data["number"],
                previous=data["previous"],
                entry=data["entry"],
                salt=data["salt"],
                digest=data["digest"],
                after_torn_write=data["after_torn_write"],
            )
            whole = version == SCHEMA_VERSION and data["hash"] == line.hash
        except (ValueError, KeyError, TypeError, RecursionError):
            raise BrokenLogError("not a line of a log", number) from None
        if type(version) is int and version > SCHEMA_VERSION:
            raise BrokenLogError(
                f"of schema version {version}, newer than {SCHEMA_VERSION}, the last known here", number
            )
        if not whole or (line.entry is not None and line.digest != _digest(str(line.salt), line.entry)):
            raise BrokenLogError("its hash does not fit its content", number)
        return line

    @property
    def hash(self) -> str:
        """The hash of the line."""
        return _sha256([SCHEMA_VERSION, self.number, self.previous, self.digest, self.after_torn_write])

    @property
    def head(self) -> Head:
        """Where the log ends if this is the last line."""
        return Head(self.number, self.hash)

    def to_bytes(self) -> bytes:
        """Write the line, its end included."""
        data = {
            "schema_version": SCHEMA_VERSION,
            "number": self.number,
            "previous": self.previous,
            "entry": self.entry,
            "salt": self.salt,
            "digest": self.digest,
            "after_torn_write": self.after_torn_write,
            "hash": self.hash,
        }
        return json.dumps(data, ensure_ascii=False).encode() + b"\n"


def _digest(salt: str, entry: dict[str, Any]) -> str:
    return _sha256([salt, entry])


def _sha256(value: Any) -> str:
    canonical = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
