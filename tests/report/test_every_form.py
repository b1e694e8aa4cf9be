"""Page, plain text and terminal hold the same: what blocks, what was not checked, what to ask, to claim, to tell."""

import json
import re
from decimal import Decimal
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator
from rich.console import Console

from bcss_cpas.checking import Config, check
from bcss_cpas.convert import to_json
from bcss_cpas.dossier.declaration import Savings
from bcss_cpas.dossier.inquiry import Answer, Verdict
from bcss_cpas.report.json_form import report_schema
from bcss_cpas.report.report import Report
from bcss_cpas.report.sections import cells, counted
from bcss_cpas.report.show import message_of, show, show_source, steps_of
from bcss_cpas.report.terminal import print_report
from bcss_cpas.report.unchecked import remedy_of, why_skipped
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin, rule
from bcss_cpas.rules._rule import Stage
from bcss_cpas.text import LANGUAGES, Language, colon
from tests.cli.test_cli import run
from tests.inquiries import demo
from tests.page import Page

CLAIMING = rule("RGT101")
INQUIRY = evolve(
    CLAIMING.triggers(), declaration=evolve(CLAIMING.triggers().declaration, savings=(Savings(amount=Decimal(1200)),))
)
REPORTS = {"demo": check(demo(), CLAIMING.day), "claiming": check(INQUIRY, CLAIMING.day)}
FORMS = ("html", "text", "table")
every_form = pytest.mark.parametrize("form", FORMS)
every_language = pytest.mark.parametrize("lang", LANGUAGES)
every_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


def shown(report: Report, form: str, lang: Language) -> str:
    """Return what a reader of one form reads, without markup and line breaks."""
    if form == "table":
        screen = StringIO()
        print_report(report, lang, Console(file=screen, width=2000))
        text = screen.getvalue()
    else:
        text = report.to_text(lang) if form == "text" else Page(report.to_html(lang)).said()
    return unbroken(unescape(text))


def unbroken(text: str) -> str:
    """Return a text without its line breaks; a space at which no line may end stays."""
    return re.sub(r"[ \n]+", " ", text).strip()


@every_form
@every_language
def test_a_check_of_some_rules_says_so_and_names_those_left_out(form: str, lang: Language):
    stable = [each for each in builtin() if each.stage is not Stage.PREVIEW]
    said = word("partial", lang, run=1, all=len(stable), left_out="!").partition("!")[0]
    assert said not in shown(REPORTS["demo"], form, lang)
    text = shown(check(demo(), CLAIMING.day, config=Config(select=("INT201",))), form, lang)
    assert said in text
    left_out = text.partition(said)[2].partition(".")[0].split(", ")
    assert {"HH*", "INT202"} < set(left_out)
    assert {"INT201", "INT*"}.isdisjoint(left_out)
    fragment = check(demo(), CLAIMING.day, config=Config(select=("INT201",)))._repr_html_()
    assert word("partial", "en", run=1, all=len(stable), left_out="!").partition("!")[0] in fragment
    nothing = shown(check(demo(), CLAIMING.day, rules=()), form, lang)
    assert word("partial", lang, run=0, all=len(stable), left_out="!").partition("!")[0] in nothing


@every_form
@every_language
def test_an_answer_that_fits_no_finding_any_more_is_told(form: str, lang: Language):
    key = REPORTS["demo"].findings[0].key
    stale, fitting = (Answer(finding=each, verdict=Verdict.WRONG, reason="x", on=CLAIMING.day) for each in ("old", key))
    report = check(evolve(demo(), answers=(stale, fitting)), CLAIMING.day)
    assert report.unmatched_answers == (stale,)
    assert word("unmatched answers", lang, number=1) in shown(report, form, lang)
    beginning = word("unmatched answers", lang, number=0).partition("0")[0]
    assert beginning not in shown(REPORTS["demo"], form, lang)
    told = {"finding": "old", "verdict": "wrong", "reason": "x", "on": CLAIMING.day.isoformat()}
    assert json.loads(report.to_json())["unmatched_answers"] == [told]
    Draft202012Validator(report_schema()).validate(json.loads(report.to_json()))


