"""The picture of what is known in time: whatever the dates, all of it is drawn and has a text."""

import re
from datetime import date
from html import unescape
from itertools import pairwise
from typing import Any
from xml.dom import minidom

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.address import Address, Residence
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.report.lanes import Lane
from bcss_cpas.report.report import Report
from bcss_cpas.report.timeline import picture
from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, TODAY, dossier
from bcss_cpas.text import LANGUAGES, colon
from tests.inquiries import demo, registration
from tests.page import Page
from tests.rich_dossier import CANARIES, PEOPLE
from tests.rich_dossier import report as rich_report

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
REPORTS = {"rich": rich_report(), "demo": check(demo(), TODAY), "empty": check(dossier(), TODAY, rules=())}
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
DRAWN = re.compile(r'<rect class="(\w+)" x="(-?[\d.]+)%" y="\d+" width="(-?[\d.]+)%"')
MARKED = re.compile(r'<svg x="(-?[\d.]+)%"[^>]*><path class="(\w+)"')


def home(since: str | None, until: str | None = None, address: Address = HOME) -> Residence:
    bounds = [None if each is None else IncompleteDate(each) for each in (since, until)]
    return Residence(person=APPLICANT, source=REGISTER, since=bounds[0], until=bounds[1], address=address)


def drawn_of(*facts: Any, as_of: date = TODAY, **fields: Any) -> str:
    return picture(check(dossier(*facts, **fields), as_of, rules=()), "en")


def short(*facts: Any) -> list[str]:
    """Give what is said of when, row by row."""
    return re.findall(r'class="when"[^>]*>([^<]+)<', drawn_of(*facts, visits=()))


@EVERY_REPORT
@EVERY_LANGUAGE
def test_there_is_one_picture_with_a_name_and_a_text_for_all_that_it_shows(report: Report, lang: Any):
    text = report.to_html(lang)
    page = Page(text)
    whole, *_ = page.all("svg")
    titles = {attrs["id"]: attrs for attrs in (*page.all("title"), *page.all("desc")) if "id" in attrs}
    assert (whole["role"], whole["lang"]) == ("img", lang)
    assert set(titles) == {whole["aria-labelledby"], whole["aria-describedby"]}
    assert word("time line", lang) in page.said("title")
    assert word("today", lang) in page.said("text")
    drawings = [unescape(title) for title in re.findall(r"<(?:rect|path) [^>]*>(?:<title>([^<]+)</title>)?", text)]
    assert drawings
    told = page.said("desc")
    assert [each for each in drawings if not (each and each.rsplit(f"{colon(lang)} ", 1)[0] in told)] == []


@EVERY_LANGUAGE
def test_it_shows_integrations_addresses_aid_and_findings_in_one_language(lang: Any):
    said = Page(REPORTS["demo"].to_svg(lang)).said("text", "tspan")
    lanes = (Lane.INTEGRATIONS, Lane.ADDRESSES, Lane.AID, Lane.FINDINGS)
    assert [lane for lane in lanes if word(f"lane.{lane}", lang) not in said] == []
    others = {word(f"lane.{lane}", other) for lane in lanes for other in LANGUAGES} - {
        word(f"lane.{lane}", lang) for lane in lanes
    }
    assert [other for other in others if other in said.split("\n")] == []
    for finding in REPORTS["demo"].findings:
        assert f"{finding.rule} {REPORTS['demo'].rule(finding.rule).title.in_(lang)}" in said.replace("\n", " ")
        assert word(f"severity.{finding.severity}", lang) in said


@EVERY_LANGUAGE
def test_a_label_is_broken_into_lines_that_a_phone_has_room_for_and_nothing_of_it_is_lost(lang: Any):
    text = REPORTS["demo"].to_svg(lang)
    lines = [unescape(re.sub("<[^>]+>", "", line)) for line in re.findall(r"<text y=.*?</text>", text)]
    assert lines
    assert max(map(len, lines)) <= 46
    assert "002" in " ".join(lines)
    assert "0200000142" in " ".join(lines)
    assert "…" not in " ".join(lines).replace("– …", "")


