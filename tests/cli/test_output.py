"""Where output goes: what cannot be written gives status 2 in one line, a page and JSON are UTF-8, a pipe may close."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

FULL = Path("/dev/full")
RULES = ("rules", "--format", "json")


@pytest.fixture
def check() -> Iterator[tuple[str, ...]]:
    """Give the words that check the demonstration, which has findings."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as folder:
        yield "check", str(folder), "--as-of", "2025-03-03", "--lang", "fr"


def ran(words: tuple[str, ...], encoding: str = "utf-8", **options: Any) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a program of its own, its output in an encoding."""
    program = (sys.executable, "-m", "bcss_cpas", *words)
    told = {"stdout": subprocess.PIPE, "env": {**os.environ, "PYTHONIOENCODING": encoding}, **options}
    return subprocess.run(program, stderr=subprocess.PIPE, check=False, **told)


@pytest.mark.parametrize("form", ["table", "html"])
def test_a_reader_that_is_gone_is_told_nothing_and_it_is_no_finding(check: tuple[str, ...], form: str):
    reading, writing = os.pipe()
    os.close(reading)
    ended = ran((*check, "--format", form), stdout=writing)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (2, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [RULES, ("rules",)])
def test_a_full_disk_is_told_in_one_line(words: tuple[str, ...]):
    with FULL.open("wb") as disk:
        ended = ran(words, stdout=disk)
    assert (ended.returncode, ended.stderr) == (2, b"bcss-cpas: No space left on device\n")


@pytest.mark.parametrize(("form", "encoding"), [("table", "ascii"), ("text", "iso-8859-15")])
def test_what_a_terminal_cannot_show_is_replaced(check: tuple[str, ...], form: str, encoding: str):
    ended = ran((*check, "--format", form), encoding)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert "?" in ended.stdout.decode(encoding)


def test_a_page_is_utf_8_whatever_the_terminal_shows(check: tuple[str, ...]):
    assert "à demander" in ran((*check, "--format", "html"), "cp1252").stdout.decode("utf-8").lower()


def test_json_is_utf_8_whatever_the_terminal_shows():
    assert "é" in json.loads(ran(RULES, "ascii").stdout.decode("utf-8"))[0]["titles"]["fr"]
