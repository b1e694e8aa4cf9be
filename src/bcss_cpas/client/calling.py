"""One call: a request in its envelope, sent, and its reply as a message. Nothing here asks whether it may be sent."""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import MappingProxyType
from typing import Any

from attrs import frozen

from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.asking._service import Service
from bcss_cpas.client.clock import Clock, ssdn_time
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.errors import ClientError, ConfigError
from bcss_cpas.client.replying import Expected, reply_of
from bcss_cpas.client.ssdn import SsdnConnector
from bcss_cpas.client.transport import SOAP_ACTION, TICKET, Transport
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._remap import Remap
from bcss_cpas.flux._ssdn import AuthorizedUser, RequestContext, RequestMessage
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message

Tickets = Callable[[], str]


def new_ticket() -> str:
    """Give a ticket that no other call has: 32 hexadecimal digits, as many as the newer services take at least."""
    return uuid.uuid4().hex


@frozen(kw_only=True)
class Caller:
    """What every call needs. May be used from several threads at once."""

    config: ClientConfig
    transport: Transport
    clock: Clock
    tickets: Tickets = new_ticket
    legal_contexts: Mapping[str, str] = MappingProxyType({})
    """The legal context that a CPAS was given for a flux, in place of the one that is known."""
    remaps: Sequence[Remap] = ()

    def ask(self, service: Service, question: Question) -> Message[Any]:
        """Ask an operation of a flux, and return its reply. Raises ``ClientError``."""
        body = service.body(question, self.legal_contexts.get(service.flux))
        if service.is_ssdn:
            return self.ask_ssdn(
                service.flux,
                body,
                service.reply,
                person=question.person,
                ticket=question.ticket,
                at=question.at,
            )
        envelope = write(body, "soap", flux=service.flux, version=service.version, remaps=self.remaps)
        headers = {SOAP_ACTION: f'"{service.soap_action}"', TICKET: question.ticket}
        with _named(service.flux, question.ticket):
            answer = self.transport.send(service.flux, envelope, headers)
            return self._read(answer, service.flux, service.reply, question.person)

    def ask_ssdn(
        self, flux: str, body: Any, expect: Expected, *, person: Ssin, ticket: str, at: datetime
    ) -> Message[Any]:
        """Ask one of the older services, whose bodies tell nothing of who asks. Raises ``ClientError``."""
        sent = ssdn_time(at)
        context = RequestContext(user=self.user, message=RequestMessage(reference=ticket, time_request=sent))
        document = write(body, "ssdn", context, flux=flux, remaps=self.remaps)
        with _named(flux, ticket):
            answer = SsdnConnector(self.transport).send(flux, document, {TICKET: ticket})
            return self._read(answer, flux, expect, person)

    @property
    def user(self) -> AuthorizedUser:
        """Who asks, for the older services. Raises ``ConfigError`` where the settings do not tell."""
        organisation = self.config.organisation
        if organisation.user_id is None or organisation.email is None:
            raise ConfigError("the older services want user_id and email of the organisation")
        return AuthorizedUser(
            user_id=organisation.user_id,
            email=organisation.email,
            org_unit=organisation.enterprise_number.value,
            matrix_id=organisation.matrix_id,
            matrix_sub_id=organisation.matrix_sub_id,
        )

    def _read(self, answer: bytes, flux: str, expect: Expected, person: Ssin) -> Message[Any]:
        return reply_of(answer, flux=flux, expect=expect, person=person, remaps=self.remaps)


@contextmanager
def _named(flux: str, ticket: str) -> Iterator[None]:
    """Put flux and ticket into whatever error a call ends in."""
    try:
        yield
    except ClientError as error:
        error.service, error.ticket = flux, ticket
        raise
