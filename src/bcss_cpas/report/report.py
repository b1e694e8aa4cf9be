"""The report of a check: findings in the order of what blocks, what could not be checked and why."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from attrs import define, field, frozen

from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.inquiry import Answer
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.flux._catalogue import flux, flux_names, givers
from bcss_cpas.report.json_form import FORM
from bcss_cpas.report.sections import Consulted, code_for, consulted, declared_only, questions, rights, tasks
from bcss_cpas.report.show import LABELLED, joined, message_of, question_of, show, show_source, task_of
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import stable
from bcss_cpas.rules._finding import Finding, Said, Value
from bcss_cpas.rules._result import Result, Skip, Status
from bcss_cpas.rules._rule import Rule, Severity
from bcss_cpas.text import LANGUAGES, Language

SCHEMA_VERSION = FORM.version
"""The version of the JSON form of a report."""


@frozen
class RuleSet:
    """Which rules ran: the version of the library, a hash over all that they depend on, and their ids."""

    library: str
    fingerprint: str
    rules: tuple[str, ...] = field(repr=lambda ids: str(len(ids)))


@define(frozen=True, kw_only=True, slots=False)
class Report:
    """What a check found, and what it could not look at."""

    reference: str = field(repr=lambda text: repr(visible(text)))
    as_of: date
    rule_set: RuleSet
    results: tuple[Result, ...]
    rules: tuple[Rule, ...] = field(repr=False, eq=False)
    case: Case = field(repr=False, eq=False)
    timings: Mapping[str, int] = field(factory=dict, repr=False, eq=False)
    """The nanoseconds that each rule took, by its id, where ``Config.timings`` asked for them; no part of any form."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The open findings, those that block the decision first."""
        found = (finding for result in self.results for finding in result.findings if finding.is_open)
        order = [severity.value for severity in Severity]
        return tuple(sorted(found, key=lambda finding: (order.index(finding.severity), finding.rule)))

    @cached_property
    def silenced(self) -> tuple[Finding, ...]:
        """The findings that were answered, or that another rule tells better."""
        return tuple(finding for result in self.results for finding in result.findings if not finding.is_open)

    @cached_property
    def unmatched_answers(self) -> tuple[Answer, ...]:
        """The answers in the file that fit no finding: facts changed, or the rule could not conclude or did not run."""
        keys = {finding.key for result in self.results for finding in result.findings}
        return tuple(answer for answer in self.case.dossier.answers if answer.finding not in keys)

    @cached_property
    def by_rule(self) -> dict[str, Result]:
        """What became of each rule, by its id."""
        return {result.rule: result for result in self.results}

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """The ids of the library's rules that were not run, but for those in preview: what a whole check would add."""
        run = set(self.rule_set.rules)
        return tuple(rule.id for rule in stable() if rule.id not in run)

    @cached_property
    def skipped(self) -> tuple[Result, ...]:
        """The rules that could not conclude."""
        return tuple(result for result in self.results if result.status is Status.SKIPPED)

    @cached_property
    def errors(self) -> tuple[Result, ...]:
        """The rules that broke."""
        return tuple(result for result in self.results if result.status is Status.ERROR)

    def rule(self, rule_id: str) -> Rule:
        """Return a rule that ran; raises ``UnknownNameError`` for any other."""
        found = next((rule for rule in self.rules if rule.id == rule_id), None)
        if found is None:
            raise UnknownNameError(f"no rule {rule_id!r} ran; there are {', '.join(self.rule_set.rules) or 'none'}")
        return found

    def to_rows(self, lang: Language = "en") -> list[dict[str, str]]:
        """Return the open findings as flat rows, for a table; SSIN are masked."""
        return [
            {
                "rule": finding.rule,
                "severity": finding.severity,
                "person": str(finding.person),
                "title": self.rule(finding.rule).title.in_(lang),
                "message": message_of(finding, self.rule(finding.rule), lang),
                "ask": question_of(finding, self.rule(finding.rule), lang) or "",
                "task": task_of(finding, self.rule(finding.rule), lang) or "",
                "declared": "" if finding.declared is None else show(finding.declared.what, lang),
                "observed": joined((show(said.what, lang) for said in finding.observed), lang),
                "sources": joined((show_source(said.source, lang) for said in finding.observed), lang),
                "key": finding.key,
            }
            for finding in self.findings
        ]

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report as JSON: language-neutral values with their texts in four languages, SSIN masked."""
        data = {
            "schema_version": SCHEMA_VERSION,
            "reference": visible(self.reference),
            "as_of": self.as_of.isoformat(),
            "rule_set": {
                "library": self.rule_set.library,
                "fingerprint": self.rule_set.fingerprint,
                "rules": list(self.rule_set.rules),
                "left_out": list(self.left_out),
            },
            "results": [self._result(result) for result in self.results],
            "unmatched_answers": [_answer(each) for each in self.unmatched_answers],
            "consulted": [_consulted(each) for each in consulted(self.case)],
            "declared_only": [{"kind": kind, **_said(said)} for kind, said in declared_only(self.case)],
            "questions": {lang: list(self.questions(lang)) for lang in LANGUAGES},
            "tasks": {lang: list(self.tasks(lang)) for lang in LANGUAGES},
            "rights": [finding.key for finding in self.rights],
            "notice": {lang: word("notice", lang) for lang in LANGUAGES},
        }
        return json.dumps(data, ensure_ascii=False, indent=indent)

    def _result(self, result: Result) -> dict[str, Any]:
        data: dict[str, Any] = {"rule": result.rule, "status": result.status.value}
        if result.findings:
            data["findings"] = [self._finding(finding) for finding in result.findings]
        if result.skip is not None:
            consult = list(self.to_consult(result.skip))
            code = str(code_for(self.case, result.skip.about)) if consult else None
            data["skipped"] = {"reason": reason(result.skip), "consult": consult, "quality": code}
        if result.failure is not None:
            data["error"] = {"exception": result.failure.exception, "place": result.failure.place}
        return data

    def _finding(self, finding: Finding) -> dict[str, Any]:
        rule = self.rule(finding.rule)
        return {
            "key": finding.key,
            "severity": finding.severity,
            "person": str(finding.person),
            "declared": None if finding.declared is None else _said(finding.declared),
            "observed": [_said(said) for said in finding.observed],
            "message": {lang: message_of(finding, rule, lang) for lang in LANGUAGES},
            "ask": rule.ask and {lang: question_of(finding, rule, lang) for lang in LANGUAGES},
            "task": rule.task and {lang: task_of(finding, rule, lang) for lang in LANGUAGES},
            "covered_by": finding.covered_by,
            "answer": None if finding.answer is None else finding.answer.verdict.value,
            "answer_reason": None if finding.answer is None else visible(finding.answer.reason),
        }

    def to_consult(self, skip: Skip) -> tuple[str, ...]:
        """Name the flux of which any would give what was missing; one that nobody asks for where no other would."""
        every = skip.flux or tuple(dict.fromkeys(name for kind in skip.facts for name in givers(kind)))
        return tuple(name for name in every if name not in flux_names() or flux(name).asked) or every

    def to_html(self, lang: Language = "en") -> str:
        """Return a page that stands by itself, with a time line; no external request."""
        from bcss_cpas.report.html import page  # noqa: PLC0415 (only who wants a page pays for it)

        return page(self, lang)

    def to_svg(self, lang: Language = "en", *, masked: bool = True) -> str:
        """Return the time line of the person as a picture; addresses and employers are named where it is not masked."""
        from bcss_cpas.report.timeline import picture  # noqa: PLC0415

        return picture(self, lang, masked=masked, alone=True)

    def to_text(self, lang: Language = "en") -> str:
        """Return plain text, to paste in a social report."""
        from bcss_cpas.report.plain import plain_text  # noqa: PLC0415

        return plain_text(self, lang)

    def questions(self, lang: Language = "en") -> tuple[str, ...]:
        """Return the questions to ask the person, ready to send; those that block the decision come first."""
        return questions(self, lang)

    def tasks(self, lang: Language = "en") -> tuple[str, ...]:
        """Return what remains for the social worker to do; what blocks the decision comes first."""
        return tasks(self, lang)

    @property
    def rights(self) -> tuple[Finding, ...]:
        """The findings on rights that the person could claim."""
        return rights(self)

    @property
    def consulted(self) -> tuple[Consulted, ...]:
        """Which flux were consulted, for whom, when, under which code: what the ministry's inspection asks for."""
        return consulted(self.case)

    def _repr_html_(self) -> str:
        from bcss_cpas.report.notebook import fragment  # noqa: PLC0415

        return fragment(self, "en")


