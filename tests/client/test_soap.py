"""SOAP over HTTP on loopback: what is sent, what may come back, and every way in which a reply fails to come."""

import gzip
import logging
import socket
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
import requests
import urllib3
from attrs import evolve
from werkzeug.wrappers import Response
from zeep.transports import Transport as ZeepTransport

from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.config_file import Environment
from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ConnectionLostError,
    HttpStatusError,
    ReplyError,
    ServiceFaultError,
    TimedOutError,
    TransportError,
)
from bcss_cpas.client.settings import Addresses, Basic, Limits, Organisation, Secret
from bcss_cpas.client.soap import SoapTransport
from bcss_cpas.client.ssdn import SsdnConnector
from bcss_cpas.client.transport import SEND_XML, SOAP_ACTION, TICKET
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.flux._soap import SOAP_11
from tests.client.pki import CANARY, NOW, PASSWORD
from tests.client.servers import Script, Site, drip, http, scripted, website

REQUEST = f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body><ask>{CANARY}-REQUEST</ask></e:Body></e:Envelope>'.encode()
REPLY = f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body><reply>{CANARY}-REPLY</reply></e:Body></e:Envelope>'.encode()
HEADERS = {SOAP_ACTION: '"urn:ask"', TICKET: "T-1"}
CPAS = Organisation(enterprise_number=EnterpriseNumber("0207.889.113"))
FAST = Limits(connect_seconds=1.0, reply_seconds=5.0, reply_bytes=4096)
HURRIED = evolve(FAST, reply_seconds=0.05)


def fault(inside: str = "", text: str = f"{CANARY}-FAULT") -> bytes:
    """Write a fault whose detail holds some XML."""
    return (
        f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body><e:Fault><faultcode>e:Server</faultcode>'
        f"<faultstring>{text}</faultstring><detail>{inside}</detail></e:Fault></e:Body></e:Envelope>"
    ).encode()


def config(url: str, limits: Limits = FAST, **parts: Any) -> ClientConfig:
    addresses = Addresses(base_url=url, connector=f"{url}/connector", flux=(("dimona", f"{url}/dimona"),))
    return ClientConfig(
        **{
            "environment": Environment.TEST,
            "organisation": CPAS,
            "addresses": addresses,
            "limits": limits,
            **parts,
        }
    )


class Sending:
    """Sends one request after the other to one server, and closes its connections at the end."""

    def __init__(self, settings: ClientConfig) -> None:
        self.transport = SoapTransport(settings, clock=FixedClock(NOW))

    def __call__(self, headers: Mapping[str, str] = HEADERS, service: str = "dimona") -> bytes:
        return self.transport.send(service, REQUEST, headers)

    def fails(self, kind: type[ClientError], match: str | None = None) -> Any:
        """Return the error with which a request fails; none of them tells what was sent or came back."""
        with pytest.raises(kind, match=match) as failed:
            self()
        error = failed.value
        assert type(error) is kind
        assert (error.service, error.ticket) == ("dimona", "T-1")
        assert (error.__context__, error.__cause__) == (None, None)
        assert CANARY not in f"{error} {error!r} {vars(error)}"
        return error


@pytest.fixture
def sending() -> Iterator[Callable[..., Sending]]:
    made: list[Sending] = []

    def make(url: str, limits: Limits = FAST, **parts: Any) -> Sending:
        made.append(Sending(config(url, limits, **parts)))
        return made[-1]

    yield make
    for each in made:
        each.transport.close()


@pytest.fixture
def site() -> Iterator[Site]:
    with website() as running:
        running.answer = lambda _: Response(REPLY, mimetype="text/xml")
        yield running


Make = Callable[..., Sending]


