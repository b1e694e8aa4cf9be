"""What the BCSS or a file says of an integration: in whose name, under which code, for how long."""

from datetime import date
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.facts._fact import Fact, Row
from bcss_cpas.markup import card
from bcss_cpas.text import Language, Text, colon


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
        since, until = (
            None if bound is None else IncompleteDate(bound.isoformat()) for bound in (self.start, self.end)
        )
        return Row(self.LABEL.in_(lang), self.value(lang), since, until, self.source)

    def active_on(self, day: date) -> bool:
        """Tell whether it runs on a day; an unknown start counts as started."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return str(self.code) if self.quality is None else f"{self.quality} {self.quality.label(lang)}"

    def _repr_html_(self) -> str:
        """Show it in a notebook."""
        values = {
            "person": self.person,
            "code": self.value("en"),
            "first day": self.start,
            "last day": self.end,
            "institution": self.org_unit,
            "directory": self.register,
            "source": f"{self.source.origin} {self.source.name}",
            "told on": self.source.on,
        }
        return card(type(self).__name__, values)


@frozen(kw_only=True)
class DirectoryLabels:
    """How the directory of the BCSS itself names a sector and one of its codes, in French and in Dutch."""

    sector_fr: str | None = None
    sector_nl: str | None = None
    code_fr: str | None = None
    code_nl: str | None = None

    def in_(self, lang: Language) -> str:
        """Return both, in Dutch for ``nl`` and in French for the others; in the other language where one is missing."""
        pairs = ((self.sector_fr, self.sector_nl), (self.code_fr, self.code_nl))
        told = (nl or fr if lang == "nl" else fr or nl for fr, nl in pairs)
        return f"{colon(lang)} ".join(words for words in told if words)


@frozen(kw_only=True)
class OtherSectorRegistration(Registration):
    """An integration in another sector of the network: its code is of that sector, and never one of a CPAS.

    A class of its own, so that knowing these is not taken for knowing the integrations at other CPAS.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Intégration hors CPAS",
        nl="Integratie buiten de OCMW's",
        de="Eintragung außerhalb der ÖSHZ",
        en="Integration outside the CPAS",
    )

    labels: DirectoryLabels | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language, in the words of the directory where it gives some."""
        told = "" if self.labels is None else self.labels.in_(lang)
        return f"{self.quality or self.code} {told}" if told else super().value(lang)
