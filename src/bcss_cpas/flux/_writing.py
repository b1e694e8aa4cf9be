"""The writer: the same places, the other way; document order is the order of the fields."""

from typing import Any

from lxml import etree

from bcss_cpas.errors import WriteError
from bcss_cpas.flux._fields import EXACT, Manner, Place, places
from bcss_cpas.flux._node import Node


def write_element(value: Any, tag: str, nsmap: dict[str | None, str] | None = None, manner: Manner = EXACT) -> Any:
    """Return the element of a wire object. Raises ``WriteError`` where a value has no place in it."""
    element = etree.Element(tag, nsmap=nsmap)
    try:
        _fill(element, value, manner)
    except ValueError:
        raise WriteError(f"{type(value).__name__} holds a character that XML does not allow") from None
    except (AttributeError, TypeError):
        raise WriteError(f"{type(value).__name__} holds a value of another type than its field") from None
    return element


def _fill(element: Any, value: Any, manner: Manner) -> None:
    if isinstance(value, Node):
        value.fill(element)
        return
    written: set[str] = set()
    for place in places(type(value), manner):
        item = getattr(value, place.name)
        if item is None or place.name in written:
            continue
        written.add(place.name)
        for each in item if place.many else (item,):
            _put(element, place, each, manner)


def _put(element: Any, place: Place, value: Any, manner: Manner) -> None:
    last = place.path[-1]
    text = None if place.leaf is None else place.leaf.format(value)
    if last.startswith("@"):
        _wrapper(element, place.path[:-1]).set(last[1:], text)
    elif last == ".":
        element.text = text
    elif last != "name()":
        child = etree.SubElement(_wrapper(element, place.path[:-1]), _own_name(value) or last)
        if text is not None:
            child.text = text or None
        elif place.shape is not None:
            place.shape.write(child, value)
        else:
            _fill(child, value, manner)


def _own_name(value: Any) -> str | None:
    """Return the name of an element that carries its own."""
    if isinstance(value, Node):
        return value.name
    own = [place.name for place in places(type(value)) if place.path == ("name()",)] if hasattr(value, "WIRE") else []
    return getattr(value, own[0]) if own else None


def _wrapper(element: Any, path: tuple[str, ...]) -> Any:
    for tag in path:
        last = element[-1] if len(element) else None
        element = last if last is not None and last.tag == tag else etree.SubElement(element, tag)
    return element
