"""An end to a call, however slowly the other side sends: the connection that it runs on is shut."""

import socket
from contextlib import suppress
from contextvars import ContextVar
from threading import Lock, Timer
from types import TracebackType
from typing import Any, Self

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Watch:
    """Runs as long as its context; ``over`` tells whether the time was up before that."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True
        self._lock = Lock()
        self._socket: socket.socket | None = None

    def __enter__(self) -> Self:
        self._token = _RUNNING.set(self)
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _RUNNING.reset(self._token)
        self._timer.cancel()

    def on(self, connection: socket.socket) -> None:
        """Watch a connection from now on."""
        with self._lock:
            self._socket = connection
            self._shut()

    def _end(self) -> None:
        with self._lock:
            self.over = True
            self._shut()

    def _shut(self) -> None:
        """Wake up whoever waits on the connection.

        Of a TLS connection, only what lies under it is shut: Python forgets the encryption of a socket that is shut as
        a whole, and what is being sent at that moment would go out in clear.
        """
        if self.over and self._socket is not None:
            with suppress(OSError):  # already closed
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


_RUNNING: ContextVar[Watch | None] = ContextVar("running", default=None)


class _Watched:
    """A connection that tells the watch of the call on what socket it runs, be it new or used again."""

    sock: socket.socket | None

    def connect(self) -> None:
        super().connect()  # type: ignore[misc]  # that of urllib3
        self._tell()

    def request(self, *arguments: Any, **named: Any) -> None:
        self._tell()
        super().request(*arguments, **named)  # type: ignore[misc]  # idem

    def _tell(self) -> None:
        watch = _RUNNING.get()
        if watch is not None and self.sock is not None:
            watch.on(self.sock)


class _Plain(_Watched, HTTPConnection):
    pass


class _Secure(_Watched, HTTPSConnection):
    pass


class PlainPool(HTTPConnectionPool):
    """Connections of HTTP that are watched."""

    ConnectionCls = _Plain


class SecurePool(HTTPSConnectionPool):
    """Connections of HTTPS that are watched."""

    ConnectionCls = _Secure
