"""Servers on loopback: one that speaks WSGI, and one that does with a connection what a script says."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import Any

from attrs import define, field
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from bcss_cpas.client.simulator.tls import server_tls
from tests.client.pki import save

Script = Callable[[socket.socket, bytes, Event], object]
"""What is done with a connection when a request came; the event tells that the test is over."""


class _Silent(WSGIRequestHandler):
    def log(self, *_: Any, **__: Any) -> None:
        """Write nothing."""


@define
class Site:
    """A server: its address, and what it was asked."""

    url: str
    requests: list[Request] = field(factory=list)
    connections: int = 0
    answer: Callable[[Request], Response] = lambda _: Response(status=404)


def tls_of(folder: Path, *, check_clients: bool = False) -> ssl.SSLContext:
    """Make the settings of a server whose certificate the authority of the folder issued."""
    save(folder, "server")
    return server_tls(folder / "server.pem", folder / "server.key", folder / "authority.pem" if check_clients else None)


@contextmanager
def website(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve what ``answer`` of the site says."""

    def app(environ: Any, start: Any) -> Any:
        request = Request(environ)
        request.get_data(cache=True)
        site.requests.append(request)
        return site.answer(request)(environ, start)

    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Silent, ssl_context=tls)
    site = Site(f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}")
    server.log = lambda *_: None  # type: ignore[method-assign]  # TLS that the client breaks off is no news
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def scripted(script: Script, tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Let a script act on each request of each connection, until it closes it."""
    over = Event()
    listening = socket.create_server(("127.0.0.1", 0))
    site = Site(f"{'https' if tls else 'http'}://127.0.0.1:{listening.getsockname()[1]}")
    taken: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        with suppress(OSError, ssl.SSLError), connection:
            talking = connection if tls is None else tls.wrap_socket(connection, server_side=True)
            with talking:
                taken.append(talking)
                while request := _request(talking):
                    script(talking, request, over)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                site.connections += 1
                taken.append(connection)
                Thread(target=serve, args=(connection,), daemon=True).start()

    Thread(target=accept, daemon=True).start()
    try:
        yield site
    finally:
        over.set()
        for each in (listening, *taken):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


def _request(connection: socket.socket) -> bytes:
    """Read one whole request; nothing where the connection was closed."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def http(body: bytes, status: str = "200 OK", length: int | None = None) -> bytes:
    """Write an answer of HTTP 1.1; ``length`` is what it says of itself."""
    told = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Type: text/xml\r\nContent-Length: {told}\r\n\r\n".encode() + body


def drip(connection: socket.socket, data: bytes, over: Event) -> None:
    """Send byte after byte, each long before a time-out of its own."""
    for place in range(len(data)):
        connection.sendall(data[place : place + 1])
        if over.wait(0.01):
            return
