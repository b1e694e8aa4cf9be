"""Random documents from an official XSD: every element it allows, in every form it allows.

The documents are wild: optional parts come and go, numbers have no check digits, dates no calendar. What is read of
them must still be there.
"""

import re
import string
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from lxml import etree

from tests.schemas import FOLDER, XS, schema_tree

Build = Callable[[Any], None]
_TEXT = st.text(string.ascii_letters + string.digits + " éß-./", min_size=1, max_size=12).map(
    lambda text: text.strip() or "x"
)
_BUILT_IN: dict[str, st.SearchStrategy[str]] = {
    "string": _TEXT,
    "integer": st.integers(-(10**6), 10**6).map(str),
    "int": st.integers(-(2**31), 2**31 - 1).map(str),
    "long": st.integers(0, 10**12).map(str),
    "unsignedLong": st.integers(0, 10**12).map(str),
    "unsignedShort": st.integers(0, 65535).map(str),
    "decimal": st.decimals(-9999, 9999, places=2).map(str),
    "gYearMonth": st.dates().map(lambda day: day.isoformat()[:7]),
    "boolean": st.sampled_from(["true", "false", "1", "0"]),
    "date": st.builds(lambda d, zone: f"{d}{zone}", st.dates(), st.sampled_from(["", "", "Z", "+01:00"])),
    "dateTime": st.builds(
        lambda t, end: f"{t.isoformat()}{end}", st.datetimes().map(lambda t: t.replace(microsecond=0)),
        st.sampled_from(["", "Z", "+01:00", ".5Z", ".123456-05:00", ".1234567Z"]),
    ),
}  # fmt: skip


