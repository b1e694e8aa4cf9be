"""Bodies without a public schema: golden and generated ones, and what reads each element and value of one."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.codes.provenance import Grade
from bcss_cpas.flux._catalogue import body_of_element, flux, flux_names
from bcss_cpas.flux._envelope import unwrap
from bcss_cpas.flux._fields import Manner, Place, places
from bcss_cpas.flux._flux import Body
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._parse import tree_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message
from bcss_cpas.testing.bodies import bodies
from tests.goldens import GOLDEN

UNPROVEN = [(flux(name), body) for name in flux_names() for body in flux(name).bodies if body.grade is not Grade.SCHEMA]
_ONCE = {body.cls: (known.name, body) for known, body in UNPROVEN}


class Spot(NamedTuple):
    """An element below the root, and what reads it: ``None`` for a wrapper."""

    element: Any
    place: Place | None

    @property
    def looks_inside(self) -> bool:
        """Whether the elements in it are looked at one by one."""
        return self.place is None or hasattr(self.place.type, "WIRE")

    @property
    def kept_whole(self) -> bool:
        """Whether all that is in it is content."""
        return self.place is not None and self.place.type is Node


class Value(NamedTuple):
    """A text that is read as a type: of an element, or of one of its attributes."""

    element: Any
    name: str | None
    place: Place

    @property
    def text(self) -> str:
        """The text as it stands."""
        return (self.element.text if self.name is None else self.element.get(self.name)) or ""

    def parsed(self, text: str) -> Any:
        """Return what a text is read as here."""
        assert self.place.leaf is not None
        return self.place.leaf.parse(text)

    def set(self, text: str) -> None:
        """Put another text in its place."""
        if self.name is None:
            self.element.text = text
        else:
            self.element.set(self.name, text)

    @property
    def is_element(self) -> bool:
        """Whether it is all that an element holds."""
        return self.name is None and self.place.path != (".",)

    def removed(self) -> bytes:
        """Take it away, the attribute, the text of an object or the whole element, and return the document."""
        root = self.element.getroottree().getroot()
        if self.name is not None:
            del self.element.attrib[self.name]
        elif self.is_element:
            self.element.getparent().remove(self.element)
        else:
            self.element.text = None
        return bytes(etree.tostring(root))


class Sample(NamedTuple):
    """The element of a body in which everything has its place, what reads it, and what is read of it."""

    root: Any
    body: Body
    good: Message[Any]

    @classmethod
    def of(cls, root: Any, body: Body) -> "Sample":
        good = read(etree.tostring(root))
        assert (good.defects, good.unread) == ((), ())
        return cls(root, body, good)

    @property
    def document(self) -> bytes:
        """The body as it stands now."""
        return bytes(etree.tostring(self.root))

    def copy(self) -> "Sample":
        """Return the same, to be changed."""
        return self._replace(root=deepcopy(self.root))

    def spots(self) -> list[Spot]:
        """Return every element below the root that is not kept whole with another."""
        return list(_spots(self.root, self.body.cls, self.body))

    def holders(self) -> list[Any]:
        """Return the elements in which each element is looked at."""
        return [self.root, *(spot.element for spot in self.spots() if spot.looks_inside)]

    def values(self) -> list[Value]:
        """Return every text that is read as a type."""
        objects = [(self.root, self.body.cls)]
        objects += [(spot.element, spot.place.type) for spot in self.spots() if spot.place and spot.looks_inside]
        leaves = [Value(element, None, place) for element, place in self.spots() if place and place.leaf]
        return [*leaves, *(value for element, cls in objects for value in _own_values(element, cls, self.body))]


def _spots(element: Any, cls: Any, body: Body, wrappers: tuple[str, ...] = ()) -> Iterator[Spot]:
    for child in element:
        reached = (*wrappers, etree.QName(child).localname if body.manner.loose else child.tag)
        place = _place(cls, body.manner, reached)
        yield Spot(child, place)
        if place is None:
            yield from _spots(child, cls, body, reached)
        elif hasattr(place.type, "WIRE"):
            yield from _spots(child, place.type, body)


@cache
def _place(cls: Any, manner: Manner, reached: tuple[str, ...]) -> Place | None:
    """Return what reads an element by the names on the way to it; nothing reads one that others are wrapped in."""
    known = [each for each in places(cls, manner) if each.is_child and each.path[: len(reached)] == reached]
    assert known
    return next((each for each in known if each.path == reached), None)


def _own_values(element: Any, cls: Any, body: Body) -> Iterator[Value]:
    for place in places(cls, body.manner):
        (last, *rest) = place.path[::-1]
        if last == "." and element.text is not None:
            yield Value(element, None, place)
        elif last.startswith("@") and not rest and element.get(last[1:]) is not None:
            yield Value(element, last[1:], place)


def _golden_body(path: Path) -> tuple[Any, Body] | None:
    """Take the body out of a golden message, if it has one without a schema."""
    element = unwrap(tree_of(path.read_bytes())).body
    found = None if element is None else body_of_element(element)
    return None if found is None or found[1].grade is Grade.SCHEMA else (element, found[1])


_GOLDEN = [(path, *found) for path in GOLDEN if (found := _golden_body(path))]


each_class = pytest.mark.parametrize(
    ("name", "body"),
    [pytest.param(name, body, id=f"{name}-{body.cls.__name__}") for name, body in _ONCE.values()],
)
each_golden_body = pytest.mark.parametrize(
    ("element", "body"),
    [pytest.param(element, body, id=f"{path.parent.name}/{path.stem}") for path, element, body in _GOLDEN],
)


def samples(name: str, body: Body) -> st.SearchStrategy[Sample]:
    """Give bodies of one class: generated, and golden ones where there are any."""
    made = bodies(body.cls).map(lambda content: etree.fromstring(write(content, flux=name, version=body.version)))
    golden = [element for _, element, known in _GOLDEN if known.cls is body.cls]
    return (made | st.sampled_from(golden) if golden else made).map(lambda root: Sample.of(deepcopy(root), body))
