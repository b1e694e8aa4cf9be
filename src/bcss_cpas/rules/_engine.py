"""Run rules over a case: PASSED, FOUND, SKIPPED and why, or ERROR, which is an outcome of its own."""

import traceback
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from time import perf_counter_ns

from attrs import evolve, frozen

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import ORDER, Availability, Case
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._finding import Finding, Hit, key_of
from bcss_cpas.rules._rule import NotGiven, Rule, Told, Unavailable

_A_PROPOSAL = ("proposal",)


class Status(StrEnum):
    """What became of a rule."""

    PASSED = "passed"
    FOUND = "found"
    SKIPPED = "skipped"
    ERROR = "error"


@frozen
class Skip:
    """Why a rule could not conclude: facts that are not at hand, or a field that was not asked."""

    availability: Availability | None = None
    facts: tuple[type[Fact], ...] = ()
    flux: tuple[str, ...] = ()
    """The flux that would tell, where not any that gives such facts will do."""
    about: Ssin | None = None
    """Whom the facts would be about; ``None`` is the applicant."""
    not_asked: tuple[str, ...] = ()
    """Fields of the declaration that were not asked."""


@frozen
class Failure:
    """A rule that broke: the class of the exception and the place, never its message, which may be personal."""

    exception: str
    place: str


@frozen(kw_only=True)
class Result:
    """What became of one rule."""

    rule: str
    status: Status
    findings: tuple[Finding, ...] = ()
    skip: Skip | None = None
    failure: Failure | None = None


def run(rules: Sequence[Rule], case: Case, timings: dict[str, int] | None = None) -> tuple[Result, ...]:
    """Run rules over a case, in the order given; where two tell one cause, the better one is heard.

    With ``timings`` the nanoseconds that each rule took are noted there.
    """
    results = _results(rules, case) if timings is None else list(_timed(rules, case, timings))
    speaking = [place for place, result in enumerate(results) if result.findings]
    found = {(each.rule, each.person) for place in speaking for each in results[place].findings if _stands(each)}
    for place in speaking:
        results[place] = _outspoken(results[place], rules[place].yields_to, found)
    return tuple(results)


def _timed(rules: Sequence[Rule], case: Case, timings: dict[str, int]) -> Iterator[Result]:
    for rule in rules:
        start = perf_counter_ns()
        (result,) = _results((rule,), case)
        timings[rule.id] = perf_counter_ns() - start
        yield result


def _outspoken(result: Result, better: tuple[str, ...], found: set[tuple[str, Ssin]]) -> Result:
    if not any((rule, each.person) in found for each in result.findings for rule in better):
        return result
    return evolve(result, findings=tuple(_heard(finding, better, found) for finding in result.findings))


def _stands(finding: Finding) -> bool:
    """Tell whether a finding may speak for others: one that was answered to be wrong does not."""
    return finding.answer is None or finding.answer.verdict is not Verdict.WRONG


def _heard(finding: Finding, better: tuple[str, ...], found: set[tuple[str, Ssin]]) -> Finding:
    covering = next((rule for rule in better if (rule, finding.person) in found), None)
    return finding if covering is None else evolve(finding, covered_by=covering)


def _results(rules: Sequence[Rule], case: Case) -> list[Result]:
    """Run rules one by one: nothing is called here for each of them but the rule itself, for they are many."""
    at_hand, results = case.at_hand, list[Result]()
    for rule in rules:
        needs = rule.needs
        try:
            if not needs.each <= at_hand or (needs.one_of and any(map(at_hand.isdisjoint, needs.one_of))):
                result = _missing(rule, case)
            else:
                hits = tuple(rule.examine(case))
                result = _found(rule, case, hits) if hits else _passed(rule.id)
        except Unavailable as missing:
            result = _unavailable(rule, case, missing)
        except NotGiven as missing:
            result = _untold(rule.id, (missing.field,))
        except Exception as error:  # noqa: BLE001 (a broken rule must not break the others)
            result = Result(rule=rule.id, status=Status.ERROR, failure=_failure(error))
        results.append(result)
    return results


def _found(rule: Rule, case: Case, hits: tuple[Hit, ...]) -> Result:
    return Result(rule=rule.id, status=Status.FOUND, findings=tuple([_finding(rule, case, hit) for hit in hits]))


def _unavailable(rule: Rule, case: Case, missing: Unavailable) -> Result:
    about = missing.person if isinstance(missing.person, Ssin) else None
    unknown = about is None
    availability = Availability.NOT_CONSULTED if unknown else case.availability(missing.kind, about, missing.by)
    return _skipped(rule.id, Skip(availability, (missing.kind,), missing.by, about))


@lru_cache(maxsize=1024)
def _passed(rule: str) -> Result:
    """Make the result of a rule that found nothing; it is the same for every case."""
    return Result(rule=rule, status=Status.PASSED)


@lru_cache(maxsize=4096)
def _without(rule: str, availability: Availability, kinds: tuple[type[Fact], ...], flux: tuple[str, ...]) -> Result:
    """Make the result of a rule for which facts about the applicant are missing; it is the same for many cases."""
    return _skipped(rule, Skip(availability, kinds, flux))


@lru_cache(maxsize=1024)
def _untold(rule: str, fields: tuple[str, ...]) -> Result:
    """Make the result of a rule for which fields of the dossier are missing."""
    return _skipped(rule, Skip(not_asked=fields))


def _skipped(rule: str, skip: Skip) -> Result:
    return Result(rule=rule, status=Status.SKIPPED, skip=skip)


def _finding(rule: Rule, case: Case, hit: Hit) -> Finding:
    key, answers = key_of(rule.id, case.dossier.reference, hit), case.dossier.answers
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        person=hit.person,
        declared=hit.declared,
        observed=hit.observed,
        values=hit.values,
        key=key,
        answer=next((answer for answer in answers if answer.finding == key), None) if answers else None,
    )


def _missing(rule: Rule, case: Case) -> Result:
    """Say what is missing first of what a rule needs: a field that was not asked, else facts, else the proposal."""
    needs, at_hand = rule.needs, case.at_hand
    if needs.declared and not at_hand.issuperset(needs.declared):
        return _untold(rule.id, tuple([name for name in needs.declared if name not in at_hand]))
    for told in needs.facts:
        if told.keys.isdisjoint(at_hand):
            return _without(rule.id, case.availability(told.kind, None, told.by), (told.kind,), told.by)
    if needs.any_facts and all(told.keys.isdisjoint(at_hand) for told in needs.any_facts):
        return _none_of(needs.any_facts, rule, case)
    proposal = case.dossier.proposal
    if proposal is None:
        return _untold(rule.id, _A_PROPOSAL)
    return _untold(rule.id, tuple([name for name in needs.proposed if getattr(proposal, name) is None]))


def _none_of(any_of: tuple[Told, ...], rule: Rule, case: Case) -> Result:
    best = min([case.availability(told.kind, None, told.by) for told in any_of], key=ORDER.index)
    kinds = tuple(dict.fromkeys([told.kind for told in any_of]))
    return _without(rule.id, best, kinds, tuple(dict.fromkeys([name for told in any_of for name in told.by])))


def _failure(error: Exception) -> Failure:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    module = frame.filename.replace("\\", "/").rpartition("/")[2]
    return Failure(type(error).__name__, f"{module}:{frame.lineno}")
