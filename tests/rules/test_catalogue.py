"""The catalogue: ids that are never given again, former ids that still lead somewhere, rules that may not be made."""

import re
import shutil
import subprocess
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from attrs import evolve

import bcss_cpas.rules
from bcss_cpas.checking import Config, check
from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.errors import InputError, UnknownNameError
from bcss_cpas.report.explain import explain
from bcss_cpas.rules import _catalogue as catalogue
from bcss_cpas.rules import _rule
from bcss_cpas.rules._rule import Basis, BasisKind, Severity, Stage
from tests.cli.test_cli import run
from tests.inquiries import FOUND, demo
from tests.schemas import ROOT

RULES = catalogue.builtin()
IDS = ROOT / "src" / "bcss_cpas" / "rules" / "ids.toml"
DAY = date(2025, 3, 3)
READ, REMEMBERED = Citation("a text"), Citation("a text", Certainty.MEMORY)


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that three rules had another id before, two of them in a family that is no more."""
    former = {"RSD900": "RSD101", "UNE101": "UN101", "UNE102": "ATT105"}
    monkeypatch.setattr(catalogue, "REDIRECTS", MappingProxyType(former))


def chosen(*only: str, ignore: tuple[str, ...] = (), preview: bool = False) -> list[str]:
    return [rule.id for rule in catalogue.select(RULES, only, ignore, preview=preview)]


def test_every_rule_has_an_id_that_was_given_to_it_by_the_version_that_brought_it():
    assert {rule.id: rule.since for rule in RULES}.items() <= catalogue.given().items()


def test_every_id_that_was_given_is_a_rule_or_leads_to_one_or_is_free_for_nobody():
    assert set(catalogue.REDIRECTS) <= set(catalogue.given())
    assert set(catalogue.REDIRECTS.values()) <= {rule.id for rule in RULES}
    assert not set(catalogue.REDIRECTS) & {rule.id for rule in RULES}


def test_no_id_is_given_twice():
    ids = re.findall(r'"([A-Z]+[0-9]+)"', IDS.read_text("utf-8"))
    assert len(ids) == len(set(ids)) == len(catalogue.given())


def test_the_list_of_ids_has_only_grown():
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("the history of the list is in git")
    command = (git, "log", "-p", "--format=", "--unified=0", "--", str(IDS))
    changes = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    gone = {each for line in changes.splitlines() if line[:1] == "-" for each in re.findall(r'"([A-Z]+[0-9]+)"', line)}
    assert gone <= set(catalogue.given())


@pytest.mark.usefixtures("renamed")
def test_a_former_id_leads_to_the_rule():
    assert catalogue.rule("RSD900") is catalogue.rule("rsd900") is catalogue.rule("RSD101")
    assert explain("UNE101", "nl") == explain("UN101", "nl")
    with pytest.raises(UnknownNameError, match="RSD901"):
        catalogue.rule("RSD901")


@pytest.mark.usefixtures("renamed")
def test_rules_are_selected_and_left_out_by_the_beginnings_of_former_ids():
    assert chosen("rsd900") == ["RSD101"]
    assert chosen("RSD9") == ["RSD101"]
    assert chosen("UNE") == ["UN101"]
    assert chosen("UNE", preview=True) == ["ATT105", "UN101"]
    assert set(chosen("RSD")) == {rule.id for rule in RULES if rule.id.startswith("RSD")}
    assert "RSD101" not in chosen(ignore=("RSD900",))
    assert set(chosen()) - set(chosen(ignore=("UNE",))) == {"UN101"}
    with pytest.raises(UnknownNameError, match="UNX"):
        chosen("UNX")


@pytest.mark.usefixtures("renamed")
def test_a_rule_in_preview_runs_where_its_former_id_is_named():
    assert chosen("UNE102") == ["ATT105"]


@pytest.mark.usefixtures("renamed")
def test_former_ids_are_known_wherever_rules_are_named(capsys: Any):
    assert run(capsys, "explain", "rsd900") == (0, explain("RSD101"), "")
    report = check(demo(), DAY, config=Config(select=("RSD900", "UNE"), ignore=("UNE101",)))
    assert [result.rule for result in report.results] == ["RSD101"]


def test_two_rules_cannot_have_one_id():
    with pytest.raises(InputError, match=RULES[0].id):
        catalogue.select([*RULES, RULES[0]])
    with pytest.raises(InputError, match="VEN101"):
        check(demo(), DAY, rules=[evolve(rule, id="VEN101") for rule in RULES[:2]])


def test_a_deprecated_rule_still_runs():
    old = evolve(catalogue.rule("RSD101"), stage=Stage.DEPRECATED)
    assert check(old.triggers(), old.day, rules=[old]).by_rule["RSD101"].status is FOUND


@pytest.mark.parametrize(("basis", "is_text"), [
    ((Basis(READ, kind=BasisKind.PRACTICE),), False),
    ((Basis(REMEMBERED, kind=BasisKind.LAW),), False),
    ((Basis(REMEMBERED, kind=BasisKind.DECK), Basis(READ, kind=BasisKind.PRACTICE)), False),
    ((Basis(Citation("a text", Certainty.UNKNOWN), kind=BasisKind.CIRCULAR),), False),
    ((Basis(REMEMBERED, kind=BasisKind.LAW), Basis(READ, kind=BasisKind.DECK)), True),
    ((Basis(Citation("a text", Certainty.CONFLICT), kind=BasisKind.LAW),), True),
])  # fmt: skip
def test_on_practice_or_memory_alone_a_rule_stays_in_preview_and_blocks_nothing(basis: Any, is_text: bool):
    first = catalogue.rule("RN101")
    assert first.severity is Severity.BLOCKING
    trial = evolve(first, basis=basis, stage=Stage.PREVIEW, severity=Severity.WARNING)
    assert trial.rests_on_a_text is is_text
    for changed in ({"stage": Stage.STABLE}, {"severity": Severity.BLOCKING}):
        if is_text:
            assert evolve(trial, **changed).rests_on_a_text
        else:
            with pytest.raises(InputError, match="RN101"):
                evolve(trial, **changed)


def test_what_a_rule_file_needs_stands_in_one_public_place():
    public = bcss_cpas.rules
    for name in public.__all__:
        assert getattr(public, name)
    of_rules = {name for name, value in vars(_rule).items() if getattr(value, "__module__", "") == _rule.__name__}
    assert {name for name in of_rules if not name.startswith("_")} <= set(public.__all__)
