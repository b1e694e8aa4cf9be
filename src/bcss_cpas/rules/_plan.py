"""Rules sorted by what they need, so that each of these questions is put to a case once."""

from functools import lru_cache

from attrs import frozen

from bcss_cpas.rules._result import Result
from bcss_cpas.rules._rule import Needs, Rule


@frozen(eq=False)
class Group:
    """Rules that need the same."""

    needs: Needs
    rules: tuple[tuple[int, Rule], ...]
    """Each with its place among all rules."""
    places: tuple[int, ...]
    ids: tuple[str, ...]


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
        groups=tuple(
            Group(needs, tuple(placed), tuple(place for place, _ in placed), tuple(rule.id for _, rule in placed))
            for needs, placed in by_needs.items()
        ),
        passed=tuple(rule.passed for rule in rules),
    )
