"""Forms of the law of 2 April 1965, by which a CPAS tells the State of the aid that it charges to it.

Sources: SSDN ``Loi65Wet65/LoiWet65_*.xsd``, whose names of elements give the kinds of aid and whose enumerations give
the evaluations; for what each form is, the manual « Loi 65 » of the SPP IS. What the codes of one or two characters
inside the forms mean is not in the schemas: they stay texts.
"""

from enum import StrEnum
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes._table import label_of
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import Language


class AidForm(StrEnum):
    """A form that tells of aid; form A, which only names the persons of a file, is not among them."""

    B1 = "B1"
    B2 = "B2"
    C = "C"
    D1 = "D1"
    D2 = "D2"
    F = "F"

    def label(self, lang: Language) -> str:
        """Name the form in one language."""
        return label_of("aid_form", self.value, lang)


class AidKind(StrEnum):
    """A kind of aid that a form can name."""

    FINANCIAL_AID = "financial aid"
    MEDICAL_AND_PHARMACEUTICAL_COSTS = "medical and pharmaceutical costs"
    MEDICAL_COSTS = "medical costs"
    PHARMACEUTICAL_COSTS = "pharmaceutical costs"
    AMBULANT_COSTS = "ambulant medical and pharmaceutical costs"
    """Costs in a care institution, without a night there."""
    HOSPITALIZATION_COSTS = "hospitalization costs"
    MUT_BASE_CONTRIBUTION = "contribution to a health insurance fund"
    MUT_COMPLEMENTARY_CONTRIBUTION = "contribution to the complementary insurance of a health insurance fund"
    MUT_REGULARIZATION = "regularization at a health insurance fund"
    REPATRIATION_COSTS = "repatriation costs"
    PLACEMENT_COSTS = "placement costs"
    HOUSING_COSTS = "housing costs"
    BIRTH_ALLOWANCE = "birth allowance"
    GUARANTEED_CHILD_ALLOWANCES = "guaranteed child allowances"
    OTHER_REQUESTED_AIDS = "other aid"
    ART60P7 = "article 60 § 7"
    ART61 = "article 61"
    ACTIVATION = "activation"
    PARTNER_CONVENTION = "partnership agreement"
    ALIMONY = "maintenance"

    def label(self, lang: Language) -> str:
        """Name the kind in one language."""
        return label_of("aid_kind", self.value, lang)


@frozen(order=False)
class AidEvaluation(OpenCode):
    """What became of a form, or of a part of it."""

    TABLE: ClassVar[str] = "aid_evaluation"