def reason(skip: Skip) -> str:
    """Say in one word why a rule was skipped."""
    return "not asked" if skip.availability is None else skip.availability.value


def _value(value: Value) -> Any:
    """Write a value for a program: codes with their labels, days as ISO writes them, SSIN masked."""
    if isinstance(value, LABELLED):
        code = visible(value.value if isinstance(value, OpenCode) else str(value))
        return {"code": code, "label": {lang: visible(value.label(lang)) for lang in LANGUAGES}}
    if isinstance(value, int):
        return value
    return value.isoformat() if isinstance(value, date) else visible(str(value))


def _answer(each: Answer) -> dict[str, str]:
    return {
        "finding": visible(each.finding),
        "verdict": each.verdict.value,
        "reason": visible(each.reason),
        "on": each.on.isoformat(),
    }


def _consulted(each: Consulted) -> dict[str, Any]:
    return {
        "flux": each.flux,
        "person": str(each.person),
        "on": None if each.on is None else each.on.isoformat(),
        "outcome": each.outcome.value,
        "quality": None if each.quality is None else str(each.quality),
    }


def _said(said: Said) -> dict[str, Any]:
    source = said.source
    return {
        "value": _value(said.what),
        "source": {
            "origin": source.origin.value,
            "name": visible(source.name),
            "path": source.path,
            "ticket": source.ticket,
            "on": None if source.on is None else source.on.isoformat(),
        },
    }
