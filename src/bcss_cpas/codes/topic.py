"""What a social inquiry asks: the topics that justify the consultation of a flux."""

from enum import StrEnum

from bcss_cpas.codes._table import label_of
from bcss_cpas.text import Language


class InquiryTopic(StrEnum):
    """A question of the inquiry; a flux may be opened only for a topic that it serves (deck: « collecte ciblée »)."""

    IDENTITY = "identity"
    RESIDENCE = "residence"
    RIGHT_OF_RESIDENCE = "right of residence"
    HOUSEHOLD = "household"
    INCOME_FROM_WORK = "income from work"
    INCOME_FROM_SELF_EMPLOYMENT = "income from self-employment"
    REPLACEMENT_INCOME = "replacement income"
    """Unemployment, pension, sickness and disability: the benefits that replace an income."""
    FAMILY_BENEFITS = "family benefits"
    PROPERTY = "property"
    HEALTH_INSURANCE = "health insurance"
    DISABILITY = "disability"
    AVAILABILITY_FOR_WORK = "availability for work"
    RIGHT_TO_CLAIM = "right to claim"
    """Another right that the person could claim first, or has not claimed yet."""
    AID_OF_CPAS = "aid of a CPAS"
    """Aid of this or another CPAS, its attestations and its exemptions."""
    TAXABLE_INCOME = "taxable income"
    DEBTOR_MEANS = "means of a maintenance debtor"

    def label(self, lang: Language) -> str:
        """Name the topic in one language."""
        return label_of("inquiry_topic", self.value, lang)
