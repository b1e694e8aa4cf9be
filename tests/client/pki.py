"""Keys and certificates of the tests, made when they are first needed; none leaves this machine."""

from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import IPv4Address
from pathlib import Path

from attrs import frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)

from bcss_cpas.client.keys import OwnKey
from bcss_cpas.client.simulator.certificates import strict

NOW = datetime(2025, 3, 3, 9, 30, tzinfo=UTC)
CANARY = "CANARYNAME"
PASSWORD = "canary-password"
_YEARS = timedelta(days=36500)


@frozen
class Issuer:
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, common)])


def _certificate(
    name: str,
    public: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    issuer: Issuer | None,
    key: ec.EllipticCurvePrivateKey,
) -> x509.Certificate:
    issued_by = _name(name) if issuer is None else issuer.certificate.subject
    builder = x509.CertificateBuilder().subject_name(_name(name)).issuer_name(issued_by).public_key(public)
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + _YEARS)
    builder = builder.add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    builder = strict(builder, public, key.public_key(), of_an_authority=issuer is None)
    places = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(IPv4Address("127.0.0.1"))])
    return builder.add_extension(places, critical=False).sign(key, SHA256())


@cache
def authority(name: str = "authority") -> Issuer:
    key = ec.generate_private_key(ec.SECP256R1())
    return Issuer(key, _certificate(name, key.public_key(), None, key))


def own(name: str, kind: str = "ec") -> OwnKey:
    """Make a key with a certificate of the authority; the same each time for a name."""
    return _own(name, kind)


@cache
def _own(name: str, kind: str) -> OwnKey:
    made: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
    made = rsa.generate_private_key(65537, 2048) if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())
    issuer = authority()
    return OwnKey(made, _certificate(name, made.public_key(), issuer, issuer.key), (issuer.certificate,))


def pem_of(key: OwnKey, password: str | None = None) -> bytes:
    how = NoEncryption() if password is None else BestAvailableEncryption(password.encode())
    return key.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)


def certificate_pem(*certificates: x509.Certificate) -> bytes:
    return b"".join(each.public_bytes(Encoding.PEM) for each in certificates)


def keystore(key: OwnKey, password: str = PASSWORD) -> bytes:
    how = BestAvailableEncryption(password.encode())
    return pkcs12.serialize_key_and_certificates(b"own", key.key, key.certificate, key.chain, how)


def save(folder: Path, name: str, kind: str = "ec") -> OwnKey:
    """Write a key as ``name.pem`` and ``name.key``, and its authority as ``authority.pem``."""
    key = own(name, kind)
    (folder / f"{name}.pem").write_bytes(certificate_pem(key.certificate, *key.chain))
    (folder / f"{name}.key").write_bytes(pem_of(key))
    (folder / "authority.pem").write_bytes(certificate_pem(authority().certificate))
    return key
