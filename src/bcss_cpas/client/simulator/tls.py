"""HTTPS for the simulator: its own certificate, and whose certificates it wants to see."""

import ssl
from datetime import datetime
from os import PathLike
from pathlib import Path

AUTHORITY, SERVER, CLIENT = "authority", "server", "client"


def server_tls(
    certificate: str | PathLike[str], key: str | PathLike[str], clients: str | PathLike[str] | None = None
) -> ssl.SSLContext:
    """Return the settings of a server; with ``clients``, the authority whose certificate every client has to show."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate, key)
    if clients is not None:
        context.load_verify_locations(clients)
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def own_tls(folder: Path, now: datetime, *, check_clients: bool = False) -> ssl.SSLContext:
    """Make certificates in a folder, and return the settings of a server that uses them.

    ``authority.pem`` is what a client trusts; ``client.pem`` and ``client.key`` are for it to show.
    """
    from bcss_cpas.client.simulator.certificates import Authority  # noqa: PLC0415 (needs an extra of its own)

    folder.mkdir(parents=True, exist_ok=True)
    authority = Authority(now)
    trusted = folder / f"{AUTHORITY}.pem"
    trusted.write_bytes(authority.certificate)
    authority.issue(CLIENT).save(folder, CLIENT)
    certificate, key = authority.issue(SERVER).save(folder, SERVER)
    return server_tls(certificate, key, trusted if check_clients else None)
