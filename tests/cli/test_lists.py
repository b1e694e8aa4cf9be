"""What can be listed: rules, code tables, flux."""

import json
from typing import Any

import pytest

from bcss_cpas.codes._table import table, table_names
from bcss_cpas.flux._catalogue import flux_names
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.text import LANGUAGES
from tests.cli.test_cli import GOLDEN, run
from tests.together import together

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


def test_rules_are_listed_with_their_ids(capsys: Any):
    status, out, _ = run(capsys, "rules", "--format", "json")
    items = json.loads(out)
    assert status == 0
    assert [item["id"] for item in items] == [rule.id for rule in builtin()]
    assert all(set(item["titles"]) == set(LANGUAGES) for item in items)
    assert items[0].keys() >= {"severity", "precision", "stage", "certainty", "needs", "declared"}


@EVERY_LANGUAGE
def test_rules_are_listed_in_a_table(capsys: Any, lang: Any):
    status, out, _ = run(capsys, "rules", "--lang", lang)
    assert status == 0
    assert all(rule.id in out and rule.title.in_(lang) in out for rule in builtin())


LISTS = {
    ("rules",): ("id", "title", "severity", "stage", "certainty"),
    ("codes",): ("list", "title"),
    ("codes", "quality"): ("code", "label", "certainty", "source"),
    ("flux",): ("name", "title", "service", "grade", "versions"),
    ("law",): ("name", "label"),
    ("law", "aid.belgian"): ("name", "value", "from", "until", "certainty", "source", "article"),
}


@EVERY_LANGUAGE
@pytest.mark.parametrize("words", LISTS, ids=" ".join)
def test_a_list_is_headed_and_told_in_the_language_of_the_reader(
    capsys: Any, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], lang: Any
):
    monkeypatch.setenv("COLUMNS", "400")
    status, out, _ = run(capsys, *words, "--lang", lang)
    assert status == 0
    assert [name for name in LISTS[words] if word(f"column.{name}", lang) not in out] == []
    if "certainty" in LISTS[words]:
        assert word("certainty.verified", lang) in out


@EVERY_LANGUAGE
def test_a_message_is_told_in_the_language_of_the_reader(capsys: Any, lang: Any):
    status, out, _ = run(capsys, "read", str(GOLDEN / "dimona" / "l950_jobs.xml"), "--lang", lang)
    assert status == 0
    said = ("message.reply", "outcome.data", "content", "defects", "unread")
    assert [key for key in said if word(key, lang) not in " ".join(out.split())] == []


def test_quality_codes_are_listed_as_numbers_with_four_labels(capsys: Any):
    status, out, _ = run(capsys, "codes", "quality", "--format", "json")
    rows = json.loads(out)
    assert status == 0
    assert {type(row["code"]) for row in rows} == {int}
    assert {row["code"] for row in rows} == {int(entry.value) for entry in table("quality").entries}
    assert all(row[lang] for row in rows for lang in LANGUAGES)
    assert {row["duration_months"] for row in rows if row["code"] == 1} == {2}


@together("name", table_names())
def test_every_code_list_can_be_shown(capsys: Any, name: str):
    status, out, _ = run(capsys, "codes", name, "--format", "json")
    assert status == 0
    assert [row["value"] for row in json.loads(out)] == [entry.value for entry in table(name).entries]
    status, out, _ = run(capsys, "codes", name, "--lang", "de")
    assert status == 0
    assert table(name).entries[0].text.de in out


def test_code_lists_and_flux_are_listed(capsys: Any):
    status, out, _ = run(capsys, "codes", "--format", "json")
    assert (status, [row["list"] for row in json.loads(out)]) == (0, list(table_names()))
    status, out, _ = run(capsys, "flux", "--format", "json")
    assert (status, [row["name"] for row in json.loads(out)]) == (0, list(flux_names()))
    assert all(name in run(capsys, "flux")[1] for name in flux_names())


@pytest.mark.parametrize(("words", "names"), [(("flux",), flux_names), (("codes",), table_names)])
def test_a_name_to_type_in_another_command_stands_whole_on_one_line(
    capsys: Any, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], names: Any
):
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = run(capsys, *words)
    assert [name for name in names() if name not in out] == []
    assert "…" not in out