class Generator:
    """Strategies for the elements of one schema and of all that it includes and imports."""

    def __init__(self, path: str, *, max_items: int = 2) -> None:
        self.max_items = max_items
        self.types: dict[tuple[str, str], Any] = {}
        self.elements: dict[tuple[str, str], Any] = {}
        self._load(schema_tree(path), FOLDER / path, set())

    def _load(self, root: Any, path: Path, seen: set[Path], into: str | None = None) -> None:
        if path in seen:
            return
        seen.add(path)
        ns = root.get("targetNamespace") or into or ""
        for item in root:
            if not isinstance(item.tag, str):
                continue
            where = item.get("schemaLocation")
            if item.tag in (f"{XS}include", f"{XS}import") and where:
                other = (path.parent / where).resolve()
                if other.exists():
                    self._load(etree.parse(str(other)).getroot(), other, seen, ns)
            elif item.tag in (f"{XS}complexType", f"{XS}simpleType", f"{XS}group"):
                self.types[ns, item.get("name")] = item
            elif item.tag == f"{XS}element":
                self.elements[ns, item.get("name")] = item

    def documents(self, name: str) -> st.SearchStrategy[bytes]:
        """Give documents with a root element, named without its namespace."""
        (ns, _), element = next((key, value) for key, value in self.elements.items() if key[1] == name)
        root = f"{{{ns}}}{name}"
        return self._content(element).map(lambda build: etree.tostring(_made(root, build), encoding="UTF-8"))

    def _named(self, node: Any, qname: str) -> Any:
        prefix, _, local = qname.rpartition(":")
        ns = node.nsmap.get(prefix or None, "")
        return local if ns == XS[1:-1] else self.types[ns, local]

    def _content(self, element: Any) -> st.SearchStrategy[Build]:
        if element.get("ref"):
            prefix, _, local = element.get("ref").rpartition(":")
            return st.deferred(lambda: self._content(self.elements[element.nsmap[prefix or None], local]))
        inline = next((child for child in element if child.tag in (f"{XS}complexType", f"{XS}simpleType")), None)
        if inline is not None:
            return self._type(inline)
        named = self._named(element, element.get("type")) if element.get("type") else "string"
        return st.deferred(lambda: self._type(named))

    def _type(self, kind: Any) -> st.SearchStrategy[Build]:
        if isinstance(kind, str):
            return _BUILT_IN[kind].map(_text)
        if kind.tag == f"{XS}simpleType":
            return self._simple(kind).map(_text)
        return st.tuples(*self._parts(kind)).map(_all)

    def _parts(self, kind: Any) -> list[st.SearchStrategy[Build]]:
        parts: list[st.SearchStrategy[Build]] = []
        for child in kind:
            if child.tag in (f"{XS}sequence", f"{XS}choice", f"{XS}all"):
                parts.append(self._particle(child))
            elif child.tag == f"{XS}group":
                parts.append(self._group(child))
            elif child.tag == f"{XS}attribute":
                parts.append(self._attribute(child))
            elif child.tag in (f"{XS}complexContent", f"{XS}simpleContent"):
                extension = child.find(f"{XS}extension")
                base = self._named(extension, extension.get("base"))
                simple = isinstance(base, str) or base.tag == f"{XS}simpleType"
                parts += [self._type(base)] if simple else self._parts(base)
                parts += self._parts(extension)
        return parts

    def _group(self, reference: Any) -> st.SearchStrategy[Build]:
        parts = self._parts(self._named(reference, reference.get("ref")))
        return self._repeated(reference, st.tuples(*parts).map(_all))

    def _attribute(self, attribute: Any) -> st.SearchStrategy[Build]:
        inline = attribute.find(f"{XS}simpleType")
        kind = inline if inline is not None else self._named(attribute, attribute.get("type"))
        text = _BUILT_IN[kind] if isinstance(kind, str) else self._simple(kind)
        given = text.map(lambda value: lambda element: element.set(attribute.get("name"), value))
        return given if attribute.get("use") == "required" else st.one_of(st.just(_nothing), given)

    def _particle(self, node: Any) -> st.SearchStrategy[Build]:
        if node.tag == f"{XS}element":
            return self._repeated(node, self._content(node).map(_child(self._tag(node))))
        if node.tag == f"{XS}any":
            return st.just(_nothing)
        if node.tag == f"{XS}group":
            return self._group(node)
        inner = [self._particle(child) for child in node if child.tag != f"{XS}annotation"]
        if node.tag == f"{XS}choice":
            return self._repeated(node, st.one_of(*inner))
        if node.tag == f"{XS}all":
            return self._repeated(node, st.tuples(*inner).flatmap(st.permutations).map(_all))
        return self._repeated(node, st.tuples(*inner).map(_all))

    def _repeated(self, node: Any, one: st.SearchStrategy[Build]) -> st.SearchStrategy[Build]:
        least, most = int(node.get("minOccurs", "1")), node.get("maxOccurs", "1")
        many = self.max_items if most == "unbounded" else min(int(most), max(self.max_items, least))
        if (least, many) == (1, 1):
            return one
        return st.lists(one, min_size=least, max_size=max(many, least)).map(_all)

    def _tag(self, element: Any) -> str:
        if element.get("ref"):
            prefix, _, local = element.get("ref").rpartition(":")
            return f"{{{element.nsmap[prefix or None]}}}{local}"
        root = element.getroottree().getroot()
        top = root if root.tag == f"{XS}schema" else root.find(f".//{XS}schema")
        form = element.get("form", top.get("elementFormDefault", "unqualified"))
        return f"{{{top.get('targetNamespace')}}}{element.get('name')}" if form == "qualified" else element.get("name")

    def _simple(self, kind: Any) -> st.SearchStrategy[str]:
        restriction = kind.find(f"{XS}restriction")
        facets: dict[str, list[str]] = {}
        for facet in restriction:
            if isinstance(facet.tag, str):
                facets.setdefault(facet.tag.removeprefix(XS), []).append(facet.get("value"))
        if "enumeration" in facets:
            return st.sampled_from(facets["enumeration"])
        if "pattern" in facets:
            pattern = re.compile(_plain(facets["pattern"][0]), re.ASCII)
            return st.from_regex(pattern, fullmatch=True).filter(lambda text: _fits(text, facets))
        base = self._named(restriction, restriction.get("base"))
        if not isinstance(base, str):
            return self._simple(base).filter(lambda text: _fits(text, facets))
        if "length" in facets:
            size = int(facets["length"][0])
            return st.text(string.digits, min_size=size, max_size=size)
        if base == "string":
            return _TEXT.filter(lambda text: _fits(text, facets))
        low, high, digits = (facets.get(name) for name in ("minInclusive", "maxInclusive", "totalDigits"))
        if low and base in ("date", "gYearMonth"):
            first = low[0]
            return st.dates(date.fromisoformat(f"{first}-01"[:10])).map(lambda day: day.isoformat()[: len(first)])
        if low or high or (digits and base != "decimal"):
            most = 10 ** int(digits[0]) - 1 if digits else 10**6
            return st.integers(int(low[0]) if low else 0, int(high[0]) if high else most).map(str)
        if "fractionDigits" in facets:
            return st.decimals(0, 99999, places=2).map(str)
        return _BUILT_IN[base].filter(lambda text: _fits(text, facets))


def _plain(pattern: str) -> str:
    """Say a pattern of XML Schema in Python, in ASCII."""
    return pattern.replace(r"\p{N}", r"\d").replace(r"\p{L}", "a-zA-Z").replace(r"\s", " ")


def _fits(text: str, facets: dict[str, list[str]]) -> bool:
    if not text.isprintable():
        return False
    shortest, longest, exact = (facets.get(name) for name in ("minLength", "maxLength", "length"))
    least = facets.get("minInclusive")
    return (
        (not shortest or len(text) >= int(shortest[0]))
        and (not longest or len(text) <= int(longest[0]))
        and (not exact or len(text) == int(exact[0]))
        and (not least or float(text) >= float(least[0]))
    )


def _made(tag: str, build: Build) -> Any:
    element = etree.Element(tag)
    build(element)
    return element


def _text(value: str) -> Build:
    def build(element: Any) -> None:
        element.text = value

    return build


def _child(tag: str) -> Callable[[Build], Build]:
    return lambda inner: lambda element: inner(etree.SubElement(element, tag))


def _all(builds: Any) -> Build:
    def build(element: Any) -> None:
        for each in builds:
            each(element)

    return build


def _nothing(_: Any) -> None:
    """Leave out what may be left out."""
