"""What the flux of the newer services do alike: how roots are named, and what became of a request."""

from collections.abc import Sequence
from typing import Any, Protocol

from attrs import evolve

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._soa import CBSSFault, Status
from bcss_cpas.message import MessageKind, Outcome, SourceOutcome

ANSWERED = (OutcomeKind.DATA, OutcomeKind.NO_DATA)
"""The outcomes of a source that answered."""


class HasStatus(Protocol):
    """A reply, or the part of one that comes from one source."""

    @property
    def status(self) -> Status | None: ...


def operation(
    name: str, request: type[Any], reply: type[Any], fault: type[CBSSFault]
) -> dict[str, tuple[type[Any], MessageKind]]:
    """Name the roots of an operation: ``Request``, ``Response`` and ``Fault`` behind its own name."""
    return {
        f"{name}Request": (request, MessageKind.REQUEST),
        f"{name}Response": (reply, MessageKind.REPLY),
        f"{name}Fault": (fault, MessageKind.FAULT),
    }


def outcome_of(content: HasStatus | CBSSFault) -> Outcome:
    """Classify by the status, or by the details of a fault; a reply without a status says nothing."""
    if isinstance(content, CBSSFault):
        return content.outcome()
    return Outcome(OutcomeKind.UNCLASSIFIED) if content.status is None else content.status.outcome()


def over_sources(outcome: Outcome, answers: Sequence[tuple[str, Outcome]]) -> Outcome:
    """Add what each source answered, by its name, to the outcome of the whole.

    The BCSS calls a reply complete where the person is not integrated at one of the sources. Such a source said
    nothing: the outcome is then partial, or that of the source where no other answered.
    """
    silent = [each for _, each in answers if each.kind not in ANSWERED]
    if outcome.kind in ANSWERED and silent:
        outcome = silent[0] if len(silent) == len(answers) else evolve(outcome, kind=OutcomeKind.PARTIAL)
    return evolve(outcome, sources=tuple(SourceOutcome(name, each.kind, each.code) for name, each in answers))
