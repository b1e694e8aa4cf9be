"""Tax assessments: cents on the wire are EUR in the facts, each item is told once."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.tax import IpcalCode
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.flux import tax_assessment_data
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail
from bcss_cpas.flux._write import write
from bcss_cpas.flux.tax_assessment_data import (
    GetTaxAssessmentDataReply,
    IpcalItem,
    SearchCriteria,
    TaxAssessmentData,
)
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

PERSON, OTHER = Ssin("87690324436"), Ssin.test(date(1985, 4, 12), 127)
SOURCE = Source(Origin.FLUX, "tax_assessment_data", ticket="t-1", on=date(2025, 2, 17))


def told(reply: GetTaxAssessmentDataReply) -> list[TaxAssessment]:
    return [fact for fact in tax_assessment_data.facts(reply, SOURCE) if isinstance(fact, TaxAssessment)]


def test_the_cents_of_each_item_are_told_in_eur() -> None:
    content = read(golden("tax_assessment_data/assessed"), GetTaxAssessmentDataReply).content
    assert content is not None
    assert [(fact.income_year, fact.item, str(fact.amount)) for fact in told(content)] == [
        (2023, IpcalCode("7555"), "34128.75"),
        (2023, IpcalCode("7557"), "0.50"),
        (2023, IpcalCode("7270"), "0.00"),
    ]
    assert {(fact.person, fact.article) for fact in told(content)} == {(PERSON, "724000001")}


@given(st.integers(-(10**15), 10**15))
def test_no_cent_is_lost(cents: int) -> None:
    data = TaxAssessmentData(income_year=2023, items=(IpcalItem(code=IpcalCode("7555"), value_cents=cents),))
    (fact,) = told(GetTaxAssessmentDataReply(ssin=PERSON, assessments=(data,)))
    assert fact.amount is not None
    assert fact.amount * 100 == cents


def test_an_item_without_an_amount_is_not_taken_for_zero() -> None:
    data = TaxAssessmentData(items=(IpcalItem(code=IpcalCode("7555")),))
    (fact,) = told(GetTaxAssessmentDataReply(ssin=PERSON, assessments=(data,)))
    assert (fact.income_year, fact.amount) == (None, None)


def test_an_assessment_without_items_stands_for_itself() -> None:
    (fact,) = told(GetTaxAssessmentDataReply(ssin=PERSON, assessments=(TaxAssessmentData(income_year=2022),)))
    assert (fact.income_year, fact.item, fact.amount) == (2022, None, None)


@pytest.mark.parametrize(("name", "kind"), [
    ("assessed", OutcomeKind.DATA),
    ("none_for_three_years", OutcomeKind.NO_DATA),
    ("not_integrated", OutcomeKind.NOT_INTEGRATED),
    ("fault", OutcomeKind.REFUSED),
])  # fmt: skip
def test_the_outcome_is_told_by_the_status(name: str, kind: OutcomeKind) -> None:
    outcome = read(golden(f"tax_assessment_data/{name}")).outcome
    assert outcome is not None
    assert outcome.kind is kind


def test_a_reply_without_a_status_explains_nothing() -> None:
    outcome = read(write(GetTaxAssessmentDataReply(ssin=PERSON))).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_a_fault_names_nobody(version: str) -> None:
    fault = CBSSFault(details=(FaultDetail(severity="FATAL", reason_code="MSG00013"),))
    message = read(write(fault, flux="tax_assessment_data", version=version))
    assert (message.person, message.version) == (None, version)


@pytest.mark.parametrize("name", ["request", "request_v2"])
def test_a_request_names_the_person_in_either_version(name: str) -> None:
    assert read(golden(f"tax_assessment_data/{name}")).person == PERSON


@pytest.mark.parametrize(("answered", "asked", "person"), [
    (None, None, None), (PERSON, None, PERSON), (None, PERSON, PERSON), (PERSON, OTHER, PERSON),
])  # fmt: skip
def test_the_person_is_the_one_answered_about_or_else_the_one_asked_about(
    answered: Ssin | None, asked: Ssin | None, person: Ssin | None
) -> None:
    criteria = None if asked is None else SearchCriteria(ssin=asked)
    reply = GetTaxAssessmentDataReply(ssin=answered, search_criteria=criteria, assessments=(TaxAssessmentData(),))
    assert read(write(reply)).person == person
    assert [fact.person for fact in told(reply)] == ([] if person is None else [person])


@given(bodies(GetTaxAssessmentDataReply))
def test_every_item_is_told_once(reply: GetTaxAssessmentDataReply) -> None:
    found = told(reply)
    known = read(write(reply)).person is not None
    assert len(found) == (sum(max(1, len(each.items)) for each in reply.assessments) if known else 0)
    for fact in found:
        item = place(reply, fact.source.path)
        if isinstance(item, IpcalItem):
            assert fact.item == item.code


def test_whatever_income_was_asked_for_assessments_are_known() -> None:
    asked = SearchCriteria(ssin=PERSON, selection="NET_INCOME")
    for reply in (GetTaxAssessmentDataReply(search_criteria=asked), GetTaxAssessmentDataReply()):
        assert tax_assessment_data.FLUX.kinds(reply) == (TaxAssessment,)
