"""A rule explained: what it looks at, why, what it asks and what it rests on, in four languages."""

from typing import Any

import pytest

import bcss_cpas as bcss
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.report.explain import explain
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.text import LANGUAGES

EVERY_RULE = pytest.mark.parametrize("rule", builtin(), ids=lambda rule: rule.id)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@EVERY_RULE
@EVERY_LANGUAGE
def test_it_says_everything_that_a_rule_declares(rule: Any, lang: Any):
    said = explain(rule.id, lang)
    assert said.startswith(f"{rule.id} – {rule.title.in_(lang)}\n")
    assert said.endswith("\n")
    for text in (rule.why, rule.ask):
        assert text.in_(lang) in said
    for key in (f"severity.{rule.severity}", f"precision.{rule.precision}", f"stage.{rule.stage}"):
        assert word(key, lang) in said
    for kind in (told.kind for told in (*rule.needs.facts, *rule.needs.any_facts)):
        assert kind.LABEL.in_(lang) in said
    for name in rule.needs.declared:
        assert word(f"field.{name}", lang) in said
    for basis in rule.basis:
        assert basis.citation.title in said
        assert f"[{word(f'certainty.{basis.citation.certainty}', lang)}]" in said
        assert basis.since is None or f"{basis.since:%d/%m/%Y}" in said


def test_it_speaks_english_unless_a_language_is_named_and_takes_an_id_in_any_case():
    assert explain("rsd101") == explain("RSD101", "en") != explain("RSD101", "fr")
    assert bcss.explain is explain


@pytest.mark.parametrize("name", ["RSD999", "", "RSD", "RSD101 "])
def test_a_rule_that_does_not_exist_is_refused_and_those_that_do_are_named(name: str):
    with pytest.raises(UnknownNameError, match="RSD101"):
        explain(name)


def test_a_language_that_is_not_ours_is_refused():
    with pytest.raises(UnknownNameError):
        explain("RSD101", "es")
