"""The patterns: each is named, tells what it changes, fits some dossier, and touches only what it says."""

from random import Random

from bench.quality.labels import RULES_OF

from bcss_cpas.population.draft import Draft
from bcss_cpas.population.harmless import HARMLESS
from bcss_cpas.population.pattern import Discrepancy, Pattern, Topic
from bcss_cpas.population.planted import PLANTED
from bcss_cpas.population.population import AS_OF
from tests.population.drafts import changed, draft
from tests.together import together

EVERY: tuple[Pattern, ...] = (*HARMLESS, *PLANTED)
each_pattern = together("pattern", EVERY, ids=lambda pattern: pattern.name)


@each_pattern
def test_a_pattern_fits_some_dossier_and_changes_it(pattern: Pattern) -> None:
    before, after = changed(pattern)
    assert after != before
    assert after.person == before.person


@each_pattern
def test_a_pattern_says_what_it_changes(pattern: Pattern) -> None:
    assert pattern.story.endswith(".")
    assert pattern.touches


def test_no_two_patterns_have_one_name() -> None:
    assert len({each.name for each in EVERY}) == len(EVERY)


def test_there_are_at_least_thirty_harmless_patterns() -> None:
    assert len(HARMLESS) >= 30


@together("planted", PLANTED, ids=lambda planted: planted.name)
def test_a_discrepancy_says_what_to_ask(planted: Discrepancy) -> None:
    assert planted.ask.endswith("?")


def test_every_discrepancy_stands_in_the_table_of_the_measurement() -> None:
    assert set(RULES_OF) == {each.name for each in PLANTED}


def test_every_topic_is_touched_by_a_pattern() -> None:
    assert {topic for each in EVERY for topic in each.touches} == set(Topic)


def _facets(found: Draft) -> dict[Topic, object]:
    """Return what belongs to a topic alone."""
    said, applicant = found.declaration, found.applicant
    held = applicant.inscription
    return {
        Topic.NAME: (said.last_name, said.first_names),
        Topic.NATIONALITY: (said.nationality, held.nationalities),
        Topic.CARD: held.cards,
        Topic.GUARDIAN: held.guardians,
        Topic.CENTRE: held.places,
        Topic.ADDRESS: (said.address, held.addresses, held.pending),
        Topic.UNEMPLOYMENT: applicant.unemployment,
        Topic.SICKNESS: applicant.indemnities,
        Topic.PENSION: applicant.pensions,
        Topic.DISABILITY: applicant.disability,
        Topic.PROPERTY: (said.property, applicant.estates),
        Topic.ATTESTATION: (applicant.exemption, applicant.premiums),
        Topic.INSURANCE: applicant.insured,
    }


@each_pattern
def test_a_pattern_leaves_alone_what_it_does_not_touch(pattern: Pattern) -> None:
    before, after = map(_facets, changed(pattern))
    assert {topic for topic in before if before[topic] != after[topic]} <= pattern.touches


@each_pattern
def test_a_pattern_fits_a_draft_or_says_that_it_does_not(pattern: Pattern) -> None:
    for number in range(120):
        found = pattern.change(draft(number), Random(number))
        assert found is None or (found.person, found.as_of) == (draft(number).person, AS_OF)
