"""Open code lists: a code that the table does not know is kept as it came, and marked."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes._table import Entry, table
from bcss_cpas.text import Language


@frozen(order=False)
class OpenCode:
    """A code of a list that may grow: comparable by its value alone, never by the label that came with it.

    Sources pad codes or not (``2`` and ``02``): a code of digits is padded to the width of its list.
    """

    TABLE: ClassVar[str]
    WIDTH: ClassVar[int] = 0

    value: str = field()

    def __attrs_post_init__(self) -> None:
        bare = self.value.strip()
        object.__setattr__(self, "value", bare.zfill(self.WIDTH) if bare.isdecimal() else bare)

    @property
    def entry(self) -> Entry | None:
        """The present meaning, with source and certainty, or ``None``."""
        return table(self.TABLE).get(self.value)

    def on(self, day: date) -> Entry | None:
        """Return the meaning on a day."""
        return table(self.TABLE).get(self.value, day)

    @property
    def known(self) -> bool:
        """Whether the list knows this code."""
        return self.entry is not None

    def label(self, lang: Language) -> str:
        """Name the code in one language; a code that is not known shows itself between guillemets."""
        entry = self.entry
        return f"«{self.value}»" if entry is None else entry.text.in_(lang)
