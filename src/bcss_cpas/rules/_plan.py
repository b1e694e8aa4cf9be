"""Rules sorted by what they need, so that each of these questions is put to a case once."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

from bcss_cpas.dossier.case import Availability
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._result import Result, Skip, all_skipped
from bcss_cpas.rules._rule import Needs, Rule, Told

Lacking = Mapping[Availability, tuple[Result, ...]]
"""The results of rules by the availability of facts that are not at hand: made once, for they are many."""


@frozen(eq=False)
class Group:
    """Rules that need the same."""

    needs: Needs
    rules: tuple[tuple[int, Rule], ...]
    """Each with its place among all rules."""
    places: tuple[int, ...] = field(init=False)
    ids: tuple[str, ...] = field(init=False)
    lacking: tuple[tuple[Told, Lacking], ...] = field(init=False)
    """For each of the facts that they need, what becomes of them where it is not at hand."""
    lacking_any: Lacking = field(init=False)
    """What becomes of them where none is at hand of the facts of which they need one."""

    @places.default
    def _places(self) -> tuple[int, ...]:
        return tuple(place for place, _ in self.rules)

    @ids.default
    def _ids(self) -> tuple[str, ...]:
        return tuple(rule.id for _, rule in self.rules)

    @lacking.default
    def _lacking(self) -> tuple[tuple[Told, Lacking], ...]:
        return tuple((told, _without(self.ids, (told.kind,), told.by)) for told in self.needs.facts)

    @lacking_any.default
    def _lacking_any(self) -> Lacking:
        return _without(self.ids, *self.needs.any_named) if self.needs.any_facts else {}


@frozen(eq=False)
class Plan:
    """What is to be asked of a case for rules in an order."""

    groups: tuple[Group, ...]
    passed: tuple[Result, ...]
    """What they all give where none of them finds anything."""


@lru_cache(maxsize=256)
def plan(rules: tuple[Rule, ...]) -> Plan:
    """Sort rules; each group runs where the first of its rules stands. Rules that are timed have a plan each."""
    by_needs: dict[Needs, list[tuple[int, Rule]]] = {}
    for place, rule in enumerate(rules):
        by_needs.setdefault(rule.needs, []).append((place, rule))
    return Plan(
        groups=tuple(Group(needs, tuple(placed)) for needs, placed in by_needs.items()),
        passed=tuple(rule.passed for rule in rules),
    )


def _without(rules: tuple[str, ...], kinds: tuple[type[Fact], ...], by: tuple[str, ...]) -> Lacking:
    return {each: all_skipped(rules, Skip(each, kinds, by)) for each in Availability if not each.is_answer}
