"""The asynchronous client is the same client, each call awaited."""

import asyncio
import inspect
from typing import Any

import pytest

from bcss_cpas.client.asynchronous import AsyncClient
from bcss_cpas.client.client import Client
from bcss_cpas.client.errors import ConnectionLostError, ConsultationRefusedError
from bcss_cpas.client.registering import registrations_in
from bcss_cpas.codes.topic import InquiryTopic
from tests.client.test_inquiry import answering, planned
from tests.client.world import ANNA, CLOCK, OTHER, OURS, PROOF, REGISTER, REQUEST, TODAY, WHY, at_most, client, found

WORK = InquiryTopic.INCOME_FROM_WORK


def _consult(asking: AsyncClient, **given: Any) -> Any:
    usual: dict[str, Any] = {"registration": OURS, "topic": WORK, "as_of": TODAY, "reason": WHY}
    return asking.consult("dimona", ANNA, **{**usual, **given})


def test_many_consultations_are_awaited_at_once() -> None:
    async def run() -> list[Any]:
        async with AsyncClient(client(answering())) as asking:
            return await asyncio.gather(*(_consult(asking) for _ in range(8)))

    messages = asyncio.run(run())
    assert [(each.flux, each.person) for each in messages] == [("dimona", ANNA)] * 8


def test_an_inquiry_is_awaited() -> None:
    async def run() -> Any:
        asking = AsyncClient(client(answering(found(2, OTHER.value, end=None))))
        paused = await asking.inquire(planned(asking.client), accepted_by="worker 7", proof=PROOF)
        assert paused.paused
        resumed = await asking.resume(paused, accepted_by="worker 7", proof=PROOF)
        assert asking.plan_household(resumed) == ()
        return resumed

    assert not asyncio.run(run()).failures


def test_registering_is_awaited() -> None:
    async def run() -> tuple[Any, Any]:
        asking = AsyncClient(client(answering(found())))
        listed = await asking.list_registrations(ANNA, PROOF, since=REQUEST)
        await asking.unregister(REGISTER, PROOF)
        return await asking.register(REGISTER, PROOF), registrations_in(listed)

    told, listed = asyncio.run(run())
    assert (told.act, len(listed)) == (REGISTER, 1)


@pytest.mark.parametrize(
    ("transport", "given", "error"),
    [
        (answering(dimona=ConnectionLostError("lost")), {}, ConnectionLostError),
        (answering(), {"registration": None}, ConsultationRefusedError),
    ],
)
def test_errors_are_those_of_the_client(transport: Any, given: dict[str, Any], error: type[Exception]) -> None:
    async def run() -> None:
        await _consult(AsyncClient(client(transport)), **given)

    with pytest.raises(error):
        asyncio.run(run())


def test_a_call_looks_like_that_of_the_client() -> None:
    asking = AsyncClient(Client(at_most(1), transport=answering(), clock=CLOCK))
    calls = {name for name, _ in inspect.getmembers(Client, inspect.isfunction) if not name.startswith("_")}
    assert calls - {"close"} == {name for name in vars(asking) if name != "client"}
    assert inspect.signature(asking.consult) == inspect.signature(asking.client.consult)
