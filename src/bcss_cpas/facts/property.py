"""Real estate that a source says a person has, or no longer has."""

from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.property import CadastralIncomeCode
from bcss_cpas.facts._fact import Fact, masked
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text, euro

_GONE = Text(fr="plus en possession", nl="niet meer in bezit", de="nicht mehr im Besitz", en="no longer owned")


@frozen(kw_only=True)
class Property(Fact):
    """A property, or a part of one that has a cadastral income of its own.

    The share is never worked out: one over the number of owners is not what each of them owns.
    """

    LABEL: ClassVar[Text] = Text(fr="Bien immobilier", nl="Onroerend goed", de="Immobilie", en="Real estate")

    nature: str | None = None
    """What it is, in the words of the source: a house, a field …"""
    division: str | None = None
    """The cadastral division."""
    situation: str | None = field(default=None, repr=masked)
    """Where it lies."""
    cadastral_income: Decimal | None = None
    """In EUR a year."""
    income_code: CadastralIncomeCode | None = None
    surface: Decimal | None = None
    """In square metres."""
    right: str | None = None
    """The right of the person on it, in the words of the source."""
    right_ends: str | None = None
    """Which right ends, and in which year, in the words of the source."""
    share_numerator: int | None = None
    share_denominator: int | None = None
    """The share of the person; ``None`` where no field of the source gives it."""
    owners: int | None = None
    """How many owners there are; it says nothing about what each of them owns."""
    owned: bool | None = True
    """Whether it is still the person's; ``None`` where the source says it with a code that nobody explains."""
    changed: IncompleteDate | None = None
    """When its administrative situation was last changed, which may be later than the change itself."""

    def value(self, lang: Language) -> str:
        """Say it in one language; where it lies is left out."""
        income = None if self.cadastral_income is None else euro(self.cadastral_income, lang)
        gone = _GONE.in_(lang) if self.owned is False else None
        return said(self.nature, self.division, income, self._share or self.right, gone)

    @property
    def _share(self) -> str | None:
        if self.share_numerator is None or self.share_denominator is None:
            return None
        return f"{self.right or ''} {self.share_numerator}/{self.share_denominator}".strip()
