"""Art. 34, both texts: who counts, for how much, and who decides."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes._table import table
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.article_34 import Article34, Cohabitant, text_that_applies
from bcss_cpas.law.category import Category
from bcss_cpas.law.cohabitants import cohabitant_resources
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER, Tie
from bcss_cpas.text import LANGUAGES, Text
from tests.law.strategies import KNOWN, euros
from tests.law.test_overlay import HEAD, overlay

REQUESTED = date(2025, 2, 17)
STARTS = date(2026, 3, 1)
GUARANTEED = 12 * Decimal("876.13")
REASON = Text(fr="rupture", nl="breuk", de="Bruch", en="estrangement")
together = st.sampled_from([Category.COHABITANT, Category.FAMILY])
OUTSIDERS = sorted(set(Tie) - COUPLE - FIRST_DEGREE - WIDER - {Tie.UNKNOWN})


@pytest.fixture
def law_2026(tmp_path: Any) -> Law:
    """Give the law of April 2026, with an invented living wage, and the assumed formula accepted."""
    return _law_2026(tmp_path, [Certainty.UNKNOWN])


def _law_2026(tmp_path: Any, accept: list[Certainty]) -> Law:
    line = 'from = 2026-03-01, until = 2026-12-31, value = 900, certainty = "verified", source = "ours"'
    ours = overlay(tmp_path, f"[living_wage.category_1]\nknown = [{{ {line} }}]\n", head=HEAD)
    return Law(on=date(2026, 4, 2), overlays=[ours], accept=accept)


def before(category: Category, *household: Cohabitant, **more: Any) -> Any:
    return cohabitant_resources(category, household, KNOWN, requested_on=REQUESTED, **more)


def parent(a_year: Any, **changed: Any) -> Cohabitant:
    return evolve(Cohabitant(tie=Tie.PARENT, adult=True, a_year=a_year, counts=True), **changed)


@given(st.dates(date(2025, 1, 1), date(2026, 11, 1)), st.none() | st.integers(0, 400))
def test_the_request_and_the_last_review_decide_which_text_applies(requested: date, days: int | None):
    reviewed = None if days is None else requested + timedelta(days)
    law = Law(on=date(2027, 12, 31))
    text = text_that_applies(requested, reviewed, law)
    assert (text is Article34.SINCE) == (requested >= STARTS or (reviewed is not None and reviewed >= STARTS))


@pytest.mark.parametrize(("requested", "reviewed"), [
    ("2025-03-04", None), ("2025-02-17", "2025-03-04"), ("2025-02-17", "2025-02-16"),
])  # fmt: skip
def test_a_file_is_requested_then_reviewed_then_looked_at(requested: str, reviewed: str | None):
    with pytest.raises(InputError):
        text_that_applies(
            date.fromisoformat(requested), None if reviewed is None else date.fromisoformat(reviewed), KNOWN
        )


@given(euros(), st.sampled_from(sorted(COUPLE)))
def test_a_partner_counts_wholly_in_category_3_and_beyond_the_amount_in_category_1(a_year: Decimal, tie: Tie):
    partner = Cohabitant(tie=tie, adult=None, a_year=a_year)
    assert before(Category.FAMILY, partner).exact == a_year
    assert before(Category.COHABITANT, partner).exact == max(Decimal(0), a_year - GUARANTEED)


@given(st.lists(euros(), min_size=1, max_size=4), together)
def test_parents_and_adult_children_count_for_what_exceeds_the_amount_for_each(sums: list[Decimal], category: Category):
    counted = before(category, *map(parent, sums))
    assert counted.exact == max(Decimal(0), sum(sums) - len(sums) * GUARANTEED)
    assert counted.trace.total == counted.exact


@given(st.lists(euros(), min_size=1, max_size=4), st.integers(0, 3), euros(), together)
def test_more_resources_never_count_for_less(sums: list[Decimal], place: int, more: Decimal, category: Category):
    richer = [*sums]
    richer[place % len(sums)] += more
    one, two = (before(category, *map(parent, each)).exact for each in (sums, richer))
    assert 0 <= two - one <= Fraction(more)


@given(euros(), st.fractions(0, 1, max_denominator=9))
def test_the_cpas_may_count_a_part_and_the_trace_says_so(a_year: Decimal, share: Fraction):
    counted = before(Category.COHABITANT, parent(a_year), share=share)
    assert counted.exact == before(Category.COHABITANT, parent(a_year)).exact * share
    assert counted.trace.total == counted.exact
    assert (word("cohabitants.part") in [each.text for each in counted.trace.steps]) == (share != 1)


def test_the_choice_of_the_cpas_is_asked_and_told():
    with pytest.raises(UnknownAmountError, match="may count"):
        before(Category.COHABITANT, parent(20_000, counts=None))
    spared = before(Category.COHABITANT, parent(None, counts=False))
    assert spared.exact == 0
    assert spared.trace.steps[0].say("fr") == "Le CPAS choisit de ne pas compter\u00a0: père, mère"
    with pytest.raises(InputError, match="share"):
        before(Category.COHABITANT, parent(20_000), share=2)


@pytest.mark.parametrize("tie", [*OUTSIDERS, *sorted(WIDER)])
def test_until_february_2026_nobody_else_counts(tie: Tie):
    counted = before(Category.COHABITANT, Cohabitant(tie=tie, adult=None, a_year=90_000))
    assert counted.exact == 0
    assert counted.trace.steps[0].basis[0].name == "cohabitants.others"


def test_a_minor_does_not_count():
    assert before(Category.FAMILY, Cohabitant(tie=Tie.CHILD, adult=False, a_year=90_000)).exact == 0


@pytest.mark.parametrize(("cohabitant", "said"), [
    (Cohabitant(tie=Tie.UNKNOWN, adult=True, a_year=1), "what a cohabitant is"),
    (Cohabitant(tie=Tie.CHILD, adult=None, a_year=1), "adult"),
    (Cohabitant(tie=Tie.PARENT, adult=True, a_year=None, counts=True), "resources"),
    (Cohabitant(tie=Tie.SPOUSE, adult=True, a_year=None), "resources"),
])  # fmt: skip
def test_what_is_not_known_raises(cohabitant: Cohabitant, said: str, law_2026: Law):
    with pytest.raises(UnknownAmountError, match=said):
        before(Category.FAMILY, cohabitant)
    with pytest.raises(UnknownAmountError, match=said):
        cohabitant_resources(Category.FAMILY, [cohabitant], law_2026, requested_on=STARTS)


@pytest.mark.parametrize("cohabitant", [parent(1), Cohabitant(tie=Tie.PARTNER, adult=True, a_year=1)])
def test_a_single_person_lives_with_nobody_who_counts(cohabitant: Cohabitant):
    with pytest.raises(InputError, match="category 2"):
        before(Category.SINGLE, cohabitant)


def test_money_is_checked():
    for name in ("a_year", "allowances", "supplements"):
        with pytest.raises(InputError):
            parent(**{"a_year": 1, name: -1})


def test_the_formula_since_march_2026_is_not_known(tmp_path: Any):
    for accept in ([], [Certainty.MEMORY], [Certainty.CONFLICT]):
        with pytest.raises(UnknownAmountError, match="formula"):
            cohabitant_resources(
                Category.COHABITANT, [parent(20_000)], _law_2026(tmp_path, accept), requested_on=STARTS
            )
    nobody = Cohabitant(tie=Tie.OTHER, adult=True, a_year=None)
    assert cohabitant_resources(Category.SINGLE, [nobody], _law_2026(tmp_path, []), requested_on=STARTS).exact == 0


@pytest.mark.parametrize("tie", sorted(FIRST_DEGREE | WIDER))
def test_since_march_2026_every_adult_debtor_counts_by_default(tie: Tie, law_2026: Law):
    adult = Cohabitant(tie=tie, adult=True, a_year=20_000)
    counted = cohabitant_resources(Category.COHABITANT, [adult], law_2026, requested_on=STARTS)
    assert counted.exact == 20_000 - 12 * 900
    assert {"cohabitants.circle", "cohabitants.duty", "cohabitants.formula"} <= {p.name for p in counted.trace.basis}
    assert all(counted.say(lang) for lang in LANGUAGES)
    minor = evolve(adult, adult=False)
    assert cohabitant_resources(Category.COHABITANT, [minor], law_2026, requested_on=STARTS).exact == 0


@pytest.mark.parametrize("tie", OUTSIDERS)
def test_since_march_2026_a_friend_a_sister_an_aunt_still_do_not_count(tie: Tie, law_2026: Law):
    other = Cohabitant(tie=tie, adult=True, a_year=20_000)
    assert cohabitant_resources(Category.COHABITANT, [other], law_2026, requested_on=STARTS).exact == 0


def test_an_exception_of_equity_is_documented(law_2026: Law):
    spared = cohabitant_resources(Category.COHABITANT, [parent(None, exception=REASON)], law_2026, requested_on=STARTS)
    assert spared.exact == 0
    assert spared.trace.steps[-1].say("nl") == "Uitzondering om billijkheidsredenen, vader, moeder: breuk"


def test_a_file_that_was_not_reviewed_follows_the_text_before(law_2026: Law):
    grandparent = Cohabitant(tie=Tie.GRANDPARENT, adult=True, a_year=20_000)
    older = {"requested_on": date(2025, 2, 17)}
    assert cohabitant_resources(Category.COHABITANT, [grandparent], law_2026, **older).exact == 0
    reviewed = cohabitant_resources(Category.COHABITANT, [grandparent], law_2026, reviewed_on=STARTS, **older)
    assert reviewed.exact == 20_000 - 12 * 900


def test_a_partner_and_the_others_are_counted_apart(law_2026: Law):
    household = [Cohabitant(tie=Tie.SPOUSE, adult=True, a_year=5_000), parent(20_000)]
    counted = cohabitant_resources(Category.COHABITANT, household, law_2026, requested_on=STARTS)
    assert counted.exact == 20_000 - 12 * 900
    family = cohabitant_resources(Category.FAMILY, household, law_2026, requested_on=STARTS)
    assert family.exact == 5_000 + 20_000 - 12 * 900


def test_family_allowances_for_the_applicant_count_since_march_2026_and_supplements_are_asked(law_2026: Law):
    mother = parent(20_000, allowances=1200, supplements=300)

    def counted(**more: Any) -> Fraction:
        return cohabitant_resources(Category.COHABITANT, [mother], law_2026, requested_on=STARTS, **more).exact

    with pytest.raises(UnknownAmountError, match="supplements"):
        counted()
    assert counted(supplements_count=False) == 21_200 - 12 * 900
    assert counted(supplements_count=True) == 21_500 - 12 * 900
    assert before(Category.COHABITANT, mother).exact == 20_000 - GUARANTEED


KIN = [entry.value for entry in table("kin").entries]


@pytest.mark.parametrize("value", [*KIN, "ex-spouse", "nonsense"])
def test_a_relation_is_a_tie_or_none_or_not_known(value: str):
    tie = Tie.of(Relation(value))
    assert tie is Tie(value) if value in set(Tie) - {"other", "unknown"} else tie in (Tie.OTHER, Tie.UNKNOWN)
    ambiguous = " or " in value or "step" in value or value in ("unknown", "self", "nonsense", "other relative")
    if ambiguous and value not in ("sibling or cousin", "step-sibling", "nephew or niece", "uncle or aunt"):
        assert tie is Tie.UNKNOWN


@pytest.mark.parametrize("tie", list(Tie))
def test_a_tie_has_a_name(tie: Tie):
    assert all(tie.text.in_(lang).strip() for lang in LANGUAGES)
