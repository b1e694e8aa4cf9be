"""A consultation is tried again; what changes something goes out once."""

from collections.abc import Mapping
from datetime import date

import pytest

from bcss_cpas.client.errors import (
    ClientError,
    ConnectionLostError,
    HttpStatusError,
    ReplyError,
    ServiceFaultError,
    TimedOutError,
)
from bcss_cpas.client.retrying import Retrying, may_repeat
from bcss_cpas.client.settings import Retries
from bcss_cpas.client.ssdn import SsdnConnector
from bcss_cpas.client.transport import SEND_XML, SOAP_ACTION
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser, RequestContext, StartingPeriod
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import Action, ManageAccessRequest
from tests.client.world import ANNA, PROOF, WORKER

USER = AuthorizedUser(user_id=WORKER.value, email="social@cpas.be", matrix_id=17)
LOST, LATE, BUSY = ConnectionLostError("lost"), TimedOutError("late"), HttpStatusError(503)


def managing(action: Action) -> bytes:
    purpose = None if action is Action.LIST else INQUIRY
    body = ManageAccessRequest(
        ssin=ANNA, action=action, period=StartingPeriod(start=date(2025, 3, 3)), proof=PROOF, purpose=purpose
    )
    return write(body, "ssdn", RequestContext(user=USER))


class Failing:
    """Fails as it is told, then answers."""

    def __init__(self, *errors: ClientError) -> None:
        self.errors = [*errors]
        self.sent: list[tuple[str, bytes, Mapping[str, str]]] = []
        self.closed = False

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        self.sent.append((service, envelope, headers))
        if self.errors:
            raise self.errors.pop(0)
        return b"reply"

    def close(self) -> None:
        self.closed = True


def retrying(inner: Failing, attempts: int = 3) -> tuple[Retrying, list[float]]:
    waited: list[float] = []
    return Retrying(inner, Retries(attempts=attempts, wait_seconds=0.5), waited.append), waited


def test_a_consultation_is_tried_again_after_a_wait_that_doubles() -> None:
    inner = Failing(LOST, LATE)
    transport, waited = retrying(inner)
    assert transport.send("dimona", b"envelope", {"a": "b"}) == b"reply"
    assert inner.sent == [("dimona", b"envelope", {"a": "b"})] * 3
    assert waited == [0.5, 1.0]


def test_the_last_error_is_told() -> None:
    inner = Failing(LOST, BUSY, LATE)
    transport, waited = retrying(inner)
    with pytest.raises(TimedOutError):
        transport.send("dimona", b"", {})
    assert len(inner.sent) == 3
    assert waited == [0.5, 1.0]


@pytest.mark.parametrize(
    "error",
    [HttpStatusError(500), HttpStatusError(403), HttpStatusError(302), ServiceFaultError("x"), ReplyError("x")],
    ids=repr,
)
def test_what_would_not_pass_is_not_tried_again(error: ClientError) -> None:
    inner = Failing(error)
    transport, waited = retrying(inner)
    with pytest.raises(type(error)):
        transport.send("dimona", b"", {})
    assert (len(inner.sent), waited) == (1, [])


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_server_without_a_place_is_asked_again(status: int) -> None:
    inner = Failing(HttpStatusError(status))
    assert retrying(inner)[0].send("dimona", b"", {}) == b"reply"


@pytest.mark.parametrize("action", [Action.REGISTER, Action.UNREGISTER])
def test_a_registration_goes_out_once(action: Action) -> None:
    inner = Failing(LOST)
    transport, waited = retrying(inner)
    with pytest.raises(ConnectionLostError):
        SsdnConnector(transport).send("manage_access", managing(action), {})
    assert (len(inner.sent), waited) == (1, [])


def test_a_list_may_be_asked_again() -> None:
    inner = Failing(LOST)
    transport, _ = retrying(inner)
    assert SsdnConnector(transport).send("manage_access", managing(Action.LIST), {}) == b"reply"
    assert len(inner.sent) == 2


@pytest.mark.parametrize(
    ("service", "envelope"),
    [("manage_access", b"no XML"), ("loi65_wet65", b""), ("payroll", b""), ("manage_access", b"<a/>")],
)
def test_what_is_not_known_to_be_safe_is_not_repeated(service: str, envelope: bytes) -> None:
    assert not may_repeat(service, envelope)


def test_one_attempt_is_one() -> None:
    inner = Failing(LOST)
    with pytest.raises(ConnectionLostError):
        retrying(inner, attempts=1)[0].send("dimona", b"", {})
    assert len(inner.sent) == 1


def test_closing_closes_what_is_inside() -> None:
    inner = Failing()
    Retrying(inner).close()
    assert inner.closed


def test_what_cannot_be_closed_is_left_alone() -> None:
    Retrying(SsdnConnector(Failing())).close()


class TestConnector:
    def test_a_document_goes_as_a_text_in_soap(self) -> None:
        inner = Failing()
        SsdnConnector(inner).send("manage_access", managing(Action.LIST), {"a": "b"})
        ((service, envelope, headers),) = inner.sent
        assert (service, headers) == ("manage_access", {"a": "b", SOAP_ACTION: f'"{SEND_XML}"'})
        assert b"&lt;" in envelope
        assert read(envelope).content == read(managing(Action.LIST)).content
        assert [type(each).__name__ for each in read(envelope).envelope] == ["SoapEnvelope", "SsdnRequest"]

    def test_what_is_no_document_is_not_sent(self) -> None:
        with pytest.raises(ReadError):
            SsdnConnector(Failing()).send("manage_access", b"no XML", {})


def test_the_last_error_says_that_an_earlier_attempt_may_have_arrived() -> None:
    transport, _ = retrying(Failing(TimedOutError("late"), ConnectionLostError("lost", sent=False)), attempts=2)
    with pytest.raises(ConnectionLostError) as failed:
        transport.send("identify_person", b"", {})
    assert failed.value.sent


def test_a_request_that_reached_nobody_is_told_as_such() -> None:
    nobody = [ConnectionLostError("lost", sent=False) for _ in range(2)]
    transport, _ = retrying(Failing(*nobody), attempts=2)
    with pytest.raises(ConnectionLostError) as failed:
        transport.send("identify_person", b"", {})
    assert not failed.value.sent
