"""Registering is told once, a lost reply is looked up, and what the client believes is what the directory holds."""

import gc
from datetime import date
from itertools import count
from typing import Any

import pytest
from attrs import define, evolve, field
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ConnectionLostError,
    HttpStatusError,
    ReplyError,
    ServiceFaultError,
    SignatureError,
    SignatureProblem,
    TimedOutError,
    TransportError,
    UncertainRegistrationError,
)
from bcss_cpas.client.registering import registrations_in, shows
from bcss_cpas.client.simulator import FaultKind, Personas, Simulator
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import COHABITANT, DEBT_MEDIATION
from bcss_cpas.errors import WriteError
from bcss_cpas.flux._ssdn import ServiceReply, SsdnReply
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import Action, Directory, ManageAccessRequest
from bcss_cpas.integration.act import Act, Channel, Doing
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.periods import Period
from tests.client.world import (
    ANNA,
    BERT,
    CANARIES,
    CLOCK,
    OTHER,
    PROOF,
    REGISTER,
    REQUEST,
    TODAY,
    Answering,
    all_of,
    client,
    context,
    found,
    managed,
)

UNREGISTER = evolve(REGISTER, doing=Doing.UNREGISTER)
LOST = (ConnectionLostError("lost"), TimedOutError("late"), HttpStatusError(502))
UNSURE = (*LOST, ReplyError("garbage"), SignatureError(SignatureProblem.FORGED, "no"))


def _told(register: Any, listed: Any = None) -> Answering:
    """Answer what is told, and a list, each by a function or an error."""

    def answer(asked: ManageAccessRequest) -> bytes:
        chosen = listed if asked.action is Action.LIST else register
        if isinstance(chosen, Exception):
            raise chosen
        return chosen(asked)  # type: ignore[no-any-return]

    return Answering(manage_access=answer)


def _actions(transport: Answering) -> list[str]:
    return [message.content.action.value for message in transport.requests]


def refusal(code: str) -> Any:
    """Refuse in the envelope, without a body."""
    services = (ServiceReply(summary=context(code).summary, service_id="OCMWCPASManageAccess", version="20050930"),)
    message: Message[Any] = Message(
        flux=None, kind=MessageKind.REPLY, envelope=(SsdnReply(context=context(code), services=services),)
    )
    return lambda _: write(message)


def test_a_list_gives_the_registrations() -> None:
    transport = _told(None, managed(found(), found(2, OTHER.value)))
    message = client(transport).list_registrations(ANNA, PROOF, since=REQUEST, until=date(2025, 4, 16))
    assert [each.code for each in registrations_in(message)] == [1, 2]
    request = transport.requests[0].content
    assert (request.action, request.sector, request.query_register) == (Action.LIST, 17, Directory.ALL)
    assert (request.purpose, request.period.start, request.period.end) == (None, REQUEST, date(2025, 4, 16))
    assert request.proof == PROOF


def test_a_list_without_end_is_open() -> None:
    transport = _told(None, managed())
    client(transport).list_registrations(ANNA, PROOF, since=REQUEST)
    assert transport.requests[0].content.period.end is None


def test_a_list_of_another_person_is_refused() -> None:
    with pytest.raises(ReplyError, match="another person"):
        client(_told(None, managed(person=BERT))).list_registrations(ANNA, PROOF, since=REQUEST)


@pytest.mark.parametrize("act", [REGISTER, UNREGISTER])
def test_what_the_reply_confirms_is_done(act: Act) -> None:
    transport = _told(managed())
    asking = client(transport)
    told = (asking.register if act is REGISTER else asking.unregister)(act, PROOF)
    assert (told.act, told.message is not None) == (act, True)
    assert _actions(transport) == [act.doing.name]
    request = transport.requests[0]
    assert (request.person, str(request.content.purpose)) == (ANNA, "001")
    assert (request.content.period.start, request.content.period.end) == (REQUEST, date(2025, 4, 16))


