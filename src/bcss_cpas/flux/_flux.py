"""What a flux file declares of itself: the record from which catalogue, documentation and generic tests come."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text


@frozen
class Body:
    """One root element of a flux: its name in Clark notation, the class that reads it, what it is, its version."""

    root: str
    cls: type[Any]
    kind: MessageKind
    version: str
    schema: str | None = None
    """The official XSD or WSDL, below the folder of schemas."""


def bodies(ns: str, version: str, schema: str, roots: Mapping[str, tuple[type[Any], MessageKind]]) -> tuple[Body, ...]:
    """Declare the roots of one version of an interface, all in one namespace and one schema file."""
    return tuple(Body(f"{{{ns}}}{root}", cls, kind, version, schema) for root, (cls, kind) in roots.items())


@frozen
class Ssdn:
    """How the service is called in the SSDN envelope."""

    service_id: str
    version: str


def _none(_: Any) -> None:
    return None


def _no_facts(_: Any, __: Source) -> Iterator[Fact]:
    return iter(())


@frozen(kw_only=True)
class Flux:
    """A flux of the social inquiry."""

    name: str
    title: Text
    service: str
    """The name that the BCSS gives to the service."""
    source: Text
    """The authentic source behind it."""
    grade: Grade
    known_from: tuple[Citation, ...]
    """Where the wire format was read."""
    bodies: tuple[Body, ...]
    ssdn: Ssdn | None = None
    legal_context: str | None = None
    deck_row: str | None = None
    """The row of the deck's table of flux that it serves."""
    live: str = "not known"
    """Whether the service is known to be in use; a valid schema is not a live service."""
    gives: tuple[type[Fact], ...] = ()
    """The facts that a reply with data can give."""
    facts: Callable[[Any, Source], Iterator[Fact]] = _no_facts
    outcome: Callable[[Any], Outcome | None] = _none
    person: Callable[[Any], Ssin | None] = _none