class TestSent:
    def test_a_request_arrives_as_it_is(self, site: Site, sending: Make) -> None:
        assert sending(site.url)() == REPLY
        (request,) = site.requests
        assert (request.method, request.path, request.get_data()) == ("POST", "/dimona", REQUEST)
        assert request.headers[SOAP_ACTION] == '"urn:ask"'
        assert request.headers["Content-Type"] == "text/xml; charset=utf-8"
        assert request.headers["Accept-Encoding"] == "identity"

    def test_the_ticket_goes_out_only_under_the_name_that_the_settings_give(self, site: Site, sending: Make) -> None:
        sending(site.url)()
        assert "T-1" not in str(site.requests[0].headers)
        named = Addresses(flux=(("dimona", f"{site.url}/dimona"),), ticket_header="X-Ticket")
        with_header = sending(site.url, addresses=named)
        with_header()
        assert site.requests[1].headers["X-Ticket"] == "T-1"
        assert TICKET not in site.requests[1].headers
        with_header({})
        assert "X-Ticket" not in site.requests[2].headers

    def test_user_and_password(self, site: Site, sending: Make) -> None:
        sending(site.url, basic=Basic(user="us", password=Secret("pw")))()
        sending(site.url)()
        assert [request.headers.get("Authorization") for request in site.requests] == ["Basic dXM6cHc=", None]

    def test_a_password_may_hold_any_character(self, site: Site, sending: Make) -> None:
        sending(site.url, basic=Basic(user="us", password=Secret("p€")))()
        assert site.requests[0].headers["Authorization"] == f"Basic {b64encode('us:p€'.encode()).decode()}"

    def test_each_flux_has_its_address_and_the_connector_one(self, site: Site, sending: Make) -> None:
        ask = sending(site.url)
        ask(service="self_employed")
        ask({SOAP_ACTION: f'"{SEND_XML}"'}, "manage_access")
        SsdnConnector(ask.transport).send("dimona", b"<a/>", {})
        paths = [request.path for request in site.requests]
        assert paths == ["/SelfEmployedService/v2/consult", "/connector", "/connector"]

    def test_a_flux_without_an_address_is_not_sent(self, site: Site, sending: Make) -> None:
        with pytest.raises(ConfigError) as failed:
            sending(site.url)(service="patrimony")
        assert (failed.value.service, failed.value.ticket) == ("patrimony", "T-1")
        assert site.requests == []

    def test_a_connection_is_used_again(self, sending: Make) -> None:
        with scripted(lambda connection, _, __: connection.sendall(http(REPLY))) as server:
            ask = sending(server.url)
            assert [ask() for _ in range(5)] == [REPLY] * 5
            assert server.connections == 1

    def test_threads_share_it(self, site: Site, sending: Make) -> None:
        ask = sending(site.url)
        with ThreadPoolExecutor(8) as pool:
            assert [*pool.map(lambda _: ask(), range(24))] == [REPLY] * 24

    def test_neither_a_proxy_nor_a_netrc_of_the_surroundings_is_used(
        self, site: Site, sending: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
    ) -> None:
        (tmp_path / ".netrc").write_text("machine 127.0.0.1 login u password p\n")
        monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:1")
        sending(site.url)()
        assert "Authorization" not in site.requests[0].headers

    def test_cookies_are_not_kept(self, site: Site, sending: Make) -> None:
        def answer(_: Any) -> Response:
            reply = Response(REPLY)
            reply.set_cookie("session", "1")
            return reply

        site.answer = answer
        ask = sending(site.url)
        ask()
        ask()
        assert "Cookie" not in site.requests[1].headers

    def test_it_goes_through_the_transport_of_zeep(self, sending: Make, site: Site) -> None:
        assert isinstance(sending(site.url).transport._connections, ZeepTransport)


def silent(_: socket.socket, __: bytes, over: Event) -> None:
    over.wait(5)


def dripping(rest: bytes, at_once: bytes = b"") -> Script:
    """Send a first part, then the rest byte after byte."""

    def script(connection: socket.socket, _: bytes, over: Event) -> None:
        connection.sendall(at_once)
        drip(connection, rest, over)

    return script


def unfinished(connection: socket.socket, _: bytes, over: Event) -> None:
    connection.sendall(http(REPLY, length=len(REPLY) + 1))
    over.wait(5)


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
SLOW: dict[str, Script] = {
    "nothing": silent,
    "headers": dripping(http(REPLY)),
    "body": dripping(REPLY * 9, http(b"", length=4000)),
    "body without an end": dripping(REPLY * 9, b"HTTP/1.1 200 OK\r\n\r\n"),
    "chunks": dripping(b"1\r\nx\r\n" * 400, CHUNKED),
    "first all, then silence": unfinished,
}


class TestTime:
    @pytest.mark.parametrize("script", SLOW.values(), ids=SLOW)
    def test_a_slow_reply_ends_in_time(self, script: Script, sending: Make) -> None:
        with scripted(script) as server:
            began = time.monotonic()
            error = sending(server.url, HURRIED).fails(TimedOutError)
            assert time.monotonic() - began < 4
            assert error.sent
            assert error.outcome is OutcomeKind.SOURCE_DOWN

    def test_after_a_slow_reply_a_new_connection_is_made(self, sending: Make) -> None:
        turns: list[int] = []

        def once_slow(connection: socket.socket, _: bytes, over: Event) -> None:
            turns.append(1)
            if len(turns) == 2:
                drip(connection, http(REPLY), over)
            else:
                connection.sendall(http(REPLY))

        with scripted(once_slow) as server:
            ask = sending(server.url)
            assert ask() == REPLY
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(ask.transport._connections, "_limits", HURRIED)
                ask.fails(TimedOutError)
            assert ask() == REPLY
            assert server.connections == 2

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems queue connections in another way")
    def test_a_server_that_takes_no_connection(self, sending: Make) -> None:
        with socket.socket() as full, socket.socket() as waiting, socket.socket() as more:
            full.bind(("127.0.0.1", 0))
            full.listen(0)
            for each in (waiting, more):
                each.setblocking(False)
                each.connect_ex(full.getsockname())
            port = full.getsockname()[1]
            error = sending(f"http://127.0.0.1:{port}", evolve(FAST, connect_seconds=0.05)).fails(TimedOutError)
            assert not error.sent


