"""A dossier made ready for rules: what was asked, what came, and what may be concluded from it."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.dossier.availability import Asked, Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import ReferenceAddress, Residence
from bcss_cpas.facts.identity import Death
from bcss_cpas.facts.source import Origin
from bcss_cpas.rules._examples import APPLICANT, HOME, REGISTER, REQUEST, SPOUSE, TODAY, dossier
from tests.together import together

EACH = {
    (OutcomeKind.DATA, None): Availability.KNOWN,
    (OutcomeKind.NO_DATA, None): Availability.NO_DATA,
    (OutcomeKind.NOT_INTEGRATED, None): Availability.NOT_INTEGRATED,
    (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER): Availability.NOT_INTEGRATED,
    (OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER): Availability.NOT_INTEGRATED_AT_SUPPLIER,
    (OutcomeKind.IDENTITY, None): Availability.IDENTITY,
    (OutcomeKind.REFUSED, None): Availability.REFUSED,
    (OutcomeKind.SOURCE_DOWN, None): Availability.SOURCE_DOWN,
    (OutcomeKind.DEFERRED, None): Availability.DEFERRED,
    (OutcomeKind.PARTIAL, None): Availability.PARTIAL,
    (OutcomeKind.UNCLASSIFIED, None): Availability.UNEXPLAINED,
}
NO_ANSWER = [kind for kind in OutcomeKind if kind not in (OutcomeKind.DATA, OutcomeKind.NO_DATA)]
DIED = Death(person=APPLICANT, source=REGISTER)
BETTER = list(Availability)


def consulted(kind: OutcomeKind, where: Where | None = None, *, gives: type[Fact] = Death) -> Asked:
    return Asked(APPLICANT, "retrieve_ti_groups", frozenset({gives}), kind, where)


def case(*facts: Fact, asked: tuple[Asked, ...] = ()) -> Case:
    return Case(dossier(), TODAY, facts, asked)


@pytest.mark.parametrize(("outcome", "answer"), EACH.items(), ids=str)
def test_each_outcome_gives_an_answer_of_its_own(outcome: tuple[OutcomeKind, Where | None], answer: Availability):
    assert case(asked=(consulted(*outcome),)).availability(Death) is answer


def test_every_way_in_which_facts_may_be_missing_is_told():
    assert {*EACH.values(), Availability.NOT_CONSULTED} == set(Availability)


@together("kind", NO_ANSWER)
@together("where", [None, *Where])
def test_nothing_may_be_concluded_from_anything_but_data_or_no_data(kind: OutcomeKind, where: Where | None):
    assert not case(asked=(consulted(kind, where),)).availability(Death).is_answer


def test_only_what_is_known_and_no_data_are_answers():
    assert [each for each in Availability if each.is_answer] == [Availability.KNOWN, Availability.NO_DATA]


def test_without_consultation_and_without_a_fact_it_is_not_consulted():
    assert case().availability(Death) is Availability.NOT_CONSULTED
    assert case(DIED).availability(Residence) is Availability.NOT_CONSULTED
    assert case(DIED).availability(Death, SPOUSE) is Availability.NOT_CONSULTED


def test_a_fact_at_hand_is_known_without_a_consultation():
    assert case(DIED).availability(Death) is Availability.KNOWN


@pytest.mark.parametrize("kind", [kind for kind in NO_ANSWER if kind is not OutcomeKind.PARTIAL])
def test_a_fact_at_hand_is_known_whatever_a_consultation_gave(kind: OutcomeKind):
    assert case(DIED, asked=(consulted(kind),)).availability(Death) is Availability.KNOWN


def test_a_partial_answer_is_known_only_where_it_gave_the_fact():
    partial = (consulted(OutcomeKind.PARTIAL),)
    assert case(DIED, asked=partial).availability(Death) is Availability.KNOWN
    assert case(asked=partial).availability(Death) is Availability.PARTIAL


def test_data_without_the_fact_is_known_to_be_none():
    assert case(asked=(consulted(OutcomeKind.DATA),)).availability(Death) is Availability.KNOWN


def test_the_best_answer_wins_whichever_came_first():
    for one, two in product(EACH, repeat=2):
        best = min(EACH[one], EACH[two], key=BETTER.index)
        assert case(asked=(consulted(*one), consulted(*two))).availability(Death) is best


def test_a_flux_counts_only_for_the_facts_that_it_gives():
    asked = (consulted(OutcomeKind.DATA, gives=Residence), consulted(OutcomeKind.SOURCE_DOWN, gives=Death))
    assert case(asked=asked).availability(Residence) is Availability.KNOWN
    assert case(asked=asked).availability(Death) is Availability.SOURCE_DOWN
    assert case(asked=asked).availability(ReferenceAddress) is Availability.NOT_CONSULTED


@given(
    st.lists(
        st.builds(
            Asked,
            st.sampled_from([APPLICANT, SPOUSE]),
            st.sampled_from(["retrieve_ti_groups", "dimona"]),
            st.frozensets(st.sampled_from([Death, Residence])),
            st.sampled_from(OutcomeKind),
            st.none() | st.sampled_from(Where),
        ),
        max_size=5,
    ),
    st.booleans(),
)
def test_what_is_at_hand_is_what_an_answer_was_given_about(asked: list[Asked], died: bool):
    there = case(*([DIED] if died else []), asked=tuple(asked))
    for kind in (Death, Residence):
        assert (kind in there.at_hand) == there.availability(kind).is_answer
        for flux in ("retrieve_ti_groups", "dimona"):
            assert ((kind, flux) in there.at_hand) == there.availability(kind, by=(flux,)).is_answer
        for person in (APPLICANT, SPOUSE):
            assert there.is_told(kind, person) == there.availability(kind, person).is_answer
            assert there.is_told(kind, person, ("dimona",)) == there.availability(kind, person, ("dimona",)).is_answer


def test_a_consultation_counts_only_for_the_person_who_was_asked_about():
    asked = (consulted(OutcomeKind.DATA),)
    assert case(asked=asked).availability(Death, SPOUSE) is Availability.NOT_CONSULTED
    assert case(asked=asked).availability(Death, APPLICANT) is Availability.KNOWN


def lives(since: str, until: str | None = None, person: object = APPLICANT) -> Residence:
    return Residence(
        person=person,
        source=REGISTER,
        since=IncompleteDate(since),
        until=None if until is None else IncompleteDate(until),
        address=HOME,
    )


def test_facts_are_found_by_kind_and_person_the_applicant_unless_another_is_named():
    old, new, other = lives("2010-01-01", "2020-05-01"), lives("2020-05-01"), lives("2020-05-01", person=SPOUSE)
    there = case(old, DIED, new, other)
    assert there.person == APPLICANT
    assert there.all(Residence) == (old, new)
    assert there.now(Residence) == (new,)
    assert there.all(Residence, SPOUSE) == there.now(Residence, SPOUSE) == (other,)
    assert there.all(Death, SPOUSE) == ()
    assert list(there.every(Residence)) == [old, new, other]


@given(st.dates(date(2009, 1, 1), date(2021, 1, 1)))
def test_what_holds_now_is_what_holds_on_the_day_of_the_check(day: date):
    old, new = lives("2010-01-01", "2020-05-01"), lives("2020-05-01")
    there = Case(dossier(), day, (old, new))
    assert there.now(Residence) == tuple(fact for fact in (old, new) if fact.holds_on(day))


def test_a_field_of_the_declaration_is_a_source_with_the_day_of_the_declaration():
    source = case().declared("household[1]")
    assert (source.origin, source.path, source.on) == (Origin.DECLARATION, "$.declaration.household[1]", REQUEST)
