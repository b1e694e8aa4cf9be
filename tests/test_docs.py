"""The code of the documentation runs, its generated pages are up to date, its links lead somewhere."""

import json
import re
import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docs.generate import pages

from bcss_cpas.cli import main
from tests.schemas import ROOT
from tests.together import together

WRITTEN = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def _blocks(page: Path, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(page.read_text("utf-8")) if name == language]


def _pages_with(*languages: str) -> list[Any]:
    found = [page for page in WRITTEN if any(_blocks(page, language) for language in languages)]
    return [pytest.param(page, id=_title(page)) for page in found]


def _title(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.usefixtures("_at_the_root")
@pytest.mark.parametrize("page", _pages_with("python"))
def test_the_python_of_a_page_runs(page: Path) -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    for number, block in enumerate(_blocks(page, "python")):
        exec(compile(block, f"{page.name}, block {number + 1}", "exec"), namespace)


@pytest.mark.usefixtures("_at_the_root")
@pytest.mark.parametrize("page", _pages_with("console"))
def test_the_commands_of_a_page_work(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in _blocks(page, "console"):
        for line in block.splitlines():
            program, *arguments = shlex.split(line.removeprefix("$ "))
            assert program == "bcss-cpas"
            assert main(arguments) in (0, 1)
            assert capsys.readouterr().out


def _compiled(block: str) -> Any:
    """Compile what needs another engine, or a process of its own; such blocks are marked « py »."""
    return compile(block, "a page", "exec")


DATA: dict[str, Callable[[str], Any]] = {"toml": tomllib.loads, "json": json.loads, "py": _compiled}


@pytest.mark.parametrize("page", _pages_with(*DATA))
def test_the_data_of_a_page_can_be_read(page: Path) -> None:
    for language, parse in DATA.items():
        for block in _blocks(page, language):
            assert parse(block)


def test_every_block_of_a_page_is_of_a_language_that_is_tried_or_that_nobody_runs() -> None:
    known = {"python", "console", "sh", "text", "xml", *DATA}
    strange = {name for page in WRITTEN for name, _ in BLOCK.findall(page.read_text("utf-8"))} - known
    assert strange == set()


@together("page", WRITTEN, ids=_title)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


@together(("path", "text"), pages, ids=lambda told: told[0])
def test_a_generated_page_is_up_to_date(path: str, text: str) -> None:
    assert (ROOT / "docs" / path).read_text("utf-8") == text, "run make docs"
