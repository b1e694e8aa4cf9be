"""The steps of an inquiry, as they are told while it goes on and kept afterwards."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Self

from attrs import frozen

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.errors import BcssError
from bcss_cpas.message import Message


class StepKind(StrEnum):
    """What a step did."""

    LIST = "list"
    REGISTER = "register"
    CONSULT = "consult"


@frozen(kw_only=True)
class StepDone:
    """One call: what was done with which flux, and what came of it."""

    kind: StepKind
    flux: str
    operation: str | None = None
    outcome: OutcomeKind | None = None
    ticket: str | None = None
    """The ticket of the BCSS; of a call that failed, our own."""
    error: BcssError | None = None
    """Why no reply came; ``None`` where one did."""

    @classmethod
    def of(cls, kind: StepKind, flux: str, message: Message[Any] | None, operation: str | None = None) -> Self:
        """Note a call that gave a message, or whose reply was lost and made up for by a list."""
        outcome = None if message is None or message.outcome is None else message.outcome.kind
        ticket = None if message is None else message.ticket
        return cls(kind=kind, flux=flux, operation=operation, outcome=outcome, ticket=ticket)


Progress = Callable[[int, int, StepDone], None]
"""Called as each call ends, in the thread of the inquiry: how much is done, of how much, and the step.

What is counted are the list, the registration, and the consultations of the plan.
"""
