"""The page as people meet it: on a phone, with a keyboard, on paper, with other eyes, in four languages."""

import re
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.report.words import word
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.text import LANGUAGES
from tests.thorough import thorough

pytestmark = thorough

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)
EVERY_PAGE = pytest.mark.parametrize(
    "name", [f"{name}-{lang}" for name in ("rich", "demo", "empty") for lang in LANGUAGES]
)
CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")
A4 = (595, 842)
"""Points."""


@EVERY_PAGE
def test_nothing_leaves_the_page_and_nothing_is_complained_of(opened: Any, name: str):
    page = opened(name)
    for summary in page.locator("summary").all():
        summary.click()
    assert opened.requests == [opened.files[name].as_uri()]
    assert opened.complaints == []


def test_its_policy_refuses_what_somebody_would_add(opened: Any):
    page = opened("demo-fr")
    for tag, text in (("style", "body { color: red }"), ("script", "window.x = 1")):
        page.evaluate(
            f"document.body.append(Object.assign(document.createElement('{tag}'), {{ textContent: '{text}' }}))"
        )
    page.evaluate("() => { const i = new Image(); i.src = 'http://127.0.0.1:9/pixel'; document.body.append(i) }")
    assert page.evaluate("window.x") is None
    assert page.evaluate("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
    assert len([each for each in opened.complaints if "Content Security Policy" in each]) >= 3


@EVERY_PAGE
@pytest.mark.parametrize("width", [320, 360, 390, 768, 1280])
def test_no_width_makes_anybody_scroll_sideways(opened: Any, name: str, width: int):
    page = opened(name, width=width, height=844)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "els => els.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
    assert page.locator("body *:not(svg *)").evaluate_all(wide) == []


@EVERY_LANGUAGE
def test_in_the_picture_no_text_runs_into_another_on_a_phone(opened: Any, lang: Any):
    page = opened(f"rich-{lang}", width=360, height=800)
    told = page.evaluate("""() => {
        const texts = [...document.querySelectorAll('svg.time text')]
            .map(e => [e.textContent, e.getBoundingClientRect()]);
        const beside = (a, b) => a.right - 1 <= b.left || b.right - 1 <= a.left;
        const meet = (a, b) => !beside(a, b) && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        return [texts.length, texts.flatMap(([one, a], n) => texts.slice(n + 1).filter(([, b]) => meet(a, b))
            .map(([two]) => [one, two]))] }""")
    assert told[0] > 10
    assert told[1] == []
    sizes = page.locator("svg.time text").evaluate_all("els => els.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 12


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["rich-fr", "demo-de", "empty-nl"])
def test_every_text_stands_out_from_what_is_behind_it(opened: Any, name: str, scheme: str):
    page = opened(name, scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    told = page.evaluate(CONTRAST, 4.5)
    assert told["seen"] > 20
    assert told["poor"] == []


@EVERY_LANGUAGE
def test_the_keyboard_reaches_everything_in_the_order_in_which_it_stands(opened: Any, lang: Any):
    page = opened(f"rich-{lang}")
    wanted = page.locator("a, summary").evaluate_all(
        "els => els.filter(e => e.checkVisibility()).map(e => e.textContent)"
    )
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid" in outline
        assert "3px" in outline
    assert reached == wanted
    assert page.locator("[tabindex]").count() == 0


def test_enter_opens_what_is_folded_and_follows_the_contents(opened: Any):
    page = opened("rich-fr")
    page.locator("nav a").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#questions")
    summary = page.locator("article summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("article details").first.get_attribute("open") is not None


@EVERY_PAGE
def test_who_does_not_see_it_is_told_the_same(opened: Any, name: str):
    page, lang = opened(name), name.rpartition("-")[2]
    assert page.evaluate("document.documentElement.lang") == lang
    tree = page.locator("body").aria_snapshot()
    for role in ("banner", "main", "contentinfo"):
        assert f"- {role}" in tree
    assert f'- navigation "{word("contents", lang)}"' in tree
    assert re.search(rf'- heading "{re.escape(word("title", lang))}" \[level=1\]', tree)
    assert f'- img "{word("time line", lang)}"' in tree
    for section in page.locator("main > section").all():
        heading = section.locator("h2").inner_text()
        assert f'region "{heading}"' in tree
    picture = page.locator("svg.time")
    described = picture.evaluate("e => document.getElementById(e.getAttribute('aria-describedby')).textContent")
    assert word("lane.aid", lang) in described
    names = page.locator("a, summary").evaluate_all("els => els.map(e => e.textContent.trim())")
    assert all(names)


@EVERY_LANGUAGE
def test_on_paper_it_is_a4_with_everything_unfolded(opened: Any, lang: Any):
    page = opened(f"demo-{lang}")
    paper = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    pages = len(re.findall(rb"/Type /Page\b(?!s)", paper))
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {A4}
    assert 4 <= pages <= 9
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    page.set_viewport_size({"width": 680, "height": 1000})
    folded = page.locator("main details > p, main details > ul, main details > table")
    assert folded.count() > 5
    assert all(folded.evaluate_all("els => els.map(e => e.checkVisibility({ contentVisibilityAuto: true }))"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert all(
        page.locator("article, tr").evaluate_all("els => els.map(e => getComputedStyle(e).breakInside === 'avoid')")
    )


@pytest.mark.parametrize(("width", "shown"), [(390, "grid"), (1280, "table-cell")])
def test_a_row_of_a_table_is_a_card_on_a_phone(opened: Any, width: int, shown: str):
    page = opened("demo-fr", width=width, height=844)
    cell = page.locator("table.consulted td").first
    assert cell.evaluate("e => getComputedStyle(e).display") == shown
    heading = cell.evaluate("e => getComputedStyle(e, '::before').content")
    assert (heading == f'"{word("consulted on", "fr")}"') == (width == 390)


@EVERY_LANGUAGE
def test_the_day_and_the_title_are_on_the_screen_at_once(opened: Any, lang: Any):
    page = opened(f"demo-{lang}", width=390, height=844)
    assert word("title", lang) in page.title()
    header = page.locator("header")
    assert f"{TODAY:%d/%m/%Y}" in header.inner_text()
    assert header.evaluate("e => e.getBoundingClientRect().bottom") < 844
