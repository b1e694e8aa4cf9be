"""The site: ``make docs``. The pages are plain Markdown; what only the site needs stands here.

The pages hold no list of their neighbours for Sphinx: it is added when a page is read, from ``NAVIGATION`` for the
first page, and from the folder for the ``index`` of a folder. A notebook is read as the Markdown that it amounts to.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import version as version_of
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

sys.path.insert(0, str(Path(__file__).parent.parent))
from docs.notebooks_as_markdown import as_markdown

project = "bcss_cpas"
author = "the authors of bcss_cpas"
version = release = version_of("bcss-cpas")
extensions = ["myst_parser"]
source_suffix = {".md": "markdown", ".ipynb": "markdown"}
exclude_patterns = ["**/.ipynb_checkpoints"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence"]
html_theme = "furo"
html_title = f"bcss_cpas {release}"
html_copy_source = False
html_show_copyright = False
html_show_sourcelink = False
pygments_style = "default"

NAVIGATION = {
    "Start": ("start", "lire-le-rapport", "glossary"),
    "Tutorials": ("tutorials/*", "from-authorisation-to-first-consultation", "notebooks/*"),
    "How to": ("howto/*", "client-settings"),
    "Reference": (
        "reference/index",
        "dossier-file",
        "rules/index",
        "flux/index",
        "law/index",
        "codes/index",
        "schema/*",
    ),
    "Understand": ("architecture", "life-cycle", "scale", "comparison", "privacy"),
    "Project": ("versions", "changes", "contributing", "security"),
}
"""The groups of the first page: names of pages, or all of a folder. Those that do not exist are left out."""

OUTSIDE = {"CHANGELOG": "changes", "CONTRIBUTING": "contributing", "SECURITY": "security"}
"""Files above this folder, and the pages that hold their text on the site."""
_LINK_OUTSIDE = re.compile(rf"\]\((?:\.\./)+({'|'.join(OUTSIDE)})\.md\)")


def setup(app: Sphinx) -> None:
    """Change each page as it is read."""
    app.connect("source-read", _read)
    app.connect("env-get-outdated", _lists)


def _lists(_app: Sphinx, env: BuildEnvironment, _added: set[str], _changed: set[str], _removed: set[str]) -> list[str]:
    """Name the pages that list others: they are read again with every build."""
    return [name for name in env.found_docs if name.endswith("index")]


def _read(app: Sphinx, name: str, source: list[str]) -> None:
    if app.env.doc2path(name).suffix == ".ipynb":
        source[0] = as_markdown(source[0])
    source[0] = _LINK_OUTSIDE.sub(lambda found: f"](/{OUTSIDE[found[1]]}.md)", source[0])
    if name == "index":
        groups = (_group(caption, pages, app.env.found_docs) for caption, pages in NAVIGATION.items())
        source[0] += "".join(groups)
    elif name.endswith("/index"):
        folder = name.removesuffix("index")
        source[0] += _list_of("", [page for page in _existing(f"{folder}*", app.env.found_docs) if page != name])


def _group(caption: str, pages: tuple[str, ...], existing: set[str]) -> str:
    return _list_of(f":caption: {caption}\n", [name for page in pages for name in _existing(page, existing)])


def _existing(page: str, existing: set[str]) -> Iterator[str]:
    folder, star, _ = page.partition("*")
    yield from sorted(name for name in existing if (name.startswith(folder) if star else name == page))


def _list_of(options: str, pages: list[str]) -> str:
    return "\n".join(("\n\n```{toctree}", ":hidden:", f"{options}", *(f"/{page}" for page in pages), "```\n"))
