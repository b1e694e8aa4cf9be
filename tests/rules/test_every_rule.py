"""What holds of every rule: its examples, its words, its basis, and what happens where it cannot conclude or breaks."""

import re
from string import Formatter
from typing import Any

import pytest
from attrs import evolve, fields

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.codes.quality import OTHER_AID
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import givers
from bcss_cpas.report.show import flux_title, message_of, steps_of
from bcss_cpas.report.unchecked import remedy_of, why_skipped
from bcss_cpas.report.words import word, words
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._catalogue import rule as rule_of
from bcss_cpas.rules._examples import APPLICANT
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._result import Skip
from bcss_cpas.rules._rule import BasisKind, Needs, Rule, Severity, Stage
from bcss_cpas.text import LANGUAGES, Text
from tests.inquiries import ERROR, FOUND, PASSED, SKIPPED, only, without_sources
from tests.messages import CANARY
from tests.together import together

RULES = builtin()
NEEDY = [rule for rule in RULES if rule.needs.facts or rule.needs.any_facts]
ASKING = [(rule, name) for rule in RULES for name in rule.needs.declared]
OTHERS = [rule for rule in RULES if rule.id != RULES[0].id]


def each(rules: Any) -> Any:
    return together("rule", rules, ids=lambda rule: rule.id)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def breaks(case: Any) -> Any:
    raise RuntimeError(f"{CANARY} {case.person.value}")


def breaks_later(case: Any) -> Any:
    yield Hit(person=case.person)
    breaks(case)


@each(RULES)
def test_it_speaks_of_the_dossier_that_triggers_it(rule: Rule):
    report = only(rule, rule.triggers())
    assert report.by_rule[rule.id].status is FOUND
    assert report.findings
    assert {finding.rule for finding in report.findings} == {rule.id}
    heard = check(rule.triggers(), rule.day, config=Config(preview=True))
    assert heard.by_rule[rule.id].status is FOUND


@each(RULES)
def test_it_looks_at_the_other_dossier_and_is_silent(rule: Rule):
    assert only(rule, rule.stays_silent()).by_rule[rule.id].status is PASSED


@each(RULES)
def test_its_examples_are_about_test_persons(rule: Rule):
    assert {rule.triggers().person.kind, rule.stays_silent().person.kind} == {APPLICANT.kind} == {"test"}


@each(RULES)
def test_what_it_finds_carries_a_person_a_value_and_its_source(rule: Rule):
    for finding in only(rule, rule.triggers()).findings:
        assert finding.person.kind == APPLICANT.kind
        assert finding.severity == rule.severity
        assert finding.declared or finding.observed
        assert all(said.source.name for said in (finding.declared, *finding.observed) if said is not None)


@each(RULES)
def test_it_speaks_four_languages(rule: Rule):
    steps = [text for text in (rule.ask, rule.task) if text is not None]
    texts: tuple[Text, ...] = (rule.title, rule.why, rule.message, *steps)
    for text in texts:
        for lang in LANGUAGES:
            assert text.in_(lang).strip() == text.in_(lang) != ""
        assert len({frozenset(placeholders(text.in_(lang))) for lang in LANGUAGES}) == 1
    assert not any(placeholders(text.in_(lang)) for text in (rule.title, rule.why) for lang in LANGUAGES)
    for text in (rule.title, rule.why, *steps):
        assert len({text.in_(lang) for lang in LANGUAGES}) == len(LANGUAGES)


