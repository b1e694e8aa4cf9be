"""The site is built without a warning, loads nothing from elsewhere, and its links lead somewhere. Slow suite only."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.page import Page
from tests.schemas import ROOT

SLOW = os.environ.get("HYPOTHESIS_PROFILE") == "all"
pytestmark = pytest.mark.skipif(not SLOW, reason="building the site takes a minute: HYPOTHESIS_PROFILE=all")

LOADED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "embed": "src",
    "object": "data",
    "use": "href",
}
IN_STYLE = re.compile(r"url\(\s*['\"]?(?!data:|#)([^)'\"]+)|@import\s+['\"]?([^;'\"]+)")


class Lenient(Page):
    """A page of the site: elements that HTML lets nobody close are not looked at."""

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def close(self) -> None:
        self.open.clear()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site, a warning being an error."""
    pytest.importorskip("sphinx", reason="sphinx is not installed")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html"]
    ran = subprocess.run(
        [*command, "-d", str(folder / "trees"), str(ROOT / "docs"), str(folder / "html")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return folder / "html"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Lenient]:
    """Read every page."""
    return {path: Lenient(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}


def test_every_page_and_notebook_is_on_the_site(site: Path, pages: dict[Path, Lenient]) -> None:
    written = [path for suffix in ("md", "ipynb") for path in (ROOT / "docs").rglob(f"*.{suffix}")]
    expected = {site / path.relative_to(ROOT / "docs").with_suffix(".html") for path in written}
    assert len(expected) > 200
    assert expected <= set(pages)


def loaded(page: Lenient) -> Iterator[str]:
    """Give everything that a page lets the browser fetch by itself."""
    for tag, attrs in page.elements:
        if tag in LOADED:
            yield attrs.get(LOADED[tag]) or ""
        elif tag == "link" and not {"next", "prev", "index", "search", "top", "author"} & {attrs.get("rel") or ""}:
            yield attrs.get("href") or ""
        yield from (attrs.get("srcset") or "").split(",")


def test_no_page_loads_anything_from_elsewhere(pages: dict[Path, Lenient]) -> None:
    found = {asset for page in pages.values() for asset in loaded(page) if asset}
    assert any(asset.endswith("life-cycle.svg") for asset in found)
    assert {asset for asset in found if urlsplit(asset).scheme not in ("", "data") or asset.startswith("//")} == set()


def test_no_style_loads_anything_from_elsewhere(site: Path, pages: dict[Path, Lenient]) -> None:
    styles = [path.read_text("utf-8") for path in site.rglob("*.css")]
    styles += [text for page in pages.values() for tag, text in page.texts if tag == "style"]
    assert len(styles) > 3
    found = [one or two for style in styles for one, two in IN_STYLE.findall(style)]
    assert [asset for asset in found if urlsplit(asset).netloc] == []


def test_every_link_inside_the_site_leads_somewhere(site: Path, pages: dict[Path, Lenient]) -> None:
    anchors = {path: {attrs.get("id") for _, attrs in page.elements} for path, page in pages.items()}
    looked_at = 0
    for path, page in pages.items():
        for attrs in page.all("a"):
            parts = urlsplit(attrs.get("href") or "")
            if parts.scheme or parts.netloc:
                continue
            looked_at += 1
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.exists(), f"{path.relative_to(site)}: {attrs['href']}"
            if parts.fragment and target in anchors:
                assert unquote(parts.fragment) in anchors[target], f"{path.relative_to(site)}: {attrs['href']}"
    assert looked_at > 1000
