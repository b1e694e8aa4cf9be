"""A social risk with its details, which depend on the risk and on the regime.

Source: ``HdiIndemnityAllowanceCommonV1.xsd`` (``SocialRiskType``); codes of ``AllowanceAttestCommonTypes.xsd``.
"""

from datetime import date

from bcss_cpas.codes import indemnity as codes
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import OpenPeriod, Period

RISKS = (
    "GeneralIncapacityForWorkAllowance",
    "IndependentIncapacityForWorkAllowance",
    "GeneralPregnancy",
    "IndependentPregnancy",
    "GeneralBreastFeeding",
    "GeneralPaternity",
    "GeneralAdoption",
    "IndependentAdoption",
    "GeneralFosterCare",
    "IndependentFosterCare",
)
EXITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")


@wire()
class RiskDetail:
    """What every risk tells."""

    social_status: codes.IndemnityStatus | None = at("socialStatus", required=True, values=("2", "3", "4", "5", "6"))


@wire()
class InvalidityDetail:
    """An invalidity, which follows primary incapacity."""

    start: date | None = at("startDate")
    category: codes.Invalidity | None = at("invalidityCategory", required=True, values=("1", "8", "9"))


@wire()
class IndependentIncapacity(RiskDetail):
    """Incapacity for work of a self-employed person."""

    period: Period | None = at("period", required=True)
    exit_code: codes.IndemnityExit | None = at("exitCode", required=True, values=EXITS)
    invalidity: InvalidityDetail | None = at("invalidity")
    initial_start: date | None = at("initialStartDate", required=True)


@wire()
class GeneralIncapacity(IndependentIncapacity):
    """Incapacity for work of an employee."""

    activity: codes.IndemnityActivity | None = at("activityCode", required=True, values=("1", "2", "3"))


@wire()
class IndependentPregnancy(RiskDetail):
    """Maternity of a self-employed person."""

    period: Period | None = at("period", required=True)
    exit_code: codes.IndemnityExit | None = at("exitCode", required=True, values=EXITS)
    initial_start: date | None = at("initialStartDate", required=True)
    delivery: date | None = at("deliveryDate")


@wire()
class GeneralPregnancy(IndependentPregnancy):
    """Maternity of an employee."""

    supposed_delivery: date | None = at("supposedDeliveryDate")
    activity: codes.IndemnityActivity | None = at("activityCode", required=True, values=("1", "2", "3"))


@wire()
class BreastFeeding(RiskDetail):
    """Breastfeeding leave."""

    delivery: date | None = at("deliveryDate", required=True)
    initial_start: date | None = at("initialStartDate", required=True)


@wire()
class Paternity(RiskDetail):
    """Leave at a birth."""

    delivery: date | None = at("deliveryDate", required=True)
    initial_start: date | None = at("initialStartDate")


@wire()
class Adoption(RiskDetail):
    """Adoption leave."""

    adoption: date | None = at("adoptionDate", required=True)
    initial_start: date | None = at("initialStartDate")


@wire()
class FosterCare(RiskDetail):
    """Leave to foster a child."""

    foster_care: date | None = at("fosterCareDate", required=True)
    initial_start: date | None = at("initialStartDate", required=True)


@wire()
class SocialRisk:
    """``SocialRiskType``: the risk, and one of the details, which the BCSS may leave out."""

    category: codes.SocialRisk | None = at("socialRiskCategory", required=True, values=RISKS)
    general_incapacity: GeneralIncapacity | None = at("generalIncapacityForWork", choice=("detail", 0))
    independent_incapacity: IndependentIncapacity | None = at("independentIncapacityForWork", choice=("detail", 1))
    general_pregnancy: GeneralPregnancy | None = at("generalPregnancy", choice=("detail", 2))
    independent_pregnancy: IndependentPregnancy | None = at("independentPregnancy", choice=("detail", 3))
    general_breast_feeding: BreastFeeding | None = at("generalBreastFeeding", choice=("detail", 4))
    general_paternity: Paternity | None = at("generalPaternity", choice=("detail", 5))
    general_adoption: Adoption | None = at("generalAdoption", choice=("detail", 6))
    independent_adoption: Adoption | None = at("independentAdoption", choice=("detail", 7))
    general_foster_care: FosterCare | None = at("generalFosterCare", choice=("detail", 8))
    independent_foster_care: FosterCare | None = at("independentFosterCare", choice=("detail", 9))

    @property
    def incapacity(self) -> IndependentIncapacity | None:
        """The details of an incapacity for work, in either regime."""
        return self.general_incapacity or self.independent_incapacity

    @property
    def maternity(self) -> IndependentPregnancy | None:
        """The details of a maternity, in either regime."""
        return self.general_pregnancy or self.independent_pregnancy


@wire()
class RiskPeriod:
    """``SocialRiskPeriodType``: the risk, its period, and why it ended."""

    category: codes.SocialRisk | None = at("socialRiskCategory", required=True, values=RISKS)
    period: OpenPeriod | None = at("period", required=True)
    exit_code: codes.IndemnityExit | None = at("exitCode", required=True, values=EXITS)
