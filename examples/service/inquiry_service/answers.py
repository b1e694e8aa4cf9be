"""What the service answers, but for reports, which have a schema of their own."""

from typing import Any, Self

from pydantic import BaseModel

import bcss_cpas as bcss
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.text import Language


class About(BaseModel):
    """Which library answers."""

    library: str


class Row(BaseModel):
    """One thing that a message says."""

    label: str
    value: str
    since: str | None
    """The first day, as ISO writes it; zeros stand for a month or a day that is not known."""
    until: str | None
    """The last day, in the same way."""


class MessageRead(BaseModel):
    """A message: its flux, what became of the request, what it says, and where something did not fit."""

    flux: str | None
    outcome: str | None
    rows: list[Row]
    defects: list[str]
    unread: list[str]

    @classmethod
    def of(cls, message: bcss.Message[Any], lang: Language) -> Self:
        """Build from a message that was read."""
        rows = bcss.rows_of(message, lang)
        return cls(
            flux=message.flux,
            outcome=None if message.outcome is None else message.outcome.kind,
            rows=[Row(label=row.label, value=row.value, since=_iso(row.since), until=_iso(row.until)) for row in rows],
            defects=[defect.path for defect in message.defects],
            unread=[part.path for part in message.unread],
        )


def _iso(day: IncompleteDate | None) -> str | None:
    return None if day is None else day.iso


class RuleExplained(BaseModel):
    """A rule in one language."""

    id: str
    text: str
