"""SelfEmployed v1: the career, and whether the contributions of each quarter are paid.

Source: element names read in the source code of a CPAS application. Read there for certain are the criteria, and
``result``, ``membership``, ``careerComponent``; the places of the other elements are not proven.
"""

from datetime import date

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.self_employment import (
    ContributionCode,
    ContributionSituationCode,
    EqualityCode,
    SocialInsuranceFundCode,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import OpenPeriod


@wire()
class Quarter:
    """A quarter, as a year and a number from 1 to 4."""

    year: int | None = at("year")
    quarter: int | None = at("quarter")

    @property
    def value(self) -> YearQuarter | None:
        """The quarter; ``None`` where one of the two is missing, or there is no such quarter."""
        try:
            return YearQuarter(self.year or 0, self.quarter or 0)
        except ValueError:
            return None


@wire()
class QuarterPeriod:
    """First and last quarter."""

    begin: Quarter | None = at("beginQuarter")
    end: Quarter | None = at("endQuarter")


@wire()
class FundV1:
    """The social insurance fund."""

    code: SocialInsuranceFundCode | None = at("code")
    cbe_number: EnterpriseNumber | None = at("cbeNumber")


@wire()
class CareerComponent:
    """A stretch of the career: ``begin`` and ``end`` are its first and last day."""

    begin: date | None = at("period/beginDate", "beginDate")
    end: date | None = at("period/endDate", "endDate")
    contribution_code: ContributionCode | None = at("contributionCode")
    nisse_equalized_code: EqualityCode | None = at("nisseEqualizedCode")


@wire()
class Membership:
    """An affiliation to a fund."""

    fund: FundV1 | None = at("socialInsuranceFund")
    components: tuple[CareerComponent, ...] = at("careerComponent")


@wire()
class QuarterContribution:
    """The contributions of one quarter."""

    quarter: Quarter | None = at("quarter")
    fund: FundV1 | None = at("socialInsuranceFund")
    situation: ContributionSituationCode | None = at("contributionSituation")
    last_payment: str | None = at("lastPayment")
    """The last payment, as it came: whether it is a date or an amount is not known."""


@wire()
class ContributionsCriteriaV1:
    """Whose contributions, and of which quarters, as version 1 asks for them."""

    ssin: Ssin | None = at("ssin")
    period: QuarterPeriod | None = at("period")


@wire()
class CareerAndContributionsCriteria:
    """Whose career and contributions, of which days and which quarters."""

    ssin: Ssin | None = at("ssin")
    career_period: OpenPeriod | None = at("careerPeriod")
    contribution_period: QuarterPeriod | None = at("contributionPeriod")
