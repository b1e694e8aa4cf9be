"""Every value has days, an article, a source, the day that was checked and a certainty; nothing else is returned."""

from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.errors import UnknownAmountError, UnknownNameError
from bcss_cpas.law import Amount, Law, Parameter, Provision, Scale, Unit, amount, history, provision, subject, subjects
from bcss_cpas.law._amounts import parameter, scale
from bcss_cpas.law._parameters import TRUSTED
from bcss_cpas.law._words import words
from bcss_cpas.text import LANGUAGES
from tests.together import together

NAMES = [name for group in subjects() for name in subject(group).names]
LINES = [line for name in NAMES for line in history(name)]
each_line = together("line", LINES, ids=lambda line: f"{line.name} {line.valid_from}")
DAYS = st.dates(date(2002, 1, 1), date(2030, 12, 31))
NEAR = st.sampled_from(LINES).flatmap(
    lambda line: st.tuples(
        st.just(line.name), st.dates(line.valid_from - timedelta(days=9), line.known_until + timedelta(days=9))
    )
)
"""A parameter, and a day on which something of it may be known."""


def test_every_file_is_a_subject_and_holds_its_own_names():
    folder = files("bcss_cpas.law") / "parameters"
    assert set(subjects()) == {item.name.removesuffix(".toml") for item in folder.iterdir()}
    for group in subjects():
        file = subject(group)
        assert file.title is not None
        assert all(name.startswith(f"{group}.") for name in file.names)
        assert len(set(file.names)) == len(file.names)


@each_line
def test_a_value_has_days_an_article_a_source_and_the_day_it_was_checked(line: Parameter):
    assert line.valid_from <= line.known_until
    assert line.article.title.en.strip()
    assert all(line.label.in_(lang).strip() for lang in LANGUAGES)
    for reading in line.readings:
        assert reading.source.title.en.strip()
        assert isinstance(reading.source.checked, date)
        assert line.valid_from <= reading.source.checked
    if not line.readings:
        assert line.certainty is Certainty.UNKNOWN
        assert line.note


@each_line
def test_a_conflict_has_more_than_one_reading_and_nothing_else_has(line: Parameter):
    assert (len(line.readings) > 1) == (line.certainty is Certainty.CONFLICT)


@each_line
def test_a_value_from_memory_has_such_a_source_and_a_verified_one_has_none(line: Parameter):
    certainties = {reading.source.certainty for reading in line.readings}
    if line.certainty is Certainty.VERIFIED:
        assert certainties == {Certainty.VERIFIED}
    if line.certainty is Certainty.MEMORY:
        assert certainties <= {Certainty.MEMORY, Certainty.DERIVED}


@each_line
def test_a_rule_is_told_in_four_languages(line: Parameter):
    if isinstance(line, Provision):
        assert all(reading.value.in_(lang).endswith(".") for reading in line.readings for lang in LANGUAGES)


@together("name", NAMES)
def test_what_is_known_of_a_parameter_does_not_overlap(name: str):
    lines = history(name)
    assert len({(type(line), line.label, line.article) for line in lines}) == 1
    assert all(one.known_until < two.valid_from for one, two in pairwise(lines))


@given(st.tuples(st.sampled_from(NAMES), DAYS) | NEAR, st.sets(st.sampled_from(list(Certainty))))
def test_nothing_is_returned_but_what_holds_on_the_day_with_a_certainty_that_is_accepted(
    asked: tuple[str, date], accept: set[Certainty]
):
    name, on = asked
    holding = [line for line in history(name) if line.valid_from <= on <= line.known_until]
    good = [line for line in holding if line.certainty in TRUSTED | accept and line.readings]
    if good:
        assert parameter(name, on, accept=accept) == good[0]
    else:
        with pytest.raises(UnknownAmountError, match=name):
            parameter(name, on, accept=accept)


@each_line
def test_a_value_holds_on_its_first_and_last_day_and_not_beside_them(line: Parameter):
    everything = list(Certainty)
    for day in (line.valid_from, line.known_until):
        if line.readings:
            assert parameter(line.name, day, accept=everything) is line
        else:
            with pytest.raises(UnknownAmountError, match="no source"):
                parameter(line.name, day, accept=everything)
    for day in (line.valid_from - timedelta(1), line.known_until + timedelta(1)):
        assert not line.holds(day)


def test_unknown_names_and_the_wrong_kind_are_refused():
    day = date(2025, 3, 3)
    for name in ("living_wage", "living_wage.category_4", "nope.category_1", ""):
        with pytest.raises(UnknownNameError):
            amount(name, day)
    with pytest.raises(UnknownNameError, match="no amount"):
        amount("exemption.condition", day)
    with pytest.raises(UnknownNameError, match="no rule"):
        provision("exemption.category_1", day)
    with pytest.raises(UnknownNameError, match="no scale"):
        scale("exemption.category_1", day)
    with pytest.raises(UnknownNameError, match="living_wage"):
        subject("nope")


