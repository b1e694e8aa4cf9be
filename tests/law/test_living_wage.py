"""The category, the amount, and the general exemption."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law import Law, history
from bcss_cpas.law._words import word
from bcss_cpas.law.category import Category, Home, category_of
from bcss_cpas.law.exemption import general_exemption
from bcss_cpas.law.living_wage import living_wage, living_wage_a_month
from bcss_cpas.text import LANGUAGES
from tests.law.strategies import KNOWN, categories, euros

maybe = st.sampled_from([True, False, None])
homes = st.builds(
    Home,
    minor_children=st.none() | st.integers(0, 4),
    partner=maybe,
    others=maybe,
    homeless_with_project=st.booleans(),
)
PUBLISHED = [line.valid_from for line in history("living_wage.category_1") if line.readings]


@given(homes)
@example(Home(minor_children=0, partner=None, others=None, homeless_with_project=True))
@example(Home(minor_children=0, partner=False, others=True))
@example(Home(minor_children=0, partner=False, others=False))
def test_the_category_follows_from_who_lives_there(home: Home):
    found = category_of(home, KNOWN)
    if home.minor_children:
        assert found.category is Category.FAMILY
    elif home.minor_children is None:
        assert found.category is None
    elif home.homeless_with_project:
        assert found.category is Category.SINGLE
    elif home.partner is False and home.others is not None:
        assert found.category is (Category.COHABITANT if home.others else Category.SINGLE)
    else:
        assert found.category is None
    assert len(found.trace.steps) >= 2
    assert found.trace.total == 0
    assert all(found.trace.to_text(lang) for lang in LANGUAGES)


def test_a_couple_without_a_minor_child_is_not_settled_and_both_readings_are_told():
    home = Home(minor_children=0, partner=True, others=None)
    found = category_of(home, KNOWN)
    assert found.category is None
    assert "Sources disagree" in found.trace.to_text("en")
    assert {"category 3", "category 1"} <= {text.rpartition(": ")[2].partition(".")[0] for text in (
        found.trace.steps[-2].say("en"), found.trace.steps[-1].say("en").replace("without, ", ""),
    )}  # fmt: skip


def test_what_is_not_settled_is_asked():
    told = {
        "category.children unknown": Home(minor_children=None, partner=None, others=None),
        "category.partner unknown": Home(minor_children=0, partner=None, others=False),
        "category.others unknown": Home(minor_children=0, partner=False, others=None),
    }
    for key, home in told.items():
        assert category_of(home, KNOWN).trace.steps[-1].text == word(key)


def test_a_number_of_children_is_not_below_zero():
    with pytest.raises(InputError):
        Home(minor_children=-1, partner=None, others=None)


@pytest.mark.parametrize("category", list(Category))
def test_a_category_has_a_name(category: Category):
    assert len({category.label(lang) for lang in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize("day", PUBLISHED)
def test_the_amount_rises_with_the_category(day: date):
    law = Law(on=day)
    known = []
    for category in Category:
        try:
            known.append(living_wage(category, law).exact)
        except UnknownAmountError:
            assert (category, day) == (Category.FAMILY, date(2018, 9, 1))  # sources disagree
    assert known == sorted(set(known))
    assert len(known) >= 2


@given(categories)
def test_a_year_is_twelve_months_where_only_the_month_is_known(category: Category):
    year, month = living_wage(category, KNOWN), living_wage_a_month(category, KNOWN)
    assert year.exact == 12 * month.exact
    assert year.trace.steps[-1].text == word("twelve months")


def test_the_living_wage_is_not_known_on_other_days():
    for day in (date(2023, 8, 1), date(2026, 6, 1)):
        for calculate in (living_wage, living_wage_a_month):
            with pytest.raises(UnknownAmountError):
                calculate(Category.SINGLE, Law(on=day))


@given(categories, euros())
def test_the_exemption_is_given_below_the_living_wage_and_not_from_there(category: Category, resources: Decimal):
    exempt = general_exemption(category, resources, KNOWN)
    limit = living_wage(category, KNOWN).exact
    amount = {1: 155, 2: 250, 3: 310}[category]
    assert exempt.exact == (min(resources, amount) if resources < limit else 0)
    assert exempt.trace.total == exempt.exact


@given(categories)
def test_at_the_living_wage_the_law_makes_a_step_and_the_trace_names_it(category: Category):
    limit = living_wage(category, KNOWN).exact
    below, at = (general_exemption(category, value, KNOWN) for value in (limit - Fraction(1, 100), limit))
    assert below.exact > at.exact == 0
    assert at.trace.steps[-1].text == word("exemption.above")


@given(categories, euros(5000), euros(5000))
def test_what_lies_outside_its_reach_is_not_exempt(category: Category, inside: Decimal, outside: Decimal):
    exempt = general_exemption(category, inside + outside, KNOWN, outside=outside)
    assert exempt.exact <= inside
    assert exempt == general_exemption(category, inside + outside, KNOWN) or inside < 310


def test_a_part_is_not_more_than_the_whole():
    with pytest.raises(InputError):
        general_exemption(Category.SINGLE, 100, KNOWN, outside=101)
