"""An official WSDL, where a CPAS holds one, against what this library reads and asks; differences are told."""

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen
from zeep import Client, Settings
from zeep.transports import Transport as ZeepTransport

from bcss_cpas.client import asking
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.flux._conformance import Conformance, Fit, conformance
from bcss_cpas.flux._remap import Remap


@frozen
class Operation:
    """An operation as a WSDL declares it."""

    name: str
    soap_action: str
    address: str


@frozen(kw_only=True)
class WsdlCheck:
    """What a comparison found. ``differences`` are sentences for the people who integrate the flux; none is the aim."""

    flux: str
    operations: tuple[Operation, ...] = ()
    conformance: Conformance | None = None
    differences: tuple[str, ...] = ()


def check_wsdls(config: ClientConfig, remaps: Sequence[Remap] = ()) -> tuple[WsdlCheck, ...]:
    """Compare every WSDL that the settings name: what a program does once, when it starts. Raises nothing."""
    return tuple(check_wsdl(path, flux, remaps) for flux, path in config.addresses.wsdl)


def check_wsdl(path: str | PathLike[str], flux: str, remaps: Sequence[Remap] = ()) -> WsdlCheck:
    """Compare one WSDL, whose includes stand beside it, with the reader and the requests of a flux. Raises nothing."""
    differences: list[str] = []
    operations: tuple[Operation, ...] = ()
    found = None
    try:
        operations = tuple(_operations(Path(path)))
    except Exception as error:  # noqa: BLE001 (zeep raises whatever its parts raise)
        differences.append(f"zeep cannot load it: {type(error).__name__}")
    else:
        differences += [] if operations else ["zeep finds no operation in it"]
    try:
        found = conformance(path, flux, remaps)
    except BcssError as error:
        differences.append(f"the reader cannot be compared: {error}")
    else:
        differences += [f"unknown to the reader: {name}" for name in found.of(Fit.UNKNOWN)]
    differences += _unlike(flux, operations)
    return WsdlCheck(flux=flux, operations=operations, conformance=found, differences=tuple(differences))


def _operations(path: Path) -> Iterator[Operation]:
    settings = Settings(forbid_dtd=True, forbid_entities=True)
    client: Any = Client(str(path), transport=_Local(), settings=settings)  # type: ignore[no-untyped-call]
    for service in client.wsdl.services.values():
        for port in service.ports.values():
            for operation in port.binding.all().values():
                yield Operation(operation.name, operation.soapaction or "", port.binding_options["address"])


def _unlike(flux: str, operations: tuple[Operation, ...]) -> Iterator[str]:
    """Compare how the operations are asked with how we ask them."""
    declared = {each.name: each.soap_action for each in operations}
    try:
        asked = asking.services(flux)
    except InputError:
        return
    for each in asked:
        if not each.is_ssdn and declared.get(each.operation, each.soap_action) != each.soap_action:
            yield f"{each.operation} is asked under another SOAP action"


class _Local(ZeepTransport):
    """Loads files of this machine: what a WSDL names elsewhere is not fetched."""

    def load(self, url: str) -> bytes:
        if urlsplit(url).scheme in ("http", "https"):
            raise InputError("a WSDL that lies on this machine includes one that does not")
        content: bytes = super().load(url)  # type: ignore[no-untyped-call]
        return content
