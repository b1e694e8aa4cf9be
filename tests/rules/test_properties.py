"""What holds of every check, over the population: order, strangers and what cannot be read change nothing."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.checking import Config, check
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.flux._catalogue import body_of
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message, MessageKind, Outcome
from bcss_cpas.population.population import AS_OF, Synthetic
from bcss_cpas.population.population import dossier as synthetic
from bcss_cpas.report.report import Report
from bcss_cpas.rules._result import Result
from tests.any_fact import any_facts

T = TypeVar("T")
SEED = 11
STRANGER = Ssin.test(AS_OF, 555)
EVERYTHING = Config(preview=True)
SIGHTS = ("messages", "evidence", "facts", "visits", "integrations", "consultations")
"""The parts of a dossier that are in no order."""
numbers = st.integers(0, 2000)


@cache
def population(number: int) -> Synthetic:
    return synthetic(SEED, number)


def report_of(inquiry: Dossier) -> Report:
    return check(inquiry, AS_OF, config=EVERYTHING)


def as_facts(inquiry: Dossier) -> Dossier:
    """Make supplied facts of half of the messages, as a caller does who does not keep them."""
    facts = tuple(fact for message in inquiry.messages[::2] for fact in facts_of(message))
    return evolve(inquiry, facts=facts, messages=inquiry.messages[1::2])


def shuffled(values: Iterable[T], rng: Random) -> tuple[T, ...]:
    listed = list(values)
    rng.shuffle(listed)
    return tuple(listed)


@given(numbers, st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_messages_documents_visits_and_facts_changes_nothing(number: int, rng: Random, supplied: bool):
    inquiry = population(number).dossier
    inquiry = as_facts(inquiry) if supplied else inquiry
    mixed = evolve(inquiry, **{name: shuffled(getattr(inquiry, name), rng) for name in SIGHTS})
    assert report_of(mixed).to_json() == report_of(inquiry).to_json()


@given(numbers)
def test_a_dossier_that_went_through_json_gives_the_same_report(number: int):
    for inquiry in (population(number).dossier, as_facts(population(number).dossier)):
        again = report_of(from_json(Dossier, to_json(inquiry)))
        assert again == report_of(inquiry)
        assert again.to_json() == report_of(inquiry).to_json()


def people_of(inquiry: Dossier) -> set[Ssin]:
    known = {fact.person for message in inquiry.messages for fact in facts_of(message)}
    known |= {message.person for message in inquiry.messages if message.person is not None}
    return known | {member.ssin for member in inquiry.declaration.household or () if member.ssin} | {inquiry.person}


def told(result: Result, strangers: set[Ssin]) -> Any:
    """Say what became of a rule; that strangers were consulted at all may be a finding, and does not count here."""
    ours = tuple(finding for finding in result.findings if finding.person not in strangers)
    return (result.skip, result.failure, ours)


@given(numbers, numbers)
def test_messages_about_others_change_nothing_that_is_said_of_the_household(number: int, other: int):
    inquiry, theirs = population(number).dossier, population(other).dossier
    strangers = people_of(theirs) - people_of(inquiry)
    added = tuple(message for message in theirs.messages if message.person in strangers)
    before, after = report_of(inquiry), report_of(evolve(inquiry, messages=(*added, *inquiry.messages)))
    assert [told(each, strangers) for each in after.results] == [told(each, set()) for each in before.results]


@given(numbers, st.lists(any_facts(person=st.just(STRANGER), head=st.just(STRANGER)), min_size=1, max_size=6))
def test_facts_about_a_stranger_and_codes_that_nobody_knows_change_nothing(number: int, facts: list[Any]):
    inquiry = population(number).dossier
    assert report_of(evolve(inquiry, facts=tuple(facts))).to_json() == report_of(inquiry).to_json()


@given(numbers, st.data())
def test_an_answer_that_nobody_can_explain_hides_nothing_that_was_answered(number: int, data: st.DataObject):
    inquiry = population(number).dossier
    answered = [
        each for each in inquiry.messages if each.replied is not None and each.outcome and each.outcome.has_data
    ]
    message = data.draw(st.sampled_from(answered))
    later = message.replied + timedelta(minutes=1)
    unclear = evolve(message, content=None, outcome=Outcome.of("MSG77777"), replied=later, ticket="UNCLEAR")
    before, after = report_of(inquiry), report_of(evolve(inquiry, messages=(unclear, *inquiry.messages)))
    assert [(each.rule, each.status, each.findings) for each in after.results] == [
        (each.rule, each.status, each.findings) for each in before.results
    ]


def with_more(message: Message[Any], rng: Random) -> Message[Any]:
    """Read a message again in whose XML stands an element that no schema knows."""
    root = etree.fromstring(write(message))
    content = next(element for element in root.iter("{*}*") if body_of(element.tag) is not None)
    places = [element for element in content.iter("{*}*") if len(element)]
    etree.SubElement(rng.choice(places), "{urn:unknown}Novelty").text = "77777"
    return read(etree.tostring(root))


@given(numbers, st.randoms(use_true_random=False))
def test_an_element_that_no_schema_knows_changes_nothing(number: int, rng: Random):
    inquiry = population(number).dossier
    replies = [each for each in inquiry.messages if each.kind is MessageKind.REPLY and each.content is not None]
    more = {id(each): with_more(each, rng) for each in replies}
    assert [each for each in more.values() if each.unread]
    after = evolve(inquiry, messages=tuple(more.get(id(each), each) for each in inquiry.messages))
    assert report_of(after).to_json() == report_of(inquiry).to_json()
