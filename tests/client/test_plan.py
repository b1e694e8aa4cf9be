"""A plan lists what will be told and asked, with ground, purpose and flux; nothing is sent before it is accepted."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.client.plan import InquiryPlan, plan_inquiry
from bcss_cpas.codes.provenance import Citation
from bcss_cpas.codes.quality import DEBT_MEDIATION, DEBTOR_INQUIRY, INQUIRY, LIVING_WAGE
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix, Cell
from bcss_cpas.integration.act import Doing
from bcss_cpas.integration.ground import AidUnderReview, DebtMediationFile, DebtorInquiry, Ground, RunningAid
from bcss_cpas.integration.guard import AccessReason
from bcss_cpas.integration.history import History
from bcss_cpas.integration.refusal import IntegrationRefusedError
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period
from tests.client.world import ANNA, CANARIES, CPAS, GROUND, REQUEST, STEP, TODAY, WHY, Answering, client

WORK = InquiryTopic.INCOME_FROM_WORK


def plan(ground: Ground = GROUND, request_date: date = REQUEST, **given: Any) -> InquiryPlan:
    usual: dict[str, Any] = {"cpas": CPAS, "reference": "FILE-42", "as_of": TODAY}
    return plan_inquiry(given.pop("person", ANNA), ground, request_date, **{**usual, **given})


def test_a_plan_lists_then_registers_under_001_from_the_day_of_the_request() -> None:
    listing, registering = plan().acts
    assert (listing.doing, listing.quality, listing.person) == (Doing.LIST, None, ANNA)
    assert (registering.doing, registering.quality, registering.cpas) == (Doing.REGISTER, INQUIRY, CPAS)
    assert registering.period == listing.period == Period(REQUEST, date(2025, 4, 17))


def test_a_client_plans_for_its_cpas_and_its_day_and_sends_nothing() -> None:
    transport = Answering()
    planned = client(transport).plan_inquiry(ANNA, GROUND, REQUEST, reference="FILE-42", reasons=WHY)
    assert planned == plan(reasons=WHY)
    assert transport.requests == []


def test_the_register_comes_first_and_the_rest_in_the_order_of_the_names() -> None:
    first, *others = [each.flux for each in plan().consultations]
    assert first == "retrieve_ti_groups"
    assert others == sorted(others)
    assert {"dimona", "job_seeker", "patrimony", "list_of_attestations"} <= {*others}
    assert not {"identify_person", "perform_investigation", "living_wages", "manage_access"} & {first, *others}


def test_each_consultation_has_its_purposes_and_its_days() -> None:
    planned = {each.service.operation: each for each in plan().consultations}
    assert planned["findEmployersByWorker"].topics == (WORK,)
    assert planned["findEmployersByWorker"].period.last == TODAY
    assert InquiryTopic.HOUSEHOLD in planned["retrieveTI"].topics
    quarters = [each.period.start for each in plan(flux=["hdi_indemnity_allowance"]).consultations]
    assert quarters == [date(2025, 1, 1), date(2024, 10, 1)]


@given(st.sets(st.sampled_from(InquiryTopic)), st.sampled_from([Role.APPLICANT, Role.COHABITANT]))
def test_only_what_serves_a_purpose_is_asked(topics: set[InquiryTopic], role: Role) -> None:
    planned = plan(topics=sorted(topics), role=role)
    for each in planned.consultations:
        assert each.topics
        assert {*each.topics} == topics & {*flux(each.flux).topics} - {access.topic for access in planned.left_out}
    named = {each.flux for each in planned.consultations}
    assert all(({*flux(name).topics} & topics) for name in named)


def test_a_question_that_the_role_does_not_raise_is_left_out() -> None:
    planned = plan(topics=[InquiryTopic.DEBTOR_MEANS, InquiryTopic.PROPERTY], flux=["patrimony", "tax_assessment_data"])
    assert [each.topics for each in planned.consultations] == [(InquiryTopic.PROPERTY,)]
    assert [(each.flux, each.reason) for each in planned.left_out] == [
        ("patrimony", AccessReason.ROLE),
        ("tax_assessment_data", AccessReason.ROLE),
    ]


def test_what_the_matrix_does_not_open_takes_a_reason_that_stands_in_the_plan() -> None:
    planned = plan(topics=[WORK, InquiryTopic.PROPERTY])
    assert planned.lacking == ("dimona", "dmfa_consultation", "patrimony")
    assert planned.because({"dimona": WHY}).lacking == ("dmfa_consultation", "patrimony")
    assert planned.because(WHY).lacking == ()
    assert {each.reason for each in planned.because(WHY).consultations} == {WHY}
    assert planned.because(WHY).because(None) == planned.because(WHY)
    assert planned.without("dmfa_consultation", "patrimony").because({"dimona": WHY}).lacking == ()
    assert planned.because("  ").lacking == planned.lacking


def _cell(name: str, answer: AccessAnswer, *topics: InquiryTopic) -> Cell:
    return Cell(quality=INQUIRY, flux=name, answer=answer, source=Citation("the matrix"), topics=frozenset(topics))


def test_what_the_official_matrix_says_is_followed() -> None:
    open_, closed = _cell("dimona", AccessAnswer.ALLOWED), _cell("patrimony", AccessAnswer.REFUSED)
    planned = plan(topics=[WORK, InquiryTopic.PROPERTY], matrix=AccessMatrix((open_, closed)))
    assert planned.lacking == ("dmfa_consultation",)
    assert [each.reason for each in planned.left_out] == [AccessReason.MATRIX]


def test_a_flux_is_asked_for_the_question_that_opens_it() -> None:
    matrix = AccessMatrix((_cell("retrieve_ti_groups", AccessAnswer.ALLOWED, InquiryTopic.HOUSEHOLD),))
    (only,) = plan(flux=["retrieve_ti_groups"], matrix=matrix).consultations
    assert only.topics[0] is InquiryTopic.HOUSEHOLD
    assert InquiryTopic.IDENTITY in only.topics
    assert not only.lacks_reason


def test_flux_can_be_named_also_those_that_are_not_usual() -> None:
    planned = plan(flux=["identify_person", "dimona"], reasons=WHY)
    assert [each.flux for each in planned.consultations] == ["identify_person", "dimona"]
    with pytest.raises(InputError, match="living_wages is not consulted"):
        plan(flux=["living_wages"])


def test_a_debtor_outside_the_household_is_integrated_under_030() -> None:
    planned = plan(DebtorInquiry(GROUND, TODAY), role=Role.DEBTOR_OUTSIDE)
    assert (planned.integration.quality, planned.integration.role) == (DEBTOR_INQUIRY, Role.DEBTOR_OUTSIDE)
    wanted = {topic for each in planned.consultations for topic in each.topics}
    assert wanted == {
        InquiryTopic.HOUSEHOLD,
        InquiryTopic.PROPERTY,
        InquiryTopic.TAXABLE_INCOME,
        InquiryTopic.DEBTOR_MEANS,
    }
    assert "patrimony" not in planned.lacking


def test_a_debtor_inside_the_household_is_integrated_under_001() -> None:
    planned = plan(DebtorInquiry(GROUND, TODAY), role=Role.DEBTOR_INSIDE)
    assert planned.integration.quality == INQUIRY


def test_debt_mediation_is_integrated_under_007() -> None:
    planned = plan(DebtMediationFile(REQUEST), topics=[InquiryTopic.PROPERTY])
    assert planned.integration.quality == DEBT_MEDIATION
    assert [each.flux for each in planned.consultations] == ["patrimony"]


def test_a_review_starts_on_its_own_day() -> None:
    review = AidUnderReview(RunningAid(date(2024, 2, 17), LIVING_WAGE), TODAY)
    planned = plan(review, date(2024, 2, 17))
    assert planned.integration.period.start == TODAY


def test_a_cohabitant_may_start_later() -> None:
    assert plan(role=Role.COHABITANT, start=TODAY).integration.period.start == TODAY


def test_the_ground_is_that_of_the_request() -> None:
    with pytest.raises(InputError, match="not that of the request"):
        plan(request_date=TODAY)


@pytest.mark.parametrize("given", [{"as_of": date(2025, 4, 17)}, {"role": Role.COHABITANT, "start": date(2025, 3, 4)}])
def test_a_registration_that_would_open_nothing_is_not_planned(given: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="would not run"):
        plan(**given)


@pytest.mark.parametrize(
    "given",
    [
        {"as_of": date(2025, 2, 16)},
        {"role": Role.DEBTOR_OUTSIDE},
        {"start": TODAY},
        {"history": STEP.history},
        {"history": History(person=ANNA, cpas=CPAS, last_on=date(2026, 1, 1))},
    ],
)
def test_what_the_deck_forbids_cannot_be_planned(given: dict[str, Any]) -> None:
    with pytest.raises(IntegrationRefusedError):
        plan(**given)


def test_an_integration_of_ours_that_is_over_stands_in_no_way() -> None:
    ended = History(person=ANNA, cpas=CPAS, integrations=STEP.history.integrations)
    review = AidUnderReview(RunningAid(REQUEST, LIVING_WAGE), date(2025, 6, 2))
    planned = plan(review, history=ended, as_of=date(2025, 6, 2))
    assert len(planned.registered_on(date(2025, 6, 2)).history.integrations) == 2


def test_a_plan_shows_nothing_personal() -> None:
    assert not any(canary in repr(plan(reasons=WHY)) for canary in CANARIES)
