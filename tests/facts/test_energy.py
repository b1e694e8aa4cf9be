"""How the social tariff is said, and what of it stays out of a ``repr``."""

from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.energy import EnergyProduct, TariffRole
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.energy import EnergyContract, TariffCategory, TariffHousehold
from bcss_cpas.rules._examples import APPLICANT, REGISTER
from bcss_cpas.text import LANGUAGES

CONTRACT = EnergyContract(
    person=APPLICANT, source=REGISTER, product=EnergyProduct("G"), supplier="Gaz Exemple", ean="541440110000000002",
    customer_number="C-000452", holder="LUC EXEMPLAIRE",
)  # fmt: skip


def test_a_contract_is_said_with_its_numbers() -> None:
    assert CONTRACT.value("fr") == ("gaz, Gaz Exemple, EAN 541440110000000002, client n° C-000452, LUC EXEMPLAIRE")
    assert EnergyContract(person=APPLICANT, source=REGISTER).value("fr") == ""


def test_a_repr_tells_no_number_and_no_name() -> None:
    for secret in ("541440110000000002", "C-000452", "EXEMPLAIRE"):
        assert secret not in repr(CONTRACT)


@given(st.lists(st.sampled_from(TariffRole), unique=True))
def test_every_role_is_said_and_none_is_said_too(roles: list[TariffRole]) -> None:
    fact = TariffCategory(person=APPLICANT, source=REGISTER, roles=tuple(roles))
    for lang in LANGUAGES:
        assert fact.value(lang)
        assert [role for role in TariffRole if role.label(lang) in fact.value(lang).split(", ")] == [
            role for role in TariffRole if role in roles
        ]


def test_no_role_is_told_in_four_languages() -> None:
    fact = TariffCategory(person=APPLICANT, source=REGISTER, roles=())
    assert [fact.value(lang) for lang in LANGUAGES] == ["aucune", "geen", "keine", "none"]


def test_a_household_is_said_by_masked_numbers_and_its_address() -> None:
    home = TariffHousehold(
        person=APPLICANT, source=REGISTER, members=(APPLICANT,), address=Address("4000", "RUE DES ESSAIS", "7", "B")
    )
    assert home.value("fr") == f"{APPLICANT}, RUE DES ESSAIS 7 /B, 4000"
    assert APPLICANT.value not in home.value("fr")
    assert TariffHousehold(person=APPLICANT, source=REGISTER).value("fr") == ""
