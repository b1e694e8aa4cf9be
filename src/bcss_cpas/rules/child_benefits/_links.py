"""Who is paid family benefits for a child, as far as the funds are sure of it, and who lives with the applicant."""

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._incomes import lately
from bcss_cpas.rules._rule import Told

FLUX = "child_benefits"
DECLARED_AS = IncomeKind.CHILD_BENEFITS
BENEFITS, LINKS = Told(Benefit, by=(FLUX,)), Told(FamilyBenefitLink, by=(FLUX,))


def links(case: Case, child: Ssin | None = None) -> tuple[FamilyBenefitLink, ...]:
    """Return who was paid lately for a child, or only stands in its file; the applicant unless another is named."""
    return lately(case, case.all(FamilyBenefitLink, child))


def paid_to(found: tuple[FamilyBenefitLink, ...]) -> tuple[FamilyBenefitLink, ...]:
    """Keep those that are sure: the recipient is named for the child, or is the only one of the file."""
    alone = {(each.reference, each.recipient.value) for each in found if not each.named}
    files = [reference for reference, _ in alone]
    return tuple(each for each in found if each.named or files.count(each.reference) == 1)


def is_paid_here(case: Case, found: tuple[FamilyBenefitLink, ...]) -> bool:
    """Tell whether a recipient lives with the applicant, or is the applicant.

    The register is asked only for whom the declaration leaves out.
    """
    recipients = {each.recipient.value for each in found}
    if case.person.value in recipients:
        return True
    declared = [member.ssin.value for member in case.declaration.household or () if member.ssin is not None]
    return not (recipients.isdisjoint(declared) and recipients.isdisjoint(_registered_here(case)))


def _registered_here(case: Case) -> set[str]:
    heads = {link.head.value for link in case.now(HouseholdLink)} | {case.person.value}
    inside = [link for link in case.every(HouseholdLink) if link.head.value in heads]
    return heads.union([link.person.value for link in inside if link.holds_on(case.as_of)])
