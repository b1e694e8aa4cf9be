"""Each step of the life cycle by example: where it leads, what is told, and when it is refused."""

import pickle
from collections.abc import Callable
from datetime import date

import pytest

from bcss_cpas.codes.quality import (
    ARTICLE_60,
    COHABITANT,
    DEBT_MEDIATION,
    DEBTOR_INQUIRY,
    EQUIVALENT,
    INQUIRY,
    LIVING_WAGE,
    OTHER_AID,
)
from bcss_cpas.integration.act import AidLaw, Channel, Doing
from bcss_cpas.integration.event import EndReason, Granted, GrantReason
from bcss_cpas.integration.history import History
from bcss_cpas.integration.planned import PlannedIntegration
from bcss_cpas.integration.refusal import IntegrationRefusedError, Refusal
from bcss_cpas.integration.role import Role
from bcss_cpas.integration.transitions import (
    Step,
    close,
    decide,
    end_aid,
    end_article_60,
    expire,
    join_household,
    leave_household,
    notify,
    refuse,
    register,
    replace_number,
    start_article_60,
)
from bcss_cpas.periods import Period
from tests.integration.people import (
    ALERTED,
    CPAS,
    DEBTOR,
    EMPTY,
    MEDIATION,
    OTHER_CPAS,
    OTHER_PERSON,
    PENDING,
    PERSON,
    REQUEST,
    inquiry,
    registered,
)

DECISION = date(2025, 3, 28)
YEAR = Period(REQUEST, date(2026, 3, 3))
LATER = Period(date(2025, 9, 1), date(2026, 9, 1))


def granted(role: Role = Role.APPLICANT) -> History:
    """Grant the living wage, or 005 to a member of the household."""
    quality = LIVING_WAGE if role is Role.APPLICANT else COHABITANT
    return decide(registered(role).history, DECISION, quality, YEAR, AidLaw.LAW_2002).history


def told(step: Step) -> list[tuple[str, int | None, Channel]]:
    """Say what has to be told: what, under which code, through which channel."""
    return [(act.doing.value, act.quality.code if act.quality else None, act.channel) for act in step.acts]


def test_an_inquiry_is_registered_through_manage_access() -> None:
    step = registered()
    assert told(step) == [("register", 1, Channel.MANAGE_ACCESS)]
    assert step.acts[0].period == Period(REQUEST, date(2025, 5, 3))
    assert [each.quality for each in step.history.active_on(date(2025, 5, 2))] == [INQUIRY]
    assert step.history.active_on(date(2025, 5, 3)) == ()


@pytest.mark.parametrize(
    ("quality", "law", "channel"),
    [
        (LIVING_WAGE, AidLaw.LAW_2002, Channel.RIS_FORM),
        (EQUIVALENT, AidLaw.LAW_1965, Channel.LOI65_FORM),
        (OTHER_AID, AidLaw.LAW_1965, Channel.LOI65_FORM),
        (OTHER_AID, AidLaw.LAW_1976, Channel.MANAGE_ACCESS),
        (ARTICLE_60, AidLaw.LAW_2002, Channel.RIS_FORM),
    ],
)
def test_a_decision_turns_001_into_the_code_of_the_aid(quality: object, law: AidLaw, channel: Channel) -> None:
    step = decide(registered().history, DECISION, quality, YEAR, law)  # type: ignore[arg-type]
    assert told(step) == [("unregister", 1, channel), ("register", quality.code, channel)]  # type: ignore[attr-defined]
    inquiry_, aid = step.history.integrations
    assert (inquiry_.ended_on, inquiry_.why_ended, inquiry_.decided_on) == (DECISION, EndReason.DECIDED, DECISION)
    assert (aid.quality, aid.period, aid.law, aid.decided_on) == (quality, YEAR, law, DECISION)


def test_a_cohabitant_becomes_005() -> None:
    step = decide(registered(Role.COHABITANT).history, DECISION, COHABITANT, YEAR, AidLaw.LAW_2002)
    assert told(step) == [("unregister", 1, Channel.RIS_FORM), ("register", 5, Channel.RIS_FORM)]


def test_a_decision_after_the_two_months_tells_no_end_of_001() -> None:
    late = date(2025, 6, 2)
    step = decide(registered().history, late, LIVING_WAGE, YEAR, AidLaw.LAW_2002)
    assert told(step) == [("register", 2, Channel.RIS_FORM)]
    assert step.history.integrations[0].ended_on == date(2025, 5, 2)


