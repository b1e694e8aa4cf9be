"""Codes of disability and of the social tariff."""

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.disability import (
    AllowanceLegislation,
    ChildDisability,
    ChildIndependence,
    Impairment,
    IncomeReplacementCategory,
    IntegrationCategory,
    RequestLegislation,
)
from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.text import LANGUAGES


@pytest.mark.parametrize(("code", "benefit"), [
    ("0", None), ("1", BenefitKind.FAMILY_BENEFIT), ("2", BenefitKind.FAMILY_BENEFIT), ("3", BenefitKind.DISABILITY),
    ("4", BenefitKind.DISABILITY), ("5", BenefitKind.DISABILITY), ("6", None),
])  # fmt: skip
def test_a_request_asks_for_a_benefit_where_the_list_says_so(code: str, benefit: BenefitKind | None) -> None:
    assert RequestLegislation(code).benefit is benefit


@pytest.mark.parametrize(("code", "short"), [
    ("3", "ARR/AI"), ("4", "AAPA"), ("5", "AO"), ("6", "AS"), ("7", "ATP"), ("8", "ACRG"), ("9", "AC"), ("10", "10"),
])  # fmt: skip
def test_an_allowance_has_an_abbreviation(code: str, short: str) -> None:
    assert AllowanceLegislation(code).short == short


@pytest.mark.parametrize(("code", "label"), [
    (IncomeReplacementCategory("C"), "forms a household, or has a dependent child"),
    (IncomeReplacementCategory("-"), "none"),
    (IntegrationCategory("5"), "17 points or more"),
    (ChildDisability("3"), "80 to 100 %"),
    (ChildIndependence("2"), "4 to 6 points"),
    (ChildIndependence("0"), "«0»"),
    (EnergyProduct("E"), "electricity"),
    (EnergyProduct("H"), "«H»"),
])  # fmt: skip
def test_a_code_is_named_or_shows_itself(code: OpenCode, label: str) -> None:
    assert code.label("en") == label


@pytest.mark.parametrize(("kinds", "name"), [(Impairment, "impairment"), (TariffRole, "tariff_role")])
def test_every_kind_has_its_row(kinds: type[Impairment] | type[TariffRole], name: str) -> None:
    assert {kind.value for kind in kinds} == {entry.value for entry in table(name).entries}
    for kind in kinds:
        assert all(kind.label(lang) for lang in LANGUAGES)
