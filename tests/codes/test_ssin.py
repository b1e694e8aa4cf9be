"""SSIN: what is accepted, what it hints at, and that it never shows itself."""

import calendar
import copy
import pickle
import re
from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.gender import FEMALE, MALE
from bcss_cpas.codes.ssin import Ssin, SsinKind, mask_numbers, parse_ssin
from bcss_cpas.errors import CodeError
from bcss_cpas.testing import values
from tests.codes.attempts import attempt, quotes

TEST_NUMBER = "85673003360"
PLUS = {SsinKind.NATIONAL: (0,), SsinKind.BIS: (20, 40), SsinKind.TEST: (60,)}


def check_digits(nine: str, *, from_2000: bool) -> str:
    """Divide by 97 on paper, digit after digit."""
    remainder = 0
    for digit in f"2{nine}" if from_2000 else nine:
        remainder = int(f"{remainder}{digit}") % 97
    return str(97 - remainder).rjust(2, "0")


def number(birth: str, counter: int, plus: int) -> str:
    """Return the digits for a birth date ``yyyy-mm-dd``, of which month and day may be 00 or not exist."""
    year, month, day = birth.split("-")
    nine = year[2:] + str(int(month) + plus).rjust(2, "0") + day + str(counter).rjust(3, "0")
    return nine + check_digits(nine, from_2000=year >= "2000")


births = values.days().map(date.isoformat)
counters = st.integers(1, 998)
kinds = st.sampled_from([(kind, plus) for kind, all_plus in PLUS.items() for plus in all_plus])


@given(births, counters, kinds)
def test_a_number_tells_its_register_and_hints_at_birth_and_sex(birth: str, counter: int, kind: tuple[SsinKind, int]):
    ssin = Ssin(number(birth, counter, kind[1]))
    assert ssin.kind is kind[0]
    assert str(ssin.birth_date) == birth
    assert ssin.sex == (None if kind[1] == 20 else (FEMALE, MALE)[counter % 2])


@given(births, counters, kinds)
def test_two_pairs_of_check_digits_are_right_one_for_each_century(birth: str, counter: int, kind: tuple[SsinKind, int]):
    nine = number(birth, counter, kind[1])[:9]
    right = {check_digits(nine, from_2000=later) for later in (False, True)}
    tried = {pair: attempt(Ssin, nine + pair) for pair in (f"{n:02}" for n in range(100))}
    assert {pair for pair, made in tried.items() if isinstance(made, Ssin)} == right


@given(births, counters)
def test_the_century_of_the_birth_comes_from_the_check_digits(birth: str, counter: int):
    nine = number(birth, counter, 60)[:9]
    old, new = (Ssin(nine + check_digits(nine, from_2000=later)) for later in (False, True))
    assert [old.value[:9], new.value[:9]] == [nine, nine]
    assert old != new
    for ssin, century in ((old, 19), (new, 20)):
        assert ssin.birth_date is None or str(ssin.birth_date).startswith(str(century))


@pytest.mark.parametrize("plus", [0, 20, 40, 60])
@pytest.mark.parametrize(
    ("birth", "hint"),
    [
        ("1985-00-00", "1985-00-00"),
        ("2004-00-01", "2004-00-00"),
        ("1985-07-00", "1985-07-00"),
        ("2004-02-00", "2004-02-00"),
        ("1900-00-00", None),
        ("2001-02-29", None),
        ("1985-06-31", None),
        ("2004-02-29", "2004-02-29"),
    ],
)
def test_the_birth_date_may_be_unknown_in_part(birth: str, hint: str | None, plus: int):
    found = Ssin(number(birth, 33, plus)).birth_date
    assert (None if found is None else str(found)) == hint


@given(st.integers(0, 99), st.integers(0, 31), counters)
def test_only_months_that_a_register_gives_are_accepted(month: int, day: int, counter: int):
    allowed = {base + of_year for base in (0, 20, 40, 60) for of_year in range(13)}
    text = number(f"1985-00-{day:02}", counter, month)
    if month in allowed:
        assert Ssin(text).value == text
    else:
        with pytest.raises(CodeError, match="month"):
            Ssin(text)


