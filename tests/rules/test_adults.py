"""Who is an adult: by the register, the declaration or the number, and not known where none of them tells."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.checking import case_of
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.identity import Identity
from bcss_cpas.rules._adults import birth_of, is_adult
from bcss_cpas.rules._ages import Age, age
from bcss_cpas.rules._examples import CHILD, REGISTER, TODAY, dossier
from bcss_cpas.testing import values


def adult(birth: str | None, as_of: date = TODAY) -> bool | None:
    declared = None if birth is None else IncompleteDate(birth)
    return is_adult(case_of(dossier(), as_of), None, declared)


@pytest.mark.parametrize(("birth", "expected"), [
    ("2007-03-03", True), ("2007-03-04", False), ("2007-03-00", None), ("2007-02-00", True), ("2007-04-00", False),
    ("2006-00-00", True), ("2007-00-00", None), ("2008-00-00", False), ("0000-00-00", None), (None, None),
])  # fmt: skip
def test_an_incomplete_birth_date_tells_only_where_it_is_certain(birth: str | None, expected: bool | None):
    assert adult(birth) is expected


@pytest.mark.parametrize(("as_of", "expected"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)])
def test_who_was_born_on_a_leap_day_comes_of_age_on_the_first_of_march(as_of: date, expected: bool):
    assert adult("2008-02-29", as_of) is expected


@pytest.mark.parametrize(("birth", "expected"), [("2006-02-28", True), ("2006-03-01", False), ("2006-02-00", True)])
def test_a_check_on_a_leap_day_finds_adults_who_were_born_up_to_the_end_of_february(birth: str, expected: bool):
    assert adult(birth, date(2024, 2, 29)) is expected


def held(born: str | None) -> Identity:
    return Identity(person=CHILD, source=REGISTER, birth_date=None if born is None else IncompleteDate(born))


@pytest.mark.parametrize(("facts", "declared", "expected"), [
    ([held("2001-01-01")], "2002-02-02", "2001-01-01"),
    ([held(None), held("2001-01-01")], None, "2001-01-01"),
    ([held(None)], "2002-02-02", "2002-02-02"),
    ([], None, "2015-09-02"),
])  # fmt: skip
def test_the_register_is_believed_before_the_declaration_and_that_before_the_number(
    facts: list[Any], declared: str | None, expected: str
):
    said = None if declared is None else IncompleteDate(declared)
    assert birth_of(case_of(dossier(*facts), TODAY), CHILD, said) == IncompleteDate(expected)


@given(values.ssins(), values.days())
def test_a_number_is_adult_from_the_eighteenth_birthday_on(person: Ssin, as_of: date):
    birth = person.birth_date.complete
    years = as_of.year - birth.year - ((as_of.month, as_of.day) < (birth.month, birth.day))
    assert is_adult(case_of(dossier(), as_of), person) is (years >= 18)


@pytest.mark.parametrize(("name", "years"), [("majority", 18), ("family_benefits", 25)])
def test_an_age_says_who_sets_it_and_how_well_that_is_known(name: str, years: int):
    told = age(name)
    assert isinstance(told, Age)
    assert (told.years, told.source.certainty, told.source.checked) == (years, Certainty.MEMORY, date(2026, 11, 30))
    assert told.source.title
