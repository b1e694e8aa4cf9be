"""What the pages and the examples import is public: it stands in the reference, with the place it is imported from."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docs import reference_pages
from docs.law_pages import CALCULATIONS

from bcss_cpas.flux._catalogue import flux_names
from tests.schemas import ROOT
from tests.together import together

_BLOCK = re.compile(r"^```(?:python|py)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SHOWN = [path for kind in ("*.md", "*.ipynb") for path in (ROOT / "docs").rglob(kind)]
_SHOWN += [*ROOT.glob("*.md"), *(ROOT / "examples").rglob("*.md"), *(ROOT / "examples").rglob("*.py")]


def _code(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        yield text
    elif path.suffix == ".md":
        yield from _BLOCK.findall(text)
    else:
        cells = (each for each in json.loads(text)["cells"] if each["cell_type"] == "code")
        yield from (re.sub(r"(?m)^[%!].*$", "", "".join(each["source"])) for each in cells)


def _imported(code: str) -> Iterator[str]:
    for each in ast.walk(ast.parse(code)):
        if isinstance(each, ast.ImportFrom) and each.module and each.module.partition(".")[0] == "bcss_cpas":
            yield from (f"{each.module}.{name.name}" for name in each.names)
        elif isinstance(each, ast.Import):
            yield from (name.name for name in each.names if name.name.startswith("bcss_cpas."))


@cache
def _on_pages_of_their_own() -> frozenset[str]:
    """Return what the pages of the flux and of the calculations of the law tell."""
    pages = {f"flux/{name}.md": f"bcss_cpas.flux.{name}" for name in flux_names()}
    pages |= {f"law/{name}.md": f"bcss_cpas.law.{name}" for name in CALCULATIONS}
    return frozenset(
        f"{module}.{name}"
        for page, module in pages.items()
        for name in re.findall(r"`(\w+)`|^### (\w+)$", (ROOT / "docs" / page).read_text("utf-8"), re.MULTILINE)
        for name in name
        if name
    )


@together("path", _SHOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_is_imported_is_public(path: Path) -> None:
    imported = {name for code in _code(path) for name in _imported(code)}
    assert imported <= reference_pages.public() | _on_pages_of_their_own()


def test_the_imports_of_blocks_files_and_notebooks_are_seen() -> None:
    seen = {name for path in _SHOWN for code in _code(path) for name in _imported(code)}
    assert {"bcss_cpas.rules.Hit", "bcss_cpas.report.json_form.report_schema", "bcss_cpas.law.aid.aid_for"} <= seen
    assert len(seen) > 80


def test_the_page_on_versions_names_each_place_of_the_reference() -> None:
    said = (ROOT / "docs" / "versions.md").read_text("utf-8")
    told = set(
        re.findall(r"`(?:bcss_cpas\.)?([\w.]+)`", said[said.index("## The library") : said.index("## Deprecation")])
    )
    places = {name.rpartition(".")[0] for name in reference_pages.public()}
    for place in places - {"bcss_cpas"}:
        path = place.removeprefix("bcss_cpas.")
        assert path in told or path.partition(".")[0] in {"codes", "dossier", "facts", "integration"} & told, path
