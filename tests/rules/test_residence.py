"""Where the person lives: what is another address, and what only looks like one."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SPOUSE, TODAY, dossier
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of, street


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def lives(where: Address, since: str | None = "2020-05-01", until: str | None = None, **fields: Any) -> Residence:
    who = {"person": APPLICANT, **fields}
    return Residence(source=REGISTER, since=day(since), until=day(until), address=where, **who)


def pending(since: str | None = "2025-02-10", until: str | None = None, text: str = "4700 Aachener Str.,12") -> Any:
    return AddressDeclaration(person=APPLICANT, source=REGISTER, since=day(since), until=day(until), text=text)


def says(where: Address | None, *facts: Any, **fields: Any) -> Dossier:
    return dossier(*facts, declared={"address": where}, **fields)


def test_another_address_is_found_with_both_values_and_the_day_since_when():
    finding = finding_of("RSD101", says(HOME, lives(ELSEWHERE)))
    assert (finding.declared.what, finding.observed[0].what) == (HOME, ELSEWHERE)
    assert dict(finding.values)["since"] == day("2020-05-01")


@pytest.mark.parametrize("same", [
    evolve(HOME, street="AACHENER STRASSE"), evolve(HOME, street="Aachener Str."), evolve(HOME, box=None),
    evolve(HOME, number=None), evolve(HOME, number="012"), evolve(HOME, box="03"),
])  # fmt: skip
def test_the_same_address_in_other_words_is_no_finding(same: Address):
    assert status_of("RSD101", says(same, lives(HOME))) is PASSED
    assert status_of("RSD101", says(HOME, lives(same))) is PASSED


@pytest.mark.parametrize("other", [
    evolve(HOME, box="4"), evolve(HOME, number="14"), evolve(HOME, zip_code="4701"), evolve(HOME, street="Hochstraße"),
])  # fmt: skip
def test_another_box_number_town_or_street_is_a_finding(other: Address):
    assert status_of("RSD101", says(HOME, lives(other))) is FOUND


def test_an_address_that_was_left_long_ago_does_not_count():
    moved = (lives(HOME, "2010-01-01", "2020-05-01"), lives(ELSEWHERE))
    assert status_of("RSD101", says(HOME, *moved)) is FOUND
    assert status_of("RSD101", says(ELSEWHERE, *moved)) is PASSED


def test_an_address_of_the_day_of_the_declaration_counts_even_if_it_was_left_since():
    moved = (lives(HOME, "2010-01-01", "2025-02-24"), lives(ELSEWHERE, "2025-02-24"))
    assert status_of("RSD101", says(HOME, *moved)) is PASSED
    assert status_of("RSD101", says(ELSEWHERE, *moved)) is PASSED
    assert status_of("RSD101", says(street("Rue du Modèle"), *moved)) is FOUND


def test_a_move_of_which_only_the_month_is_known_gets_the_benefit_of_the_doubt():
    moved = (lives(HOME, "2010-01-01", "2025-02-00"), lives(ELSEWHERE, "2025-02-00"))
    assert status_of("RSD101", says(HOME, *moved)) is PASSED
    assert status_of("RSD101", says(ELSEWHERE, *moved)) is PASSED


@pytest.mark.parametrize("bare", [
    evolve(HOME, street=None), evolve(HOME, zip_code=None), Address(number="12"), Address(lines=("Lille",)),
])  # fmt: skip
def test_an_address_that_is_too_bare_to_compare_contradicts_nothing(bare: Address):
    assert status_of("RSD101", says(bare, lives(ELSEWHERE))) is not FOUND
    assert status_of("RSD101", says(HOME, lives(bare))) is not FOUND


def test_the_address_of_somebody_else_is_not_that_of_the_applicant():
    assert status_of("RSD101", says(HOME, lives(ELSEWHERE, person=SPOUSE))) is PASSED


def test_nobody_is_contradicted_by_a_register_that_holds_no_address():
    assert status_of("RSD101", says(HOME)) is PASSED
    assert status_of("RSD101", says(HOME, consultations=())) is SKIPPED
    assert result_of("RSD101", says(None, lives(HOME))).skip.not_asked == ("address",)


def test_a_change_that_the_register_has_not_taken_up_is_pending():
    finding = finding_of("RSD102", says(HOME, pending(), lives(ELSEWHERE)))
    assert finding.declared.what == HOME
    assert finding.observed[0].what == "4700 Aachener Str.,12"
    assert dict(finding.values)["since"] == day("2025-02-10")


@pytest.mark.parametrize("since", ["2025-02-10", "2025-02-20", "2025-03-01"])
def test_a_change_that_the_register_has_taken_up_is_not_pending(since: str):
    moved = (lives(ELSEWHERE, "2020-05-01", since), lives(HOME, since))
    assert status_of("RSD102", says(HOME, pending(), *moved)) is PASSED


def test_a_change_that_will_be_taken_up_later_is_still_pending():
    moved = (lives(ELSEWHERE, "2020-05-01", "2025-03-10"), lives(HOME, "2025-03-10"))
    assert status_of("RSD102", says(HOME, pending(), *moved)) is FOUND


def test_a_change_that_was_withdrawn_is_not_pending():
    assert status_of("RSD102", says(HOME, pending(until="2025-02-20"), lives(ELSEWHERE))) is PASSED


def test_a_change_without_a_day_or_before_any_residence_is_pending():
    assert status_of("RSD102", says(HOME, pending(since=None), lives(ELSEWHERE))) is FOUND
    assert status_of("RSD102", says(HOME, pending())) is FOUND


def test_a_pending_change_is_told_even_where_no_address_was_asked():
    assert finding_of("RSD102", says(None, pending(), lives(ELSEWHERE))).declared is None


def test_a_move_since_the_declaration_is_told_as_such():
    moved = (lives(HOME, until="2025-02-24"), lives(ELSEWHERE, "2025-02-24"))
    finding = finding_of("RSD108", says(HOME, *moved))
    assert (finding.declared.what, finding.observed[0].what) == (HOME, ELSEWHERE)
    assert dict(finding.values) == {"since": day("2025-02-24")}


@pytest.mark.parametrize(("declared", "homes"), [
    (HOME, (lives(HOME, until="2025-02-17"), lives(ELSEWHERE, "2025-02-17"))),
    (HOME, (lives(HOME, until="2025-02-24"), lives(evolve(HOME, box=None), "2025-02-24"))),
    (ELSEWHERE, (lives(HOME, until="2025-02-24"), lives(ELSEWHERE, "2025-02-24"))),
    (street("Rue du Modèle"), (lives(HOME, until="2025-02-24"), lives(ELSEWHERE, "2025-02-24"))),
    (HOME, (lives(HOME),)), (HOME, (lives(ELSEWHERE, "2025-02-24"),)),
])  # fmt: skip
def test_what_did_not_move_from_the_declared_address_since_is_no_move(declared: Address, homes: tuple[Residence, ...]):
    assert status_of("RSD108", says(declared, *homes)) is PASSED


def test_whether_they_live_there_at_all_is_asked_first():
    nobody = HomeVisit(on=date(2025, 2, 24), lives_there=False, address=HOME)
    report = check(says(HOME, lives(ELSEWHERE), visits=(nobody,)), TODAY)
    assert [finding.covered_by for finding in report.by_rule["RSD101"].findings] == ["VIS102"]


def test_a_move_explains_what_the_visit_did_not_see():
    moved = (lives(HOME, until="2025-02-24"), lives(ELSEWHERE, "2025-02-24"))
    nobody = HomeVisit(on=date(2025, 2, 26), lives_there=False, address=HOME)
    report = check(says(HOME, *moved, visits=(nobody,)), TODAY)
    assert [finding.covered_by for finding in report.by_rule["VIS102"].findings] == ["RSD108"]
