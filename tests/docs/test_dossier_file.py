"""The blocks of the page on the file of a dossier are one file: it is loaded, has every section, and can be checked."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from bcss_cpas.checking import check
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.loading import load_dossier
from tests.schemas import ROOT

PAGE = (ROOT / "docs" / "dossier-file.md").read_text("utf-8")
TOML = "\n".join(re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """Load the file that the page shows."""
    (tmp_path / "dossier.toml").write_text(TOML, "utf-8")
    return load_dossier(tmp_path)


def empty(thing: Any) -> set[str]:
    """Name the fields that say nothing."""
    return {each.name for each in attrs.fields(type(thing)) if getattr(thing, each.name) in (None, ())}


def test_every_section_is_shown(dossier: Dossier):
    assert empty(dossier) == {"messages"}
    assert empty(dossier.declaration) == set()
    assert empty(dossier.proposal) == set()


def test_every_field_of_a_section_is_named(dossier: Dossier):
    said = dossier.declaration
    lists = (said.household, said.incomes, said.property, said.work, said.benefits, said.savings)
    gathered = (dossier.evidence, dossier.visits, dossier.consultations, dossier.answers, dossier.proposal.recoveries)
    for first in (each[0] for each in (*lists, *gathered)):
        for name in (each.name for each in attrs.fields(type(first))):
            assert re.search(rf"^{name} = |`{name}`", PAGE, re.MULTILINE), f"{type(first).__name__}.{name}"


def test_who_is_not_named_is_the_applicant(dossier: Dossier):
    assert [each.person == dossier.person for each in dossier.integrations] == [True, False]
    assert [each.person == dossier.person for each in dossier.consultations] == [True, False]


def test_it_can_be_checked(dossier: Dossier):
    assert not check(dossier, date(2025, 3, 3)).errors
