"""The source that a row of a file of data names."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bcss_cpas.codes.provenance import Certainty, Citation


def cited(row: Mapping[str, Any], checked: date) -> Citation:
    """Return the source of a row, last read on a day."""
    return Citation(row["source"], Certainty(row["certainty"]), row.get("url"), checked)
