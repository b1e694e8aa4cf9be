"""Open code lists: padding, labels, and codes that no list knows."""

import copy
import pickle
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bcss_cpas.codes
from bcss_cpas.codes._table import CodeTable, Entry, table
from bcss_cpas.codes.national_register import BELGIAN, CivilState, FamilyRole, Nationality
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.provenance import Citation
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.text import LANGUAGES, Text


def _lists() -> Iterator[type[OpenCode]]:
    for found in iter_modules(bcss_cpas.codes.__path__, "bcss_cpas.codes."):
        for cls in vars(import_module(found.name)).values():
            if (
                isinstance(cls, type)
                and issubclass(cls, OpenCode)
                and cls.__module__ == found.name != OpenCode.__module__
            ):
                yield cls


LISTS = sorted(_lists(), key=lambda cls: cls.__name__)
lists = st.sampled_from(LISTS)
listed = st.sampled_from([(cls, entry) for cls in LISTS for entry in table(cls.TABLE).entries])
some_text = st.one_of(
    st.text(max_size=8), st.text("0123456789 ", max_size=6), listed.map(lambda pair: f" {pair[1].value}")
)


def test_there_are_lists():
    assert {"Gender", "Sector", "StatusCode", "CivilState", "FamilyRole", "Nationality"} <= {c.__name__ for c in LISTS}


@given(listed)
def test_every_row_of_a_table_is_reached_by_its_code(pair: tuple[type[OpenCode], Entry]):
    cls, entry = pair
    code = cls(entry.value)
    assert code.value == entry.value
    if entry.holds(None):
        assert code.known
        assert code.entry == entry
        assert [code.label(lang) for lang in LANGUAGES] == [entry.text.in_(lang) for lang in LANGUAGES]


@given(listed, st.integers(0, 3), st.sampled_from(["", " ", "\n", "\t "]))
def test_padding_and_space_do_not_make_another_code(pair: tuple[type[OpenCode], Entry], zeros: int, space: str):
    cls, entry = pair
    value = entry.value
    if value.isdecimal() and cls.WIDTH:
        unpadded = value.lstrip("0") or "0"
        value = unpadded.rjust(min(len(unpadded) + zeros, cls.WIDTH), "0")
    code = cls(f"{space}{value}{space}")
    assert code == cls(entry.value)
    assert hash(code) == hash(cls(entry.value))
    assert code.value == entry.value


@given(lists, st.integers(0, 10**7))
def test_a_number_is_padded_to_the_width_of_its_list_and_never_cut(cls: type[OpenCode], number: int):
    code = cls(str(number))
    assert len(code.value) == max(cls.WIDTH, len(str(number)))
    assert int(code.value) == number


@given(lists, some_text)
def test_an_unknown_code_is_kept_and_marked(cls: type[OpenCode], text: str):
    code = cls(text)
    if text.strip().isdecimal():
        assert code.value.endswith(text.strip())
    else:
        assert code.value == text.strip()
    assert code.known == (code.value in {entry.value for entry in table(cls.TABLE).entries if entry.holds(None)})
    if not code.known:
        assert code.entry is None
        assert {code.label(lang) for lang in LANGUAGES} == {f"«{code.value}»"}


@given(lists, lists, some_text, some_text)
def test_codes_are_equal_within_one_list_by_value(one: type[OpenCode], two: type[OpenCode], left: str, right: str):
    assert (one(left) == two(right)) == (one is two and one(left).value == two(right).value)
    assert (one(left) == two(left)) == (one is two)
    assert one(left) != one(left).value
    with pytest.raises(TypeError):
        sorted([one("1"), one("2")])


@given(lists, some_text)
def test_a_code_survives_pickle_and_copies(cls: type[OpenCode], text: str):
    code = cls(text)
    for again in (pickle.loads(pickle.dumps(code)), copy.copy(code), copy.deepcopy(code)):
        assert again == code
        assert hash(again) == hash(code)


def test_belgium_is_known_however_it_is_padded():
    assert Nationality("150") == BELGIAN
    assert BELGIAN.label("nl") == "België"
    assert Nationality("0150") != BELGIAN


def test_what_hangs_on_a_code_is_unknown_for_an_unknown_code():
    assert FamilyRole("99x").kin is None
    assert CivilState("99x").is_couple is None
    assert FamilyRole("1").kin == "self"
    assert {CivilState(entry.value).is_couple for entry in table("civil_state").entries} == {True, False}


def _entry(value: str, start: date | None, end: date | None) -> Entry:
    label = f"{start} to {end}"
    return Entry(value, Text(fr=label, nl=label, de=label, en=label), Citation("a decree"), start, end)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=5), st.booleans(), st.integers(-500, 2500))
def test_a_code_means_on_a_day_what_it_meant_then(lengths: list[int], still: bool, offset: int):
    """Meanings that follow each other: the one that holds is found by walking the days."""
    day, spans = date(2020, 1, 1), []
    for length in lengths:
        spans.append([day + timedelta(n) for n in range(length)])
        day = spans[-1][-1] + timedelta(days=1)
    entries = [_entry("1", span[0], span[-1]) for span in spans]
    if still:
        entries[-1] = _entry("1", spans[-1][0], None)
    made = CodeTable("made", entries[0].text, tuple(entries))

    asked = date(2020, 1, 1) + timedelta(days=offset)
    expected: Any = next((entry for entry, span in zip(entries, spans, strict=True) if asked in span), None)
    if still and asked > spans[-1][-1]:
        expected = entries[-1]
    assert made.get("1", asked) is expected
    assert made.get("1") is (entries[-1] if still else None)
    assert made.get("2", asked) is None


@given(listed, st.dates())
def test_a_code_is_looked_up_on_a_day(pair: tuple[type[OpenCode], Entry], day: date):
    cls, entry = pair
    holding = [row for row in table(cls.TABLE).entries if row.value == entry.value and row.holds(day)]
    assert cls(entry.value).on(day) == (holding[0] if holding else None)


def test_a_table_that_does_not_exist_is_a_name_error_that_lists_those_that_do():
    with pytest.raises(UnknownNameError, match="civil_state"):
        table("no_such_table")
