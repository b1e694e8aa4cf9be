"""Personas and households: consistent ages, numbers and ties."""

from datetime import date
from random import Random

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.population.persona import persona
from bcss_cpas.population.population import AS_OF
from bcss_cpas.population.records.held import Held, current
from bcss_cpas.population.situation import Situation
from tests.population.drafts import draft

DRAFTS = [draft(number) for number in range(300)]


def test_a_number_that_is_taken_is_not_given_twice() -> None:
    first = persona(Random(1), (30, 30), AS_OF)
    again = persona(Random(1), (30, 30), AS_OF, {first.ssin})
    assert again.birth == first.birth
    assert again.ssin != first.ssin


def test_a_number_tells_birth_and_sex() -> None:
    for found in DRAFTS:
        for each in found.people:
            hint = each.persona.ssin.birth_date
            assert hint is not None
            assert hint.complete == each.persona.birth
            assert each.persona.ssin.sex == each.persona.sex


def test_ages_lie_within_their_bounds() -> None:
    for seed in range(60):
        assert 18 <= persona(Random(seed), (18, 24), AS_OF).age_on(AS_OF) <= 24


def test_everybody_of_a_household_has_a_number_of_their_own() -> None:
    for found in DRAFTS:
        numbers = [each.persona.ssin for each in found.household.members]
        assert len(set(numbers)) == len(numbers)
        assert {each.persona.ssin for each in found.people} == set(numbers)


def test_children_are_younger_than_the_applicant_and_parents_older() -> None:
    for found in DRAFTS:
        birth = found.applicant.persona.birth
        for each in found.household.others:
            assert each.kin is not Kin.CHILD or each.persona.birth > birth
            assert each.kin is not Kin.PARENT or each.persona.birth < birth


def test_spouses_name_each_other_in_the_register() -> None:
    couples = 0
    for found in DRAFTS:
        spouses = {each.persona.ssin: _spouse(found.of(each.persona.ssin)) for each in found.household.members}
        for person, spouse in spouses.items():
            assert spouse is None or spouses[spouse] == person
        couples += found.household.married
    assert couples > 0


def _spouse(situation: Situation) -> Ssin | None:
    return current(situation.inscription.civil_states).spouse


def test_nobody_married_before_they_were_eighteen_or_in_days_to_come() -> None:
    for found in DRAFTS:
        for each in found.people:
            for row in each.inscription.civil_states[1:]:
                assert row.since <= AS_OF
                assert each.persona.age_on(row.since) >= 18


def test_what_holds_now_is_the_last_row_that_was_not_deleted() -> None:
    gone, held = Held("a", date(2020, 1, 1), date(2021, 1, 1)), Held("b", date(2021, 1, 1))
    assert current((gone, held)) == current((held, gone)) == "b"
