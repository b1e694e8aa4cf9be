"""What rules need, turned round: for each thing that may not be at hand, what then becomes of the rules that need it.

A case lacks few of these things, so that little is asked of it, however many rules there are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from attrs import field, frozen

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import AtHand
from bcss_cpas.dossier.subjects import Subject
from bcss_cpas.rules._result import Result, Skip, skipped
from bcss_cpas.rules._rule import Needs, Rule, Told

K = TypeVar("K")
Results = Mapping[Rule, Result]
"""What became of rules."""


@frozen(eq=False)
class Group:
    """Rules that need the same."""

    needs: Needs
    rules: tuple[Rule, ...]
    looking_at_all: tuple[Rule, ...] = field(init=False)
    """Those that look at every case."""

    @looking_at_all.default
    def _looking(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if not rule.subjects)


@frozen(eq=False)
class Awaited:
    """Facts of which one must be at hand for certain rules."""

    told: Told
    others: tuple[Told, ...]
    """What will do as well."""
    rules: tuple[Rule, ...]
    without: Mapping[Availability, Results] = field(init=False)
    """What becomes of the rules where it has none: made once, for such results are many."""

    @without.default
    def _without(self) -> Mapping[Availability, Results]:
        each_told = (self.told, *self.others)
        kinds = tuple(dict.fromkeys(told.kind for told in each_told))
        flux = tuple(dict.fromkeys(name for told in each_told for name in told.by))
        return {each: all_skipped(self.rules, Skip(each, kinds, flux)) for each in Availability if not each.is_answer}


@frozen(eq=False)
class Plan:
    """What is to be asked of a case for rules in an order."""

    passed: Results
    """What they all give where none of them finds anything, in that order."""
    awaited: tuple[Awaited, ...]
    """The facts about the applicant, those first that a rule names last: what is noted of it last is told."""
    on_declaration: tuple[Group, ...]
    """Rules that need fields of the declaration."""
    on_proposal: tuple[Group, ...]
    """Rules that need fields of the proposal."""
    on_cohabitants: tuple[Group, ...]
    """Rules that need facts about a cohabitant."""
    looking_at_all: tuple[Rule, ...]
    """Rules about the applicant that look at every case."""
    looking_at: Mapping[Subject, tuple[Rule, ...]]
    """The other rules, by what they look at: where a case holds none of it, they are silent."""
    keys: tuple[frozenset[AtHand], ...] = field(init=False)
    """For each of the awaited facts, what a case must have at hand, one of them."""
    fields: frozenset[AtHand] = field(init=False)
    """The fields of the declaration that any of them needs."""
    without_proposal: Results = field(init=False)
    """What becomes of rules that need fields of the proposal where there is none."""

    @keys.default
    def _keys(self) -> tuple[frozenset[AtHand], ...]:
        return tuple(each.told.keys.union(*(told.keys for told in each.others)) for each in self.awaited)

    @fields.default
    def _fields(self) -> frozenset[AtHand]:
        return frozenset(name for group in self.on_declaration for name in group.needs.declared)

    @without_proposal.default
    def _without(self) -> Results:
        return all_skipped([rule for group in self.on_proposal for rule in group.rules], Skip(not_asked=("proposal",)))


@lru_cache(maxsize=256)
def plan(rules: tuple[Rule, ...]) -> Plan:
    """Plan a run of rules. Rules that are timed have a plan each."""
    return Plan(
        passed={rule: rule.passed for rule in rules},
        awaited=tuple(_awaited(rules)),
        on_declaration=_groups(rules, lambda needs: needs.declared),
        on_proposal=_groups(rules, lambda needs: needs.of_proposal),
        on_cohabitants=_groups(rules, lambda needs: needs.of_cohabitants),
        looking_at_all=tuple(rule for rule in rules if not rule.subjects and not rule.needs.of_cohabitants),
        looking_at=_by((subject, rule) for rule in rules for subject in rule.subjects),
    )


def _awaited(rules: Iterable[Rule]) -> Iterator[Awaited]:
    waiting = _by(((place, told), rule) for rule in rules for place, told in enumerate(rule.needs.told))
    for (_, told), those in sorted(waiting.items(), key=lambda item: -item[0][0]):
        yield Awaited(told[0], told[1:], those)


def _groups(rules: Iterable[Rule], some: Callable[[Needs], object]) -> tuple[Group, ...]:
    alike = _by((rule.needs, rule) for rule in rules if some(rule.needs))
    return tuple(Group(needs, those) for needs, those in alike.items())


def _by(pairs: Iterable[tuple[K, Rule]]) -> Mapping[K, tuple[Rule, ...]]:
    """Gather rules by what stands before them, in the order in which it first comes."""
    gathered: dict[K, list[Rule]] = {}
    for key, rule in pairs:
        gathered.setdefault(key, []).append(rule)
    return {key: tuple(those) for key, those in gathered.items()}


def all_skipped(rules: Iterable[Rule], skip: Skip) -> Results:
    """Make the results of rules that could not conclude, for one reason."""
    return {rule: skipped(rule.id, skip) for rule in rules}
