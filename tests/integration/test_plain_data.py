"""Plans, histories and events as JSON, there and back."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.convert import from_dict, from_json, to_dict, to_json
from bcss_cpas.errors import InputError
from bcss_cpas.integration.event import Event, Registered
from bcss_cpas.integration.history import History
from bcss_cpas.integration.planned import PlannedIntegration
from tests.integration.people import ALERTED, CPAS, DEBTOR, MEDIATION, PENDING, PERSON, REVIEW, inquiry
from tests.integration.test_transitions import granted, registered

PLANS = [
    *(PlannedIntegration.inquiry(PERSON, CPAS, ground, reference="r") for ground in (PENDING, REVIEW, ALERTED)),
    PlannedIntegration.debt_mediation(PERSON, CPAS, MEDIATION, reference="r"),
    PlannedIntegration.maintenance_debtor(PERSON, CPAS, DEBTOR, reference="r"),
]


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_is_read_as_it_was_written(plan: PlannedIntegration) -> None:
    assert from_json(PlannedIntegration, to_json(plan)) == plan


def test_a_plan_that_is_not_allowed_is_not_read() -> None:
    data = json.loads(to_json(inquiry())) | {"quality": [17, 2]}
    with pytest.raises(InputError):
        from_json(PlannedIntegration, json.dumps(data))


@given(st.sampled_from([granted(), registered().history]))
def test_a_history_is_read_as_it_was_written(history: History) -> None:
    assert from_json(History, to_json(history)) == history


def test_the_events_of_a_person_are_kept_as_a_list() -> None:
    events: Any = [registered().event]
    data = [to_dict(each) | {"type": type(each).__name__} for each in events]
    assert from_dict(list[Event], data) == events
    assert isinstance(from_dict(Registered, to_dict(events[0])), Registered)


def test_another_way_of_counting_months_is_no_data() -> None:
    plan = PlannedIntegration.inquiry(
        PERSON, CPAS, PENDING, reference="r", months=lambda start, _: start.replace(day=28)
    )
    with pytest.raises(InputError, match="months"):
        to_json(plan)
    with pytest.raises(InputError, match="months"):
        from_dict(PlannedIntegration, to_dict(inquiry()) | {"months": "same day"})
