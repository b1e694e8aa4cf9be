"""Every flux is answered, in each of its forms, as the simulator's state says."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_cpas.client.errors import ServiceFaultError
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, StatusCode, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._dmfa.criteria import ByEmployerCriteria, QuarterPeriod, ResultsAction
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dmfa_consultation import ConsultPersonnelByEmployerRequest
from bcss_cpas.flux.l036 import L036, L036RequestReply
from bcss_cpas.flux.manage_access import Action
from bcss_cpas.flux.tax_assessment_data import ConsultCriteria, ConsultTaxAssessmentDataRequest
from bcss_cpas.message import Message, MessageKind, Outcome
from bcss_cpas.testing.bodies import Wanted, bodies
from tests.client.simulator.world import (
    CPAS,
    CUSTOMER,
    ELSEWHERE,
    PERSON,
    STRANGER,
    TODAY,
    access,
    answer,
    asked,
    register_file,
    simulator,
)

QUARTER = YearQuarter(2025, 1)
NOT_ASKED = ("identify_person", "loi65_wet65", "manage_access")
"""What is asked before anybody is integrated, and what carries decisions."""
WITHOUT_A_REPLY = ("consultPersonnelByEmployerRequest", "consultTaxAssessmentDataRequest")
"""About an employer, and of a service whose reply is not public."""
QUESTIONS = [
    pytest.param(known, body, connector, id=f"{known.name}-{body.version}-{body.name}{'' if connector else '-bare'}")
    for known in map(flux, flux_names())
    for body in known.bodies
    for connector in ((True, False) if known.ssdn is not None else (True,))
    if (body.kind is MessageKind.REQUEST or body.cls is L036RequestReply)
    and known.name not in NOT_ASKED
    and body.name not in WITHOUT_A_REPLY
]
SILENT = (OutcomeKind.NO_DATA, OutcomeKind.PARTIAL, OutcomeKind.UNCLASSIFIED)
"""How a reader takes an empty reply: of some flux it does not say that there is nothing."""


def _questions(known: Flux, body: Body) -> st.SearchStrategy[Any]:
    contents = bodies(body.cls, Wanted(always={("RetrieveTIGroupsRequest", "legal_context")}))
    if body.cls is L036RequestReply:
        asking = L036(process_type="L", next_answer_reference="1")
        contents = st.builds(lambda content, ssin: evolve(content, message=asking, ssin=ssin), contents, _ssins())
    return contents.filter(lambda content: known.person(content) is not None)


def _ssins() -> st.SearchStrategy[Ssin]:
    return st.integers(1, 400).map(lambda number: Ssin.test(TODAY, number))


def _whom(known: Flux, content: Any) -> Ssin:
    person = known.person(content)
    assert isinstance(person, Ssin)
    return person


@pytest.mark.parametrize(("known", "body", "connector"), QUESTIONS)
def test_a_person_is_unknown_then_not_integrated_then_without_data(known: Flux, body: Body, connector: bool) -> None:
    @settings(max_examples=max(2, settings().max_examples // 6))
    @given(_questions(known, body))
    def check(content: Any) -> None:
        person = _whom(known, content)

        def said(people: tuple[Ssin, ...], *, registered: bool = False, **how: Any) -> Message[Any]:
            world = simulator(people=people, **how)
            if registered:
                assert world.register(person, CPAS)
            message = read(world.send(known.name, asked(content, connector=connector), {}))
            assert (message.flux, message.kind) == (known.name, MessageKind.REPLY)
            assert message.defects == message.unread == ()
            (call,) = world.calls
            assert message.outcome is not None
            assert call.outcome is message.outcome.kind or message.outcome.kind in SILENT
            return message

        def outcome(*people: Ssin, **how: Any) -> Outcome:
            told = said(people, **how).outcome
            assert told is not None
            return told

        assert outcome().identity is IdentityProblem.UNKNOWN
        closed = outcome(person)
        assert (closed.kind, closed.where) == (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER)
        assert outcome(person, registered=True).kind in SILENT
        untold = frozenset({(known.name, person)})
        assert outcome(person, registered=True, untold=untold).kind is OutcomeKind.SOURCE_DOWN
        replaced = said((person,), replaced={person: STRANGER})
        assert replaced.outcome is not None
        assert replaced.outcome.identity is IdentityProblem.REPLACED
        if replaced.content is not None:
            assert (replaced.person, replaced.outcome.new_ssin) == (person, STRANGER)

    check()


def test_a_request_whose_reply_nobody_knows_is_refused() -> None:
    world = simulator()
    question = ConsultTaxAssessmentDataRequest(
        information_customer=CUSTOMER,
        legal_context="SOCIAL_INVESTIGATION_OF_PCSA",
        criteria=ConsultCriteria(ssin=PERSON),
    )
    with pytest.raises(ServiceFaultError):
        world.send("tax_assessment_data", asked(question), {})
    (call,) = world.calls
    assert (call.status, call.outcome) == (500, OutcomeKind.INVALID_REQUEST)


def test_what_is_not_about_a_person_is_refused_with_the_code_of_the_service() -> None:
    world = simulator()
    question = ConsultPersonnelByEmployerRequest(
        information_customer=CUSTOMER,
        legal_context="PCSA:SOCIAL_INQUIRY",
        criteria=ByEmployerCriteria(
            quarter_period=QuarterPeriod(begin=QUARTER, end=QUARTER),
            results_action=ResultsAction.RESULTS_BATCH_ONLY,
            latest_situation_only=True,
            enterprise_number=ELSEWHERE,
        ),
    )
    message = answer(world, question)
    assert (message.kind, message.defects) == (MessageKind.FAULT, ())
    assert message.outcome is not None
    assert message.outcome.code == StatusCode("MSG00025")
    with pytest.raises(ServiceFaultError) as caught:
        world.send("dmfa_consultation", asked(question), {})
    assert caught.value.code == StatusCode("MSG00025")


@settings(max_examples=max(3, settings().max_examples // 5))
@given(st.data())
def test_a_decision_is_not_taken(data: st.DataObject) -> None:
    known = flux("loi65_wet65")
    request = data.draw(st.sampled_from([body for body in known.bodies if body.kind is MessageKind.REQUEST]))
    world = simulator()
    with pytest.raises(ServiceFaultError):
        world.send(known.name, write(data.draw(bodies(request.cls)), "soap"), {})


def test_an_older_service_is_not_called_without_its_envelope() -> None:
    world = simulator()
    with pytest.raises(ServiceFaultError):
        world.send("manage_access", write(access(Action.REGISTER), "soap"), {})
    assert world.registrations.of(PERSON) == ()


def test_a_request_that_breaks_its_format_is_told_so_in_the_form_of_its_service() -> None:
    world = simulator()
    broken = asked(register_file()).replace(b"<history>true<", b"<history>perhaps<")
    message = read(world.answer(broken))
    assert message.kind is MessageKind.FAULT
    assert message.outcome is not None
    assert message.outcome.code == StatusCode("MSG00004")
    older = asked(access(Action.LIST)).replace(b"ALL&lt;", b"EVERY&lt;")
    message = read(world.answer(older))
    assert message.kind is MessageKind.REPLY
    assert message.outcome is not None
    assert (message.flux, message.outcome.code) == ("manage_access", StatusCode("MSG00004"))
