"""Rules of others: an installed package offers them, and they run only where it is named."""

import json
import re
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import Config, check
from bcss_cpas.convert import to_json
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.report.explain import explain
from bcss_cpas.report.show import message_of, question_of
from bcss_cpas.rules import Rule, Severity, Stage, _catalogue, builtin, vendor
from bcss_cpas.rules._catalogue import VENDORS
from bcss_cpas.text import LANGUAGES
from tests.cli.test_cli import run
from tests.inquiries import FOUND, PASSED, demo, only
from tests.schemas import ROOT

EXAMPLE = ROOT / "examples" / "vendor_rules"
PROJECT = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
DAY = date(2025, 3, 3)
OWN = """
from attrs import evolve
from bcss_cpas.rules import rule
def examine(case): return iter(()){examine}
RULES = [evolve(rule("VIS101"), id="{id}", examine=examine)]
"""


def install(folder: Path, name: str, offered: str) -> None:
    """Write what pip writes of a package that offers rules."""
    metadata = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[{VENDORS}]\n{offered}\n")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of packages that is searched."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


@pytest.fixture
def rules(site: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Rule, ...]:
    """Install the example, and return its rules."""
    monkeypatch.syspath_prepend(EXAMPLE / "src")
    offered = PROJECT["entry-points"][VENDORS]
    install(site, PROJECT["name"], "\n".join(f"{name} = {place}" for name, place in offered.items()))
    return vendor("exempleville")