def test_a_label_without_an_end_is_cut_at_a_word_and_says_so():
    street = Address(zip_code="4000", street=" ".join(f"Longue{number:02}" for number in range(40)), number="1")
    report = check(dossier(home("2024-01-01", address=street)), TODAY, rules=())
    (cut,) = re.findall(r"<text y=[^>]*>([^<]+ …)</?t", report.to_svg(masked=False))
    assert re.fullmatch(r"(Longue\d\d )+…", cut)


@pytest.mark.parametrize("as_of", [date(2025, 1, 1), TODAY, date(2025, 12, 31)])
def test_every_year_has_its_number_and_room_for_it(as_of: date):
    text = drawn_of(home("1990-05-14"), as_of=as_of)
    places = [float(x) for x in re.findall(r'<text class="year" x="([\d.]+)%"', text)]
    assert len(places) == text.count('<line class="year"') == 7
    assert all(later - before > 12 for before, later in pairwise([*places, 100.0]))


def test_the_day_of_the_check_is_named_at_its_line():
    for as_of, anchor in ((date(2025, 2, 3), "start"), (date(2025, 11, 3), "end")):
        text = drawn_of(as_of=as_of, requested_on=as_of, visits=())
        (line,) = re.findall(r'<line class="today" x1="([\d.]+)%"', text)
        assert f'<text class="today" x="{line}%"' in text
        assert f'text-anchor="{anchor}">day of the check {as_of:%d/%m/%Y}<' in text


@EVERY_REPORT
def test_alone_it_is_a_file_with_its_style_and_in_a_page_the_page_has_it(report: Report):
    alone = minidom.parseString(report.to_svg("fr")).documentElement
    assert alone is not None
    assert alone.getAttribute("xmlns") == "http://www.w3.org/2000/svg"
    assert alone.getAttribute("width") == "960"
    assert int(alone.getAttribute("height")) > 60
    assert len(alone.getElementsByTagName("style")) == 1
    inside = picture(report, "fr")
    assert "<style" not in inside
    assert 'width="100%"' in inside


@EVERY_LANGUAGE
def test_it_names_nobody_and_no_place_unless_it_is_told_to(lang: Any):
    work = Job(person=APPLICANT, source=REGISTER, since=IncompleteDate("2024-01-01"), employer=Employer("Zyxwname"))
    report = check(dossier(work, home("2020-05-01", address=ELSEWHERE)), TODAY, rules=())
    secrets = ("Zyxwname", "Exemples", "4000")
    assert [secret for secret in secrets if secret in report.to_svg(lang)] == []
    assert [secret for secret in secrets if secret in report.to_svg(lang, masked=False)] == list(secrets)
    rich = REPORTS["rich"]
    for text in (rich.to_svg(lang), rich.to_svg(lang, masked=False)):
        assert [person for person in PEOPLE if person.value in text] == []
    assert [secret for secret in CANARIES if secret in rich.to_svg(lang)] == []


def test_two_pictures_in_one_page_have_names_of_their_own():
    ids = [re.findall(r' id="([^"]+)"', REPORTS[name].to_svg(lang)) for name in ("rich", "demo") for lang in LANGUAGES]
    assert len({each for pair in ids for each in pair}) == 2 * len(ids)


def test_severity_has_a_shape_of_its_own_beside_its_colour():
    shapes = dict(re.findall(r'<path class="(\w+)" d="([^"]+)"', REPORTS["rich"].to_svg()))
    assert {"blocking", "warning", "information", "aid"} <= set(shapes)
    assert len(set(shapes.values())) == len(shapes)


def test_what_has_one_label_stands_in_one_row_and_what_is_told_twice_is_drawn_once():
    months = [("2024-01-01", "2024-02-01"), ("2024-03-01", "2024-04-01"), ("2024-03-01", "2024-04-01")]
    bounds = [{"since": IncompleteDate(first), "until": IncompleteDate(last)} for first, last in months]
    pension = BenefitKind.PENSION
    text = drawn_of(*(Payment(person=APPLICANT, source=REGISTER, kind=pension, **each) for each in bounds))
    assert Page(text).said("text").count("Payment: ") == 1
    assert len(DRAWN.findall(text)) == 2


