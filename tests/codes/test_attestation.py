"""What the codes of an attestation and of a property stand for, and that an unknown one stands for nothing."""

import pytest

from bcss_cpas.codes.attestation import A036Category, A036Status, AttestationKind, RequestType
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.property import CadastralIncomeCode, PersonNature, SituationChange
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.text import LANGUAGES


@pytest.mark.parametrize("kind", AttestationKind)
def test_every_kind_of_attestation_is_named_in_four_languages(kind: AttestationKind) -> None:
    assert all(kind.label(lang).strip() for lang in LANGUAGES)
    others = [other for other in AttestationKind if other is not kind]
    assert all(kind.label(lang) != other.label(lang) for other in others for lang in LANGUAGES)


@pytest.mark.parametrize(("code", "cancels"), [("0", False), ("1", False), ("3", True), ("2", None), ("", None)])
def test_only_a_cancellation_takes_an_attestation_back(code: str, cancels: bool | None) -> None:
    assert A036Status(code).cancels is cancels


@pytest.mark.parametrize(("code", "kind"), [("7", BenefitKind.LIVING_WAGE), ("8", BenefitKind.EQUIVALENT), ("9", None)])
def test_a_category_is_a_benefit_where_it_is_known(code: str, kind: BenefitKind | None) -> None:
    assert A036Category(code).benefit is kind


@pytest.mark.parametrize(("code", "owned"), [("O", False), ("0", None), ("o", None), ("", None)])
def test_the_letter_and_not_the_figure_says_that_a_property_is_gone(code: str, owned: bool | None) -> None:
    assert SituationChange(code).owned is owned


def test_what_is_not_verified_is_marked() -> None:
    status65, income = RequestType("STATUT65").entry, CadastralIncomeCode("2").entry
    assert status65 is not None
    assert income is not None
    assert (status65.source.certainty, income.source.certainty) == (Certainty.UNKNOWN, Certainty.MEMORY)


def test_the_codes_are_named() -> None:
    assert PersonNature("3").label("fr") == "débiteur d'aliments du demandeur"
    assert IpcalCode("7555").label("en") == "total of the globally taxable income"
    assert IpcalCode("7270").label("en") == "«7270»"
