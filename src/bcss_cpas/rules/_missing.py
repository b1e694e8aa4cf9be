"""Why rules are skipped: what they need and is not at hand, told by the results that say so."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import ORDER, Availability
from bcss_cpas.dossier.case import AtHand, Case
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._cohabitants import counting, told_of
from bcss_cpas.rules._plan import Group, Plan, Results, all_skipped
from bcss_cpas.rules._result import Result, Skip, skipped
from bcss_cpas.rules._rule import Rule, Told, Unavailable

_NOT_CONSULTED = Availability.NOT_CONSULTED


def missing(planned: Plan, case: Case) -> dict[Rule, Result]:
    """Give what becomes of rules that lack something: a field that was not asked, else facts, else the proposal.

    What is to be told of a rule that lacks several things is noted last.
    """
    at_hand, proposal = case.at_hand, case.dossier.proposal
    results: dict[Rule, Result] = {}
    if proposal is None:
        results |= planned.without_proposal
    else:
        for group in planned.on_proposal:
            if lacking := group.needs.of_proposal - at_hand:
                results |= _not_worked_out(group, lacking, is_aid_told=proposal.aid is not None)
    for awaited in compress(planned.awaited, map(at_hand.isdisjoint, planned.keys)):
        found = case.availability(awaited.told.kind, None, awaited.told.by)
        results |= awaited.without[_best_of(found, awaited.others, case) if awaited.others else found]
    if not planned.fields <= at_hand:
        for group in planned.on_declaration:
            if not_asked := [name for name in group.needs.declared if name not in at_hand]:
                results |= _not_given(group, tuple(not_asked))
    return results


@lru_cache(maxsize=1024)
def _not_worked_out(group: Group, lacking: frozenset[AtHand], *, is_aid_told: bool) -> Results:
    """Say what a proposal does not tell; where it does not tell for which aid it is, nothing else of a living wage."""
    needs = group.needs
    not_told = [name for name in needs.proposed if f"proposal.{name}" in lacking]
    if is_aid_told:
        not_told += [name for name in needs.of_living_wage if f"living_wage.{name}" in lacking]
    elif needs.of_living_wage:
        not_told.append("aid")
    return _not_given(group, tuple(dict.fromkeys(not_told)))


def _best_of(found: Availability, others: Iterable[Told], case: Case) -> Availability:
    return min([found, *[case.availability(each.kind, None, each.by) for each in others]], key=ORDER.index)


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
def _not_given(group: Group, fields: tuple[str, ...]) -> Results:
    return all_skipped(group.rules, Skip(not_asked=fields))
