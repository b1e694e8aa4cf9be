"""Whatever the client asks about whomever of the population, what comes back can be read and is about that person."""

import pytest

from bcss_cpas.client.asking import askable, services
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.simulator import Personas, Simulator, drawn
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.flux._read import read
from bcss_cpas.message import MessageKind
from bcss_cpas.periods import Period
from bcss_cpas.population.population import AS_OF
from tests.client.simulator.world import AT, CPAS, TODAY, USER, asked


@pytest.fixture(scope="module")
def population() -> Personas:
    return drawn(1, 12)


@pytest.mark.parametrize("flux", askable())
def test_every_person_is_answered_in_every_form(population: Personas, flux: str) -> None:
    world = Simulator(population, as_of=AS_OF)
    for person in population.in_order:
        assert world.register(person, CPAS)
        question = Question(
            person=person,
            period=Period.inclusive(TODAY.replace(year=TODAY.year - 1), TODAY),
            as_of=TODAY,
            cpas=CPAS,
            ticket="TEST-1",
            at=AT,
            quality=INQUIRY,
            user=USER,
        )
        for service in services(flux):
            message = read(world.answer(asked(service.body(question), person=person)))
            assert message.flux == flux
            assert not message.defects
            assert message.kind in (MessageKind.REPLY, MessageKind.FAULT)
            assert message.kind is MessageKind.FAULT or message.person in (person, None)
