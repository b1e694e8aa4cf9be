"""The report as data: what blocks first, what could not be checked and why, in rows and in JSON."""

import copy
import json
import pickle
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.report.report import SCHEMA_VERSION, Report, reason
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.rules._result import Skip, Status
from bcss_cpas.rules._rule import Severity, Stage
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo, only
from tests.page import Page
from tests.rich_dossier import BROKEN, FREE, PEOPLE, RICH, RULES
from tests.rich_dossier import report as rich_report
from tests.together import together

RICH_REPORT = rich_report()
DEMO_REPORT = check(demo(), TODAY)
BOTH = pytest.mark.parametrize("report", [RICH_REPORT, DEMO_REPORT], ids=["rich", "demo"])
EVERY_RULE = together("rule", builtin(), ids=lambda rule: rule.id)
COLUMNS = ["rule", "severity", "person", "title", "message", "ask", "task", "declared", "observed", "sources", "key"]


def results_of(report: Report) -> list[dict[str, Any]]:
    return json.loads(report.to_json())["results"]


@BOTH
def test_the_findings_that_block_come_first(report: Report):
    order = [severity.value for severity in Severity]
    places = [(order.index(finding.severity), finding.rule) for finding in report.findings]
    assert places == sorted(places)
    assert {finding.severity for finding in report.findings} == set(Severity)


@BOTH
def test_every_rule_that_ran_is_told_by_its_id(report: Report):
    assert list(report.by_rule) == [result.rule for result in report.results] == list(report.rule_set.rules)
    for rule, result in report.by_rule.items():
        assert result.rule == report.rule(rule).id == rule


def test_a_rule_that_did_not_run_is_not_known():
    with pytest.raises(UnknownNameError, match="no rule 'ZZZ' ran; there are ATT102, "):
        DEMO_REPORT.rule("ZZZ")
    with pytest.raises(UnknownNameError, match="none"):
        check(demo(), TODAY, rules=()).rule("ATT102")


def test_what_was_left_out_are_the_rules_that_a_whole_check_would_run():
    stable = {rule.id for rule in builtin() if rule.stage is not Stage.PREVIEW}
    assert DEMO_REPORT.left_out == ()
    report = only(builtin()[0], demo())
    assert {*report.left_out} == stable - {builtin()[0].id}
    assert json.loads(report.to_json())["rule_set"]["left_out"] == list(report.left_out)


def test_what_was_found_skipped_and_broken_is_told_apart():
    statuses = {result.rule: result.status for result in RICH_REPORT.results}
    assert {result.rule for result in RICH_REPORT.skipped} == {r for r, s in statuses.items() if s is Status.SKIPPED}
    assert [result.rule for result in RICH_REPORT.errors] == [BROKEN]
    assert "RN106" in {result.rule for result in RICH_REPORT.skipped}
    heard = {finding.rule for finding in (*RICH_REPORT.findings, *RICH_REPORT.silenced)}
    assert heard == {r for r, s in statuses.items() if s is Status.FOUND}


def test_what_was_answered_or_is_covered_is_silenced():
    silenced = {finding.rule: finding for finding in RICH_REPORT.silenced}
    assert set(silenced) == {"RN103"}
    assert silenced["RN103"].answer.verdict == "explained"
    assert not {finding.key for finding in RICH_REPORT.findings} & {finding.key for finding in RICH_REPORT.silenced}


@BOTH
@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_are_flat_and_full_in_each_language(report: Report, lang: Any):
    rows = report.to_rows(lang)
    assert [row["key"] for row in rows] == [finding.key for finding in report.findings]
    for row in rows:
        assert list(row) == COLUMNS
        assert all(isinstance(cell, str) for cell in row.values())
        assert row["title"] == report.rule(row["rule"]).title.in_(lang)
        assert row["message"]
        assert row["observed"]
        assert row["sources"]


def test_rows_are_in_english_unless_a_language_is_named():
    assert DEMO_REPORT.to_rows() == DEMO_REPORT.to_rows("en") != DEMO_REPORT.to_rows("fr")


