"""What was asked and answered, call by call, without anything of a person."""

from collections.abc import Iterator
from datetime import datetime
from threading import Lock

from attrs import field, frozen

from bcss_cpas.client.simulator.faults import FaultKind
from bcss_cpas.codes.outcome import OutcomeKind


@frozen(kw_only=True)
class Call:
    """One call: when, what, under which ticket, and what became of it."""

    at: datetime
    ticket: str
    flux: str | None = None
    """``None`` where the request could not be understood."""
    operation: str | None = None
    outcome: OutcomeKind | None = None
    """What the answer says, whether it arrived or not; ``None`` where it was not worked out."""
    fault: FaultKind | None = None
    """What was made to go wrong."""
    status: int | None = field(default=200)
    """The status of HTTP; ``None`` where the connection was closed without any."""


class CallLog:
    """All calls, in the order in which they ended; may be used from several threads at once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._calls: list[Call] = []

    def add(self, call: Call) -> None:
        """Note a call."""
        with self._lock:
            self._calls.append(call)

    def __iter__(self) -> Iterator[Call]:
        with self._lock:
            return iter(tuple(self._calls))

    def __len__(self) -> int:
        return len(self._calls)

    def of(self, flux: str, operation: str | None = None) -> tuple[Call, ...]:
        """Return the calls of one flux, and of one of its operations if named."""
        return tuple(each for each in self if each.flux == flux and operation in (None, each.operation))
