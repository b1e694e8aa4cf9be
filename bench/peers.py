"""Readers of others, on the same bytes: zeep against the official WSDL, xsdata with classes made from it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from lxml import etree

_BESIDE = Path(__file__).parent.parent.parent / "shared" / "schemas"
SCHEMAS = Path(os.environ.get("BCSS_CPAS_SCHEMAS", _BESIDE))
_WSDL = SCHEMAS / "retrieve_ti_groups" / "RetrieveTIGroupsV1.wsdl"


def available() -> bool:
    """Tell whether the official schema is at hand."""
    return _WSDL.is_file()


def zeep_reader() -> Callable[[bytes], Any]:
    """Return a function that lets zeep process a reply."""
    import zeep

    client = zeep.Client(str(_WSDL))
    binding = client.service._binding  # noqa: SLF001 (how else to let it read without a network)
    operation = binding.get("retrieveTI")

    class Response:
        status_code = 200
        headers = {"Content-Type": "text/xml"}  # noqa: RUF012
        encoding = "utf-8"
        content = b""

    def read(data: bytes) -> Any:
        response = Response()
        response.content = data
        return binding.process_reply(client, operation, response)

    return read


def xsdata_reader(folder: Path) -> Callable[[bytes], Any]:
    """Return a function that reads the body with classes that xsdata generates into a folder."""
    tools = Path(sys.executable).parent
    path = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}  # it calls ruff by its name
    command = [str(tools / "xsdata"), "generate", str(_WSDL), "--package", "peer"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=path)
    sys.path.insert(0, str(folder))
    from xsdata.formats.dataclass.parsers import XmlParser

    reply = import_module("peer").RetrieveTigroupsResponse
    parser = XmlParser()
    body = "{http://schemas.xmlsoap.org/soap/envelope/}Body"

    def read(data: bytes) -> Any:
        root = etree.fromstring(data)
        return parser.parse(root.find(body)[0], reply)

    return read


def temporary_folder() -> "tempfile.TemporaryDirectory[str]":
    """Return a folder for generated classes."""
    return tempfile.TemporaryDirectory(prefix="bench-")
