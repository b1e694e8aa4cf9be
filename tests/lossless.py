"""Whether everything that stands in a document stands in what was read of it, each value as often."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from lxml import etree

from bcss_cpas.convert import to_dict
from bcss_cpas.message import Message

_PARTS = ("Century", "Year", "Month", "Day")
_ZONE = re.compile(r"(Z|[+-][0-9]{2}:[0-9]{2})$")


def lost(document: bytes, message: Message[Any]) -> Counter[str]:
    """Return the values of the document that are nowhere in the message."""
    data = to_dict(message)
    unread = data.pop("unread", [])
    there = Counter(canonical(value) for value in _values(data))
    for item in unread:
        there.update(_of_unread(item["xml"]))
    return Counter(_of_element(etree.fromstring(document))) - there


def _values(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        children = data.get("children", ())
        parts = {child["name"].rpartition("}")[2]: child.get("text", "") for child in children if "name" in child}
        if _is_date(parts):
            yield from _date(parts)
            return
        for value in data.values():
            yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
    else:
        yield data


def _of_unread(xml: str) -> Iterator[str]:
    if xml.startswith("<"):
        yield from _of_element(etree.fromstring(xml))
    elif '="' in xml:
        yield canonical(xml.partition('="')[2][:-1])
    else:
        yield canonical(xml)


def _of_element(element: Any) -> Iterator[str]:
    yield from (canonical(value) for value in element.attrib.values())
    parts = {etree.QName(child).localname: child.text or "" for child in element}
    if _is_date(parts):
        yield from map(canonical, _date(parts))
        return
    if element.text and element.text.strip():
        yield canonical(element.text)
    for child in element:
        yield from _of_element(child)
        if child.tail and child.tail.strip():
            yield canonical(child.tail)


def _is_date(parts: dict[str, str]) -> bool:
    return bool(set(parts) & set(_PARTS)) and set(parts) <= {*_PARTS, "Graphic"}


def _date(parts: dict[str, str]) -> Iterator[str]:
    """Give a date in parts as one value: that is how it is read."""
    century, year, month, day = (parts.get(name, "") for name in _PARTS)
    yield f"{century}{year}-{month or '00'}-{day or '00'}"
    if parts.get("Graphic"):
        yield parts["Graphic"]


def canonical(value: Any) -> str:
    """Bring the ways to write one value to one."""
    return _canonical(str(value))


@lru_cache(maxsize=4096)
def _canonical(text: str) -> str:
    text = {"True": "1", "False": "0", "true": "1", "false": "0"}.get(text, text).strip()
    if re.fullmatch(r"[0-9]*-[0-9]*-[0-9]*", text):
        year, month, day = text.split("-")
        return f"{year}-{month or '00'}-{day or '00'}"
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})", text):
        return _ZONE.sub("", text)
    if "T" in text and re.match(r"[0-9]{4}-", text):
        try:
            return datetime.fromisoformat(text).isoformat() if not re.search(r"\.[0-9]{7}", text) else text
        except ValueError:
            return text
    try:
        return str(Decimal(text).normalize()) if re.fullmatch(r"[+-]?[0-9.]+", text) else text
    except InvalidOperation:
        return text
