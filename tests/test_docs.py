"""The code of the documentation runs, its generated pages are up to date, its links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest
from docs.generate import pages

from bcss_cpas.cli import main
from tests.schemas import ROOT

FOLDERS = ("", "howto", "flux")
WRITTEN = sorted([ROOT / "README.md", *(page for name in FOLDERS for page in (ROOT / "docs" / name).glob("*.md"))])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def _blocks(page: Path, language: str) -> list[str]:
    return [text for name, text in BLOCK.findall(page.read_text("utf-8")) if name == language]


@pytest.fixture
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.usefixtures("_at_the_root")
@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page: Path) -> None:
    namespace: dict[str, object] = {}
    for number, block in enumerate(_blocks(page, "python")):
        exec(compile(block, f"{page.name}, block {number + 1}", "exec"), namespace)


@pytest.mark.usefixtures("_at_the_root")
@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_the_commands_of_a_page_work(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in _blocks(page, "console"):
        for line in block.splitlines():
            program, *arguments = shlex.split(line.removeprefix("$ "))
            assert program == "bcss-cpas"
            assert main(arguments) in (0, 1)
            assert capsys.readouterr().out


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize(("path", "text"), [pytest.param(path, text, id=path) for path, text in pages()])
def test_a_generated_page_is_up_to_date(path: str, text: str) -> None:
    assert (ROOT / "docs" / path).read_text("utf-8") == text, "run make docs"
