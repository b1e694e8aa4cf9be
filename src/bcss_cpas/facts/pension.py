"""Rights to a pension: what a benefit does not carry of them."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.dates import written
from bcss_cpas.codes.pension import PensionBenefit
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text

_BELGIAN = Text(fr="origine belge", nl="Belgische oorsprong", de="belgischer Herkunft", en="of Belgian origin")
_FOREIGN = Text(
    fr="origine étrangère", nl="buitenlandse oorsprong", de="ausländischer Herkunft", en="of foreign origin"
)
_PERIOD = Text(
    fr="période de référence {first} – {last}",
    nl="referteperiode {first} – {last}",
    de="Bezugszeitraum {first} – {last}",
    en="reference period {first} – {last}",
)


@frozen(kw_only=True)
class PensionRight(DatedFact):
    """A right to a pension; ``since`` is the day from which it was awarded. Its amount stands in a ``Benefit``."""

    LABEL: ClassVar[Text] = Text(
        fr="Droit à pension", nl="Pensioenrecht", de="Pensionsanspruch", en="Right to a pension"
    )

    benefit: PensionBenefit | None = None
    """The kind of pension, by its code."""
    kind: str | None = None
    """The kind of pension, in the words of the source."""
    foreign: bool | None = None
    """Whether it comes from another country; ``None`` where the source does not say."""
    reference_first: date | None = None
    """The first day of the period that the amount is for."""
    reference_last: date | None = None
    payer: str | None = None
    reference: str | None = field(default=None, repr=masked)
    """The number of the file at the payer."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        origin = None if self.foreign is None else (_FOREIGN if self.foreign else _BELGIAN).in_(lang)
        bounds = (self.reference_first, self.reference_last)
        first, last = ("…" if bound is None else written(bound, lang) for bound in bounds)
        period = None if first == last == "…" else _PERIOD.format(lang, first=first, last=last)
        return said(None if self.benefit is None else self.benefit.label(lang), self.kind, origin, period, self.payer)