def test_rows_stand_in_the_order_of_their_first_day_and_findings_by_what_blocks():
    said = Page(drawn_of(home("2023-01-01", address=ELSEWHERE), registration())).said("text").split("\n")
    assert said.index("request") < said.index("visit")
    findings = [
        line for line in Page(REPORTS["rich"].to_svg()).said("text").split("\n") if re.match(r"[A-Z]+\d+ ", line)
    ]
    assert [line.split()[0] for line in findings] == [finding.rule for finding in REPORTS["rich"].findings]


def test_an_activity_of_before_a_job_stands_above_it():
    job = Job(person=APPLICANT, source=REGISTER, since=IncompleteDate("2024-11-04"), employer=Employer("Exemple"))
    own = SelfEmployment(person=APPLICANT, source=REGISTER, since=IncompleteDate("2023-01-02"))
    said = Page(drawn_of(job, own)).said("text").split("\n")
    assert said.index(SelfEmployment.LABEL.en) < said.index(f"{Job.LABEL.en} 1")


def test_it_is_told_when_from_the_first_to_the_last_day():
    assert short(home("2024-02-10", "2024-09-01")) == ["02/2024 – 08/2024", "17/02/2025"]
    assert short(home("2024-02-10")) == ["02/2024 – …", "17/02/2025"]
    assert short(home(None)) == ["… – …", "17/02/2025"]
    assert short(home("2024-02-10", "2024-02-10")) == ["10/02/2024", "17/02/2025"]
    told = Page(drawn_of(home("2024-02-10", "2024-09-01"), home(None, address=ELSEWHERE))).said("desc")
    assert "Main residence 1 (… – …)" in told
    assert "Main residence 2 (10/02/2024 – 31/08/2024)" in told


def test_what_was_over_long_ago_or_is_far_away_is_not_drawn():
    old, far = home("1990-01-01", "2015-01-01"), home("2090-01-01", address=ELSEWHERE)
    assert DRAWN.findall(drawn_of(old, far)) == []
    cut = home("1990-01-01", "2020-01-01")
    ((_, left, width),) = DRAWN.findall(drawn_of(cut))
    assert float(left) == 0
    assert float(width) > 5


def test_what_is_proposed_for_later_has_a_place():
    later = date(2025, 9, 1)
    ((lane, left, width),) = DRAWN.findall(drawn_of(proposal=Proposal(start=later, months=12)))
    assert lane == "aid"
    assert float(left) + float(width) <= 100.01


@pytest.mark.parametrize(("since", "until"), [
    ("0000-00-00", None), ("1900-00-00", "0000-00-00"), ("2024-02-29", "2025-00-00"), ("2019-03-03", None),
    ("2025-03-03", "2025-03-04"), ("2025-05-01", "2025-05-02"),
])  # fmt: skip
def test_any_dates_can_be_drawn(since: str, until: str | None):
    ((_, x, width),) = DRAWN.findall(drawn_of(home(since, until)))
    assert float(width) >= 0.6
    assert 0 <= float(x) <= 100
    assert float(x) + float(width) <= 100.01


@given(st.lists(st.tuples(st.dates(), st.none() | st.dates()), max_size=4), st.dates(min_value=date(2, 1, 1)))
def test_nothing_is_drawn_outside(held: list[tuple[date, date | None]], as_of: date):
    homes = [home(start.isoformat(), None if end is None else end.isoformat()) for start, end in held]
    text = drawn_of(*homes, as_of=as_of)
    minidom.parseString(text)
    places = [(float(x), float(x) + float(width)) for _, x, width in DRAWN.findall(text)]
    places += [(float(x), float(x)) for x, _ in MARKED.findall(text)]
    assert all(-0.01 <= left <= right <= 100.01 for left, right in places)


def test_an_integration_until_the_end_of_time_can_be_drawn():
    for_ever = registration(end=date(9999, 12, 31))
    assert Page(check(dossier(for_ever), TODAY).to_html()).all("svg")


@pytest.mark.parametrize("as_of", [date(1, 1, 1), date(1900, 1, 1), date(2099, 12, 31), date(9999, 12, 31)])
def test_a_picture_of_any_day_can_be_made(as_of: date):
    assert Page(drawn_of(as_of=as_of)).all("svg")
