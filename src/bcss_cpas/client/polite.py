"""No more calls at once than the settings allow, whoever makes them."""

from collections.abc import Callable, Mapping
from threading import BoundedSemaphore

from bcss_cpas.client.transport import Transport


class Polite:
    """A transport that makes further callers wait."""

    def __init__(self, inner: Transport, most: int) -> None:
        self._inner, self._places = inner, BoundedSemaphore(most)

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        """Send once there is a place. Raises ``ClientError``."""
        with self._places:
            return self._inner.send(service, envelope, headers)

    def close(self) -> None:
        """Close the connections, where the transport inside holds any."""
        close: Callable[[], None] | None = getattr(self._inner, "close", None)
        if close is not None:
            close()
