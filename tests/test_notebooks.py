"""The notebooks of the documentation: kept with what they give, naming nobody; in full, they give it still."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError
from bcss_cpas.population.names import EMPLOYERS, LAST_NAMES, MEN, WOMEN
from tests.inquiries import demo
from tests.schemas import ROOT
from tests.thorough import thorough

FOLDER = ROOT / "docs" / "notebooks"
NOTEBOOKS = {path.stem: path for path in sorted(FOLDER.glob("*.ipynb"))}
EVERY_NOTEBOOK = pytest.mark.parametrize("path", NOTEBOOKS.values(), ids=NOTEBOOKS)
ELEVEN = re.compile(r"(?<!\d)\d{11}(?!\d)")
LARGEST = 250_000
"""Bytes."""


def cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def texts(notebook: dict[str, Any]) -> list[str]:
    """Give what is shown as text, without the pictures made of points."""
    outputs = [output for cell in cells(notebook) for output in cell["outputs"]]
    forms = [{"text": each.get("text", ""), **each.get("data", {})} for each in outputs]
    return ["".join(text) for form in forms for name, text in form.items() if name != "image/png"]


def numbers(text: str) -> list[str]:
    """Return what is a clear SSIN, a test number or not."""
    found = []
    for digits in ELEVEN.findall(text):
        try:
            found.append(Ssin(digits).value)
        except CodeError:
            continue
    return found


def test_there_is_one_for_a_person_one_for_a_caseload_and_one_for_a_rule():
    assert set(NOTEBOOKS) == {"one_person", "one_caseload", "rule_quality"}


@EVERY_NOTEBOOK
def test_every_cell_was_run_in_its_turn_and_none_failed(path: Path):
    notebook = json.loads(path.read_text("utf-8"))
    assert [cell["execution_count"] for cell in cells(notebook)] == list(range(1, len(cells(notebook)) + 1))
    kinds = {output["output_type"] for cell in cells(notebook) for output in cell["outputs"]}
    assert {"execute_result", "stream"} & kinds
    assert kinds <= {"execute_result", "display_data", "stream"}
    assert path.stat().st_size < LARGEST


@EVERY_NOTEBOOK
def test_what_it_gives_names_nobody_and_no_machine(path: Path):
    given = "\n".join(texts(json.loads(path.read_text("utf-8"))))
    declared = demo().declaration
    home = declared.address
    assert home is not None
    assert numbers(given) == []
    secrets = (
        declared.last_name,
        *(declared.first_names or ()),
        home.street,
        *LAST_NAMES,
        *WOMEN,
        *MEN,
        *EMPLOYERS,
        "/work",
        "/home",
    )
    assert [secret for secret in secrets if secret and re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", given)] == []


@thorough
@EVERY_NOTEBOOK
def test_run_again_it_gives_the_same(path: Path):
    pytest.importorskip("nbclient", reason="nbclient is not installed (extra docs)")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed (extra docs)")
    from docs.notebooks import executed

    assert texts(executed(path)) == texts(json.loads(path.read_text("utf-8"))), "run python -m docs.notebooks"
