"""Status codes of replies, and what each says of the data: there, absent, not integrated, refused, source down.

« No data » is never « nothing » by itself: a person who is not integrated, a source that is down and a source that
holds no data are different answers, and a rule must not take one for another.
"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.open_code import OpenCode


class OutcomeKind(StrEnum):
    """What became of a request."""

    DATA = "data"
    NO_DATA = "no data"
    """The source answered, and holds no data for the person or the period."""
    NOT_INTEGRATED = "not integrated"
    """The person is not, or not sufficiently, integrated: at the customer or at the supplier."""
    IDENTITY = "identity"
    """The SSIN is replaced, cancelled or unknown, or the person is deceased."""
    INVALID_REQUEST = "invalid request"
    REFUSED = "refused"
    SOURCE_DOWN = "source down"
    PARTIAL = "partial"
    """Some sources answered, others did not."""
    DEFERRED = "deferred"
    """The answer will come in a batch."""
    UNCLASSIFIED = "unclassified"
    """An answer whose code no public list explains, or of which no content can be built: nothing may be concluded."""


ANSWERS = frozenset({OutcomeKind.DATA, OutcomeKind.PARTIAL, OutcomeKind.NO_DATA})
"""Outcomes that told something of the person; a refusal or a source that is down told nothing."""


class Where(StrEnum):
    """At whom the person is not integrated."""

    CUSTOMER = "customer"
    """At our own CPAS: integrate first, then ask again."""
    SUPPLIER = "supplier"
    """At the institution that holds the data."""


class IdentityProblem(StrEnum):
    """What is wrong with the number that was asked for."""

    REPLACED = "replaced"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    DECEASED = "deceased"


@frozen(order=False)
class StatusCode(OpenCode):
    """A status, return or reason code of a reply, such as ``MSG00012``."""

    TABLE: ClassVar[str] = "status"

    @property
    def kind(self) -> OutcomeKind:
        """What the code says of the data; ``UNCLASSIFIED`` for a code that is not known."""
        return OutcomeKind(self._column("kind") or OutcomeKind.UNCLASSIFIED)

    @property
    def where(self) -> Where | None:
        """At whom the person is not integrated, for the codes that say so."""
        at = self._column("at")
        return None if at is None else Where(at)

    @property
    def identity(self) -> IdentityProblem | None:
        """What is wrong with the SSIN, for the codes that say so."""
        problem = self._column("identity")
        return None if problem is None else IdentityProblem(problem)

    def _column(self, name: str) -> str | None:
        entry = self.entry
        return None if entry is None else entry.extra.get(name)
