"""Why rules are skipped: what they need and is not at hand, told by the results that say so."""

from functools import lru_cache

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import ORDER, Availability, Case
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._result import Result, Skip, Status
from bcss_cpas.rules._rule import Needs, Unavailable

_A_PROPOSAL = ("proposal",)
_NOT_CONSULTED = Availability.NOT_CONSULTED
_RANK = {each: rank for rank, each in enumerate(ORDER)}


def missing(rules: tuple[str, ...], needs: Needs, case: Case) -> tuple[Result, ...]:
    """Say what is missing first of what rules need: a field that was not asked, else facts, else the proposal."""
    at_hand = case.at_hand
    if needs.declared and not at_hand.issuperset(needs.declared):
        return untold(rules, tuple([name for name in needs.declared if name not in at_hand]))
    for told in needs.facts:
        if told.keys.isdisjoint(at_hand):
            return _without(rules, case.availability(told.kind, None, told.by), (told.kind,), told.by)
    if needs.any_of and needs.any_of.isdisjoint(at_hand):
        best = min([_RANK[case.availability(told.kind, None, told.by)] for told in needs.any_facts])
        return _without(rules, ORDER[best], *needs.any_named)
    proposal = case.dossier.proposal
    if proposal is None:
        return untold(rules, _A_PROPOSAL)
    return untold(rules, tuple([name for name in needs.proposed if getattr(proposal, name) is None]))


def unavailable(rule: str, case: Case, found: Unavailable) -> Result:
    """Say which facts a rule found missing, half-way, and about whom; of who is not known nothing was consulted."""
    person = found.person if isinstance(found.person, Ssin) else None
    if person is None:
        availability, about = _NOT_CONSULTED, None
    elif person == case.person:
        availability, about = case.availability(found.kind, None, found.by), None
    else:
        availability, about = case.availability(found.kind, person, found.by), person
    return _skipped(rule, Skip(availability, (found.kind,), found.by, about))


@lru_cache(maxsize=1024)
def untold(rules: tuple[str, ...], fields: tuple[str, ...]) -> tuple[Result, ...]:
    """Make the results of rules for which fields of the dossier are missing; they are the same for many cases."""
    return _all_skipped(rules, Skip(not_asked=fields))


@lru_cache(maxsize=4096)
def _without(
    rules: tuple[str, ...], availability: Availability, kinds: tuple[type[Fact], ...], flux: tuple[str, ...]
) -> tuple[Result, ...]:
    """Make the results of rules for which facts about the applicant are missing; they are the same for many cases."""
    return _all_skipped(rules, Skip(availability, kinds, flux))


def _all_skipped(rules: tuple[str, ...], skip: Skip) -> tuple[Result, ...]:
    return tuple(_skipped(rule, skip) for rule in rules)


def _skipped(rule: str, skip: Skip) -> Result:
    return Result(rule=rule, status=Status.SKIPPED, skip=skip)
