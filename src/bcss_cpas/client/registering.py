"""List, register, unregister: legal acts, so that nothing is told twice, and a lost reply is not taken for a refusal.

A request to register goes out once. Where its reply is lost, a list tells whether it was carried out. A list that does
not show it proves nothing while the request may still be under way: then it is uncertain, and somebody has to look
again before repeating. The proof of identity goes into the request and is kept nowhere.
"""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from bcss_cpas.client.calling import Caller
from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ServiceFaultError,
    TransportError,
    UncertainRegistrationError,
)
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux.manage_access import ManageAccessReply, ProofOfAuthentication, confirms, request_of
from bcss_cpas.integration.act import Act, Channel, Doing
from bcss_cpas.message import Message, Outcome
from bcss_cpas.periods import Period

FLUX = "manage_access"
_LISTED = (OutcomeKind.DATA, OutcomeKind.NO_DATA)
_NOT_DONE = (OutcomeKind.REFUSED, OutcomeKind.INVALID_REQUEST, OutcomeKind.IDENTITY, OutcomeKind.NOT_INTEGRATED)
"""What is answered before anything is done."""


@frozen(kw_only=True)
class Told:
    """An act that the BCSS carried out."""

    act: Act
    message: Message[Any] | None
    """The reply that confirms it; ``None`` where that was lost, and a list shows that it was done."""


def list_registrations(caller: Caller, person: Ssin, period: Period, proof: ProofOfAuthentication) -> Message[Any]:
    """List the registrations of a person that overlap a period, in both directories. Raises ``ClientError``."""
    return _send(caller, listing(person, caller.config.organisation.enterprise_number, period), proof, caller.tickets())


def listing(person: Ssin, cpas: EnterpriseNumber, period: Period) -> Act:
    """Make the act of a list."""
    return Act(doing=Doing.LIST, channel=Channel.MANAGE_ACCESS, person=person, cpas=cpas, period=period)


def registrations_in(message: Message[Any]) -> tuple[Registration, ...]:
    """Return the registrations that a list shows."""
    return tuple(each for each in facts_of(message) if isinstance(each, Registration))


def tell(caller: Caller, act: Act, proof: ProofOfAuthentication) -> Told:
    """Register or unregister, and be sure of it.

    Raises ``ServiceFaultError`` where it was refused and so not done, another ``ClientError`` where it certainly went
    to nobody, ``UncertainRegistrationError`` where it may have been done; ``WriteError`` for an act of another channel.
    """
    ticket = caller.tickets()
    try:
        message = _send(caller, act, proof, ticket)
    except ClientError as error:
        if not _may_be_done(error):
            raise
        return _looked_up(caller, act, proof, error)
    if confirms(act, message):
        return Told(act=act, message=message)
    outcome = message.outcome or Outcome(OutcomeKind.UNCLASSIFIED)
    refused = ServiceFaultError(
        f"{act.doing} was not confirmed", code=outcome.code, outcome=outcome.kind, service=FLUX, ticket=ticket
    )
    if outcome.kind in _NOT_DONE:
        raise refused
    return _looked_up(caller, act, proof, refused)


def _send(caller: Caller, act: Act, proof: ProofOfAuthentication, ticket: str) -> Message[Any]:
    return caller.ask_ssdn(
        FLUX, request_of(act, proof), ManageAccessReply, person=act.person, ticket=ticket, at=caller.clock()
    )


def _may_be_done(error: ClientError) -> bool:
    if isinstance(error, ServiceFaultError):
        return error.outcome not in _NOT_DONE
    return error.sent if isinstance(error, TransportError) else not isinstance(error, ConfigError)


def _looked_up(caller: Caller, act: Act, proof: ProofOfAuthentication, lost: ClientError) -> Told:
    """Let a list tell whether an act was carried out."""
    uncertain = UncertainRegistrationError(
        f"it is not certain whether the BCSS carried out {act.doing}", act=act, service=FLUX, ticket=lost.ticket
    )
    try:
        listed = list_registrations(caller, act.person, act.period, proof)
    except ClientError:
        raise uncertain from lost
    if listed.outcome is None or listed.outcome.kind not in _LISTED:
        raise uncertain from lost
    if shows(act, registrations_in(listed)) is (act.doing is Doing.REGISTER):
        return Told(act=act, message=None)
    if isinstance(lost, ServiceFaultError):
        raise lost  # the service was done with it when it answered
    raise uncertain from lost


def shows(act: Act, registrations: Iterable[Registration]) -> bool:
    """Tell whether a list shows the registration of an act: ours, its code and first day, up to its last day."""
    return any(_is(each, act) for each in registrations)


def _is(held: Registration, act: Act) -> bool:
    ours = held.quality == act.quality and EnterpriseNumber.or_none(held.org_unit) == act.cpas
    last = act.period.last
    whole = held.end is None or (last is not None and held.end >= last)
    return ours and held.start == act.period.start and whole
