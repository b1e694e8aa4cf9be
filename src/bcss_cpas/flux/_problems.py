"""What did not fit while reading, and where it stood: the slow path, walked only when there is something to tell."""

from typing import Any

from lxml import etree

from bcss_cpas.flux._fields import places
from bcss_cpas.flux._node import Node
from bcss_cpas.message import Defect, Unread

_ATTRIBUTES = etree.XPath("count(descendant-or-self::*/@*)")


class Problems:
    """Collects defects and what stays unread; ``attributes`` counts the attributes that a reader has seen."""

    def __init__(self) -> None:
        self.attributes = 0
        self._defects: list[tuple[Any, str, str, str | None]] = []
        self._unread: list[tuple[Any, str, str]] = []
        self._whole: list[Any] = []

    def defect(self, element: Any, name: str = "", *, text: str | None, problem: str) -> None:
        """Note a value that breaks its type; ``name`` is the field where it is an attribute."""
        self._defects.append((element, name, problem, text))

    def missing(self, element: Any, name: str, path: str) -> None:
        """Note a field that should be there and is not; one that is there and broken has its defect already."""
        absent = element.get(path[1:]) is None if path.startswith("@") else element.find(path) is None
        if absent:
            self._defects.append((element, name, "missing", None))

    def unbuilt(self, element: Any) -> None:
        """Keep an element whole of which no object can be built."""
        self._keep(element)

    def unread(self, element: Any) -> None:
        """Keep an element that has no place."""
        self.attributes += sum(len(descendant.attrib) for descendant in element.iter())
        self._keep(element)

    def _keep(self, element: Any) -> None:
        self._whole.append(element)
        self._unread.append((element, "", etree.tostring(element, encoding="unicode", with_tail=False)))

    def text(self, element: Any) -> None:
        """Keep a text where only elements belong."""
        if element.text.strip():
            self._unread.append((element, "text()", element.text))

    def tail(self, element: Any) -> None:
        """Keep a text that follows an element."""
        if element.tail.strip():
            self._unread.append((element, "following-text()", element.tail))

    def attribute(self, element: Any, name: str) -> None:
        """Keep an attribute that has no place."""
        self._unread.append((element, f"@{name}", f'{name}="{element.get(name)}"'))

    def finish(self, root: Any, cls: type[Any], prefix: str = "$") -> tuple[tuple[Defect, ...], tuple[Unread, ...]]:
        """Say where everything stood below the root, attributes that no reader looks at included."""
        if _ATTRIBUTES(root) != self.attributes:
            self._stray_attributes(root, cls)
        return self.located(root, cls, prefix)

    def located(self, root: Any, cls: type[Any], prefix: str) -> tuple[tuple[Defect, ...], tuple[Unread, ...]]:
        """Say where everything that was noted stood below the root."""
        defects = [
            Defect(_join(_locate(element, root, cls, prefix)[0], name), element.sourceline, problem, text)
            for element, name, problem, text in self._defects
        ]
        unread = [
            Unread(_join(_locate(element, root, cls, prefix)[0], name), element.sourceline, xml)
            for element, name, xml in self._unread
        ]
        return tuple(defects), tuple(unread)

    def _stray_attributes(self, root: Any, cls: type[Any]) -> None:
        for element in root.iter():
            if not element.attrib or any(at in self._whole for at in (element, *element.iterancestors())):
                continue
            if not _locate(element, root, cls, "$")[1]:
                for name in element.attrib:
                    self.attribute(element, name)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if name else path


def _locate(element: Any, root: Any, cls: type[Any], prefix: str) -> tuple[str, bool]:
    """Return the path of an element by the names of our fields, and whether its attributes are looked at."""
    chain = [element]
    while chain[-1] is not root:
        chain.append(chain[-1].getparent())
    path = prefix
    owner: Any = cls
    wrappers: tuple[str, ...] = ()
    for child in chain[-2::-1]:
        step, owner, wrappers = _step(child, owner, wrappers)
        path += step
    if owner is None or owner is Node:
        return path, owner is Node
    return path, any(place.is_attribute and place.path[:-1] == wrappers for place in places(owner))


def _step(child: Any, owner: Any, wrappers: tuple[str, ...]) -> tuple[str, Any, tuple[str, ...]]:
    """Go down one element: what that adds to the path, the class that reads it, the wrappers passed on the way."""
    if owner is None or owner is Node:
        return f".{_local(child.tag)}", owner, ()
    tag = _bare(child.tag) if owner.WIRE.any_namespace else child.tag
    reached = (*wrappers, tag)
    found = next((place for place in places(owner) if place.is_child and place.path[: len(reached)] == reached), None)
    if found is None:
        found = next((place for place in places(owner) if place.path == ("*",) and not wrappers), None)
        if found is None:
            return f".{_local(child.tag)}", None, ()
    elif found.path != reached:
        return "", owner, reached
    twins = [e for e in child.getparent() if found.path == ("*",) or e.tag == child.tag]
    index = f"[{twins.index(child)}]" if found.many else ""
    return f".{found.name}{index}", None if found.leaf or found.shape else found.type, ()


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def _local(tag: str) -> str:
    bare = _bare(tag)
    return bare[:1].lower() + bare[1:]
