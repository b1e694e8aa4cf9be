"""HH106: who came and who left since the request or the last review, as far as the register tells."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import UnnamedHead
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REGISTER, REQUEST, SPOUSE, TODAY, dossier
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of
from tests.rules.household.people import FRIEND, link, member, unnamed


def file(*facts: Any, said: tuple[Member, ...] | None = None, **fields: Any) -> Dossier:
    return dossier(*facts, declared={"household": said}, **{"consulted": (APPLICANT, PARENT), **fields})


def changed(*facts: Any, **fields: Any) -> set[Any]:
    found = result_of("HH106", file(*facts, **fields)).findings
    return {dict(finding.values)["member"] for finding in found}


@pytest.mark.parametrize(("since", "expected"), [
    ("2025-02-17", PASSED), ("2025-02-18", FOUND), ("2025-03-03", FOUND), ("2025-03-04", PASSED),
    ("2025-02-00", PASSED), ("2025-03-00", FOUND), ("2025-00-00", PASSED),
])  # fmt: skip
def test_who_came_after_the_request_for_certain_is_found(since: str, expected: object):
    assert status_of("HH106", file(link(CHILD, "03", since=since))) is expected


@pytest.mark.parametrize(("until", "expected"), [
    ("2025-02-17", PASSED), ("2025-02-18", FOUND), ("2025-03-03", FOUND), ("2025-03-04", PASSED),
    ("2025-02-00", FOUND), ("2025-00-00", PASSED),
])  # fmt: skip
def test_who_left_after_the_request_for_certain_is_found(until: str, expected: object):
    assert status_of("HH106", file(link(SPOUSE, "02", until=until))) is expected


def test_the_role_and_the_days_are_shown():
    finding = finding_of("HH106", file(link(SPOUSE, "02", until="2025-02-20")))
    assert [said.what for said in finding.observed] == [FamilyRole("02")]
    assert dict(finding.values) == {
        "day": REQUEST, "member": SPOUSE, "since": IncompleteDate("2020-05-01"), "until": IncompleteDate("2025-02-19")
    }  # fmt: skip
    here = finding_of("HH106", file(link(CHILD, "03", since="2025-02-20")))
    assert dict(here.values)["until"] == "…"


def test_after_a_review_only_what_changed_since_counts():
    came = link(CHILD, "03", since="2025-02-24")
    assert changed(came) == {CHILD}
    assert changed(came, last_review=date(2025, 2, 28)) == set()
    assert changed(came, last_review=date(2025, 2, 20)) == {CHILD}


def test_a_row_that_was_only_dated_anew_changes_nothing():
    assert changed(link(CHILD, "03", until="2025-02-24"), link(CHILD, "03", since="2025-02-24")) == set()


def test_who_came_and_left_in_between_changes_nothing():
    assert changed(link(FRIEND, "12", since="2025-02-20", until="2025-02-28")) == set()


def test_what_the_declaration_says_as_well_is_no_question():
    came, left = link(CHILD, "03", since="2025-02-24"), link(SPOUSE, "02", until="2025-02-24")
    assert changed(came, left, said=(member(Kin.CHILD, CHILD),)) == set()
    assert changed(came, left, said=(member(Kin.CHILD),)) == set()
    assert changed(came, left, said=(member(Kin.SPOUSE, SPOUSE),)) == {CHILD, SPOUSE}
    assert changed(came, left, said=()) == {CHILD}


def test_where_the_other_rules_on_the_household_ask_it_is_covered():
    inquiry = file(link(CHILD, "03", since="2025-02-24"), said=())
    covered = {finding.rule: finding.covered_by for finding in check(inquiry, TODAY).silenced}
    assert covered == {"HH106": "HH101"}


def test_another_member_is_another_cause():
    gone, unknown = link(SPOUSE, "02", until="2025-02-25"), link(CHILD, "03")
    report = check(file(gone, unknown, said=(member(Kin.SPOUSE, SPOUSE),)), TODAY)
    assert [finding.covered_by for finding in report.by_rule["HH106"].findings] == ["HH102"]
    alone = [rule for rule in builtin() if rule.id != "HH102"]
    report = check(file(gone, unknown, said=(member(Kin.SPOUSE, SPOUSE),)), TODAY, rules=alone)
    assert [finding.covered_by for finding in report.by_rule["HH106"].findings] == [None]
    assert report.by_rule["HH101"].status is FOUND


AT_MOTHERS = link(APPLICANT, "03", PARENT)


def test_the_household_of_the_mother_is_read_through_her_file():
    assert changed(AT_MOTHERS, link(CHILD, "03", PARENT, since="2025-02-24")) == {CHILD}
    assert changed(AT_MOTHERS, link(CHILD, "03", PARENT)) == set()
    result = result_of("HH106", file(AT_MOTHERS, consulted=(APPLICANT,)))
    assert (result.status, result.skip.availability, result.skip.about) == (
        SKIPPED, Availability.NOT_CONSULTED, PARENT
    )  # fmt: skip


def test_a_move_to_another_household_is_one_finding():
    moved_in = (link(FRIEND, "03", PARENT), link(APPLICANT, "03", PARENT, since="2025-02-24"))
    finding = finding_of("HH106", file(*moved_in))
    assert (dict(finding.values)["member"], finding.observed[0].what) == (PARENT, FamilyRole("03"))
    left = finding_of("HH106", file(link(APPLICANT, "03", PARENT, until="2025-02-24"), consulted=(APPLICANT,)))
    assert dict(left.values)["until"] == IncompleteDate("2025-02-23")


@pytest.mark.parametrize(("said", "expected"), [
    ((), PASSED), (None, FOUND), ((member(Kin.PARENT, PARENT),), FOUND), ((member(Kin.PARTNER),), FOUND),
])  # fmt: skip
def test_a_move_that_the_register_took_up_after_it_was_declared_is_no_question(said: Any, expected: object):
    left = link(APPLICANT, "03", PARENT, until="2025-02-24")
    assert status_of("HH106", file(left, link(APPLICANT, "01", since="2025-02-24"), said=said)) is expected
    assert status_of("HH106", file(left, unnamed("21"), said=said)) is FOUND


def test_the_own_row_of_a_reference_person_that_was_dated_anew_changes_nothing():
    own = link(APPLICANT, "01", APPLICANT, since="2025-02-24")
    assert changed(own, link(CHILD, "03")) == set()


def test_a_member_without_a_number_and_an_unnamed_reference_person_tell_nothing():
    assert changed(unnamed("03")) == set()
    head = UnnamedHead(person=APPLICANT, source=REGISTER, role=FamilyRole("03"))
    assert status_of("HH106", file(head)) is SKIPPED
    assert status_of("HH106", file(consulted=())) is SKIPPED


def test_the_order_of_the_findings_does_not_depend_on_that_of_the_facts():
    came = (link(CHILD, "03", since="2025-02-24"), link(SPOUSE, "02", since="2025-02-25"))
    one, other = (result_of("HH106", file(*facts)).findings for facts in (came, came[::-1]))
    assert len(one) == 2
    assert one == other


def test_a_move_of_the_applicant_is_about_nobody_else_and_one_question():
    left = link(APPLICANT, "03", PARENT, until="2025-02-26")
    inquiry = file(left, link(APPLICANT, "01", since="2025-02-26"), said=(member(Kin.PARENT, PARENT),))
    (finding,) = check(inquiry, TODAY).by_rule["HH106"].findings
    assert (dict(finding.values)["member"], finding.covered_by) == (PARENT, "HH102")
