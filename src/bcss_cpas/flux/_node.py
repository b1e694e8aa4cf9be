"""XML kept whole where no type is known for it."""

from typing import Any

from attrs import field, frozen, resolve_types
from lxml import etree

from bcss_cpas._construct import twin
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._names import local_name


@frozen(repr=False, weakref_slot=False)
class Node:
    """An element with everything in it; ``name`` is in Clark notation, ``{namespace}local``."""

    name: str
    text: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Node", ...] = field(default=())
    tail: str | None = None

    @property
    def local(self) -> str:
        """The name without its namespace."""
        return local_name(self.name)

    def find(self, local: str) -> "Node | None":
        """Return the first child of a name."""
        return next((child for child in self.children if child.local == local), None)

    def to_element(self) -> Any:
        """Return the element again."""
        element = etree.Element(self.name)
        self.fill(element)
        return element

    def fill(self, element: Any) -> None:
        """Put text, attributes and children into an element of this name."""
        element.text = self.text
        for name, text in self.attributes:
            element.set(name, text)
        for child in self.children:
            made = etree.SubElement(element, child.name)
            made.tail = child.tail
            child.fill(made)

    def __repr__(self) -> str:
        return f"<Node {self.local}, {len(self.children)} children>"


resolve_types(Node)
_Open = twin(Node)


_DEEPEST = 100
"""How deep elements may be nested that are kept whole: what is read must be fit to be converted and copied."""

_LONGEST = 2000
"""How long a name may be, its namespace included: that is repeated with each name, and may be most of a document."""


def read_node(element: Any, problems: Any, depth: int = 0) -> Node:
    """Read an element and all its descendants.

    Raises ``ReadError`` where they are nested too deeply, or a name is too long.
    """
    if depth > _DEEPEST:
        raise ReadError("nested too deeply", line=element.sourceline)
    node: Any = _Open()
    node.name = name = element.tag
    node.attributes = attributes = tuple(element.items())
    if max(map(len, (name, *dict(attributes)))) > _LONGEST:
        raise ReadError("a name that is too long", line=element.sourceline)
    problems.attributes += len(attributes)
    node.children = children = (
        tuple([read_node(child, problems, depth + 1) for child in element[:]]) if len(element) else ()
    )
    text, tail = element.text, element.tail
    node.text = None if children and text and not text.strip() else text
    node.tail = tail if depth and tail and tail.strip() else None  # that of the outermost is noted by who reads it
    node.__class__ = Node
    return node  # type: ignore[no-any-return]
