"""How a reader fits an official schema: what of it is typed, kept whole or not known, and what the schema lacks."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import frozen

from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._fields import Manner, Place, places
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._schema import Child, Schema, Type


class Fit(StrEnum):
    """What becomes of an element of the schema."""

    TYPED = "typed"
    KEPT = "kept"
    """Kept whole, without a field of its own."""
    UNKNOWN = "unknown"
    """It would stay in ``unread``."""


@frozen
class Element:
    """An element or attribute of the schema, by its path from the root, and its fit."""

    path: str
    fit: Fit


@frozen(kw_only=True)
class Conformance:
    """What a comparison found, over all roots of the flux that the schema declares."""

    flux: str
    versions: tuple[str, ...]
    """The versions of the interface whose roots the schema declares."""
    elements: tuple[Element, ...]
    lacking: tuple[str, ...]
    """Our fields, as ``Class.field``, that the schema has no element for."""

    def of(self, fit: Fit) -> tuple[str, ...]:
        """Return the paths of the elements with one fit."""
        return tuple(each.path for each in self.elements if each.fit is fit)

    @property
    def conforms(self) -> bool:
        """Whether every element of the schema is typed or kept."""
        return not self.of(Fit.UNKNOWN)


def conformance(path: str | PathLike[str], flux_name: str, remaps: Sequence[Remap] = ()) -> Conformance:
    """Compare a flux with an official XSD or WSDL, whose includes stand beside it.

    The version is picked by the namespace of the roots that the schema declares; where the reader goes by local names,
    by those. A schema that declares the reply alone is compared for the reply. Raises ``InputError`` where the schema
    declares no root of the flux, ``ReadError`` where it cannot be read.
    """
    schema, known = Schema(Path(path)), flux(flux_name)
    remap = next((each for each in remaps if each.flux == known.name), None)
    found = list(_pairs(schema, known, remap))
    if not found:
        raise InputError(f"the schema declares no root of {flux_name}")
    comparison = _Comparison(schema)
    elements: dict[str, Fit] = {}
    for root, declared, body in found:
        manner = body.manner if remap is None else remap.manner(body)
        for each in comparison.below(declared, body.cls, manner, f"/{local_name(root)}"):
            elements.setdefault(each.path, each.fit)
    return Conformance(
        flux=known.name,
        versions=tuple(sorted({body.version for _, _, body in found})),
        elements=tuple(Element(path, fit) for path, fit in elements.items()),
        lacking=comparison.lacking(),
    )


def _pairs(schema: Schema, known: Flux, remap: Remap | None) -> Iterator[tuple[str, Type, Body]]:
    """Give the roots that the schema declares and the flux reads: by name and namespace first, by name alone else."""
    declared = list(schema.roots())
    named = [(root, each, remap.body_of(root)) for root, each in declared] if remap is not None else []
    renamed = [(root, each, found[1]) for root, each, found in named if found is not None]
    exact = [(root, each, body) for root, each in declared for body in known.bodies if body.root == root]
    loose = [
        (root, each, body)
        for root, each in declared
        for body in known.bodies
        if body.name == local_name(root) and body.manner.loose
    ]
    yield from renamed or exact or loose


class _Comparison:
    """Walks schema and classes side by side; remembers which classes it met, and which of their fields."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._met: dict[tuple[type[Any], Manner], set[str]] = {}
        self._way: set[tuple[Any, Any, tuple[str, ...]]] = set()

    def below(
        self, declared: Type, cls: type[Any], manner: Manner, path: str, wrappers: tuple[str, ...] = ()
    ) -> Iterator[Element]:
        """Give what stands below an element that a class reads; ``wrappers`` are those passed since the class began."""
        met = self._met.setdefault((cls, manner), set())
        step = (self._schema.type_key(declared), (cls, manner), wrappers)
        if step in self._way:
            return
        self._way.add(step)
        for child in self._schema.children(declared):
            here = f"{path}/{local_name(child.tag)}"
            reached = (*wrappers, local_name(child.tag) if manner.loose else child.tag)
            place = _place_of(reached, cls, manner)
            if place is None:
                yield Element(here, Fit.UNKNOWN)
            elif place.path == ("*",):
                met.add(place.name)
                yield Element(here, Fit.KEPT)
            elif place.path != reached:
                yield Element(here, Fit.TYPED)
                if child.type is not None:
                    yield from self.below(child.type, cls, manner, here, reached)
            else:
                met.add(place.name)
                yield Element(here, Fit.KEPT if place.type is Node else Fit.TYPED)
                yield from self._inside(child, place, manner, here)
        self._way.discard(step)

    def _inside(self, child: Child, place: Place, manner: Manner, path: str) -> Iterator[Element]:
        if child.type is None or place.shape is not None or place.type is Node:
            return
        if place.leaf is None:
            yield from self.below(child.type, place.type, manner, path)
            return
        for inner in self._schema.children(child.type):
            yield Element(f"{path}/{local_name(inner.tag)}", Fit.UNKNOWN)

    def lacking(self) -> tuple[str, ...]:
        """Name the fields of the classes met that no element of the schema led to."""
        special = ("*", ".", "name()")
        return tuple(
            sorted(
                f"{cls.__name__}.{name}"
                for (cls, manner), met in self._met.items()
                for name in dict.fromkeys(p.name for p in places(cls, manner) if p.path[0] not in special)
                if name not in met
            )
        )


def _place_of(reached: tuple[str, ...], cls: type[Any], manner: Manner) -> Place | None:
    known = places(cls, manner)
    found = next((each for each in known if each.path[: len(reached)] == reached), None)
    rest = None if len(reached) > 1 or reached[0].startswith("@") else ("*",)
    return found or next((each for each in known if each.path == rest), None)
