"""What is answered to a request that was understood: the registrations and the personas decide.

That a person is unknown or has another number is told before it is looked whether they are integrated; the real order
is not published.
"""

from datetime import date
from typing import Any

from attrs import frozen

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.choosing import choose
from bcss_cpas.client.simulator.identifying import identify
from bcss_cpas.client.simulator.managing import manage
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.registrations import Registrations
from bcss_cpas.client.simulator.saying import Verdict
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._access import may_consult
from bcss_cpas.integration.guard import AccessReason

_CLOSED = frozenset((AccessReason.NOT_INTEGRATED, AccessReason.EXPIRED, AccessReason.NOT_STARTED))
Said = StoredReply | Verdict | Any
"""A reply that a persona has ready, why there is none, or the content of a reply."""


@frozen
class World:
    """The persons, and which institutions have registered them."""

    personas: Personas
    registrations: Registrations

    def answer(self, asked: Asked, today: date, *, source_down: bool = False) -> Said:
        """Answer a request, and carry it out where it asks for a change, unless the source is down."""
        if source_down and asked.manages_access:
            return Verdict.SOURCE_DOWN
        said = self._said(asked, today)
        answered = said is Verdict.NO_DATA or not isinstance(said, Verdict)
        return Verdict.SOURCE_DOWN if source_down and answered else said

    def _said(self, asked: Asked, today: date) -> Said:
        person, identifies = asked.person, asked.flux.name == "identify_person"
        if not asked.is_in_its_envelope or (person is None and not identifies):
            return Verdict.NOT_IMPLEMENTED
        if not asked.is_sound:
            return Verdict.INVALID_STRUCTURE
        if identifies or person is None:
            return self._identified(asked)
        if person in self.personas.replaced:
            return Verdict.REPLACED
        if person not in self.personas.people:
            return Verdict.UNKNOWN
        if asked.manages_access:
            return manage(asked, self.registrations, self.personas, today)
        if not self._is_open(asked, person, today):
            return Verdict.NOT_INTEGRATED
        return choose(self.personas, asked, person)

    def _identified(self, asked: Asked) -> Said:
        ready = () if asked.person is None else self.personas.of_flux(asked.flux.name, asked.person)
        return ready[-1] if ready else identify(asked.content, self.personas)

    def _is_open(self, asked: Asked, person: Ssin, today: date) -> bool:
        """Tell whether a registration of who asks runs; what a code opens is mostly not public, so that any will do.

        Who names no CPAS, as some older formats do not, is taken for any of them.
        """
        held = self.registrations.of(person)
        own = (each for each in held if asked.cpas is None or each.org_unit == asked.cpas.value)
        topic = asked.flux.topics[0]
        return any(may_consult(asked.flux.name, each, topic, today).reason not in _CLOSED for each in own)
