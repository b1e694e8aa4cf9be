"""Which aid, how much, and the top-up to what the household has."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.national_register import BELGIAN, Nationality, Register
from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.law import Law, Unit
from bcss_cpas.law._words import word
from bcss_cpas.law.aid import Aid, aid_for
from bcss_cpas.law.capital import capital_resource
from bcss_cpas.law.category import Category
from bcss_cpas.law.estimate import Estimate, Resource, counted_resources, estimate, income
from bcss_cpas.law.living_wage import living_wage, living_wage_a_month
from bcss_cpas.law.money import Money, cents
from bcss_cpas.law.property import Holding, property_resource
from bcss_cpas.text import LANGUAGES, Text
from tests.law.strategies import KNOWN, categories, euros
from tests.together import together

PENSION = Text(fr="Pension", nl="Pensioen", de="Rente", en="Pension")
STRANGER = Nationality("350")
maybe = (True, False, None)


def estimated(category: Category, *sums: Money, aid: Aid | None = Aid.LIVING_WAGE, law: Law = KNOWN) -> Estimate:
    return estimate(category, [income(PENSION, each) for each in sums], law, aid=aid)


@together(("protected", "union"), list(product(maybe, maybe)))
@together("register", [None, "01", "02", "05", "06", "BIS", "RAD", "99"])
@together("nationality", [None, BELGIAN, STRANGER])
def test_the_aid_follows_from_nationality_and_register_or_is_left_open(
    nationality: Nationality | None, register: str | None, protected: bool | None, union: bool | None
):
    told = None if register is None else Register(register)
    found = aid_for(nationality, told, KNOWN, protected=protected, union_right=union)
    if nationality == BELGIAN or register == "02" or protected or union:
        assert found.aid is Aid.LIVING_WAGE
    elif nationality is STRANGER and register in ("01", "05", "06") and protected is False and union is False:
        assert found.aid is Aid.EQUIVALENT
    else:
        assert found.aid is None
    assert all(found.trace.to_text(lang) for lang in LANGUAGES)
    assert bool(found.trace.basis) == (found.aid is not None)


@pytest.mark.parametrize("aid", list(Aid))
def test_an_aid_has_a_name(aid: Aid):
    assert all(aid.label(lang) for lang in LANGUAGES)


@given(categories, st.sampled_from([*Aid, None]))
def test_who_has_nothing_has_the_amount_of_the_category(category: Category, aid: Aid | None):
    nothing = estimated(category, aid=aid)
    assert nothing.month.amount == nothing.full.amount == living_wage_a_month(category, KNOWN).amount
    assert nothing.complement is None
    assert nothing.month.unit is Unit.EUR_A_MONTH
    told = {parameter.name for parameter in nothing.month.trace.basis}
    assert ("aid.same_amounts" in told) == (aid is Aid.EQUIVALENT)


@given(categories, euros(3000), euros(500))
def test_more_income_never_raises_the_aid(category: Category, a_month: Decimal, more: Decimal):
    assert estimated(category, a_month).month.exact >= estimated(category, a_month + more).month.exact >= 0


@given(categories, euros(3000))
def test_the_aid_and_what_counts_make_the_amount_to_half_a_cent(category: Category, a_month: Decimal):
    found = estimated(category, a_month)
    year = living_wage(category, KNOWN).exact
    assert found.month.exact * 100 == int(found.month.exact * 100)
    exact = max(Fraction(0), year - found.resources.exact) / 12
    assert found.month.amount == cents(exact)
    assert abs(found.month.exact - exact) <= Fraction(1, 200)
    assert found.month.trace.total == found.month.exact
    assert found.resources.trace.total == found.resources.exact


@given(categories, st.lists(euros(400), min_size=1, max_size=4))
def test_a_sum_in_parts_counts_as_the_sum(category: Category, parts: list[Decimal]):
    whole = estimated(category, sum(parts, Decimal(0)))
    assert estimated(category, *parts).month.amount == whole.month.amount
    assert estimated(category, *parts).resources.exact == whole.resources.exact


@given(categories, euros(3000))
def test_below_the_amount_the_exemption_is_taken_once(category: Category, a_month: Decimal):
    found = estimated(category, a_month)
    exemption = {1: 155, 2: 250, 3: 310}[category]
    if 12 * a_month < living_wage(category, KNOWN).exact:
        assert found.resources.exact == max(Decimal(0), 12 * a_month - exemption)
        assert found.month.exact > 0
    else:
        assert found.resources.exact == 12 * a_month
        assert found.month.exact == 0
    assert (found.complement is None) == (found.resources.exact == 0 or found.month.exact == 0)


def test_what_the_exemption_does_not_reach_counts_wholly():
    beyond = Resource(income(PENSION, 100).result, exemptible=False)
    assert counted_resources(Category.SINGLE, [beyond], KNOWN).exact == 1200
    both = [beyond, income(PENSION, 10)]
    assert counted_resources(Category.SINGLE, both, KNOWN).exact == 1200


def test_resources_of_every_kind_are_added_up_and_explained():
    resources = [
        income(PENSION, 500),
        Resource(capital_resource(25_500, KNOWN)),
        Resource(property_resource([Holding(cadastral_income=850)], KNOWN)),
    ]
    found = estimate(Category.SINGLE, resources, KNOWN, aid=Aid.LIVING_WAGE)
    assert found.resources.exact == 6000 + 1678 + 300 - 250
    assert found.month.amount == cents((living_wage(Category.SINGLE, KNOWN).exact - 7728) / 12)
    said = found.say("en")
    lines = ("Pension: +500.00", "General exemption, category 2: -250.00 [", "= 7728.00")
    assert [said.index(line) for line in lines] == sorted(said.index(line) for line in lines)
    assert said.endswith(f"= {found.month.amount} EUR a month")
    assert {found.say(lang) for lang in LANGUAGES}


def test_rounding_is_named():
    assert estimated(Category.SINGLE, Decimal("1100.01")).month.trace.steps[-1].text == word("rounded")


@pytest.mark.parametrize("day", ["2023-08-01", "2026-06-01"])
def test_nothing_is_estimated_on_a_day_that_is_not_known(day: str):
    with pytest.raises(UnknownAmountError):
        estimated(Category.SINGLE, law=Law(on=date.fromisoformat(day)))
