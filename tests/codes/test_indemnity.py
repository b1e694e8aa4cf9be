"""The codes of the mutualities: what they pay for, and how CT1 and CT2 are made."""

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.codes.indemnity import IndemnityDocument, IndemnityFamily, SocialRisk
from bcss_cpas.text import LANGUAGES

INCREASED = {
    "0": {"fr": "sans intervention majorée", "en": "without increased intervention"},
    "1": {"fr": "avec intervention majorée", "en": "with increased intervention"},
}


@pytest.mark.parametrize(
    ("code", "benefit"),
    [
        (SocialRisk("GeneralIncapacityForWorkAllowance"), BenefitKind.SICKNESS),
        (SocialRisk("IndependentIncapacityForWorkAllowance"), BenefitKind.SICKNESS),
        (SocialRisk("GeneralFosterCare"), BenefitKind.MATERNITY),
        (SocialRisk("GeneralIllness"), None),
        (IndemnityDocument("PI41"), BenefitKind.SICKNESS),
        (IndemnityDocument("PI423"), BenefitKind.MATERNITY),
        (IndemnityDocument("PI3"), BenefitKind.OTHER),
        (IndemnityDocument("PI4"), None),
    ],
)
def test_a_risk_and_a_document_tell_what_is_paid_for(
    code: SocialRisk | IndemnityDocument, benefit: BenefitKind | None
) -> None:
    assert code.benefit is benefit


def test_only_the_risks_of_incapacity_are_paid_as_sickness() -> None:
    risks = [SocialRisk(entry.value) for entry in table("social_risk").entries]
    sick = [risk for risk in risks if risk.benefit is BenefitKind.SICKNESS]
    assert sick == [risk for risk in risks if "Incapacity" in risk.value]
    assert len(sick) == 2


@pytest.mark.parametrize(("code", "told"), [("0", False), ("00", False), ("99", False), ("1", True), ("05", True)])
def test_a_family_situation_may_not_have_been_looked_up(code: str, told: bool) -> None:
    assert IndemnityFamily(code).is_told is told


@pytest.mark.parametrize("kind", [Ct1, Ct2])
def test_the_last_digit_tells_the_increased_intervention(kind: type[Ct1] | type[Ct2]) -> None:
    for entry in table(kind.TABLE).entries:
        assert len(entry.value) == 3
        if entry.value != "000":
            labels = INCREASED[entry.value[2]]
            assert all(entry.text.in_(lang).endswith(labels[lang]) for lang in LANGUAGES if lang in labels)


def test_a_holder_code_that_only_ever_appears_in_lists_stays_open() -> None:
    assert not Ct1("480").known
    assert Ct1("471").known
    assert Ct2("0") == Ct2("000")
