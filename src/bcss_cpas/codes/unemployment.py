"""Codes of the national employment office (ONEM, RVA, LfA): kind of unemployment, ground, family, verification.

Source: the source code of a CPAS application; codes that it does not explain stay open.
"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


@frozen(order=False)
class UnemploymentCode(OpenCode):
    """The kind of unemployment, such as full or temporary (``unemploymentCode``)."""

    TABLE: ClassVar[str] = "unemployment_code"
    WIDTH: ClassVar[int] = 2


@frozen(order=False)
class UnemploymentAllowance(OpenCode):
    """The ground of the right: work, or the end of studies (``unemployedWorkerStatus``)."""

    TABLE: ClassVar[str] = "unemployment_allowance"


INSERTION = UnemploymentAllowance("INSERTION_ALLOCATION")


@frozen(order=False)
class UnemploymentFamilyState(OpenCode):
    """The family situation on which the allowance is reckoned (``familyState``)."""

    TABLE: ClassVar[str] = "unemployment_family_state"


@frozen(order=False)
class DossierStatus(OpenCode):
    """How far a sum paid has been verified (``dossierStatus``)."""

    TABLE: ClassVar[str] = "unemployment_dossier_status"

    @property
    def final(self) -> bool | None:
        """Whether the approved amount stands; ``None`` for a status that is not known."""
        entry = self.entry
        return None if entry is None else bool(entry.extra["final"])


class NoRightReason(StrEnum):
    """Why there is no right to unemployment benefit."""

    SANCTION = "sanction"
    EXCLUSION = "exclusion"
    END_OF_RIGHT = "end of right"

    def label(self, lang: Language) -> str:
        """Name it in one language."""
        return label_of("no_right_reason", self.value, lang)