@pytest.mark.parametrize("error", UNSURE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(("act", "there"), [(REGISTER, True), (UNREGISTER, False)])
def test_a_lost_reply_is_made_up_for_by_a_list(act: Act, there: bool, error: ClientError) -> None:
    transport = _told(error, managed(*([found()] if there else [])))
    told = client(transport).register(act, PROOF)
    assert (told.act, told.message) == (act, None)
    assert _actions(transport) == [act.doing.name, "LIST"]


@pytest.mark.parametrize("error", UNSURE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize(("act", "there"), [(REGISTER, False), (UNREGISTER, True)])
def test_a_list_that_does_not_show_it_proves_nothing(act: Act, there: bool, error: ClientError) -> None:
    transport = _told(error, managed(*([found()] if there else [])))
    with pytest.raises(UncertainRegistrationError) as uncertain:
        client(transport).register(act, PROOF)
    assert (uncertain.value.act, uncertain.value.__cause__) == (act, error)
    assert _actions(transport) == [act.doing.name, "LIST"]


@pytest.mark.parametrize("listed", [*UNSURE, refusal("MSG00020")], ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("error", [*UNSURE, ServiceFaultError("fault")], ids=lambda error: type(error).__name__)
def test_without_reply_and_list_it_is_uncertain(error: ClientError, listed: Any) -> None:
    with pytest.raises(UncertainRegistrationError):
        client(_told(error, listed)).register(REGISTER, PROOF)


@pytest.mark.parametrize(
    "error",
    [ConnectionLostError("refused", sent=False), ConfigError("no address"),
     ServiceFaultError("refused", outcome=OutcomeKind.REFUSED)],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_what_went_to_nobody_or_was_refused_is_not_looked_up(error: ClientError) -> None:
    transport = _told(error)
    with pytest.raises(type(error)) as raised:
        client(transport).register(REGISTER, PROOF)
    assert raised.value is error
    assert _actions(transport) == ["REGISTER"]


@pytest.mark.parametrize("code", ["MSG00008", "MSG00012", "MSG00013", "MSG00006"])
def test_a_refusal_is_a_fault_and_nothing_was_done(code: str) -> None:
    transport = _told(refusal(code))
    with pytest.raises(ServiceFaultError) as refused:
        client(transport).register(REGISTER, PROOF)
    assert refused.value.code is not None
    assert refused.value.code.value == code
    assert _actions(transport) == ["REGISTER"]


@pytest.mark.parametrize("answer", [refusal("MSG00020"), refusal("XYZ00001"), ServiceFaultError("broken")])
def test_an_answer_that_says_neither_is_looked_up(answer: Any) -> None:
    assert client(_told(answer, managed(found()))).register(REGISTER, PROOF).message is None
    with pytest.raises(ServiceFaultError):  # it was answered, so that nothing is under way any more
        client(_told(answer, managed())).register(REGISTER, PROOF)


def test_a_reply_that_confirms_another_act_confirms_nothing() -> None:
    def another(asked: ManageAccessRequest) -> bytes:
        return managed()(evolve(asked, purpose=DEBT_MEDIATION))  # type: ignore[misc]

    with pytest.raises(ServiceFaultError):
        client(_told(another, managed())).register(REGISTER, PROOF)
    assert client(_told(another, managed(found()))).register(REGISTER, PROOF).message is None


@pytest.mark.parametrize("channel", [Channel.RIS_FORM, Channel.LOI65_FORM])
def test_an_act_of_another_channel_is_not_sent(channel: Channel) -> None:
    transport = _told(managed())
    with pytest.raises(WriteError):
        client(transport).register(evolve(REGISTER, channel=channel), PROOF)
    assert transport.requests == []


@pytest.mark.parametrize(
    ("held", "shown"),
    [
        (found(), True),
        (found(end=None), True),
        (found(end=date(2025, 5, 1)), True),
        (found(end=date(2025, 4, 15)), False),
        (found(start=date(2025, 2, 18)), False),
        (found(7), False),
        (found(cpas=OTHER.value), False),
        (found(cpas="17"), False),
    ],
)
def test_a_list_shows_an_act_by_code_first_day_and_institution(held: Any, shown: bool) -> None:
    message = client(_told(None, managed(held))).list_registrations(ANNA, PROOF, since=REQUEST)
    assert shows(REGISTER, registrations_in(message)) is shown


def test_a_registration_without_end_is_shown_by_one_without_end() -> None:
    endless = evolve(REGISTER, period=Period(REQUEST), quality=COHABITANT)
    message = client(_told(None, managed(found(5, end=None), found(5)))).list_registrations(ANNA, PROOF, since=REQUEST)
    whole, ended = registrations_in(message)
    assert (shows(endless, [whole]), shows(endless, [ended])) == (True, False)


@pytest.mark.parametrize("register", [*UNSURE, refusal("MSG00013"), refusal("MSG00020")])
@pytest.mark.parametrize("listed", [ConnectionLostError("lost"), managed()])
def test_nothing_personal_is_in_an_error(register: Any, listed: Any) -> None:
    with pytest.raises(ClientError) as error:
        client(_told(register, listed)).register(REGISTER, PROOF)
    assert not any(canary in all_of(error.value) for canary in CANARIES)
    assert "CANARYNAME" not in repr(PROOF)


def test_the_proof_of_identity_is_kept_nowhere() -> None:
    def lost(_: Any) -> bytes:
        raise TimedOutError("late")

    proof = evolve(PROOF)  # type: ignore[misc]
    asking = client(_told(lost, managed(found())))
    told = asking.register(REGISTER, proof)
    gc.collect()
    assert gc.get_referrers(proof) == []
    assert told.act is REGISTER


@define
class Unreliable:
    """A directory that loses requests and replies, and refuses what it holds already, as each call is told."""

    faults: list[str]
    held: set[date] = field(factory=set)
    numbers: Any = field(factory=count)

    def answer(self, asked: ManageAccessRequest) -> bytes:
        fault = self.faults[place] if (place := next(self.numbers)) < len(self.faults) else ""
        if fault == "refused connection":
            raise ConnectionLostError("refused", sent=False)
        if fault == "request lost":
            raise ConnectionLostError("lost")
        if fault == "technical":
            return refusal("MSG00020")(asked)  # type: ignore[no-any-return]
        start = asked.period.start
        assert start is not None
        if asked.action is Action.LIST:
            answer = managed(*(found(start=each, end=None) for each in sorted(self.held)))(asked)
        elif (asked.action is Action.REGISTER) is (start in self.held):
            answer = refusal("MSG00008")(asked)
        else:
            self.held ^= {start}
            answer = managed()(asked)
        if fault == "reply lost":
            raise TimedOutError("late")
        return b"<" + answer[:40] if fault == "garbage" else answer


FAULTS = ["", "", "refused connection", "request lost", "reply lost", "garbage", "technical"]


@given(
    st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=12),
    st.lists(st.sampled_from(FAULTS), max_size=24),
)
def test_what_the_client_is_sure_of_is_what_the_directory_holds(
    wanted: list[tuple[bool, int]], faults: list[str]
) -> None:
    directory = Unreliable(faults)
    certain = True
    asking, believed = client(Answering(manage_access=directory.answer)), dict[date, bool]()
    for registers, day in wanted:
        start = date(2025, 2, 17 + day)
        act = evolve(REGISTER if registers else UNREGISTER, period=Period(start))
        try:
            asking.register(act, PROOF)
        except UncertainRegistrationError:
            believed.pop(start, None)  # known again after the next act
        except ServiceFaultError as refused:
            if refused.outcome is OutcomeKind.INVALID_REQUEST:
                believed[start] = registers  # it was so already
        except TransportError as lost:
            certain = certain and not lost.sent  # what went to nobody changed nothing
        else:
            believed[start] = registers
        assert certain
        assert all((day in directory.held) is there for day, there in believed.items())


KINDS = [None, None, *FaultKind]
STEP = st.tuples(
    st.sampled_from([Doing.REGISTER, Doing.UNREGISTER]), st.sampled_from(KINDS), st.sampled_from(KINDS), st.booleans()
)


@given(st.lists(STEP, max_size=8))
def test_whatever_goes_wrong_at_the_simulator_no_registration_is_doubled_or_lost(steps: list[Any]) -> None:
    simulator = Simulator(Personas(people=frozenset({ANNA})), clock=CLOCK, wait=lambda _: None)
    asking, believed = client(simulator), False
    act = evolve(REGISTER, period=Period(TODAY, date(2025, 5, 3)))
    for doing, fault, of_list, carried_out in steps:
        simulator.recover()
        if fault is not None:
            simulator.fail(fault, operation=doing.name, carried_out=carried_out)
        if of_list is not None:
            simulator.fail(of_list, operation="LIST")
        before = len(simulator.calls.of("manage_access", doing.name))
        known = True
        try:
            asking.register(evolve(act, doing=doing), PROOF)
        except UncertainRegistrationError:
            known = False
        except ServiceFaultError as refused:
            already = refused.outcome is OutcomeKind.INVALID_REQUEST
            believed = believed or (already and doing is Doing.REGISTER)
        else:
            believed = doing is Doing.REGISTER
        assert len(simulator.calls.of("manage_access", doing.name)) == before + 1
        held = simulator.registrations.of(ANNA)
        assert len(held) <= 1
        assert not known or bool(held) is believed
        believed = bool(held)
