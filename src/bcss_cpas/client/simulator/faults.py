"""What can be made to go wrong, for which flux, how often."""

from enum import StrEnum
from random import Random
from threading import Lock

from attrs import evolve, field, frozen

from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux_names


class FaultKind(StrEnum):
    """One way to go wrong."""

    SLOW = "slow"
    """The answer comes after a delay."""
    SERVER_ERROR = "server error"
    """HTTP 500 without a SOAP fault."""
    UNAVAILABLE = "unavailable"
    """HTTP 503."""
    SOAP_FAULT = "soap fault"
    """A SOAP fault of the server, without a detail."""
    DOWN = "down"
    """The connection closes before anything was done."""
    RESET = "reset"
    """The connection breaks: the request was carried out and its answer is lost."""
    TRUNCATED = "truncated"
    """The connection breaks in the middle of the answer; the request was carried out."""
    UNREADABLE = "unreadable"
    """Half of the envelope comes as if it were all; the request was carried out."""
    PARTIAL = "partial"
    """Not every source answers, in the way of the flux; where a flux has one source, that one is down."""
    SOURCE_DOWN = "source down"
    """The authentic source does not answer (``MSG00020``)."""


def _kind(word: FaultKind | str) -> FaultKind:
    try:
        return FaultKind(word)
    except ValueError:
        raise InputError(f"nothing fails as {word!r}; there are {', '.join(FaultKind)}") from None


_AFTERWARDS = frozenset((FaultKind.RESET, FaultKind.TRUNCATED, FaultKind.UNREADABLE))
_OF_SOURCE = frozenset((FaultKind.PARTIAL, FaultKind.SOURCE_DOWN))


@frozen(kw_only=True)
class Fault:
    """A fault: of one flux or of all, of one operation or of all, with a probability, at most so many times.

    Raises ``InputError`` for a kind or a flux that there is not, and for a number that makes no sense.
    """

    kind: FaultKind = field(converter=_kind)
    flux: str | None = None
    operation: str | None = None
    """``REGISTER``, ``UNREGISTER`` or ``LIST``; of other flux the name of the root without ``Request``."""
    probability: float = 1.0
    times: int | None = None
    """``None`` for as long as it stands."""
    seconds: float = 0.0
    """The delay of a slow answer."""
    carried_out: bool | None = None
    """Whether the request takes effect before it goes wrong; ``None`` as its kind says."""

    def __attrs_post_init__(self) -> None:
        if self.flux not in (None, *flux_names()):
            raise InputError(f"no flux has the name {self.flux!r}")
        if not (0 <= self.probability <= 1 and self.seconds >= 0 and (self.times is None or self.times > 0)):
            raise InputError("a probability is from 0 to 1, seconds are 0 or more, times 1 or more")

    @property
    def is_of_source(self) -> bool:
        """Whether an authentic source fails, and neither the connection nor the service."""
        return self.kind in _OF_SOURCE

    @property
    def after_the_act(self) -> bool:
        """Whether the request was carried out when it goes wrong."""
        return self.kind in _AFTERWARDS if self.carried_out is None else self.carried_out

    def concerns(self, flux: str, operation: str) -> bool:
        """Tell whether it may strike a request."""
        return self.flux in (None, flux) and self.operation in (None, operation)


@frozen
class Strike:
    """What goes wrong with one request: a delay in seconds, and one fault at most."""

    seconds: float = 0.0
    fault: Fault | None = None
    slow: bool = False

    @property
    def kind(self) -> FaultKind | None:
        """What to note of it."""
        return FaultKind.SLOW if self.fault is None and self.slow else None if self.fault is None else self.fault.kind


class Faults:
    """The faults that stand; drawn from a seed, so that the same calls in the same order go wrong alike."""

    def __init__(self, seed: int = 0) -> None:
        self._lock = Lock()
        self._random = Random(seed)  # noqa: S311 (nobody must be unable to guess it)
        self._standing: tuple[Fault, ...] = ()

    def add(self, fault: Fault) -> None:
        """Let a fault stand, after those that stand already."""
        with self._lock:
            self._standing = (*self._standing, fault)

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        with self._lock:
            self._standing = ()

    def strike(self, flux: str, operation: str) -> Strike:
        """Draw what goes wrong with a request: every delay that falls, and the first other fault."""
        with self._lock:
            fallen = [each for each in self._standing if each.concerns(flux, operation) and self._falls(each)]
            other = next((each for each in fallen if each.kind is not FaultKind.SLOW), None)
            struck = [each for each in fallen if each.kind is FaultKind.SLOW or each is other]
            self._standing = tuple(left for each in self._standing if (left := _left(each, struck)) is not None)
        return Strike(sum(each.seconds for each in struck), other, slow=len(struck) > (other is not None))

    def _falls(self, fault: Fault) -> bool:
        return fault.probability >= 1 or self._random.random() < fault.probability


def _left(fault: Fault, struck: list[Fault]) -> Fault | None:
    """Return what is left of a fault after a request."""
    if fault.times is None or not any(each is fault for each in struck):
        return fault
    return evolve(fault, times=fault.times - 1) if fault.times > 1 else None
