"""What may be planned, and every way in which a plan is refused."""

import pickle
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.quality import DEBT_MEDIATION, DEBTOR_INQUIRY, INQUIRY, QualityCode
from bcss_cpas.integration.ground import PendingRequest
from bcss_cpas.integration.months import same_day
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.refusal import IntegrationRefusedError, Refusal
from bcss_cpas.integration.role import Role
from bcss_cpas.periods import Period
from bcss_cpas.text import LANGUAGES
from tests.integration.people import ALERTED, CPAS, DEBTOR, MEDIATION, PENDING, PERSON, REQUEST, REVIEW, inquiry


def planned(**changes: Any) -> PlannedIntegration:
    """Plan with the main constructor, all of it given."""
    usual: dict[str, Any] = {
        "person": PERSON,
        "cpas": CPAS,
        "quality": INQUIRY,
        "period": Period(REQUEST, date(2025, 5, 3)),
        "ground": PENDING,
        "reference": "2025/17",
        "role": Role.APPLICANT,
    }
    return PlannedIntegration(**usual | changes)


def test_an_inquiry_starts_on_the_day_of_the_request_and_lasts_two_months() -> None:
    plan = inquiry()
    assert (plan.quality, plan.period) == (INQUIRY, Period(date(2025, 3, 3), date(2025, 5, 3)))
    assert plan == planned()
    assert plan.requested_on == REQUEST


def test_debt_mediation_lasts_five_years() -> None:
    plan = PlannedIntegration.debt_mediation(PERSON, CPAS, MEDIATION, reference="M1")
    assert (plan.quality, plan.period) == (DEBT_MEDIATION, Period(date(2025, 3, 3), date(2030, 3, 3)))
    assert plan.role is Role.DEBT_MEDIATION_CLIENT


def test_an_inquiry_on_a_debtor_outside_lasts_one_year() -> None:
    plan = PlannedIntegration.maintenance_debtor(PERSON, CPAS, DEBTOR, reference="2025/17")
    assert (plan.quality, plan.period) == (DEBTOR_INQUIRY, Period(date(2025, 3, 10), date(2026, 3, 10)))
    assert plan.requested_on == REQUEST


def test_a_debtor_inside_the_household_is_part_of_the_inquiry() -> None:
    plan = PlannedIntegration.inquiry(PERSON, CPAS, DEBTOR, reference="2025/17", role=Role.DEBTOR_INSIDE)
    assert plan.quality == INQUIRY


@pytest.mark.parametrize(
    ("ground", "start"), [(PENDING, REQUEST), (REVIEW, date(2026, 2, 2)), (ALERTED, date(2025, 9, 15))]
)
def test_an_inquiry_starts_with_its_ground(ground: Any, start: date) -> None:
    assert PlannedIntegration.inquiry(PERSON, CPAS, ground, reference="x").period.start == start
    assert PlannedIntegration.inquiry(PERSON, CPAS, ground, reference="x").requested_on == REQUEST


def test_a_member_of_the_household_may_join_later() -> None:
    assert inquiry(Role.COHABITANT, date(2025, 3, 20)).period == Period(date(2025, 3, 20), date(2025, 5, 20))


def test_a_vendor_may_count_months_in_another_way() -> None:
    def days_of_thirty(start: date, months: int) -> date:
        return start + timedelta(days=30 * months)

    plan = PlannedIntegration.inquiry(PERSON, CPAS, PENDING, reference="x", months=days_of_thirty)
    assert plan.period.end == date(2025, 5, 2)
    with pytest.raises(IntegrationRefusedError):
        attrs.evolve(plan, period=Period(REQUEST, date(2025, 5, 3)))


REFUSED: list[tuple[Refusal, Callable[[], object]]] = [
    (Refusal.NO_GROUND, lambda: planned(ground=None)),
    (Refusal.NO_GROUND, lambda: PlannedIntegration.inquiry(PERSON, CPAS, None, reference="x")),  # type: ignore[arg-type]
    (Refusal.WRONG_GROUND, lambda: planned(ground=MEDIATION)),
    (Refusal.WRONG_GROUND, lambda: planned(ground=DEBTOR, period=Period(date(2025, 3, 10), date(2025, 5, 1)))),
    (Refusal.WRONG_GROUND, lambda: planned(quality=DEBT_MEDIATION, role=Role.DEBT_MEDIATION_CLIENT)),
    (Refusal.WRONG_GROUND, lambda: planned(quality=DEBTOR_INQUIRY, role=Role.DEBTOR_OUTSIDE)),
    *((Refusal.CANNOT_START, lambda code=code: planned(quality=QualityCode.cpas(code))) for code in range(2, 7)),
    (Refusal.CANNOT_START, lambda: planned(quality=QualityCode(18, 1))),
    (Refusal.CANNOT_START, lambda: planned(quality=QualityCode.cpas(777))),
    (
        Refusal.DEBTOR_INSIDE_UNDER_030,
        lambda: planned(quality=DEBTOR_INQUIRY, role=Role.DEBTOR_INSIDE, ground=DEBTOR),
    ),
    (Refusal.DEBTOR_OUTSIDE_UNDER_001, lambda: planned(role=Role.DEBTOR_OUTSIDE, ground=DEBTOR)),
    (Refusal.WRONG_ROLE, lambda: planned(role=Role.DEBT_MEDIATION_CLIENT)),
    (Refusal.WRONG_ROLE, lambda: planned(quality=DEBTOR_INQUIRY, ground=DEBTOR)),
    (Refusal.WRONG_ROLE, lambda: planned(quality=DEBT_MEDIATION, ground=MEDIATION)),
    (Refusal.STARTS_TOO_EARLY, lambda: planned(period=Period(date(2025, 3, 2), date(2025, 5, 1)))),
    (Refusal.STARTS_OFF_THE_REQUEST, lambda: planned(period=Period(date(2025, 3, 4), date(2025, 5, 1)))),
    (Refusal.TOO_LONG, lambda: planned(period=Period(REQUEST, date(2025, 5, 4)))),
    (Refusal.TOO_LONG, lambda: planned(period=Period(REQUEST))),
]


@pytest.mark.parametrize(("refusal", "plan"), REFUSED)
def test_a_plan_is_refused_with_its_reason_and_source(refusal: Refusal, plan: Callable[[], object]) -> None:
    with pytest.raises(IntegrationRefusedError) as caught:
        plan()
    assert caught.value.refusal is refusal
    assert refusal.source.title.en in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).refusal is refusal


def test_every_reason_speaks_four_languages_and_has_a_source() -> None:
    for refusal in Refusal:
        assert len({refusal.label(lang) for lang in LANGUAGES}) == len(LANGUAGES)
        assert refusal.source.title


def test_every_role_speaks_four_languages() -> None:
    assert all(role.label(lang) for role in Role for lang in LANGUAGES)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-5, 80), st.integers(0, 80))
def test_whatever_is_built_is_within_its_ground_and_its_duration(day: date, late: int, length: int) -> None:
    start = day + timedelta(days=late)
    period = Period.inclusive(start, start + timedelta(length))
    expected: AbstractContextManager[object] = nullcontext()
    if late < 0 or start + timedelta(length) >= same_day(start, 2):
        expected = pytest.raises(IntegrationRefusedError, match="before its ground" if late < 0 else "longer")
    with expected:
        planned(ground=PendingRequest(day), role=Role.COHABITANT, period=period)


def test_a_plan_shows_no_number_of_a_person_and_no_reference() -> None:
    assert PERSON.value not in repr(inquiry())
    assert "2025/17" not in repr(inquiry())
