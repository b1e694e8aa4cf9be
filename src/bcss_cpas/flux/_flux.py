"""What a flux file declares of itself: the record from which catalogue, documentation and generic tests come."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._fields import EXACT, LOOSE, Manner
from bcss_cpas.flux._names import local_name
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
    grade: Grade = Grade.SCHEMA
    child: str | None = None
    """The child that tells it from another body of the same root: an older message asks and answers under one name."""

    @property
    def name(self) -> str:
        """The name of the root without its namespace."""
        return local_name(self.root)

    @property
    def ns(self) -> str:
        """The namespace of the root."""
        return self.root[1:].partition("}")[0]

    @property
    def is_reply(self) -> bool:
        """Whether it answers, or tells unasked."""
        return self.kind is MessageKind.REPLY

    @property
    def manner(self) -> Manner:
        """How it is read: exactly where a schema is known, by local names where none is public."""
        return LOOSE if self.grade is Grade.CLIENT else EXACT


Roots = Mapping[str, tuple[type[Any], MessageKind]]


def bodies(ns: str, version: str, schema: str, roots: Roots) -> tuple[Body, ...]:
    """Declare the roots of one version of an interface, all in one namespace and one schema file."""
    return tuple(Body(f"{{{ns}}}{root}", cls, kind, version, schema) for root, (cls, kind) in roots.items())


def unproven(ns: str, version: str, roots: Roots, grade: Grade = Grade.CLIENT) -> tuple[Body, ...]:
    """Declare roots of which no schema is public: written in ``ns``, read by their names in any namespace.

    ``L950/Request`` is the root ``L950`` that has a child ``Request``, told so from others of that root.
    """
    named = [(*name.partition("/"), what) for name, what in roots.items()]
    return tuple(
        Body(f"{{{ns}}}{root}", cls, kind, version, None, grade, child or None) for root, _, child, (cls, kind) in named
    )


@frozen
class PersonIn:
    """Whom a message is about: the person of the first of these blocks that it has; a fault has none."""

    blocks: tuple[str, ...]

    def __call__(self, content: Any) -> Ssin | None:
        found = (getattr(content, name, None) for name in self.blocks)
        return next((block.ssin for block in found if block is not None), None)


@frozen
class Column:
    """One column of the deck's table of flux: its words, and where a reply carries it."""

    words: str
    """As the deck names it, in French."""
    field: str | None = None
    """Class and field of the reply, ``Beneficiary.ssin``; ``None`` where no public field is known."""
    note: str | None = None


@frozen
class Ssdn:
    """How the service is called in the SSDN envelope."""

    service_id: str
    version: str


def only_what_comes(_: Any) -> tuple[type[Fact], ...]:
    """Return no kind of fact: of a reply that does not say what was asked for, nothing is sure but what it tells."""
    return ()


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
    topics: tuple[InquiryTopic, ...]
    """The questions of the inquiry that it answers, and for which alone it may be opened."""
    deck_row: str | None = None
    """The row of the deck's table of flux that it serves."""
    columns: tuple[Column, ...] = ()
    """What the deck shows in that row."""
    asked: bool = True
    """Whether a CPAS asks for it: not where it comes by itself, carries forms to the State, or is never sent."""
    live: str = "not known"
    """Whether the service is known to be in use; a valid schema is not a live service."""
    gives: tuple[type[Fact], ...] = ()
    """The facts that a reply with data can give."""
    given: Callable[[Any], Iterable[type[Fact]]] | None = None
    """Those that one reply is sure to tell where there are any, so that none means none; ``None`` where all replies are
    sure to tell all of them. It depends on the operation, and on what was asked for."""
    facts: Callable[[Any, Source], Iterator[Fact]] = _no_facts
    facts_about: Callable[[Any, Source, Ssin], Iterator[Fact]] | None = None
    """The same for replies that name nobody: they are about whom the request was about."""
    outcome: Callable[[Any], Outcome | None] = _none
    person: Callable[[Any], Ssin | None] = _none

    _answers: frozenset[type[Any]] = field(init=False, repr=False, eq=False)
    """The classes of its replies."""

    @_answers.default
    def _replies(self) -> frozenset[type[Any]]:
        return frozenset(body.cls for body in self.bodies if body.is_reply)

    def answers(self, content: Any) -> bool:
        """Tell whether a content is one of its replies, and not a fault, a request or nothing."""
        return type(content) in self._answers

    def kinds(self, content: Any, facts: Iterable[Fact] | None = None) -> tuple[type[Fact], ...]:
        """Return the facts that a reply with this content can give: those that it is sure to tell, and those it tells.

        ``facts`` are those it tells, where they are at hand. Of a fault, or of a reply without content, it is not known
        what was asked for: that may be any of them.
        """
        if self.given is None or not self.answers(content):
            return self.gives
        told = self.facts(content, Source(Origin.FLUX, self.name)) if facts is None else facts
        surely = {*self.given(content), *map(type, told)}
        return tuple(kind for kind in self.gives if kind in surely)
