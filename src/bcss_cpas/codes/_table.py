"""Code tables: dated rows with labels in four languages, a source and a certainty, read from TOML when first asked."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.text import LANGUAGES, Language, Text


@frozen
class Entry:
    """One meaning of a code, with the days on which it holds."""

    value: str
    text: Text
    source: Citation
    valid_from: date | None = None
    valid_to: date | None = None
    """The last day on which this meaning holds; ``None`` where no end is known."""
    columns: tuple[tuple[str, Any], ...] = ()
    """What else the table says of the code: names of columns and values."""

    @property
    def extra(self) -> Mapping[str, Any]:
        """What else the table says of the code, by the names of its columns."""
        return MappingProxyType(dict(self.columns))

    def holds(self, on: date | None) -> bool:
        """Tell whether this meaning holds on a day; without a day, whether it is the present one."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@frozen
class CodeTable:
    """All rows of one code list."""

    name: str
    title: Text
    entries: tuple[Entry, ...]
    _by_value: Mapping[str, tuple[Entry, ...]] = field(init=False, repr=False, eq=False)
    _present: Mapping[str, Entry] = field(init=False, repr=False, eq=False)

    @_by_value.default
    def _index(self) -> Mapping[str, tuple[Entry, ...]]:
        return {value: tuple(e for e in self.entries if e.value == value) for value in {e.value for e in self.entries}}

    @_present.default
    def _index_of_today(self) -> Mapping[str, Entry]:
        return {entry.value: entry for entry in reversed(self.entries) if entry.holds(None)}

    def get(self, value: str, on: date | None = None) -> Entry | None:
        """Return the meaning of a code on a day, or ``None`` where the table does not know it."""
        if on is None:
            return self._present.get(value)
        return next((entry for entry in self._by_value.get(value, ()) if entry.holds(on)), None)


_COLUMNS = {*LANGUAGES, "value", "official", "source", "certainty", "url", "from", "to"}


def table_names() -> tuple[str, ...]:
    """Name every code table that ships with the library."""
    folder = files("bcss_cpas.codes") / "tables"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


@cache
def table(name: str) -> CodeTable:
    """Read one code table; raises ``UnknownNameError`` where there is none of that name."""
    if name not in table_names():
        raise UnknownNameError(f"no code table {name!r}; there are {', '.join(table_names())}")
    data = tomllib.loads((files("bcss_cpas.codes") / "tables" / f"{name}.toml").read_text("utf-8"))
    entries = tuple(_entry(row, data) for row in data["row"])
    return CodeTable(name, Text(**data["title"]), entries)


def label_of(name: str, value: str, lang: Language) -> str:
    """Name one of our own kinds in one language; its table has a row for each."""
    entry = table(name).get(value)
    assert entry is not None
    return entry.text.in_(lang)


def _entry(row: dict[str, Any], data: dict[str, Any]) -> Entry:
    official = row.get("official", data.get("official", []))
    source = Citation(
        row.get("source", data["source"]),
        Certainty(row.get("certainty", data["certainty"])),
        row.get("url", data.get("url")),
        data["checked"],
    )
    labels = {lang: row[lang] for lang in LANGUAGES}
    return Entry(
        str(row["value"]),
        Text(**labels, ours=[lang for lang in LANGUAGES if lang not in official]),
        source,
        row.get("from"),
        row.get("to"),
        tuple((name, _frozen(cell)) for name, cell in row.items() if name not in _COLUMNS),
    )


def _frozen(cell: Any) -> Any:
    """Make lists and tables of a row unchangeable."""
    if isinstance(cell, list):
        return tuple(map(_frozen, cell))
    return tuple(cell.items()) if isinstance(cell, dict) else cell
