"""What is told of a dossier that was checked: a row, its open findings, and what became of each rule."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.frames.disclosure import Name
from bcss_cpas.frames.telling import Telling
from bcss_cpas.report.report import Report, reason
from bcss_cpas.report.show import message_of, question_of, show, show_source, task_of
from bcss_cpas.report.words import word
from bcss_cpas.rules._finding import Euro, FluxName, Said
from bcss_cpas.rules._result import Result, Status
from bcss_cpas.rules._rule import Severity
from bcss_cpas.text import Language

_IMPERSONAL = (Enum, int, Decimal, date, IncompleteDate, OpenCode, QualityCode, FluxName, Euro)
"""What a finding may hold that is no text, number or address of anybody."""


@frozen(kw_only=True)
class DossierRow:
    """A dossier that was checked, or why it was not."""

    dossier: Name | None = None
    """The reference of the CPAS; a pseudonym where persons are."""
    person: Ssin | None = None
    as_of: date
    library: Name
    """The version of this library."""
    rule_set: Name | None = None
    """A hash over the rules and all that they depend on."""
    legal_basis: Name | None = None
    """What the caller named, where no running access allowed the check."""
    error: str | None = None
    problem: str | None = None


@frozen(kw_only=True)
class FindingRow:
    """An open finding; what it says in words, and values that are texts or persons, are personal."""

    rule: Name
    severity: Severity
    person: Ssin
    title: str
    message: str = field(repr=masked)
    ask: str | None = field(repr=masked)
    """What to ask the person, where something is to be asked."""
    task: str | None = field(repr=masked)
    """What the social worker does, where something remains to be done."""
    declared: str | None
    observed: str | None
    sources: str
    key: Name
    """What an answer names; a pseudonym where persons are, for it is made of what the finding is about."""


@frozen(kw_only=True)
class StatusRow:
    """What became of a rule."""

    rule: Name
    status: Status
    reason: str | None = None
    """Why it was skipped."""
    consult: tuple[str, ...] = ()
    """The flux that would tell what was missing."""
    exception: str | None = None
    """The class of what broke it."""
    place: str | None = None


def dossier_row(report: Report, legal_basis: str | None, telling: Telling) -> DossierRow:
    """Tell which dossier was checked, and how."""
    return DossierRow(
        dossier=telling.other("dossier", report.reference),
        person=report.case.person,
        as_of=report.as_of,
        library=Name(report.rule_set.library),
        rule_set=Name(report.rule_set.fingerprint),
        legal_basis=None if legal_basis is None else Name(legal_basis),
    )


def finding_rows(report: Report, lang: Language, telling: Telling) -> Iterator[FindingRow]:
    """Give the open findings as ``Report.to_rows`` does, in one language."""
    for finding in report.findings:
        rule = report.rule(finding.rule)
        yield FindingRow(
            rule=Name(finding.rule),
            severity=Severity(finding.severity),
            person=finding.person,
            title=rule.title.in_(lang),
            message=message_of(finding, rule, lang),
            ask=question_of(finding, rule, lang),
            task=task_of(finding, rule, lang),
            declared=None if finding.declared is None else _values((finding.declared,), lang, telling),
            observed=_values(finding.observed, lang, telling),
            sources="; ".join(_source(said.source, lang, telling) for said in finding.observed),
            key=telling.other("finding", finding.key),
        )


def _values(said: tuple[Said, ...], lang: Language, telling: Telling) -> str | None:
    """Tell values where none of them is personal, or personal text may be told."""
    if telling.disclosure.personal or all(isinstance(each.what, _IMPERSONAL) for each in said):
        return "; ".join(show(each.what, lang) for each in said)
    return None


def _source(source: Source, lang: Language, telling: Telling) -> str:
    """Name a source; what a supporting document is called is free text."""
    free = source.origin is Origin.EVIDENCE and not telling.disclosure.personal
    return word(f"origin.{source.origin}", lang) if free else show_source(source, lang)


def status_row(result: Result, report: Report) -> StatusRow:
    """Tell what became of a rule."""
    skip, failure = result.skip, result.failure
    return StatusRow(
        rule=Name(result.rule),
        status=result.status,
        reason=None if skip is None else reason(skip),
        consult=() if skip is None else report.to_consult(skip),
        exception=None if failure is None else failure.exception,
        place=None if failure is None else failure.place,
    )