def test_article_60_takes_the_place_of_the_aid_and_gives_it_back() -> None:
    employed = start_article_60(granted(), date(2025, 9, 1), LATER)
    assert told(employed) == [("unregister", 2, Channel.RIS_FORM), ("register", 6, Channel.RIS_FORM)]
    back = end_article_60(employed.history, date(2026, 2, 1), LIVING_WAGE, YEAR)
    assert [each.quality for each in back.history.open] == [LIVING_WAGE]
    assert isinstance(back.event, Granted)
    assert back.event.why is GrantReason.BACK_FROM_ARTICLE_60


def test_an_alert_on_a_running_aid_opens_a_new_inquiry_beside_it() -> None:
    plan = PlannedIntegration.inquiry(PERSON, CPAS, ALERTED, reference="2025/17")
    step = register(granted(), plan, date(2025, 9, 15))
    assert [each.quality for each in step.history.active_on(date(2025, 10, 1))] == [LIVING_WAGE, INQUIRY]
    renewed = decide(step.history, date(2025, 10, 6), LIVING_WAGE, LATER, AidLaw.LAW_2002)
    assert isinstance(renewed.event, Granted)
    assert renewed.event.why is GrantReason.RENEWAL
    assert [each.period for each in renewed.history.open] == [LATER]


def test_the_end_of_an_aid_ends_the_review_too() -> None:
    plan = PlannedIntegration.inquiry(PERSON, CPAS, ALERTED, reference="2025/17")
    history = register(granted(), plan, date(2025, 9, 15)).history
    step = end_aid(history, date(2025, 10, 6))
    assert told(step) == [("unregister", 1, Channel.RIS_FORM), ("unregister", 2, Channel.RIS_FORM)]
    assert step.history.open == ()
    assert not any(each.awaits_decision for each in step.history.integrations)


def test_another_channel_may_tell_the_end_of_an_aid() -> None:
    step = end_aid(granted(), date(2025, 10, 6), Channel.MANAGE_ACCESS)
    assert step.channel is Channel.MANAGE_ACCESS


def test_a_refusal_ends_access_at_once() -> None:
    step = refuse(registered().history, DECISION)
    assert told(step) == [("unregister", 1, Channel.MANAGE_ACCESS)]
    assert step.history.active_on(date(2025, 3, 29)) == ()
    assert step.history.integrations[0].refused


def test_a_refusal_after_the_two_months_tells_nothing() -> None:
    over = expire(registered().history, date(2025, 6, 1))
    assert over.acts == ()
    assert over.channel is None
    step = refuse(over.history, date(2025, 6, 2))
    assert step.acts == ()
    assert step.history.integrations[0].refused


def test_a_member_joins_and_leaves() -> None:
    joined = join_household(
        EMPTY, date(2025, 6, 1), Period(date(2025, 6, 1)), AidLaw.LAW_1965, requested_on=REQUEST, reference="2025/17"
    )
    assert told(joined) == [("register", 5, Channel.LOI65_FORM)]
    left = leave_household(joined.history, date(2025, 8, 1))
    assert told(left) == [("unregister", 5, Channel.LOI65_FORM)]
    assert left.history.integrations[0].why_ended is EndReason.LEFT


def test_a_member_who_leaves_during_the_inquiry_is_unregistered_through_manage_access() -> None:
    step = leave_household(registered(Role.COHABITANT).history, date(2025, 3, 20))
    assert told(step) == [("unregister", 1, Channel.MANAGE_ACCESS)]
    assert not step.history.integrations[0].awaits_decision


def test_a_mediation_and_a_debtor_inquiry_are_closed_by_hand() -> None:
    mediation = register(EMPTY, PlannedIntegration.debt_mediation(PERSON, CPAS, MEDIATION, reference="m"), REQUEST)
    assert told(close(mediation.history, DECISION, DEBT_MEDIATION)) == [("unregister", 7, Channel.MANAGE_ACCESS)]
    plan = PlannedIntegration.maintenance_debtor(PERSON, CPAS, DEBTOR, reference="m")
    debtor = register(EMPTY, plan, date(2025, 3, 10))
    assert told(close(debtor.history, DECISION, DEBTOR_INQUIRY)) == [("unregister", 30, Channel.MANAGE_ACCESS)]


def test_a_decision_is_notified_once() -> None:
    history = granted()
    assert [each.to_notify for each in history.integrations] == [None, DECISION]
    notified = notify(history, date(2025, 4, 2)).history
    assert [each.notified_on for each in notified.integrations] == [None, date(2025, 4, 2)]
    ended = end_aid(notified, date(2025, 10, 6)).history
    assert [each.to_notify for each in ended.integrations] == [None, date(2025, 10, 6)]


