"""What the BCSS or a file says of an integration: in whose name, under which code, for how long."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.facts._fact import Fact, Row
from bcss_cpas.text import Language, Text


@frozen(kw_only=True)
class Registration(Fact):
    """An integration as it was observed, however wrong: ``start`` and ``end`` are the first and the last day."""

    LABEL: ClassVar[Text] = Text(fr="Intégration", nl="Integratie", de="Eintragung", en="Integration")

    sector: int | None
    """The sector that made it; ``None`` where the source does not tell."""
    code: int
    """The quality code, in the list of that sector."""
    start: date | None = None
    end: date | None = None
    """The last day; ``None`` while it is still running."""
    org_unit: str | None = None
    """The institution, as the directory names it: an enterprise number for a CPAS."""
    register: str | None = None
    """The directory that holds it: ``PRIMARY`` (BCSS), ``SECONDARY`` (the CPAS sector)."""

    @property
    def quality(self) -> QualityCode | None:
        """The pair of sector and code; ``None`` where the sector is not told: a code alone means nothing."""
        return None if self.sector is None else QualityCode(self.sector, self.code)

    def row(self, lang: Language) -> Row:
        """Give the row to show, with its dates."""
        since, until = ("" if bound is None else bound.isoformat() for bound in (self.start, self.end))
        return Row(self.LABEL.in_(lang), self.value(lang), since, until, self.source)

    def active_on(self, day: date) -> bool:
        """Tell whether it runs on a day; an unknown start counts as started."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return str(self.code) if self.quality is None else f"{self.quality} {self.quality.label(lang)}"
