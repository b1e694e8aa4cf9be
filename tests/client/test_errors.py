"""Errors tell service, ticket and outcome; they travel between processes, and the clock is one that can be given."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bcss_cpas.client.clock import FixedClock, SystemClock, today
from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ConnectionLostError,
    ConsultationRefusedError,
    HttpStatusError,
    ReplyError,
    ServiceFaultError,
    SignatureError,
    SignatureProblem,
    TimedOutError,
    TransportError,
    UncertainRegistrationError,
)
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.flux._access import may_consult
from tests.client.world import REGISTER

TOLD: Any = {"service": "dimona", "ticket": "T-1"}
ACCESS = may_consult("dimona", None, InquiryTopic.PROPERTY, date(2025, 3, 3))
ERRORS = [
    ClientError("x"),
    ConfigError("x", **TOLD),
    TransportError("x", sent=False, **TOLD),
    ConnectionLostError("x"),
    TimedOutError("x"),
    HttpStatusError(503, **TOLD),
    SignatureError(SignatureProblem.STALE, "x", **TOLD),
    ServiceFaultError("x", code=StatusCode("MSG00003"), outcome=OutcomeKind.SOURCE_DOWN, **TOLD),
    ReplyError("x"),
    ConsultationRefusedError("x", access=ACCESS),
    UncertainRegistrationError("x", act=REGISTER, service="manage_access"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_is_pickled_and_copied_with_all_that_it_tells(error: ClientError) -> None:
    for back in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(back) is type(error)
        assert (vars(back), str(back), back.args) == (vars(error), str(error), error.args)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_all_have_one_root(error: ClientError) -> None:
    assert isinstance(error, BcssError)
    assert isinstance(error.outcome, OutcomeKind)


def test_service_and_ticket_stand_in_the_text() -> None:
    assert str(ConfigError("no key", **TOLD)) == "no key (dimona, ticket T-1)"
    assert str(ReplyError("no XML", service="dimona")) == "no XML (dimona)"
    assert str(ReplyError("no XML")) == "no XML"
    assert str(ERRORS[6]) == "signature stale: x (dimona, ticket T-1)"


def test_settings_that_are_wrong_are_wrong_input() -> None:
    assert isinstance(ConfigError("x"), InputError)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ConnectionLostError("x"), OutcomeKind.SOURCE_DOWN),
        (TimedOutError("x"), OutcomeKind.SOURCE_DOWN),
        (HttpStatusError(500), OutcomeKind.SOURCE_DOWN),
        (HttpStatusError(401), OutcomeKind.REFUSED),
        (HttpStatusError(403), OutcomeKind.REFUSED),
        (HttpStatusError(403, outcome=OutcomeKind.UNCLASSIFIED), OutcomeKind.UNCLASSIFIED),
        (ServiceFaultError("x"), OutcomeKind.UNCLASSIFIED),
        (ServiceFaultError("x", outcome=OutcomeKind.IDENTITY), OutcomeKind.IDENTITY),
        (ConsultationRefusedError("x", access=ACCESS), OutcomeKind.REFUSED),
    ],
    ids=repr,
)
def test_what_an_inquiry_may_note(error: ClientError, outcome: OutcomeKind) -> None:
    assert error.outcome is outcome


def test_a_clock_that_stands_still() -> None:
    clock = FixedClock(datetime(2025, 3, 2, 23, 30, tzinfo=UTC))
    assert clock() == clock() == datetime(2025, 3, 2, 23, 30, tzinfo=UTC)
    assert today(clock) == date(2025, 3, 3), "the day is that in Belgium"


def test_a_clock_knows_its_zone() -> None:
    with pytest.raises(InputError, match="time zone"):
        FixedClock(datetime(2025, 3, 3))  # noqa: DTZ001 (that is the point)


def test_the_clock_of_the_machine() -> None:
    assert abs(SystemClock()() - datetime.now(UTC)) < timedelta(minutes=1)
