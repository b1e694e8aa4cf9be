"""What the simulator answers is valid by the official schemas, where there is one and they are at hand."""

from typing import Any

import pytest
from hypothesis import given, settings

from bcss_cpas.client.simulator import Simulator
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._envelope import unwrap
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._parse import tree_of, tree_of_text
from bcss_cpas.flux._soap import XML_STRING
from bcss_cpas.flux.manage_access import Action, ManageAccessRequest
from bcss_cpas.message import MessageKind
from bcss_cpas.testing.bodies import Wanted, bodies
from bcss_cpas.testing.values import impossible_ssins
from tests.client.simulator.replies import a_file
from tests.client.simulator.world import CPAS, PERSON, STRANGER, access, asked, register_file, simulator
from tests.schemas import needs_schemas, schema

QUESTIONS = [
    pytest.param(known, body, id=f"{known.name}-{body.version}-{body.name}")
    for known in map(flux, flux_names())
    for body in known.bodies
    if body.schema is not None and body.kind is MessageKind.REQUEST and known.name != "loi65_wet65"
]
ALWAYS = {("RetrieveTIGroupsRequest", "legal_context"), ("IdentifyPersonRequest", "criteria")}
OLD_FORM = Ssin(f"005200001{97 - 5200001 % 97:02}")
"""A bis number of the 0th of December, which is never issued: these schemas are older than test numbers."""
REPLY = "ssdn/Service/SSDNReply.xsd"


def check(known: Flux, answer: bytes) -> None:
    """Check the body, and the envelope of SSDN if there is one; a SOAP fault by its detail."""
    root = tree_of(answer)
    string = next(root.iter(XML_STRING), None)
    message = root if string is None else tree_of_text(string.text)
    element = unwrap(message).body  # which is out of its envelope now
    if string is not None:
        schema(REPLY).assertValid(message)
    if element is not None:
        body = next(each for each in known.bodies if each.root == element.tag)
        schema(body.schema or "").assertValid(element)


def worlds(person: Ssin) -> list[Simulator]:
    """Give simulators in which as many things are the matter with a person as there can be."""
    open_ = [simulator(people=(person,)) for _ in range(3)]
    for each in open_:
        each.register(person, CPAS)
    open_[1].fail("source down")
    open_[2].fail("partial")
    return [simulator(people=()), simulator(people=(person,)), simulator(replaced={person: STRANGER}), *open_]


@needs_schemas
@pytest.mark.parametrize(("known", "body"), QUESTIONS)
def test_an_answer_without_data_is_valid(known: Flux, body: Body) -> None:
    older = known.ssdn is not None or known.name == "retrieve_ti_groups"
    wanted = Wanted(always=ALWAYS, ssins=impossible_ssins) if older else Wanted(always=ALWAYS)

    @settings(max_examples=max(2, settings().max_examples // 6))
    @given(bodies(body.cls, wanted))
    def answered(content: Any) -> None:
        person = known.person(content) or PERSON
        assert isinstance(person, Ssin)
        for world in worlds(person):
            check(known, world.answer(asked(content)))

    answered()


@needs_schemas
def test_lists_and_registrations_are_valid() -> None:
    number = OLD_FORM
    for world in worlds(number):
        for action in (Action.LIST, Action.REGISTER, Action.LIST, Action.REGISTER, Action.UNREGISTER):
            request = access(action, number)
            assert isinstance(request, ManageAccessRequest)
            check(flux("manage_access"), world.answer(asked(request)))


@needs_schemas
def test_a_file_of_the_register_is_valid() -> None:
    world = simulator((OLD_FORM, a_file(OLD_FORM)))
    world.register(OLD_FORM, CPAS)
    check(flux("retrieve_ti_groups"), world.answer(asked(register_file(OLD_FORM))))
