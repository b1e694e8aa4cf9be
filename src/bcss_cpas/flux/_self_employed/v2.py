"""SelfEmployed v2: the career at the INASTI, and the contributions of each quarter.

Source: ``SelfEmployedTypesV2.xsd`` (2016-11-08), ``SelfEmployedCommonTypesV1.xsd`` (2016-07-01). Codes can
come with their names, in up to three languages.
"""

from datetime import date

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.self_employment import (
    ContributionCode,
    EqualityCode,
    SelfEmployedQualityCode,
    SocialInsuranceFundCode,
)
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import OpenPeriod, Words


@wire()
class SelfEmployedQuality:
    """In which quality the person is self-employed."""

    code: SelfEmployedQualityCode | None = at("code", required=True, values=("100",))
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class CareerContribution:
    """The category of contribution, called « contribution series » in Dutch."""

    code: ContributionCode | None = at("code", required=True, values=("100", "105", "400", "510"))
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class Equality:
    """Why the period counts as one of activity."""

    code: EqualityCode | None = at("code", required=True, values=("100",))
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class Occupation:
    """The occupation, in six characters."""

    code: str | None = at("code", required=True, pattern=r"[0-9]{6}")
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class SocialInsuranceFund:
    """The social insurance fund."""

    enterprise_number: EnterpriseNumber | None = at("enterpriseNumber")
    code: SocialInsuranceFundCode | None = at("code", required=True, values=("001", "002", "900"))


@wire()
class CareerSegment:
    """A stretch of the career in which nothing changes: ``begin`` and ``end`` are its first and last day."""

    begin: date | None = at("period/beginDate", required=True)
    end: date | None = at("period/endDate")
    quality: SelfEmployedQuality | None = at("selfEmployedQuality", required=True)
    contribution: CareerContribution | None = at("contribution", required=True)
    equality: Equality | None = at("equality")


@wire()
class Affiliation:
    """An affiliation to a fund."""

    fund: SocialInsuranceFund | None = at("socialInsuranceFund", required=True)
    signature_date: date | None = at("signatureDate")
    segments: tuple[CareerSegment, ...] = at("careerSegments/careerSegment", required=True, at_most=100)


@wire()
class Career:
    """The career as the INASTI holds it; ``nisse_reference`` is its own number for the person."""

    nisse_reference: str | None = at("nisseReference", required=True, pattern=r"[0-9]{1,15}")
    enterprise_number: EnterpriseNumber | None = at("selfEmployedEnterpriseNumber")
    occupation: Occupation | None = at("occupation")
    affiliations: tuple[Affiliation, ...] = at("affiliations/affiliation", required=True, at_most=100)


@wire()
class ContributionSituation:
    """How the contributions of the quarter stand, in two characters whose meaning is not public."""

    code: str | None = at("code", required=True, pattern=r"[0-9A-Z]{2}")
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class Ziv:
    """What the quarter is worth for health insurance (« ZIV », « AMI »), in a code whose meaning is not public."""

    code: str | None = at("code", required=True, pattern=r"[1-9]?[0-9]")
    descriptions: tuple[Words, ...] = at("description", at_most=3)


@wire()
class Contribution:
    """The contributions of one quarter at one fund."""

    quarter: YearQuarter | None = at("quarter", required=True)
    fund: SocialInsuranceFund | None = at("socialInsuranceFund", required=True)
    situation: ContributionSituation | None = at("contributionSituation", required=True)
    ziv: Ziv | None = at("ziv")


@wire()
class OpenQuarterPeriod:
    """``OpenQuarterPeriodType``: first and last quarter; without a last one, up to now."""

    begin: YearQuarter | None = at("beginQuarter", required=True)
    end: YearQuarter | None = at("endQuarter")


@wire()
class CareerCriteria:
    """Whose career, and of which days; without a period, all of it."""

    ssin: Ssin | None = at("ssin", required=True)
    period: OpenPeriod | None = at("period")


@wire()
class ContributionsCriteria:
    """Whose contributions, and of which quarters."""

    ssin: Ssin | None = at("ssin", required=True)
    period: OpenQuarterPeriod | None = at("period", required=True)
