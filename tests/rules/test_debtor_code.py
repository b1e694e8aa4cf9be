"""The code of a maintenance debtor: 030 outside the household, 001 inside it."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import CivilState, FamilyRole
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.dossier.proposal import Recovery
from bcss_cpas.facts.household import HouseholdLink, ParentLink, UnnamedHead
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    PARENT,
    REGISTER,
    REQUEST,
    SINCE,
    SPOUSE,
    TODAY,
    dossier,
    integration,
    proposal,
)
from bcss_cpas.rules._rule import Severity
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

DAY = timedelta(days=1)


def link(person: Ssin, head: Ssin, role: str = "06") -> HouseholdLink:
    return HouseholdLink(person=person, source=REGISTER, since=SINCE, head=head, role=FamilyRole(role))


def elsewhere(**fields: Any) -> Dossier:
    """Make an applicant whose parent the register has in another household, integrated under 001."""
    facts = (
        link(APPLICANT, APPLICANT, "01"),
        link(PARENT, PARENT, "01"),
        ParentLink(person=APPLICANT, source=REGISTER, since=SINCE, parent=PARENT),
    )
    given = {"integrations": (integration(person=PARENT),), "consulted": (APPLICANT, PARENT), **fields}
    return dossier(*given.pop("facts", facts), **{"declared": {"household": ()}, **given})


def test_030_for_a_declared_member_of_the_household_blocks_and_names_the_other_code():
    declared = {"household": (Member(kin=Kin.PARENT, ssin=PARENT),)}
    finding = finding_of("INT103", dossier(declared=declared, integrations=(integration(30, person=PARENT),)))
    assert (finding.person, finding.severity) == (PARENT, Severity.BLOCKING)
    assert finding.observed[0].what == QualityCode.cpas(30)
    assert dict(finding.values)["other"] == QualityCode.cpas(1)


def test_030_for_a_member_of_the_registered_household_is_told_too():
    debtor = (integration(30, person=PARENT),)
    apart = dossier(link(PARENT, PARENT, "01"), integrations=debtor, consulted=(APPLICANT, PARENT))
    assert status_of("INT103", apart) is PASSED
    assert status_of("INT103", dossier(link(PARENT, APPLICANT), integrations=debtor)) is FOUND
    assert status_of("INT103", dossier(link(CHILD, APPLICANT, "03"), integrations=debtor)) is PASSED


def test_030_for_whom_the_declaration_leaves_out_is_told_only_where_a_visit_saw_them():
    """Who has left the parental home is still registered there for a while."""
    homes = (link(APPLICANT, PARENT, "03"), link(PARENT, PARENT, "01"))
    file = elsewhere(facts=homes, integrations=(integration(30, person=PARENT),))
    assert status_of("INT103", file) is PASSED
    seen = (HomeVisit(on=REQUEST, seen=(PARENT,)),)
    assert status_of("INT103", evolve(file, visits=seen)) is FOUND
    assert status_of("INT103", evolve(file, declaration=evolve(file.declaration, household=None))) is FOUND


def test_where_the_register_is_not_at_hand_nothing_is_concluded_about_030():
    assert status_of("INT103", dossier(consulted=(), integrations=(integration(30, person=PARENT),))) is SKIPPED
    unknown = UnnamedHead(person=APPLICANT, source=REGISTER, since=SINCE, role=FamilyRole("03"))
    assert status_of("INT103", dossier(unknown, integrations=(integration(30, person=PARENT),))) is SKIPPED


def test_an_integration_that_is_over_is_left_alone():
    over = integration(30, end=TODAY - DAY, person=PARENT)
    assert status_of("INT103", dossier(link(PARENT, APPLICANT), integrations=(over,))) is PASSED


def test_the_applicant_is_no_debtor_of_their_own():
    assert status_of("INT103", dossier(link(PARENT, APPLICANT), integrations=(integration(30),))) is PASSED


def test_001_for_a_parent_whom_the_register_has_elsewhere_is_told():
    finding = finding_of("INT103", elsewhere())
    assert (finding.person, dict(finding.values)["other"]) == (PARENT, QualityCode.cpas(30))


def test_001_for_an_adult_child_or_one_whose_recovery_is_proposed_is_told_too():
    homes = (link(APPLICANT, APPLICANT, "01"), link(PARENT, PARENT, "01"))
    child = ParentLink(person=PARENT, source=REGISTER, since=SINCE, parent=APPLICANT)
    assert status_of("INT103", elsewhere(facts=(*homes, child))) is FOUND
    recovery = Recovery(debtor=PARENT, relation=Relation("parent"))
    assert status_of("INT103", elsewhere(facts=homes, proposal=proposal(recoveries=(recovery,)))) is FOUND
    assert status_of("INT103", elsewhere(facts=homes, proposal=proposal())) is PASSED
    assert status_of("INT103", elsewhere(facts=homes)) is PASSED


@pytest.mark.parametrize("fields", [
    {"declared": {}},
    {"declared": {"household": (Member(kin=Kin.PARENT, ssin=PARENT),)}},
    {"declared": {"household": (Member(kin=Kin.PARENT),)}},
    {"visits": (HomeVisit(on=REQUEST, seen=(PARENT,)),)},
    {"integrations": (integration(2, person=PARENT),)},
])  # fmt: skip
def test_001_is_left_alone_where_they_may_live_together(fields: dict[str, Any]):
    assert status_of("INT103", elsewhere(**fields)) is PASSED


@pytest.mark.parametrize("homes", [
    (link(APPLICANT, APPLICANT, "01"),), (link(PARENT, PARENT, "01"),),
    (link(APPLICANT, PARENT, "03"), link(PARENT, PARENT, "01")),
    (link(APPLICANT, APPLICANT, "01"), link(PARENT, APPLICANT)),
])  # fmt: skip
def test_001_is_left_alone_where_the_register_does_not_have_them_apart(homes: tuple[HouseholdLink, ...]):
    parent = ParentLink(person=APPLICANT, source=REGISTER, since=SINCE, parent=PARENT)
    assert status_of("INT103", elsewhere(facts=(*homes, parent))) is PASSED


def test_without_any_integration_nothing_is_concluded():
    assert result_of("INT103", dossier()).skip.not_asked == ("integrations",)


@pytest.mark.parametrize(("state", "expected"), [("20", FOUND), ("40", PASSED)])
def test_a_spouse_who_lives_elsewhere_is_a_debtor(state: str, expected: Any):
    married = CivilStatus(person=APPLICANT, source=REGISTER, since=SINCE, state=CivilState(state), spouse=SPOUSE)
    homes = tuple(
        HouseholdLink(person=who, source=REGISTER, since=SINCE, head=who, role=FamilyRole("01"))
        for who in (APPLICANT, SPOUSE)
    )
    file = dossier(
        married, *homes, declared={"household": ()}, integrations=(integration(), integration(1, person=SPOUSE)),
        consulted=(APPLICANT, SPOUSE),
    )  # fmt: skip
    assert status_of("INT103", file) is expected
