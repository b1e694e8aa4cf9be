"""The glossary: the words of the field in four languages, from its data file and from the code lists."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from bcss_cpas.codes._table import table
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.text import LANGUAGES, Text
from docs.code_pages import OURS, row, wording

FILE = Path(__file__).parent / "glossary.toml"


@frozen
class Term:
    """A word: its text, where the official wordings were read, and what it means."""

    key: str
    text: Text
    source: str
    says: str


def terms() -> Iterator[Term]:
    """Read every term, in the order of the file."""
    for data in tomllib.loads(FILE.read_text("utf-8"))["term"]:
        yield _of_code(data) if "code" in data else _of_file(data)


def pages() -> Iterator[tuple[str, str]]:
    """Give the page."""
    yield "glossary.md", "\n".join(_page()) + "\n"


def _of_code(data: dict[str, Any]) -> Term:
    name, value = data["code"]
    entry = table(name).get(value)
    assert entry is not None
    return Term(data["key"], entry.text, f"code list [{name}](codes/{name}.md)", data["says"])


def _of_file(data: dict[str, Any]) -> Term:
    official = data.get("official", [])
    assert bool(official) == ("source" in data), data["key"]
    words = {lang: data[lang] for lang in LANGUAGES}
    text = Text(**words, ours=[lang for lang in LANGUAGES if lang not in official])
    return Term(data["key"], text, _source(data), data["says"])


def _source(data: dict[str, Any]) -> str:
    """Name the source, and how well it is known where it was not read."""
    if "certainty" not in data:
        return str(data.get("source", "our wording"))
    return f"{data['source']} ({Certainty(data['certainty'])})"


def _page() -> Iterator[str]:
    yield "# Glossary\n"
    yield f"Generated from `docs/glossary.toml`. {OURS} is a wording of our own; the others are those of the source"
    yield "that stands in the last column. What a code means stands with [the code lists](codes/index.md).\n"
    yield row(("fr", "nl", "de", "en", "what it is", "source"))
    yield row(["---"] * 6)
    for term in sorted(terms(), key=lambda term: term.text.fr.casefold()):
        yield row((*wording(term.text), term.says, term.source))
