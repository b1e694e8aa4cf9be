"""Try a consultation again where the connection failed. What changes something is sent once and never again."""

import time
from collections.abc import Callable, Mapping

from bcss_cpas.client.errors import ConnectionLostError, HttpStatusError, TimedOutError, TransportError
from bcss_cpas.client.settings import Retries
from bcss_cpas.client.transport import Transport
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._catalogue import flux_names
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action, ManageAccessRequest

_CHANGING = ("loi65_wet65", "manage_access")
_PASSING = (429, 502, 503, 504)
"""What HTTP says when a server or what stands before it has no place, or no time."""


class Retrying:
    """A transport that repeats what may be repeated, with a wait that doubles; the last error is the one told."""

    def __init__(
        self, inner: Transport, retries: Retries | None = None, wait: Callable[[float], object] = time.sleep
    ) -> None:
        self._inner, self._retries, self._wait = inner, retries or Retries(), wait

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        """Send, and again where that is safe and may help. Raises ``ClientError``.

        The error of the last attempt says that the request may have arrived where that is true of any attempt.
        """
        last = self._retries.attempts - 1 if may_repeat(service, envelope) else 0
        may_have_arrived = False
        turn = 0
        while True:
            try:
                return self._inner.send(service, envelope, headers)
            except TransportError as error:
                may_have_arrived = error.sent = error.sent or may_have_arrived
                if turn >= last or not _may_pass(error):
                    raise
            self._wait(self._retries.wait_seconds * 2**turn)
            turn += 1

    def close(self) -> None:
        """Close the connections, where the transport inside holds any."""
        close: Callable[[], None] | None = getattr(self._inner, "close", None)
        if close is not None:
            close()


def may_repeat(service: str, envelope: bytes) -> bool:
    """Tell whether a request changes nothing: a consultation, or a list of registrations."""
    if service not in _CHANGING:
        return service in flux_names()
    try:
        content = read(envelope, limit=len(envelope)).content
    except ReadError:
        return False
    return isinstance(content, ManageAccessRequest) and content.action is Action.LIST


def _may_pass(error: TransportError) -> bool:
    if isinstance(error, HttpStatusError):
        return error.status in _PASSING
    return isinstance(error, ConnectionLostError | TimedOutError)
