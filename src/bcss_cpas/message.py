"""A message read: its flux, its outcome, its typed content, and all that did not fit the types."""

from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, StatusCode, Where
from bcss_cpas.codes.ssin import Ssin

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
