"""The ages that decide something, as dated data with their sources."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from bcss_cpas.codes._cited import cited
from bcss_cpas.codes.provenance import Citation


@frozen
class Age:
    """So many years, since a day where it is known; ``source`` says who sets it."""

    years: int
    source: Citation
    since: date | None = None


@cache
def age(name: str) -> Age:
    """Return an age by its name in ``ages.toml``: ``majority`` or ``family_benefits``."""
    data = _data()
    row = data[name]
    return Age(row["years"], cited(row, data["checked"]), row.get("since"))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("bcss_cpas.rules") / "ages.toml").read_text("utf-8"))
