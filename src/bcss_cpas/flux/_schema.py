"""The elements that an XSD or a WSDL declares, as far as comparing names needs: no validation."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

from bcss_cpas.flux._parse import LIMIT, content_of, tree_of

_XS = "{http://www.w3.org/2001/XMLSchema}"
_GROUPS = frozenset(f"{_XS}{name}" for name in ("sequence", "choice", "all", "complexContent", "simpleContent"))
_DERIVED = (f"{_XS}extension", f"{_XS}restriction")
Name = tuple[str, str]


@frozen
class Child:
    """What may stand in an element: an element, an attribute (``@name``) or, with the name ``*``, anything."""

    tag: str
    """In Clark notation."""
    type: "Type | None" = field(default=None, eq=False, repr=False)


@frozen
class Type:
    """A complex type: where it is declared, and whose names its parts are in."""

    node: Any = field(repr=False)
    schema: Any = field(repr=False)


class Schema:
    """All that a file declares, with what it includes and imports from files beside it. Raises ``ReadError``."""

    def __init__(self, path: Path) -> None:
        self._declared: dict[tuple[str, Name], Type] = {}
        self._seen: set[tuple[Path, str]] = set()
        self._load(path.resolve(), "")

    def roots(self) -> Iterator[tuple[str, Type]]:
        """Give every global element: its name in Clark notation, and its declaration."""
        for (kind, (ns, name)), declared in self._declared.items():
            if kind == "element":
                yield f"{{{ns}}}{name}" if ns else name, declared

    def children(self, declared: Type) -> Iterator[Child]:
        """Give what may stand in an element, by its declaration."""
        node = self._type_of(declared)
        if node is not None:
            yield from self._parts(node)

    def type_key(self, declared: Type) -> Any:
        """Tell one type from another, so that a type that holds itself is not walked for ever."""
        found = self._type_of(declared)
        return None if found is None else found.node

    def _load(self, path: Path, into: str) -> None:
        if (path, into) in self._seen:
            return
        self._seen.add((path, into))
        root = tree_of(content_of(path, LIMIT))
        for schema in [root] if root.tag == f"{_XS}schema" else root.iter(f"{_XS}schema"):
            self._take(schema, path, schema.get("targetNamespace") or into)

    def _take(self, schema: Any, path: Path, ns: str) -> None:
        for node in schema:
            kind = node.tag.removeprefix(_XS)
            where = node.get("schemaLocation")
            if kind in ("include", "import"):
                other = (path.parent / where).resolve() if where else None
                if other is not None and other.is_file():
                    self._load(other, ns if kind == "include" else "")
            elif node.get("name"):
                own = "type" if kind in ("complexType", "simpleType") else kind
                self._declared[own, (ns, node.get("name"))] = Type(node, _Home(ns, _qualified(schema)))

    def _type_of(self, declared: Type) -> Type | None:
        """Return the complex type of an element; ``None`` where it holds text alone or its type is not at hand."""
        node = declared.node
        if node.tag == f"{_XS}complexType":
            return declared
        named = node.get("type")
        if named is not None:
            found = self._declared.get(("type", _resolve(node, named)))
            return found if found is not None and found.node.tag == f"{_XS}complexType" else None
        inner = node.find(f"{_XS}complexType")
        return None if inner is None else Type(inner, declared.schema)

    def _parts(self, within: Type) -> Iterator[Child]:
        for node in within.node:
            part = Type(node, within.schema)
            if node.tag in _GROUPS:
                yield from self._parts(part)
            elif node.tag in _DERIVED:
                base = self._declared.get(("type", _resolve(node, node.get("base"))))
                if base is not None and node.tag == _DERIVED[0] and base.node.tag == f"{_XS}complexType":
                    yield from self._parts(base)
                yield from self._parts(part)
            elif node.tag in (f"{_XS}group", f"{_XS}attributeGroup") and node.get("ref"):
                found = self._declared.get((node.tag.removeprefix(_XS), _resolve(node, node.get("ref"))))
                if found is not None:
                    yield from self._parts(found)
            elif node.tag == f"{_XS}any":
                yield Child("*")
            elif node.tag in (f"{_XS}element", f"{_XS}attribute"):
                yield self._child(part)

    def _child(self, part: Type) -> Child:
        node, at = part.node, "@" if part.node.tag == f"{_XS}attribute" else ""
        if ref := node.get("ref"):
            ns, name = _resolve(node, ref)
            declared = self._declared.get(("element", (ns, name)))
            return Child(_clark(ns, at + name), declared)
        qualified = node.get("form", "qualified" if part.schema.qualified and not at else "unqualified") == "qualified"
        return Child(_clark(part.schema.ns if qualified else "", at + node.get("name")), part)


@frozen
class _Home:
    """The schema that a declaration stands in: its namespace, and whether its local elements are in it."""

    ns: str
    qualified: bool


def _qualified(schema: Any) -> bool:
    return bool(schema.get("elementFormDefault") == "qualified")


def _clark(ns: str, name: str) -> str:
    return f"{{{ns}}}{name}" if ns and not name.startswith("@") else name


def _resolve(node: Any, name: str | None) -> Name:
    prefix, _, local = (name or "").rpartition(":")
    return node.nsmap.get(prefix or None) or "", local