def reset(connection: socket.socket, *_: Any) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    connection.close()


def half(connection: socket.socket, *_: Any) -> None:
    connection.sendall(http(REPLY[:40], length=len(REPLY)))
    connection.close()


def half_chunked(connection: socket.socket, *_: Any) -> None:
    connection.sendall(CHUNKED + b"40\r\n" + REPLY[:40])
    connection.close()


def no_http(connection: socket.socket, *_: Any) -> None:
    connection.sendall(f"{CANARY}\r\n\r\n".encode())
    connection.close()


BREAKING: dict[str, Script] = {
    "closed": lambda connection, *_: connection.close(),
    "reset": reset,
    "half a reply": half,
    "half a chunk": half_chunked,
    "no HTTP": no_http,
}


@pytest.mark.parametrize("error", [urllib3.exceptions.ReadTimeoutError, TimeoutError, requests.ReadTimeout])
def test_a_time_out_inside_a_body_is_one_whoever_tells_of_it_first(
    site: Site, sending: Make, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def late(*_: Any, **__: Any) -> None:
        raise error(*([None, "", CANARY] if error is urllib3.exceptions.ReadTimeoutError else [CANARY]))

    monkeypatch.setattr(urllib3.HTTPResponse, "read", late)
    assert sending(site.url).fails(TimedOutError, "no reply in time").sent


class TestLost:
    @pytest.mark.parametrize("script", BREAKING.values(), ids=BREAKING)
    def test_a_connection_that_breaks(self, script: Script, sending: Make) -> None:
        with scripted(script) as server:
            assert sending(server.url).fails(ConnectionLostError).sent

    def test_no_server(self, sending: Make) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed:
            port = closed.getsockname()[1]
        error = sending(f"http://127.0.0.1:{port}").fails(ConnectionLostError, "no connection to the server")
        assert not error.sent

    def test_no_such_host(self, sending: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        def nobody(*_: Any) -> None:
            raise socket.gaierror(CANARY)

        monkeypatch.setattr(socket, "getaddrinfo", nobody)
        assert not sending("https://b2b.example").fails(ConnectionLostError).sent

    def test_a_body_longer_than_it_says_is_cut_and_the_rest_is_never_the_next_reply(self, sending: Make) -> None:
        with scripted(lambda connection, *_: connection.sendall(http(REPLY[:40] + http(REPLY), length=40))) as server:
            ask = sending(server.url)
            for _ in range(3):
                ask.fails(ReplyError, "no SOAP envelope")

    def test_a_length_that_is_none_is_waited_for_until_the_time_is_over(self, sending: Make) -> None:
        with scripted(lambda connection, *_: connection.sendall(http(REPLY, length=-1))) as server:
            sending(server.url, HURRIED).fails(TimedOutError)


class TestStatus:
    @pytest.mark.parametrize(
        ("status", "outcome"),
        [
            (201, OutcomeKind.SOURCE_DOWN),
            (204, OutcomeKind.SOURCE_DOWN),
            (304, OutcomeKind.SOURCE_DOWN),
            (400, OutcomeKind.SOURCE_DOWN),
            (401, OutcomeKind.REFUSED),
            (403, OutcomeKind.REFUSED),
            (404, OutcomeKind.SOURCE_DOWN),
            (500, OutcomeKind.SOURCE_DOWN),
            (503, OutcomeKind.SOURCE_DOWN),
        ],
    )
    def test_another_status_is_no_reply(self, site: Site, sending: Make, status: int, outcome: OutcomeKind) -> None:
        site.answer = lambda _: Response(f"<html>{CANARY}</html>", status=status, mimetype="text/html")
        error = sending(site.url).fails(HttpStatusError, f"HTTP status {status}")
        assert (error.status, error.outcome) == (status, outcome)

    def test_an_envelope_under_another_status_is_no_reply(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(REPLY, status=500)
        sending(site.url).fails(HttpStatusError, "500")

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_a_redirection_is_never_followed(self, site: Site, sending: Make, status: int) -> None:
        site.answer = lambda _: Response(REPLY, status=status, headers={"Location": f"{site.url}/other"})
        sending(site.url, basic=Basic(user="u", password=Secret(PASSWORD))).fails(HttpStatusError, str(status))
        assert [request.path for request in site.requests] == ["/dimona"]

    def test_the_body_of_a_redirection_is_bounded_too(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(b"x" * 5000, status=302, headers={"Location": "/other"})
        sending(site.url).fails(ReplyError, "larger than 4096")

    @pytest.mark.parametrize("body", [f"<html>{CANARY}</html>", "", "no XML", "<e/>", "<!DOCTYPE a><a/>"])
    def test_what_is_no_envelope_is_no_reply(self, site: Site, sending: Make, body: str) -> None:
        site.answer = lambda _: Response(body, mimetype="text/html")
        sending(site.url).fails(ReplyError, "no SOAP envelope")

    def test_what_was_not_asked_to_be_compressed_is_not_read(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(gzip.compress(REPLY), headers={"Content-Encoding": "gzip"})
        sending(site.url).fails(ReplyError)


class TestSize:
    def sized(self, size: int) -> bytes:
        return REPLY.replace(b"-REPLY", b"x" * (size - len(REPLY) + 6))

    def test_up_to_the_limit(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(self.sized(4096))
        assert len(sending(site.url)()) == 4096

    def test_beyond_it(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(self.sized(4097))
        sending(site.url).fails(ReplyError, "larger than 4096 bytes")

    def test_a_stream_without_an_end(self, site: Site, sending: Make) -> None:
        def endless() -> Iterator[bytes]:
            while True:
                yield b"x" * 1000

        site.answer = lambda _: Response(endless())
        sending(site.url).fails(ReplyError, "larger")


CBSS_FAULT = (
    '<f:consultCareerFault xmlns:f="http://kszbcss.fgov.be/intf/SelfEmployedService/v2"><informationCBSS/><detail>'
    f"<severity>FATAL</severity><reasonCode>%s</reasonCode><diagnostic>{CANARY}</diagnostic>"
    "<authorCode>x</authorCode></detail></f:consultCareerFault>"
)


class TestFault:
    @pytest.mark.parametrize("status", [200, 400, 500])
    def test_a_fault_is_an_error_whatever_the_status(self, site: Site, sending: Make, status: int) -> None:
        site.answer = lambda _: Response(fault(), status=status)
        error = sending(site.url).fails(ServiceFaultError, "answered with a fault")
        assert (error.code, error.outcome) == (None, OutcomeKind.UNCLASSIFIED)

    @pytest.mark.parametrize(
        ("code", "outcome"), [("MSG00002", OutcomeKind.SOURCE_DOWN), ("MSG00013", OutcomeKind.REFUSED)]
    )
    def test_the_code_of_the_service_is_told(self, site: Site, sending: Make, code: str, outcome: OutcomeKind) -> None:
        site.answer = lambda _: Response(fault(CBSS_FAULT % code), status=500)
        error = sending(site.url).fails(ServiceFaultError)
        assert (error.code, error.outcome) == (StatusCode(code), outcome)

    def test_a_fault_that_says_it_has_an_answer_is_not_believed(self, site: Site, sending: Make) -> None:
        reply = '<r:consultCareerResponse xmlns:r="http://kszbcss.fgov.be/intf/SelfEmployedService/v2"/>'
        for inside in (reply, CBSS_FAULT % "MSG00000", CBSS_FAULT % "MSG00100"):
            site.answer = lambda _, inside=inside: Response(fault(inside), status=500)  # type: ignore[misc]
            error = sending(site.url).fails(ServiceFaultError)
            assert (error.code, error.outcome) == (None, OutcomeKind.UNCLASSIFIED)

    def test_a_fault_beside_something_else_is_a_fault(self, site: Site, sending: Make) -> None:
        site.answer = lambda _: Response(fault().replace(b"<e:Fault>", b"<reply/><e:Fault>"))
        assert sending(site.url).fails(ServiceFaultError).code is None


def test_no_log_holds_what_was_sent_or_came_back(site: Site, sending: Make, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for name in ("zeep", "zeep.transports", "urllib3", "requests", "signxml", "bcss_cpas"):
            caplog.set_level(logging.DEBUG, logger=name)
        ask = sending(site.url, basic=Basic(user="us", password=Secret(PASSWORD)))
        ask()
        site.answer = lambda _: Response(fault(), status=500)
        ask.fails(ServiceFaultError)
        site.answer = lambda _: Response("<html/>", status=500)
        ask.fails(HttpStatusError)
        logging.getLogger("bcss_cpas").debug("listening")
    written = [f"{record.getMessage()} {record.__dict__!r}" for record in caplog.records]
    assert any("listening" in line for line in written)
    assert [line for line in written if CANARY in line or PASSWORD in line] == []


def test_every_transport_error_is_one_of_the_client() -> None:
    assert issubclass(TransportError, ClientError)
