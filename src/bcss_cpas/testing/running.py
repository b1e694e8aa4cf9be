"""A simulator with its server, as the fixture of the pytest plugin hands it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from os import PathLike
from typing import Any

from attrs import frozen

from bcss_cpas.client.clock import Clock
from bcss_cpas.client.simulator import Personas, Simulator, drawn, load
from bcss_cpas.client.simulator.calls import CallLog
from bcss_cpas.client.simulator.server import SimulatorServer, serving
from bcss_cpas.population.population import AS_OF


@frozen
class RunningSimulator:
    """A simulator that runs on loopback, until the test is over."""

    server: SimulatorServer

    @property
    def url(self) -> str:
        """Its address, without a stroke at the end."""
        return self.server.url

    @property
    def transport(self) -> Simulator:
        """The simulator itself, to be used as a transport without any network."""
        return self.server.simulator

    @property
    def personas(self) -> Personas:
        """Whom it knows."""
        return self.transport.personas

    @property
    def calls(self) -> CallLog:
        """What was asked and answered, without anything of a person."""
        return self.transport.calls

    @property
    def today(self) -> date:
        """The day that decides which registrations run."""
        return self.transport.today

    def register(self, *who: Any, **how: Any) -> bool:
        """Register a person, as ``Simulator.register`` does."""
        return self.transport.register(*who, **how)

    def fail(self, *what: Any, **how: Any) -> None:
        """Let something go wrong, as ``Simulator.fail`` does."""
        self.transport.fail(*what, **how)

    def recover(self) -> None:
        """Let nothing go wrong any more."""
        self.transport.recover()


@contextmanager
def running(
    personas: Personas | str | PathLike[str] | None = None,
    *,
    seed: int = 1,
    count: int = 5,
    integrated: bool = False,
    as_of: date | None = None,
    clock: Clock | None = None,
) -> Iterator[RunningSimulator]:
    """Run a simulator for personas, those of a folder, or so many dossiers of the population.

    ``as_of`` is its day; of the population too, which is looked at on its own day unless another is given.
    """
    if personas is None:
        as_of = as_of or AS_OF
        personas = _population(seed, count, as_of, integrated)
    known = personas if isinstance(personas, Personas) else load(personas)
    with serving(Simulator(known, as_of=as_of, clock=clock)) as server:
        yield RunningSimulator(server)


@cache
def _population(seed: int, count: int, as_of: date, integrated: bool) -> Personas:
    """Draw once: a test changes nothing of it."""
    return drawn(seed, count, as_of, integrated=integrated)
