"""Every fact can be shown in four languages with its source, and tells on which days it may hold."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import mask_numbers
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.facts._fact import DatedFact, Fact
from bcss_cpas.facts.address import ReferenceAddress
from bcss_cpas.facts.registration import Registration
from bcss_cpas.rules._examples import APPLICANT, REGISTER
from bcss_cpas.testing import values
from bcss_cpas.text import LANGUAGES, Language
from tests.any_fact import KINDS, any_facts, facts, numbers_in
from tests.together import together

languages = st.sampled_from(LANGUAGES)
dates = values.incomplete_dates()


def lasting(since: str | None, until: str | None) -> DatedFact:
    bounds = (None if each is None else IncompleteDate(each) for each in (since, until))
    return ReferenceAddress(person=APPLICANT, source=REGISTER, **dict(zip(("since", "until"), bounds, strict=True)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_kind_of_fact_gives_a_row_without_any_number_in_clear(kind: type[Fact], data: st.DataObject):
    fact = data.draw(facts(kind))
    for lang in LANGUAGES:
        row = fact.row(lang)
        assert row.label == fact.LABEL.in_(lang)
        assert row.label
        assert row.value == mask_numbers(fact.value(lang))
        assert row.source is fact.source
        assert not [ssin for ssin in numbers_in(fact) if ssin.value in f"{row} {fact!r}"]


@together("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_kinds_of_facts_are_told_apart_by_their_labels(kind: type[Fact]):
    for lang in LANGUAGES:
        assert [each for each in KINDS if each.LABEL.in_(lang) == kind.LABEL.in_(lang)] == [kind]


@given(any_facts(), languages)
def test_a_row_says_from_when_to_when(fact: Any, lang: Language):
    row = fact.row(lang)
    if isinstance(fact, DatedFact):
        assert (row.since, row.until) == (fact.since, fact.last)
    elif isinstance(fact, Registration):
        assert (str(row.since), str(row.until)) == (str(fact.start), str(fact.end))
    else:
        assert (row.since, row.until) == (None, None)


@pytest.mark.parametrize(("since", "until", "last"), [
    ("2023-07-01", "2023-09-01", "2023-08-31"),
    ("2023-07-01", None, None),
    (None, "2024-01-01", "2023-12-31"),
    ("2023-07-01", "2023-09-00", "2023-09-00"),
    ("2023-00-00", "2023-00-00", "2023-00-00"),
    ("2023-07-01", "2023-07-01", "2023-07-01"),
    (None, "0001-01-01", "0001-01-01"),
])  # fmt: skip
def test_a_row_ends_with_the_last_day(since: str | None, until: str | None, last: str | None):
    row = lasting(since, until).row("fr")
    assert row.until == (None if last is None else IncompleteDate(last))


@given(dates, values.days())
def test_a_fact_holds_on_its_last_day_and_not_after(since: IncompleteDate, until: date):
    fact = lasting(str(since), until.isoformat())
    last = fact.last
    assert last is not None
    assert not fact.holds_on(until)
    if since.latest < until:
        assert fact.holds_on(last.latest)
        assert last.latest + timedelta(days=1) == until


@given(any_facts())
def test_a_language_that_is_not_ours_is_refused(fact: Any):
    with pytest.raises(UnknownNameError):
        fact.row("es")


@pytest.mark.parametrize(("since", "until", "day", "holds"), [
    (None, None, "2025-03-03", True),
    ("2025-03-03", None, "2025-03-03", True),
    ("2025-03-04", None, "2025-03-03", False),
    (None, "2025-03-03", "2025-03-02", True),
    (None, "2025-03-03", "2025-03-03", False),
    ("2025-00-00", None, "2025-01-01", True),
    ("2025-00-00", None, "2024-12-31", False),
    ("2025-03-00", None, "2025-03-01", True),
    (None, "2025-03-00", "2025-03-30", True),
    (None, "2025-03-00", "2025-04-01", False),
    (None, "2025-00-00", "2025-12-30", True),
    (None, "2025-00-00", "2026-01-01", False),
    ("0000-00-00", "0000-00-00", "2025-03-03", True),
    ("2025-03-03", "2025-03-03", "2025-03-03", False),
])  # fmt: skip
def test_an_incomplete_bound_gets_the_benefit_of_the_doubt(since: str | None, until: str | None, day: str, holds: bool):
    assert lasting(since, until).holds_on(date.fromisoformat(day)) is holds


@given(dates, dates, values.days())
def test_what_holds_at_the_narrowest_reading_holds(since: IncompleteDate, until: IncompleteDate, day: date):
    fact = lasting(str(since), str(until))
    if since.latest <= day < until.earliest:
        assert fact.holds_on(day)
    if day < since.earliest or day >= until.latest:
        assert not fact.holds_on(day)


@given(dates, st.integers(0, 3000), values.days())
def test_one_of_two_facts_that_follow_each_other_holds(turn: IncompleteDate, length: int, day: date):
    before, after = lasting(None, str(turn)), lasting(str(turn), None)
    assert before.holds_on(day) or after.holds_on(day)
    if turn.complete:
        assert before.holds_on(day) != after.holds_on(day)
        assert after.holds_on(turn.complete + timedelta(days=length))


@pytest.mark.parametrize(("start", "end", "active"), [
    (None, None, True), (date(2025, 3, 3), date(2025, 3, 3), True), (date(2025, 3, 4), None, False),
    (date(2024, 1, 1), date(2025, 3, 2), False), (None, date(2025, 3, 3), True),
])  # fmt: skip
def test_an_integration_runs_up_to_and_with_its_last_day(start: date | None, end: date | None, active: bool):
    fact = Registration(person=APPLICANT, source=REGISTER, sector=17, code=1, start=start, end=end)
    assert fact.active_on(date(2025, 3, 3)) is active


def test_a_code_whose_sector_is_not_told_is_shown_as_a_bare_number():
    bare = Registration(person=APPLICANT, source=REGISTER, sector=None, code=4)
    assert bare.quality is None
    for lang in LANGUAGES:
        assert bare.value(lang) == "4"
        assert "004" not in bare.row(lang).value
