"""How a class says where its fields stand in the XML: the vocabulary of every flux file.

``at("Date")`` is a child element in the namespace of the class, ``at("Residences/Residence")`` a child of a wrapper,
``at("@Type")`` an attribute, ``at(".")`` the text of the element itself, ``at("name()")`` the name of the element,
``at("*")`` whatever has no other place; several names may lead to one field; a name in Clark notation stands in a
namespace of its own. Cardinality comes from the Python type: ``X | None`` or ``tuple[X, ...]``.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Protocol, TypeVar, Union, dataclass_transform, get_args, get_origin, get_type_hints

import attrs

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._leaves import Leaf, leaf_of
from bcss_cpas.flux._node import Node

_METADATA = "bcss_cpas.at"
_STEP = re.compile(r"(?:\{[^}]*\})?[^/]+")
C = TypeVar("C", bound=type[Any])


class Shape(Protocol):
    """A value that several elements make up together, such as a date in four parts."""

    def read(self, element: Any, problems: Any) -> Any:
        """Read it from its element."""

    def write(self, element: Any, value: Any) -> None:
        """Write it into an element that is already there."""


@attrs.frozen
class Facets:
    """What the schema says of a value beyond its type: for the documentation and for generated examples.

    The reader does not enforce it: real replies are not always valid, and an open list grows.
    """

    values: tuple[str, ...] = ()
    pattern: str | None = None
    choice: tuple[str, int] | None = None
    """Name of the choice and number of the branch: fields of two branches never stand together."""
    since: str | None = None
    """The version of the schema that brought the element."""
    at_most: int | None = None
    """How many there may be."""


@attrs.frozen
class At:
    """Where a field stands, and what is special about it."""

    paths: tuple[str, ...]
    required: bool = False
    codec: Leaf | Shape | None = None
    facets: Facets = Facets()


def at(*paths: str, required: bool = False, codec: Leaf | Shape | None = None, **facets: Any) -> Any:
    """Declare a field that may be absent: ``None``, or ``()`` for a tuple. ``required`` makes its absence a defect."""
    return attrs.field(default=None, metadata={_METADATA: At(paths, required, codec, Facets(**facets))})


def need(*paths: str, codec: Leaf | Shape | None = None, **facets: Any) -> Any:
    """Declare a field without which the object cannot be built."""
    return attrs.field(metadata={_METADATA: At(paths, required=True, codec=codec, facets=Facets(**facets))})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(need,))
def wire(*, ns: str = "") -> Callable[[C], C]:
    """Make a frozen class whose fields know their place in the XML; ``ns`` is the namespace of its child elements."""

    def decorate(cls: C) -> C:
        cls.WIRE = Wire(ns)
        cls.__repr__ = _masked_repr  # type: ignore[assignment]
        made: C = attrs.frozen(
            cls, kw_only=True, order=False, repr=False, weakref_slot=False, field_transformer=_defaults
        )
        return made

    return decorate


@attrs.frozen
class Wire:
    """What the decorator was told."""

    ns: str


def _defaults(_: type, fields: list[Any]) -> list[Any]:
    empty = [f.evolve(default=()) if f.default is None and get_origin(f.type) is tuple else f for f in fields]
    return [f.evolve(converter=tuple) if get_origin(f.type) is tuple else f for f in empty]


_SHOWN = (
    bool,
    int,
    Decimal,
    date,
    datetime,
    Enum,
    IncompleteDate,
    EnterpriseNumber,
    OpenCode,
    Ssin,
    YearMonth,
    YearQuarter,
)


def _masked_repr(self: Any) -> str:
    """Show the shape and the codes, never a free text: names, streets and remarks stand in those."""
    values = ((a.name, getattr(self, a.name)) for a in attrs.fields(type(self)))
    shown = ", ".join(f"{name}={_glimpse(value)}" for name, value in values if value not in (None, ()))
    return f"{type(self).__name__}({shown})"


def _glimpse(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({len(value)})"
    return repr(value) if isinstance(value, _SHOWN) or hasattr(value, "WIRE") else "…"


@attrs.frozen
class Place:
    """One field of a class, with its place worked out."""

    name: str
    path: tuple[str, ...]
    """Tags from the wrappers down to the element, in Clark notation; or one of ``@x``, ``.``, ``name()``, ``*``."""
    many: bool
    required: bool
    buildable_without: bool
    type: Any
    facets: Facets
    leaf: Leaf | None
    """How the text is read; ``None`` where it is an object of its own."""
    shape: Shape | None

    @property
    def is_child(self) -> bool:
        """Whether it stands in a child element."""
        return self.path[0] not in (".", "name()", "*") and not self.path[0].startswith("@")

    @property
    def is_attribute(self) -> bool:
        """Whether it stands in an attribute, of the element or of a wrapper."""
        return self.path[-1].startswith("@")


@attrs.frozen
class Manner:
    """How the names in a message are matched with ours."""

    loose: bool = False
    """By their local names, in any namespace, nothing being required: the schema is not known."""
    renamed: tuple[tuple[str, str], ...] = ()
    """Other places of fields, ``Class.field`` and path, as an official schema that we do not hold names them."""

    namespace: tuple[str, str] | None = None
    """Our namespace, and the one that takes its place."""

    def ns_of(self, cls: type[Any]) -> str:
        """Return the namespace in which the child elements of a class are matched, empty for none."""
        ours: str = cls.WIRE.ns
        if self.loose:
            return ""
        return self.namespace[1] if self.namespace is not None and self.namespace[0] == ours else ours


EXACT, LOOSE = Manner(), Manner(loose=True)


def places(cls: Any, manner: Manner = EXACT) -> tuple[Place, ...]:
    """Return where each field of a wire class stands; a field with several paths gives several places."""
    return _places(cls, manner)


@cache
def _places(cls: Any, manner: Manner) -> tuple[Place, ...]:
    hints, renamed, ns = get_type_hints(cls), dict(manner.renamed), manner.ns_of(cls)
    return tuple(
        _place(f, path, hints[f.name], ns, required=f.metadata[_METADATA].required and not manner.loose)
        for f in attrs.fields(cls)
        for path in _paths(f, renamed.get(f"{cls.__name__}.{f.name}"))
    )


def _paths(field: Any, renamed: str | None) -> tuple[str, ...]:
    paths: tuple[str, ...] = field.metadata[_METADATA].paths
    return paths if renamed is None else (renamed,)


def _place(field: Any, path: str, hint: Any, ns: str, *, required: bool) -> Place:
    spec: At = field.metadata[_METADATA]
    many, optional, kind = _cardinality(hint)
    codec = spec.codec
    leaf = codec if isinstance(codec, Leaf) else None if codec or kind is Node else leaf_of(kind)
    shape = None if isinstance(codec, Leaf) else codec
    if leaf is None and shape is None and kind is not Node and not hasattr(kind, "WIRE"):
        raise TypeError(f"{field.name}: no reader for {kind}")
    special = path in (".", "name()", "*")
    steps = () if special else _STEP.findall(path)
    tags = tuple(f"{{{ns}}}{step}" if ns and step[0] not in "{@" else step for step in steps) or (path,)
    return Place(field.name, tags, many, required, optional or many, kind, spec.facets, leaf, shape)


def _cardinality(hint: Any) -> tuple[bool, bool, Any]:
    if get_origin(hint) is tuple:
        return True, False, get_args(hint)[0]
    if get_origin(hint) in (Union, UnionType):
        (kind,) = (arg for arg in get_args(hint) if arg is not NoneType)
        return False, True, kind
    return False, False, hint
