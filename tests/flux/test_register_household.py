"""The household and the family: who lives with whom (TI 140, TI 141), parents, children, partners, shared custody."""

import pytest

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.facts import household
from bcss_cpas.flux._register import family as relatives
from bcss_cpas.flux._register.basics import CodeLabel, Partner, PersonNumber, Relative
from tests.flux.register import OTHER, PERSON, THIRD, D, facts, times


def role(code: str) -> CodeLabel:
    return CodeLabel(code=code)


NUMBER, THIRD_NUMBER = PersonNumber(number=OTHER), PersonNumber(number=THIRD)


def links(**file: object) -> list[tuple[object, object, str]]:
    return [(link.person, link.head, link.role.value) for link in facts(household.HouseholdLink, **file)]


def test_a_member_is_linked_to_the_person_whose_file_it_is() -> None:
    rows = (
        relatives.FamilyMember(date=D("2019-03-01"), role=role("03"), number=NUMBER),
        relatives.FamilyMember(date=D("2020-03-01"), del_date=D("2021-03-02"), role=role("2"), number=THIRD_NUMBER),
    )
    assert links(family_members=rows) == [(OTHER, PERSON, "03"), (THIRD, PERSON, "02")]
    assert times(facts(household.HouseholdLink, family_members=rows)) == [
        ("2019-03-01", None),
        ("2020-03-01", "2021-03-02"),
    ]


def test_the_person_is_linked_to_the_reference_person() -> None:
    rows = (relatives.HouseholdHead(date=D("2019-03-01"), role=role("12"), number=NUMBER),)
    assert links(household_heads=rows) == [(PERSON, OTHER, "12")]


@pytest.mark.parametrize("number", [None, PersonNumber(number=PERSON)])
def test_a_reference_person_is_linked_to_itself(number: PersonNumber | None) -> None:
    rows = (relatives.HouseholdHead(date=D("2019-03-01"), role=role("01"), number=number),)
    assert links(household_heads=rows) == [(PERSON, PERSON, "01")]


def test_of_the_households_one_at_a_time_holds() -> None:
    rows = (
        relatives.HouseholdHead(date=D("2019-03-01"), role=role("01"), number=NUMBER),
        relatives.HouseholdHead(date=D("1999-01-01"), role=role("03"), number=THIRD_NUMBER),
    )
    found = facts(household.HouseholdLink, household_heads=rows)
    assert [(link.head, link.source.path) for link in found] == [
        (THIRD, "$.file.household_heads[1]"),
        (OTHER, "$.file.household_heads[0]"),
    ]
    assert times(found) == [("1999-01-01", "2019-03-01"), ("2019-03-01", None)]


def test_a_member_or_reference_person_without_number_is_still_there() -> None:
    member = relatives.FamilyMember(date=D("2019-03-01"), role=role("03"))
    head = relatives.HouseholdHead(date=D("2024-06-03"), role=role("20"))
    (child,) = facts(household.UnnamedMember, family_members=(member,), household_heads=(head,))
    assert (child.person, child.role, child.source.path) == (PERSON, FamilyRole("03"), "$.file.family_members[0]")
    (mine,) = facts(household.UnnamedHead, family_members=(member,), household_heads=(head,))
    assert (mine.person, mine.role, mine.source.path) == (PERSON, FamilyRole("20"), "$.file.household_heads[0]")
    assert links(family_members=(member,), household_heads=(head,)) == []


def test_an_unknown_role_is_kept() -> None:
    rows = (relatives.FamilyMember(date=D("2019-03-01"), role=role("77"), number=NUMBER),)
    (link,) = facts(household.HouseholdLink, family_members=rows)
    assert (link.role.value, link.role.known, link.role.kin) == ("77", False, None)


def test_parents_and_children_with_a_number_are_linked() -> None:
    parents = relatives.Filiation(date=D("1985-07-30"), parent1=Relative(number=NUMBER), parent2=Relative())
    child = relatives.DescendentFiliation(date=D("2012-11-05"), child=Relative(number=THIRD_NUMBER))
    nobody = relatives.DescendentFiliation(date=D("2014-11-05"), child=Relative())
    found = facts(household.ParentLink, filiations=(parents,), descendent_filiations=(child, nobody))
    assert [(link.person, link.parent) for link in found] == [(PERSON, OTHER), (THIRD, PERSON)]
    assert times(found) == [("1985-07-30", None), ("2012-11-05", None)]


def test_a_cessation_ends_a_legal_cohabitation() -> None:
    declared = relatives.CohabitationDeclaration(partner=Partner(number=NUMBER))
    rows = (
        relatives.LegalCohabitation(date=D("2020-02-02"), cessation=relatives.CohabitationCessation()),
        relatives.LegalCohabitation(date=D("2015-01-12"), declaration=declared),
    )
    (found,) = facts(household.Cohabitation, legal_cohabitations=rows)
    assert (found.partner, found.since, found.until) == (OTHER, D("2015-01-12"), D("2020-02-02"))


def test_shared_custody_that_still_runs_is_a_fact() -> None:
    rows = (
        relatives.SharedHosting(date=D("2020-01-01"), number=NUMBER),
        relatives.SharedHosting(date=D("2018-01-01"), del_date=D("2019-01-01"), number=THIRD_NUMBER),
    )
    assert [fact.other for fact in facts(household.CustodyElsewhere, shared_hostings=rows)] == [OTHER]
