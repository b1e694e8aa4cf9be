"""HTTPS: whose servers are believed, and what the client shows of itself."""

import secrets
import ssl
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat

from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.keys import OwnKey, certificates_in
from bcss_cpas.client.settings import Tls


def context_of(tls: Tls) -> ssl.SSLContext:
    """Make the context of all connections: TLS 1.2 or newer, the name of the server checked.

    Raises ``ConfigError`` for a file that cannot be used.
    """
    pem = "".join(each.public_bytes(Encoding.PEM).decode() for each in certificates_in(tls.trust))
    context = ssl.create_default_context(cadata=pem or None)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if tls.own is not None:
        _show(context, OwnKey.load(tls.own))
    return context


def _show(context: ssl.SSLContext, own: OwnKey) -> None:
    """Hand over the key. OpenSSL reads it from a file alone: it stands there under a password of this moment."""
    password = secrets.token_bytes(32)
    key = own.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password))
    certificates = b"".join(each.public_bytes(Encoding.PEM) for each in (own.certificate, *own.chain))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "own.pem"
        file.write_bytes(key + certificates)
        try:
            context.load_cert_chain(file, password=password)
        except ssl.SSLError:
            raise ConfigError("the certificate of the connection is not accepted by TLS") from None
