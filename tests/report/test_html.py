"""The page stands by itself: well formed, in one language, escaped, without a script or a request to anywhere."""

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.national_register import ResidenceStatus
from bcss_cpas.dossier.inquiry import Answer, Verdict
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.facts.identity import FileOwner
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.report.report import Report
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, TODAY, dossier
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo, registration
from tests.page import Page
from tests.rich_dossier import BROKEN, FREE, PEOPLE
from tests.rich_dossier import report as rich_report

HOSTILE = "<b>&\"' </title></style><script>x()</script>"
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
REPORTS = {"rich": rich_report(), "demo": check(demo(), TODAY), "empty": check(dossier(), TODAY, rules=())}
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@EVERY_REPORT
@EVERY_LANGUAGE
def test_the_page_is_well_formed_and_says_its_language(report: Report, lang: Any):
    text = report.to_html(lang)
    page = Page(text)
    assert text.startswith("<!DOCTYPE html>\n")
    assert page.all("html") == [{"lang": lang}]
    assert {"charset": "utf-8"} in page.all("meta")
    assert len(page.all("title")) >= 1
    assert word("title", lang) in page.said("title")
    assert report.reference in page.said("title")


@EVERY_REPORT
@EVERY_LANGUAGE
def test_nothing_in_it_runs_and_nothing_is_fetched(report: Report, lang: Any):
    text = report.to_html(lang)
    page = Page(text)
    names = {tag for tag, _ in page.elements}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use"}
    attributes = {name for _, attrs in page.elements for name in attrs}
    assert not [name for name in attributes if name.startswith("on")]
    assert not attributes & {"src", "srcset", "data", "action", "xlink:href", "poster", "background", "style"}
    assert not re.search(r"url\s*\(|@import|https?:|javascript:", text, re.IGNORECASE)
    assert all((link["href"] or "").startswith("#") for link in page.all("a"))


@EVERY_REPORT
def test_its_own_policy_allows_its_style_and_nothing_else(report: Report):
    text = report.to_html("nl")
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    assert {"http-equiv": "Content-Security-Policy", "content": policy} in Page(text).all("meta")
    assert text.index("Content-Security-Policy") < text.index("<style>")
    assert " style=" not in text


@EVERY_REPORT
@EVERY_LANGUAGE
def test_the_contents_lead_to_every_section(report: Report, lang: Any):
    page = Page(report.to_html(lang))
    sections = [section["aria-labelledby"] for section in page.all("section")]
    assert [link["href"] for link in page.all("a")] == [f"#{section}" for section in sections]
    assert [heading["id"] for heading in page.all("h2")] == sections
    assert page.all("nav") == [{"aria-label": word("contents", lang)}]
    assert [len(page.all(landmark)) for landmark in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]


@EVERY_LANGUAGE
def test_every_cell_knows_its_heading_for_a_phone_shows_it_before_the_value(lang: Any):
    page = Page(REPORTS["rich"].to_html(lang))
    assert {cell["data-label"] for cell in page.all("td")} == set(page.said("th").split("\n"))


@EVERY_REPORT
def test_there_is_one_first_heading_and_no_level_is_left_out(report: Report):
    levels = [int(tag[1]) for tag, _ in Page(report.to_html("fr")).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@EVERY_REPORT
def test_no_two_elements_have_the_same_id(report: Report):
    ids = [attrs["id"] for _, attrs in Page(report.to_html()).elements if "id" in attrs]
    assert [each for each, count in Counter(ids).items() if count > 1] == []
    assert set(ids) >= {finding.key for finding in report.findings}


@EVERY_LANGUAGE
def test_everything_of_the_report_stands_in_the_page(lang: Any):
    report = REPORTS["rich"]
    page = Page(report.to_html(lang))
    shown = page.said()
    for row in report.to_rows(lang):
        assert row["title"] in shown
        assert row["message"] in shown
        assert row["ask"] in shown
    for finding in report.findings:
        assert any(attrs["id"] == finding.key and attrs["class"] == finding.severity for attrs in page.all("article"))
    for result in (*report.skipped, *report.errors):
        assert report.rule(result.rule).title.in_(lang) in page.said("li")
    assert word("not a verdict", lang) in shown
    assert report.rule_set.fingerprint in page.said("small")
    assert BROKEN in page.said("td", "small")
    assert FREE in page.said("li")


@EVERY_LANGUAGE
def test_what_another_rule_tells_better_stands_apart(lang: Any):
    gone = FileOwner(person=APPLICANT, source=REGISTER, since=SINCE, status=ResidenceStatus("99991"))
    elsewhere = Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=ELSEWHERE)
    report = check(dossier(gone, elsewhere, declared={"address": HOME}), TODAY)
    assert f"{word('covered', lang)} RN102" in Page(report.to_html(lang)).said("li")


