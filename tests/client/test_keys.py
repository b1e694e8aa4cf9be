"""Keys and certificates from files: PEM in one file or two, PKCS#12, and every way in which they do not fit."""

import ssl
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.keys import OwnKey, certificates_in
from bcss_cpas.client.settings import KeyFiles, Secret, Tls
from bcss_cpas.client.tls import context_of
from tests.client.pki import PASSWORD, authority, certificate_pem, keystore, own, pem_of, save

OURS = own("ours", "rsa")


def files(folder: Path, password: str | None = None, **contents: bytes) -> KeyFiles:
    """Write files, and name them as the settings do."""
    names = {name: folder / f"{name}.{'p12' if contents[name][:1] == b'0' else 'pem'}" for name in contents}
    for name, path in names.items():
        path.write_bytes(contents[name])
    return KeyFiles(**names, password=None if password is None else Secret(password))


@pytest.mark.parametrize("kind", ["rsa", "ec"])
@pytest.mark.parametrize("password", [None, PASSWORD])
def test_pem_in_two_files(tmp_path: Path, kind: str, password: str | None) -> None:
    key = own(f"two files {kind}", kind)
    chain = certificate_pem(key.certificate, *key.chain)
    assert_same(OwnKey.load(files(tmp_path, password, certificate=chain, key=pem_of(key, password))), key)


def test_pem_in_one_file(tmp_path: Path) -> None:
    whole = pem_of(OURS) + certificate_pem(OURS.certificate, *OURS.chain)
    assert_same(OwnKey.load(files(tmp_path, certificate=whole)), OURS)


def test_a_password_for_a_key_that_needs_none_is_left_alone(tmp_path: Path) -> None:
    whole = pem_of(OURS) + certificate_pem(OURS.certificate, *OURS.chain)
    assert_same(OwnKey.load(files(tmp_path, PASSWORD, certificate=whole)), OURS)


def test_pkcs_12(tmp_path: Path) -> None:
    assert_same(OwnKey.load(files(tmp_path, PASSWORD, certificate=keystore(OURS))), OURS)


def assert_same(found: OwnKey, expected: OwnKey) -> None:
    assert (found.certificate, found.chain) == (expected.certificate, expected.chain)
    assert found.key.public_key() == expected.key.public_key()


OTHER_KIND = ed25519.Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
REFUSED: dict[str, tuple[str | None, dict[str, bytes], str]] = {
    "a wrong password of PKCS#12": ("other", {"certificate": keystore(OURS)}, "its password is another"),
    "no password of PKCS#12": (None, {"certificate": keystore(OURS)}, "its password is another"),
    "no PKCS#12": (None, {"certificate": b"0"}, "no PKCS#12"),
    "PKCS#12 without a key": (
        None,
        {"certificate": pkcs12.serialize_key_and_certificates(None, None, OURS.certificate, None, NoEncryption())},
        "no key",
    ),
    "a wrong password of PEM": (
        "other",
        {"certificate": certificate_pem(OURS.certificate), "key": pem_of(OURS, PASSWORD)},
        "password is another",
    ),
    "no password of PEM": (
        None,
        {"certificate": certificate_pem(OURS.certificate), "key": pem_of(OURS, PASSWORD)},
        "password is another",
    ),
    "no key": (None, {"certificate": certificate_pem(OURS.certificate)}, "no private key"),
    "no certificate": (None, {"certificate": pem_of(OURS)}, "no certificate"),
    "another key": (
        None,
        {"certificate": certificate_pem(OURS.certificate), "key": pem_of(own("another", "rsa"))},
        "no certificate of its key",
    ),
    "a key of another kind": (
        None,
        {"certificate": certificate_pem(OURS.certificate), "key": OTHER_KIND},
        "no key of RSA",
    ),
}


@pytest.mark.parametrize(("password", "contents", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_fit_is_refused(
    tmp_path: Path, password: str | None, contents: dict[str, bytes], problem: str
) -> None:
    with pytest.raises(ConfigError, match=problem) as refused:
        OwnKey.load(files(tmp_path, password, **contents))
    assert PASSWORD not in str(refused.value)
    assert str(tmp_path) not in str(refused.value)


def test_pkcs_12_with_the_certificate_of_another(tmp_path: Path) -> None:
    (tmp_path / "own.pfx").write_bytes(
        pkcs12.serialize_key_and_certificates(b"own", OURS.key, None, [], NoEncryption())
    )
    with pytest.raises(ConfigError, match="no certificate of its key"):
        OwnKey.load(KeyFiles(certificate=tmp_path / "own.pfx"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"absent\.pem cannot be read: FileNotFoundError"):
        certificates_in([tmp_path / "absent.pem"])


def test_certificates_of_several_files(tmp_path: Path) -> None:
    (tmp_path / "two.pem").write_bytes(certificate_pem(OURS.certificate, authority().certificate))
    (tmp_path / "one.pem").write_bytes(certificate_pem(own("ours too").certificate))
    found = certificates_in([tmp_path / "two.pem", tmp_path / "one.pem"])
    assert found == (OURS.certificate, authority().certificate, own("ours too").certificate)


def test_a_key_shows_nothing_of_itself() -> None:
    assert repr(OURS) == "OwnKey()"


class TestConnection:
    def test_tls_1_2_and_the_name_of_the_server_are_asked_for(self) -> None:
        context = context_of(Tls())
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2
        assert (context.check_hostname, context.verify_mode) == (True, ssl.CERT_REQUIRED)

    def test_those_of_the_settings_alone_are_trusted(self, tmp_path: Path) -> None:
        save(tmp_path, "server")
        context = context_of(Tls(trust=(tmp_path / "authority.pem",)))
        assert [each["subject"] for each in context.get_ca_certs()] == [((("commonName", "authority"),),)]

    def test_the_key_stands_in_a_file_for_a_moment_and_never_in_clear(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save(tmp_path, "client")
        stood: list[tuple[Path, bytes]] = []
        real = ssl.SSLContext.load_cert_chain

        def load(context: ssl.SSLContext, file: Path, **named: Any) -> None:
            stood.append((file, file.read_bytes()))
            real(context, file, **named)

        monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", load)
        context_of(Tls(own=KeyFiles(certificate=tmp_path / "client.pem", key=tmp_path / "client.key")))
        ((file, content),) = stood
        assert not file.exists()
        assert b"BEGIN ENCRYPTED PRIVATE KEY" in content
        assert b"BEGIN PRIVATE KEY" not in content

    def test_a_key_that_tls_does_not_take(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: Any, **__: Any) -> None:
            raise ssl.SSLError("CANARY")

        save(tmp_path, "client")
        monkeypatch.setattr(ssl.SSLContext, "load_cert_chain", refuse)
        with pytest.raises(ConfigError, match="not accepted by TLS") as refused:
            context_of(Tls(own=KeyFiles(certificate=tmp_path / "client.pem", key=tmp_path / "client.key")))
        assert "CANARY" not in str(refused.value)
