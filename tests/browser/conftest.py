"""A page of a report in headless Chromium; skipped where Playwright or Chromium is not at hand."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.rules._examples import TODAY, dossier
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo
from tests.rich_dossier import report as rich_report

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Start a browser for the tests of one file: as long as it runs, no other event loop may run in the thread."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed (extra browser)")
    if shutil.which(CHROMIUM) is None:
        pytest.skip(f"there is no Chromium at {CHROMIUM}; CHROMIUM names another place")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the pages, by report and language."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {"rich": rich_report(), "demo": check(demo(), TODAY), "empty": check(dossier(), TODAY, rules=())}
    pages = {f"{name}-{lang}": folder / f"{name}-{lang}.html" for name in reports for lang in LANGUAGES}
    for key, file in pages.items():
        name, _, lang = key.partition("-")
        file.write_text(reports[name].to_html(lang), "utf-8")
    return pages


class Opened:
    """Open pages, and keep what they asked for and complained of."""

    def __init__(self, browser: Any, files: dict[str, Path]) -> None:
        self.browser, self.files = browser, files
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.contexts: list[Any] = []

    def __call__(self, name: str, *, width: int = 1280, height: int = 900, scheme: str = "light") -> Any:
        context = self.browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        self.contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.files[name].as_uri(), wait_until="load")
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture
def opened(browser: Any, files: dict[str, Path]) -> Iterator[Opened]:
    opening = Opened(browser, files)
    yield opening
    opening.close()
