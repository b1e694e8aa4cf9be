"""The settings of the client for one environment of the BCSS."""

import os
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from attrs import field, frozen

from bcss_cpas.client.config_file import Environment, settings_of
from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.paths import public_path
from bcss_cpas.client.settings import Addresses, Basic, Limits, Organisation, Retries, Signature, Tls
from bcss_cpas.flux._catalogue import flux_names

_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


@frozen(kw_only=True)
class ClientConfig:
    """Who asks, and how one environment is reached.

    Raises ``ConfigError`` for an address that is none, or of no flux, or that is not ``https`` on another machine.
    """

    environment: Environment
    organisation: Organisation
    addresses: Addresses = field(factory=Addresses)
    basic: Basic | None = None
    tls: Tls = field(factory=Tls)
    signature: Signature = field(factory=Signature)
    limits: Limits = field(factory=Limits)
    retries: Retries = field(factory=Retries)

    def __attrs_post_init__(self) -> None:
        if unknown := {name for name, _ in (*self.addresses.flux, *self.addresses.wsdl)} - {*flux_names()}:
            raise ConfigError(f"no flux has the name {', '.join(sorted(unknown))}")
        for url in self.addresses.every:
            _check(url)

    @classmethod
    def load(
        cls,
        path: str | PathLike[str],
        environment: Environment | str | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> Self:
        """Read one environment from a TOML file, and its secrets from environment variables.

        The environment is the one named, else that of ``BCSS_CPAS_ENVIRONMENT``, else that of the key ``environment``
        in the file. The variables are those of the process unless ``environ`` gives others. Paths in the file are
        relative to it. Raises ``ConfigError`` where a file, a key or a secret is missing or wrong; it names the place
        and never the value.
        """
        return cls(**settings_of(Path(path), environment, os.environ if environ is None else environ))

    def address_of(self, service: str) -> str:
        """Return the address of a flux: the one given for it, else its public path behind ``base_url``.

        Raises ``ConfigError`` where neither is known.
        """
        base, path = self.addresses.base_url, public_path(service)
        by_path = None if base is None or path is None else f"{base.rstrip('/')}{path}"
        return self._known(dict(self.addresses.flux).get(service) or by_path, service)

    def connector_for(self, service: str) -> str:
        """Return the address of the connector that carries SSDN. Raises ``ConfigError`` where none is given."""
        return self._known(self.addresses.connector, service)

    def _known(self, address: str | None, service: str) -> str:
        if address is None:
            raise ConfigError(f"the settings of {self.environment} have no address", service=service)
        return address


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if not host or parts.scheme not in ("http", "https") or "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigError("an address is of the form https://host:port/path")
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise ConfigError("an address on another machine starts with https")
