"""Run rules over a case: PASSED, FOUND, SKIPPED and why, or ERROR, which is an outcome of its own."""

import traceback
from collections.abc import Iterable
from enum import StrEnum

from attrs import evolve, frozen

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Availability, Case
from bcss_cpas.dossier.inquiry import Verdict
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._finding import Finding, Hit, key_of
from bcss_cpas.rules._rule import NotGiven, Rule, Unavailable


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


def run(rules: Iterable[Rule], case: Case) -> tuple[Result, ...]:
    """Run rules over a case, in the order of their ids; where two tell one cause, the better one is heard."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    results = [_run(rule, case) for rule in ordered]
    found = {(each.rule, each.person) for result in results for each in result.findings if _stands(each)}
    better = {rule.id: rule.yields_to for rule in ordered}
    return tuple(
        evolve(result, findings=tuple(_heard(finding, better[result.rule], found) for finding in result.findings))
        for result in results
    )


def _stands(finding: Finding) -> bool:
    """Tell whether a finding may speak for others: one that was answered to be wrong does not."""
    return finding.answer is None or finding.answer.verdict is not Verdict.WRONG


def _heard(finding: Finding, better: tuple[str, ...], found: set[tuple[str, Ssin]]) -> Finding:
    covering = next((rule for rule in better if (rule, finding.person) in found), None)
    return finding if covering is None else evolve(finding, covered_by=covering)


def _run(rule: Rule, case: Case) -> Result:
    try:
        skip = _missing(rule, case)
        if skip is not None:
            return Result(rule=rule.id, status=Status.SKIPPED, skip=skip)
        findings = tuple(_finding(rule, case, hit) for hit in rule.examine(case))
    except Unavailable as missing:
        about = missing.person if isinstance(missing.person, Ssin) else None
        availability = Availability.NOT_CONSULTED if about is None else case.availability(missing.kind, about)
        return Result(rule=rule.id, status=Status.SKIPPED, skip=Skip(availability, (missing.kind,), about))
    except NotGiven as missing:
        return Result(rule=rule.id, status=Status.SKIPPED, skip=Skip(not_asked=(missing.field,)))
    except Exception as error:  # noqa: BLE001 (a broken rule must not break the others)
        return Result(rule=rule.id, status=Status.ERROR, failure=_failure(error))
    return Result(rule=rule.id, status=Status.FOUND if findings else Status.PASSED, findings=findings)


def _finding(rule: Rule, case: Case, hit: Hit) -> Finding:
    key = key_of(rule.id, case.dossier.reference, hit)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        person=hit.person,
        declared=hit.declared,
        observed=hit.observed,
        values=hit.values,
        key=key,
        answer=next((answer for answer in case.dossier.answers if answer.finding == key), None),
    )


def _missing(rule: Rule, case: Case) -> Skip | None:
    not_asked = tuple(name for name in rule.needs.declared if getattr(case.declaration, name) is None)
    if not_asked:
        return Skip(not_asked=not_asked)
    for kind in rule.needs.facts:
        availability = case.availability(kind)
        if not availability.is_answer:
            return Skip(availability, (kind,))
    if rule.needs.any_facts:
        best = min((case.availability(kind) for kind in rule.needs.any_facts), key=list(Availability).index)
        if not best.is_answer:
            return Skip(best, rule.needs.any_facts)
    return None


def _failure(error: Exception) -> Failure:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    module = frame.filename.replace("\\", "/").rpartition("/")[2]
    return Failure(type(error).__name__, f"{module}:{frame.lineno}")
