"""A message read: its flux, its outcome, its typed content, and all that did not fit the types."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, TypeVar

from attrs import field, fields, frozen, has

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, StatusCode, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.markup import card, table

T = TypeVar("T")


class MessageKind(StrEnum):
    """Which way a message goes."""

    REQUEST = "request"
    REPLY = "reply"
    FAULT = "fault"


def _masked(text: str | None) -> str:
    return "None" if text is None else "…"


@frozen
class Defect:
    """A value that breaks its type, or a value that should be there and is not.

    ``path`` starts at the content (``$.residences[2].date.month``); ``raw`` is the text as it came, ``None`` where
    it is missing, and never shown by ``repr``.
    """

    path: str
    line: int | None
    problem: str
    raw: str | None = field(default=None, repr=_masked)


@frozen
class Unread:
    """Something of the message that the model has no place for, kept as XML text (an attribute as ``name="value"``)."""

    path: str
    line: int | None
    xml: str = field(repr=_masked)


@frozen
class SourceOutcome:
    """What one authentic source answered, where a reply comes from several."""

    source: str
    kind: OutcomeKind
    code: StatusCode | None = None


@frozen
class Outcome:
    """What became of a request.

    ``where`` tells at whom the person is not integrated; ``identity``, ``new_ssin`` and ``died_on`` what is wrong with
    the number that was asked for; ``sources`` what each source said, where there are several.
    """

    kind: OutcomeKind
    code: StatusCode | None = None
    where: Where | None = None
    identity: IdentityProblem | None = None
    new_ssin: Ssin | None = None
    died_on: IncompleteDate | None = None
    sources: tuple[SourceOutcome, ...] = ()

    @staticmethod
    @lru_cache(maxsize=512)
    def of(code: str) -> "Outcome":
        """Classify by a status code alone."""
        status = StatusCode(code)
        return Outcome(status.kind, status, status.where, status.identity)

    @property
    def has_data(self) -> bool:
        """Whether there is content to rely on, perhaps of some sources only."""
        return self.kind in (OutcomeKind.DATA, OutcomeKind.PARTIAL)


@frozen
class Message(Generic[T]):
    """A request, a reply or a fault, read without losing anything.

    ``content`` is the typed object (``None`` where the message carries none); ``defects`` and ``unread`` hold what did
    not fit; ``envelope`` is the SOAP or SSDN envelope around it. ``person`` is the SSIN that the message is about.
    """

    flux: str | None
    kind: MessageKind
    content: T | None = None
    outcome: Outcome | None = None
    """``None`` for a request."""
    defects: tuple[Defect, ...] = ()
    unread: tuple[Unread, ...] = ()
    version: str | None = None
    """The version of the interface, as its namespace or envelope names it."""
    person: Ssin | None = None
    ticket: str | None = None
    """The ticket that the BCSS gave, to name this exchange to its help desk."""
    replied: datetime | None = None
    """When the BCSS sent the reply; with a time zone only where the envelope gives one."""
    envelope: tuple[Any, ...] = ()

    def __repr__(self) -> str:
        outcome = "" if self.outcome is None else f", {self.outcome.kind}"
        return f"<{self.kind} {self.flux}{outcome}, {len(self.defects)} defects, {len(self.unread)} unread>"

    def _repr_html_(self) -> str:
        """Show in a notebook what came and where it did not fit; of the content its parts, never a value."""
        outcome, code = self.outcome, None if self.outcome is None else self.outcome.code
        values = {
            "kind": self.kind,
            "outcome": None if outcome is None else outcome.kind,
            "code": None if code is None else f"{code.value} {code.label('en')}",
            "person": self.person,
            "version": self.version,
            "ticket": self.ticket,
            "replied": self.replied,
        }
        defects = ((each.path, each.line, each.problem) for each in self.defects)
        unread = ((each.path, each.line) for each in self.unread)
        return (
            card(f"Message {self.flux or ''}", values)
            + table("content", ("part", "number"), _parts(self.content))
            + table("defects", ("path", "line", "problem"), defects)
            + table("unread", ("path", "line"), unread)
        )


def _parts(content: object, path: str = "") -> Iterator[tuple[str, int]]:
    """Name the parts of a content that are there, two steps deep, and count those of a list."""
    cls: type[object] = type(content)
    for each in fields(cls) if has(cls) else ():
        part = getattr(content, each.name)
        if isinstance(part, tuple) and part:
            yield f"{path}{each.name}", len(part)
        elif has(type(part)):
            yield f"{path}{each.name}", 1
            yield from () if path else _parts(part, f"{each.name}.")
