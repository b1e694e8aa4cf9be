"""The codes of the self-employed: what a category says of the activity, on its day, and whether a quarter is paid."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes._table import Entry, table
from bcss_cpas.codes.self_employment import (
    ActivityKind,
    ContributionCode,
    ContributionSituationCode,
    SocialInsuranceFundCode,
)
from bcss_cpas.text import LANGUAGES

ROWS = table("contribution_code").entries


@pytest.mark.parametrize(
    ("code", "day", "kind"),
    [
        ("A", date(2020, 1, 1), ActivityKind.MAIN),
        ("A", date(1956, 6, 30), None),
        ("100", date(2020, 1, 1), ActivityKind.MAIN),
        ("D", date(2020, 1, 1), ActivityKind.SECONDARY),
        ("H", date(2020, 1, 1), ActivityKind.ARTICLE_37),
        ("105", date(2020, 1, 1), ActivityKind.ARTICLE_37),
        ("L", date(2020, 1, 1), ActivityKind.HELPING_SPOUSE),
        ("L", date(2002, 12, 31), None),
        ("G", date(2020, 1, 1), ActivityKind.HELPER),
        ("R", date(2020, 1, 1), ActivityKind.CONTINUED_INSURANCE),
        ("U", date(2020, 1, 1), ActivityKind.ASSIMILATION),
        ("510", date(2020, 1, 1), ActivityKind.AFTER_PENSION_AGE),
        ("B", date(1960, 1, 1), None),
        ("B", date(1992, 12, 31), ActivityKind.BEFORE_PENSION_AGE),
        ("B", date(1993, 1, 1), None),
        ("M", date(2020, 1, 1), None),
        ("300", date(2020, 1, 1), None),
    ],
)
def test_a_category_tells_the_activity_on_its_day(code: str, day: date, kind: ActivityKind | None) -> None:
    assert ContributionCode(code).kind_on(day) is kind


@given(st.sampled_from(ROWS), st.dates(date(1950, 1, 1), date(2030, 1, 1)))
def test_a_category_tells_what_its_row_of_that_day_says(row: Entry, day: date) -> None:
    rows = [each for each in ROWS if each.value == row.value and each.holds(day)]
    expected = rows[0].extra.get("kind") if rows else None
    assert ContributionCode(row.value).kind_on(day) == expected


def test_every_kind_is_named_in_four_languages_and_each_row_has_a_known_one() -> None:
    assert {row.value for row in table("activity_kind").entries} == set(ActivityKind)
    assert {row.extra["kind"] for row in ROWS if "kind" in row.extra} == set(ActivityKind)
    for lang in LANGUAGES:
        assert len({kind.label(lang) for kind in ActivityKind}) == len(ActivityKind)


def test_only_continued_insurance_says_that_the_activity_has_ended() -> None:
    silent = {ActivityKind.BANKRUPTCY_INSURANCE, ActivityKind.ASSIMILATION}
    for kind in ActivityKind:
        assert kind.exercised is (None if kind in silent else kind is not ActivityKind.CONTINUED_INSURANCE)


@pytest.mark.parametrize(("code", "paid"), [("PAYED", True), ("NOT_PAYED", False), ("EXEMPTION", None), ("01", None)])
def test_a_quarter_is_paid_or_not_or_neither(code: str, paid: bool | None) -> None:
    assert ContributionSituationCode(code).paid is paid


def test_a_fund_is_known_with_or_without_its_zeros() -> None:
    assert SocialInsuranceFundCode("19") == SocialInsuranceFundCode("019")
    assert SocialInsuranceFundCode("19").label("nl") == "U.C.M."
    assert not SocialInsuranceFundCode("555").known


def test_the_two_meanings_of_one_letter_do_not_touch() -> None:
    first, second = (row for row in ROWS if row.value == "B")
    assert first.valid_to is not None
    assert second.valid_from is not None
    assert second.valid_from - first.valid_to > timedelta(days=1)
