"""Who lives with the applicant: composed through the reference person, or not told at all."""

from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation, HomeVisit
from bcss_cpas.facts.address import Address, Residence
from bcss_cpas.facts.household import CustodyElsewhere, HouseholdLink, UnnamedMember
from bcss_cpas.flux._register.basics import CodeLabel, FirstName, LastName, PersonName
from bcss_cpas.flux._register.family import HouseholdHead
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    ELSEWHERE,
    HOME,
    PARENT,
    REGISTER,
    REQUEST,
    SPOUSE,
    TODAY,
    dossier,
)
from tests.inquiries import FOUND, PASSED, SKIPPED, asked, finding_of, register, result_of, status_of

BROTHER = CHILD
"""The test number of the examples, here that of a brother or sister."""


def link(person: Ssin, head: Ssin, role: str, since: str = "2020-05-01", until: str | None = None) -> HouseholdLink:
    return HouseholdLink(
        person=person,
        source=REGISTER,
        since=IncompleteDate(since),
        until=None if until is None else IncompleteDate(until),
        head=head,
        role=FamilyRole(role),
    )


def unnamed(role: str, person: Ssin = APPLICANT) -> UnnamedMember:
    return UnnamedMember(person=person, source=REGISTER, since=IncompleteDate("2020-05-01"), role=FamilyRole(role))


def says(members: tuple[Member, ...] | None, *facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, declared={"household": members}, **{"consulted": (APPLICANT, PARENT), **fields})


def member(kin: Kin, ssin: Ssin | None = None) -> Member:
    return Member(kin=kin, ssin=ssin)


AT_MOTHERS = (link(APPLICANT, PARENT, "03"), link(BROTHER, PARENT, "03"))
MOTHER = member(Kin.PARENT, PARENT)
AT_HOME = (link(SPOUSE, APPLICANT, "02"), link(CHILD, APPLICANT, "03"))


def test_a_brother_is_found_through_the_mother_who_is_the_reference_person():
    finding = finding_of("HH101", says((MOTHER,), *AT_MOTHERS))
    assert finding.observed[0].what == Relation("sibling")
    assert dict(finding.values)["member"] == BROTHER


def test_the_mother_herself_is_found_where_nobody_was_declared():
    found = result_of("HH101", says((), *AT_MOTHERS)).findings
    assert [finding.observed[0].what for finding in found] == [Relation("parent"), Relation("sibling")]


@pytest.mark.parametrize(
    ("role", "relation"),
    [
        ("02", "parent or step-parent"),
        ("06", "grandparent"),
        ("13", "step-sibling"),
        ("12", "unknown"),
        ("23", "unknown"),
    ],
)
def test_the_other_members_are_told_by_what_they_are_to_the_applicant(role: str, relation: str):
    finding = finding_of("HH101", says((MOTHER,), AT_MOTHERS[0], link(SPOUSE, PARENT, role)))
    assert finding.observed[0].what == Relation(relation)


def test_where_the_file_of_the_mother_was_not_consulted_nothing_is_concluded():
    for rule in ("HH101", "HH102"):
        result = result_of(rule, says((MOTHER,), *AT_MOTHERS, consulted=(APPLICANT,)))
        assert result.status is SKIPPED
        assert (result.skip.availability, result.skip.about) == (Availability.NOT_CONSULTED, PARENT)
        assert result.skip.facts == (HouseholdLink,)


@pytest.mark.parametrize(("kind", "why"), [
    (OutcomeKind.NOT_INTEGRATED, Availability.NOT_INTEGRATED), (OutcomeKind.SOURCE_DOWN, Availability.SOURCE_DOWN),
    (OutcomeKind.REFUSED, Availability.REFUSED),
])  # fmt: skip
def test_where_the_file_of_the_mother_did_not_come_it_says_why(kind: OutcomeKind, why: Availability):
    mine = Consultation(person=APPLICANT, flux="retrieve_ti_groups", on=REQUEST)
    failed = evolve(mine, person=PARENT, outcome=kind)
    result = result_of("HH101", says((MOTHER,), *AT_MOTHERS, consultations=(mine, failed)))
    assert (result.status, result.skip.availability, result.skip.about) == (SKIPPED, why, PARENT)


def test_all_declared_and_all_registered_is_silent():
    everybody = (MOTHER, member(Kin.SIBLING, BROTHER))
    assert status_of("HH101", says(everybody, *AT_MOTHERS)) is PASSED
    assert status_of("HH102", says(everybody, *AT_MOTHERS)) is PASSED


def test_a_reference_person_finds_spouse_and_child_who_were_not_declared():
    found = result_of("HH101", says((), *AT_HOME)).findings
    assert {finding.observed[0].what for finding in found} == {Relation("spouse"), Relation("child")}


def test_the_own_row_of_the_reference_person_is_nobody_else():
    assert status_of("HH101", says((), link(APPLICANT, APPLICANT, "01"))) is PASSED