def offering(site: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> tuple[Rule, ...]:
    """Return the rules that an installed package of one file offers."""
    (site / "own_rules.py").write_text(code)
    monkeypatch.delitem(sys.modules, "own_rules", raising=False)
    if not (site / "own_rules-1.0.dist-info").exists():
        install(site, "own-rules", "own = own_rules:RULES")
    return vendor("own")


def test_the_example_offers_one_rule_in_preview(rules: tuple[Rule, ...]):
    (rule,) = rules
    assert (rule.id, rule.stage, rule.severity) == ("EXV101", Stage.PREVIEW, Severity.INFORMATION)
    assert rule.id not in {each.id for each in builtin()}


def test_its_examples_do_what_they_say_in_four_languages(rules: tuple[Rule, ...]):
    (rule,) = rules
    report = only(rule, rule.triggers())
    assert report.by_rule["EXV101"].status is FOUND
    assert only(rule, rule.stays_silent()).by_rule["EXV101"].status is PASSED
    said = {message_of(report.findings[0], rule, lang) for lang in LANGUAGES}
    assert len(said) == len({question_of(report.findings[0], rule, lang) for lang in LANGUAGES}) == len(LANGUAGES)
    assert all("03/02/2025" in each and "18/02/2025" in each and "15" in each for each in said)


@pytest.mark.parametrize(("visits", "expected"), [
    ((), FOUND),
    ((HomeVisit(on=date(2025, 2, 17)),), PASSED),
    ((HomeVisit(on=date(2025, 2, 10), result=VisitResult.NOBODY_HOME),), FOUND),
    ((HomeVisit(on=date(2024, 12, 2)), HomeVisit(on=date(2025, 3, 10))), FOUND),
    ((HomeVisit(on=date(2025, 2, 28)), HomeVisit(on=date(2025, 2, 5))), PASSED),
])  # fmt: skip
def test_the_first_visit_since_the_request_that_took_place_counts(
    rules: tuple[Rule, ...], visits: tuple[HomeVisit, ...], expected: Any
):
    inquiry = evolve(rules[0].triggers(), visits=visits)
    assert only(rules[0], inquiry, DAY).by_rule["EXV101"].status is expected


@pytest.mark.usefixtures("rules")
def test_it_runs_only_where_it_is_named():
    assert "EXV101" not in check(demo(), DAY, config=Config(preview=True)).by_rule
    named = (*builtin(), *vendor("exempleville"))
    assert "EXV101" in check(demo(), DAY, named, Config(preview=True)).by_rule
    assert "EXV101" in check(demo(), DAY, named, Config(select=("EXV101",))).by_rule
    assert "EXV101" not in check(demo(), DAY, named).by_rule


@pytest.mark.usefixtures("rules")
def test_a_name_that_nobody_offers_is_refused_and_those_that_are_offered_are_told():
    with pytest.raises(UnknownNameError, match="exempleville"):
        vendor("nowhere")


def test_a_package_of_others_cannot_take_an_id_of_the_library(site: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(InputError, match="RSD101"):
        offering(site, monkeypatch, "from bcss_cpas.rules import rule\nRULES = [rule('RSD101')]\n")


def test_nor_the_id_of_a_rule_that_is_gone(site: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(_catalogue, "given", lambda: {"OLD101": "0.1"})
    with pytest.raises(InputError, match="OLD101"):
        offering(site, monkeypatch, OWN.format(id="OLD101", examine=""))


def test_what_is_offered_must_be_rules(site: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(InputError, match="own"):
        offering(site, monkeypatch, "RULES = ['VIS101']\n")


def test_two_packages_cannot_offer_rules_under_one_name(site: Path, monkeypatch: pytest.MonkeyPatch):
    install(site, "other-rules", "own = own_rules:RULES")
    with pytest.raises(InputError, match="2 packages offer the rules 'own'"):
        offering(site, monkeypatch, "RULES = []\n")


@pytest.mark.usefixtures("rules")
def test_two_packages_cannot_take_one_id(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any, tmp_path: Path):
    theirs = offering(site, monkeypatch, OWN.format(id="EXV101", examine=""))
    assert [rule.id for rule in theirs] == ["EXV101"]
    with pytest.raises(InputError, match="EXV101"):
        check(demo(), DAY, (*builtin(), *vendor("exempleville"), *theirs))
    file = tmp_path / "demo.json"
    file.write_text(to_json(demo()), "utf-8")
    named = ("--vendor", "exempleville", "--vendor", "own")
    status, out, err = run(capsys, "check", str(file), "--as-of", "2025-03-03", *named)
    assert (status, out) == (2, "")
    assert "EXV101" in err


def test_the_example_imports_only_what_is_public():
    for file in sorted(EXAMPLE.rglob("*.py")):
        private = re.findall(r"^(?:from|import) (bcss_cpas\S*\._\S*)", file.read_text("utf-8"), re.MULTILINE)
        assert private == [], file.name


def test_the_file_of_a_rule_of_others_is_part_of_the_fingerprint(site: Path, monkeypatch: pytest.MonkeyPatch):
    def fingerprint(practice: str) -> str:
        own = offering(site, monkeypatch, OWN.format(id="OWN101", examine=f"  # {practice}"))
        return check(demo(), DAY, (*builtin(), *own)).rule_set.fingerprint

    assert fingerprint("two weeks") == fingerprint("two weeks")
    assert len({check(demo(), DAY).rule_set.fingerprint, fingerprint("two weeks"), fingerprint("a month")}) == 3


def test_the_command_line_lists_and_explains_the_rules_of_a_package_that_is_named(capsys: Any, rules: tuple[Rule, ...]):
    named = ("--vendor", "exempleville")
    assert run(capsys, "explain", "exv101", *named, "--lang", "fr") == (0, explain(rules[0], "fr"), "")
    assert run(capsys, "explain", "VIS101", *named)[1] == explain("VIS101")
    assert run(capsys, "explain", "EXV101")[0] == 2
    status, out, _ = run(capsys, "rules", *named, "--format", "json")
    assert (status, [each["id"] for each in json.loads(out)]) == (0, [rule.id for rule in (*builtin(), *rules)])
    for command in (("rules",), ("explain", "EXV101")):
        assert run(capsys, *command, "--vendor", "nowhere")[:2] == (2, "")


def test_the_command_line_names_packages_one_by_one(capsys: Any, tmp_path: Path, rules: tuple[Rule, ...]):
    file = tmp_path / "late.json"
    file.write_text(to_json(rules[0].triggers()), "utf-8")
    words = ("check", str(file), "--as-of", "2025-03-03", "--format", "json")
    chosen = (*words, "--select", "EXV,VIS101")
    status, out, _ = run(capsys, *chosen, "--vendor", "exempleville", "--vendor", "exempleville", "--preview")
    assert (status, [each["rule"] for each in json.loads(out)["results"]]) == (1, ["EXV101", "VIS101"])
    status, out, _ = run(capsys, *words, "--preview")
    assert "EXV101" not in {each["rule"] for each in json.loads(out)["results"]}
    status, out, err = run(capsys, *chosen, "--preview")
    assert (status, out) == (2, "")
    status, out, err = run(capsys, *words, "--vendor", "nowhere")
    assert (status, out) == (2, "")
    assert "nowhere" in err