@each(RULES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_words_can_be_filled_in_for_what_it_finds(rule: Rule, lang: Any):
    for finding in only(rule, rule.triggers()).findings:
        steps = list(steps_of(finding, rule, lang))
        assert steps
        for said in (message_of(finding, rule, lang), *(text for _, text in steps)):
            assert not re.search(r"[{}]|None|=|Ssin\(", said)


@each([rule for rule in RULES if rule.ask is not None])
def test_its_question_is_one_and_speaks_to_the_person(rule: Rule):
    assert rule.ask is not None
    for lang in LANGUAGES:
        first, _, _ = rule.ask.in_(lang).partition("?")
        assert first != rule.ask.in_(lang)
        assert not re.search(r"\((?:Consulter|Vérifier|Raadpleeg|Ga |Erneut|Check|Consult)", rule.ask.in_(lang))


def test_its_question_names_what_it_is_about_but_where_a_dossier_has_one_such_finding_at_most():
    assert {rule.id for rule in RULES if rule.ask is not None and not placeholders(rule.ask.en)} == {
        "ATT105", "DEB106", "HH103", "HI101", "INT109", "RES101", "RES103", "RES104", "RGT102", "UN104", "VIS101",
    }  # fmt: skip


@each(RULES)
def test_its_steps_use_what_its_findings_hold(rule: Rule):
    (finding, *_) = only(rule, rule.triggers()).findings
    held = {"declared", "observed", *(name for name, _ in finding.values)}
    assert all(placeholders(text.en) <= held for text in (rule.ask, rule.task) if text is not None)


def test_a_rule_that_neither_asks_nor_gives_a_task_is_refused():
    with pytest.raises(InputError, match=f"{RULES[0].id} neither asks"):
        evolve(RULES[0], ask=None, task=None)


def test_the_ids_are_unique_and_have_letters_and_three_digits():
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert [rule.id for rule in RULES if not re.fullmatch(r"[A-Z]+[0-9]{3}", rule.id)] == []
    assert [rule.id for rule in RULES] == sorted(rule.id for rule in RULES)


@each(RULES)
def test_its_file_is_named_after_it(rule: Rule):
    module = rule.examine.__module__.rpartition(".")[2]
    assert module.startswith(f"{rule.id.lower()}_")
    assert rule.id.startswith(rule.family)
    assert rule.family.isalpha()


@each(RULES)
def test_it_can_be_found_by_its_id(rule: Rule):
    assert rule_of(rule.id) is rule
    assert rule_of(rule.id.lower()) is rule


@each(RULES)
def test_it_rests_on_something_that_holds_on_the_day_of_its_example(rule: Rule):
    assert rule.basis
    assert any(basis.holds(rule.day) for basis in rule.basis)
    assert all(basis.citation.title and basis.citation.checked for basis in rule.basis)


@each(RULES)
def test_on_practice_or_memory_alone_it_is_in_preview_and_blocks_nothing(rule: Rule):
    texts = [basis for basis in rule.basis if basis.kind is not BasisKind.PRACTICE]
    if not [basis for basis in texts if basis.citation.certainty not in (Certainty.MEMORY, Certainty.UNKNOWN)]:
        assert rule.stage is Stage.PREVIEW
        assert rule.severity is not Severity.BLOCKING
    assert rule.certainty == min((basis.citation.certainty for basis in rule.basis), key=list(Certainty).index)


@each(RULES)
def test_it_yields_only_to_other_rules_that_exist(rule: Rule):
    assert set(rule.yields_to) <= {other.id for other in RULES} - {rule.id}
    assert not [other.id for other in RULES if rule.id in other.yields_to and other.id in rule.yields_to]


@each(RULES)
def test_what_it_needs_can_be_had(rule: Rule):
    for told in (*rule.needs.facts, *rule.needs.any_facts, *rule.needs.of_cohabitants):
        assert givers(told.kind)
        assert set(told.by) <= set(givers(told.kind))
    assert set(rule.needs.declared) <= {field.name for field in fields(Declaration)}
    assert {f"field.{name}" for name in _fields_of(rule)} <= set(words())


def _fields_of(rule: Rule) -> tuple[str, ...]:
    return (*rule.needs.declared, *rule.needs.proposed, *rule.needs.of_living_wage)


@together(
    ("rule", "name"),
    [(rule, name) for rule in RULES for name in rule.needs.of_living_wage],
    ids=lambda each: f"{each[0].id}-{each[1]}",
)
def test_where_a_living_wage_is_not_worked_out_it_is_skipped_and_other_aid_passes(rule: Rule, name: str):
    dossier = rule.triggers()
    bare = evolve(dossier, proposal=evolve(dossier.proposal, **{name: None}))
    (result,) = only(rule, bare).results
    assert (result.status, result.skip) == (SKIPPED, Skip(not_asked=(name,)))
    (other,) = only(rule, evolve(bare, proposal=evolve(bare.proposal, aid=OTHER_AID))).results
    assert other.status is PASSED
    (unsaid,) = only(rule, evolve(bare, proposal=evolve(bare.proposal, aid=None))).results
    assert (unsaid.status, unsaid.skip) == (SKIPPED, Skip(not_asked=("aid",)))


@each([rule for rule in RULES if rule.needs.proposed])
def test_without_a_proposal_it_is_skipped_and_asks_for_one(rule: Rule):
    report = only(rule, evolve(rule.triggers(), proposal=None))
    assert report.by_rule[rule.id].status is SKIPPED
    assert report.by_rule[rule.id].skip == Skip(not_asked=("proposal",))
    assert all(word("field.proposal", lang) in remedy_of(report, report.by_rule[rule.id], lang) for lang in LANGUAGES)


@each(NEEDY)
def test_without_any_source_it_is_skipped_and_says_what_to_consult(rule: Rule):
    report = only(rule, without_sources(rule.triggers()))
    (result,) = report.results
    assert (result.status, result.findings) == (SKIPPED, ())
    assert result.skip.availability is Availability.NOT_CONSULTED
    for lang in LANGUAGES:
        assert why_skipped(result, lang)
        remedy = remedy_of(report, result, lang)
        assert any(flux_title(name, lang) in remedy for name in report.to_consult(result.skip))
        assert "001" in remedy


@together(("rule", "name"), ASKING, ids=lambda each: f"{each[0].id}-{each[1]}")
def test_where_its_field_was_not_asked_it_is_skipped_and_says_what_to_ask(rule: Rule, name: str):
    declaration = evolve(rule.triggers().declaration, **{name: None})
    report = only(rule, evolve(rule.triggers(), declaration=declaration))
    (result,) = report.results
    assert (result.status, result.skip.availability) == (SKIPPED, None)
    assert name in result.skip.not_asked
    for lang in LANGUAGES:
        assert words()[f"field.{name}"].in_(lang) in remedy_of(report, result, lang)


@each(RULES)
@pytest.mark.parametrize("broken", [breaks, breaks_later], ids=lambda function: function.__name__)
def test_where_it_breaks_it_tells_the_class_and_the_place_and_never_the_message(rule: Rule, broken: Any):
    report = only(evolve(rule, examine=broken), rule.triggers())
    (result,) = report.results
    assert (result.status, result.findings) == (ERROR, ())
    assert result.failure.exception == "RuntimeError"
    assert re.fullmatch(r"test_every_rule\.py:[0-9]+", result.failure.place)
    shown = "".join([repr(report), report.to_json(), report.to_text("fr"), report.to_html("nl"), str(report.to_rows())])
    assert CANARY not in shown
    assert report.errors == (result,)


def test_where_one_breaks_the_others_are_heard():
    broken = (evolve(RULES[0], examine=breaks), *OTHERS)
    for rule in OTHERS:
        report = check(rule.triggers(), rule.day, rules=broken, config=Config(preview=True))
        assert report.by_rule[rule.id].status is FOUND


def test_where_the_cohabitants_cannot_be_told_the_rules_on_them_break_alone(monkeypatch: pytest.MonkeyPatch):
    for name in ("_missing", "_cohabitants"):
        monkeypatch.setattr(f"bcss_cpas.rules.{name}.counting", breaks)
    on_them = {rule.id for rule in RULES if rule.needs.of_cohabitants}
    for rule in (rule for rule in RULES if rule.id in on_them):
        report = check(rule.triggers(), rule.day, config=Config(preview=True))
        assert rule.id in {result.rule for result in report.errors} <= on_them


@pytest.mark.parametrize("fields", [{"declared": ("adress",)}, {"proposed": ("aid", "amount")}])
def test_a_rule_cannot_need_a_field_that_does_not_exist(fields: dict[str, tuple[str, ...]]):
    with pytest.raises(InputError, match=r"adress|amount") as caught:
        Needs(**fields)
    assert "aid" not in str(caught.value)
