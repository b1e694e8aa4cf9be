"""What a request asks: which flux and operation, about whom, for which CPAS, and in which envelopes it came."""

from typing import Any

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import CodeError, ReadError
from bcss_cpas.flux._catalogue import body_of_class
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._parse import tree_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import SOAP_11, XML_STRING
from bcss_cpas.flux._ssdn import SsdnRequest
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.message import MessageKind

_ENDS = ("Response", "Reply", "")


@frozen(kw_only=True)
class Asked:
    """One request, understood."""

    flux: Flux
    body: Body
    content: Any = field(repr=False)
    person: Ssin | None
    cpas: EnterpriseNumber | None
    """Who asks; ``None`` where the request names no enterprise number."""
    ssdn: SsdnRequest | None = field(default=None, repr=False)
    xmlite: XmliteMessage | None = field(default=None, repr=False)
    through_connector: bool = False
    is_sound: bool = True
    """Whether all of it fits the format of the flux."""

    @property
    def manages_access(self) -> bool:
        """Whether it lists or changes registrations."""
        return self.flux.name == "manage_access"

    @property
    def operation(self) -> str:
        """What is asked of the service: the action of a registration, else the name of the root."""
        if self.manages_access:
            return str(self.content.action)
        return self.body.name.removesuffix("Request")

    @property
    def version(self) -> str:
        """The version of the interface."""
        return self.body.version

    @property
    def reply(self) -> Body | None:
        """The body that answers it; ``None`` for a flux that answers nothing."""
        stem = self.body.name.removesuffix("Request")
        return self._sibling(MessageKind.REPLY, *(stem + end for end in _ENDS))

    @property
    def is_in_its_envelope(self) -> bool:
        """Whether it came as its service is called: in SSDN, or alone where the reply has a status of its own."""
        return self.reply is not None and (self.ssdn is not None or hasattr(self.reply.cls, "status"))

    @property
    def fault(self) -> Body | None:
        """The body in which its service tells a fault; ``None`` for the older services."""
        return self._sibling(MessageKind.FAULT, f"{self.body.name.removesuffix('Request')}Fault")

    def _sibling(self, kind: MessageKind, *names: str) -> Body | None:
        alike = [each for each in self.flux.bodies if (each.ns, each.version) == (self.body.ns, self.body.version)]
        return next((each for each in alike if each.kind is kind and each.name in names), None)


def understand(envelope: bytes, service: str | None = None) -> Asked:
    """Read a request, of one flux if it is named.

    Raises ``ReadError`` for what is no request of a flux in an envelope of SOAP 1.1.
    """
    root = tree_of(envelope)
    if root.tag != f"{{{SOAP_11}}}Envelope":
        raise ReadError("not an envelope of SOAP 1.1")
    message = read(envelope)
    if message.kind is not MessageKind.REQUEST or message.content is None:
        raise ReadError("not a request", flux=message.flux)
    found = body_of_class(type(message.content), message.version, message.flux)
    assert found is not None, "what was read is the body of a flux"
    known, body = found
    if service not in (None, known.name):
        raise ReadError("the request is not of the service to which it was sent", flux=known.name)
    ssdn = next((each for each in message.envelope if isinstance(each, SsdnRequest)), None)
    if ssdn is not None and (known.ssdn is None or ssdn.services[0].service_id != known.ssdn.service_id):
        raise ReadError("the service that the envelope names is not that of the body", flux=known.name)
    return Asked(
        flux=known,
        body=body,
        content=message.content,
        person=message.person,
        cpas=_cpas(message.content, ssdn),
        ssdn=ssdn,
        xmlite=next((each for each in message.envelope if isinstance(each, XmliteMessage)), None),
        through_connector=any(True for _ in root.iter(XML_STRING)),
        is_sound=not message.defects and not (message.unread and body.grade is Grade.SCHEMA),
    )


def _cpas(content: Any, ssdn: SsdnRequest | None) -> EnterpriseNumber | None:
    if ssdn is None:
        customer = getattr(content, "information_customer", None)
        who = None if customer is None else customer.customer_identification
        return None if who is None else who.cbe_number
    try:
        return EnterpriseNumber((ssdn.context and ssdn.context.user.org_unit) or "")
    except CodeError:
        return None
