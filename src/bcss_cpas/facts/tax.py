"""What a tax assessment says of a person's income."""

from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.facts._fact import Fact, masked
from bcss_cpas.facts.words import UNKNOWN, said
from bcss_cpas.text import Language, Text, euro


@frozen(kw_only=True)
class TaxAssessment(Fact):
    """One item of an assessment; ``item`` is ``None`` where an assessment is known and holds none."""

    LABEL: ClassVar[Text] = Text(
        fr="Avertissement-extrait de rôle", nl="Aanslagbiljet", de="Steuerbescheid", en="Tax assessment"
    )

    income_year: int | None
    """The year in which the income was received."""
    article: str | None = field(default=None, repr=masked)
    """The article of the tax roll, which names the assessment."""
    item: IpcalCode | None = None
    amount: Decimal | None = None
    """In EUR."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        year = UNKNOWN.in_(lang) if self.income_year is None else str(self.income_year)
        item = None if self.item is None else self.item.label(lang)
        return said(year, item, None if self.amount is None else euro(self.amount, lang))