@EVERY_LANGUAGE
def test_the_page_is_in_one_language(lang: Any):
    headings = Page(REPORTS["rich"].to_html(lang)).said("h1", "h2", "summary", "th", "dt")
    keys = ("title", "findings", "unchecked", "time line", "known facts", "remedy", "observed", "ask")
    assert [key for key in keys if word(key, lang) not in headings] == []
    others = {word(key, other) for other in LANGUAGES if other != lang for key in ("title", "findings", "unchecked")}
    assert [other for other in others if other in headings] == []


@EVERY_LANGUAGE
def test_no_number_stands_in_clear(lang: Any):
    text = REPORTS["rich"].to_html(lang)
    assert not [ssin for ssin in PEOPLE if ssin.value in text]
    assert "•••••••••" in text


@pytest.mark.parametrize("lang", ["fr", "nl", "de"])
def test_a_verdict_is_said_in_the_language_of_the_page(lang: Any):
    assert "explained" not in Page(REPORTS["rich"].to_html(lang)).said("li")


def hostile() -> Report:
    where = Address(zip_code=HOSTILE, street=HOSTILE, number=HOSTILE, box=HOSTILE)
    source = Source(Origin.FLUX, HOSTILE, HOSTILE)
    facts = (
        Residence(person=APPLICANT, source=source, since=SINCE, address=where),
        AddressDeclaration(person=APPLICANT, source=source, since=SINCE, text=HOSTILE),
        registration(org_unit=HOSTILE),
    )
    declared = {"address": Address(zip_code="4000", street="Rue")}
    inquiry = evolve(dossier(*facts, declared=declared), reference=HOSTILE)
    key = check(inquiry, TODAY).findings[0].key
    answer = Answer(finding=key, verdict=Verdict.EXPLAINED, reason=HOSTILE, on=TODAY)
    return check(evolve(inquiry, answers=(answer,)), TODAY)


@EVERY_LANGUAGE
def test_what_was_written_is_shown_as_it_was_written_and_never_as_a_part_of_the_page(lang: Any):
    text = hostile().to_html(lang)
    page = Page(text)
    assert not {tag for tag, _ in page.elements} & {"script", "b"}
    assert HOSTILE in {said for _, said in page.texts}
    for tag in ("title", "strong", "dd", "p", "td", "li"):
        assert HOSTILE in page.said(tag)
    assert "<b>" not in text


def test_without_a_finding_it_says_so():
    page = Page(REPORTS["empty"].to_html("fr"))
    assert page.all("article") == []
    assert word("no findings", "fr") in page.said("p")


def test_without_a_consultation_there_is_no_section_of_them():
    page = Page(check(dossier(consulted=()), TODAY).to_html("fr"))
    assert word("unchecked", "fr") in page.said("h2")
    assert word("consulted", "fr") not in page.said("h2")


def test_a_language_that_is_not_ours_is_refused():
    with pytest.raises(UnknownNameError):
        REPORTS["demo"].to_html("es")


@EVERY_LANGUAGE
def test_known_facts_are_told_with_their_last_day_as_belgium_writes_it(lang: Any):
    cells = Page(REPORTS["demo"].to_html(lang)).said("td").split("\n")
    place = cells.index("Rue du Modèle 31, 4000")
    assert cells[place + 1 : place + 3] == ["14/05/1990", "31/08/2021"]
    assert [cell for cell in cells if re.search(r"\d{4}-\d{2}-\d{2}", cell)] == []


@EVERY_REPORT
def test_in_french_no_line_begins_with_a_sign(report: Report):
    """The titles of a basis and the official name of a flux (« Mutation: … ») stand as their source writes them."""
    texts = (text for tag, text in Page(report.to_html("fr")).texts if tag not in ("style", "small"))
    text = "\n".join(texts).replace("Mutation: demandeur", "")
    assert "\u00a0:" in text
    assert re.findall(r".* [?!:;»].*|.*« .*|.*\w:(?!\w|//).*", text) == []
