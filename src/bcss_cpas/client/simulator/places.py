"""Which flux a path of the server leads to."""

from bcss_cpas.flux._catalogue import flux, flux_names

CONNECTOR = "connectors"
"""The first step of the path of the connector, which carries any of the older services."""


def flux_at(path: str) -> str | None:
    """Return the flux of a path, ``None`` where any may be asked: at the root and at the connector.

    The first step of a path is the name of a flux, ``/job_seeker``, or of its service, ``/JobSeekerService/consult``;
    what follows is for the real services to tell apart. Raises ``LookupError`` for a path that leads nowhere.
    """
    first = path.strip("/").partition("/")[0]
    if first in ("", CONNECTOR):
        return None
    if first in flux_names():
        return first
    found = [name for name in flux_names() if first in (flux(name).service, f"{flux(name).service}Service")]
    if len(found) != 1:
        raise LookupError(path)
    return found[0]
