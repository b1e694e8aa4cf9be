"""Movable capital and immovable property: continuous, rising, and the same however a right is split."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.capital import capital_resource
from bcss_cpas.law.property import Holding, Ownership, property_resource
from tests.law.strategies import KNOWN, TRUSTING, euros

shares = st.fractions(Fraction(1, 12), 1, max_denominator=12)
children = st.integers(0, 5)
MEMORY = Law(on=KNOWN.on, accept=[Certainty.MEMORY])


@given(euros(), euros(5000))
def test_more_capital_never_counts_for_less_and_a_cent_more_for_a_tenth_of_it_at_most(capital: Decimal, more: Decimal):
    one, two = capital_resource(capital, KNOWN), capital_resource(capital + more, KNOWN)
    assert 0 <= two.exact - one.exact <= Fraction(more) / 10
    assert one.trace.total == one.exact


@pytest.mark.parametrize(("capital", "counted"), [
    (0, 0), (6200, 0), ("6200.01", "0.0006"), (12_500, 378), ("12500.01", "378.001"), (25_500, 1678),
])  # fmt: skip
def test_the_slices_meet_at_their_limits(capital: Any, counted: Any):
    assert capital_resource(Decimal(capital), KNOWN).exact == Fraction(counted)


@given(euros(), shares)
def test_of_a_joint_account_a_share_counts_where_that_is_accepted(capital: Decimal, share: Fraction):
    if share == 1:
        assert capital_resource(capital, KNOWN, share=share) == capital_resource(capital, KNOWN)
        return
    with pytest.raises(UnknownAmountError, match="joint_account"):
        capital_resource(capital, KNOWN, share=share)
    whole = capital_resource(Fraction(capital) * share, MEMORY)
    assert capital_resource(capital, MEMORY, share=share).exact == whole.exact


def test_a_share_is_not_more_than_one():
    with pytest.raises(InputError):
        capital_resource(1, KNOWN, share=2)
    with pytest.raises(InputError):
        Holding(share=Fraction(3, 2))
    with pytest.raises(InputError):
        property_resource([Holding(cadastral_income=1, share=Fraction(2, 3))] * 2, MEMORY)


@given(euros(), children)
def test_what_exceeds_the_exemption_counts_three_times(income: Decimal, number: int):
    counted = property_resource([Holding(cadastral_income=income)], KNOWN, children=number)
    assert counted.exact == max(Fraction(0), Fraction(income) - 750 - 125 * number) * 3
    assert counted.trace.total == counted.exact


@given(euros(), euros(3000), children)
def test_more_cadastral_income_never_counts_for_less_and_a_child_more_never_for_more(
    income: Decimal, more: Decimal, number: int
):
    one = property_resource([Holding(cadastral_income=income)], KNOWN, children=number).exact
    two = property_resource([Holding(cadastral_income=income + more)], KNOWN, children=number).exact
    assert 0 <= two - one <= 3 * Fraction(more)
    assert property_resource([Holding(cadastral_income=income)], KNOWN, children=number + 1).exact <= one


@given(euros(), children, st.lists(st.integers(1, 9), min_size=1, max_size=5), st.booleans(), st.data())
def test_splitting_a_property_into_shares_that_sum_to_one_changes_nothing(
    income: Decimal, number: int, parts: list[int], built: bool, data: st.DataObject
):
    whole = Holding(cadastral_income=income, built=built)
    rights = st.sampled_from([Ownership.FULL, Ownership.USUFRUCT])
    split = [evolve(whole, share=Fraction(part, sum(parts)), ownership=data.draw(rights)) for part in parts]
    law = MEMORY if not built else KNOWN
    assert property_resource(split, law, children=number) == property_resource([whole], law, children=number)


@given(euros(), children, st.lists(st.integers(1, 9), min_size=2, max_size=5))
def test_what_counts_for_all_owners_together_is_what_the_whole_counts_for(
    income: Decimal, number: int, parts: list[int]
):
    whole = Holding(cadastral_income=income)
    owners = [
        property_resource([evolve(whole, share=Fraction(part, sum(parts)))], MEMORY, children=number) for part in parts
    ]
    assert sum(each.exact for each in owners) == property_resource([whole], KNOWN, children=number).exact


@pytest.mark.parametrize("holdings", [
    [Holding(cadastral_income=1000, share=Fraction(1, 2))],
    [Holding(cadastral_income=1000, ownership=Ownership.BARE)],
    [Holding(cadastral_income=1000, built=False)],
    [Holding(cadastral_income=1000, rent=1)],
    [Holding(cadastral_income=1000, interest=1)],
    [Holding(cadastral_income=1000), Holding(property="2", cadastral_income=1000)],
])  # fmt: skip
def test_what_is_known_from_memory_only_raises_unless_it_is_accepted(holdings: list[Holding]):
    with pytest.raises(UnknownAmountError, match="from memory"):
        property_resource(holdings, KNOWN)
    assert property_resource(holdings, MEMORY).exact >= 0


def test_bare_ownership_does_not_count():
    bare = property_resource([Holding(cadastral_income=5000, ownership=Ownership.BARE)], MEMORY)
    assert bare.exact == 0
    assert bare.trace.steps
    assert property_resource([], KNOWN).exact == 0


@given(euros(), euros(40_000), euros(40_000), shares)
def test_a_rent_counts_where_it_is_higher_and_interest_is_taken_to_half_at_most(
    income: Decimal, rent: Decimal, interest: Decimal, share: Fraction
):
    bare = Holding(cadastral_income=income, share=share)
    computed = property_resource([bare], MEMORY).exact
    rented = property_resource([evolve(bare, rent=rent)], MEMORY).exact
    assert rented == max(computed, Fraction(rent) * share)
    mortgaged = property_resource([evolve(bare, rent=rent, interest=interest)], MEMORY)
    assert mortgaged.exact == max(rented / 2, rented - Fraction(interest) * share)
    assert mortgaged.trace.total == mortgaged.exact


def test_unbuilt_property_has_an_exemption_of_its_own():
    unbuilt = Holding(property="field", cadastral_income=130, built=False)
    assert property_resource([unbuilt], MEMORY, children=3).exact == 300
    both = property_resource([Holding(cadastral_income=850), unbuilt], MEMORY)
    assert both.exact == 300 + 300


@given(euros(), euros())
def test_several_properties_share_one_exemption(one: Decimal, two: Decimal):
    estates = [Holding(property="1", cadastral_income=one), Holding(property="2", cadastral_income=two)]
    together = property_resource(estates, MEMORY)
    assert together.exact == property_resource([Holding(cadastral_income=one + two)], MEMORY).exact
    assert word("property.factor") in [step.text for step in together.trace.steps]


@pytest.mark.parametrize("change", [{"share": Fraction(1, 2)}, {"rent": 1}, {"interest": 1}])
def test_several_properties_that_differ_are_not_known(change: dict[str, Any]):
    estates = [Holding(property="1", cadastral_income=1000), Holding(property="2", cadastral_income=900, **change)]
    with pytest.raises(UnknownAmountError, match="several properties"):
        property_resource(estates, TRUSTING)


@given(euros(), children)
def test_abroad_a_cadastral_income_counts_as_in_belgium(income: Decimal, number: int):
    law = Law(on=date(2025, 6, 1))
    here, there = (Holding(cadastral_income=income, abroad=abroad) for abroad in (False, True))
    counted = property_resource([there], law, children=number)
    assert counted.exact == property_resource([here], law, children=number).exact
    assert "abroad" in counted.trace.to_text("en")


@given(euros(), st.sampled_from(["rent", "gross_income"]), shares)
def test_abroad_without_a_cadastral_income_the_rule_is_not_known(income: Decimal, base: str, share: Fraction):
    holding = Holding(abroad=True, share=share, **{base: income})
    with pytest.raises(UnknownAmountError, match="abroad_income"):
        property_resource([holding], Law(on=date(2025, 6, 1), accept=[Certainty.MEMORY]))
    accepting = Law(on=date(2025, 6, 1), accept=[Certainty.MEMORY, Certainty.UNKNOWN])
    assert property_resource([holding], accepting).exact == Fraction(income) * share


@pytest.mark.parametrize("holding", [Holding(), Holding(abroad=True), Holding(rent=500)])
def test_a_property_of_which_nothing_is_known_raises(holding: Holding):
    with pytest.raises(UnknownAmountError):
        property_resource([holding], Law(on=date(2025, 6, 1), accept=list(Certainty)))


def test_shares_that_tell_of_different_properties_are_refused():
    with pytest.raises(InputError, match="same property"):
        property_resource([Holding(cadastral_income=1, share=Fraction(1, 2)), Holding(cadastral_income=2)], MEMORY)
    with pytest.raises(InputError, match="below zero"):
        property_resource([], KNOWN, children=-1)
    with pytest.raises(TypeError):
        Holding(ownership="owner")  # type: ignore[arg-type]
