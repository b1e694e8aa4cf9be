"""What did not fit while reading, and where it stood: the slow path, walked only when there is something to tell."""

from copy import deepcopy
from typing import Any

from lxml import etree

from bcss_cpas.errors import ReadError
from bcss_cpas.flux._fields import EXACT, Manner, Place, places
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._parse import LIMIT
from bcss_cpas.message import Defect, Message, Unread

_MOST = 5000
"""So many defects and unread things are noted; a document with more is no such message."""
_LONGEST = 4 * LIMIT
"""So many characters of them: a namespace is repeated with each element and attribute of it that is noted."""
_ATTRIBUTES = etree.XPath("count(descendant-or-self::*/@*)")


class Problems:
    """Collects defects and what stays unread; ``attributes`` counts the attributes that a reader has seen."""

    def __init__(self, manner: Manner = EXACT) -> None:
        self.manner = manner
        self.attributes = 0
        self._length = 0
        self._defects: list[tuple[Any, str, str, str | None]] = []
        self._unread: list[tuple[Any, str, str]] = []
        self._whole: list[Any] = []

    def defect(self, element: Any, name: str = "", *, text: str | None, problem: str) -> None:
        """Note a value that breaks its type; ``name`` is the field where it is an attribute."""
        self._note(self._defects, (element, name, problem, text))

    def missing(self, element: Any, name: str, path: str) -> None:
        """Note a field that should be there and is not; one that is there and broken has its defect already."""
        absent = element.get(path[1:]) is None if path.startswith("@") else element.find(path) is None
        if absent:
            self._note(self._defects, (element, name, "missing", None))

    def unbuilt(self, element: Any) -> None:
        """Keep an element whole of which no object can be built."""
        self._keep(element)

    def unread(self, element: Any) -> None:
        """Keep an element that has no place."""
        self.attributes += sum(len(descendant.attrib) for descendant in element.iter())
        self._keep(element)

    def _keep(self, element: Any) -> None:
        self._whole.append(element)
        alone = deepcopy(element)  # else it is written with every namespace that is declared around it
        self._note(self._unread, (element, "", etree.tostring(alone, encoding="unicode", with_tail=False)))

    def text(self, element: Any) -> None:
        """Keep a text where only elements belong."""
        if element.text.strip():
            self._note(self._unread, (element, "text()", element.text))

    def _note(self, notes: list[Any], note: tuple[Any, ...]) -> None:
        self._length += sum(len(text) for text in note[1:] if text)
        if len(self._defects) + len(self._unread) >= _MOST or self._length > _LONGEST:
            raise ReadError("too much that does not fit", line=note[0].sourceline)
        notes.append(note)

    def stray(self, element: Any, text: str) -> None:
        """Keep a text that stood in an element and is there no more."""
        if text.strip():
            self._note(self._unread, (element, "text()", text))

    def tail(self, element: Any) -> None:
        """Keep a text that follows an element."""
        if element.tail.strip():
            self._note(self._unread, (element, "following-text()", element.tail))

    def attribute(self, element: Any, name: str) -> None:
        """Keep an attribute that has no place."""
        self._note(self._unread, (element, f"@{name}", f'{name}="{element.get(name)}"'))

    def finish(self, root: Any, cls: type[Any], prefix: str = "$") -> tuple[tuple[Defect, ...], tuple[Unread, ...]]:
        """Say where everything stood below the root, attributes that no reader looks at included."""
        if _ATTRIBUTES(root) != self.attributes:
            self._stray_attributes(root, cls)
        return self.located(root, cls, prefix)

    def located(self, root: Any, cls: type[Any], prefix: str) -> tuple[tuple[Defect, ...], tuple[Unread, ...]]:
        """Say where everything that was noted stood below the root."""
        if not (self._defects or self._unread):
            return (), ()
        where = _Places(root, cls, self.manner, prefix)
        defects = [
            Defect(_join(where.path(element), name), element.sourceline, problem, text)
            for element, name, problem, text in self._defects
        ]
        unread = [
            Unread(_join(where.path(element), name), element.sourceline, xml) for element, name, xml in self._unread
        ]
        return tuple(defects), tuple(unread)

    def _stray_attributes(self, root: Any, cls: type[Any]) -> None:
        where, whole = _Places(root, cls, self.manner), set(self._whole)
        for element in root.iter():
            if not element.attrib or any(at in whole for at in (element, *element.iterancestors())):
                continue
            if not where.looks_at_attributes(element):
                for name in element.attrib:
                    self.attribute(element, name)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if name else path


