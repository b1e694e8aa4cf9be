"""Run rules over a case; where two tell one cause, the better one is heard."""

import traceback
from collections.abc import Mapping, Sequence
from time import perf_counter_ns

from attrs import evolve

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.rules._finding import Finding, Hit, key_of
from bcss_cpas.rules._missing import missing, not_given, of_cohabitants, unavailable
from bcss_cpas.rules._plan import Group, Plan, plan
from bcss_cpas.rules._result import Failure, Result, Status
from bcss_cpas.rules._rule import NotGiven, Rule, Unavailable


def run(rules: Sequence[Rule], case: Case, timings: dict[str, int] | None = None) -> tuple[Result, ...]:
    """Run rules over a case, and give what became of each, in their order.

    Where two tell one cause, the better one is heard. With ``timings`` the nanoseconds that each rule took are noted
    there.
    """
    ordered = tuple(rules)
    results, speaking = _results(plan(ordered), case) if timings is None else _timed(ordered, case, timings)
    found: dict[str, list[Finding]] = {}
    for each in (each for place in speaking for each in results[place].findings if _stands(each)):
        found.setdefault(each.rule, []).append(each)
    for place in speaking:
        results[place] = _outspoken(results[place], ordered[place].yields_to, found)
    return tuple(results)


def _results(planned: Plan, case: Case) -> tuple[list[Result], list[int]]:
    """Give what became of each rule, and the places of those that found something."""
    held, results = case.subjects, list(planned.passed)
    speaking: list[int] = []
    for place, rule in _ready(planned, case, results):
        if rule.subjects and rule.subjects.isdisjoint(held):
            continue
        try:
            hits = rule.examine(case)
            first = next(hits, None)
            if first is not None:
                results[place] = _found(rule, case, (first, *hits))
                speaking.append(place)
        except Unavailable as error:
            results[place] = unavailable(rule.id, case, error)
        except NotGiven as error:
            results[place] = not_given(rule.id, error.field)
        except Exception as error:  # noqa: BLE001 (a broken rule must not break the others)
            results[place] = Result(rule=rule.id, status=Status.ERROR, failure=_failure(error))
    speaking.sort()
    return results, speaking


def _ready(planned: Plan, case: Case, results: list[Result]) -> list[tuple[int, Rule]]:
    """Give the rules that have what they need, each with its place; note what is missing for the others."""
    at_hand, ready = case.at_hand, list[tuple[int, Rule]]()
    on_cohabitants: list[Group] = []
    for group in planned.groups:
        needs = group.needs
        if not needs.each <= at_hand or (needs.one_of and any(map(at_hand.isdisjoint, needs.one_of))):
            for place, result in missing(group, case):
                results[place] = result
        elif needs.of_cohabitants:
            on_cohabitants.append(group)
        else:
            ready += group.rules
    for group, skip in of_cohabitants(on_cohabitants, case) if on_cohabitants else ():
        if skip is None:
            ready += group.rules
        else:
            for place, result in group.skipped(skip):
                results[place] = result
    return ready


def _timed(rules: Sequence[Rule], case: Case, timings: dict[str, int]) -> tuple[list[Result], list[int]]:
    results: list[Result] = []
    for rule in rules:
        planned = plan((rule,))
        start = perf_counter_ns()
        (result,), _ = _results(planned, case)
        timings[rule.id] = perf_counter_ns() - start
        results.append(result)
    return results, [place for place, result in enumerate(results) if result.findings]


def _found(rule: Rule, case: Case, hits: tuple[Hit, ...]) -> Result:
    findings: dict[str, Finding] = {}
    for hit in hits:
        finding = _finding(rule, case, hit)
        findings.setdefault(finding.key, finding)  # two sources that say the same are one finding
    return Result(rule=rule.id, status=Status.FOUND, findings=tuple(findings.values()))


def _finding(rule: Rule, case: Case, hit: Hit) -> Finding:
    key, answers = key_of(rule.id, case.dossier.reference, hit), case.dossier.answers
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        person=hit.person,
        declared=hit.declared,
        observed=hit.observed,
        values=hit.values,
        about=hit.about,
        key=key,
        answer=next((answer for answer in answers if answer.finding == key), None) if answers else None,
    )


def _failure(error: Exception) -> Failure:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    module = frame.filename.replace("\\", "/").rpartition("/")[2]
    return Failure(type(error).__name__, f"{module}:{frame.lineno}")


def _outspoken(result: Result, better: tuple[str, ...], found: Mapping[str, list[Finding]]) -> Result:
    if not any(rule in found for rule in better):
        return result
    return evolve(result, findings=tuple(_heard(finding, better, found) for finding in result.findings))


def _stands(finding: Finding) -> bool:
    """Tell whether a finding may speak for others: one that was answered to be wrong does not."""
    return finding.answer is None or finding.answer.verdict is not Verdict.WRONG


def _heard(finding: Finding, better: tuple[str, ...], found: Mapping[str, list[Finding]]) -> Finding:
    telling = (each.rule for rule in better for each in found.get(rule, ()) if each.may_tell_the_cause_of(finding))
    covering = next(telling, None)
    return finding if covering is None else evolve(finding, covered_by=covering)
