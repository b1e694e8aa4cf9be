"""The paths of services that public interface descriptions tell, for addresses built on a base."""

import tomllib
from functools import cache
from importlib.resources import files


def public_path(flux: str) -> str | None:
    """Return the path of the service behind a flux; ``None`` where no public WSDL tells one."""
    return _paths().get(flux)


@cache
def _paths() -> dict[str, str]:
    rows = tomllib.loads((files("bcss_cpas.client") / "paths.toml").read_text("utf-8"))["row"]
    return {row["flux"]: row["path"] for row in rows}
