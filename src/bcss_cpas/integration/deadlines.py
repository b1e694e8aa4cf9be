"""The deadlines of a file, as dated data with their sources."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from bcss_cpas.codes._cited import cited
from bcss_cpas.codes.provenance import Citation


@frozen
class Deadline:
    """One deadline: so many days or months, or months of the year; ``source`` says who sets it."""

    name: str
    source: Citation
    days: int = 0
    months: int = 0
    months_of_year: tuple[int, ...] = ()


@cache
def deadline(name: str) -> Deadline:
    """Return a deadline by its name in ``deadlines.toml``: ``decision``, ``review``, ``shown`` and the others."""
    data = _data()
    row = data[name]
    source = cited(row, data["checked"])
    return Deadline(name, source, row.get("days", 0), row.get("months", 0), tuple(row.get("months_of_year", ())))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("bcss_cpas.integration") / "deadlines.toml").read_text("utf-8"))
