"""``check``: how long rules took, and messages under official names."""

import json
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from bcss_cpas.cli import main
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import Directory, ManageAccessReply, OriginalRequest, RegistrationFound
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import OTHER_CPAS
from bcss_cpas.rules._rule import Stage
from bcss_cpas.text import LANGUAGES
from tests.inquiries import demo

DAY = ("--as-of", "2025-03-03")
NAMES = """
flux = "manage_access"
namespace = "urn:official"
[roots]
AccessAnswer = "ManageAccessReply"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the dossier of the demonstration without its messages."""
    with as_file(files("bcss_cpas.demo") / "inquiry") as inquiry:
        copytree(inquiry, tmp_path / "inquiry", ignore=lambda *_: ["messages"])
    (tmp_path / "inquiry" / "messages").mkdir()
    return tmp_path / "inquiry"


def run(capsys: Any, *words: str) -> tuple[str, str]:
    main(("check", *words, *DAY))
    shown = capsys.readouterr()
    return shown.out, shown.err


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("shown", ["table", "json", "text", "html"])
def test_the_slowest_rules_are_told_beside_the_report_and_never_in_it(capsys: Any, folder: Path, lang: str, shown: str):
    words = (str(folder), "--lang", lang, "--format", shown)
    report, nothing = run(capsys, *words)
    timed, slowest = run(capsys, *words, "--timings")
    assert (timed, nothing) == (report, "")
    stable = {rule.id: rule for rule in builtin() if rule.stage is not Stage.PREVIEW}
    told = [rule for rule in stable if rule in slowest]
    assert len(told) == 10
    assert all(stable[rule].title.in_(lang) in slowest for rule in told)
    assert str(len(stable)) in slowest.splitlines()[-2]


def test_the_slowest_rule_comes_first(capsys: Any, folder: Path):
    _, slowest = run(capsys, str(folder), "--select", "RN", "--timings")
    rows = [line.split("│") for line in slowest.splitlines() if "│" in line]
    *times, together = [float(row[-2]) for row in rows]
    assert times == sorted(times, reverse=True)
    assert len(times) == len([rule for rule in builtin() if rule.family == "RN"])
    assert together == pytest.approx(sum(times), abs=1)


def test_a_dossier_is_checked_under_official_names(capsys: Any, folder: Path, tmp_path: Path):
    found = RegistrationFound(org_unit=OTHER_CPAS.value, purpose=2, register=Directory.SECONDARY)
    reply = ManageAccessReply(original_request=OriginalRequest(ssin=demo().person), registrations=(found,))
    names = tmp_path / "names.toml"
    names.write_text(NAMES)
    (folder / "messages" / "reply.xml").write_bytes(write(reply, remaps=[Remap.load(names)]))
    words = (str(folder), "--format", "json", "--select", "INT201")
    out, err = run(capsys, *words)
    assert (out, "root" in err) == ("", True)
    out, err = run(capsys, *words, "--remap", str(names))
    assert err == ""
    assert [result["status"] for result in json.loads(out)["results"]] == ["found"]


def test_a_file_that_holds_no_names_is_refused(capsys: Any, folder: Path):
    with pytest.raises(SystemExit):
        run(capsys, str(folder), "--remap", str(folder / "dossier.toml"))
    assert "--remap: no such key" in capsys.readouterr().err
