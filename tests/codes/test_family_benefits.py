"""The codes of family benefits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.family_benefits import ATTRIBUTARY, BENEFICIARY_CHILD, RECIPIENT, FamilyBenefitCategory


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("VOORAFBETALING_GEBOORTE", BenefitKind.BIRTH_PREMIUM),
        ("BASIS", BenefitKind.FAMILY_BENEFIT),
        ("W10", BenefitKind.FAMILY_BENEFIT),
        ("", BenefitKind.FAMILY_BENEFIT),
    ],
)
def test_a_category_says_what_kind_of_benefit_it_is(code: str, kind: BenefitKind) -> None:
    assert FamilyBenefitCategory(code).kind is kind


@given(st.text(max_size=30))
def test_a_category_that_is_not_known_is_a_family_benefit_and_no_more(code: str) -> None:
    category = FamilyBenefitCategory(code)
    assert category.known or category.kind is BenefitKind.FAMILY_BENEFIT


def test_the_three_roles_are_named_apart() -> None:
    assert [role.label("fr") for role in (ATTRIBUTARY, RECIPIENT, BENEFICIARY_CHILD)] == [
        "attributaire",
        "allocataire",
        "enfant bénéficiaire",
    ]
