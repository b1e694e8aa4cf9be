"""How each flux is asked: one file a flux, with the operations that the client knows, the usual one first.

Only the file of the flux that is asked is imported. A flux that has no file cannot be asked; ``NOT_ASKED`` says why.
"""

from functools import cache
from importlib import import_module
from importlib.resources import files
from types import MappingProxyType

from bcss_cpas.client.asking._service import Service
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.flux._catalogue import flux

NOT_ASKED = MappingProxyType(
    {
        "living_wages": "no message of this service is public",
        "loi65_wet65": "it carries decisions, and answers no question",
        "manage_access": "it is asked by list_registrations, register and unregister",
        "notify_hdi_indemnity_allowance": "it comes unasked",
        "notify_job_seeker_status": "it comes unasked",
    }
)
"""Why a flux is not consulted."""


@cache
def askable() -> tuple[str, ...]:
    """Name every flux that can be consulted, in alphabetical order."""
    names = (item.name.removesuffix(".py") for item in files(__name__).iterdir() if item.name.endswith(".py"))
    return tuple(sorted(name for name in names if not name.startswith("_")))


def services(name: str) -> tuple[Service, ...]:
    """Return the operations of a flux, the usual one first.

    Raises ``UnknownNameError`` where there is no such flux, ``InputError`` for one that cannot be asked.
    """
    if name not in askable():
        title = flux(name).name
        raise InputError(f"{title} is not consulted: {NOT_ASKED[title]}")
    found: tuple[Service, ...] = import_module(f"{__name__}.{name}").SERVICES
    return found


def service(name: str, operation: str | None = None) -> Service:
    """Return an operation of a flux, the first one unless another is named. Raises as ``services`` does."""
    known = services(name)
    for each in known:
        if operation in (None, each.operation):
            return each
    raise UnknownNameError(f"{name} has no operation {operation!r}; there are {', '.join(o.operation for o in known)}")
