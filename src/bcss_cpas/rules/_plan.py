"""Rules sorted by what they need, so that each of these questions is put to a case once."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import field, frozen

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._result import Result, Skip, skipped
from bcss_cpas.rules._rule import Needs, Rule, Told

Placed = tuple[tuple[int, Result], ...]
"""Results of rules, each with the place of its rule."""
Lacking = Mapping[Availability, Placed]
"""The results of rules by the availability of facts that are not at hand: made once, for they are many."""


@frozen(eq=False)
class Group:
    """Rules that need the same."""

    needs: Needs
    rules: tuple[tuple[int, Rule], ...]
    """Each with its place among all rules."""
    lacking: tuple[tuple[Told, Lacking], ...] = field(init=False)
    """For each of the facts that they need, what becomes of them where it is not at hand."""
    lacking_any: Lacking = field(init=False)
    """What becomes of them where none is at hand of the facts of which they need one."""

    @lacking.default
    def _lacking(self) -> tuple[tuple[Told, Lacking], ...]:
        return tuple((told, self._without((told.kind,), told.by)) for told in self.needs.facts)

    @lacking_any.default
    def _lacking_any(self) -> Lacking:
        return self._without(*self.needs.any_named) if self.needs.any_facts else {}

    def _without(self, kinds: tuple[type[Fact], ...], by: tuple[str, ...]) -> Lacking:
        return {each: self.skipped(Skip(each, kinds, by)) for each in Availability if not each.is_answer}

    def skipped(self, skip: Skip) -> Placed:
        """Make the results of these rules where they could not conclude, for one reason."""
        return tuple([(place, skipped(rule.id, skip)) for place, rule in self.rules])


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
