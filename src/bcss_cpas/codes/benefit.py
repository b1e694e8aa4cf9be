"""Kinds of social benefit and of social right, over all flux, so that rules need not know which flux gave them."""

from enum import StrEnum

from bcss_cpas.codes._table import label_of
from bcss_cpas.text import Language


class BenefitKind(StrEnum):
    """A benefit in money."""

    FAMILY_BENEFIT = "family benefit"
    BIRTH_PREMIUM = "birth premium"
    ADOPTION_PREMIUM = "adoption premium"
    SICKNESS = "sickness indemnity"
    MATERNITY = "maternity, birth or foster indemnity"
    UNEMPLOYMENT = "unemployment"
    ACTIVATION = "activation allowance"
    CAREER_BREAK = "career break"
    INCOME_REPLACEMENT = "income replacement allowance"
    """Allowance that replaces an income lost to a disability (ARR, IVT)."""
    INTEGRATION_ALLOWANCE = "integration allowance"
    """Allowance for the cost of a disability (AI, IT); not to be confused with an integration at the BCSS."""
    DISABILITY = "disability allowance"
    """A disability allowance of another or an untold kind, such as the aid to elderly persons."""
    PENSION = "pension"
    INCOME_GUARANTEE = "income guarantee for elderly persons"
    LIVING_WAGE = "living wage"
    EQUIVALENT = "equivalent of the living wage"
    INSTALLATION_PREMIUM = "installation premium"
    OTHER = "other benefit"

    def label(self, lang: Language) -> str:
        """Name the kind in one language."""
        return label_of("benefit", self.value, lang)


class RightKind(StrEnum):
    """A right that is no sum of money."""

    HEALTH_CARE = "reimbursement of health care"
    INCREASED_INTERVENTION = "increased intervention"
    """« BIM »: a higher reimbursement of health care."""
    MAXIMUM_BILLING = "maximum billing"
    """« MAF »: a ceiling on what health care costs a household in a year."""
    GLOBAL_MEDICAL_FILE = "global medical file"
    """« DMG »."""
    THIRD_PARTY_PAYER = "third-party payer"
    MEDICAL_HOUSE = "medical house"
    COMPLEMENTARY_INSURANCE = "complementary insurance"
    SOCIAL_TARIFF = "social tariff"
    PARKING_CARD = "parking card"
    REDUCTION_CARD = "reduction card"
    OTHER = "other right"

    def label(self, lang: Language) -> str:
        """Name the kind in one language."""
        return label_of("right", self.value, lang)


class Periodicity(StrEnum):
    """How often an amount comes."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"

    def label(self, lang: Language) -> str:
        """Name it in one language, as it follows an amount."""
        return label_of("periodicity", self.value, lang)
