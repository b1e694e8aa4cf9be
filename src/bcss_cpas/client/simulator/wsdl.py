"""The WSDL files of this library, for SOAP clients that want one; written from what is public of the interfaces.

They are not those of the BCSS, and describe what this library reads and writes.
"""

from functools import cache
from importlib.resources import files

_ADDRESS = "http://localhost/"
"""What stands in the files where the address of a server goes."""


def wsdl_of(flux: str | None, address: str) -> bytes:
    """Return the WSDL of a service at an address; of the connector where no flux is named.

    Raises ``LookupError`` for a flux of which there is none.
    """
    return _text(flux or "manage_access").replace(_ADDRESS, address).encode()


@cache
def _text(flux: str) -> str:
    file = files("bcss_cpas.client.simulator") / "interfaces" / f"{flux}.wsdl"
    if not file.is_file():
        raise LookupError(flux)
    return file.read_text("utf-8")
