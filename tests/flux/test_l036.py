"""Multifunctional attestations: those that stand give a benefit, the others are told and nothing more."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.attestation import A036Category, A036Status
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import l036
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser, RequestContext, SsdnRequest
from bcss_cpas.flux._write import write
from bcss_cpas.flux.l036 import A036, L036, AnswerOK, DayPeriod, L036RequestReply
from tests.goldens import golden, place

PERSON = Ssin.test(date(1985, 4, 12), 127)
SOURCE = Source(Origin.FLUX, "l036", ticket="t-1", on=date(2025, 2, 17))


def reply(*attestations: A036, ssin: Ssin | None = PERSON) -> L036RequestReply:
    return L036RequestReply(message=L036(answer=AnswerOK(attestations=attestations)), ssin=ssin)


def told(content: L036RequestReply, kind: type) -> list[Any]:
    return [fact for fact in l036.facts(content, SOURCE) if isinstance(fact, kind)]


def test_a_correction_takes_the_place_of_what_it_corrects_and_a_cancellation_leaves_nothing() -> None:
    content = read(golden("l036/corrected_and_cancelled"), L036RequestReply).content
    assert content is not None
    assert [(fact.reference, fact.kind, fact.since, fact.until, fact.payer) for fact in told(content, Benefit)] == [
        ("A-1002", BenefitKind.LIVING_WAGE, IncompleteDate("2024-01-01"), IncompleteDate("2024-04-01"), "90001"),
        ("A-2003", BenefitKind.EQUIVALENT, IncompleteDate("2024-06-01"), IncompleteDate("2025-06-01"), "90002"),
    ]
    assert [(fact.reference, fact.cancelled, fact.replaced) for fact in told(content, Attestation)] == [
        ("A-1001", False, True),
        ("A-1002", False, False),
        ("A-2001", False, True),
        ("A-2002", True, False),
        ("A-2003", False, False),
    ]


@pytest.mark.parametrize(("status", "stands"), [("0", True), ("1", True), ("3", False), ("2", False), (None, False)])
def test_only_a_status_that_is_known_to_stand_gives_a_benefit(status: str | None, stands: bool) -> None:
    one = A036(status=None if status is None else A036Status(status), category=A036Category("7"))
    assert len(told(reply(one), Benefit)) == stands
    assert [fact.status for fact in told(reply(one), Attestation)] == [status]


@pytest.mark.parametrize("mark", [None, "", "X"])
def test_the_mark_whose_meaning_is_in_doubt_changes_nothing(mark: str | None) -> None:
    one = A036(recent_answer=mark, status=A036Status("0"), category=A036Category("7"))
    assert len(told(reply(one), Benefit)) == 1


@pytest.mark.parametrize(("category", "kind"), [
    ("7", BenefitKind.LIVING_WAGE), ("8", BenefitKind.EQUIVALENT), ("9", BenefitKind.OTHER), (None, BenefitKind.OTHER),
])  # fmt: skip
def test_the_category_says_what_the_aid_is(category: str | None, kind: BenefitKind) -> None:
    one = A036(status=A036Status("0"), category=None if category is None else A036Category(category))
    (benefit,) = told(reply(one), Benefit)
    assert (benefit.kind, benefit.category) == (kind, category)


def test_an_attestation_without_a_number_is_not_taken_for_updated() -> None:
    one, two = (A036(status=A036Status("0"), attestation_id=number) for number in (None, ""))
    assert len(told(reply(one, two, A036(update_attestation_id="")), Benefit)) == 2


def test_an_answer_without_attestations_is_no_data_and_a_message_without_answer_explains_nothing() -> None:
    for content, kind in (
        (reply(A036()), OutcomeKind.DATA),
        (reply(), OutcomeKind.NO_DATA),
        (L036RequestReply(message=L036(process_type="L"), ssin=PERSON), OutcomeKind.UNCLASSIFIED),
        (L036RequestReply(ssin=PERSON), OutcomeKind.UNCLASSIFIED),
    ):
        message = read(write(content))
        assert message.outcome is not None
        assert (message.outcome.kind, message.person) == (kind, PERSON)


def test_nothing_is_told_of_a_person_who_is_not_named() -> None:
    assert told(reply(A036(status=A036Status("0")), ssin=None), object) == []
    assert told(L036RequestReply(ssin=PERSON), object) == []


def test_a_request_is_written_into_the_envelope_of_ssdn() -> None:
    user = AuthorizedUser(user_id="79620160206", email="a@b.be", matrix_id=17, matrix_sub_id=1)
    period = DayPeriod(begin=date(2016, 1, 1), end=date(2025, 12, 31))
    asked = L036RequestReply(message=L036(process_type="L"), ssin=PERSON, period=period, user=user)
    message = read(write(asked, "ssdn", RequestContext(user=user)))
    assert message.content == asked
    assert isinstance(message.envelope[0], SsdnRequest)
    assert message.envelope[0].services[0].service_id == "OCMWCPASL036"


_IDS = st.sampled_from(["A", "B", "C", "", None])
attestations = st.builds(
    A036,
    status=st.none() | st.sampled_from("01234").map(A036Status),
    attestation_id=_IDS,
    update_attestation_id=_IDS,
    category=st.none() | st.sampled_from("789").map(A036Category),
)


@given(st.lists(attestations, max_size=5))
def test_every_attestation_is_told_and_no_benefit_stands_that_another_updated(found: list[A036]) -> None:
    content = reply(*found)
    all_told = told(content, Attestation)
    assert [place(content, fact.source.path) for fact in all_told] == found
    updated = {each.update_attestation_id for each in found if each.update_attestation_id}
    standing = [
        each
        for each in found
        if each.status in (A036Status("0"), A036Status("1")) and each.attestation_id not in updated
    ]
    assert [fact.reference for fact in told(content, Benefit)] == [each.attestation_id for each in standing]