@given(st.integers(32, 99), counters, kinds)
def test_no_month_has_more_than_31_days(day: int, counter: int, kind: tuple[SsinKind, int]):
    with pytest.raises(CodeError, match="day"):
        Ssin(number(f"1985-07-{day}", counter, kind[1]))


def test_the_counter_of_the_national_register_starts_at_one():
    with pytest.raises(CodeError, match="counter"):
        Ssin(number("1985-07-30", 0, 0))
    assert Ssin(number("1985-07-30", 0, 40)).kind is SsinKind.BIS
    assert Ssin(number("1985-07-30", 1, 0)).kind is SsinKind.NATIONAL


@pytest.mark.parametrize("written", ["85.67.30-033.60", "85 67 30 033 60", "856730-033/60", " 85673003360 "])
def test_punctuation_is_accepted_and_removed(written: str):
    assert Ssin(written).value == TEST_NUMBER
    assert Ssin(written) == Ssin(TEST_NUMBER)


@pytest.mark.parametrize(
    "text",
    ["", "8567300336", "856730033600", "8567300336O", "-8567300336", "+8567300336", "85_73003360", "abcdefghijk"],
)
def test_what_is_not_eleven_digits_is_refused(text: str):
    with pytest.raises(CodeError, match="eleven digits"):
        Ssin(text)


@pytest.mark.parametrize("zero", ["\u0660", "\u0966", "\uff10"])
def test_digits_of_other_scripts_are_refused(zero: str):
    text = "".join(chr(ord(zero) + int(digit)) for digit in TEST_NUMBER)
    with pytest.raises(CodeError, match="eleven digits"):
        Ssin(text)


@given(
    st.one_of(
        st.text(max_size=14),
        st.text("0123456789", min_size=11, max_size=11),
        st.from_regex(r"[0-9]{11}"),
        values.ssins().map(lambda ssin: ssin.value),
    )
)
def test_any_text_is_a_number_or_a_code_error_that_does_not_quote_it(text: str):
    made = attempt(Ssin, text)
    if isinstance(made, CodeError):
        assert not quotes(made, text)
    else:
        assert [c for c in text if c.isdigit()] == list(made.value)


@given(st.one_of(values.ssins().map(lambda ssin: ssin.value), st.text(min_size=11, max_size=11)))
def test_the_fast_way_gives_what_the_constructor_gives(text: str):
    fast, plain = attempt(parse_ssin, text), attempt(Ssin, text)
    assert type(fast) is type(plain)
    if isinstance(plain, Ssin):
        assert fast == plain
        assert hash(fast) == hash(plain)
    else:
        assert str(fast) == str(plain)


@pytest.mark.parametrize("make", [Ssin, parse_ssin])
def test_a_number_cannot_be_changed(make: type[Ssin]):
    ssin = make(TEST_NUMBER)
    with pytest.raises(FrozenInstanceError):
        ssin.value = TEST_NUMBER
    with pytest.raises(FrozenInstanceError):
        del ssin.value
    with pytest.raises(AttributeError):
        ssin.other = 1
    assert ssin.value == TEST_NUMBER


@given(values.ssins())
def test_only_value_is_clear(ssin: Ssin):
    shown = (repr(ssin), str(ssin), f"{ssin}", f"{ssin!r:>40}", "%s %r" % (ssin, ssin), repr([ssin]), repr({ssin: 1}))  # noqa: UP031
    for text in shown:
        assert all(ssin.value[at : at + 3] not in text for at in range(9))


@given(values.ssins(), values.ssins())
def test_numbers_are_equal_by_value_and_have_no_order(one: Ssin, two: Ssin):
    assert (one == two) == (one.value == two.value)
    assert one != one.value
    assert {one: "found"}[Ssin(one.value)] == "found"
    with pytest.raises(TypeError):
        sorted([one, two])


@given(values.ssins())
def test_a_number_survives_pickle_and_copies(ssin: Ssin):
    copies = (pickle.loads(pickle.dumps(ssin)), copy.copy(ssin), copy.deepcopy(parse_ssin(ssin.value)))
    for again in copies:
        assert again == ssin
        assert hash(again) == hash(ssin)
        assert again.value == ssin.value


