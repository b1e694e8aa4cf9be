"""The golden messages: synthetic, in the layout of real ones, each with its JSON twin beside it."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve
from lxml import etree

from bcss_cpas.flux._soap import XML_STRING
from bcss_cpas.message import Message
from tests.lossless import lost
from tests.together import together

SSDN_TIME = re.compile(r">([0-9]{4})([0-9]{2})([0-9]{2})T([0-9]{2})([0-9]{2})([0-9]{2})<")
FOLDER = Path(__file__).parent / "golden"
GOLDEN = sorted(FOLDER.glob("*/*.xml"))


def title(path: Path) -> str:
    """Return what ``golden`` knows a file by."""
    return f"{path.parent.name}/{path.stem}"


each_golden = together("path", GOLDEN, ids=title)


@cache
def golden(name: str) -> bytes:
    """Return the bytes of one, named as ``manage_access/registered``."""
    return (FOLDER / f"{name}.xml").read_bytes()


def innermost(document: bytes) -> bytes:
    """Return the document itself, or the SSDN message that the connector carries in it as a string."""
    carried = etree.fromstring(document).find(f".//{XML_STRING}")
    return document if carried is None else str(carried.text).encode()


def missing(document: bytes, message: Message[Any]) -> Counter[str]:
    """Return what is nowhere in the message, knowing how SSDN writes a time."""
    unread = tuple(evolve(item, xml=_iso(item.xml)) for item in message.unread)
    return lost(_iso(innermost(document).decode()).encode(), evolve(message, unread=unread))


def _iso(xml: str) -> str:
    return SSDN_TIME.sub(r">\1-\2-\3T\4:\5:\6<", xml)


def changed(document: bytes, where: str, change: Callable[[Any], object]) -> bytes:
    """Change the one element that ``where`` finds; every line keeps its number."""
    root = etree.fromstring(document)
    change(_the_one(root, where))
    changed: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")
    return changed


def line_of(document: bytes, where: str) -> int:
    """Return the line of the one element that ``where`` finds."""
    line: int = _the_one(etree.fromstring(document), where).sourceline
    return line


def _the_one(root: Any, where: str) -> Any:
    """Find by a path of names without namespaces, from anywhere: ``Registrations[2]/Period``."""
    steps = (step.partition("[") for step in where.split("/"))
    (element,) = root.xpath("//" + "/".join(f"*[local-name()='{name}']{sign}{rest}" for name, sign, rest in steps))
    return element


def place(content: Any, path: str) -> Any:
    """Return what stands in the content at a path such as ``$.persons[0].address``."""
    for name, number in re.findall(r"\.(\w+)|\[([0-9]+)\]", path):
        content = getattr(content, name) if name else content[int(number)]
    return content
