"""Benefits and rights that a source says a person has, has not, or has asked for; and the sums that were paid."""

from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.benefit import BenefitKind, Periodicity, RightKind
from bcss_cpas.codes.family_benefits import FamilyBenefitRole
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import CANCELLED, NO, PENDING, PROVISIONAL, YES, said
from bcss_cpas.text import Language, Text, euro


@frozen(kw_only=True)
class Benefit(DatedFact):
    """A benefit awarded to a person, or asked for and still pending.

    ``amount`` is in EUR, ``None`` where the source names none; ``role`` says in which quality the person has it, where
    several have a part in it: the attributary of a child allowance is not the one who receives it.
    """

    LABEL: ClassVar[Text] = Text(fr="Prestation", nl="Uitkering", de="Leistung", en="Benefit")

    kind: BenefitKind
    amount: Decimal | None = None
    per: Periodicity | None = None
    gross: bool | None = None
    """Whether the amount is gross; ``None`` where the source does not say."""
    category: str | None = None
    """The category, as the source codes it."""
    role: FamilyBenefitRole | None = None
    payer: str | None = None
    """Who pays, by its number or name."""
    reference: str | None = field(default=None, repr=masked)
    """The number of the file at the source."""
    pending: bool = False
    """Whether it was only asked for."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        per = None if self.amount is None or self.per is None else self.per.label(lang)
        amount = None if self.amount is None else euro(self.amount, lang)
        said_amount = amount if per is None else f"{amount} {per}"
        pending = PENDING.in_(lang) if self.pending else None
        role = None if self.role is None else self.role.label(lang)
        return said(self.kind.label(lang), said_amount, self.category, role, self.payer, pending)


@frozen(kw_only=True)
class Payment(DatedFact):
    """A sum paid: ``since`` and ``until`` bound the days that it is for."""

    LABEL: ClassVar[Text] = Text(fr="Paiement", nl="Betaling", de="Zahlung", en="Payment")

    kind: BenefitKind
    amount: Decimal | None = None
    """In EUR; ``None`` where the source names none."""
    category: str | None = None
    payer: str | None = None
    cancelled: bool = False
    provisional: bool = False
    """Whether the source may still change it."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        amount = None if self.amount is None else euro(self.amount, lang)
        return said(
            self.kind.label(lang),
            amount,
            self.category,
            self.payer,
            CANCELLED.in_(lang) if self.cancelled else None,
            PROVISIONAL.in_(lang) if self.provisional else None,
        )


@frozen(kw_only=True)
class Right(DatedFact):
    """A right that is no sum of money. ``granted=False`` is an answer of its own: the source says there is none."""

    LABEL: ClassVar[Text] = Text(fr="Droit", nl="Recht", de="Recht", en="Right")

    kind: RightKind
    granted: bool
    detail: str | None = None
    """What the source adds: a category, a year, a provider."""
    payer: str | None = None
    """Who grants it, by its number or name."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(self.kind.label(lang), (YES if self.granted else NO).in_(lang), self.detail, self.payer)
