"""For which child family benefits are paid to whom."""

from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.family_benefits import RECIPIENT
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text

SAME_FILE = Text(fr="même dossier", nl="hetzelfde dossier", de="dieselbe Akte", en="same file")


@frozen(kw_only=True)
class FamilyBenefitLink(DatedFact):
    """``person`` is a child for whom ``recipient`` is paid family benefits.

    Where the source does not name the recipient of each child, the two only stand in one file (``named=False``): with
    several recipients in a file, one of them need not be paid for every child in it.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Allocations familiales pour un enfant",
        nl="Gezinsbijslag voor een kind",
        de="Kindergeld für ein Kind",
        en="Family benefits for a child",
    )

    recipient: Ssin
    named: bool = True
    payer: str | None = None
    """The fund, by its number."""
    reference: str | None = field(default=None, repr=masked)
    """The number of the file at the fund."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        recipient = f"{RECIPIENT.label(lang)} {self.recipient}"
        return said(recipient, None if self.named else SAME_FILE.in_(lang), self.payer)
