"""The parts of the settings: who asks, where, with which keys, how long to wait and how often to try."""

from pathlib import Path

from attrs import field, frozen, validators

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import CPAS

Names = tuple[tuple[str, str], ...]
_KEYSTORES = (".p12", ".pfx")


@frozen(repr=False)
class Secret:
    """A password; ``value`` is its only clear form."""

    value: str

    def __repr__(self) -> str:
        return "Secret(•••)"


@frozen(kw_only=True)
class Organisation:
    """The CPAS that asks, and the user or program that asks for it.

    ``user_id`` and ``email`` go into the SSDN envelope, which has them mandatory; ``user_id`` has the form of an SSIN
    and is never shown. ``matrix_id`` and ``matrix_sub_id`` are sector and institution in the primary network; their
    values for a CPAS, 17 and 1, were read in the source code of clients and not in a schema.
    """

    enterprise_number: EnterpriseNumber
    user_id: str | None = field(default=None, repr=False)
    email: str | None = None
    matrix_id: int = CPAS
    matrix_sub_id: int = 1


@frozen(kw_only=True)
class Addresses:
    """Where the services are; nothing is assumed.

    ``base_url`` is what stands before the path of a service, ``connector`` the whole address of the connector for SSDN,
    ``flux`` pairs the name of a flux with a whole address, which goes before. ``ticket_header`` is the HTTP header
    that carries the ticket of a call, where the environment knows one. ``wsdl`` pairs the name of a flux with the file
    of its official WSDL, for ``check_wsdls``.
    """

    base_url: str | None = None
    connector: str | None = None
    flux: Names = ()
    ticket_header: str | None = None
    wsdl: Names = ()

    @property
    def every(self) -> tuple[str, ...]:
        """All addresses that are given."""
        return tuple(each for each in (self.base_url, self.connector, *(url for _, url in self.flux)) if each)


@frozen(kw_only=True)
class Basic:
    """User and password of HTTP."""

    user: str = field(repr=False)
    password: Secret


@frozen(kw_only=True)
class KeyFiles:
    """A private key with its certificate: a PKCS#12 file (``.p12``, ``.pfx``), or PEM in one file or two."""

    certificate: Path
    """The certificate and those that lead to its issuer; with PKCS#12, the file that holds everything."""
    key: Path | None = None
    """The file of the private key, where it is another one."""
    password: Secret | None = None

    @property
    def is_keystore(self) -> bool:
        """Whether it is one file of PKCS#12."""
        return self.certificate.suffix.lower() in _KEYSTORES


@frozen(kw_only=True)
class Tls:
    """The connection: ``trust`` are the authorities whose servers are believed, those of the system where it is empty;
    ``own`` is what the client shows of itself (mutual TLS).
    """

    trust: tuple[Path, ...] = ()
    own: KeyFiles | None = None


@frozen(kw_only=True)
class Signature:
    """WS-Security: ``own`` signs the requests, ``trust`` are the very certificates that may sign replies.

    Either may be left out: requests are then not signed, or replies taken without a signature. ``lifetime_seconds`` is
    how long a request of ours holds, ``tolerance_seconds`` how far the clocks of the two sides may differ.
    """

    own: KeyFiles | None = None
    trust: tuple[Path, ...] = ()
    lifetime_seconds: int = field(default=300, validator=validators.gt(0))
    tolerance_seconds: int = field(default=60, validator=validators.ge(0))


@frozen(kw_only=True)
class Limits:
    """How long and how much: times in seconds, size in bytes.

    ``connect_seconds`` bounds the making of a connection, ``reply_seconds`` the whole call from the first byte to the
    last, however slowly a server sends. ``concurrency`` is the most calls at once.
    """

    connect_seconds: float = field(default=5.0, validator=validators.gt(0))
    reply_seconds: float = field(default=30.0, validator=validators.gt(0))
    reply_bytes: int = field(default=8 * 1024 * 1024, validator=validators.gt(0))
    concurrency: int = field(default=4, validator=validators.gt(0))


@frozen(kw_only=True)
class Retries:
    """How often a consultation is tried in all, and the first wait in seconds, which doubles each time."""

    attempts: int = field(default=3, validator=validators.gt(0))
    wait_seconds: float = field(default=0.5, validator=validators.ge(0))
