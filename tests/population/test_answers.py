"""Answers to findings are counted by rule and verdict, so that a rule that is often wrong is seen."""

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from bench.quality import __main__ as quality
from bench.quality import table
from bench.quality.answers import count, dossiers

from bcss_cpas.checking import Config, check
from bcss_cpas.convert import to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Answer, Verdict
from bcss_cpas.errors import InputError
from bcss_cpas.population.population import AS_OF, dossier

REASON = "Zyxwreason"


def answered(number: int, verdict: Verdict, on: date = AS_OF) -> tuple[Dossier, list[str]]:
    """Answer every finding of a dossier in one way, and name the rules that had found something."""
    inquiry = dossier(1, number).dossier
    found = check(inquiry, on, config=Config(preview=True)).findings
    answers = tuple(Answer(finding=each.key, verdict=verdict, reason=REASON, on=on) for each in found)
    return evolve(inquiry, answers=answers), [each.rule for each in found]


def test_each_answer_counts_for_the_rule_whose_finding_it_is_about() -> None:
    wrong, rules = answered(1, Verdict.WRONG)
    confirmed, others = answered(3, Verdict.CONFIRMED)
    counted = count([wrong, confirmed, dossier(1, 5).dossier])
    assert counted.changed == 0
    assert sum(counted.verdicts.values()) == len(rules) + len(others) > 0
    assert all(counted.verdicts[rule, Verdict.WRONG] == rules.count(rule) for rule in rules)
    assert all(counted.verdicts[rule, Verdict.CONFIRMED] == others.count(rule) for rule in others)


def test_the_same_finding_in_two_dossiers_counts_twice() -> None:
    one, rules = answered(1, Verdict.WRONG)
    counted = count([one, one])
    assert sum(counted.verdicts.values()) == 2 * len(rules)


def test_an_answer_to_what_is_found_no_more_is_told_apart() -> None:
    inquiry, rules = answered(1, Verdict.WRONG)
    moved = evolve(inquiry, messages=(), visits=(), integrations=(), evidence=(), proposal=None)
    counted = count([moved])
    assert counted.changed + sum(counted.verdicts.values()) == len(rules)
    assert counted.changed > 0


def test_a_line_tells_how_often_a_rule_was_wrong_and_nothing_of_anybody() -> None:
    one, rules = answered(1, Verdict.WRONG)
    two, _ = answered(1, Verdict.EXPLAINED)
    head, *lines, last = table.answers(count([one, two, two, two]))
    assert head.split() == ["rule", "confirmed", "explained", "wrong", "%", "wrong"]
    assert [line.split()[0] for line in lines] == sorted(set(rules))
    assert all(line.endswith("25.0 %") for line in lines)
    assert last == "0 answers to findings that are found no more"


def test_the_dossiers_of_a_folder_are_found_as_folders_and_as_files(tmp_path: Path) -> None:
    one, _ = answered(1, Verdict.WRONG)
    (tmp_path / "b.json").write_text(to_json(one), "utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "dossier.json").write_text(to_json(dossier(1, 0).dossier), "utf-8")
    (tmp_path / "notes.txt").write_text("nothing", "utf-8")
    assert [each.reference for each in dossiers(tmp_path)] == ["POP-1-0", "POP-1-1"]
    (tmp_path / "c").mkdir()
    with pytest.raises(InputError):
        list(dossiers(tmp_path))


def test_the_measurement_shows_the_answers_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, rules = answered(1, Verdict.WRONG)
    (tmp_path / "one.json").write_text(to_json(one), "utf-8")
    quality.main(["--dossiers", "2", "--processes", "1", "--answers", str(tmp_path)])
    shown = capsys.readouterr().out
    table_of_answers = shown.partition("\nAnswers\n")[2]
    assert all(rule in table_of_answers for rule in rules)
    assert REASON not in shown
    quality.main(["--dossiers", "2", "--processes", "1"])
    assert "Answers" not in capsys.readouterr().out
