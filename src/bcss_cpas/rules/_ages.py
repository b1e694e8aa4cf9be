"""The ages that decide something, as dated data with their sources."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from attrs import frozen

from bcss_cpas.codes.provenance import Certainty, Citation


@frozen
class Age:
    """So many years, since a day where it is known; ``source`` says who sets it."""

    years: int
    source: Citation
    since: date | None = None


@cache
def age(name: str) -> Age:
    """Return an age by its name in ``ages.toml``: ``majority`` or ``family_benefits``."""
    data = tomllib.loads((files("bcss_cpas.rules") / "ages.toml").read_text("utf-8"))
    row = data[name]
    source = Citation(row["source"], Certainty(row["certainty"]), None, data["checked"])
    return Age(row["years"], source, row.get("since"))
