"""The client for programs that run on ``asyncio``: each call in a thread of its own, over the one client.

A task that is cancelled takes no call back: what was sent is carried out and logged all the same. ``progress`` is
called in the thread of the inquiry, and not in that of the event loop.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from bcss_cpas.client.client import Client

P = ParamSpec("P")
T = TypeVar("T")


class AsyncClient:
    """Asks as ``Client`` does; every call is awaited. A plan is made at once, for it sends nothing."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.plan_inquiry, self.plan_household = client.plan_inquiry, client.plan_household
        self.consult = _in_a_thread(client.consult)
        self.list_registrations = _in_a_thread(client.list_registrations)
        self.register = _in_a_thread(client.register)
        self.unregister = _in_a_thread(client.unregister)
        self.inquire = _in_a_thread(client.inquire)
        self.resume = _in_a_thread(client.resume)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()


def _in_a_thread(call: Callable[P, T]) -> Callable[P, Awaitable[T]]:
    @wraps(call)
    async def called(*args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.to_thread(call, *args, **kwargs)

    return called
