"""Personas of the synthetic population: what its dossiers were told, each flux about each person."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bcss_cpas.client.simulator.dolsis import as_dolsis
from bcss_cpas.client.simulator.personas import Key, Personas
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message
from bcss_cpas.population.consulting import OF_APPLICANT
from bcss_cpas.population.population import AS_OF, dossier

_REGISTER, _MANAGE = "retrieve_ti_groups", "manage_access"
_APPLICANT = frozenset(form.partition("/")[0] for form in OF_APPLICANT)


def drawn(seed: int, count: int = 20, as_of: date = AS_OF, *, integrated: bool = False) -> Personas:
    """Return the persons of the first dossiers of a seed.

    The CPAS that holds a dossier has yet to register its persons: its own registrations are left out unless
    ``integrated`` says otherwise; those of others are there. A source that did not answer in the dossier, or not for
    want of access, does not answer here either.
    """
    dossiers = [dossier(seed, number, as_of).dossier for number in range(count)]
    replies = [reply for each in dossiers for reply in _replies(each)]
    told = {(reply.flux, person) for person, reply in replies}
    people = {person for each in dossiers for person in _people(each)}
    wanted = {key for each in dossiers for key in _wanted(each)} | {(_REGISTER, person) for person in people}
    return Personas.of(
        replies,
        people,
        registrations=tuple(found for each in dossiers for found in _registrations(each, integrated=integrated)),
        untold=frozenset(wanted - told),
    )


def _replies(of: Dossier) -> Iterator[tuple[Ssin, StoredReply]]:
    for message in of.messages:
        if message.person is not None and message.flux != _MANAGE and _says_something(message):
            yield message.person, StoredReply.of(write(message))
            dolsis = as_dolsis(message, message.person)
            if dolsis is not None:
                yield message.person, StoredReply.of(write(dolsis, "soap", flux="dimona"))


def _says_something(message: Message[Any]) -> bool:
    """Tell whether the source answered, or why it did not, whoever may ask."""
    outcome = message.outcome
    if outcome is None or outcome.kind is OutcomeKind.REFUSED:
        return False
    return not (outcome.kind is OutcomeKind.NOT_INTEGRATED and outcome.where is Where.CUSTOMER)


def _people(of: Dossier) -> Iterator[Ssin]:
    yield of.declaration.person
    yield from (each.ssin for each in of.declaration.household or () if each.ssin is not None)
    yield from (each.person for each in of.integrations)


def _wanted(of: Dossier) -> Iterator[Key]:
    """Give what each dossier asks: a reply that is not at hand was not kept, or refused."""
    yield from ((flux, of.declaration.person) for flux in _APPLICANT)
    yield from ((each.flux, each.person) for each in of.messages if each.flux is not None and each.person is not None)


def _registrations(of: Dossier, *, integrated: bool) -> Iterator[Registration]:
    own = None if of.cpas is None else of.cpas.value
    listed = (fact for each in of.messages if each.flux == _MANAGE for fact in facts_of(each))
    yield from (fact for fact in listed if isinstance(fact, Registration) and fact.org_unit != own)
    if integrated:
        yield from of.integrations
