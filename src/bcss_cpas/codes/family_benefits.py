"""The codes of family benefits: who a person is in a file, and what is paid. Sources stand in the tables."""

from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.open_code import OpenCode


@frozen(order=False)
class FamilyBenefitRole(OpenCode):
    """In which quality a person stands in a file.

    The attributary opens the right, the recipient (« allocataire ») is paid, the child is whom it is for.
    """

    TABLE: ClassVar[str] = "family_benefit_role"


ATTRIBUTARY = FamilyBenefitRole("ATTRIBUTED")
RECIPIENT = FamilyBenefitRole("ALLOCATED")
BENEFICIARY_CHILD = FamilyBenefitRole("BENEFICIARY_CHILD")


@frozen(order=False)
class FamilyBenefitCategory(OpenCode):
    """What is paid: a basic amount, a supplement, a premium."""

    TABLE: ClassVar[str] = "family_benefit_category"

    @property
    def kind(self) -> BenefitKind:
        """The kind of benefit; a code that is not known is a family benefit, and no more is said of it."""
        kind = None if self.entry is None else self.entry.extra.get("kind")
        return BenefitKind.FAMILY_BENEFIT if kind is None else BenefitKind(kind)
