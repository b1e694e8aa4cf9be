"""A rule explained: what it looks at, why, what it asks and what it rests on, in four languages."""

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve

import bcss_cpas as bcss
from bcss_cpas.errors import UnknownNameError
from bcss_cpas.report.explain import explain
from bcss_cpas.report.show import flux_title
from bcss_cpas.report.words import word
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._catalogue import rule as rule_of
from bcss_cpas.rules._rule import Tolerance
from bcss_cpas.text import LANGUAGES, colon, decimal
from tests.together import together

EVERY_RULE = together("rule", builtin(), ids=lambda rule: rule.id)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGUAGES)


@EVERY_RULE
@EVERY_LANGUAGE
def test_it_says_everything_that_a_rule_declares(rule: Any, lang: Any):
    said = explain(rule.id, lang)
    assert said.startswith(f"{rule.id} – {rule.title.in_(lang)}\n")
    assert said.endswith("\n")
    assert rule.why.in_(lang) in said
    for key, text in (("ask", rule.ask), ("task", rule.task)):
        line = f"{word(key, lang)}{colon(lang)} "
        assert (line in said) == (text is not None)
        assert text is None or f"\n{line}{re.sub('{[a-z_]+}', '…', text.in_(lang))}\n" in said
    for key in (f"severity.{rule.severity}", f"precision.{rule.precision}", f"stage.{rule.stage}"):
        assert word(key, lang) in said
    assert all(other in said for other in rule.yields_to)
    lines = said.splitlines()
    for basis in rule.basis:
        kind, certainty = word(f"basis.{basis.kind}", lang), word(f"certainty.{basis.citation.certainty}", lang)
        since = "" if basis.since is None else f", {word('since', lang).lower()} {basis.since:%d/%m/%Y}"
        assert (
            f"{word('basis', lang)}{colon(lang)} {basis.citation.title.in_(lang)}{since} [{kind}, {certainty}]" in lines
        )


@EVERY_RULE
@EVERY_LANGUAGE
def test_it_says_what_must_be_at_hand_and_by_which_flux(rule: Any, lang: Any):
    def line(key: str) -> str:
        start = f"{word(key, lang)}{colon(lang)} "
        return next((each.removeprefix(start) for each in explain(rule.id, lang).splitlines() if start in each), "")

    every, one_of, of_others = line("needs"), line("one of"), line("of cohabitants")
    of_living_wage = line("of living wage")
    for told, said in (
        *((told, every) for told in rule.needs.facts),
        *((told, one_of) for told in rule.needs.any_facts),
        *((told, of_others) for told in rule.needs.of_cohabitants),
    ):
        assert told.kind.LABEL.in_(lang) in said
        assert all(flux_title(name, lang) in said for name in told.by)
    asked = (*rule.needs.declared, *rule.needs.proposed)
    assert all(word(f"field.{name}", lang) in every for name in asked)
    assert all(word(f"field.{name}", lang) in of_living_wage for name in rule.needs.of_living_wage)
    assert bool(every) == bool(rule.needs.facts or asked)
    assert bool(of_living_wage) == bool(rule.needs.of_living_wage)
    assert bool(one_of) == bool(rule.needs.any_facts)
    assert bool(of_others) == bool(rule.needs.of_cohabitants)


@EVERY_RULE
@EVERY_LANGUAGE
def test_it_says_by_how_much_values_may_differ(rule: Any, lang: Any):
    said = explain(rule.id, lang)
    assert (f"{word('tolerance', lang)}{colon(lang)} " in said) == (rule.tolerance != Tolerance())
    if rule.tolerance.amount:
        assert f"{decimal(rule.tolerance.amount, lang)} EUR" in said
    if rule.tolerance.part:
        assert f"{100 * rule.tolerance.part:.0f} % " in said
    if rule.tolerance.days:
        assert word("tolerance.days", lang, days=rule.tolerance.days) in said


def test_a_rule_of_others_is_explained_as_ours_are():
    theirs = evolve(rule_of("VIS101"), id="VEN101", basis=(evolve(rule_of("VIS101").basis[0], until=date(2030, 1, 1)),))
    assert explain(theirs, "fr").startswith("VEN101 – ")
    assert "depuis 24/03/2014, jusqu'au 01/01/2030" in explain(theirs, "fr")


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