PUBLISHED = [
    ("2016-12-31", "578.27", "867.40", "1156.53"),
    ("2017-06-01", "589.82", "884.74", "1179.65"),
    ("2017-09-01", "595.13", "892.70", "1190.27"),
    ("2018-09-01", "607.01", "910.52", None),
    ("2019-07-01", "619.15", "928.73", "1254.82"),
    ("2020-03-01", "639.27", "958.91", "1295.91"),
    ("2022-05-01", "743.78", "1115.67", "1507.77"),
    ("2023-01-01", "809.42", "1214.13", "1640.83"),
    ("2024-05-01", "858.97", "1288.46", "1741.29"),
    ("2025-02-01", "876.13", "1314.20", "1776.07"),
]


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row[0])
def test_the_living_wage_is_what_was_published(row: tuple[str, str, str, str | None]):
    day = date.fromisoformat(row[0])
    for category, published in enumerate(row[1:], 1):
        if published is not None:
            found = amount(f"living_wage.category_{category}", day)
            assert (found.value, found.unit) == (Decimal(published), Unit.EUR_A_MONTH)
            assert found.source.title
            assert found.certainty is Certainty.VERIFIED


@pytest.mark.parametrize("day", [
    "2016-06-30", "2020-01-15", "2020-02-29", "2021-06-01", "2022-01-01", "2022-08-01", "2022-12-31", "2023-07-01",
    "2023-08-01", "2024-04-30", "2026-01-01", "2026-03-01", "2027-01-01",
])  # fmt: skip
@together("category", [1, 2, 3])
def test_the_living_wage_is_not_known_between_and_after(day: str, category: int):
    with pytest.raises(UnknownAmountError):
        amount(f"living_wage.category_{category}", date.fromisoformat(day), accept=[Certainty.MEMORY])


def test_809_42_was_no_longer_right_after_july_2023():
    assert amount("living_wage.category_1", date(2023, 6, 30)).value == Decimal("809.42")
    assert amount("living_wage.category_1", date(2023, 6, 30)).known_until < date(2023, 8, 1)


def test_where_sources_disagree_both_readings_are_kept_and_neither_is_chosen():
    day = date(2018, 10, 1)
    with pytest.raises(UnknownAmountError, match="conflict"):
        amount("living_wage.category_3", day)
    both = amount("living_wage.category_3", day, accept=[Certainty.CONFLICT])
    assert {reading.value for reading in both.readings} == {Decimal("1254.82"), Decimal("1230.2")}
    for chosen in ("value", "source"):
        with pytest.raises(UnknownAmountError, match="disagree"):
            getattr(both, chosen)


def test_a_reading_may_count_in_a_unit_of_its_own():
    both = history("procedure.forwarding")[0]
    assert isinstance(both, Amount)
    assert [(reading.value, reading.unit) for reading in both.readings] == [(5, Unit.DAYS), (5, Unit.WORKING_DAYS)]


def test_what_was_looked_for_and_not_found_has_no_value_whatever_is_accepted():
    with pytest.raises(UnknownAmountError, match="no source"):
        scale("debtors.scale_living_wage", date(2025, 3, 3), accept=[Certainty.UNKNOWN])
    found = history("debtors.scale_living_wage")[0]
    assert isinstance(found, Scale)
    with pytest.raises(UnknownAmountError, match="no source"):
        _ = found.bands


def test_of_a_rule_on_which_sources_disagree_none_is_chosen():
    rule = provision("cohabitants.duty", date(2026, 3, 1), accept=[Certainty.CONFLICT])
    for chosen in ("says", "source"):
        with pytest.raises(UnknownAmountError, match="disagree"):
            getattr(rule, chosen)


def test_a_rule_and_an_assumed_value_can_be_asked_for():
    day = date(2025, 3, 3)
    assert provision("exemption.condition", day).says.fr
    assert provision("exemption.condition", day).source.title
    with pytest.raises(UnknownAmountError, match="unknown; accept"):
        amount("article_35.days", day)
    assert amount("article_35.days", day, accept=[Certainty.UNKNOWN]).value == 1095
    with pytest.raises(UnknownAmountError, match="from memory"):
        amount("property.unbuilt_exemption", day)


def test_a_law_asks_as_of_its_day():
    law = Law(on=date(2025, 3, 3), accept=[Certainty.MEMORY])
    assert law.amount("living_wage.category_1") == amount("living_wage.category_1", law.on)
    assert law.amount("property.unbuilt_exemption").value == 30
    assert law.provision("property.share").certainty is Certainty.MEMORY
    assert law.provision("debtors.scale_cited", Certainty.CONFLICT).readings
    with pytest.raises(UnknownAmountError):
        law.scale("debtors.scale_living_wage")
    assert hash(law) == hash(Law(on=date(2025, 3, 3), accept=["from memory"]))


@together("key", sorted(words()))
def test_the_words_of_the_steps_name_the_same_values_in_four_languages(key: str):
    from string import Formatter

    names = {lang: {name for _, name, _, _ in Formatter().parse(words()[key].in_(lang)) if name} for lang in LANGUAGES}
    assert all(names[lang] == names["en"] for lang in LANGUAGES)
    assert all(words()[key].in_(lang).strip() for lang in LANGUAGES)