@given(values.days(), st.integers(0, 999))
def test_a_test_number_has_the_birth_date_and_counter_it_was_made_from(birth: date, counter: int):
    ssin = Ssin.test(birth, counter)
    assert ssin.value == number(birth.isoformat(), counter, 60)
    assert ssin.kind is SsinKind.TEST
    assert ssin.birth_date is not None
    assert ssin.birth_date.complete == birth
    assert ssin.sex == (MALE if counter % 2 else FEMALE)


@given(values.ssins(), values.impossible_ssins())
def test_generated_numbers_belong_to_nobody(test: Ssin, impossible: Ssin):
    assert 61 <= int(test.value[2:4]) <= 72
    assert impossible.kind is SsinKind.BIS
    assert impossible.birth_date is not None
    assert impossible.birth_date.complete is None


def test_a_counter_of_four_digits_is_refused():
    with pytest.raises(CodeError):
        Ssin.test(date(1985, 7, 30), 1000)


def test_a_negative_counter_is_refused_as_a_code_error():
    with pytest.raises(CodeError):
        Ssin.test(date(1985, 7, 30), -1)


@pytest.mark.parametrize("birth", [date(1899, 12, 31), date(2100, 1, 1)])
def test_no_test_number_is_made_for_a_birth_that_it_cannot_hold(birth: date):
    with pytest.raises(CodeError):
        Ssin.test(birth, 1)


def test_every_day_of_a_leap_year_is_a_birth_date():
    days = [
        date(2004, month, day) for month in range(1, 13) for day in range(1, calendar.monthrange(2004, month)[1] + 1)
    ]
    assert [Ssin.test(day, 1).birth_date.complete for day in days] == days


@pytest.mark.parametrize("number", ["90651402458", "90.65.14-024.58"])
def test_a_number_in_a_text_is_masked_bare_or_as_it_is_printed(number: str):
    assert mask_numbers(f"a/{number}.xml") == "a/•••••••••58.xml"
    assert mask_numbers(f"a/{number}0.xml") == f"a/{number}0.xml"


signs = st.text(" .-/", max_size=2)
around = st.text(st.sampled_from("0123456789 .-/:a•é\n"), max_size=12)


@given(values.ssins(), st.lists(signs, min_size=10, max_size=10), around, around)
def test_a_number_in_a_text_is_masked_in_every_way_of_writing(ssin: Ssin, between: list[str], before: str, after: str):
    written = ssin.value[0] + "".join(sign + digit for sign, digit in zip(between, ssin.value[1:], strict=True))
    assert Ssin(written) == ssin
    masked = mask_numbers(f"{before}a{written}a{after}")
    assert f"a•••••••••{ssin.value[9:]}a" in masked
    assert written not in masked


@pytest.mark.parametrize("number", [
    "90 65 14 024 58", "90.65.14.024.58", "906514-024-58", "90/65/14-024-58", "906514 02458", "9 0 6 5 1 4 0 2 4 5 8",
])  # fmt: skip
def test_a_number_is_masked_beside_other_numbers(number: str):
    assert mask_numbers(f"12 {number}, 3") == "12 •••••••••58, 3"
    assert mask_numbers(f"{number} {number}") == "•••••••••58 •••••••••58"
    assert mask_numbers(f"{number}0") == f"{number}0"


@given(st.from_regex(r"[0-9]([ ./-]{0,2}[0-9]){10}", fullmatch=True))
def test_what_is_no_number_of_a_person_is_masked_only_bare_or_as_it_is_printed(text: str):
    known = isinstance(attempt(Ssin, text), Ssin) or re.fullmatch(r"[0-9]{11}|(..[.]){2}..-...[.]..", text)
    assert (mask_numbers(text) == text) == (not known)


@pytest.mark.parametrize("text", [
    "BE68 5390 0754 7034", "+32 475 12 34 56", "2025-02-17 10:30:02", "0207.497.123", "1 204 37 212 000",
])  # fmt: skip
def test_other_numbers_are_told(text: str):
    assert mask_numbers(text) == text
