"""The simulator on the network: HTTP, HTTPS, connections kept open or broken, and any SOAP client."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from pathlib import Path

import pytest

from bcss_cpas.client.paths import public_path
from bcss_cpas.client.simulator import Simulator
from bcss_cpas.client.simulator.certificates import Authority
from bcss_cpas.client.simulator.places import flux_at
from bcss_cpas.client.simulator.server import SimulatorServer, serving
from bcss_cpas.client.simulator.tls import own_tls, server_tls
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux_names
from bcss_cpas.flux._read import read
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.message import MessageKind
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import CPAS, PERSON, access, asked, register_file, simulator

REQUEST = asked(register_file())
NOW = datetime.now(UTC)  # TLS looks at the clock of the machine
CURL = shutil.which("curl")


@pytest.fixture
def world() -> Simulator:
    made = simulator((PERSON, a_file()))
    made.register(PERSON, CPAS)
    return made


@pytest.fixture
def server(world: Simulator) -> Iterator[SimulatorServer]:
    with serving(world) as running:
        yield running


@pytest.fixture
def connection(server: SimulatorServer) -> Iterator[HTTPConnection]:
    made = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    yield made
    made.close()


def post(connection: HTTPConnection, path: str = "/retrieve_ti_groups", body: bytes = REQUEST) -> tuple[int, bytes]:
    connection.request("POST", path, body, {"Content-Type": "text/xml"})
    response = connection.getresponse()
    return response.status, response.read()


def test_a_request_is_answered(connection: HTTPConnection) -> None:
    status, body = post(connection)
    message = read(body)
    assert (status, message.kind) == (200, MessageKind.REPLY)
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.DATA


def test_a_connection_is_kept_open(connection: HTTPConnection) -> None:
    post(connection)
    kept = connection.sock
    for path in ("/nowhere", "/dimona", "/retrieve_ti_groups"):
        post(connection, path)
    assert connection.sock is kept


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/retrieve_ti_groups", 200),
        ("/RetrieveTIGroupsService/v2/consult", 200),
        ("/connectors/webservice", 200),
        ("/dimona", 500),
        ("/retrieve_ti_group", 404),
        ("/RetrieveTIGroupsService/v2/retrieveTI", 200),
        ("/RetrieveTI/v2/consult", 404),
    ],
)
def test_a_path_leads_to_its_flux(connection: HTTPConnection, path: str, status: int) -> None:
    assert post(connection, path)[0] == status


def test_the_public_path_of_a_service_leads_to_its_flux() -> None:
    told = [(name, path) for name in flux_names() if (path := public_path(name)) is not None]
    assert [flux_at(path) for _, path in told] == [name for name, _ in told]
    assert told


def test_every_flux_has_a_path_of_its_own() -> None:
    assert [flux_at(f"/{name}") for name in flux_names()] == list(flux_names())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<no",
        b"<e/>",
        asked(register_file()).replace(b"schemas.xmlsoap.org/soap/envelope/", b"www.w3.org/2003/05/soap-envelope"),
        b'<!DOCTYPE e [<!ENTITY a "b">]><e>&a;</e>',
        a_file(),
        asked(access(Action.LIST)).replace(b"OCMWCPASManageAccess&lt;", b"OCMWCPASIdentifyPerson&lt;"),
        asked(access(Action.LIST)).replace(b"&lt;ssdn:SSDNRequest", b"&lt;ssdn:SSDNRequests"),
    ],
    ids=["nothing", "no XML", "no SOAP", "SOAP 1.2", "a DTD", "a reply", "another service", "no SSDN"],
)
def test_what_is_no_request_gets_a_fault(connection: HTTPConnection, world: Simulator, body: bytes) -> None:
    status, told = post(connection, "/", body)
    message = read(told)
    assert (status, message.kind, message.content) == (500, MessageKind.FAULT, None)
    assert b"Client" in told
    assert PERSON.value.encode() not in told
    assert [call.outcome for call in world.calls] == [OutcomeKind.INVALID_REQUEST]


def test_an_error_of_the_simulator_is_a_fault_without_its_words(
    connection: HTTPConnection, world: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError(PERSON.value)

    monkeypatch.setattr(world, "exchange", broken)
    status, told = post(connection)
    assert (status, read(told).kind) == (500, MessageKind.FAULT)
    assert b"Server" in told
    assert PERSON.value.encode() not in told


def test_a_body_of_unknown_length_is_refused(connection: HTTPConnection) -> None:
    connection.putrequest("POST", "/")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()
    assert connection.getresponse().status == 411


def test_a_body_that_is_too_large_is_refused_unread(connection: HTTPConnection) -> None:
    connection.putrequest("POST", "/")
    connection.putheader("Content-Length", "99999999999")
    connection.endheaders()
    response = connection.getresponse()
    assert (response.status, response.getheader("Connection")) == (413, "close")


@pytest.mark.parametrize(("kind", "status"), [("server error", 500), ("unavailable", 503)])
def test_a_status_of_http_comes_alone(connection: HTTPConnection, world: Simulator, kind: str, status: int) -> None:
    world.fail(kind)
    assert post(connection) == (status, b"")


@pytest.mark.parametrize("kind", ["down", "reset"])
def test_a_connection_breaks(connection: HTTPConnection, world: Simulator, kind: str) -> None:
    world.fail(kind, times=1)
    with pytest.raises((ConnectionError, HTTPException)):
        post(connection)
    connection.close()
    assert post(connection)[0] == 200


def test_an_answer_breaks_off_in_the_middle(connection: HTTPConnection, world: Simulator) -> None:
    world.fail("truncated")
    with pytest.raises((IncompleteRead, ConnectionError)):
        post(connection)


def test_half_an_envelope_has_its_own_length(connection: HTTPConnection, world: Simulator) -> None:
    whole = post(connection)[1]
    world.fail("unreadable")
    status, half = post(connection)
    assert (status, len(half)) == (200, len(whole) // 2)


def test_many_clients_are_answered_at_once(server: SimulatorServer, world: Simulator) -> None:
    def ask(_: int) -> int:
        own = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        try:
            return sum(post(own)[0] == 200 for _ in range(5))
        finally:
            own.close()

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(ask, range(8))) == [5] * 8
    assert len(world.calls) == 40
    assert len({call.ticket for call in world.calls}) == 40


def test_a_server_that_is_closed_is_gone_and_so_are_its_connections(world: Simulator) -> None:
    with serving(world) as server:
        made = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
        assert post(made)[0] == 200
    with pytest.raises((ConnectionError, HTTPException)):
        post(made)
    made.close()
    with pytest.raises(ConnectionError), socket.create_connection(("127.0.0.1", server.server_port), timeout=10):
        pass


def test_a_port_that_is_taken_or_none_is_refused(server: SimulatorServer, world: Simulator) -> None:
    for port in (server.server_port, 99999):
        with pytest.raises(InputError), serving(world, port):
            pass


def test_it_listens_on_loopback_alone(server: SimulatorServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_https_shows_a_certificate_of_its_own(world: Simulator, tmp_path: Path) -> None:
    with serving(world, tls=own_tls(tmp_path / "new", NOW)) as server:
        assert server.url.startswith("https://127.0.0.1:")
        trusted = ssl.create_default_context(cafile=tmp_path / "new" / "authority.pem")
        made = HTTPSConnection("127.0.0.1", server.server_port, context=trusted, timeout=10)
        assert [post(made)[0] for _ in range(2)] == [200, 200]
        made.close()
        stranger = HTTPSConnection("127.0.0.1", server.server_port, context=ssl.create_default_context(), timeout=10)
        with pytest.raises(ssl.SSLCertVerificationError):
            post(stranger)
        stranger.close()


def test_https_may_ask_for_a_certificate(world: Simulator, tmp_path: Path) -> None:
    with serving(world, tls=own_tls(tmp_path, NOW, check_clients=True)) as server:

        def ask(*shown: Path) -> int:
            context = ssl.create_default_context(cafile=tmp_path / "authority.pem")
            if shown:
                context.load_cert_chain(*shown)
            made = HTTPSConnection("127.0.0.1", server.server_port, context=context, timeout=10)
            try:
                return post(made)[0]
            finally:
                made.close()

        assert ask(tmp_path / "client.pem", tmp_path / "client.key") == 200
        strange = Authority(NOW).issue("stranger").save(tmp_path, "stranger")
        for shown in ((), strange):
            with pytest.raises((ssl.SSLError, ConnectionError)):
                ask(*shown)
    assert len(world.calls) == 1


def test_a_connection_over_tls_breaks_too(world: Simulator, tmp_path: Path) -> None:
    with serving(world, tls=own_tls(tmp_path, NOW)) as server:
        context = ssl.create_default_context(cafile=tmp_path / "authority.pem")
        world.fail("reset", times=1)
        made = HTTPSConnection("127.0.0.1", server.server_port, context=context, timeout=10)
        with pytest.raises((OSError, HTTPException)):
            post(made)
        made.close()
        assert post(made)[0] == 200
        made.close()


def test_a_private_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    own_tls(tmp_path, NOW)
    assert {file.stat().st_mode & 0o077 for file in tmp_path.glob("*.key")} == {0}
    assert "PRIVATE" not in repr(Authority(NOW).issue("x"))


def test_a_certificate_may_be_ones_own(world: Simulator, tmp_path: Path) -> None:
    certificate, key = Authority(NOW).issue("server").save(tmp_path, "own")
    with serving(world, tls=server_tls(certificate, key)) as server:
        context = ssl.create_default_context(cafile=certificate)
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        made = HTTPSConnection("127.0.0.1", server.server_port, context=context, timeout=10)
        assert post(made)[0] == 200
        made.close()


@pytest.mark.skipif(CURL is None, reason="no curl on this machine")
@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_curl_is_answered(world: Simulator, tmp_path: Path, tls: bool) -> None:
    request = tmp_path / "request.xml"
    request.write_bytes(REQUEST)
    folder = tmp_path / "tls"
    with serving(world, tls=own_tls(folder, NOW, check_clients=True) if tls else None) as server:
        shown = ["--cacert", folder / "authority.pem", "--cert", folder / "client.pem", "--key", folder / "client.key"]
        told = subprocess.run(
            [
                str(CURL), "--silent", "--show-error", "--noproxy", "*", *(shown if tls else []),
                "--header", "Content-Type: text/xml; charset=utf-8",
                "--header", 'SOAPAction: "http://kszbcss.fgov.be/RetrieveTIGroupsService/retrieveTI"',
                "--data-binary", f"@{request}", f"{server.url}/RetrieveTIGroupsService/v2/consult",
            ],
            capture_output=True, check=True, timeout=30,
        )  # fmt: skip
    message = read(told.stdout)
    assert message.outcome is not None
    assert (message.flux, message.outcome.kind) == ("retrieve_ti_groups", OutcomeKind.DATA)
