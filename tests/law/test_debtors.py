"""Maintenance debtors: two circles, who may be asked, how much, and the inquiry step by step."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError, UnknownAmountError
from bcss_cpas.law import Law
from bcss_cpas.law._words import word
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.debtor_inquiry import Assessment, DebtorFile, Outcome, Question, debtor_inquiry
from bcss_cpas.law.debtors import CohabitingDebtor, RecoveryDebtor, cohabiting_debtors, recovery_debtors
from bcss_cpas.law.recovery import (
    Answer,
    Circumstances,
    Recovery,
    cap_per_debtor,
    income_year,
    may_be_asked,
    reasons_not_to_recover,
)
from bcss_cpas.law.scale import income_threshold, intervention
from bcss_cpas.law.ties import COUPLE, FIRST_DEGREE, WIDER, Relative, Tie
from bcss_cpas.text import LANGUAGES
from tests.law.strategies import KNOWN, euros
from tests.law.test_overlay import overlay

LAW_2026 = Law(on=date(2026, 4, 2))
STARTS, OLDER = date(2026, 3, 1), date(2025, 2, 17)
maybe = st.sampled_from([True, False, None])
relatives = st.builds(Relative, tie=st.sampled_from(list(Tie)), adult=maybe, cohabits=maybe)
MAY_PAY = {Tie.PARENT, Tie.CHILD, Tie.SPOUSE, Tie.EX_SPOUSE}
TRUE = 'certainty = "verified", source = "ours"'
SCALE = f"""[debtors.scale_living_wage]
known = [{{ from = 2025-01-01, until = 2025-12-31, {TRUE}, bands = [
  {{ dependants = 1, income_from = 35000, per_month = 90 }},
  {{ dependants = 0, income_from = 28000, per_month = 60 }},
  {{ dependants = 1, income_from = 30000, per_month = 50.25 }},
] }}]
"""
THRESHOLDS = f"""[debtors.threshold_living_wage]
known = [{{ from = 2025-01-01, until = 2025-12-31, value = 27000, {TRUE} }}]
[debtors.threshold_dependant_living_wage]
known = [{{ from = 2025-01-01, until = 2025-12-31, value = 3700.50, {TRUE} }}]
"""
WILLING = Recovery(opportune=True, months_foreseen=12, worth_its_cost=True)


@pytest.fixture
def scaled(tmp_path: Path) -> Law:
    """Give a law with an invented scale."""
    return Law(on=KNOWN.on, overlays=[overlay(tmp_path, SCALE)])


@given(st.lists(relatives, max_size=6))
def test_the_two_circles_never_share_a_person(several: list[Relative]):
    asked = recovery_debtors(several, LAW_2026)
    counted = cohabiting_debtors(several, LAW_2026, requested_on=STARTS)
    assert all(isinstance(each, RecoveryDebtor) and each.relative.cohabits is False for each in asked.debtors)
    assert all(isinstance(each, CohabitingDebtor) and each.relative.cohabits for each in counted.debtors)


@given(relatives)
def test_who_may_be_asked_is_a_closed_list_outside_the_household(relative: Relative):
    circle = recovery_debtors([relative], KNOWN)
    surely_out = (
        relative.cohabits
        or relative.tie not in {*MAY_PAY, Tie.UNKNOWN}
        or (relative.tie is Tie.CHILD and relative.adult is False)
    )
    unsure = None in (relative.cohabits, relative.adult if relative.tie is Tie.CHILD else True)
    if surely_out:
        assert (circle.debtors, circle.unknown) == ((), ())
    elif relative.tie is Tie.UNKNOWN or unsure:
        assert (circle.debtors, circle.unknown) == ((), (relative,))
    else:
        assert [each.relative for each in circle.debtors] == [relative]
        assert circle.debtors[0].condition.says.fr


@given(relatives, st.sampled_from([OLDER, STARTS]))
def test_whose_resources_count_depends_on_the_text(relative: Relative, requested: date):
    circle = cohabiting_debtors([relative], LAW_2026, requested_on=requested)
    adults = FIRST_DEGREE if requested == OLDER else FIRST_DEGREE | WIDER
    surely_out = (
        relative.cohabits is False
        or relative.tie not in COUPLE | adults | {Tie.UNKNOWN}
        or (relative.tie in adults and relative.adult is False)
    )
    unsure = None in (relative.cohabits, relative.adult if relative.tie in adults else True)
    if surely_out:
        assert (circle.debtors, circle.unknown) == ((), ())
    elif relative.tie is Tie.UNKNOWN or unsure:
        assert (circle.debtors, circle.unknown) == ((), (relative,))
    else:
        found = circle.debtors[0]
        assert found.relative == relative
        assert found.optional == (requested == OLDER and relative.tie in FIRST_DEGREE)
        assert (found.rule.certainty is Certainty.CONFLICT) == (requested == STARTS)


def test_an_older_file_follows_the_new_text_once_it_is_reviewed():
    grandmother = Relative(tie=Tie.GRANDPARENT, person=Ssin.test(date(1950, 5, 14), 1), adult=True, cohabits=True)
    assert not cohabiting_debtors([grandmother], LAW_2026, requested_on=OLDER).debtors
    assert cohabiting_debtors([grandmother], LAW_2026, requested_on=OLDER, reviewed_on=STARTS).debtors
    assert grandmother.person is not None
    assert grandmother.person.value not in repr(grandmother)


def debtor(tie: Tie) -> RecoveryDebtor:
    return recovery_debtors([Relative(tie=tie, adult=True, cohabits=False)], KNOWN).debtors[0]


@given(maybe, maybe)
def test_parents_may_be_asked_while_the_beneficiary_is_a_minor_or_has_family_allowances(
    minor: bool | None, allowances: bool | None
):
    told = Circumstances(beneficiary_is_minor=minor, beneficiary_has_family_allowances=allowances)
    answer, trace = may_be_asked(debtor(Tie.PARENT), told)
    neither = Answer.UNKNOWN if None in (minor, allowances) else Answer.NO
    expected = Answer.YES if True in (minor, allowances) else neither
    assert answer is expected
    assert trace.basis[0].name == "debtors.parents"


@pytest.mark.parametrize(("value", "answer"), [(True, "yes"), (False, "no"), (None, "unknown")])
def test_children_on_a_proven_decrease_and_an_ex_spouse_within_a_judgment(value: bool | None, answer: str):
    assert may_be_asked(debtor(Tie.CHILD), Circumstances(patrimony_decrease_proven=value))[0] == answer
    assert may_be_asked(debtor(Tie.EX_SPOUSE), Circumstances(maintenance_judgment=value))[0] == answer
    assert may_be_asked(debtor(Tie.SPOUSE), Circumstances())[0] is Answer.YES
    assert Answer.of(value) == answer


@given(euros(2000), st.integers(1, 9))
def test_the_caps_of_all_debtors_never_exceed_the_aid(cost: Decimal, debtors: int):
    cap = cap_per_debtor(cost, debtors, KNOWN)
    assert cost - debtors * Decimal("0.01") < debtors * cap.amount <= cost
    assert cap.trace.total == cap.exact == Fraction(cap.amount)


def test_the_cpas_may_waive_the_division():
    waived = cap_per_debtor(1200, 4, KNOWN, waived=True)
    assert waived.amount == 1200
    assert "reasoned decision" in waived.say("en")
    with pytest.raises(InputError):
        cap_per_debtor(1200, 0, KNOWN)


@pytest.mark.parametrize("year", [2022, 2025, 2026])
def test_the_income_is_that_of_two_years_before(year: int):
    assert income_year(date(year, 12, 31), KNOWN) == year - 2


@pytest.mark.parametrize(("change", "key"), [
    ({"opportune": False}, "recovery.inopportune"), ({"worth_its_cost": False}, "recovery.cost"),
    ({"months_foreseen": 3}, "recovery.short"), ({"months_foreseen": 0}, "recovery.short"),
])  # fmt: skip
def test_the_cases_of_no_recovery(change: dict[str, Any], key: str):
    assert reasons_not_to_recover(WILLING, KNOWN) == ()
    (reason,) = reasons_not_to_recover(evolve(WILLING, **change), KNOWN)
    assert reason.text == word(key)
    assert all(reason.line(lang) for lang in LANGUAGES)


def test_what_is_not_settled_is_no_reason_and_article_60_is_one():
    open_questions = Recovery(opportune=None, months_foreseen=None, worth_its_cost=None)
    assert reasons_not_to_recover(open_questions, KNOWN) == ()
    assert reasons_not_to_recover(evolve(WILLING, months_foreseen=4), KNOWN) == ()
    (reason,) = reasons_not_to_recover(evolve(open_questions, article_60=True), Law(on=date(2025, 6, 2)))
    assert reason.basis[0].name == "debtors.article_60"


@pytest.mark.parametrize("aid", list(Aid))
def test_thresholds_and_scales_raise_while_they_are_unknown(aid: Aid):
    trusting = Law(on=KNOWN.on, accept=list(Certainty))
    for law in (KNOWN, trusting):
        with pytest.raises(UnknownAmountError):
            income_threshold(aid, 1, law)
        with pytest.raises(UnknownAmountError):
            intervention(aid, 30_000, 1, law)


def test_a_threshold_that_is_laid_over_is_told_by_dependant(tmp_path: Path):
    law = Law(on=KNOWN.on, overlays=[overlay(tmp_path, THRESHOLDS)])
    assert income_threshold(Aid.LIVING_WAGE, 2, law).amount == Decimal("34401.00")
    with pytest.raises(UnknownAmountError):
        income_threshold(Aid.EQUIVALENT, 2, law)
    with pytest.raises(InputError):
        income_threshold(Aid.LIVING_WAGE, -1, law)


@pytest.mark.parametrize(("income", "dependants", "paid"), [
    (29_999, 1, "0"), (30_000, 1, "50.25"), ("34999.99", 1, "50.25"), (35_000, 1, "90"), (90_000, 1, "90"),
    (28_000, 0, "60"), (0, 0, "0"),
])  # fmt: skip
def test_the_band_is_named(income: Any, dependants: int, paid: str, scaled: Law):
    result = intervention(Aid.LIVING_WAGE, Decimal(income), dependants, scaled)
    assert result.amount == Decimal(paid)
    assert result.trace.steps[-1].text == word("scale.band" if Decimal(paid) else "scale.below")
    assert "Sources disagree" in result.say("en")


def test_a_scale_tells_nothing_of_other_dependants_nor_of_the_other_aid(scaled: Law):
    for aid, dependants in ((Aid.LIVING_WAGE, 2), (Aid.EQUIVALENT, 1)):
        with pytest.raises(UnknownAmountError):
            intervention(aid, 50_000, dependants, scaled)


def test_the_conflict_is_that_of_the_living_wage_alone(tmp_path: Path):
    other = SCALE.replace("scale_living_wage", "scale_social_aid")
    law = Law(on=KNOWN.on, overlays=[overlay(tmp_path, other)])
    assert "Sources disagree" not in intervention(Aid.EQUIVALENT, 30_000, 1, law).say("en")


FILE = DebtorFile(claimed_on=date(2025, 3, 3), aid=Aid.LIVING_WAGE, cost=Decimal("876.13"), debtors=2, recovery=WILLING)
HOUSEHOLD = evolve(FILE, dependants=1)


def assessed(income: Any, **more: Any) -> DebtorFile:
    return evolve(HOUSEHOLD, assessment=Assessment(year=2023, income=income), **more)


@pytest.mark.parametrize(("file", "question"), [
    (FILE, Question.HOUSEHOLD),
    (HOUSEHOLD, Question.ASSESSMENT),
    (evolve(HOUSEHOLD, assessment=Assessment(year=2024, income=1)), Question.ASSESSMENT),
    (assessed(36_400), Question.BRACKET),
    (assessed(None), Question.REAL_ESTATE),
    (assessed(20_000, bracket=0), Question.REAL_ESTATE),
])  # fmt: skip
def test_the_inquiry_follows_the_path_of_the_deck(file: DebtorFile, question: Question):
    inquiry = debtor_inquiry(file, KNOWN)
    assert (inquiry.outcome, inquiry.question, inquiry.proposal) == (Outcome.ASK, question, None)
    assert all(question.label(lang) for lang in LANGUAGES)
    assert all(inquiry.trace.to_text(lang) for lang in LANGUAGES)


def test_the_year_that_is_needed_is_named():
    assert "The income of 2023 is needed" in debtor_inquiry(HOUSEHOLD, KNOWN).trace.to_text("en")


def test_a_loaded_scale_is_read_and_the_worker_is_not_asked(scaled: Law):
    inquiry = debtor_inquiry(assessed(36_400), scaled)
    assert inquiry.outcome is Outcome.PROPOSE
    assert inquiry.proposal is not None
    assert inquiry.proposal.amount == 90
    asked = debtor_inquiry(assessed(36_400, dependants=7), scaled)
    assert asked.question is Question.BRACKET  # the scale tells nothing of seven


def test_below_a_loaded_scale_real_estate_is_looked_at(scaled: Law):
    assert debtor_inquiry(assessed(20_000), scaled).question is Question.REAL_ESTATE


@given(euros(3000), euros(2000), st.integers(1, 5), st.booleans())
def test_a_proposal_is_what_the_scale_says_and_at_most_the_cap(
    bracket: Decimal, cost: Decimal, debtors: int, waived: bool
):
    file = assessed(36_400, bracket=bracket, cost=cost, debtors=debtors, division_waived=waived)
    inquiry = debtor_inquiry(file, KNOWN)
    if not bracket:
        assert inquiry.question is Question.REAL_ESTATE
        return
    cap = cap_per_debtor(cost, debtors, KNOWN, waived=waived)
    assert inquiry.outcome is Outcome.PROPOSE
    assert inquiry.proposal is not None
    assert inquiry.proposal.amount == min(bracket, cap.amount)
    assert inquiry.proposal.trace.total == inquiry.proposal.exact == Fraction(inquiry.proposal.amount)


def test_a_reason_not_to_recover_ends_the_inquiry():
    inquiry = debtor_inquiry(evolve(FILE, recovery=evolve(WILLING, opportune=False)), KNOWN)
    assert (inquiry.outcome, inquiry.question, inquiry.proposal) == (Outcome.NOTHING, None, None)
    assert "inopportune" in inquiry.trace.to_text("en")


@pytest.mark.parametrize(("owned", "outcome", "accepted"), [
    (0, Outcome.NOTHING, Outcome.NOTHING), (1999, Outcome.OWNER, Outcome.NOTHING), (2000, Outcome.OWNER, Outcome.OWNER),
])  # fmt: skip
def test_an_owner_without_income_is_left_to_the_worker(owned: int, outcome: Outcome, accepted: Outcome):
    file = assessed(None, cadastral_income=owned)
    assert debtor_inquiry(file, KNOWN).outcome is outcome
    assert debtor_inquiry(file, Law(on=KNOWN.on, accept=[Certainty.MEMORY])).outcome is accepted
