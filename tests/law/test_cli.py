"""``bcss-cpas law``: the value and its source, or a line that says that it is not known."""

import json
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.cli import main
from bcss_cpas.law import history, subject, subjects
from bcss_cpas.report.words import word
from bcss_cpas.text import LANGUAGES, Language
from tests.law.test_overlay import HEAD, LINE

DAY = ("--on", "2025-03-03")


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def law(capsys: Any, *words: str) -> tuple[int, str, str]:
    status = main(("law", *words))
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def rows(capsys: Any, *words: str) -> list[dict[str, Any]]:
    status, out, err = law(capsys, *words, "--format", "json")
    assert (status, err) == (0, "")
    found: list[dict[str, Any]] = json.loads(out)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_value_is_shown_with_its_source(capsys: Any, lang: Language):
    status, out, err = law(capsys, "living_wage.category_1", *DAY, "--lang", lang)
    assert (status, err) == (0, "")
    amount = "876.13 EUR" if lang == "en" else "876,13 EUR"
    article = "Art. 14" if lang == "de" else "art. 14"
    for said in (amount, "CPAS de Sivry-Rance", "2025-02-01", "2025-12-31", word("certainty.verified", lang), article):
        assert said in out


def test_a_day_that_is_not_known_is_bad_input(capsys: Any):
    status, out, err = law(capsys, "living_wage.category_1", "--on", "2023-08-01")
    assert (status, out) == (2, "")
    assert err.startswith("bcss-cpas: living_wage.category_1 on 2023-08-01: no source gives it")
    _, _, err = law(capsys, "debtors.short_aid", "--on", "2030-01-01")
    assert "debtors.short_aid is not known on 2030-01-01, but on days between 2022-12-01 and 2026-11-23" in err
    assert law(capsys, "nope", *DAY)[0] == law(capsys, "nope")[0] == 2


def test_a_certainty_can_be_accepted(capsys: Any):
    assert law(capsys, "property.unbuilt_exemption", *DAY)[0] == 2
    (row,) = rows(capsys, "property.unbuilt_exemption", *DAY, "--accept", "from memory")
    assert (row["value"], row["certainty"]) == ("30 EUR a year", "from memory")


def test_a_conflict_shows_both_readings(capsys: Any):
    (row,) = rows(capsys, "procedure.forwarding", "--on", "2026-11-23", "--accept", "conflict")
    assert row["value"] == "5 days | 5 working days"
    assert row["source"].count(" | ") == 1


def test_without_a_day_the_history_is_shown(capsys: Any):
    found = rows(capsys, "living_wage.category_1")
    assert [row["from"] for row in found] == [line.valid_from.isoformat() for line in history("living_wage.category_1")]
    assert [row["value"] for row in found if row["certainty"] == "unknown"] == ["–"] * 4
    assert all(row["checked"] and row["labels"].keys() == set(LANGUAGES) for row in found if row["value"] != "–")


def test_a_subject_shows_all_its_parameters_with_their_certainty(capsys: Any):
    found = rows(capsys, "living_wage", *DAY)
    assert [row["name"] for row in found] == [f"living_wage.category_{number}" for number in (1, 2, 3)]
    assert {row["name"] for row in rows(capsys, "debtors")} == set(subject("debtors").names)


def test_without_a_name_all_are_named(capsys: Any):
    assert [row["name"] for row in rows(capsys)] == [name for group in subjects() for name in subject(group).names]
    assert "living_wage.category_1" in law(capsys)[1]


def test_an_overlay_is_laid_over(capsys: Any, tmp_path: Path):
    file = tmp_path / "ours.toml"
    line = f'{LINE}, certainty = "verified", source = "ours"'
    file.write_text(
        f"{HEAD}[living_wage.category_1]\nknown = [{{ {line}, value = 893.65 }}]\n"
        f"[debtors.scale_living_wage]\nknown = [{{ {line}, bands = [\n"
        "{ dependants = 1, income_from = 30000, per_month = 50 },\n] }]\n"
        '[living_wage.own]\nlabel = { fr = "a", nl = "b", de = "c", en = "d" }\narticle = { title = "ours" }\n'
        f'known = [{{ {line}, says = {{ fr = "a", nl = "b", de = "c", en = "d" }} }}]\n'
    )
    given = ("--overlay", str(file))
    (row,) = rows(capsys, "living_wage.category_1", "--on", "2026-04-01", *given)
    assert (row["value"], row["source"]) == ("893.65 EUR a month", "our circular")
    (row,) = rows(capsys, "debtors.scale_living_wage", "--on", "2026-04-01", *given)
    assert row["value"] == "1: 30000 → 50 EUR a month"
    assert rows(capsys, "living_wage", *given)[-1]["value"] == "d"
    assert "living_wage.own" in [row["name"] for row in rows(capsys, *given)]
    with pytest.raises(SystemExit):
        law(capsys, "living_wage", "--overlay", str(tmp_path / "nowhere"))


@pytest.mark.parametrize("words", [("living_wage", "--on", "3/3/2025"), ("living_wage", "--accept", "sure")])
def test_a_command_that_is_not_understood_is_refused(capsys: Any, words: tuple[str, ...]):
    with pytest.raises(SystemExit) as ended:
        main(("law", *words))
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""
