"""The simulator itself: envelopes in, envelopes out; a ``Transport``, and what a server puts on the network."""

import time
from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from bcss_cpas.client.clock import Clock, SystemClock, today
from bcss_cpas.client.errors import ConnectionLostError, HttpStatusError, ServiceFaultError, SignatureError
from bcss_cpas.client.simulator.answering import World
from bcss_cpas.client.simulator.asked import Asked, understand
from bcss_cpas.client.simulator.calls import Call, CallLog
from bcss_cpas.client.simulator.exchange import Exchange, fault
from bcss_cpas.client.simulator.faults import Fault, FaultKind, Faults, Strike
from bcss_cpas.client.simulator.partial import can_be_partial
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.registrations import Registrations
from bcss_cpas.client.simulator.writing import Answer, Writing
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._read import read

if TYPE_CHECKING:
    from bcss_cpas.client.simulator.security import Security


@frozen
class Sent:
    """What goes back over the connection; without a status, the connection only closes."""

    body: bytes = b""
    status: int | None = 200
    breaks_off: bool = False
    """Whether the connection breaks when half of the body has come."""


class Simulator:
    """Answers every flux for its personas, and keeps the registrations; may be used from several threads at once.

    ``clock`` gives the time of the replies; ``as_of`` is the day on which registrations run or not, that of the clock
    unless another is given. ``wait`` is called with the seconds by which a slow answer is late. With ``security``,
    requests have to be signed, or replies are.
    """

    def __init__(
        self,
        personas: Personas | None = None,
        *,
        clock: Clock | None = None,
        as_of: date | None = None,
        seed: int = 0,
        wait: Callable[[float], object] = time.sleep,
        security: "Security | None" = None,
    ) -> None:
        self.personas = personas or Personas()
        self.registrations = Registrations(self.personas.registrations)
        self._world = World(self.personas, self.registrations)
        self.faults = Faults(seed)
        self.calls = CallLog()
        self._clock = clock or SystemClock()
        self._as_of = as_of
        self._wait = wait
        self._security = security
        self._numbers = count(1)

    @property
    def today(self) -> date:
        """The day that decides which registrations run."""
        return self._as_of or today(self._clock)

    def register(
        self,
        person: Ssin,
        cpas: EnterpriseNumber,
        quality: QualityCode = INQUIRY,
        start: date | None = None,
        end: date | None = None,
    ) -> bool:
        """Register a person as a request would, from today unless told otherwise; tell whether it was done."""
        return self.registrations.register(person, cpas.value, quality, start or self.today, end)

    def fail(self, kind: FaultKind | str, flux: str | None = None, **how: Any) -> None:
        """Let something go wrong until ``recover`` is called; ``how`` are the other fields of ``Fault``."""
        self.faults.add(Fault(kind=kind, flux=flux, **how))

    def recover(self) -> None:
        """Let nothing go wrong any more."""
        self.faults.clear()

    def answer(self, envelope: bytes) -> bytes:
        """Return the answer to an envelope, be it a SOAP fault. Raises ``TransportError`` where none comes."""
        return _arrived(self.exchange(envelope))

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        """Return the reply to a request, as a ``Transport`` does. Raises ``ClientError``."""
        sent = self.exchange(envelope, service)
        reply = _arrived(sent, service)
        if sent.status == HTTPStatus.INTERNAL_SERVER_ERROR:
            raise _fault_of(reply, service)
        return reply

    def exchange(self, envelope: bytes, service: str | None = None) -> Sent:
        """Answer one request, with what was made to go wrong; ``service`` is the flux to which it was sent."""
        exchange = Exchange(next(self._numbers), self._clock())
        try:
            opened = envelope if self._security is None else self._security.opened(envelope, exchange.at)
            asked = understand(opened, service)
        except (ReadError, SignatureError) as error:
            sent = Sent(fault("Client", error.problem), 500)
            self._note(exchange, sent, OutcomeKind.INVALID_REQUEST)
            return sent
        strike = self.faults.strike(asked.flux.name, asked.operation)
        if strike.seconds:
            self._wait(strike.seconds)
        answer = self._answered(asked, exchange, strike.fault)
        sent = _over_the_connection(answer, strike.fault)
        self._note(exchange, sent, None if answer is None else answer.outcome, asked, strike)
        return sent

    def _answered(self, asked: Asked, exchange: Exchange, struck: Fault | None) -> Answer | None:
        """Carry a request out and write its answer; ``None`` where it goes wrong before."""
        source = struck.kind if struck is not None and struck.is_of_source else None
        if struck is not None and source is None and not struck.after_the_act:
            return None
        partly = source is FaultKind.PARTIAL and can_be_partial(asked)
        said = self._world.answer(asked, self.today, source_down=source is not None and not partly)
        new = None if asked.person is None else self.personas.replaced.get(asked.person)
        answer = Writing(asked=asked, exchange=exchange, replaced_by=new, partly=partly).answer(said)
        if self._security is None or answer.status != HTTPStatus.OK:
            return answer
        return evolve(answer, envelope=self._security.sealed(answer.envelope, exchange.at))

    def _note(
        self,
        exchange: Exchange,
        sent: Sent,
        outcome: OutcomeKind | None,
        asked: Asked | None = None,
        strike: Strike | None = None,
    ) -> None:
        self.calls.add(
            Call(
                at=exchange.at,
                ticket=exchange.ticket,
                flux=None if asked is None else asked.flux.name,
                operation=None if asked is None else asked.operation,
                outcome=outcome,
                fault=None if strike is None else strike.kind,
                status=sent.status,
            )
        )


def _over_the_connection(answer: Answer | None, struck: Fault | None) -> Sent:
    """Return what arrives of an answer; ``None`` for one that was not worked out."""
    match None if struck is None else struck.kind:
        case FaultKind.SERVER_ERROR:
            return Sent(status=500)
        case FaultKind.UNAVAILABLE:
            return Sent(status=503)
        case FaultKind.SOAP_FAULT:
            return Sent(fault("Server", "technical error"), 500)
        case FaultKind.DOWN | FaultKind.RESET:
            return Sent(status=None)
        case FaultKind.TRUNCATED if answer is not None:
            return Sent(answer.envelope, answer.status, breaks_off=True)
        case FaultKind.UNREADABLE if answer is not None:
            return Sent(answer.envelope[: len(answer.envelope) // 2], answer.status)
    return Sent(status=None) if answer is None else Sent(answer.envelope, answer.status)


def _arrived(sent: Sent, service: str | None = None) -> bytes:
    """Return what arrived, as a client over the network would have it."""
    if sent.status is None or sent.breaks_off:
        raise ConnectionLostError("the connection broke", service=service)
    if not sent.body:
        raise HttpStatusError(sent.status, service=service)
    return sent.body


def _fault_of(reply: bytes, service: str) -> ServiceFaultError:
    """Return the error that a SOAP fault is for a client."""
    try:
        told = read(reply).outcome
    except ReadError:
        told = None
    code, kind = (None, None) if told is None else (told.code, told.kind)
    return ServiceFaultError("the service answered with a fault", service=service, code=code, outcome=kind)
