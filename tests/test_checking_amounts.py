"""Amounts of the caller's own: they reach every rule, and are part of what the report says it rests on."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import bcss_cpas as bcss
from bcss_cpas.checking import Config, check
from bcss_cpas.cli import main
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law import ParameterFile
from bcss_cpas.rules._examples import TODAY, dossier, proposal
from bcss_cpas.rules._result import Status
from tests.law.test_overlay import overlay

NEXT_YEAR = date(2027, 3, 1)
"""A day on which nobody knows the amounts yet."""


def proposing(monthly: int) -> Dossier:
    return dossier(proposal=proposal(start=NEXT_YEAR, monthly_amount=Decimal(monthly)))


def amounts(tmp_path: Path, value: int, certainty: str = "verified") -> ParameterFile:
    line = f'from = 2027-01-01, until = 2027-12-31, value = {value}, certainty = "{certainty}", source = "ours"'
    return overlay(tmp_path, f"[living_wage.category_2]\nknown = [{{ {line} }}]\n", f"{value}.toml")


def status(monthly: int, **config: Any) -> Status:
    return check(proposing(monthly), NEXT_YEAR, config=Config(**config)).by_rule["RES103"].status


def test_without_an_amount_nothing_is_concluded():
    result = check(proposing(1900), NEXT_YEAR).by_rule["RES103"]
    assert result.skip is not None
    assert result.skip.not_asked == ("law",)


def test_an_amount_that_is_laid_over_decides(tmp_path: Path):
    assert status(1900, overlays=[amounts(tmp_path, 1400)]) is Status.FOUND
    assert status(1900, overlays=[amounts(tmp_path, 1400), amounts(tmp_path, 1900)]) is Status.PASSED


def test_an_amount_counts_where_its_certainty_is_accepted(tmp_path: Path):
    recalled = [amounts(tmp_path, 1400, "from memory")]
    assert status(1900, overlays=recalled) is Status.SKIPPED
    assert status(1900, overlays=recalled, accept=["from memory"]) is Status.FOUND
    with pytest.raises(ValueError, match="hearsay"):
        Config(accept=["hearsay"])


def test_what_is_laid_over_or_accepted_is_in_the_fingerprint(tmp_path: Path):
    def fingerprint(**config: Any) -> str:
        return check(dossier(), TODAY, config=Config(**config)).rule_set.fingerprint

    ours = amounts(tmp_path, 1400)
    found = [fingerprint(), fingerprint(overlays=[ours]), fingerprint(overlays=[amounts(tmp_path, 1401)])]
    found += [fingerprint(accept=[Certainty.MEMORY]), fingerprint(overlays=[ours], accept=[Certainty.MEMORY])]
    assert len(set(found)) == len(found)
    assert fingerprint(overlays=[ours]) == found[1]


def test_the_command_lays_files_over(capsys: Any, tmp_path: Path):
    amounts(tmp_path, 1400, "from memory")
    (tmp_path / "file.json").write_text(bcss.to_json(proposing(1900)), "utf-8")

    def told(*words: str) -> str:
        asked = ("--as-of", NEXT_YEAR.isoformat(), "--select", "RES103", "--format", "json")
        main(("check", str(tmp_path / "file.json"), *asked, *words))
        (result,) = json.loads(capsys.readouterr().out)["results"]
        return result["status"]

    given = ("--overlay", str(tmp_path / "1400.toml"))
    assert (told(), told(*given), told(*given, "--accept", "from memory")) == ("skipped", "skipped", "found")


def test_the_command_refuses_a_file_that_holds_no_amounts(capsys: Any, tmp_path: Path):
    with pytest.raises(SystemExit):
        main(("check", "nowhere", "--overlay", str(tmp_path / "nowhere.toml")))
    assert "--overlay: the overlay cannot be read" in capsys.readouterr().err
