"""HH103: which categories a household may give, and what leaves it open."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.address import ReferenceAddress
from bcss_cpas.facts.household import CustodyElsewhere, UnnamedHead
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, REQUEST, SPOUSE, dossier
from bcss_cpas.testing import values
from tests.inquiries import PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.household.people import ADULT_CHILD, FRIEND, link, member, unnamed

CHILD_HERE, SPOUSE_HERE = member(Kin.CHILD, CHILD), member(Kin.SPOUSE, SPOUSE)
A_SPOUSE = member(Kin.SPOUSE, FRIEND)
ROLES = [f"{code:02}" for code in (*range(2, 18), 21, 22, 23, 99)]


def proposed(category: int, *facts: Any, said: tuple[Member, ...] = (), **fields: Any) -> Dossier:
    given = {"consulted": (APPLICANT, PARENT), "proposal": Proposal(category=category), **fields}
    return dossier(*facts, declared={"household": said}, **given)


def fitting(*facts: Any, said: tuple[Member, ...] = (), **fields: Any) -> set[int]:
    """Tell the categories that are no question."""
    inquiries = {category: proposed(category, *facts, said=said, **fields) for category in (1, 2, 3)}
    return {category for category, inquiry in inquiries.items() if status_of("HH103", inquiry) is PASSED}


@pytest.mark.parametrize(("facts", "said", "expected"), [
    ([], (), {2}),
    ([link(CHILD, "03")], (CHILD_HERE,), {3}),
    ([link(CHILD, "03"), link(SPOUSE, "02")], (CHILD_HERE, SPOUSE_HERE), {3}),
    ([link(CHILD, "03"), link(PARENT, "06")], (CHILD_HERE, member(Kin.PARENT, PARENT)), {3}),
    ([link(SPOUSE, "02")], (SPOUSE_HERE,), {1, 3}),
    ([link(SPOUSE, "21")], (member(Kin.PARTNER, SPOUSE),), {1, 3}),
    ([link(ADULT_CHILD, "03")], (member(Kin.CHILD, ADULT_CHILD),), {1}),
    ([link(PARENT, "06")], (member(Kin.PARENT, PARENT),), {1}),
    ([link(FRIEND, "12")], (member(Kin.UNRELATED, FRIEND),), {1}),
    ([link(CHILD, "09")], (member(Kin.SIBLING, CHILD),), {1, 3}),
    ([unnamed("03")], (member(Kin.CHILD),), {1, 3}),
    ([unnamed("06")], (member(Kin.PARENT),), {1}),
    ([link(APPLICANT, "03", PARENT)], (member(Kin.PARENT, PARENT),), {1}),
    ([link(APPLICANT, "06", PARENT), link(FRIEND, "06", PARENT)], (member(Kin.CHILD, PARENT), A_SPOUSE), {1, 3}),
])  # fmt: skip
def test_a_household_gives_a_category(facts: list[Any], said: tuple[Member, ...], expected: set[int]):
    assert fitting(*facts, said=said) == expected


@given(
    st.dictionaries(values.ssins(), st.sampled_from(ROLES), max_size=3),
    st.lists(st.builds(Member, kin=st.sampled_from(Kin), ssin=st.none() | values.ssins()), max_size=3),
)
def test_whatever_the_household_some_category_is_no_question(roles: dict[Ssin, str], said: list[Member]):
    registered = [link(person, role) for person, role in roles.items()]
    assert fitting(*registered, said=tuple(said))
    assert fitting(*registered, said=tuple(said)) == fitting(*registered[::-1], said=tuple(said[::-1]))


def test_where_register_and_declaration_differ_either_may_be_right():
    assert fitting(link(CHILD, "03")) == {2, 3}
    assert fitting(said=(CHILD_HERE,)) == {2, 3}
    assert fitting(link(PARENT, "06"), said=(CHILD_HERE,)) == {1, 3}


def test_a_child_whose_custody_is_shared_counts_all_the_time():
    shared = CustodyElsewhere(person=CHILD, source=REGISTER, other=SPOUSE)
    assert fitting(link(CHILD, "03"), shared, said=(CHILD_HERE,)) == {3}


def test_a_declared_birth_date_makes_a_child_without_a_number_a_minor_or_not():
    minor = member(Kin.CHILD, birth_date=IncompleteDate("2020-01-01"))
    grown = member(Kin.CHILD, birth_date=IncompleteDate("2000-01-01"))
    assert fitting(unnamed("03"), said=(minor,)) == {1, 3}
    assert fitting(said=(minor,)) == {2, 3}
    assert fitting(said=(grown,)) == {1, 2}


def test_a_homeless_person_at_a_reference_address_may_be_single():
    reference = ReferenceAddress(person=APPLICANT, source=REGISTER, since=IncompleteDate("2024-01-01"))
    household = (link(FRIEND, "12"),)
    said = (member(Kin.UNRELATED, FRIEND),)
    assert fitting(*household, reference, said=said) == {1, 2}
    assert fitting(*household, said=said) == {1}


@pytest.mark.parametrize("visit", [
    HomeVisit(on=REQUEST, unknown_persons=1), HomeVisit(on=REQUEST, seen=(FRIEND,)),
])  # fmt: skip
def test_where_a_visit_saw_somebody_else_nothing_is_said(visit: HomeVisit):
    assert fitting(visits=(visit,)) == {1, 2, 3}


def test_what_an_older_visit_saw_is_no_more_so_where_a_later_one_tells_otherwise():
    crowded = HomeVisit(on=date(2024, 3, 4), unknown_persons=1)
    assert fitting(visits=(crowded, HomeVisit(on=REQUEST, unknown_persons=0))) == {2}
    assert fitting(visits=(crowded, HomeVisit(on=REQUEST))) == {1, 2, 3}


@pytest.mark.parametrize("visit", [
    HomeVisit(on=REQUEST, unknown_persons=0), HomeVisit(on=REQUEST, seen=(CHILD,)),
    HomeVisit(on=REQUEST, seen=(APPLICANT, CHILD)),
])  # fmt: skip
def test_a_visit_that_saw_whom_we_know_changes_nothing(visit: HomeVisit):
    assert fitting(link(CHILD, "03"), said=(CHILD_HERE,), visits=(visit,)) == {3}


def test_of_who_lives_in_a_home_nothing_is_said():
    home = Ssin.test(date(1950, 1, 1), 5)
    assert fitting(link(APPLICANT, "20", home), consulted=(APPLICANT, home)) == {1, 2, 3}


def test_both_households_are_shown_with_what_they_would_give():
    inquiry = proposed(2, link(CHILD, "03"), link(SPOUSE, "02"), said=(SPOUSE_HERE,))
    finding = finding_of("HH103", inquiry)
    assert (finding.declared.what, finding.declared.source.name) == (2, "proposal")
    assert sorted(said.what.value for said in finding.observed) == ["child", "spouse", "spouse"]
    assert {said.source.name for said in finding.observed} == {"retrieve_ti_groups", "declaration"}
    assert dict(finding.values) == {"fits": "1, 3"}


def test_a_person_alone_is_shown_as_such():
    finding = finding_of("HH103", proposed(3))
    assert [(said.what, said.source.path) for said in finding.observed] == [("–", "$.declaration.household")]
    assert dict(finding.values) == {"fits": "2"}


@pytest.mark.parametrize("proposal", [None, Proposal(months=12)])
def test_without_a_category_there_is_nothing_to_compare(proposal: Proposal | None):
    missing = "proposal" if proposal is None else "category"
    assert result_of("HH103", proposed(1, proposal=proposal)).skip.not_asked == (missing,)


def test_without_a_household_of_register_and_declaration_nothing_is_concluded():
    nobody = dossier(proposal=Proposal(category=1))
    assert result_of("HH103", nobody).skip.not_asked == ("household",)
    assert status_of("HH103", proposed(1, consulted=())) is SKIPPED
    at_mothers = proposed(2, link(APPLICANT, "03", PARENT), consulted=(APPLICANT,))
    assert result_of("HH103", at_mothers).skip.availability is Availability.NOT_CONSULTED
    head = UnnamedHead(person=APPLICANT, source=REGISTER, role=link(CHILD, "03").role)
    assert status_of("HH103", proposed(2, head)) is SKIPPED
