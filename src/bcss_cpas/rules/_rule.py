"""What a rule file declares: the law it rests on, the words it speaks, the facts it needs, two examples."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, fields, frozen

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.dossier.case import AtHand, Case
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.dossier.subjects import Subject, is_subject
from bcss_cpas.errors import InputError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._result import Result, Status
from bcss_cpas.text import Text


class Severity(StrEnum):
    """What a finding asks for."""

    BLOCKING = "blocking"
    """An answer before the decision."""
    WARNING = "warning"
    INFORMATION = "information"


class Precision(StrEnum):
    """How a rule may be wrong."""

    EXACT = "exact"
    MAY_OVER_REPORT = "may over-report"
    MAY_UNDER_REPORT = "may under-report"


class Stage(StrEnum):
    """Where a rule stands in its life; one in preview runs only when it is asked for."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class BasisKind(StrEnum):
    """What sort of text a rule rests on."""

    LAW = "law"
    CIRCULAR = "circular"
    DECK = "deck"
    PRACTICE = "practice"


_NOT_READ = (Certainty.MEMORY, Certainty.UNKNOWN)


@frozen
class Basis:
    """What a rule rests on: a law, a circular, the deck or practice, from and until which day."""

    citation: Citation
    since: date | None = None
    until: date | None = None
    kind: BasisKind = field(kw_only=True)

    @property
    def is_text(self) -> bool:
        """Whether it is a law, a circular or the deck, and was read."""
        return self.kind is not BasisKind.PRACTICE and self.citation.certainty not in _NOT_READ

    def holds(self, on: date) -> bool:
        """Tell whether it holds on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@frozen
class Tolerance:
    """By how much two values may differ before a rule speaks: an absolute amount, a part of the larger, or days."""

    amount: Decimal = Decimal(0)
    """In EUR."""
    part: Decimal = Decimal(0)
    """A part of the larger value: 0.05 is five in a hundred."""
    days: int = 0

    def covers(self, one: Decimal, other: Decimal) -> bool:
        """Tell whether two amounts are near enough to each other."""
        apart = abs(one - other)
        return apart <= self.amount or apart <= self.part * max(abs(one), abs(other))


@frozen
class Told:
    """Facts of a kind as certain flux tell them: several flux give benefits, and one says nothing of another's."""

    kind: type[Fact]
    by: tuple[str, ...] = ()
    """The flux; any of them will do. Empty is any flux that gives the kind."""
    keys: frozenset[AtHand] = field(init=False, repr=False, eq=False)
    """What a case must have at hand, one of them."""

    @keys.default
    def _keys(self) -> frozenset[AtHand]:
        return frozenset((self.kind, name) for name in self.by) if self.by else frozenset({self.kind})


def _told(needs: Iterable[type[Fact] | Told]) -> tuple[Told, ...]:
    return tuple(each if isinstance(each, Told) else Told(each) for each in needs)


def _fields_of(model: type) -> Callable[[object, object, tuple[str, ...]], None]:
    def check(_: object, __: object, names: tuple[str, ...]) -> None:
        if unknown := set(names) - {each.name for each in fields(model)}:
            raise InputError(f"no fields of a {model.__name__.lower()}: {', '.join(sorted(unknown))}")

    return check


@frozen
class Needs:
    """What must be at hand before a rule may conclude anything; what is missing makes it SKIPPED, never PASSED."""

    facts: tuple[Told, ...] = field(default=(), converter=_told)
    """Kinds of facts about the applicant that must all be at hand, each as a class or as ``Told``."""
    any_facts: tuple[Told, ...] = field(default=(), converter=_told)
    """Kinds of facts of which one must be at hand."""
    of_cohabitants: tuple[Told, ...] = field(default=(), converter=_told)
    """Kinds of facts of which one must be at hand about one of the cohabitants whose resources count; where there is no
    such person, there is nothing to find."""
    declared: tuple[str, ...] = field(default=(), validator=_fields_of(Declaration))
    """Fields of the declaration that must have been asked."""
    proposed: tuple[str, ...] = field(default=(), validator=_fields_of(Proposal))
    """Fields of the proposal that must be worked out."""
    of_living_wage: tuple[str, ...] = field(default=(), validator=_fields_of(Proposal))
    """Fields of the proposal that must be worked out where it is for a living wage; whether it is must be said."""
    of_proposal: frozenset[AtHand] = field(init=False, repr=False, eq=False)
    """What must be at hand of the proposal, for ``proposed`` and ``of_living_wage``."""

    @of_proposal.default
    def _keys(self) -> frozenset[AtHand]:
        proposed = (f"proposal.{name}" for name in self.proposed)
        of_living_wage = (f"living_wage.{name}" for name in self.of_living_wage)
        return frozenset[AtHand]((*proposed, *of_living_wage))

    @property
    def told(self) -> tuple[tuple[Told, ...], ...]:
        """The facts about the applicant: of each of these, one must be at hand."""
        each = tuple((told,) for told in self.facts)
        return (*each, self.any_facts) if self.any_facts else each


