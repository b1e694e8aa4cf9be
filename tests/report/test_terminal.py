"""The report in a terminal: all of it, masked, whatever stands in it."""

from io import StringIO
from typing import Any

import pytest
from attrs import evolve
from rich.console import Console

from bcss_cpas.checking import check
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.report import Report
from bcss_cpas.report.sections import because
from bcss_cpas.report.terminal import print_report
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, HOME, REGISTER, SINCE, TODAY, dossier
from bcss_cpas.text import LANGUAGES, colon
from tests.inquiries import demo
from tests.rich_dossier import BROKEN, FREE, PEOPLE
from tests.rich_dossier import report as rich_report

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
MARKUP = "[bold]x[/bold] [/] [/red] [link=x]"


def printed(report: Report, lang: Any = "en", width: int = 300, **options: Any) -> str:
    screen = StringIO()
    print_report(report, lang, Console(file=screen, width=width, **options))
    return screen.getvalue()


@EVERY_LANGUAGE
def test_it_shows_every_finding_and_all_that_could_not_be_checked(lang: Any):
    report = rich_report()
    shown = printed(report, lang)
    assert word("not a verdict", lang) in shown
    for row in report.to_rows(lang):
        severity = word("severity." + row["severity"], lang)
        assert f"{severity} · {row['rule']}" in shown
        assert row["title"] in shown
        assert row["message"] in shown
        assert row["ask"] in shown
        assert row["task"] in shown
    for result in report.skipped:
        assert f"{report.rule(result.rule).title.in_(lang)} {result.rule}" in shown
    assert BROKEN in shown
    heard = len(report.results) - len(report.skipped) - len(report.errors)
    assert f"{word('rules', lang)}{colon(lang)} {heard}/{len(report.results)} · {report.rule_set.fingerprint}" in shown


@pytest.mark.parametrize("width", [20, 80, 300])
def test_no_number_stands_in_clear(width: int):
    shown = printed(rich_report(), "fr", width)
    assert not [ssin for ssin in PEOPLE if ssin.value in shown]


@EVERY_LANGUAGE
@pytest.mark.parametrize("width", [40, 80])
def test_a_narrow_terminal_cuts_nothing(lang: Any, width: int):
    for report in (check(demo(), TODAY), rich_report()):
        shown = printed(report, lang, width)
        assert shown.count("…") == printed(report, lang).count("…")
        assert all(finding.rule in shown for finding in report.findings)


@EVERY_LANGUAGE
def test_what_was_answered_stands_apart_with_the_reason(lang: Any):
    report = rich_report()
    shown = printed(report, lang)
    apart = shown[shown.index(word("answered", lang)) :]
    for finding in report.silenced:
        rule = report.rule(finding.rule)
        assert f"{rule.title.in_(lang)} {rule.id}" in apart
        assert because(finding, lang) in apart
    assert f"{word('verdict.explained', lang)}{colon(lang)} {FREE}" in apart


def test_without_a_finding_it_says_so():
    shown = printed(check(dossier(), TODAY, rules=()), "nl")
    assert word("no findings", "nl") in shown
    assert word("unchecked", "nl") not in shown
    assert word("answered", "nl") not in shown


def test_where_nothing_was_consulted_no_table_of_it_is_shown():
    assert word("consulted", "de") not in printed(check(dossier(consultations=()), TODAY, rules=()), "de")
    assert word("consulted", "de") in printed(check(dossier(), TODAY, rules=()), "de")


def test_colours_come_only_where_the_terminal_has_them():
    assert "\x1b[" not in printed(check(demo(), TODAY))
    assert "\x1b[" in printed(check(demo(), TODAY), force_terminal=True, color_system="standard")


def test_what_was_written_is_shown_as_it_was_written():
    where = Address(zip_code="4000", street=MARKUP)
    facts = (
        AddressDeclaration(person=APPLICANT, source=REGISTER, since=SINCE, text=MARKUP),
        Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=where),
    )
    inquiry = evolve(dossier(*facts, declared={"address": HOME}), reference=MARKUP)
    rules = [rule for rule in check(inquiry, TODAY).rules if rule.id in ("RSD101", "VIS101")]
    assert printed(check(inquiry, TODAY, rules=rules)).count(MARKUP) == 5


def test_the_name_of_a_source_is_shown_as_it_was_written():
    source = Source(Origin.FLUX, MARKUP)
    inquiry = dossier(AddressDeclaration(person=APPLICANT, source=source, since=SINCE, text="4000"))
    assert MARKUP in printed(check(inquiry, TODAY))
