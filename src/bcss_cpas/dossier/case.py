"""A dossier made ready for rules: its facts by type and person, and what each consultation gave."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import Any, TypeVar

from attrs import field, fields, frozen

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import ORDER, PLACES, RELIABLE, Asked, Availability
from bcss_cpas.dossier.consulted import Consulted, consulted
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.dossier.subjects import Subject, subjects_of
from bcss_cpas.facts._fact import DatedFact, Fact
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.law import Law, ParameterFile

F = TypeVar("F", bound=Fact)
D = TypeVar("D", bound=DatedFact)
_UNASKED = Availability.NOT_CONSULTED
_KNOWN = ORDER.index(Availability.KNOWN)
_NONE = len(ORDER)
"""What stands for the answer of a source that gave none, after all that there are."""
_BY_PLACE = (*ORDER, _UNASKED)


def _order(fact: Fact) -> tuple[str, ...]:
    """Order facts by when they start, then by where they come from: how they were given plays no part."""
    since = fact.since.iso if isinstance(fact, DatedFact) and fact.since is not None else ""
    source = fact.source
    return since, source.origin, source.name, source.ticket or "", source.path, fact.person.value


def _in_order(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Sort facts; what they say is asked only where all the rest is the same, for saying it takes time."""
    keyed = sorted([(_order(fact), fact) for fact in facts], key=itemgetter(0))
    for _, group in groupby(keyed, key=itemgetter(0)):
        same = [fact for _, fact in group]
        yield from same if len(same) == 1 else sorted(same, key=lambda fact: (type(fact).__name__, fact.value("en")))


AtHand = type[Fact] | tuple[type[Fact], str] | str
"""A kind of facts, a kind as one flux gives it, or a field that was filled in: ``incomes``, ``proposal.aid``.

``living_wage.monthly_amount`` is at hand too where other aid is proposed, which has none.
"""
_DECLARED = tuple(each.name for each in fields(Declaration))
_PROPOSED = tuple((each.name, f"proposal.{each.name}", f"living_wage.{each.name}") for each in fields(Proposal))


def _worked_out(proposal: Proposal) -> list[str]:
    named = [each for each in _PROPOSED if getattr(proposal, each[0]) is not None]
    needed = () if proposal.aid is None else named if proposal.aid == LIVING_WAGE else _PROPOSED
    return [*[key for _, key, _ in named], *[key for _, _, key in needed]]


