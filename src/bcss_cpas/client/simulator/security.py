"""Signed requests and signed replies: the simulator checks and signs as the client does."""

from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Self

from attrs import frozen
from cryptography.x509 import Certificate

from bcss_cpas.client.keys import OwnKey, certificates_in
from bcss_cpas.client.settings import KeyFiles
from bcss_cpas.client.signing import sign
from bcss_cpas.client.simulator.tls import CLIENT, SERVER
from bcss_cpas.client.verifying import verified


@frozen(kw_only=True)
class Security:
    """Whose signature a request must bear, and with which key replies are signed; either may be left out."""

    trusted: tuple[Certificate, ...] = ()
    own: OwnKey | None = None

    @classmethod
    def of_folder(cls, folder: str | PathLike[str]) -> Self:
        """Take the certificates that ``own_tls`` made: the client's to check with, the server's to sign with.

        Raises ``ConfigError`` where they are not there.
        """
        root = Path(folder)
        files = KeyFiles(certificate=root / f"{SERVER}.pem", key=root / f"{SERVER}.key")
        return cls(trusted=certificates_in([root / f"{CLIENT}.pem"]), own=OwnKey.load(files))

    def opened(self, envelope: bytes, at: datetime) -> bytes:
        """Return what was signed of a request. Raises ``SignatureError``."""
        return verified(envelope, self.trusted, at) if self.trusted else envelope

    def sealed(self, envelope: bytes, at: datetime) -> bytes:
        """Return a reply with its signature."""
        return envelope if self.own is None else sign(envelope, self.own, at)
