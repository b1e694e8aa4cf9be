"""A page for each code list from its table: values, labels, days, source, certainty, and whose wording a label is."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from bcss_cpas.codes._table import CodeTable, Entry, table, table_names
from bcss_cpas.text import LANGUAGES, Text

OURS = "°"
"""Stands after a label whose wording is this library's own."""


def pages() -> Iterator[tuple[str, str]]:
    """Give the list of code lists, and a page for each."""
    known = [table(name) for name in table_names()]
    yield "codes/index.md", "\n".join(_index(known)) + "\n"
    for each in known:
        yield f"codes/{each.name}.md", "\n".join(_page(each)) + "\n"


def wording(text: Text) -> Iterator[str]:
    """Give a text in each language, marked where the wording is not official."""
    for lang in LANGUAGES:
        yield cell(text.in_(lang)) + (OURS if lang in text.ours else "")


def cell(value: Any) -> str:
    """Write a value so that it breaks no table."""
    return str(value).replace("|", "\\|").replace("\n", " ")


def row(cells: Iterable[str]) -> str:
    """Write a row of a table."""
    return f"| {' | '.join(cells)} |"


def _index(known: list[CodeTable]) -> Iterator[str]:
    yield "# Code lists\n"
    yield "Generated from the tables of the library. A code that a list does not know is kept as it came, and marked:"
    yield "lists are open. `bcss-cpas codes LIST` prints one; `--format json` for a program.\n"
    yield "| list | title | codes | certainty |\n|---|---|---|---|"
    for each in known:
        certain = ", ".join(sorted({entry.source.certainty.value for entry in each.entries}))
        yield row((f"[{each.name}]({each.name}.md)", cell(each.title.en), str(len(each.entries)), certain))


def _page(each: CodeTable) -> Iterator[str]:
    yield f"# {each.name}: {each.title.en}\n"
    yield " · ".join(each.title.in_(lang) for lang in LANGUAGES) + "\n"
    yield f"{OURS} is a wording of our own; the others are those of the source.\n"
    names = list(dict.fromkeys(name for entry in each.entries for name in entry.extra))
    sources = list(dict.fromkeys(_source(entry) for entry in each.entries))
    dated = any(entry.valid_from or entry.valid_to for entry in each.entries)
    heads = ("code", *LANGUAGES, *(("from", "to") if dated else ()), *names, "certainty", "source")
    yield row(heads)
    yield row("---" for _ in heads)
    for entry in each.entries:
        days = (_shown(entry.valid_from), _shown(entry.valid_to)) if dated else ()
        more = (_shown(entry.extra.get(name)) for name in names)
        number = f"{sources.index(_source(entry)) + 1}"
        yield row((f"`{entry.value}`", *wording(entry.text), *days, *more, entry.source.certainty.value, number))
    yield "\nSources:\n"
    yield from (f"{number}. {source}" for number, source in enumerate(sources, 1))


def _source(entry: Entry) -> str:
    source = entry.source
    title = source.title.en if source.url is None else f"[{source.title.en}]({source.url})"
    return f"{title}, read on {source.checked}"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, date | bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value)) if not _is_pair(value) else f"{value[0]}: {_shown(value[1])}"
    return cell(value)


def _is_pair(value: tuple[Any, ...]) -> bool:
    """Tell whether it is a name with a value: a table inside a row is kept as such pairs."""
    return len(value) == 2 and value[0] in ("text", "source", "from", "to")
