"""The dated tables: each row in four languages, with source, certainty and the day it was checked."""

import tomllib
from collections import defaultdict
from datetime import date, datetime
from importlib.resources import files
from itertools import combinations
from typing import Any

import pytest

from bcss_cpas.codes._table import table, table_names
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, Where
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.text import LANGUAGES
from tests.together import together

FOLDER = files("bcss_cpas.codes") / "tables"
TABLES = {
    item.name.removesuffix(".toml"): tomllib.loads(item.read_text("utf-8"))
    for item in FOLDER.iterdir()
    if item.name.endswith(".toml")
}
each_table = together("name", sorted(TABLES))


def rows(name: str) -> list[dict[str, Any]]:
    return TABLES[name]["row"]


def is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def test_every_file_is_a_table_by_its_name():
    assert table_names() == tuple(sorted(TABLES))
    assert len(TABLES) >= 16


@each_table
def test_a_table_says_what_it_is_and_where_it_was_read(name: str):
    data = TABLES[name]
    assert data["schema_version"] == 1
    assert set(data["title"]) == set(LANGUAGES)
    assert all(data["title"][lang].strip() for lang in LANGUAGES)
    assert data["source"].strip()
    assert data["certainty"] in set(Certainty)
    assert is_day(data["checked"])
    assert rows(name)


@each_table
def test_a_row_has_four_labels_a_source_and_a_known_certainty(name: str):
    for row in rows(name):
        where = f"{name} {row['value']}"
        assert str(row["value"]).strip(), where
        assert all(isinstance(row.get(lang), str) and row[lang].strip() == row[lang] != "" for lang in LANGUAGES), where
        assert row.get("source", TABLES[name]["source"]).strip(), where
        assert row.get("certainty", TABLES[name]["certainty"]) in set(Certainty), where
        assert set(row.get("official", TABLES[name].get("official", []))) <= set(LANGUAGES), where
        assert all(is_day(row[bound]) for bound in ("from", "to") if bound in row), where
        assert row.get("from", date.min) <= row.get("to", date.max), where


@each_table
def test_a_code_has_one_meaning_at_one_day(name: str):
    spans = defaultdict(list)
    for row in rows(name):
        spans[str(row["value"])].append((row.get("from", date.min), row.get("to", date.max)))
    for value, all_spans in spans.items():
        for (start, end), (other_start, other_end) in combinations(all_spans, 2):
            assert max(start, other_start) > min(end, other_end), f"{name} {value}"


@each_table
def test_a_table_is_read_as_its_file_says(name: str):
    data, made = TABLES[name], table(name)
    assert made.name == name
    assert [getattr(made.title, lang) for lang in LANGUAGES] == [data["title"][lang] for lang in LANGUAGES]
    for row, entry in zip(rows(name), made.entries, strict=True):
        assert entry.value == str(row["value"])
        assert [getattr(entry.text, lang) for lang in LANGUAGES] == [row[lang] for lang in LANGUAGES]
        assert entry.text.ours == set(LANGUAGES) - set(row.get("official", data.get("official", [])))
        assert entry.source.title.fr == row.get("source", data["source"])
        assert entry.source.certainty == row.get("certainty", data["certainty"])
        assert entry.source.checked == data["checked"]
        assert (entry.valid_from, entry.valid_to) == (row.get("from"), row.get("to"))


@each_table
def test_without_a_day_the_meaning_is_that_which_has_no_end(name: str):
    made = table(name)
    for value in {entry.value for entry in made.entries}:
        lasting = [entry for entry in made.entries if entry.value == value and entry.valid_to is None]
        assert made.get(value) is (lasting[0] if lasting else None)


@each_table
def test_the_other_columns_are_kept_and_cannot_be_changed(name: str):
    common = {*LANGUAGES, "value", "official", "source", "certainty", "url", "from", "to"}
    for row, entry in zip(rows(name), table(name).entries, strict=True):
        assert dict(entry.extra) == {name: unchangeable(cell) for name, cell in row.items() if name not in common}
        with pytest.raises(TypeError):
            entry.extra["new"] = 1


def unchangeable(cell: Any) -> Any:
    if isinstance(cell, list):
        return tuple(map(unchangeable, cell))
    return tuple(cell.items()) if isinstance(cell, dict) else cell


def test_a_status_code_has_a_kind_and_says_where_or_what_when_the_kind_asks_for_it():
    for row in rows("status"):
        assert row["kind"] in set(OutcomeKind), row["value"]
        assert ("at" in row) == (row["kind"] == OutcomeKind.NOT_INTEGRATED), row["value"]
        assert ("identity" in row) == (row["kind"] == OutcomeKind.IDENTITY), row["value"]
        assert row.get("at", Where.CUSTOMER) in set(Where), row["value"]
        assert row.get("identity", IdentityProblem.UNKNOWN) in set(IdentityProblem), row["value"]


def test_a_civil_status_says_whether_it_is_a_couple_and_a_family_role_what_kin_it_is():
    assert all(isinstance(row["couple"], bool) for row in rows("civil_state"))
    assert all(isinstance(row["kin"], str) and row["kin"] for row in rows("family_role"))


def test_a_quality_code_of_a_cpas_says_whether_it_may_start_and_for_whom_it_is():
    for row in rows("quality"):
        assert len(row["value"]) == 3, row["value"]
        assert isinstance(row["may_start"], bool), row["value"]
        assert isinstance(row["applies_to"], list), row["value"]
        assert row.get("duration_months", 1) > 0, row["value"]


def test_a_quality_code_of_another_sector_is_a_pair_in_a_known_sector_or_one_that_is_not_ours():
    for row in rows("quality_other"):
        sector, code = row["value"].split("/")
        assert sector != "17", row["value"]
        assert (sector, code) == (str(int(sector)), str(int(code))), row["value"]
