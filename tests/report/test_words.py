"""The words of a report: four languages, the same blanks in each, and one for everything that has to be said."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest
from attrs import fields

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Certainty, Grade
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.facts.source import Origin
from bcss_cpas.message import MessageKind
from bcss_cpas.report.words import word, words
from bcss_cpas.rules import _catalogue as catalogue
from bcss_cpas.rules._result import Status
from bcss_cpas.rules._rule import BasisKind, Precision, Severity, Stage
from bcss_cpas.text import LANGUAGES, Language
from tests.together import together

GROUPS = {
    "availability": Availability,
    "basis": BasisKind,
    "certainty": Certainty,
    "grade": Grade,
    "message": MessageKind,
    "origin": Origin,
    "outcome": OutcomeKind,
    "precision": Precision,
    "severity": Severity,
    "stage": Stage,
    "status": Status,
}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@together("key", words())
def test_every_word_has_four_languages_with_the_same_blanks(key: str):
    said = [words()[key].in_(lang) for lang in LANGUAGES]
    assert all(text.strip() == text != "" for text in said)
    assert len({frozenset(blanks(text)) for text in said}) == 1


@pytest.mark.parametrize(("group", "members"), GROUPS.items())
def test_every_member_of_a_group_has_a_word_and_no_word_is_left_over(group: str, members: type):
    assert {key for key in words() if key.startswith(f"{group}.")} == {f"{group}.{member.value}" for member in members}


def test_there_is_a_remedy_for_every_reason():
    remedies = {key for key in words() if key.startswith("remedy.")}
    assert remedies == {f"remedy.{each.value}" for each in Availability}


def test_every_field_that_can_be_asked_has_a_name():
    asked = {f"field.{field.name}" for field in fields(Declaration)} - {"field.person", "field.on"}
    of_the_file = {f"field.{field.name}" for cls in (Dossier, Proposal) for field in fields(cls)}
    named = {key for key in words() if key.startswith("field.")}
    assert asked <= named <= asked | of_the_file | {"field.law"}


@pytest.mark.parametrize(("lang", "name"), [
    ("fr", "«\N{NO-BREAK SPACE}Mon dossier\N{NO-BREAK SPACE}»"), ("nl", "“Mijn dossier”"), ("de", "„Meine Akte“"),
    ("en", "“My file”"),
])  # fmt: skip
def test_the_notice_names_the_page_of_the_register_in_the_language_of_the_person(lang: Language, name: str):
    assert name in word("notice", lang)
    assert word("notice", lang).endswith(".")
    assert ("«" in word("notice", lang)) is (lang == "fr")


@pytest.mark.parametrize("lang", get_args(Language))
def test_a_sentence_is_filled_in(lang: Language):
    said = word("remedy.not consulted", lang, flux="FLUX", code="001")
    assert "FLUX" in said
    assert "001" in said
    assert not blanks(said)


def test_a_language_that_is_not_ours_is_refused():
    with pytest.raises(UnknownNameError):
        word("title", "es")


def test_all_that_a_rule_may_miss_has_a_word():
    files = Path(catalogue.__file__).parent.rglob("*.py")
    told = [re.findall(r'(?:NotGiven\(|given\([^()]*, )"(\w+)"', file.read_text("utf-8")) for file in files]
    names = {name for found in told for name in found}
    assert {"general_exemption", "address", "cpas"} <= names
    assert all(word(f"field.{name}", lang) for name in names for lang in LANGUAGES)
