"""What a home visit saw: whether the person lives there, and who else does."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit, VisitResult
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.household import HouseholdLink, UnnamedMember
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    ELSEWHERE,
    HOME,
    PARENT,
    REGISTER,
    SINCE,
    SPOUSE,
    TODAY,
    dossier,
)
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

FIRST, LAST = date(2025, 2, 20), date(2025, 2, 27)


def visited(*visits: HomeVisit, **declared: Any) -> Dossier:
    return dossier(declared={"address": HOME, **declared}, visits=visits)


def saw(on: date = LAST, **fields: Any) -> HomeVisit:
    return HomeVisit(on=on, **fields)


class TestVIS102:
    def test_a_visit_that_did_not_find_them_living_there_blocks(self):
        finding = finding_of("VIS102", visited(saw(lives_there=False)))
        assert finding.severity == Severity.BLOCKING
        assert (finding.declared.what, finding.observed[0].what) == (HOME, LAST)

    def test_one_that_found_them_is_silent(self):
        assert status_of("VIS102", visited(saw(lives_there=True))) is PASSED

    def test_without_a_visit_that_looked_nothing_is_concluded(self):
        for visits in ((), (saw(lives_there=None),)):
            assert result_of("VIS102", visited(*visits)).skip.not_asked == ("visits",)

    def test_the_last_visit_that_looked_counts_wherever_it_stands(self):
        no, yes = saw(FIRST, lives_there=False), saw(LAST, lives_there=True)
        assert status_of("VIS102", visited(no, yes)) is PASSED
        assert status_of("VIS102", visited(yes, no)) is PASSED
        assert status_of("VIS102", visited(saw(FIRST, lives_there=True), saw(lives_there=False))) is FOUND
        assert status_of("VIS102", visited(no, saw(LAST))) is FOUND

    @pytest.mark.parametrize("result", [VisitResult.NOBODY_HOME, VisitResult.REFUSED])
    def test_a_visit_that_did_not_take_place_saw_nothing(self, result: VisitResult):
        assert status_of("VIS102", visited(saw(lives_there=False, result=result))) is SKIPPED

    def test_a_visit_still_to_come_saw_nothing(self):
        assert status_of("VIS102", visited(saw(date(2025, 3, 4), lives_there=False))) is SKIPPED

    @pytest.mark.parametrize(("where", "expected"), [
        (HOME, FOUND), (ELSEWHERE, PASSED), (Address(zip_code="4700"), FOUND), (None, FOUND),
    ])  # fmt: skip
    def test_a_visit_of_another_address_tells_nothing_of_this_one(self, where: Address | None, expected: object):
        assert status_of("VIS102", visited(saw(lives_there=False, address=where))) is expected

    def test_where_no_address_was_declared_the_visit_counts_all_the_same(self):
        inquiry = dossier(visits=(saw(lives_there=False, address=ELSEWHERE),))
        assert finding_of("VIS102", inquiry).declared is None


def member(person: Any = None, kin: Kin = Kin.PARENT) -> Member:
    return Member(kin=kin, ssin=person)


def lives(person: Any, role: str = "03") -> HouseholdLink:
    return HouseholdLink(person=person, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole(role))


def household(visit: HomeVisit, *declared: Member, facts: Any = ()) -> Dossier:
    return dossier(*facts, declared={"household": declared}, visits=(visit,))


NAMELESS = UnnamedMember(person=APPLICANT, source=REGISTER, since=SINCE, role=FamilyRole("12"))


class TestVIS105:
    def test_more_people_than_the_household_are_counted(self):
        finding = finding_of("VIS105", household(saw(seen=(SPOUSE,), unknown_persons=2)))
        assert (finding.severity, finding.observed[0].what) == (Severity.WARNING, LAST)
        assert dict(finding.values) == {"number": 3}

    @pytest.mark.parametrize("declared", [(member(SPOUSE),), (member(SPOUSE), member(CHILD)), (member(),)])
    def test_who_was_declared_is_no_stranger(self, declared: tuple[Member, ...]):
        assert status_of("VIS105", household(saw(seen=(SPOUSE,)), *declared)) is PASSED

    def test_whom_the_register_has_is_told_by_another_rule(self):
        assert status_of("VIS105", household(saw(seen=(CHILD,)), facts=(lives(CHILD),))) is PASSED
        assert status_of("VIS105", household(saw(seen=(SPOUSE,)), facts=(NAMELESS,))) is PASSED
        assert status_of("VIS105", household(saw(unknown_persons=1), facts=(lives(CHILD),))) is PASSED

    def test_the_applicant_is_no_stranger(self):
        assert status_of("VIS105", household(saw(seen=(APPLICANT,)))) is PASSED

    def test_a_declared_member_with_another_number_does_not_stand_for_one_who_was_seen(self):
        assert status_of("VIS105", household(saw(seen=(SPOUSE,)), member(PARENT))) is FOUND

    @pytest.mark.parametrize(("unknown", "declared", "number"), [
        (1, (member(PARENT),), 0), (2, (member(PARENT),), 1), (1, (member(),), 0), (2, (member(), member(CHILD)), 0),
        (3, (member(), member(CHILD)), 1), (0, (), 0), (1, (), 1),
    ])  # fmt: skip
    def test_a_face_may_be_anybody_of_the_household(self, unknown: int, declared: tuple[Member, ...], number: int):
        inquiry = household(saw(unknown_persons=unknown), *declared)
        assert status_of("VIS105", inquiry) is (FOUND if number else PASSED)
        if number:
            assert dict(finding_of("VIS105", inquiry).values) == {"number": number}

    def test_one_declared_without_a_number_stands_for_one_alone(self):
        seen = saw(seen=(SPOUSE, PARENT), unknown_persons=1)
        assert dict(finding_of("VIS105", household(seen, member())).values) == {"number": 2}
        assert dict(finding_of("VIS105", household(seen, member(SPOUSE), member())).values) == {"number": 1}

    def test_the_last_visit_that_looked_counts(self):
        visits = (saw(FIRST, unknown_persons=2), saw(LAST, unknown_persons=0))
        assert status_of("VIS105", dossier(declared={"household": ()}, visits=visits)) is PASSED
        visits = (saw(FIRST, unknown_persons=2), saw(LAST, lives_there=True))
        assert status_of("VIS105", dossier(declared={"household": ()}, visits=visits)) is FOUND

    def test_a_visit_that_did_not_look_who_lives_there_tells_nothing(self):
        for visit in (saw(lives_there=True), saw(date(2025, 3, 4), unknown_persons=2)):
            assert result_of("VIS105", household(visit)).skip.not_asked == ("visits",)

    def test_without_register_or_declaration_nothing_is_concluded(self):
        visits = (saw(unknown_persons=2),)
        assert status_of("VIS105", dossier(visits=visits)) is SKIPPED
        assert status_of("VIS105", dossier(declared={"household": ()}, visits=visits, consulted=())) is SKIPPED

    @given(st.integers(0, 5), st.integers(0, 5))
    def test_as_many_faces_as_members_are_never_too_many(self, faces: int, members: int):
        inquiry = household(saw(unknown_persons=faces), *(member() for _ in range(members)))
        assert (status_of("VIS105", inquiry, TODAY) is FOUND) == (faces > members)


@pytest.mark.parametrize(("left", "expected"), [("2024-09-01", PASSED), ("2024-05-01", FOUND)])
def test_who_lived_there_on_the_day_of_the_visit_was_no_stranger(left: str, expected: object):
    gone = HouseholdLink(
        person=SPOUSE, source=REGISTER, since=SINCE, until=IncompleteDate(left), head=APPLICANT, role=FamilyRole("02")
    )
    old = HomeVisit(on=date(2024, 5, 10), lives_there=True, seen=(APPLICANT, SPOUSE))
    assert status_of("VIS105", dossier(gone, declared={"household": ()}, visits=(old,))) is expected
    two = HomeVisit(on=date(2024, 5, 10), lives_there=True, seen=(APPLICANT, SPOUSE), unknown_persons=1)
    assert status_of("VIS105", dossier(gone, declared={"household": ()}, visits=(two,))) is FOUND


def test_with_whom_the_applicant_lived_on_the_day_of_the_visit_is_no_stranger_either():
    moved = (
        HouseholdLink(person=APPLICANT, source=REGISTER, since=SINCE, until=IncompleteDate("2025-02-26"), head=PARENT,
                      role=FamilyRole("03")),
        HouseholdLink(person=APPLICANT, source=REGISTER, since=IncompleteDate("2025-02-26"), head=APPLICANT,
                      role=FamilyRole("01")),
        HouseholdLink(person=CHILD, source=REGISTER, since=SINCE, head=PARENT, role=FamilyRole("03")),
    )  # fmt: skip
    visit = HomeVisit(on=date(2025, 2, 24), lives_there=True, seen=(PARENT, CHILD))
    file = dossier(*moved, declared={"household": ()}, visits=(visit,), consulted=(APPLICANT, PARENT))
    assert status_of("VIS105", file) is PASSED
    assert status_of("VIS105", evolve(file, visits=(evolve(visit, seen=(PARENT, CHILD, SPOUSE)),))) is FOUND
