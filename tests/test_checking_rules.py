"""Which rules run, and how the report names them."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import bcss_cpas as bcss
from bcss_cpas.checking import _BELOW_REPORTS, Config, check
from bcss_cpas.errors import InputError
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import TODAY
from bcss_cpas.rules._rule import Stage
from tests.inquiries import demo

BUILTIN = builtin()
STABLE = [rule for rule in BUILTIN if rule.stage is not Stage.PREVIEW]


def test_rules_are_selected_and_left_out_by_the_beginnings_of_their_ids():
    def ran(**config: Any) -> set[str]:
        return {result.rule for result in check(demo(), TODAY, config=Config(**config)).results}

    every = {rule.id for rule in BUILTIN if rule.stage is not Stage.PREVIEW}
    assert ran() == every
    assert ran(select=("RN",)) == {rule for rule in every if rule.startswith("RN")}
    assert ran(select=("rn101", "RSD")) == {rule for rule in every if rule.startswith(("RN101", "RSD"))}
    assert ran(ignore=("RN", "hh101")) == {rule for rule in every if not rule.startswith(("RN", "HH101"))}
    assert ran(select=("RN",), ignore=("RN101",)) == ran(select=("RN",)) - {"RN101"}
    assert ran(select="rn101, RSD") == ran(select=("RN101", "RSD"))
    assert ran(ignore="RES") == ran(ignore=("RES",))
    for nothing in ({"ignore": ("",)}, {"select": "INT", "ignore": "INT"}):
        with pytest.raises(InputError, match="no rule is left to run"):
            ran(**nothing)


def test_a_rule_in_preview_runs_only_when_it_is_asked_for():
    trial = evolve(STABLE[0], id="ZZ901", stage=Stage.PREVIEW)

    def ran(**config: Any) -> list[str]:
        return [result.rule for result in check(demo(), TODAY, [STABLE[1], trial], Config(**config)).results]

    assert ran() == [STABLE[1].id]
    assert ran(preview=True) == [STABLE[1].id, "ZZ901"]
    assert ran(select=("zz901",)) == ["ZZ901"]
    with pytest.raises(InputError, match="in preview and not named whole"):
        ran(select=("ZZ",))


def test_only_the_rules_that_are_named_run():
    report = check(demo(), TODAY, rules=(rule for rule in STABLE[:2]))
    assert report.rule_set.rules == tuple(rule.id for rule in STABLE[:2])
    assert [result.rule for result in report.results] == [rule.id for rule in STABLE[:2]]
    assert check(demo(), TODAY, rules=()).results == ()


def test_the_file_of_a_rule_of_a_vendor_is_in_the_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "vendor_rules.py"
    monkeypatch.syspath_prepend(tmp_path)

    def fingerprint(code: str) -> str:
        file.write_text(code)
        monkeypatch.delitem(sys.modules, "vendor_rules", raising=False)
        own = evolve(STABLE[0], id="VEN001", examine=import_module("vendor_rules").examine)
        return check(demo(), TODAY, rules=(own,)).rule_set.fingerprint

    silent, other = "def examine(case): return []", "def examine(case): return  []"
    assert fingerprint(silent) == fingerprint(silent)
    assert len({fingerprint(silent), fingerprint(other), check(demo(), TODAY, rules=()).rule_set.fingerprint}) == 3


def test_the_report_names_the_rules_that_ran_and_the_version():
    rule_set = check(demo(), TODAY, config=Config(select=("RSD",))).rule_set
    assert rule_set.rules == tuple(rule.id for rule in BUILTIN if rule.id.startswith("RSD"))
    assert rule_set.library
    assert len(rule_set.fingerprint) == 16


def test_check_is_what_the_library_offers_by_name():
    assert bcss.check is check
    assert bcss.check(demo(), as_of=TODAY).to_json() == check(demo(), TODAY).to_json()


def test_all_that_rules_import_of_the_library_is_in_the_fingerprint():
    loaded = "from bcss_cpas.rules._catalogue import builtin; builtin(); import sys; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    parts = {name.split(".")[1] for name in told if name.count(".") > 1 and name.startswith("bcss_cpas.")}
    assert {"rules", "law", "integration"} <= parts <= set(_BELOW_REPORTS)
