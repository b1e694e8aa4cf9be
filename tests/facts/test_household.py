"""What two members of a household are to each other, composed through its reference person."""

import pytest

from bcss_cpas.codes._table import table
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.facts.household import SELF, relation

ROLES = [FamilyRole(entry.value) for entry in table("family_role").entries]
PAIRS = [(mine, theirs) for mine in ROLES for theirs in ROLES]
HEAD = FamilyRole("01")
ALIKE = {
    "spouse", "partner", "legal cohabitant", "spouse or partner", "sibling", "step-sibling", "sibling or cousin",
    "sibling-in-law", "spouse or sibling-in-law", "cousin", "other relative", "unrelated", "self",
}  # fmt: skip
CONVERSE = {
    "child": "parent",
    "stepchild": "step-parent",
    "child or stepchild": "parent or step-parent",
    "child or child of the partner": "parent or partner of a parent",
    "child, nephew or niece": "parent, uncle or aunt",
    "child-in-law": "parent-in-law",
    "grandchild": "grandparent",
    "great-grandchild": "great-grandparent",
    "nephew or niece": "uncle or aunt",
    "child of the partner": "parent of the partner",
}
UNKNOWN_CODES = [FamilyRole(""), FamilyRole("99"), FamilyRole("XX"), FamilyRole("23")]


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.value)
def test_to_the_reference_person_everybody_is_what_the_register_says(role: FamilyRole):
    assert relation(HEAD, role) == role.kin


@pytest.mark.parametrize(("mine", "theirs", "they_are"), [
    ("03", "01", "parent"), ("03", "03", "sibling"), ("03", "02", "parent or step-parent"),
    ("03", "21", "parent or partner of a parent"), ("03", "22", "parent or partner of a parent"),
    ("03", "06", "grandparent"), ("03", "13", "step-sibling"), ("03", "05", "child, nephew or niece"),
    ("02", "01", "spouse"), ("02", "03", "child or stepchild"), ("02", "13", "child"), ("02", "06", "parent-in-law"),
    ("02", "07", "parent"), ("21", "01", "partner"), ("21", "03", "child or child of the partner"),
    ("22", "03", "child or child of the partner"), ("22", "01", "legal cohabitant"),
    ("06", "01", "child"), ("06", "03", "grandchild"), ("06", "02", "child-in-law"), ("06", "06", "spouse or partner"),
    ("09", "01", "sibling"), ("09", "03", "nephew or niece"), ("05", "01", "grandparent"),
    ("05", "03", "parent, uncle or aunt"), ("04", "01", "parent-in-law"), ("13", "01", "step-parent"),
    ("15", "01", "nephew or niece"), ("12", "01", "unrelated"), ("12", "12", "unknown"), ("12", "03", "unknown"),
])  # fmt: skip
def test_a_member_is_to_the_applicant_what_follows_through_the_reference_person(mine: str, theirs: str, they_are: str):
    assert relation(FamilyRole(mine), FamilyRole(theirs)) == they_are


def test_the_other_says_the_converse_or_does_not_know():
    both = {**{name: name for name in ALIKE}, **CONVERSE, **{b: a for a, b in CONVERSE.items()}}
    there_and_back = {(relation(mine, theirs), relation(theirs, mine)) for mine, theirs in PAIRS}
    told = [pair for pair in there_and_back if "unknown" not in pair]
    assert len(told) > 20
    assert [(there, back) for there, back in told if both[there] != back] == []


@pytest.mark.parametrize("unknown", UNKNOWN_CODES, ids=lambda role: role.value or "empty")
def test_an_unknown_position_gives_an_unknown_relation(unknown: FamilyRole):
    assert {relation(unknown, role) for role in ROLES} == {relation(role, unknown) for role in ROLES} == {"unknown"}


def test_nobody_but_the_reference_person_is_the_reference_person():
    assert {mine for mine, theirs in PAIRS if relation(mine, theirs) == SELF} == {HEAD}


def test_being_in_a_community_makes_nobody_kin():
    community = FamilyRole("20")
    assert {relation(role, community) for role in ROLES if role != HEAD} == {"unknown"}
    assert {relation(community, role) for role in ROLES} == {"unknown"}


def test_every_relation_has_a_label():
    assert {relation(mine, theirs) for mine, theirs in PAIRS if not Relation(relation(mine, theirs)).known} == set()
