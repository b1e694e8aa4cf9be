"""What a consultation lets conclude of the facts that it may give."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact


class Availability(StrEnum):
    """Whether the facts of one kind are at hand for a person. Only the first two let a rule conclude anything."""

    KNOWN = "known"
    NO_DATA = "no data"
    """The source was asked, and holds nothing."""
    NOT_CONSULTED = "not consulted"
    NOT_INTEGRATED = "not integrated"
    NOT_INTEGRATED_AT_SUPPLIER = "not integrated at the supplier"
    SOURCE_DOWN = "source down"
    DEFERRED = "deferred"
    """The answer will come in a batch."""
    REFUSED = "refused"
    IDENTITY = "identity"
    """The number that was asked for is replaced, cancelled or unknown."""
    PARTIAL = "partial"
    """Only some of the sources answered, and none of them with this."""
    UNEXPLAINED = "unexplained"
    """An answer that no public list explains, or of which no content can be built."""

    @property
    def is_answer(self) -> bool:
        """Whether a rule may rely on it."""
        return self in _ANSWERS


_ANSWERS = (Availability.KNOWN, Availability.NO_DATA)
ORDER = tuple(Availability)
"""The best answer first."""
RELIABLE = frozenset(map(ORDER.index, _ANSWERS))
"""The places in ``ORDER`` of the answers that a rule may rely on."""


@frozen
class Asked:
    """One consultation: who was asked about, which flux, and what came."""

    person: Ssin
    flux: str
    gives: frozenset[type[Fact]]
    """The kinds of facts that this flux can give."""
    outcome: OutcomeKind
    where: Where | None = None
    on: date | None = None


def _availability(outcome: OutcomeKind, where: Where | None) -> Availability:
    """Say what an outcome lets conclude where no fact is at hand."""
    if outcome is OutcomeKind.NOT_INTEGRATED and where is Where.SUPPLIER:
        return Availability.NOT_INTEGRATED_AT_SUPPLIER
    return _OF_OUTCOME.get(outcome, Availability.UNEXPLAINED)


_OF_OUTCOME = {
    OutcomeKind.DATA: Availability.KNOWN,
    OutcomeKind.NO_DATA: Availability.NO_DATA,
    OutcomeKind.PARTIAL: Availability.PARTIAL,
    OutcomeKind.NOT_INTEGRATED: Availability.NOT_INTEGRATED,
    OutcomeKind.SOURCE_DOWN: Availability.SOURCE_DOWN,
    OutcomeKind.DEFERRED: Availability.DEFERRED,
    OutcomeKind.REFUSED: Availability.REFUSED,
    OutcomeKind.IDENTITY: Availability.IDENTITY,
}
PLACES = {
    (outcome, where): ORDER.index(_availability(outcome, where)) for outcome in OutcomeKind for where in (None, *Where)
}
"""The place in ``ORDER`` of what an outcome lets conclude."""
