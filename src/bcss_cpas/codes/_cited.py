"""The source that a row of a file of data names."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.text import Text


def cited(row: Mapping[str, Any], checked: date) -> Citation:
    """Return the source of a row, last read on a day; its title is one text, or one in each of the four languages."""
    source = row["source"]
    title = Text(**source) if isinstance(source, Mapping) else source
    return Citation(title, Certainty(row["certainty"]), row.get("url"), checked)
