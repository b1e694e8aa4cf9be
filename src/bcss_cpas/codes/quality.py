"""Quality codes: why an institution knows a person, and so for what and for how long it may consult.

A code is only meaningful as the pair of sector and code; each institution has its own list, so codes of two sectors are
never equal and never ordered. CPAS are sector 17; on the wire their codes are integers, people write three digits.

Sources: the deck « La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS »; the BCSS list of
quality codes; SSDN ``ManageAccess/CommonDataTypes.xsd`` (``PurposeType``).
"""

from typing import Any

from attrs import field, frozen

from bcss_cpas.codes._table import Entry, table
from bcss_cpas.errors import CodeError
from bcss_cpas.text import Language

CPAS = 17
"""The sector of the CPAS, OCMW and ÖSHZ."""


def _number(code: int | str) -> int:
    if type(code) is int and code >= 0:
        return code
    digits = str(code) if type(code) in (int, str) else ""
    if not (digits.isascii() and digits.isdecimal()):
        raise CodeError("a sector and a quality code are whole numbers")
    return int(digits)


@frozen(order=False)
class QualityCode:
    """The pair (sector, code). ``QualityCode.cpas("001")``, ``QualityCode.cpas(1)`` are the same code."""

    sector: int = field(converter=_number)
    code: int = field(converter=_number)

    @classmethod
    def cpas(cls, code: int | str) -> "QualityCode":
        """Return a code of sector 17; ``1``, ``"1"`` and ``"001"`` are accepted."""
        return cls(CPAS, code)

    @property
    def is_cpas(self) -> bool:
        """Whether it belongs to the CPAS sector."""
        return self.sector == CPAS

    @property
    def entry(self) -> Entry | None:
        """What the table says of the code, with source and certainty; ``None`` where it does not know it."""
        if self.is_cpas:
            return table("quality").get(f"{self.code:03}")
        return table("quality_other").get(f"{self.sector}/{self.code}")

    @property
    def known(self) -> bool:
        """Whether the table knows the pair."""
        return self.entry is not None

    @property
    def duration_months(self) -> int | None:
        """How many months an integration under this code lasts; ``None`` where no public source says so."""
        months: int | None = self._extra("duration_months")
        return months

    @property
    def may_start(self) -> bool:
        """Whether a social worker may start a consultation under it: 001, 007 and 030 alone (deck)."""
        return bool(self._extra("may_start"))

    @property
    def applies_to(self) -> tuple[str, ...]:
        """Whom it is meant for."""
        return tuple(self._extra("applies_to") or ())

    def _extra(self, column: str) -> Any:
        entry = self.entry
        return None if entry is None else entry.extra.get(column)

    def label(self, lang: Language) -> str:
        """Name the code in one language; one that is not known shows itself between guillemets."""
        entry = self.entry
        return f"«{self}»" if entry is None else entry.text.in_(lang)

    def __str__(self) -> str:
        return f"{self.code:03}" if self.is_cpas else f"{self.sector}/{self.code}"


INQUIRY, DEBT_MEDIATION, DEBTOR_INQUIRY = QualityCode.cpas(1), QualityCode.cpas(7), QualityCode.cpas(30)
LIVING_WAGE, EQUIVALENT, OTHER_AID = QualityCode.cpas(2), QualityCode.cpas(3), QualityCode.cpas(4)
COHABITANT, ARTICLE_60 = QualityCode.cpas(5), QualityCode.cpas(6)
