"""Run rules over a case; where two tell one cause, the better one is heard."""

import traceback
from collections.abc import Mapping, Sequence
from time import perf_counter_ns

from attrs import evolve

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.rules._finding import Finding, Hit, key_of
from bcss_cpas.rules._missing import missing, not_given, of_cohabitants, unavailable
from bcss_cpas.rules._plan import Plan, all_skipped, plan
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
    for rule in speaking:
        found.setdefault(rule.id, []).extend(filter(_stands, results[rule].findings))
    for rule in speaking:
        results[rule] = _outspoken(results[rule], rule.yields_to, found)
    return tuple(results.values())


def _results(planned: Plan, case: Case) -> tuple[dict[Rule, Result], list[Rule]]:
    """Give what became of each rule, and those that found something."""
    results = missing(planned, case)
    speaking: list[Rule] = []
    for rule in _ready(planned, case, results):
        try:
            hits = rule.examine(case)
            for first in hits:  # once at most, for the first takes the others along
                results[rule] = _found(rule, case, (first, *hits))
                speaking.append(rule)
        except Unavailable as error:
            results[rule] = unavailable(rule.id, case, error)
        except NotGiven as error:
            results[rule] = not_given(rule.id, error.field)
        except Exception as error:  # noqa: BLE001 (a broken rule must not break the others)
            results[rule] = Result(rule=rule.id, status=Status.ERROR, failure=_failure(error))
    return {**planned.passed, **results}, speaking


def _ready(planned: Plan, case: Case, results: dict[Rule, Result]) -> list[Rule]:
    """Give the rules that have what they need and something to look at; note what those on cohabitants lack."""
    rules = list(planned.looking_at_all)
    rules += set().union(*[planned.looking_at[each] for each in planned.looking_at.keys() & case.subjects])
    groups = [group for group in planned.on_cohabitants if group.rules[0] not in results]
    for group, skip in of_cohabitants(groups, case) if groups else ():
        if skip is None:
            rules += group.looking_at_all
        else:
            results |= all_skipped(group.rules, skip)
    return [rule for rule in rules if rule not in results]


def _timed(rules: Sequence[Rule], case: Case, timings: dict[str, int]) -> tuple[dict[Rule, Result], list[Rule]]:
    results: dict[Rule, Result] = {}
    for rule in rules:
        planned = plan((rule,))
        start = perf_counter_ns()
        (results[rule],) = _results(planned, case)[0].values()
        timings[rule.id] = perf_counter_ns() - start
    return results, [rule for rule, result in results.items() if result.findings]


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
