"""Private keys and certificates from PEM and PKCS#12 files."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, pkcs12

from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.settings import KeyFiles


@frozen
class OwnKey:
    """A private key, RSA or of an elliptic curve, its certificate, and those that lead to the issuer."""

    key: RSAPrivateKey | EllipticCurvePrivateKey = field(repr=False)
    certificate: x509.Certificate = field(repr=False)
    chain: tuple[x509.Certificate, ...] = field(default=(), repr=False)

    @classmethod
    def load(cls, files: KeyFiles) -> "OwnKey":
        """Read a key with its certificate.

        Raises ``ConfigError`` for files that cannot be read, a wrong password, a key of another kind, or a certificate
        that is not of the key.
        """
        key, certificates = _from_keystore(files) if files.is_keystore else _from_pem(files)
        if not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
            raise ConfigError(f"no key of RSA or of an elliptic curve in {(files.key or files.certificate).name}")
        if not certificates or certificates[0].public_key() != key.public_key():
            raise ConfigError(f"{files.certificate.name} starts with no certificate of its key")
        return cls(key, certificates[0], tuple(certificates[1:]))


def certificates_in(paths: Iterable[Path]) -> tuple[x509.Certificate, ...]:
    """Read all certificates of some PEM files. Raises ``ConfigError`` where a file holds none."""
    return tuple(each for path in paths for each in _certificates(path))


def _from_keystore(files: KeyFiles) -> tuple[Any, list[x509.Certificate]]:
    data = _bytes_of(files.certificate)
    try:
        key, certificate, others = pkcs12.load_key_and_certificates(data, _password(files))
    except (ValueError, TypeError):
        raise ConfigError(f"{files.certificate.name} is no PKCS#12 file, or its password is another") from None
    return key, [] if certificate is None else [certificate, *others]


def _from_pem(files: KeyFiles) -> tuple[Any, list[x509.Certificate]]:
    path = files.key or files.certificate
    data, password = _bytes_of(path), _password(files)
    try:
        key = load_pem_private_key(data, password if b"ENCRYPTED" in data else None)
    except (ValueError, TypeError):
        raise ConfigError(f"{path.name} holds no private key in PEM, or its password is another") from None
    return key, _certificates(files.certificate)


def _certificates(path: Path) -> list[x509.Certificate]:
    data = _bytes_of(path)
    try:
        return x509.load_pem_x509_certificates(data)
    except ValueError:
        raise ConfigError(f"{path.name} holds no certificate in PEM") from None


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path.name} cannot be read: {type(error).__name__}") from None


def _password(files: KeyFiles) -> bytes | None:
    return None if files.password is None else files.password.value.encode()
