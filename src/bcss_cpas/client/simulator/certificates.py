"""Certificates that are worth nothing but on this machine: an authority of one's own, and what it issues."""

from datetime import datetime, timedelta
from ipaddress import IPv4Address
from os import PathLike
from pathlib import Path

from attrs import field, frozen
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

_VALID = timedelta(days=30)
"""How long they are valid, from the day before they are made: nobody shall keep them."""
_LOOPBACK = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(IPv4Address("127.0.0.1"))])


@frozen
class Issued:
    """A certificate and its private key, in PEM."""

    certificate: bytes
    key: bytes = field(repr=False)

    def save(self, folder: str | PathLike[str], name: str) -> tuple[Path, Path]:
        """Write both to a folder, as ``name.pem`` and ``name.key``, and return the paths."""
        paths = Path(folder) / f"{name}.pem", Path(folder) / f"{name}.key"
        paths[0].write_bytes(self.certificate)
        paths[1].touch(mode=0o600)
        paths[1].write_bytes(self.key)
        return paths


class Authority:
    """An authority made for the occasion."""

    def __init__(self, now: datetime) -> None:
        self._key, self._now = ec.generate_private_key(ec.SECP256R1()), now
        self._name = _name("simulator authority")
        builder = self._builder(self._name, self._key.public_key())
        builder = strict(builder, self._key.public_key(), self._key.public_key(), of_an_authority=True)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        self._certificate = builder.sign(self._key, SHA256())

    @property
    def certificate(self) -> bytes:
        """Its own certificate, in PEM: what the others are checked with."""
        return self._certificate.public_bytes(Encoding.PEM)

    def issue(self, name: str) -> Issued:
        """Make a key and a certificate, good for a server on loopback and for a client."""
        key = ec.generate_private_key(ec.SECP256R1())
        builder = self._builder(_name(name), key.public_key())
        builder = strict(builder, key.public_key(), self._key.public_key(), of_an_authority=False)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        made = builder.add_extension(_LOOPBACK, critical=False).sign(self._key, SHA256())
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return Issued(made.public_bytes(Encoding.PEM), secret)

    def _builder(self, subject: x509.Name, public: ec.EllipticCurvePublicKey) -> x509.CertificateBuilder:
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(self._name).public_key(public)
        builder = builder.serial_number(x509.random_serial_number())
        return builder.not_valid_before(self._now - timedelta(days=1)).not_valid_after(self._now + _VALID)


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def strict(
    builder: x509.CertificateBuilder,
    public: ec.EllipticCurvePublicKey | rsa.RSAPublicKey,
    issuer: ec.EllipticCurvePublicKey,
    *,
    of_an_authority: bool,
) -> x509.CertificateBuilder:
    """Add what Python asks of a certificate from 3.13 on: whose key it is, whose key signed it, and what it is for.

    An authority signs certificates with its key, the others what they send.
    """
    builder = builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    signer = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer)
    usage = x509.KeyUsage(
        digital_signature=not of_an_authority,
        key_cert_sign=of_an_authority,
        crl_sign=of_an_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
    return builder.add_extension(signer, critical=False).add_extension(usage, critical=True)