@frozen(eq=False)
class Case:
    """What a rule sees: the dossier, the day on which it is looked at, and the facts."""

    dossier: Dossier
    as_of: date
    facts: tuple[Fact, ...]
    asked: tuple[Asked, ...] = ()
    overlays: tuple[ParameterFile, ...] = ()
    """Files that the caller lays over the amounts of the law, as in ``Law``."""
    accept: frozenset[Certainty] = frozenset()
    """With which certainties of them the caller is content."""
    person: Ssin = field(init=False)
    """The applicant."""
    declaration: Declaration = field(init=False)
    """What the applicant declared."""
    consulted: Consulted = field(init=False, repr=False)
    """The flux that answered, by day and person."""
    done: dict[Callable[["Case"], Any], Any] = field(init=False, repr=False, factory=dict)
    """What rules worked out before: forty of them ask the same."""
    _now: dict[type[Fact] | tuple[type[Fact], str], tuple[Fact, ...]] = field(init=False, repr=False, factory=dict)
    _by_kind: Mapping[type[Fact], Mapping[str, tuple[Fact, ...]]] = field(init=False, repr=False)
    """By kind and number, as text: hashing that is faster than hashing an object."""
    _own: Mapping[type[Fact], tuple[Fact, ...]] = field(init=False, repr=False)
    """Those of the applicant."""
    _answers: Mapping[str, Mapping[type[Fact], Mapping[str, int]]] = field(init=False, repr=False)
    """By number, kind and source: the place in ``ORDER`` of the best answer that came."""
    _told: Mapping[type[Fact], Mapping[str, int]] = field(init=False, repr=False)
    """Those about the applicant."""
    at_hand: frozenset[AtHand] = field(init=False, repr=False)
    """What a rule may rely on about the applicant, be it that there is nothing."""
    subjects: frozenset[Subject] = field(init=False, repr=False)
    """What there is of the applicant, and what has become of the request."""

    @person.default
    def _applicant(self) -> Ssin:
        return self.dossier.person

    @declaration.default
    def _declared(self) -> Declaration:
        return self.dossier.declaration

    @consulted.default
    def _by_day(self) -> Consulted:
        return consulted(self.dossier)

    @_by_kind.default
    def _index(self) -> Mapping[type[Fact], Mapping[str, tuple[Fact, ...]]]:
        index: dict[type[Fact], dict[str, list[Fact]]] = {}
        for fact in _in_order(self.facts):
            index.setdefault(type(fact), {}).setdefault(fact.person.value, []).append(fact)
        return {kind: {number: tuple(facts) for number, facts in of.items()} for kind, of in index.items()}

    @_own.default
    def _of_applicant(self) -> Mapping[type[Fact], tuple[Fact, ...]]:
        number = self.person.value
        return {kind: of[number] for kind, of in self._by_kind.items() if number in of}

    @_answers.default
    def _answered(self) -> Mapping[str, Mapping[type[Fact], Mapping[str, int]]]:
        answers: dict[str, dict[type[Fact], dict[str, int]]] = {}
        for fact in self.facts:
            answers.setdefault(fact.person.value, {}).setdefault(type(fact), {})[fact.source.name] = _KNOWN
        for asked in self.asked:
            flux, place = asked.flux, PLACES[asked.outcome, asked.where]
            theirs = answers.setdefault(asked.person.value, {})
            for kind in asked.gives:
                sources = theirs.setdefault(kind, {})
                if place <= sources.get(flux, place):
                    sources[flux] = place
        return answers

    @_told.default
    def _answered_of_applicant(self) -> Mapping[type[Fact], Mapping[str, int]]:
        return self._answers.get(self.person.value, {})

    @at_hand.default
    def _reliable(self) -> frozenset[AtHand]:
        said, told = self.declaration, self._told.items()
        declared = [name for name in _DECLARED if getattr(said, name) is not None]
        proposed = [] if self.dossier.proposal is None else _worked_out(self.dossier.proposal)
        found = [(kind, name) for kind, sources in told for name, place in sources.items() if place in RELIABLE]
        at_hand: set[AtHand] = {*found, *[kind for kind, _ in found], *declared, *proposed}
        return frozenset(at_hand)

    @subjects.default
    def _held(self) -> frozenset[Subject]:
        return subjects_of(self.dossier, self._own)

    def law(self, on: date, *also: Certainty) -> Law:
        """Return the law of a day, with what the caller lays over it; ``also`` names certainties accepted beside."""
        return Law(on, self.overlays, self.accept.union(also))

    def declared(self, path: str) -> Source:
        """Name a field of the declaration as a source."""
        return Source(Origin.DECLARATION, "declaration", f"$.declaration.{path}", on=self.declaration.on)

    def all(self, kind: type[F], person: Ssin | None = None) -> tuple[F, ...]:
        """Return every fact of a kind about a person, history included; the applicant unless another is named."""
        if person is None:
            return self._own.get(kind, ())  # type: ignore[return-value]
        return self._by_kind.get(kind, {}).get(person.value, ())  # type: ignore[return-value]

    def now(self, kind: type[D], person: Ssin | None = None) -> tuple[D, ...]:
        """Return the facts of a kind that hold on the day of the check."""
        facts: tuple[D, ...] | None = self._own.get(kind) if person is None else self.all(kind, person)  # type: ignore[assignment]
        if not facts:
            return ()
        question = kind if person is None else (kind, person.value)
        held = self._now.get(question)
        if held is None:
            held = self._now[question] = tuple([fact for fact in facts if fact.holds_on(self.as_of)])
        return held  # type: ignore[return-value]

    def every(self, kind: type[F]) -> Iterable[F]:
        """Return the facts of a kind about anybody."""
        return chain.from_iterable(self._by_kind.get(kind, {}).values())  # type: ignore[arg-type]

    def availability(self, kind: type[Fact], person: Ssin | None = None, by: tuple[str, ...] = ()) -> Availability:
        """Tell whether facts of a kind are at hand for a person: the best answer that any consultation gave.

        With ``by`` only these flux count, for several give facts of one kind and each knows its own alone.
        """
        sources = (self._told if person is None else self._answers.get(person.value, {})).get(kind)
        if sources is None:
            return _UNASKED
        if len(by) == 1:
            return _BY_PLACE[sources.get(by[0], _NONE)]
        return _BY_PLACE[min(map(sources.get, by, repeat(_NONE)) if by else sources.values())]

    def is_told(self, kind: type[Fact], person: Ssin, by: tuple[str, ...] = ()) -> bool:
        """Tell whether a rule may rely on facts of a kind about a person, be it that there are none.

        With ``by`` only these flux count, as in ``availability``.
        """
        sources = self._answers.get(person.value, {}).get(kind)
        if sources is None:
            return False
        return not RELIABLE.isdisjoint(map(sources.get, by) if by else sources.values())