def _subjects(named: Iterable[Subject]) -> frozenset[Subject]:
    subjects = frozenset(named)
    if unknown := [str(each) for each in subjects if not is_subject(each)]:  # its rule would be silent for ever
        raise InputError(f"no case holds {', '.join(sorted(unknown))}")
    return subjects


class Unavailable(Exception):  # noqa: N818 (it is an answer, not an error)
    """Raised by a rule that finds, half-way, that facts about a person are not at hand."""

    def __init__(self, kind: type[Fact], person: object, by: tuple[str, ...] = ()) -> None:
        super().__init__(kind.__name__)
        self.kind, self.person, self.by = kind, person, by


class NotGiven(Exception):  # noqa: N818 (it is an answer, not an error)
    """Raised by a rule that finds, half-way, that a field of the dossier is missing or too bare."""

    @property
    def field(self) -> str:
        """The name of the field."""
        return str(self.args[0])


@frozen(kw_only=True, eq=False)
class Rule:
    """A rule with all that catalogue, documentation, tests and reports make of it.

    Raises ``InputError`` for one that rests on practice or memory alone and is stable or blocks a decision, for one
    that has neither a question to the person nor a task for the social worker, and for one that looks at what no case
    holds.
    """

    id: str
    title: Text
    why: Text
    """Why it matters."""
    message: Text
    """What a finding says; ``{declared}``, ``{observed}`` and the names of its values are filled in."""
    ask: Text | None = None
    """What to ask the person, ready to send; it is filled in as ``message`` is, so that it names what it is about."""
    task: Text | None = None
    """What the social worker does, beside the question or where nothing is to be asked of the person."""
    severity: Severity
    precision: Precision
    basis: tuple[Basis, ...]
    needs: Needs
    subjects: frozenset[Subject] = field(default=(), converter=_subjects)
    """What it looks at: where the case holds none of these, there is nothing to find. None named is every case."""
    examine: Callable[[Case], Iterator[Hit]]
    triggers: Callable[[], Dossier]
    """Make a dossier that triggers it."""
    stays_silent: Callable[[], Dossier]
    """Make a dossier much like it that does not."""
    day: date = date(2025, 3, 3)
    """The day on which the two are looked at."""
    stage: Stage = Stage.STABLE
    tolerance: Tolerance = Tolerance()
    """What may differ without a finding."""
    yields_to: tuple[str, ...] = ()
    """Rules that tell the same cause better: where one of them speaks, this one is not heard."""
    since: str = field(default="0.1")
    """The version of the library that brought it."""
    passed: Result = field(init=False, repr=False, eq=False)
    """What it gives where it finds nothing: the same for every case, so it is made once."""

    @passed.default
    def _nothing_found(self) -> Result:
        return Result(rule=self.id, status=Status.PASSED)

    def __attrs_post_init__(self) -> None:
        if not self.rests_on_a_text and (self.stage is Stage.STABLE or self.severity is Severity.BLOCKING):
            raise InputError(f"{self.id} rests on practice or memory alone: it stays in preview and blocks nothing")
        if self.ask is None and self.task is None:
            raise InputError(f"{self.id} neither asks the person anything nor tells what the social worker does")

    @property
    def family(self) -> str:
        """The letters of its id."""
        return self.id.rstrip("0123456789")

    @property
    def certainty(self) -> Certainty:
        """How well its best basis is known."""
        return min((basis.citation.certainty for basis in self.basis), key=list(Certainty).index)

    @property
    def rests_on_a_text(self) -> bool:
        """Whether it rests on a text that was read, and not on practice or memory alone."""
        return any(basis.is_text for basis in self.basis)