def test_a_person_who_lives_alone_has_nobody():
    assert status_of("HH101", says(())) is PASSED
    assert status_of("HH102", says(())) is PASSED


def test_a_member_who_left_is_no_member():
    left = link(SPOUSE, APPLICANT, "02", until="2024-06-01")
    assert status_of("HH101", says((), left)) is PASSED
    assert status_of("HH102", says((member(Kin.SPOUSE, SPOUSE),), left)) is FOUND


def test_a_household_that_the_applicant_left_does_not_count():
    moved = (link(APPLICANT, PARENT, "03", "2010-01-01", "2020-05-01"), link(APPLICANT, APPLICANT, "01"))
    there = (*moved, link(BROTHER, PARENT, "03"))
    assert status_of("HH101", says((), *there)) is PASSED


def test_the_household_of_the_applicant_does_not_depend_on_the_order_of_the_facts():
    moved = (link(APPLICANT, PARENT, "03", "2010-01-01", "2025-00-00"), link(APPLICANT, APPLICANT, "01", "2025-00-00"))
    there = (*moved, link(BROTHER, PARENT, "03"))
    assert status_of("HH101", says((), *there)) == status_of("HH101", says((), *there[::-1]))


def test_a_member_without_a_number_is_told_by_relation_alone():
    finding = finding_of("HH101", says((), unnamed("03")))
    assert finding.observed[0].what == Relation("child")
    assert dict(finding.values)["member"] == "?1"


def test_a_member_of_the_household_of_the_mother_without_a_number_is_told_by_relation():
    finding = finding_of("HH101", says((MOTHER,), AT_MOTHERS[0], unnamed("03", PARENT)))
    assert finding.observed[0].what == Relation("sibling")


def test_a_member_declared_without_a_number_answers_for_one_of_the_register():
    newborn = (member(Kin.CHILD),)
    assert status_of("HH101", says(newborn, link(CHILD, APPLICANT, "03"))) is PASSED
    assert status_of("HH101", says(newborn, unnamed("03"))) is PASSED
    assert status_of("HH102", says(newborn)) is PASSED
    assert len(result_of("HH101", says(newborn, unnamed("03"), unnamed("03"))).findings) == 1


def test_a_child_declared_without_a_number_does_not_answer_for_a_spouse():
    finding = finding_of("HH101", says((member(Kin.CHILD),), *AT_HOME))
    assert finding.observed[0].what == Relation("spouse")


def test_two_members_without_a_number_are_two_questions():
    found = result_of("HH101", says((), unnamed("03"), unnamed("03"))).findings
    assert len({finding.key for finding in found}) == len(found) == 2


def test_an_unnamed_reference_person_of_a_son_or_daughter_is_no_child():
    name = PersonName(last_names=(LastName(label="Exemple"),), first_names=(FirstName(label="Jean"),))
    head = HouseholdHead(date=IncompleteDate("2020-05-01"), role=CodeLabel(code="03"), name=name)
    inquiry = asked(register(household_heads=(head,)))
    result = result_of("HH101", evolve(inquiry, declaration=evolve(inquiry.declaration, household=())))
    assert result.status in (FOUND, SKIPPED)
    assert Relation("child") not in [said.what for finding in result.findings for said in finding.observed]


def test_a_declared_member_whom_the_register_has_elsewhere_is_found():
    finding = finding_of("HH102", says((member(Kin.SPOUSE, SPOUSE),), link(SPOUSE, CHILD, "06")))
    assert (finding.declared.what, dict(finding.values)["member"]) == (Relation("spouse"), SPOUSE)
    assert [said.what for said in finding.observed] == [FamilyRole("06")]
    assert finding.declared.source.path == "$.declaration.household[0]"


def test_a_declared_member_who_was_seen_on_a_visit_is_there():
    seen = HomeVisit(on=REQUEST, seen=(SPOUSE,))
    alone, spouse = link(APPLICANT, APPLICANT, "01"), (member(Kin.SPOUSE, SPOUSE),)
    assert status_of("HH102", says(spouse, alone, visits=(seen,))) is PASSED
    assert status_of("HH102", says(spouse, alone, visits=(evolve(seen, seen=(CHILD,)),))) is FOUND


def lives(person: Ssin, address: Address) -> Residence:
    return Residence(person=person, source=REGISTER, since=IncompleteDate("2020-05-01"), address=address)


def test_who_left_the_parental_home_is_asked_one_thing():
    left = dossier(
        *AT_MOTHERS, lives(APPLICANT, ELSEWHERE), declared={"address": HOME, "household": ()},
        consulted=(APPLICANT, PARENT),
    )  # fmt: skip
    report = check(left, TODAY)
    assert {finding.covered_by for finding in report.by_rule["HH101"].findings} == {"RSD101"}
    assert [finding.is_open for finding in report.by_rule["RSD101"].findings] == [True]
    stayed = evolve(left, declaration=evolve(left.declaration, address=ELSEWHERE))
    assert {finding.covered_by for finding in check(stayed, TODAY).by_rule["HH101"].findings} == {None}