@every_form
@every_language
def test_it_tells_which_rule_set_it_comes_from(form: str, lang: Language):
    report = REPORTS["demo"]
    text = shown(report, form, lang)
    assert report.rule_set.fingerprint in text
    assert form == "html" or counted(report, lang) in text


@every_report
@every_form
@every_language
def test_a_finding_is_told_with_both_values_their_sources_and_its_question(report: Report, form: str, lang: Language):
    text = shown(report, form, lang)
    for finding in report.findings:
        of = report.rule(finding.rule)
        assert of.title.in_(lang) in text
        assert word(f"severity.{finding.severity}", lang) in text
        assert message_of(finding, of, lang) in text
        for key, said in steps_of(finding, of, lang):
            assert word(key, lang) in text
            assert said in text
        for said in (finding.declared, *finding.observed):
            if said is not None:
                assert show(said.what, lang) in text
                assert show_source(said.source, lang) in text


@every_report
@every_form
@every_language
def test_what_was_not_checked_is_told_with_why_and_what_to_do(report: Report, form: str, lang: Language):
    text = shown(report, form, lang)
    assert report.skipped
    assert word("unchecked", lang) in text
    for result in report.skipped:
        assert report.rule(result.rule).title.in_(lang) in text
        assert why_skipped(result, lang) in text
    groups = {(remedy_of(report, result, lang), why_skipped(result, lang)) for result in report.skipped}
    assert len(groups) < len(report.skipped)
    for remedy in {remedy for remedy, _ in groups}:
        assert text.count(remedy) == sum(remedy in each for each, _ in groups)
        assert remedy_of(report, result, lang) in text


@every_report
@every_form
@every_language
def test_what_was_consulted_is_told_for_the_social_report(report: Report, form: str, lang: Language):
    text = shown(report, form, lang)
    assert report.consulted
    assert word("consulted", lang) in text
    told = text[text.index(word("consulted", lang)) :]
    for each in report.consulted:
        assert all(cell in told for cell in cells(each, lang))
        assert each.on is None or f"{each.on:%d/%m/%Y}" in told


@every_report
@every_form
@every_language
def test_questions_and_tasks_stand_together_and_the_person_can_be_informed(report: Report, form: str, lang: Language):
    text = shown(report, form, lang)
    together = text[text.index(word("questions", lang)) :]
    assert all(question in together for question in report.questions(lang))
    left = text[text.index(word("tasks", lang)) :] if report.tasks(lang) else ""
    assert all(task in left for task in report.tasks(lang))
    assert word("notice title", lang) in text
    assert word("notice", lang) in text


@every_form
@every_language
def test_rights_to_open_and_what_was_declared_only_are_told(form: str, lang: Language):
    report = REPORTS["claiming"]
    text = shown(report, form, lang)
    (right,) = report.rights
    claimed = text[text.index(word("rights", lang)) :]
    assert message_of(right, CLAIMING, lang) in claimed
    alone = text[text.index(word("declared only", lang)) :]
    assert f"{word('income.savings', lang)}{colon(lang)} 1200 EUR" in alone


@every_language
def test_the_demonstration_and_a_check_print_all_of_it(
    lang: Language, capsys: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "2000")
    whole = shown(REPORTS["demo"], "table", lang)
    _, printed, _ = run(capsys, "demo", "--lang", lang, "--output", str(tmp_path / "page.html"))
    assert whole in unbroken(printed)
    file = tmp_path / "claiming.json"
    file.write_text(to_json(INQUIRY), "utf-8")
    words = ("check", str(file), "--as-of", CLAIMING.day.isoformat(), "--lang", lang)
    assert unbroken(run(capsys, *words)[1]) == shown(REPORTS["claiming"], "table", lang)
