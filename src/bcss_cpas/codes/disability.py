"""Codes of disability: the legislation of a request and of an allowance, categories, degrees, what is impaired.

Sources stand in the tables of the same names. The list of legislations under which a disability is recognised (1 to
100) is not public; neither is that of decision statuses.
"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


@frozen(order=False)
class RequestLegislation(OpenCode):
    """Under which legislation a request is pending; 0 where there is none."""

    TABLE: ClassVar[str] = "disability_request"

    @property
    def benefit(self) -> BenefitKind | None:
        """What is asked for; ``None`` for 0 and for a code that is not known."""
        named = None if self.entry is None else self.entry.extra.get("benefit")
        return None if named is None else BenefitKind(named)


@frozen(order=False)
class AllowanceLegislation(OpenCode):
    """Under which legislation an allowance is awarded."""

    TABLE: ClassVar[str] = "disability_allowance"

    @property
    def short(self) -> str:
        """The French abbreviation by which the allowance is known; the code itself where it is not known."""
        return self.value if self.entry is None else str(self.entry.extra["short"])


@frozen(order=False)
class IncomeReplacementCategory(OpenCode):
    """Family situation that decides the income replacement allowance (``categoryIVT``)."""

    TABLE: ClassVar[str] = "income_replacement_category"


@frozen(order=False)
class IntegrationCategory(OpenCode):
    """Category of the integration allowance and of the aid to elderly persons, by points (``categoryIT``)."""

    TABLE: ClassVar[str] = "integration_category"


@frozen(order=False)
class ChildDisability(OpenCode):
    """Degree of disability of a child (``disabilityCode``)."""

    TABLE: ClassVar[str] = "child_disability"


@frozen(order=False)
class ChildIndependence(OpenCode):
    """Points of reduced independence of a child, of nine (``independencyScore``)."""

    TABLE: ClassVar[str] = "child_independence"


class Impairment(StrEnum):
    """An impairment that opens rights of its own (``HandicapRecognitionDetailsType``)."""

    LOWER_LIMBS = "lower limbs"
    """``lowerLimbs50p``: 50 % of the lower limbs; the schema says no more."""
    BLINDNESS = "blindness"
    ARMS_AMPUTATED = "arms amputated"
    ARMS_PARALYSED = "arms paralysed"

    def label(self, lang: Language) -> str:
        """Name it in one language."""
        return label_of("impairment", self.value, lang)
