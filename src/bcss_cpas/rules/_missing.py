"""Why rules are skipped: what they need and is not at hand, told by the results that say so."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import ORDER, Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._cohabitants import counting, told_of
from bcss_cpas.rules._plan import Group, Placed
from bcss_cpas.rules._result import Result, Skip, skipped
from bcss_cpas.rules._rule import Unavailable

_A_PROPOSAL = ("proposal",)
_NOT_CONSULTED = Availability.NOT_CONSULTED
_RANK = {each: rank for rank, each in enumerate(ORDER)}


def missing(group: Group, case: Case) -> Placed:
    """Say what is missing first of what rules need: a field that was not asked, else facts, else the proposal."""
    needs, at_hand = group.needs, case.at_hand
    if needs.declared and not at_hand.issuperset(needs.declared):
        return _not_given(group, tuple([name for name in needs.declared if name not in at_hand]))
    for told, without in group.lacking:
        if told.keys.isdisjoint(at_hand):
            return without[case.availability(told.kind, None, told.by)]
    if needs.any_of and needs.any_of.isdisjoint(at_hand):
        best = min([_RANK[case.availability(told.kind, None, told.by)] for told in needs.any_facts])
        return group.lacking_any[ORDER[best]]
    proposal = case.dossier.proposal
    if proposal is None:
        return _not_given(group, _A_PROPOSAL)
    named: Iterable[str] = needs.proposed
    if needs.of_living_wage:
        named = dict.fromkeys((*named, "aid", *(needs.of_living_wage if proposal.aid == LIVING_WAGE else ())))
    return _not_given(group, tuple([name for name in named if getattr(proposal, name) is None]))


def of_cohabitants(groups: Iterable[Group], case: Case) -> Iterator[tuple[Group, Skip | None]]:
    """Give the groups of rules on cohabitants, with what is missing of what they need; ``None`` where nothing is.

    Where nobody's resources count none is given: there is nothing to find.
    """
    try:
        persons = counting(case)
    except Unavailable as error:
        skip = _skip(case, error.kind, error.person, error.by)
        yield from ((group, skip) for group in groups)
        return
    except Exception:  # noqa: BLE001 (it comes again where each of the rules asks, and is told there)
        yield from ((group, None) for group in groups)
        return
    for group in groups if persons else ():
        sources = group.needs.of_cohabitants
        known, unknown = told_of(persons, sources, case)
        yield group, None if known else _skip(case, sources[0].kind, unknown[0], sources[0].by)


def unavailable(rule: str, case: Case, found: Unavailable) -> Result:
    """Say which facts a rule found missing, half-way, and about whom."""
    return skipped(rule, _skip(case, found.kind, found.person, found.by))


def _skip(case: Case, kind: type[Fact], person: object, by: tuple[str, ...]) -> Skip:
    """Say of facts that are missing what was consulted: of who is not known, nothing was."""
    if not isinstance(person, Ssin):
        return Skip(_NOT_CONSULTED, (kind,), by)
    about = None if person == case.person else person
    return Skip(case.availability(kind, about, by), (kind,), by, about)


@lru_cache(maxsize=1024)
def not_given(rule: str, field: str) -> Result:
    """Say which field of the dossier a rule found missing, half-way; it is the same for many cases."""
    return skipped(rule, Skip(not_asked=(field,)))


@lru_cache(maxsize=1024)
def _not_given(group: Group, fields: tuple[str, ...]) -> Placed:
    return group.skipped(Skip(not_asked=fields))
