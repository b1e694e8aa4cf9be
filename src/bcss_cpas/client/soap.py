"""SOAP over HTTPS: a request signed and sent, its reply bounded, checked for a fault, and verified."""

from collections.abc import Mapping
from datetime import timedelta

from bcss_cpas.client.clock import Clock, SystemClock
from bcss_cpas.client.config import ClientConfig
from bcss_cpas.client.connections import Answer, Connections
from bcss_cpas.client.errors import ClientError, HttpStatusError, ReplyError, ServiceFaultError
from bcss_cpas.client.keys import OwnKey, certificates_in
from bcss_cpas.client.signing import sign
from bcss_cpas.client.transport import SEND_XML, SOAP_ACTION, TICKET
from bcss_cpas.client.verifying import verified
from bcss_cpas.client.wsse import Signed
from bcss_cpas.codes.outcome import ANSWERS
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import FAULTS

_OK = 200
_SYSTEM = SystemClock()


class SoapTransport:
    """The ``Transport`` to a real environment; may be used from several threads at once.

    Requests are signed where the settings name a key, and replies must be signed where they name whom to trust. Raises
    ``ConfigError`` for a file of keys that cannot be used.
    """

    def __init__(self, config: ClientConfig, *, clock: Clock = _SYSTEM) -> None:
        self._config, self._clock = config, clock
        signature = config.signature
        self._own = None if signature.own is None else OwnKey.load(signature.own)
        self._trusted = certificates_in(signature.trust)
        self._connections = Connections(config)

    def send(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        """Return the reply to a request; where replies are signed, the signed part alone. Raises ``ClientError``.

        A request with the SOAP action of the connector goes to the connector. ``WriteError`` tells of an envelope that
        cannot be signed.
        """
        try:
            return self._exchange(service, envelope, headers)
        except ClientError as error:
            error.service, error.ticket = service, headers.get(TICKET)
            raise

    def close(self) -> None:
        """Close the connections."""
        self._connections.close()

    def _exchange(self, service: str, envelope: bytes, headers: Mapping[str, str]) -> bytes:
        by_connector = headers.get(SOAP_ACTION, "").strip('"') == SEND_XML
        address = self._config.connector_for(service) if by_connector else self._config.address_of(service)
        lifetime = timedelta(seconds=self._config.signature.lifetime_seconds)
        message = envelope if self._own is None else sign(envelope, self._own, self._clock(), lifetime)
        reply = _reply_in(self._connections.post(address, message, self._headers(headers)))
        if not self._trusted:
            return reply
        tolerance = timedelta(seconds=self._config.signature.tolerance_seconds)
        return verified(reply, self._trusted, self._clock(), tolerance)

    def _headers(self, given: Mapping[str, str]) -> dict[str, str]:
        headers = {"Content-Type": "text/xml; charset=utf-8", **given}
        ticket, name = headers.pop(TICKET, None), self._config.addresses.ticket_header
        return headers if name is None or ticket is None else {**headers, name: ticket}


def _reply_in(answer: Answer) -> bytes:
    """Return the envelope that came. A fault is looked for before any signature: servers sign none when they fail."""
    parts = Signed.of(answer.content)
    if parts is not None and any(each.tag in FAULTS for each in parts.body):
        raise _fault_in(answer.content)
    if answer.status_code != _OK:
        raise HttpStatusError(answer.status_code)
    if parts is None:
        raise ReplyError("the reply is no SOAP envelope")
    return answer.content


def _fault_in(envelope: bytes) -> ServiceFaultError:
    """Tell the code of a fault; a fault that says it has an answer is believed in nothing."""
    try:
        outcome = read(envelope, limit=len(envelope)).outcome
    except ReadError:
        outcome = None
    if outcome is None or outcome.kind in ANSWERS:
        return ServiceFaultError("the service answered with a fault")
    return ServiceFaultError("the service answered with a fault", code=outcome.code, outcome=outcome.kind)
