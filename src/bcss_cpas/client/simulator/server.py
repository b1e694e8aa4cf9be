"""The simulator on the network: HTTP or HTTPS on loopback, connections kept open as HTTP 1.1 does.

It stands on the server of the standard library. Werkzeug's, the other one that runs in a thread and needs no more than
itself, closes each connection after one answer, and a client that keeps its connections could not be tried on it.
"""

import socket
import ssl
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from bcss_cpas.client.simulator.exchange import fault
from bcss_cpas.client.simulator.places import flux_at
from bcss_cpas.client.simulator.simulator import Sent, Simulator
from bcss_cpas.client.simulator.wsdl import wsdl_of
from bcss_cpas.errors import InputError
from bcss_cpas.flux._parse import LIMIT

LOOPBACK = "127.0.0.1"
_IDLE_SECONDS = 30
_AT_ONCE = struct.pack("ii", 1, 0)
"""To linger for no time: closing then resets the connection."""


class SimulatorServer(ThreadingHTTPServer):
    """Serves one simulator on loopback; port 0 takes one that is free."""

    daemon_threads = True

    def __init__(self, simulator: Simulator, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        super().__init__((LOOPBACK, port), _Handler)
        self.simulator = simulator
        self._tls = tls
        self._open: set[socket.socket] = set()

    @property
    def url(self) -> str:
        """The address, without a stroke at its end."""
        return f"{'http' if self._tls is None else 'https'}://{LOOPBACK}:{self.server_port}"

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Serve one connection, in its own thread."""
        request.settimeout(_IDLE_SECONDS)
        connection = request if self._tls is None else self._tls.wrap_socket(request, server_side=True)
        self._open.add(connection)
        try:
            super().finish_request(connection, client_address)
        finally:
            self._open.discard(connection)
            connection.close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Do nothing: what ends up here is a connection that the other side broke off."""

    def close(self) -> None:
        """Stop listening, and break off the connections that are open."""
        self.shutdown()
        self.server_close()
        for connection in tuple(self._open):
            with suppress(OSError):  # it ended by itself in the meantime
                connection.shutdown(socket.SHUT_RDWR)


@contextmanager
def serving(simulator: Simulator, port: int = 0, tls: ssl.SSLContext | None = None) -> Iterator[SimulatorServer]:
    """Serve a simulator as long as the context lasts. Raises ``InputError`` where the port cannot be had."""
    try:
        server = SimulatorServer(simulator, port, tls)
    except (OSError, OverflowError) as error:
        raise InputError(f"port {port} cannot be listened on: {type(error).__name__}") from None
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield server
    finally:
        server.close()


class _Handler(BaseHTTPRequestHandler):
    """One connection: requests one after the other."""

    server: SimulatorServer
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "bcss-cpas", ""
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        """Give a WSDL, at ``?wsdl``."""
        asked = urlsplit(self.path)
        text = None
        if asked.query.lower() == "wsdl":
            with suppress(LookupError):
                text = wsdl_of(flux_at(asked.path), f"{self.server.url}{asked.path}")
        self._send(Sent(status=HTTPStatus.NOT_FOUND) if text is None else Sent(text))

    def do_POST(self) -> None:
        """Answer a request."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LIMIT:
            self.close_connection = True  # what follows on it is of the body that was not read
            self._send(Sent(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE if length else HTTPStatus.LENGTH_REQUIRED))
            return
        envelope = self.rfile.read(int(length))
        try:
            service = flux_at(urlsplit(self.path).path)
        except LookupError:
            self._send(Sent(status=HTTPStatus.NOT_FOUND))
        else:
            self._send(self._exchange(envelope, service))

    def _exchange(self, envelope: bytes, service: str | None) -> Sent:
        try:
            return self.server.simulator.exchange(envelope, service)
        except Exception:  # noqa: BLE001 (whatever it is, its words may be personal)
            return Sent(fault("Server", "error of the simulator"), HTTPStatus.INTERNAL_SERVER_ERROR)

    def _send(self, sent: Sent) -> None:
        if sent.status is None:
            self._break_off()
            return
        self.send_response(sent.status)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(sent.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(sent.body[: len(sent.body) // 2] if sent.breaks_off else sent.body)
        self.wfile.flush()
        if sent.breaks_off:
            self._break_off()

    def _break_off(self) -> None:
        """Let the connection be reset as soon as it is closed, which is next."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)

    def log_message(self, *_: Any) -> None:
        """Write nothing: what was asked stands in the calls of the simulator."""
