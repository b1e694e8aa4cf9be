"""RSD104 and RSD107: to which aid register and right of residence point, and where they do not tell."""

from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import BELGIAN, CardType, Nationality, RefugeeType, Register, StayReason
from bcss_cpas.codes.quality import EQUIVALENT, LIVING_WAGE, QualityCode
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts.identity import Document, NationalityHeld, RegisterHeld, Stay
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, SPOUSE, dossier
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, result_of, status_of

OWN: dict[str, Any] = {"person": APPLICANT, "source": REGISTER}


def held(code: str, since: str = "2020-05-01", until: str | None = None) -> RegisterHeld:
    end = None if until is None else IncompleteDate(until)
    return RegisterHeld(**OWN, since=IncompleteDate(since), until=end, register=Register(code))


def nationality(code: Nationality) -> NationalityHeld:
    return NationalityHeld(**OWN, since=SINCE, nationality=code)


def stay(code: str) -> Stay:
    return Stay(**OWN, since=SINCE, reason=StayReason(code))


def card(code: str | None, issued: str | None = "2022-05-01") -> Document:
    day = None if issued is None else IncompleteDate(issued)
    return Document(**OWN, kind=None if code is None else CardType(code), issued=day)


def points_to(*facts: Any) -> QualityCode | None:
    """Tell the aid to which the register points, by what contradicts it."""
    against = {
        other: status_of("RSD104", dossier(*facts, proposal=Proposal(aid=aid))) is FOUND
        for aid, other in ((LIVING_WAGE, EQUIVALENT), (EQUIVALENT, LIVING_WAGE))
    }
    assert sum(against.values()) < 2
    information = status_of("RSD107", dossier(*facts)) is FOUND
    assert information == against[EQUIVALENT]
    return next((aid for aid, contradicted in against.items() if contradicted), None)


FRENCH = nationality(Nationality("111"))


@pytest.mark.parametrize(("facts", "aid"), [
    ([held("02")], LIVING_WAGE),
    ([held("02"), FRENCH], LIVING_WAGE),
    ([held("01"), nationality(BELGIAN)], LIVING_WAGE),
    ([held("05")], EQUIVALENT),
    ([held("06")], EQUIVALENT),
    ([held("05"), stay("020100")], LIVING_WAGE),
    ([held("05"), Stay(**OWN, since=SINCE, refugee=RefugeeType("1"))], EQUIVALENT),
    ([held("01"), stay("020100")], LIVING_WAGE),
    ([held("01"), stay("010201")], LIVING_WAGE),
    ([held("01"), stay("040200")], LIVING_WAGE),
    ([held("01"), card("0016")], LIVING_WAGE),
    ([held("01"), card("0017")], LIVING_WAGE),
])  # fmt: skip
def test_what_points_to_one_of_the_two(facts: list[Any], aid: QualityCode):
    assert points_to(*facts) == aid


@pytest.mark.parametrize("facts", [
    [], [held("01")], [held("01"), FRENCH], [held("01"), card("0030")], [held("01"), card(None)],
    [held("01"), card("0010")], [held("01"), card("0012")],
    [held("01"), stay("020000")], [held("01"), stay("999999"), card("0010")], [held("05"), stay("999999")],
    [held("03")], [held("04")], [held("09")], [held("BIS")], [held("RAD")], [held("77")],
    [held("05"), held("02")],
])  # fmt: skip
def test_what_points_to_neither(facts: list[Any]):
    assert points_to(*facts) is None


def test_a_register_that_was_left_does_not_count():
    moved = (held("05", "2019-01-01", "2022-06-01"), held("02", "2022-06-01"))
    assert points_to(*moved) == LIVING_WAGE


def test_the_document_that_was_issued_last_counts():
    older, newer = card("0010", "2019-05-01"), card("0017", "2024-05-01")
    assert points_to(held("01"), newer, older) == points_to(held("01"), older, newer) == LIVING_WAGE
    assert points_to(held("01"), card("0017", None), card("0010")) is None


def test_both_are_shown_with_what_the_register_points_to():
    inquiry = dossier(held("01"), card("0017"), proposal=Proposal(aid=EQUIVALENT))
    finding = finding_of("RSD104", inquiry)
    assert (finding.declared.what, finding.declared.source.name) == (EQUIVALENT, "proposal")
    assert [said.what for said in finding.observed] == [Register("01"), CardType("0017")]
    assert dict(finding.values) == {"other": LIVING_WAGE}


def test_a_belgian_outside_the_population_register_is_shown_by_nationality():
    finding = finding_of("RSD104", dossier(held("01"), nationality(BELGIAN), proposal=Proposal(aid=EQUIVALENT)))
    assert [said.what for said in finding.observed] == [BELGIAN, Register("01")]


@pytest.mark.parametrize("code", [4, 6, 7, 40])
def test_other_aid_has_other_conditions(code: int):
    inquiry = dossier(held("05"), proposal=Proposal(aid=QualityCode.cpas(code)))
    assert status_of("RSD104", inquiry) is status_of("RSD107", inquiry) is PASSED


@pytest.mark.parametrize("proposal", [None, Proposal(category=2)])
def test_before_an_aid_is_proposed_it_is_information_and_the_comparison_waits(proposal: Proposal | None):
    inquiry = dossier(held("05"), proposal=proposal)
    assert result_of("RSD104", inquiry).skip.not_asked == ("proposal" if proposal is None else "aid",)
    assert [said.what for said in finding_of("RSD107", inquiry).observed] == [Register("05")]


def test_once_an_aid_is_proposed_only_the_comparison_speaks():
    for aid in (LIVING_WAGE, EQUIVALENT):
        assert status_of("RSD107", dossier(held("05"), proposal=Proposal(aid=aid))) is PASSED


def test_the_register_of_somebody_else_says_nothing():
    other = RegisterHeld(person=SPOUSE, source=REGISTER, since=SINCE, register=Register("05"))
    assert points_to(other) is None


def test_without_the_register_nothing_is_concluded():
    for rule in ("RSD104", "RSD107"):
        inquiry = dossier(consultations=(), proposal=Proposal(aid=LIVING_WAGE))
        assert status_of(rule, inquiry) is SKIPPED
