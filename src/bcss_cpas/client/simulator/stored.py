"""A reply that a persona has ready: its body as XML, so that it is served as it was written, typed by us or not."""

from typing import Any

from attrs import field, frozen
from lxml import etree

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.errors import ReadError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.flux._envelope import unwrap, wrap
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._parse import tree_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import SoapFault
from bcss_cpas.flux._ssdn import ResultSummary, SsdnReply
from bcss_cpas.flux._writing import write_element
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.message import Message, MessageKind


@frozen(kw_only=True)
class StoredReply:
    """One reply of one flux."""

    flux: str
    message: Message[Any] = field(repr=False)
    root: str | None
    """The name of the root; ``None`` where the envelope of SSDN tells an error alone."""
    document: bytes = field(repr=False)
    """The body, with the XMLite message around it."""

    @classmethod
    def of(cls, written: bytes) -> "StoredReply":
        """Take a reply out of its envelopes. Raises ``ReadError`` for what is no reply."""
        message = read(written)
        if message.kind is MessageKind.REQUEST or message.flux is None:
            raise ReadError("not a reply of a flux", flux=message.flux)
        unwrapped = unwrap(tree_of(written))
        body = unwrapped.body
        root = None if body is None else local_name(body.tag)
        for envelope in unwrapped.envelopes:
            if isinstance(envelope, XmliteMessage):
                body = wrap(envelope, body)
        return cls(
            flux=message.flux, message=message, root=root, document=b"" if body is None else etree.tostring(body)
        )

    @property
    def kind(self) -> OutcomeKind | None:
        """What became of the request."""
        return None if self.message.outcome is None else self.message.outcome.kind

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What it says."""
        return facts_of(self.message)

    @property
    def is_fault(self) -> bool:
        """Whether it is the detail of a SOAP fault."""
        return any(isinstance(each, SoapFault) for each in self.message.envelope)

    @property
    def summary(self) -> ResultSummary | None:
        """What its service said of it in the envelope of SSDN."""
        around = next((each for each in self.message.envelope if isinstance(each, SsdnReply)), None)
        return around.services[0].summary if around is not None and around.services else None

    def answers(self, asked: Asked) -> bool:
        """Tell whether it is of the form that was asked for; one of a form of our own answers any."""
        if self.root is None:
            return asked.ssdn is not None
        own = [body.name for body in asked.flux.bodies if body.grade is Grade.DESCRIBED and body.is_reply]
        named = [body.name for body in (asked.reply, asked.fault) if body is not None]
        return self.root in own or (self.root in named and self.message.version == asked.version)

    def for_(self, asked: Asked, cbss: Any) -> Any:
        """Return the body to send, ``None`` where there is none.

        Where it repeats blocks of the request they become those of this request, and ``cbss`` that of this exchange.
        """
        if not self.document:
            return None
        body = tree_of(self.document)
        if asked.ssdn is None:
            told = {child.tag: child for child in write_element(asked.content, asked.body.root)}
            told[cbss.tag] = cbss
            for child in body:
                if child.tag in told:
                    body.replace(child, told[child.tag])
        return body
