"""One operation of a flux: how it is asked, and what answers it."""

from collections.abc import Callable
from typing import Any

from attrs import frozen

from bcss_cpas.client.asking._periods import Periods, months_back
from bcss_cpas.client.asking._question import Question
from bcss_cpas.client.transport import SEND_XML
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.flux._catalogue import body_of_class, flux
from bcss_cpas.flux._flux import Flux
from bcss_cpas.flux._soa import BareExchange, SoaRequest
from bcss_cpas.message import Message

Fields = dict[str, Any]
_A_YEAR = months_back(12)
LEGAL_CONTEXT = "PCSA:SOCIAL_INQUIRY"
"""The legal context that newer services of the inquiry take. For a service whose own is not public it is a guess, and
the plan of an inquiry says so."""


@frozen(kw_only=True)
class Service:
    """An operation; ``fields`` gives what its request holds beside the blocks that all requests share."""

    flux: str
    operation: str
    """As the BCSS calls it; of an older service that has one operation, the service."""
    request: type[Any]
    reply: type[Any] | tuple[type[Any], ...]
    fields: Callable[[Question], Fields]
    version: str | None = None
    """The version of the interface; ``None`` for the newest that is known."""
    periods: Periods = _A_YEAR
    usual: bool = True
    """Whether a plan asks it unless told otherwise."""
    action: str | None = None
    """The SOAP action, where it does not follow the pattern of the newer services."""
    following: Callable[[Any], str | None] = lambda _: None
    """Tell from a reply how to ask for what follows it."""

    @property
    def known(self) -> Flux:
        """The flux."""
        return flux(self.flux)

    @property
    def is_ssdn(self) -> bool:
        """Whether it is asked through the SSDN envelope."""
        return not issubclass(self.request, SoaRequest | BareExchange)

    @property
    def grade(self) -> Grade:
        """How well the format of the request is known."""
        found = body_of_class(self.request, self.version, self.flux)
        assert found is not None, "a request is the body of its flux"
        return found[1].grade

    @property
    def legal_context(self) -> str | None:
        """The legal context that a public source names for it; ``None`` where none does or none is taken."""
        return self.known.legal_context if issubclass(self.request, SoaRequest) else None

    @property
    def guesses_legal_context(self) -> bool:
        """Whether it wants a legal context, and none is known for it."""
        return issubclass(self.request, SoaRequest) and self.legal_context is None

    @property
    def soap_action(self) -> str:
        """The SOAP action: « service, operation », as in every public WSDL of the newer services."""
        if self.is_ssdn:
            return SEND_XML
        return self.action or f"http://kszbcss.fgov.be/{self.known.service}/{self.operation}"

    def body(self, question: Question, legal_context: str | None = None) -> Any:
        """Make the request; ``legal_context`` takes the place of the one that is known."""
        shared: Fields = {}
        if not self.is_ssdn:
            shared["information_customer"] = question.customer
        if issubclass(self.request, SoaRequest):
            shared["legal_context"] = legal_context or self.legal_context or LEGAL_CONTEXT
        return self.request(**shared, **self.fields(question))

    def next_of(self, message: Message[Any]) -> str | None:
        """Tell how to ask for what follows a reply; ``None`` on the last one."""
        return self.following(message.content) if isinstance(message.content, self.reply) else None
