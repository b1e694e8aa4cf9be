"""HTTPS on loopback: who is trusted, what the client shows, and signatures of requests and replies on the way."""

import logging
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from werkzeug.wrappers import Request, Response

from bcss_cpas.client.client import Client
from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ConnectionLostError,
    ServiceFaultError,
    SignatureError,
    SignatureProblem,
    TimedOutError,
)
from bcss_cpas.client.settings import Addresses, KeyFiles, Secret, Signature, Tls
from bcss_cpas.client.signing import sign
from bcss_cpas.client.simulator import Personas, Simulator
from bcss_cpas.client.simulator.security import Security
from bcss_cpas.client.simulator.server import serving
from bcss_cpas.client.simulator.tls import own_tls
from bcss_cpas.client.verifying import verified
from bcss_cpas.errors import WriteError
from tests.client.pki import CANARY, NOW, PASSWORD, authority, certificate_pem, keystore, own, save
from tests.client.servers import Site, drip, http, scripted, tls_of, website
from tests.client.test_soap import HURRIED, REPLY, REQUEST, Sending, config, fault
from tests.client.world import ANNA, CONFIG, CPAS, PROOF


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the certificates of the authority, of the client, and of those who sign."""
    for name in ("client", "signer", "replies"):
        save(tmp_path, name)
    (tmp_path / "client.p12").write_bytes(keystore(own("client")))
    (tmp_path / "foreign.pem").write_bytes(certificate_pem(authority("foreign").certificate))
    return tmp_path


def trusting(folder: Path, name: str = "authority", **own_: Any) -> Tls:
    return Tls(trust=(folder / f"{name}.pem",), own=KeyFiles(**own_) if own_ else None)


class TestTls:
    def test_a_server_of_the_authority_that_is_trusted(self, folder: Path) -> None:
        with website(tls_of(folder)) as site:
            site.answer = lambda _: Response(REPLY)
            assert Sending(config(site.url, tls=trusting(folder)))() == REPLY

    def test_a_connection_is_used_again(self, folder: Path) -> None:
        with scripted(lambda connection, *_: connection.sendall(http(REPLY)), tls_of(folder)) as server:
            ask = Sending(config(server.url, tls=trusting(folder)))
            assert [ask() for _ in range(4)] == [REPLY] * 4
            assert server.connections == 1
            ask.transport.close()

    @pytest.mark.parametrize("tls", ["foreign", None])
    def test_a_server_of_another_authority_is_sent_nothing(self, folder: Path, tls: str | None) -> None:
        with website(tls_of(folder)) as site:
            trusted = Tls() if tls is None else trusting(folder, tls)
            error = Sending(config(site.url, tls=trusted)).fails(
                ConnectionLostError, "not trusted: (self.signed|unable)"
            )
            assert not error.sent
            assert site.requests == []

    def test_a_server_under_another_name_is_sent_nothing(self, folder: Path) -> None:
        with website(tls_of(folder)) as site:
            elsewhere = site.url.replace("127.0.0.1", "localhost.localdomain")
            ask = Sending(config(elsewhere, tls=trusting(folder)))
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(socket, "getaddrinfo", _everything_here(site))
                assert not ask.fails(ConnectionLostError, "not trusted: Hostname mismatch").sent
            assert site.requests == []

    def test_tls_1_1_is_not_spoken(self, folder: Path) -> None:
        old = tls_of(folder)
        with pytest.warns(DeprecationWarning, match="TLSv1_1"):
            old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
        with website(old) as site:
            Sending(config(site.url, tls=trusting(folder))).fails(ConnectionLostError)

    def test_a_slow_reply_over_tls_ends_in_time(self, folder: Path) -> None:
        with scripted(lambda connection, _, over: drip(connection, http(REPLY), over), tls_of(folder)) as server:
            assert Sending(config(server.url, HURRIED, tls=trusting(folder))).fails(TimedOutError).sent

    def test_a_handshake_that_does_not_go_on_ends_in_time(self, folder: Path) -> None:
        with scripted(lambda _, __, over: over.wait(5)) as server:
            secure = server.url.replace("http:", "https:")
            Sending(config(secure, evolve(HURRIED, connect_seconds=0.05), tls=trusting(folder))).fails(TimedOutError)

    def test_the_address_of_an_unsafe_server_is_no_setting(self) -> None:
        with pytest.raises(ConfigError):
            config("http://b2b.example")


def _everything_here(site: Site) -> Callable[..., Any]:
    port = int(site.url.rpartition(":")[2])
    return lambda *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]


class TestMutual:
    @pytest.mark.parametrize("kind", ["pem", "p12"])
    def test_the_client_shows_its_certificate(self, folder: Path, kind: str) -> None:
        keys: Any = {"certificate": folder / "client.p12", "password": Secret(PASSWORD)}
        if kind == "pem":
            keys = {"certificate": folder / "client.pem", "key": folder / "client.key"}
        with website(tls_of(folder, check_clients=True)) as site:
            site.answer = lambda _: Response(REPLY)
            assert Sending(config(site.url, tls=trusting(folder, **keys)))() == REPLY

    def test_without_one_no_reply_comes(self, folder: Path) -> None:
        with website(tls_of(folder, check_clients=True)) as site:
            Sending(config(site.url, tls=trusting(folder))).fails(ConnectionLostError)
            assert site.requests == []


def signing(folder: Path, trust: str = "replies", **parts: Any) -> dict[str, Any]:
    keys = KeyFiles(certificate=folder / "signer.pem", key=folder / "signer.key")
    return {"signature": Signature(own=keys, trust=(folder / f"{trust}.pem",)), "tls": trusting(folder), **parts}


def signed_reply(at: datetime = NOW, by: str = "replies") -> bytes:
    return sign(REPLY, own(by), at)


@pytest.fixture
def secure(folder: Path) -> Any:
    with website(tls_of(folder)) as site:
        site.answer = lambda _: Response(signed_reply())
        yield site


def check_request(request: Request) -> bytes:
    return verified(request.get_data(), [own("signer").certificate], NOW)


class TestSignature:
    def test_request_and_reply_are_signed_by_different_keys(self, secure: Site, folder: Path) -> None:
        reply = Sending(config(secure.url, **signing(folder)))()
        assert f"{CANARY}-REPLY".encode() in reply
        assert b"Security" not in reply
        assert f"{CANARY}-REQUEST".encode() in check_request(secure.requests[0])

    def test_the_lifetime_of_the_settings_is_told(self, secure: Site, folder: Path) -> None:
        parts = signing(folder)
        keys = parts["signature"].own
        parts["signature"] = Signature(own=keys, lifetime_seconds=60)
        Sending(config(secure.url, **parts))()
        assert b"09:31:00.000Z" in secure.requests[0].get_data()

    def test_requests_alone_may_be_signed(self, secure: Site, folder: Path) -> None:
        parts = signing(folder)
        keys = parts["signature"].own
        secure.answer = lambda _: Response(REPLY)
        assert Sending(config(secure.url, **{**parts, "signature": Signature(own=keys)}))() == REPLY
        assert check_request(secure.requests[0])

    def test_replies_alone_may_be_signed(self, secure: Site, folder: Path) -> None:
        parts: Any = {"signature": Signature(trust=(folder / "replies.pem",)), "tls": trusting(folder)}
        assert f"{CANARY}-REPLY".encode() in Sending(config(secure.url, **parts))()
        assert secure.requests[0].get_data() == REQUEST

    @pytest.mark.parametrize(
        ("reply", "why"),
        [
            (REPLY, SignatureProblem.MISSING),
            (signed_reply().replace(b"-REPLY", b"-FORGED"), SignatureProblem.FORGED),
            (signed_reply(by="signer"), SignatureProblem.WRONG_KEY),
            (signed_reply(NOW - timedelta(hours=1)), SignatureProblem.STALE),
            (signed_reply(NOW + timedelta(hours=1)), SignatureProblem.STALE),
            (REPLY.replace(b"<e:Body>", b"<e:Header/><e:Body>"), SignatureProblem.MISSING),
        ],
        ids=["missing", "tampered with", "wrong key", "stale", "of tomorrow", "an empty header"],
    )
    def test_another_reply_is_refused(self, secure: Site, folder: Path, reply: bytes, why: SignatureProblem) -> None:
        secure.answer = lambda _: Response(reply)
        assert Sending(config(secure.url, **signing(folder))).fails(SignatureError).why is why

    def test_our_own_certificate_proves_nothing_of_a_reply(self, secure: Site, folder: Path) -> None:
        secure.answer = lambda request: Response(request.get_data())  # sent back as it came
        error = Sending(config(secure.url, **signing(folder))).fails(SignatureError)
        assert error.why is SignatureProblem.WRONG_KEY

    def test_a_fault_without_a_signature_is_a_fault(self, secure: Site, folder: Path) -> None:
        secure.answer = lambda _: Response(fault(), status=500)
        Sending(config(secure.url, **signing(folder))).fails(ServiceFaultError)

    def test_a_fault_beside_a_reply_gets_no_unsigned_reply_through(self, secure: Site, folder: Path) -> None:
        for inside in (REPLY, signed_reply()):
            body = fault(inside.partition(b"?>")[2].decode() or inside.decode())
            secure.answer = lambda _, body=body: Response(body)  # type: ignore[misc]
            Sending(config(secure.url, **signing(folder))).fails(ServiceFaultError)

    def test_what_cannot_be_signed_is_not_sent(self, secure: Site, folder: Path) -> None:
        ask = Sending(config(secure.url, **signing(folder)))
        with pytest.raises(WriteError):
            ask.transport.send("dimona", b"no envelope", {})
        assert secure.requests == []

    @pytest.mark.parametrize("absent", ["signer.key", "replies.pem"])
    def test_keys_are_read_when_the_transport_is_made(self, folder: Path, absent: str) -> None:
        (folder / absent).unlink()
        with pytest.raises(ConfigError, match=absent):
            Sending(config("https://b2b.example", **signing(folder)))


def test_nothing_personal_is_logged_or_raised(secure: Site, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "canary.p12").write_bytes(keystore(own(CANARY), PASSWORD))
    keys = KeyFiles(certificate=folder / "canary.p12", password=Secret(PASSWORD))
    signature = Signature(own=keys, trust=(folder / "replies.pem",))
    settings = config(secure.url, **{**signing(folder), "signature": signature, "tls": trusting(folder)})
    with caplog.at_level(logging.DEBUG):
        for name in ("zeep.transports", "urllib3", "signxml.processor"):
            caplog.set_level(logging.DEBUG, logger=name)
        ask = Sending(settings)
        ask()
        for reply in (REPLY, signed_reply(by="signer"), fault(), f"<{CANARY}/>".encode()):
            secure.answer = lambda _, reply=reply: Response(reply)  # type: ignore[misc]
            with pytest.raises(ClientError) as failed:
                ask()
            assert CANARY not in f"{failed.value} {failed.value!r} {vars(failed.value)}"
    written = [f"{record.getMessage()} {record.__dict__!r}" for record in caplog.records]
    assert written
    assert [line for line in written if CANARY in line or PASSWORD in line] == []


def test_a_client_lists_over_tls_with_both_certificates_and_signatures(tmp_path: Path) -> None:
    now = datetime.now(UTC)  # TLS looks at the clock of the machine
    tls = own_tls(tmp_path, now, check_clients=True)
    simulator = Simulator(Personas.of([], [ANNA]), security=Security.of_folder(tmp_path))
    simulator.register(ANNA, CPAS)
    keys = KeyFiles(certificate=tmp_path / "client.pem", key=tmp_path / "client.key")
    with serving(simulator, tls=tls) as server:
        settings = evolve(
            CONFIG,
            addresses=Addresses(connector=f"{server.url}/connectors"),
            tls=Tls(trust=(tmp_path / "authority.pem",), own=keys),
            signature=Signature(own=keys, trust=(tmp_path / "server.pem",)),
        )
        with Client(settings) as client:
            message = client.list_registrations(ANNA, PROOF, since=client.today)
    assert message.content is not None
    assert [each.org_unit for each in message.content.registrations] == [CPAS.value]
