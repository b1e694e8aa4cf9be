"""What holds where a source is taken away: a finding becomes SKIPPED, with what to consult; it never becomes PASSED."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import Config, check
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux._catalogue import flux, givers
from bcss_cpas.message import Message, Outcome
from bcss_cpas.population.population import AS_OF
from bcss_cpas.population.population import dossier as synthetic
from bcss_cpas.report.show import flux_title
from bcss_cpas.report.unchecked import remedy_of, why_skipped
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._rule import Rule, Told
from bcss_cpas.text import LANGUAGES
from tests.inquiries import FOUND, SKIPPED, only
from tests.together import together

RULES = {rule.id: rule for rule in builtin()}
ON_CONSULTATIONS = {"CON102", "INT101", "INT107", "PRIV101", "PRIV102"}
"""Rules that speak of the consultations themselves: without any, nothing is wrong with them."""
FAILED = {
    "gone": Availability.NOT_CONSULTED,
    "MSG00012": Availability.NOT_INTEGRATED,
    "MSG00020": Availability.SOURCE_DOWN,
    "MSG00013": Availability.REFUSED,
    "MSG77777": Availability.UNEXPLAINED,
}
"""How a reply may fail, and what the rule then says."""


def needs_of(rule: Rule) -> list[tuple[Told, ...]]:
    """Return each set of kinds of which one at least must be at hand."""
    alone = [(told,) for told in rule.needs.facts]
    return [*alone, *(each for each in (rule.needs.any_facts, rule.needs.of_cohabitants) if each)]


NEEDS = [(rule, need) for rule in RULES.values() for need in needs_of(rule)]
KINDS = [
    (rule, kind) for rule in RULES.values() for kind in dict.fromkeys(type(fact) for fact in rule.triggers().facts)
]


def flux_of(need: Iterable[Told]) -> set[str]:
    return {name for told in need for name in told.by or givers(told.kind)}


def tells(fact: Fact, need: Iterable[Told]) -> bool:
    return any(type(fact) is told.kind and (not told.by or fact.source.name in told.by) for told in need)


def without(inquiry: Dossier, need: tuple[Told, ...]) -> Dossier:
    """Take away every source of the facts that a rule needs: what was supplied, consulted or answered."""
    flux = flux_of(need)
    return evolve(
        inquiry,
        facts=tuple(fact for fact in inquiry.facts if not tells(fact, need)),
        consultations=tuple(each for each in inquiry.consultations if each.flux not in flux),
        messages=tuple(each for each in inquiry.messages if each.flux not in flux),
    )


@together(
    ("rule", "need"),
    NEEDS,
    ids=lambda told: f"{told[0].id} without {' or '.join(each.kind.__name__ for each in told[1])}",
)
def test_without_a_source_of_what_it_needs_it_is_skipped_and_says_what_to_consult(rule: Rule, need: tuple[Told, ...]):
    report = only(rule, without(rule.triggers(), need))
    (result,) = report.results
    assert (result.status, result.findings) == (SKIPPED, ())
    assert not result.skip.availability.is_answer
    askable = {name for name in flux_of(need) if flux(name).asked} or flux_of(need)
    assert set(report.to_consult(result.skip)) == askable
    for lang in LANGUAGES:
        remedy = remedy_of(report, result, lang)
        assert all(flux_title(name, lang) in remedy for name in askable)
        assert "001" in remedy or "030" in remedy


@together(("rule", "kind"), KINDS, ids=lambda told: f"{told[0].id} without {told[1].__name__}")
def test_without_a_source_of_any_fact_of_its_example_it_never_passes(rule: Rule, kind: type[Fact]):
    (result,) = only(rule, without(rule.triggers(), (Told(kind),))).results
    assert result.status in (FOUND, SKIPPED)


@together("rule", [rule for rule in RULES.values() if rule.id not in ON_CONSULTATIONS], ids=lambda rule: rule.id)
def test_without_any_source_it_never_passes(rule: Rule):
    bare = evolve(rule.triggers(), facts=(), consultations=(), messages=())
    (result,) = only(rule, bare).results
    assert result.status in (FOUND, SKIPPED)


def failed(message: Message[Any], code: str) -> Message[Any]:
    return evolve(message, content=None, outcome=Outcome.of(code))


@given(st.integers(0, 600).map(lambda number: 2 * number + 1), st.sampled_from(sorted(FAILED)))
def test_in_the_population_a_source_that_fails_turns_a_finding_into_skipped(number: int, code: str):
    inquiry = synthetic(23, number).dossier
    report = check(inquiry, AS_OF, config=Config(preview=True))
    for result in report.results:
        rule = RULES[result.rule]
        for need in needs_of(rule) if result.status is FOUND else ():
            names = flux_of(need)
            if code == "gone":
                after = without(inquiry, need)
            else:
                answered = (failed(each, code) if each.flux in names else each for each in inquiry.messages)
                after = evolve(inquiry, messages=tuple(answered))
            (skipped,) = only(rule, after, AS_OF).results
            assert skipped.status is SKIPPED, (rule.id, need)
            told = {Availability.NOT_CONSULTED, FAILED[code]} if len(names) > 1 else {FAILED[code]}
            assert skipped.skip.availability in told


@given(st.integers(0, 2000), st.data())
def test_without_some_of_the_messages_nothing_breaks_and_every_reason_can_be_said(number: int, data: st.DataObject):
    inquiry = synthetic(23, number).dossier
    kept = data.draw(st.lists(st.booleans(), min_size=len(inquiry.messages), max_size=len(inquiry.messages)))
    messages = tuple(message for message, keep in zip(inquiry.messages, kept, strict=True) if keep)
    report = check(evolve(inquiry, messages=messages), AS_OF, config=Config(preview=True))
    assert report.errors == ()
    for result in report.skipped:
        for lang in LANGUAGES:
            assert why_skipped(result, lang)
            assert remedy_of(report, result, lang)