def test_a_replaced_number_goes_on_under_the_new_one() -> None:
    step = replace_number(granted(), date(2025, 7, 1), OTHER_PERSON)
    assert (step.history.person, step.history.former) == (OTHER_PERSON, (PERSON,))
    (listing,) = step.acts
    assert (listing.doing, listing.person, listing.period) == (Doing.LIST, OTHER_PERSON, Period(REQUEST))
    assert [act.person for act in end_aid(step.history, date(2025, 8, 1)).acts] == [OTHER_PERSON]


REFUSED: list[tuple[Refusal, Callable[[], object]]] = [
    (Refusal.ANOTHER_PERSON, lambda: register(History(person=OTHER_PERSON, cpas=CPAS), inquiry(), REQUEST)),
    (Refusal.ANOTHER_PERSON, lambda: register(History(person=PERSON, cpas=OTHER_CPAS), inquiry(), REQUEST)),
    (Refusal.ANOTHER_PERSON, lambda: replace_number(EMPTY, REQUEST, PERSON)),
    (Refusal.STARTS_TOO_EARLY, lambda: register(EMPTY, inquiry(), date(2025, 3, 2))),
    (Refusal.ALREADY_RUNNING, lambda: register(registered().history, inquiry(), DECISION)),
    (Refusal.NOT_RUNNING, lambda: decide(EMPTY, DECISION, LIVING_WAGE, YEAR, AidLaw.LAW_2002)),
    (Refusal.OUT_OF_ORDER, lambda: decide(registered().history, date(2025, 3, 2), LIVING_WAGE, YEAR, AidLaw.LAW_2002)),
    (Refusal.OUT_OF_ORDER, lambda: refuse(registered().history, date(2025, 3, 2))),
    (Refusal.OUT_OF_ORDER, lambda: end_aid(granted(), date(2025, 3, 27))),
    (Refusal.NOT_A_DECISION, lambda: decide(registered().history, DECISION, LIVING_WAGE, YEAR, AidLaw.LAW_1965)),
    (Refusal.NOT_A_DECISION, lambda: decide(registered().history, DECISION, EQUIVALENT, YEAR, AidLaw.LAW_2002)),
    (Refusal.NOT_A_DECISION, lambda: decide(registered().history, DECISION, COHABITANT, YEAR, AidLaw.LAW_2002)),
    (Refusal.NOT_A_DECISION, lambda: decide(registered().history, DECISION, INQUIRY, YEAR, AidLaw.LAW_2002)),
    (
        Refusal.NOT_A_DECISION,
        lambda: decide(registered(Role.COHABITANT).history, DECISION, LIVING_WAGE, YEAR, AidLaw.LAW_2002),
    ),
    (Refusal.NOT_RUNNING, lambda: start_article_60(registered().history, DECISION, LATER)),
    (Refusal.NOT_RUNNING, lambda: end_article_60(granted(), DECISION, LIVING_WAGE, LATER)),
    (
        Refusal.NOT_A_DECISION,
        lambda: end_article_60(start_article_60(granted(), DECISION, LATER).history, DECISION, EQUIVALENT, LATER),
    ),
    (
        Refusal.ALREADY_RUNNING,
        lambda: join_household(
            granted(Role.COHABITANT), DECISION, YEAR, AidLaw.LAW_2002, requested_on=REQUEST, reference="r"
        ),
    ),
    (Refusal.NOT_RUNNING, lambda: leave_household(granted(), DECISION)),
    (Refusal.NOT_RUNNING, lambda: refuse(EMPTY, DECISION)),
    (Refusal.NOT_RUNNING, lambda: end_aid(registered().history, DECISION)),
    (Refusal.NOT_RUNNING, lambda: close(registered().history, DECISION, INQUIRY)),
    (Refusal.NOT_RUNNING, lambda: close(registered().history, DECISION, DEBT_MEDIATION)),
    (Refusal.NOT_RUNNING, lambda: notify(registered().history, DECISION)),
    (Refusal.NOT_OVER, lambda: expire(registered().history, date(2025, 5, 2))),
]


@pytest.mark.parametrize(("refusal", "step"), REFUSED)
def test_a_step_is_refused_with_its_reason(refusal: Refusal, step: Callable[[], object]) -> None:
    with pytest.raises(IntegrationRefusedError) as caught:
        step()
    assert caught.value.refusal is refusal


def test_a_step_travels_and_shows_no_number() -> None:
    step = registered()
    assert pickle.loads(pickle.dumps(step)) == step
    assert PERSON.value not in repr(step)
    assert "2025/17" not in repr(step)


def test_the_ground_is_told_by_its_name() -> None:
    assert registered().history.integrations[0].ground == type(PENDING).__name__
