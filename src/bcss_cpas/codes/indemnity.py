"""Codes of the indemnities that a mutuality pays: incapacity for work, maternity, birth, adoption, foster care.

Source: ``AllowanceAttestCommonTypes.xsd`` and ``HdiIndemnityAllowanceCommonV1.xsd``, in the tables of each class.
"""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class SocialRisk(OpenCode):
    """The risk that an allowance covers, in the regime of the employees (general) or of the self-employed."""

    TABLE: ClassVar[str] = "social_risk"

    @property
    def benefit(self) -> BenefitKind | None:
        """The kind of benefit; ``None`` for a code that is not known."""
        return None if self.entry is None else BenefitKind(self.entry.extra["benefit"])


@frozen(order=False)
class IndemnityDocument(OpenCode):
    """The accounting document under which an indemnity is paid."""

    TABLE: ClassVar[str] = "indemnity_document"

    @property
    def benefit(self) -> BenefitKind | None:
        """The kind of benefit; ``None`` for a code that is not known."""
        return None if self.entry is None else BenefitKind(self.entry.extra["benefit"])


@frozen(order=False)
class IndemnityStatus(OpenCode):
    """The social status of the person in the insurance."""

    TABLE: ClassVar[str] = "indemnity_status"


@frozen(order=False)
class IndemnityActivity(OpenCode):
    """Whether the person is active or unemployed."""

    TABLE: ClassVar[str] = "indemnity_activity"


@frozen(order=False)
class IndemnityExit(OpenCode):
    """Why a period of incapacity or maternity ended."""

    TABLE: ClassVar[str] = "indemnity_exit"


@frozen(order=False)
class Invalidity(OpenCode):
    """Under which law an invalidity was examined: Belgian, European or that of a convention."""

    TABLE: ClassVar[str] = "invalidity"


@frozen(order=False)
class IncapacityCategory(OpenCode):
    """Regular worker or not (employees); business ended or not (self-employed)."""

    TABLE: ClassVar[str] = "incapacity_category"


@frozen(order=False)
class IndemnityFamily(OpenCode):
    """The family situation under which an indemnity is paid."""

    TABLE: ClassVar[str] = "indemnity_family"
    WIDTH: ClassVar[int] = 2

    @property
    def is_told(self) -> bool:
        """Whether it names a situation: it may not have been looked up, or play no part."""
        return self.value not in ("00", "99")


@frozen(order=False)
class IndemnityCategory(OpenCode):
    """What a payment is: an ordinary indemnity, the aid of a third person, a correction."""

    TABLE: ClassVar[str] = "indemnity_category"


ORDINARY = IndemnityCategory("0")
