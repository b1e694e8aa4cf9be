"""The picture of what is known in time: whatever the dates, all of it is drawn and has a text."""

import re
from datetime import date
from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.facts.address import Address, Residence
from bcss_cpas.report.report import Report
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, REGISTER, TODAY, dossier
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo, registration
from tests.page import Page
from tests.rich_dossier import report as rich_report

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
REPORTS = {"rich": rich_report(), "demo": check(demo(), TODAY), "empty": check(dossier(), TODAY, rules=())}
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@EVERY_REPORT
@EVERY_LANGUAGE
def test_there_is_one_picture_with_a_text_for_everything_that_is_drawn(report: Report, lang: Any):
    text = report.to_html(lang)
    page = Page(text)
    (svg,) = page.all("svg")
    assert svg["role"] == "img"
    assert svg["aria-label"] == word("time line", lang)
    assert text.count("<rect") == len(re.findall(r"<rect [^>]*><title>[^<]+</title></rect>", text)) > 0
    assert word("today", lang) in page.said("title")
    assert re.fullmatch(r"0 0 \d+ \d+", svg["viewbox"])


@pytest.mark.parametrize(("since", "until"), [
    ("0000-00-00", None), ("1900-00-00", "0000-00-00"), ("2024-02-29", "2025-00-00"), ("2090-01-01", None),
    ("2025-03-03", "2025-03-03"), ("9999-12-31", "9999-12-31"),
])  # fmt: skip
def test_any_dates_can_be_drawn(since: str, until: str | None):
    bounds = (IncompleteDate(since), None if until is None else IncompleteDate(until))
    lives = Residence(person=APPLICANT, source=REGISTER, since=bounds[0], until=bounds[1], address=Address())
    drawn = re.findall(r'<rect [^>]*x="(-?\d+)"[^>]*width="(-?\d+)"', check(dossier(lives), TODAY).to_html())
    assert drawn
    assert all(210 <= int(x) <= 960 and int(width) >= 4 for x, width in drawn)


def test_an_integration_until_the_end_of_time_can_be_drawn():
    for_ever = registration(end=date(9999, 12, 31))
    assert Page(check(dossier(for_ever), TODAY).to_html()).all("svg")


@pytest.mark.parametrize("as_of", [date(1, 1, 1), date(1900, 1, 1), date(2099, 12, 31)])
def test_a_page_of_any_day_can_be_made(as_of: date):
    assert Page(check(demo(), as_of).to_html("nl")).all("svg")
