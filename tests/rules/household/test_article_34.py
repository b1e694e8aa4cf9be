"""HH104 and HH105: whose resources are to be examined, under which text of art. 34."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import case_of
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.household import Cohabitation, ParentLink
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.law import Law
from bcss_cpas.law.article_34 import text_that_applies
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, REQUEST, SINCE, SPOUSE, dossier
from bcss_cpas.rules._rule import Severity
from bcss_cpas.rules.household._article_34 import text_of
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.household.people import ADULT_CHILD, FRIEND, link, member, unnamed

APRIL = date(2026, 4, 2)
OWN: dict[str, Any] = {"person": APPLICANT, "source": REGISTER, "since": SINCE}


def file(
    *facts: Any, said: tuple[Member, ...] | None = None, examined: tuple[Ssin, ...] = (), **fields: Any
) -> Dossier:
    given = {"consulted": (APPLICANT, PARENT), "proposal": Proposal(examined=examined), **fields}
    return dossier(*facts, declared={"household": said}, **given)


def reviewed(*facts: Any, **fields: Any) -> Dossier:
    return file(*facts, **{"last_review": date(2026, 3, 9), **fields})


def asked(rule: str, inquiry: Dossier) -> set[Any]:
    return {dict(finding.values)["member"] for finding in result_of(rule, inquiry, APRIL).findings}


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1)))
def test_the_text_is_the_one_that_the_law_gives(requested: date, reviewed_on: date | None):
    inquiry = file(requested_on=requested, last_review=reviewed_on)
    last = inquiry.looked_at_on
    assert text_of(case_of(inquiry, APRIL)) is text_that_applies(requested, last, Law(last))


@pytest.mark.parametrize(("requested", "last_review", "speaks"), [
    (date(2026, 2, 28), None, "HH105"), (date(2026, 3, 1), None, "HH104"),
    (date(2025, 2, 17), date(2026, 2, 28), "HH105"), (date(2025, 2, 17), date(2026, 3, 1), "HH104"),
    (date(2026, 3, 1), date(2025, 2, 17), "HH104"),
])  # fmt: skip
def test_the_request_or_the_last_review_decides_which_text_applies(
    requested: date, last_review: date | None, speaks: str
):
    inquiry = file(link(SPOUSE, "02"), requested_on=requested, last_review=last_review)
    statuses = {rule: status_of(rule, inquiry, APRIL) for rule in ("HH104", "HH105")}
    assert statuses == {"HH104": PASSED, "HH105": PASSED, speaks: FOUND}


def test_the_new_text_blocks_and_the_old_one_warns():
    assert finding_of("HH104", reviewed(link(SPOUSE, "02")), APRIL).severity == Severity.BLOCKING
    finding = finding_of("HH105", file(link(SPOUSE, "02")))
    assert finding.severity == Severity.WARNING
    assert [said.what for said in finding.observed] == [Relation("spouse")]


@pytest.mark.parametrize(("role", "before", "since"), [
    ("02", True, True), ("21", True, True), ("22", True, True), ("06", True, True), ("03", True, True),
    ("04", False, True), ("05", False, True), ("07", False, True), ("08", False, True), ("14", False, True),
    ("09", False, False), ("10", False, False), ("12", False, False), ("15", False, False), ("16", False, False),
    ("17", False, False), ("11", False, False), ("13", False, False), ("20", False, False), ("23", False, False),
    ("99", False, False),
])  # fmt: skip
def test_the_circle_of_each_text_is_that_of_the_sources(role: str, before: bool, since: bool):
    adult = link(FRIEND, role)
    assert asked("HH105", file(adult)) == ({FRIEND} if before else set())
    assert asked("HH104", reviewed(adult)) == ({FRIEND} if since else set())


def test_a_minor_counts_only_as_a_partner():
    assert asked("HH104", reviewed(link(CHILD, "03"), link(ADULT_CHILD, "03"))) == {ADULT_CHILD}
    assert asked("HH104", reviewed(link(CHILD, "02"))) == {CHILD}


def test_who_was_examined_is_not_asked_about():
    household = (link(SPOUSE, "02"), link(PARENT, "06"))
    assert asked("HH104", reviewed(*household, examined=(PARENT,))) == {SPOUSE}
    assert asked("HH104", reviewed(*household, examined=(PARENT, SPOUSE))) == set()


def test_a_member_without_a_number_is_asked_about_where_the_tie_alone_decides():
    assert asked("HH104", reviewed(unnamed("06"))) == {"?"}
    assert asked("HH104", reviewed(unnamed("03"))) == set()


AT_MOTHERS = (link(APPLICANT, "03", PARENT), link(FRIEND, "02", PARENT))


def test_the_husband_of_the_mother_counts_where_filiation_says_that_he_is_the_father():
    assert asked("HH104", reviewed(*AT_MOTHERS)) == {PARENT}
    assert asked("HH104", reviewed(*AT_MOTHERS, ParentLink(**OWN, parent=FRIEND))) == {PARENT, FRIEND}
    assert asked("HH105", file(*AT_MOTHERS, ParentLink(**OWN, parent=FRIEND))) == {PARENT, FRIEND}


def test_the_other_parent_of_the_reference_person_is_a_partner():
    at_childs = (link(APPLICANT, "06", ADULT_CHILD), link(FRIEND, "06", ADULT_CHILD))
    assert asked("HH104", reviewed(*at_childs, consulted=(APPLICANT, ADULT_CHILD))) == {ADULT_CHILD, FRIEND}


@pytest.mark.parametrize(("fact", "before", "since"), [
    (ParentLink(person=FRIEND, source=REGISTER, since=SINCE, parent=APPLICANT), True, True),
    (CivilStatus(**OWN, state=CivilState("20"), spouse=FRIEND), True, True),
    (CivilStatus(**OWN, state=CivilState("41"), spouse=FRIEND), False, True),
    (CivilStatus(**OWN, state=CivilState("30"), spouse=FRIEND), False, False),
    (CivilStatus(**OWN, state=CivilState("20"), spouse=SPOUSE), False, False),
    (Cohabitation(**OWN, partner=FRIEND), True, True),
    (Cohabitation(**OWN, partner=SPOUSE), False, False),
])  # fmt: skip
def test_filiation_marriage_and_legal_cohabitation_tell_more_than_the_position(fact: Any, before: bool, since: bool):
    stranger = link(FRIEND, "12")
    assert asked("HH105", file(stranger, fact)) == ({FRIEND} if before else set())
    assert asked("HH104", reviewed(stranger, fact)) == ({FRIEND} if since else set())


def test_facts_prevail_whom_the_declaration_leaves_out_is_asked_about_by_another_rule():
    household = (link(SPOUSE, "02"), link(PARENT, "06"))
    spouse = member(Kin.SPOUSE, SPOUSE)
    assert asked("HH104", reviewed(*household, said=(spouse,))) == {SPOUSE}
    assert asked("HH101", reviewed(*household, said=(spouse,))) == {PARENT}
    assert asked("HH104", reviewed(*household, said=())) == set()


def test_who_was_seen_on_a_visit_lives_here_whatever_was_declared():
    seen = HomeVisit(on=REQUEST, seen=(PARENT,))
    assert asked("HH104", reviewed(link(PARENT, "06"), said=(), visits=(seen,))) == {PARENT}


def test_a_member_declared_without_a_number_may_be_any_of_the_register():
    assert asked("HH104", reviewed(link(PARENT, "06"), said=(member(Kin.PARENT),))) == {PARENT}
    assert asked("HH104", reviewed(said=(member(Kin.PARENT),))) == set()


def test_a_member_who_was_declared_alone_lives_here_too():
    inquiry = reviewed(said=(member(Kin.GRANDPARENT, PARENT), member(Kin.SIBLING, FRIEND)))
    finding = finding_of("HH104", inquiry, APRIL)
    assert [(said.what, said.source.path) for said in finding.observed] == [
        (Relation("grandparent"), "$.declaration.household[0]")
    ]


@pytest.mark.parametrize(("aid", "expected"), [(2, FOUND), (None, FOUND), (3, PASSED), (4, PASSED), (6, PASSED)])
def test_only_the_living_wage_is_reckoned_by_this_article(aid: int | None, expected: object):
    proposal = Proposal(aid=None if aid is None else QualityCode.cpas(aid), examined=())
    assert status_of("HH104", reviewed(link(SPOUSE, "02"), proposal=proposal), APRIL) is expected


@pytest.mark.parametrize("proposal", [None, Proposal(category=1)])
def test_where_the_proposal_does_not_tell_whom_it_examined_nothing_is_concluded(proposal: Proposal | None):
    inquiry = reviewed(link(SPOUSE, "02"), proposal=proposal)
    assert result_of("HH104", inquiry, APRIL).skip.not_asked == ("examined",)
    assert status_of("HH105", inquiry, APRIL) is PASSED


def test_without_the_file_of_the_reference_person_nothing_is_concluded():
    result = result_of("HH104", reviewed(*AT_MOTHERS, consulted=(APPLICANT,)), APRIL)
    assert (result.status, result.skip.availability, result.skip.about) == (
        SKIPPED, Availability.NOT_CONSULTED, PARENT
    )  # fmt: skip


def test_on_a_day_for_which_no_amount_is_known_the_circle_is_still_known():
    assert status_of("HH104", reviewed(link(SPOUSE, "02")), date(2031, 1, 1)) is FOUND
    old = file(link(SPOUSE, "02", since="2010-01-01"), requested_on=date(2015, 1, 5))
    assert status_of("HH105", old, date(2015, 2, 1)) is FOUND
