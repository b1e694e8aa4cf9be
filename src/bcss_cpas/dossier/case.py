"""A dossier made ready for rules: its facts by type and person, and what each consultation gave."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from itertools import pairwise
from operator import itemgetter
from typing import Any, TypeVar

from attrs import field, frozen

from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts._fact import DatedFact, Fact
from bcss_cpas.facts.source import Origin, Source

T = TypeVar("T")
F = TypeVar("F", bound=Fact)
D = TypeVar("D", bound=DatedFact)


class Availability(StrEnum):
    """Whether the facts of one kind are at hand for a person. Only the first two let a rule conclude anything."""

    KNOWN = "known"
    NO_DATA = "no data"
    """The source was asked, and holds nothing."""
    NOT_CONSULTED = "not consulted"
    NOT_INTEGRATED = "not integrated"
    NOT_INTEGRATED_AT_SUPPLIER = "not integrated at the supplier"
    SOURCE_DOWN = "source down"
    DEFERRED = "deferred"
    """The answer will come in a batch."""
    REFUSED = "refused"
    IDENTITY = "identity"
    """The number that was asked for is replaced, cancelled or unknown."""
    PARTIAL = "partial"
    """Only some of the sources answered, and none of them with this."""
    UNEXPLAINED = "unexplained"
    """An answer that no public list explains."""

    @property
    def is_answer(self) -> bool:
        """Whether a rule may rely on it."""
        return self in (Availability.KNOWN, Availability.NO_DATA)


ORDER = tuple(Availability)
"""The best answer first."""


@frozen
class Asked:
    """One consultation: who was asked about, which flux, and what came."""

    person: Ssin
    flux: str
    gives: frozenset[type[Fact]]
    """The kinds of facts that this flux can give."""
    outcome: OutcomeKind
    where: Where | None = None
    on: date | None = None


def _availability(asked: Asked) -> Availability:
    """Say what an outcome lets conclude where no fact is at hand."""
    if asked.outcome is OutcomeKind.NOT_INTEGRATED and asked.where is Where.SUPPLIER:
        return Availability.NOT_INTEGRATED_AT_SUPPLIER
    return _OF_OUTCOME.get(asked.outcome, Availability.UNEXPLAINED)


_OF_OUTCOME = {
    OutcomeKind.DATA: Availability.KNOWN,
    OutcomeKind.NO_DATA: Availability.NO_DATA,
    OutcomeKind.PARTIAL: Availability.PARTIAL,
    OutcomeKind.NOT_INTEGRATED: Availability.NOT_INTEGRATED,
    OutcomeKind.SOURCE_DOWN: Availability.SOURCE_DOWN,
    OutcomeKind.DEFERRED: Availability.DEFERRED,
    OutcomeKind.REFUSED: Availability.REFUSED,
    OutcomeKind.IDENTITY: Availability.IDENTITY,
}


def _order(fact: Fact) -> tuple[str, ...]:
    """Order facts by when they start, then by where they come from: how they were given plays no part."""
    since = fact.since.iso if isinstance(fact, DatedFact) and fact.since is not None else ""
    source = fact.source
    return since, source.origin, source.name, source.ticket or "", source.path, fact.person.value


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Sort facts; what they say is asked only where all the rest is the same, for saying it takes time."""
    ordered = sorted(((_order(fact), fact) for fact in facts), key=itemgetter(0))
    if any(one == other for (one, _), (other, _) in pairwise(ordered)):
        ordered.sort(key=lambda pair: (pair[0], type(pair[1]).__name__, pair[1].value("en")))
    return [fact for _, fact in ordered]


@frozen(eq=False)
class Case:
    """What a rule sees: the dossier, the day on which it is looked at, and the facts."""

    dossier: Dossier
    as_of: date
    facts: tuple[Fact, ...]
    asked: tuple[Asked, ...] = ()
    person: Ssin = field(init=False)
    """The applicant."""
    _answers: dict[tuple[type[Fact], str, tuple[str, ...]], Availability] = field(init=False, repr=False, factory=dict)
    """What was worked out before: forty rules ask the same."""
    _now: dict[tuple[type[Fact], str], tuple[Fact, ...]] = field(init=False, repr=False, factory=dict)
    _done: dict[Callable[["Case"], Any], Any] = field(init=False, repr=False, factory=dict)
    _by_kind: Mapping[type[Fact], Mapping[str, tuple[Fact, ...]]] = field(init=False, repr=False)
    """By kind and number, as text: hashing that is faster than hashing an object."""

    @person.default
    def _applicant(self) -> Ssin:
        return self.dossier.person

    @_by_kind.default
    def _index(self) -> Mapping[type[Fact], Mapping[str, tuple[Fact, ...]]]:
        index: dict[type[Fact], dict[str, list[Fact]]] = {}
        for fact in _in_order(self.facts):
            index.setdefault(type(fact), {}).setdefault(fact.person.value, []).append(fact)
        return {kind: {number: tuple(facts) for number, facts in of.items()} for kind, of in index.items()}

    def once(self, work: Callable[["Case"], T]) -> T:
        """Work something out of this case once, for all the rules that need it."""
        if work not in self._done:
            self._done[work] = work(self)
        done: T = self._done[work]
        return done

    @property
    def declaration(self) -> Declaration:
        """What the applicant declared."""
        return self.dossier.declaration

    def declared(self, path: str) -> Source:
        """Name a field of the declaration as a source."""
        return Source(Origin.DECLARATION, "declaration", f"$.declaration.{path}", on=self.declaration.on)

    def all(self, kind: type[F], person: Ssin | None = None) -> tuple[F, ...]:
        """Return every fact of a kind about a person, history included; the applicant unless another is named."""
        of = self._by_kind.get(kind)
        return () if of is None else of.get((person or self.person).value, ())  # type: ignore[return-value]

    def now(self, kind: type[D], person: Ssin | None = None) -> tuple[D, ...]:
        """Return the facts of a kind that hold on the day of the check."""
        question = kind, (person or self.person).value
        held = self._now.get(question)
        if held is None:
            held = tuple(fact for fact in self.all(kind, person) if fact.holds_on(self.as_of))
            self._now[question] = held
        return held  # type: ignore[return-value]

    def every(self, kind: type[F]) -> Iterable[F]:
        """Return the facts of a kind about anybody."""
        for facts in self._by_kind.get(kind, {}).values():
            yield from facts  # type: ignore[misc]

    def availability(self, kind: type[Fact], person: Ssin | None = None, by: tuple[str, ...] = ()) -> Availability:
        """Tell whether facts of a kind are at hand for a person: the best answer that any consultation gave.

        With ``by`` only these flux count, for several give facts of one kind and each knows its own alone.
        """
        whom = person or self.person
        question = kind, whom.value, by
        answer = self._answers.get(question)
        if answer is None:
            answer = self._answers[question] = self._availability(kind, whom, by)
        return answer

    def _availability(self, kind: type[Fact], whom: Ssin, by: tuple[str, ...]) -> Availability:
        if any(not by or fact.source.name in by for fact in self.all(kind, whom)):
            return Availability.KNOWN
        asked = (each for each in self.asked if each.person == whom and kind in each.gives)
        answers = [_availability(each) for each in asked if not by or each.flux in by]
        if not answers:
            return Availability.NOT_CONSULTED
        return min(answers, key=ORDER.index)
