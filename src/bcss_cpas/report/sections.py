"""What a social report needs beside the findings: what was consulted, what was declared only, what to ask and to do."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import DEBTOR_INQUIRY, INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.report.show import flux_title, message_of, question_of, show, task_of
from bcss_cpas.report.visible import visible
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import stable
from bcss_cpas.rules._finding import Finding, Said, Value
from bcss_cpas.rules._rule import Rule
from bcss_cpas.text import Language, colon

if TYPE_CHECKING:
    from bcss_cpas.report.report import Report

_RIGHTS = "RGT"
"""The family of rules on rights that are not claimed yet."""
_IN_NO_FLUX = (IncomeKind.MAINTENANCE, IncomeKind.RENT, IncomeKind.STUDY_GRANT, IncomeKind.OTHER)
"""Incomes that no flux of a CPAS carries."""


@frozen
class Consulted:
    """A consultation, as the inspection of the ministry asks for it: which flux, for whom, when, under which code."""

    flux: str
    person: Ssin
    on: date | None
    outcome: OutcomeKind
    quality: QualityCode | None
    """The code of our integration that ran on that day, ``None`` where the file holds none.

    Of several it is one under which a consultation may be started, else the one that began last.
    """


def consulted(case: Case) -> tuple[Consulted, ...]:
    """List the consultations of a dossier, oldest first; those without a day come first."""
    found = {
        Consulted(each.flux, each.person, each.on, each.outcome, _quality(case, each.person, each.on))
        for each in case.asked
    }
    return tuple(sorted(found, key=lambda each: (each.on or date.min, each.flux, each.person.value, each.outcome)))


def _quality(case: Case, person: Ssin, on: date | None) -> QualityCode | None:
    running = [
        (each.quality, each.start or date.min)
        for each in case.dossier.integrations
        if each.person == person and on is not None and each.active_on(on) and each.quality is not None
    ]
    ours = (pair for pair in running if pair[0].is_cpas)
    best = max(ours, key=lambda pair: (pair[0].may_start, pair[1], -pair[0].code), default=None)
    return None if best is None else best[0]


def code_for(case: Case, person: Ssin | None) -> QualityCode:
    """Tell under which code a person is consulted: 030 for a maintenance debtor outside the household, else 001."""
    if person is None or any(member.ssin == person for member in case.declaration.household or ()):
        return INQUIRY
    proposal = case.dossier.proposal
    debtors = {recovery.debtor for recovery in (proposal.recoveries if proposal else None) or ()}
    debtors.update(each.person for each in case.dossier.integrations if each.quality == DEBTOR_INQUIRY)
    return DEBTOR_INQUIRY if person in debtors else INQUIRY


def declared_only(case: Case) -> Iterator[tuple[str, Said]]:
    """Give what rests on the declaration alone, because no flux carries it: it is never called verified."""
    for place, saving in enumerate(case.declaration.savings or ()):
        yield "savings", _said(case, saving.amount, f"savings[{place}]")
    for place, income in enumerate(case.declaration.incomes or ()):
        if income.kind in _IN_NO_FLUX:
            yield income.kind.value, _said(case, income.amount, f"incomes[{place}]")


def _said(case: Case, what: Value, path: str) -> Said:
    return Said(what, case.declared(path))


def rights(report: "Report") -> tuple[Finding, ...]:
    """Return the findings on rights that the person could claim."""
    return tuple(finding for finding in report.findings if report.rule(finding.rule).family == _RIGHTS)


def cells(each: Consulted, lang: Language) -> tuple[str, str, str, str, str]:
    """Say a consultation in one language: the day, the flux, the person, the code, what came."""
    day = "" if each.on is None else show(each.on, lang)
    code = word("no code", lang) if each.quality is None else str(each.quality)
    return day, flux_title(each.flux, lang), str(each.person), code, word(f"outcome.{each.outcome}", lang)


def named(kind: str, lang: Language) -> str:
    """Name what was declared only."""
    return word(f"income.{kind}", lang)


def lists(report: "Report", lang: Language) -> dict[str, tuple[str, ...]]:
    """Return what a report shows as lists of sentences, by the word of their heading."""
    claims = (message_of(finding, report.rule(finding.rule), lang) for finding in rights(report))
    alone = (
        f"{named(kind, lang)}{colon(lang)} {show(said.what, lang)} EUR" for kind, said in declared_only(report.case)
    )
    return {
        "questions": questions(report, lang),
        "tasks": tasks(report, lang),
        "rights": tuple(claims),
        "declared only": tuple(alone),
    }


def questions(report: "Report", lang: Language) -> tuple[str, ...]:
    """Return the questions to ask the person, each once, those that block the decision first."""
    return _each_once(question_of(finding, report.rule(finding.rule), lang) for finding in report.findings)


def tasks(report: "Report", lang: Language) -> tuple[str, ...]:
    """Return what remains for the social worker to do, each once, what blocks the decision first."""
    return _each_once(task_of(finding, report.rule(finding.rule), lang) for finding in report.findings)


def _each_once(sentences: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in sentences if each is not None))


def remarks(report: "Report", lang: Language) -> Iterator[str]:
    """Say what a reader has to know of the check itself: rules that were left out, answers that fit no finding."""
    if report.left_out:
        every = stable()
        names = ", ".join(_in_short(every, report.left_out))
        yield word("partial", lang, run=len(every) - len(report.left_out), all=len(every), left_out=names)
    if report.unmatched_answers:
        yield word("unmatched answers", lang, number=len(report.unmatched_answers))


def _in_short(rules: Iterable[Rule], left_out: Iterable[str]) -> Iterator[str]:
    """Name rules by their ids, a family that is left out whole once, as ``HH*``."""
    missing = set(left_out)
    for family, group in groupby(rules, key=lambda each: each.family):
        ids = [each.id for each in group]
        absent = [each for each in ids if each in missing]
        yield from [f"{family}*"] if absent == ids and absent[1:] else absent


def counted(report: "Report", lang: Language) -> str:
    """Tell how many of the rules that ran could conclude, and the fingerprint of all that they depend on."""
    heard = len(report.results) - len(report.skipped) - len(report.errors)
    return f"{word('rules', lang)}{colon(lang)} {heard}/{len(report.results)} · {report.rule_set.fingerprint}"


def because(finding: Finding, lang: Language) -> str:
    """Say why a finding is not open: what the social worker answered, or which rule tells the same cause better."""
    if finding.answer is not None:
        return f"{word(f'verdict.{finding.answer.verdict}', lang)}{colon(lang)} {visible(finding.answer.reason)}"
    return f"{word('covered', lang)} {finding.covered_by}"
