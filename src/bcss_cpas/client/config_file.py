"""From a TOML file and environment variables to the parts of the settings.

What stands outside the tables ``test``, ``acceptance`` and ``production`` holds for all three; the table of an
environment is laid over it. No secret stands in the file.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from bcss_cpas._by_hand import toml
from bcss_cpas._versions import Form
from bcss_cpas.client.errors import ConfigError
from bcss_cpas.client.settings import Addresses, Basic, Limits, Organisation, Retries, Signature, Tls
from bcss_cpas.convert import from_dict
from bcss_cpas.errors import InputError

FORM = Form("settings of the client")
Table = dict[str, Any]
_PREFIX = "BCSS_CPAS"
_PARTS: dict[str, type[Any]] = {
    "organisation": Organisation,
    "addresses": Addresses,
    "basic": Basic,
    "tls": Tls,
    "signature": Signature,
    "limits": Limits,
    "retries": Retries,
}
_PASSWORDS = {
    "HTTP_PASSWORD": ("basic",),
    "TLS_PASSWORD": ("tls", "own"),
    "SIGNATURE_PASSWORD": ("signature", "own"),
}
"""How the name of a variable ends, and the table that its password is for."""


class Environment(StrEnum):
    """Which BCSS is meant."""

    TEST = "test"
    ACCEPTANCE = "acceptance"
    PRODUCTION = "production"


def settings_of(file: Path, environment: str | None, environ: Mapping[str, str]) -> Table:
    """Return the arguments of a ``ClientConfig``. Raises ``ConfigError``, which names the place and never the value."""
    data = _parsed(file)
    in_file = data.pop("environment", None)
    named = environment or environ.get(f"{_PREFIX}_ENVIRONMENT") or in_file
    if named not in [*Environment]:
        raise ConfigError(f"name one environment: {', '.join(Environment)}")
    chosen = Environment(named)
    parts = _of_environment(data, chosen)
    _put_paths(parts, file.parent)
    _put_passwords(parts, f"{_PREFIX}_{chosen.name}", environ)
    try:
        return {"environment": chosen, **{name: from_dict(_PARTS[name], table) for name, table in parts.items()}}
    except InputError as error:
        raise ConfigError(f"in the settings of {chosen}: {error}") from None


def _parsed(file: Path) -> Table:
    try:
        return FORM.present(toml(file, "the file of settings"))
    except InputError as error:
        raise ConfigError(str(error)) from None


def _of_environment(data: Table, chosen: Environment) -> Table:
    """Lay the table of an environment over what holds for all; those of the others are left alone."""
    common = {name: value for name, value in data.items() if name not in [*Environment]}
    own = data.get(chosen, {})
    parts = _laid_over(common, own if isinstance(own, dict) else {chosen.value: own})
    if unknown := parts.keys() - _PARTS.keys():
        raise ConfigError(f"no such settings: {', '.join(sorted(unknown))}")
    if "organisation" not in parts:
        raise ConfigError("the settings tell no organisation")
    return parts


def _laid_over(below: Table, above: Table) -> Table:
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        merged[name] = _laid_over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


def _put_paths(parts: Table, folder: Path) -> None:
    """Start relative paths where the file stands, and make pairs of what is named by flux."""
    addresses = _below(parts, ("addresses",))
    wsdl = _below(addresses, ("wsdl",))
    wsdl.update({flux: str(folder / path) for flux, path in wsdl.items() if isinstance(path, str)})
    for name in ("flux", "wsdl"):
        if isinstance(addresses.get(name), dict):
            addresses[name] = [*addresses[name].items()]
    for name in ("tls", "signature"):
        table, own = _below(parts, (name,)), _below(parts, (name, "own"))
        if isinstance(table.get("trust"), list):
            table["trust"] = [str(folder / each) if isinstance(each, str) else each for each in table["trust"]]
        own.update({key: str(folder / path) for key, path in own.items() if isinstance(path, str)})


def _put_passwords(parts: Table, prefix: str, environ: Mapping[str, str]) -> None:
    for ending, place in _PASSWORDS.items():
        variable, table = f"{prefix}_{ending}", _below(parts, place)
        if "password" in table:
            raise ConfigError(f"no password stands in the file: set {variable}")
        if table and environ.get(variable):
            table["password"] = {"value": environ[variable]}
        elif table and place == ("basic",):
            raise ConfigError(f"set {variable}")


def _below(table: Table, place: tuple[str, ...]) -> Table:
    """Return a table in a table; an empty one where there is none."""
    for name in place:
        found = table.get(name)
        table = found if isinstance(found, dict) else {}
    return table
