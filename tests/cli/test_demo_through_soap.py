"""The demonstration of an inquiry through SOAP: it runs, tells the same each time, and does without its extras."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from bcss_cpas.checking import check
from bcss_cpas.cli import _through_soap, main
from bcss_cpas.demo.through_soap import Shown, known, run
from bcss_cpas.text import LANGUAGES, Language

DAY = date(2025, 3, 3)
TICKET = re.compile(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}")


@pytest.fixture(scope="module")
def shown() -> Shown:
    return run()


def _text(lang: Language = "en", *, terminal: bool = False) -> str:
    console = Console(file=io.StringIO(), width=200, force_terminal=terminal, color_system=None)
    _through_soap.show(DAY, lang, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_it_pauses_goes_on_and_adds_the_household(shown: Shown) -> None:
    assert shown.paused.paused
    assert shown.paused.elsewhere
    assert not shown.inquiry.paused
    assert shown.household
    persons = {each.person for each in shown.whole.dossier.messages}
    assert persons >= {known().person, *(each.person for each in shown.household)}


def test_every_call_came_and_every_consultation_is_logged(shown: Shown) -> None:
    assert shown.inquiry.failures == shown.whole.failures == ()
    consulted = [each for each in shown.whole.dossier.messages if each.flux != "manage_access"]
    assert shown.logged == len(consulted)
    assert [(each.defects, each.unread) for each in shown.whole.dossier.messages] == [((), ())] * len(
        shown.whole.dossier.messages
    )


def test_the_dossier_is_checked_and_something_is_found(shown: Shown) -> None:
    report = check(shown.whole.dossier, DAY)
    assert report.findings
    assert not report.errors


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_shown_in_each_language(lang: Language, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bcss_cpas.demo.through_soap.run", lambda _: shown)
    text = _text(lang)
    for key in ("title", "only here", "plan", "calls", "purpose"):
        assert _through_soap._WORDS[key].in_(lang) in text


def test_it_says_the_same_each_time() -> None:
    first, second = (TICKET.sub("", _text()) for _ in range(2))
    assert first == second


def test_on_a_terminal_a_bar_shows_how_far_it_is() -> None:
    assert "100%" in _text(terminal=True)
    assert "100%" not in _text()


def test_without_the_extras_it_says_so_and_the_rest_works(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_through_soap, "find_spec", lambda name: None if name in ("zeep", "signxml") else name)
    assert main(["demo", "--lang", "en", "--output", str(tmp_path / "report.html")]) == 0
    told = capsys.readouterr().out
    assert "signxml, zeep is missing: install bcss-cpas[client,simulator]" in told
    assert _through_soap._WORDS["only here"].en not in told
    assert (tmp_path / "report.html").exists()


def test_demo_shows_both_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--lang", "nl", "--output", str(tmp_path / "report.html")]) == 0
    told = capsys.readouterr().out
    assert told.index("HTML:") < told.index("Een onderzoek via SOAP") < told.index(known().reference)
