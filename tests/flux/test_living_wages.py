"""Living wages paid: to whom, by which CPAS, for which days."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import ReadError
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import living_wages
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.flux.living_wages import Aid, LivingWage, LivingWagesReply, LivingWagesRequest
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

PERSON, OTHER = Ssin.test(date(1985, 4, 12), 127), Ssin("87690324436")
SOURCE = Source(Origin.FLUX, "living_wages", ticket="t-1", on=date(2025, 2, 17))


def told(*paid: LivingWage, ssin: Ssin | None = PERSON) -> list[Any]:
    return list(living_wages.facts(LivingWagesReply(ssin=ssin, living_wages=paid), SOURCE))


def test_a_payment_is_told_to_its_beneficiary_with_the_cpas_that_paid() -> None:
    content = read(golden("living_wages/two_cpas"), LivingWagesReply).content
    assert content is not None
    whole_month, some_days = list(living_wages.facts(content, SOURCE))
    assert whole_month == Payment(
        person=PERSON,
        source=SOURCE.at("$.living_wages[0]"),
        since=IncompleteDate("2024-12-01"),
        until=IncompleteDate("2025-01-01"),
        kind=BenefitKind.LIVING_WAGE,
        amount=Decimal("1288.46"),
        category="2",
        payer="0299900145",
    )
    assert some_days == Payment(
        person=OTHER,
        source=SOURCE.at("$.living_wages[1]"),
        since=IncompleteDate("2025-01-06"),
        until=IncompleteDate("2025-01-21"),
        kind=BenefitKind.EQUIVALENT,
        amount=Decimal("435.60"),
        category="1",
        payer="0299900244",
    )


def test_a_payment_of_an_aid_that_is_not_named_is_no_living_wage() -> None:
    (payment,) = told(LivingWage(amount=Decimal(10)))
    assert (payment.kind, payment.since, payment.until) == (BenefitKind.OTHER, None, None)


def test_one_bound_that_is_told_is_not_filled_up_from_the_month() -> None:
    (payment,) = told(LivingWage(month=YearMonth(2025, 1), end=date(2025, 1, 20)))
    assert (payment.since, payment.until) == (None, IncompleteDate("2025-01-21"))


def test_a_reply_without_a_status_explains_nothing() -> None:
    outcome = read(write(LivingWagesReply(ssin=PERSON))).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_who_is_not_integrated_is_told() -> None:
    message = read(golden("living_wages/not_integrated"))
    assert message.outcome is not None
    assert (message.outcome.kind, message.person) == (OutcomeKind.NOT_INTEGRATED, OTHER)


def test_a_message_of_another_namespace_is_not_taken_for_ours() -> None:
    with pytest.raises(ReadError):
        read(write(LivingWagesRequest(ssin=PERSON)).replace(b"urn:bcss-cpas:described:living_wages", b"urn:other"))


@given(bodies(LivingWagesReply))
def test_every_payment_is_told_once_where_its_person_is_known(reply: LivingWagesReply) -> None:
    known = [each for each in reply.living_wages if each.beneficiary or reply.ssin]
    found = list(living_wages.facts(reply, SOURCE))
    assert [place(reply, fact.source.path) for fact in found] == known
    assert [fact.person for fact in found] == [each.beneficiary or reply.ssin for each in known]
    assert [fact.amount for fact in found if isinstance(fact, Payment)] == [each.amount for each in known]


@pytest.mark.parametrize(("aid", "kind"), [
    (Aid.LIVING_WAGE, BenefitKind.LIVING_WAGE), (Aid.EQUIVALENT, BenefitKind.EQUIVALENT),
])  # fmt: skip
def test_each_aid_is_a_benefit(aid: Aid, kind: BenefitKind) -> None:
    assert [fact.kind for fact in told(LivingWage(aid=aid))] == [kind]
    assert told(LivingWage(aid=aid), ssin=None) == []
