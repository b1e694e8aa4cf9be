"""Dates of which month or day may be unknown: which forms there are, and which days they can be."""

import copy
import pickle
from datetime import date, timedelta

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate, parse_date, written
from bcss_cpas.errors import CodeError
from bcss_cpas.testing import values
from bcss_cpas.text import LANGUAGES
from tests.codes.attempts import attempt, quotes

DAY = timedelta(days=1)
LENGTHS = {1: 31, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def is_form(text: str) -> bool:
    """Tell by hand whether a text is one of the forms, and its day exists."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not set("".join(parts)) <= set("0123456789"):
        return False
    year, month, day = map(int, parts)
    if not year or not month:
        return not month and not day
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return month <= 12 and day <= LENGTHS.get(month, 29 if leap else 28)


def known_part(text: str) -> str:
    """Return what is known of a date, as the start of a full one."""
    return "" if text == "0000-00-00" else text.removesuffix("-00").removesuffix("-00")


almost_dates = st.builds(
    "{:04}-{:02}-{:02}".format,
    st.sampled_from([0, 1, 1900, 2000, 2023, 2024, 9999]),
    st.integers(0, 13),
    st.integers(0, 32),
)
any_dates = st.one_of(values.incomplete_dates(), st.just(IncompleteDate("0000-00-00")))


@given(st.one_of(almost_dates, st.from_regex(r"[0-9]{4}.[0-9]{2}.[0-9]{2}", fullmatch=True), st.text(max_size=12)))
def test_the_three_forms_are_accepted_and_nothing_else(text: str):
    made = attempt(IncompleteDate, text)
    assert isinstance(made, IncompleteDate) == is_form(text)
    if isinstance(made, CodeError):
        assert not quotes(made, text)
    else:
        assert str(made) == made.iso == text


@pytest.mark.parametrize(
    "text",
    [
        "20240115",
        "2024-W03-1",
        "2024-015",
        "2024-1-5",
        "2024-01-15T00:00:00",
        "٢٠٢٤-٠١-١٥",
        "15-01-2024",
        " 2024-01-15",
    ],
)
def test_other_ways_to_write_a_day_are_refused(text: str):
    for make in (IncompleteDate, parse_date):
        with pytest.raises(CodeError):
            make(text)


@given(st.one_of(almost_dates, st.text(max_size=12)))
def test_the_fast_way_gives_what_the_constructor_gives(text: str):
    fast, plain = attempt(parse_date, text), attempt(IncompleteDate, text)
    assert type(fast) is type(plain)
    if isinstance(plain, IncompleteDate):
        assert fast == plain
        assert hash(fast) == hash(plain)
    else:
        assert str(fast) == str(plain)


@given(any_dates, values.days())
def test_it_may_be_every_day_that_agrees_with_what_is_known(made: IncompleteDate, other: date):
    for day in (other, made.earliest, made.latest):
        assert made.may_be(day) == day.isoformat().startswith(known_part(made.iso))
        assert made.may_be_by(day) == (made.earliest <= day)
        assert made.is_by(day) == (made.latest <= day)


@given(any_dates)
def test_earliest_and_latest_are_the_ends_of_what_it_may_be(made: IncompleteDate):
    assert made.may_be(made.earliest)
    assert made.may_be(made.latest)
    assert made.earliest == date.min or not made.may_be(made.earliest - DAY)
    assert made.latest == date.max or not made.may_be(made.latest + DAY)


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024])
def test_an_unknown_day_may_be_the_last_of_the_month_and_an_unknown_month_december(year: int):
    assert IncompleteDate.of(year).latest == date(year, 12, 31)
    for month in range(1, 13):
        following = date(year, month + 1, 1) if month < 12 else date(year + 1, 1, 1)
        assert IncompleteDate.of(year, month).latest == following - DAY


@given(any_dates)
def test_the_parts_are_numbers_or_unknown(made: IncompleteDate):
    parts = tuple(int(part) or None for part in made.iso.split("-"))
    assert (made.year, made.month, made.day) == parts
    assert IncompleteDate.of(*(part or 0 for part in parts)) == made


@given(any_dates)
def test_it_is_complete_where_it_can_be_one_day_alone(made: IncompleteDate):
    assert (made.complete is not None) == (made.earliest == made.latest)
    assert made.complete in (None, made.earliest)


@given(values.days())
def test_a_full_date_is_its_day(day: date):
    made = IncompleteDate.of(day.year, day.month, day.day)
    assert made.complete == made.earliest == made.latest == day
    assert made == parse_date(day.isoformat())


@pytest.mark.parametrize("parts", [(2024, 0, 5), (0, 5, 0), (2023, 2, 29), (2024, 13, 1), (-5, 0, 0), (12345, 0, 0)])
def test_parts_that_make_no_date_are_refused(parts: tuple[int, int, int]):
    with pytest.raises(CodeError):
        IncompleteDate.of(*parts)


@given(any_dates, any_dates)
def test_dates_are_equal_by_what_is_known_and_have_no_order(one: IncompleteDate, two: IncompleteDate):
    assert (one == two) == (one.iso == two.iso)
    assert one != one.iso
    assert {one: "found"}[IncompleteDate(one.iso)] == "found"
    with pytest.raises(TypeError):
        sorted([one, two])


@given(any_dates)
def test_a_date_survives_pickle_and_copies_and_cannot_be_changed(made: IncompleteDate):
    for again in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(parse_date(made.iso))):
        assert again == made
        assert hash(again) == hash(made)
        with pytest.raises(FrozenInstanceError):
            again.iso = "2024-01-15"


@pytest.mark.parametrize(("iso", "before"), [
    ("2023-09-01", "2023-08-31"), ("2024-03-01", "2024-02-29"), ("2023-09-00", "2023-09-00"),
    ("0000-00-00", "0000-00-00"), ("0001-01-01", "0001-01-01"),
])  # fmt: skip
def test_only_a_whole_date_has_a_day_before(iso: str, before: str):
    assert IncompleteDate(iso).day_before() == IncompleteDate(before)


@pytest.mark.parametrize(("day", "text"), [
    (date(2024, 11, 8), "08/11/2024"), (IncompleteDate("2024-11-08"), "08/11/2024"),
    (IncompleteDate("2024-11-00"), "11/2024"), (IncompleteDate("2024-00-00"), "2024"),
    (date(985, 1, 2), "02/01/0985"),
])  # fmt: skip
def test_a_date_is_written_for_people_without_what_is_not_known(day: date | IncompleteDate, text: str):
    assert {written(day, lang) for lang in LANGUAGES} == {text}


def test_a_date_of_which_nothing_is_known_is_said_in_words():
    assert [written(IncompleteDate("0000-00-00"), lang) for lang in LANGUAGES] == [
        "date inconnue", "onbekende datum", "unbekanntes Datum", "date unknown",
    ]  # fmt: skip
