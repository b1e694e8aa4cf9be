"""What can go wrong between a request and its reply, typed.

An error tells the service, the ticket of the call and what became of the request. It never holds a body, a text of the
server, a password or an SSIN: errors travel to logs and bug reports.
"""

from enum import StrEnum
from typing import Any, ClassVar

from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.integration.act import Act
from bcss_cpas.integration.guard import Access


class ClientError(BcssError):
    """A call gave no reply that can be used.

    ``service`` is the name of the flux, ``ticket`` that of the call where one was given, ``outcome`` what the inquiry
    may note of it.
    """

    usual: ClassVar[OutcomeKind] = OutcomeKind.UNCLASSIFIED

    def __init__(
        self,
        problem: str,
        *,
        service: str | None = None,
        ticket: str | None = None,
        outcome: OutcomeKind | None = None,
    ) -> None:
        super().__init__(problem)
        self.problem, self.service, self.ticket = problem, service, ticket
        self.outcome = outcome or self.usual

    def __str__(self) -> str:
        told = [self.service] if self.service else []
        if self.ticket:
            told.append(f"ticket {self.ticket}")
        return f"{self.problem} ({', '.join(told)})" if told else self.problem

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the attributes, which ``Exception`` alone does not do."""
        return _rebuild, (type(self), vars(self))


def _rebuild(cls: type[ClientError], state: dict[str, Any]) -> ClientError:
    error = cls.__new__(cls, state["problem"])
    error.__dict__.update(state)
    return error


class ConfigError(ClientError, InputError):
    """The settings cannot be used: a key, a file, a secret or an address is wrong or missing."""

    usual = OutcomeKind.INVALID_REQUEST


class TransportError(ClientError):
    """No reply came, or none of the service.

    ``sent`` is ``False`` where it is certain that the request reached nobody; else it may have been carried out.
    """

    usual = OutcomeKind.SOURCE_DOWN

    def __init__(self, problem: str, *, sent: bool = True, **told: Any) -> None:
        super().__init__(problem, **told)
        self.sent = sent


class ConnectionLostError(TransportError):
    """No connection was made, or it broke before the reply was whole."""


class TimedOutError(TransportError):
    """The connection, or the whole reply, took longer than the settings allow."""


class HttpStatusError(TransportError):
    """The server answered with a status of HTTP and no SOAP fault; a redirection is one of them and never followed."""

    def __init__(self, status: int, **told: Any) -> None:
        outcome = OutcomeKind.REFUSED if status in (401, 403) else None
        super().__init__(f"HTTP status {status}", **{"outcome": outcome, **told})
        self.status = status


class SignatureProblem(StrEnum):
    """What is wrong with a signature."""

    MISSING = "missing"
    """There is no signature, or it does not cover the body and the timestamp."""
    FORGED = "forged"
    """The signature or a digest does not fit what was signed."""
    WRONG_KEY = "wrong key"
    """Signed by somebody else than those who are trusted, or by a certificate that is not valid at that time."""
    STALE = "stale"
    """The timestamp is too old, or in the future."""
    WRAPPED = "wrapped"
    """What was signed is not what stands where it would be read, or that is not certain."""
    WEAK = "weak"
    """An algorithm that is not accepted, such as SHA-1."""
    BROKEN = "broken"
    """Not in the form of a signed SOAP envelope."""


class SignatureError(ClientError):
    """The signature of a message was refused; ``why`` says for what."""

    def __init__(self, why: SignatureProblem, problem: str, **told: Any) -> None:
        super().__init__(f"signature {why}: {problem}", **told)
        self.why = why


class ServiceFaultError(ClientError):
    """The service answered with a fault, or refused for a technical reason.

    ``code`` is the status or reason code of the service where the fault tells one that is known. The texts of the fault
    are the server's own and are left out.
    """

    def __init__(self, problem: str, *, code: StatusCode | None = None, **told: Any) -> None:
        super().__init__(problem, **told)
        self.code = code


class ReplyError(ClientError):
    """The reply cannot be read, or does not answer the request."""


class ConsultationRefusedError(ClientError):
    """No active registration opens the flux for this question: nothing was sent. ``access`` says why."""

    usual = OutcomeKind.REFUSED

    def __init__(self, problem: str, *, access: Access, **told: Any) -> None:
        super().__init__(problem, **told)
        self.access = access


class UncertainRegistrationError(ClientError):
    """A registration was sent, and neither the reply nor a list could tell whether it was done: look before repeating.

    ``act`` is what was asked.
    """

    def __init__(self, problem: str, *, act: Act, **told: Any) -> None:
        super().__init__(problem, **told)
        self.act = act