def unbuilt(message: Message[Any]) -> Unread | None:
    """Return the body of a message that was kept whole, because no content could be built of it."""
    return next((each for each in message.unread if each.path == "$"), None) if message.content is None else None


class _Places:
    """Where elements stand below a root, by the names of our fields; each is worked out once."""

    def __init__(self, root: Any, cls: type[Any], manner: Manner, prefix: str = "$") -> None:
        self._manner = manner
        self._known: dict[Any, tuple[str, Any, tuple[str, ...]]] = {root: (prefix, cls, ())}
        self._numbers: dict[tuple[Any, tuple[str, ...]], dict[Any, int]] = {}

    def path(self, element: Any) -> str:
        """Return the path of an element."""
        return self._of(element)[0]

    def looks_at_attributes(self, element: Any) -> bool:
        """Tell whether the attributes of an element are looked at."""
        _, owner, wrappers = self._of(element)
        if owner is None or owner is Node:
            return owner is Node
        return any(place.is_attribute and place.path[:-1] == wrappers for place in places(owner, self._manner))

    def _of(self, element: Any) -> tuple[str, Any, tuple[str, ...]]:
        """Return the path of an element, the class that reads it, the wrappers passed since that class."""
        chain = [element]
        while chain[-1] not in self._known:
            chain.append(chain[-1].getparent())
        for child in chain[-2::-1]:
            path, owner, wrappers = self._known[child.getparent()]
            step, owner, wrappers = self._step(child, owner, wrappers)
            self._known[child] = (path + step, owner, wrappers)
        return self._known[element]

    def _step(self, child: Any, owner: Any, wrappers: tuple[str, ...]) -> tuple[str, Any, tuple[str, ...]]:
        """Go down one element: what that adds to the path, the class that reads it, the wrappers passed on the way."""
        if owner is None or owner is Node:
            return f".{_local(child.tag)}", owner, ()
        tag = local_name(child.tag) if self._manner.loose else child.tag
        reached, known = (*wrappers, tag), places(owner, self._manner)
        found = next((p for p in known if p.is_child and p.path[: len(reached)] == reached), None)
        if found is None:
            found = next((p for p in known if p.path == ("*",) and not wrappers), None)
            if found is None:
                return f".{_local(child.tag)}", None, ()
        elif found.path != reached:
            return "", owner, reached
        index = f"[{self._number(child, found, wrappers)}]" if found.many else ""
        return f".{found.name}{index}", None if found.leaf or found.shape else found.type, ()

    def _number(self, child: Any, found: Place, wrappers: tuple[str, ...]) -> int:
        """Count an element among those that lead to its field: its brothers, and those in other wrappers."""
        owner = child
        for _ in (*wrappers, child):
            owner = owner.getparent()
        if (owner, found.path) not in self._numbers:
            holders = [owner]
            for wrapper in wrappers:
                holders = [each for holder in holders for each in holder if self._name(each) == wrapper]
            named = found.path[-1] != "*"
            alike = (each for holder in holders for each in holder if not named or self._name(each) == found.path[-1])
            self._numbers[owner, found.path] = {each: number for number, each in enumerate(alike)}
        return self._numbers[owner, found.path][child]

    def _name(self, element: Any) -> str:
        tag: str = element.tag
        return local_name(tag) if self._manner.loose else tag


def _local(tag: str) -> str:
    bare = local_name(tag)
    return bare[:1].lower() + bare[1:]