def test_who_has_moved_since_the_declaration_is_asked_with_whom_they_live_there():
    moved = "2025-02-24"
    facts = (
        evolve(lives(APPLICANT, HOME), until=IncompleteDate(moved)),
        evolve(lives(APPLICANT, ELSEWHERE), since=IncompleteDate(moved)),
        link(APPLICANT, PARENT, "03", until=moved), link(PARENT, PARENT, "01"),
        link(APPLICANT, SPOUSE, "21", since=moved), link(SPOUSE, SPOUSE, "01"),
    )  # fmt: skip
    declared = {"address": HOME, "household": (MOTHER,)}
    report = check(dossier(*facts, declared=declared, consulted=(APPLICANT, PARENT, SPOUSE)), TODAY)
    told = {rule: {each.covered_by for each in report.by_rule[rule].findings} for rule in ("HH101", "HH102", "HH106")}
    assert told == {"HH101": {"RSD108"}, "HH102": {"RSD108"}, "HH106": {"RSD108"}}
    assert [each.is_open for each in report.by_rule["RSD108"].findings] == [True]


@pytest.mark.parametrize(("theirs", "ours", "expected"), [
    (HOME, ELSEWHERE, PASSED), (HOME, HOME, FOUND), (ELSEWHERE, ELSEWHERE, FOUND), (None, ELSEWHERE, FOUND),
    (HOME, None, FOUND), (HOME, Address(zip_code="4700"), FOUND), (Address(zip_code="4700"), ELSEWHERE, FOUND),
])  # fmt: skip
def test_who_moved_in_with_a_partner_is_not_asked_about_the_partners_address(
    theirs: Address | None, ours: Address | None, expected: object
):
    homes = [lives(who, where) for who, where in ((SPOUSE, theirs), (APPLICANT, ours)) if where is not None]
    facts = (*homes, link(SPOUSE, SPOUSE, "01"), link(APPLICANT, APPLICANT, "01"))
    declared = {"address": HOME, "household": (member(Kin.PARTNER, SPOUSE),)}
    assert status_of("HH102", dossier(*facts, declared=declared)) is expected


def test_where_the_register_told_of_no_household_nobody_is_missed_there():
    spouse = (member(Kin.SPOUSE, SPOUSE),)
    result = result_of("HH102", says(spouse))
    assert (result.status, result.skip.facts) == (SKIPPED, (HouseholdLink,))
    assert status_of("HH102", says(())) is PASSED
    assert status_of("HH102", says(spouse, link(SPOUSE, SPOUSE, "01"))) is FOUND


def test_a_child_that_lives_in_two_households_is_registered_in_one():
    child, alone = (member(Kin.CHILD, CHILD),), link(APPLICANT, APPLICANT, "01")
    there = link(CHILD, BROTHER, "03")
    shared = CustodyElsewhere(person=CHILD, source=REGISTER, other=APPLICANT)
    assert status_of("HH102", says(child, alone, there)) is FOUND
    assert status_of("HH102", says(child, alone, there, shared)) is PASSED


def test_a_household_that_was_not_asked_is_asked_first():
    for rule in ("HH101", "HH102"):
        assert result_of(rule, says(None, *AT_MOTHERS)).skip.not_asked == ("household",)


@pytest.mark.parametrize(("kin", "role", "expected"), [
    (Kin.OTHER_RELATIVE, "16", PASSED), (Kin.OTHER_RELATIVE, "15", PASSED), (Kin.OTHER_RELATIVE, "07", PASSED),
    (Kin.OTHER_RELATIVE, "04", PASSED), (Kin.OTHER_RELATIVE, "10", PASSED), (Kin.OTHER_RELATIVE, "11", PASSED),
    (Kin.OTHER_RELATIVE, "02", FOUND), (Kin.OTHER_RELATIVE, "12", FOUND), (Kin.PARTNER, "22", PASSED),
    (Kin.UNRELATED, "16", FOUND),
])  # fmt: skip
def test_a_relative_without_a_number_is_declared_in_the_words_that_a_form_has(kin: Kin, role: str, expected: Any):
    assert status_of("HH101", says((member(kin),), link(CHILD, APPLICANT, role))) is expected


def test_a_stepchild_without_a_number_may_be_the_child_of_the_partner():
    here = (link(APPLICANT, SPOUSE, "21"), link(CHILD, SPOUSE, "03"))
    said = (member(Kin.PARTNER, SPOUSE), member(Kin.STEPCHILD))
    assert status_of("HH101", says(said, *here, consulted=(APPLICANT, SPOUSE))) is PASSED
