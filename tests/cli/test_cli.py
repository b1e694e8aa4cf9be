"""The command line: the same words as the library; status 0 clean, 1 findings, 2 bad input."""

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.cli import COMMANDS, main
from bcss_cpas.convert import to_json
from bcss_cpas.report.explain import explain
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.rules._rule import Stage
from bcss_cpas.rules.visit.vis101_no_recent_visit import RULE as VISIT
from bcss_cpas.text import LANGUAGES
from tests.goldens import FOLDER as GOLDEN
from tests.inquiries import demo
from tests.page import Page

DAY = ("--as-of", "2025-03-03")
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture
def folder() -> Iterator[str]:
    with as_file(files("bcss_cpas.demo") / "inquiry") as path:
        yield str(path)


@pytest.fixture
def clean(tmp_path: Path) -> str:
    """Give a dossier in which nothing is found."""
    file = tmp_path / "clean.json"
    file.write_text(to_json(VISIT.stays_silent()), "utf-8")
    return str(file)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(words)
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_it_tells_its_version(capsys: Any):
    with pytest.raises(SystemExit) as ended:
        main(("--version",))
    assert (ended.value.code, capsys.readouterr().out) == (0, f"bcss-cpas {version('bcss-cpas')}\n")


def test_findings_give_1_and_a_clean_dossier_gives_0(capsys: Any, folder: str, clean: str):
    status, out, err = run(capsys, "check", folder, *DAY)
    assert (status, err) == (1, "")
    assert "INT201" in out
    status, out, err = run(capsys, "check", clean, *DAY)
    assert (status, err) == (0, "")
    assert "No open findings." in out


@EVERY_LANGUAGE
def test_each_format_is_that_of_the_library(capsys: Any, folder: str, lang: Any):
    report = check(demo(), TODAY)
    words = ("check", folder, *DAY, "--lang", lang, "--format")
    assert run(capsys, *words, "json") == (1, report.to_json(indent=1) + "\n", "")
    assert run(capsys, *words, "text") == (1, report.to_text(lang), "")
    assert run(capsys, *words, "html") == (1, report.to_html(lang), "")
    status, out, _ = run(capsys, *words, "table")
    assert status == 1
    assert all(row["message"] in out for row in report.to_rows(lang))


def test_rules_can_be_selected_and_left_out(capsys: Any, folder: str):
    def rules(*words: str) -> set[str]:
        _, out, _ = run(capsys, "check", folder, *DAY, "--format", "json", *words)
        return {result["rule"] for result in json.loads(out)["results"]}

    stable = {rule.id for rule in builtin() if rule.stage is not Stage.PREVIEW}
    assert rules("--select", "RN,hh101") == {rule for rule in stable if rule.startswith(("RN", "HH101"))}
    assert rules("--ignore", "RN, HH") == {rule for rule in stable if not rule.startswith(("RN", "HH"))}
    assert rules("--preview") >= rules()


def test_findings_that_were_left_out_do_not_count(capsys: Any, folder: str):
    assert run(capsys, "check", folder, *DAY, "--select", "VIS101")[0] == 0


def test_without_a_day_it_is_checked_as_of_today(capsys: Any, clean: str, monkeypatch: pytest.MonkeyPatch):
    from datetime import date

    from bcss_cpas.cli import _options

    monkeypatch.setattr(_options, "today", lambda: date(2031, 5, 6))
    status, out, _ = run(capsys, "check", clean, "--format", "json")
    assert json.loads(out)["as_of"] == "2031-05-06"
    assert status == 1


def test_the_demonstration_prints_a_report_and_writes_a_page(capsys: Any, tmp_path: Path):
    page = tmp_path / "page.html"
    status, out, err = run(capsys, "demo", "--output", str(page), "--lang", "fr")
    assert (status, err) == (0, "")
    assert "INT201" in out
    assert str(page) in out
    assert page.read_text("utf-8") == check(demo(), TODAY).to_html("fr")
    assert Page(page.read_text("utf-8")).all("article")


def test_the_demonstration_writes_beside_itself_unless_told_otherwise(
    capsys: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "demo")[0] == 0
    assert (tmp_path / "report.html").is_file()


def test_messages_are_read_and_shown(capsys: Any, folder: str):
    messages = sorted(map(str, Path(folder, "messages").glob("*.xml")))
    status, out, err = run(capsys, "read", *messages)
    assert (status, err) == (0, "")
    assert all(Path(message).name in out for message in messages)
    assert out.count("defects: 0") == out.count("unread: 0") == len(messages) == 3
    status, out, _ = run(capsys, "read", messages[0], "--format", "json")
    assert status == 0
    assert json.loads(out)["flux"] == "manage_access"
    assert json.loads(out)["person"] == demo().person.value


@EVERY_LANGUAGE
def test_a_rule_is_explained(capsys: Any, lang: Any):
    assert run(capsys, "explain", "rsd101", "--lang", lang) == (0, explain("RSD101", lang), "")


def test_the_module_is_the_command_line():
    words = [sys.executable, "-m", "bcss_cpas", "rules", "--format", "json"]
    done = subprocess.run(words, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [item["id"] for item in json.loads(done.stdout)] == [rule.id for rule in builtin()]


def test_the_module_ends_with_the_status_of_its_command():
    words = [sys.executable, "-m", "bcss_cpas", "explain", "NOPE999"]
    done = subprocess.run(words, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


@pytest.mark.parametrize("words", [(), ("--help",), *((command, "--help") for command in COMMANDS)], ids=" ".join)
def test_every_command_says_what_it_does(capsys: Any, words: tuple[str, ...]):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == (0 if words else 2)
    shown = capsys.readouterr()
    assert "bcss-cpas" in shown.out + shown.err


@pytest.mark.parametrize(("variable", "language"), [
    ("fr_BE.UTF-8", "fr"), ("nl_BE", "nl"), ("de_BE.UTF-8", "de"), ("C.UTF-8", "en"), ("", "en"), ("en_US", "en"),
])  # fmt: skip
def test_the_language_is_that_of_the_environment(
    capsys: Any, monkeypatch: pytest.MonkeyPatch, variable: str, language: Any
):
    monkeypatch.setenv("LANG", variable)
    assert run(capsys, "explain", "RSD101")[1] == explain("RSD101", language)


def test_a_fact_is_shown_with_its_last_day_as_people_write_it(capsys: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "200")
    _, out, _ = run(capsys, "read", str(GOLDEN / "dimona" / "l950_jobs.xml"), "--lang", "fr")
    (row,) = (line for line in out.splitlines() if "ATELIER FICTIF" in line and "│ Emploi" in line)
    assert [cell.strip() for cell in row.split("│")][3:5] == ["01/07/2023", "31/08/2023"]