@BOTH
def test_the_json_says_its_version_the_day_and_the_rules(report: Report):
    data = json.loads(report.to_json())
    assert data["schema_version"] == SCHEMA_VERSION
    assert (data["reference"], data["as_of"]) == (report.reference, "2025-03-03")
    assert data["rule_set"]["rules"] == list(report.rule_set.rules)
    assert data["rule_set"]["fingerprint"] == report.rule_set.fingerprint
    assert [(one["rule"], one["status"]) for one in data["results"]] == [(r.rule, r.status) for r in report.results]
    assert json.loads(report.to_json(indent=2)) == data


@BOTH
def test_the_json_of_a_finding_has_its_words_in_four_languages_and_its_sources(report: Report):
    findings = [finding for result in results_of(report) for finding in result.get("findings", ())]
    assert len(findings) == len(report.findings) + len(report.silenced)
    for finding in findings:
        assert list(finding["message"]) == list(finding["ask"]) == list(LANGUAGES)
        assert all((*finding["message"].values(), *finding["ask"].values()))
        assert all(said["source"]["origin"] and said["source"]["path"] for said in finding["observed"])


def test_the_json_tells_why_a_rule_was_skipped_what_to_consult_and_where_one_broke():
    results = {result["rule"]: result for result in results_of(RICH_REPORT)}
    assert results["RN106"]["skipped"] == {"reason": "not asked", "consult": [], "quality": None}
    assert results[BROKEN]["error"]["exception"] == "ValueError"
    assert results[BROKEN]["error"]["place"].startswith("rich_dossier.py:")
    assert results["RN103"]["findings"][0]["answer"] == "explained"
    assert results["RN103"]["findings"][0]["answer_reason"] == FREE
    bare = check(evolve(RICH, facts=(), messages=(), consultations=()), TODAY)
    results = {result["rule"]: result for result in results_of(bare)}
    told = {"reason": "not consulted", "quality": "001"}
    assert results["RN101"]["skipped"] == told | {"consult": ["retrieve_ti_groups"]}
    assert results["INT201"]["skipped"] == told | {"consult": ["manage_access"]}


@pytest.mark.parametrize("availability", Availability)
def test_the_reason_is_said_in_one_word(availability: Availability):
    assert reason(Skip(availability)) == availability.value
    assert reason(Skip(not_asked=("address",))) == "not asked"


@BOTH
def test_no_number_stands_in_clear_in_any_form(report: Report):
    forms = [report.to_json(), str(report.to_rows()), repr(report), report.to_html("fr"), report.to_text("de")]
    assert not [ssin for ssin in (*PEOPLE, demo().person) for form in forms if ssin.value in form]
    assert any("•••••••••" in form for form in forms)


@EVERY_RULE
def test_a_report_can_be_copied_and_hashed(rule: Any):
    report = only(rule, rule.triggers())
    assert copy.copy(report) == report
    assert hash(report) == hash(only(rule, rule.triggers()))


@EVERY_RULE
def test_a_report_can_be_sent_to_another_process(rule: Any):
    report = check(rule.stays_silent(), TODAY)
    again = pickle.loads(pickle.dumps(report))
    assert again == report
    assert again.to_json() == report.to_json()


def test_findings_can_be_copied_and_sent_to_another_process():
    for report in (RICH_REPORT, DEMO_REPORT, *(only(rule, rule.triggers()) for rule in builtin())):
        assert copy.deepcopy(report) == report
        assert pickle.loads(pickle.dumps(report)).to_json() == report.to_json()


def test_a_report_is_the_same_as_another_of_the_same_dossier_and_differs_from_that_of_another():
    assert check(RICH, TODAY, rules=RULES) == check(RICH, TODAY, rules=RULES)
    assert check(RICH, TODAY, rules=RULES) != RICH_REPORT
    assert DEMO_REPORT != RICH_REPORT


def test_a_notebook_shows_a_part_of_a_page_whose_style_touches_nothing_else():
    text = DEMO_REPORT._repr_html_()
    assert text.startswith("<div>")
    assert not {"html", "style", "script"} & {tag for tag, _ in Page(text).elements}


def test_a_code_of_any_kind_stands_in_json_with_its_labels():
    (undeclared,) = (each for each in builtin() if each.id == "SE101")
    told = json.loads(only(undeclared, undeclared.triggers()).to_json())
    assert told["results"][0]["findings"][0]["observed"][0]["value"]["label"].keys() == set(LANGUAGES)
