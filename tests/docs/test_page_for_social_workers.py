"""The French page on reading a report names every part of it and every reason why something was not checked."""

import re
from html import unescape

import pytest

from bcss_cpas.dossier.availability import Availability
from bcss_cpas.report.sections import lists
from bcss_cpas.report.words import word
from bcss_cpas.rules._rule import Severity
from tests.page import Page
from tests.rich_dossier import report as rich_report
from tests.schemas import ROOT
from tests.together import together

REPORT = rich_report()
READ = (ROOT / "docs" / "lire-le-rapport.md").read_text("utf-8")
REASONS = [word(f"availability.{each}", "fr") for each in Availability if each is not Availability.KNOWN]
REASONS += [word(key, "fr") for key in ("too little", "not asked")]


def on_the_page(text: str) -> bool:
    """Tell whether the page has a text, wherever its lines break."""
    return " ".join(text.split()) in " ".join(READ.split())


def headings() -> list[str]:
    """Return every heading, label and folded part of a report, and those of parts that this one does not have."""
    page = Page(REPORT.to_html("fr"))
    shown = {re.sub(r" \(\d+\)$", "", unescape(text)) for text in page.said("h2", "summary", "dt").split("\n")}
    others = {word(key, "fr") for key in (*lists(REPORT, "fr"), "remedy", "basis", "covered", "agenda")}
    return sorted(shown | others)


@together("heading", headings())
def test_every_heading_is_explained(heading: str):
    assert on_the_page(f"**{heading}**")


@together("reason", REASONS)
def test_every_reason_why_something_was_not_checked_has_its_row(reason: str):
    assert on_the_page(f"| {reason} |")


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_is_explained(severity: Severity):
    assert on_the_page(f"**{word(f'severity.{severity}', 'fr')}**")


def test_the_parts_of_the_page_are_told_in_their_order():
    page = Page(REPORT.to_html("fr"))
    shown = [re.sub(r" \(\d+\)$", "", text) for text in page.said("h2").split("\n")]
    order = READ[READ.index("## Dans quel ordre") : READ.index("## Les constats")]
    assert shown == sorted(shown, key=lambda heading: order.index(f"**{heading}**"))
