"""From what is answered to the envelope that goes back."""

from typing import Any

from attrs import frozen

from bcss_cpas.client.simulator.answering import Said
from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.exchange import Exchange, fault
from bcss_cpas.client.simulator.nothing import nothing
from bcss_cpas.client.simulator.partial import make_partial
from bcss_cpas.client.simulator.saying import OK, REFUSALS, Verdict, fault_detail, status_reply, summary
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._writing import write_element


@frozen
class Answer:
    """An envelope to send, the status of HTTP, and what a reader makes of it."""

    envelope: bytes
    status: int = 200
    outcome: OutcomeKind | None = None


@frozen(kw_only=True)
class Writing:
    """The answer to one request in the making; ``partly`` lets one source of several fail."""

    asked: Asked
    exchange: Exchange
    replaced_by: Ssin | None = None
    partly: bool = False

    def answer(self, said: Said) -> Answer:
        """Write what is said."""
        if isinstance(said, Verdict):
            return self._verdict(said)
        if isinstance(said, StoredReply):
            return self._stored(said)
        told = self.asked.flux.outcome(said)
        outcome = None if told is None else told.kind
        return Answer(self.exchange.reply(self.asked, self._element(said)), outcome=outcome)

    def _verdict(self, verdict: Verdict) -> Answer:
        outcome = verdict.outcome(self.asked.flux.name)
        if self.asked.ssdn is None and verdict in REFUSALS:
            detail = fault_detail(self.asked, verdict, self.exchange.cbss())
            return Answer(fault("Client", "Business error", detail), 500, outcome)
        if self.asked.ssdn is None:
            reply = status_reply(self.asked, verdict, self.exchange.cbss(), self.replaced_by)
            return self._of_newer(self._element(reply), outcome)
        if verdict is Verdict.NO_DATA:
            return Answer(self.exchange.reply(self.asked, nothing(self.asked)), outcome=outcome)
        error = summary(self.asked, verdict, self.replaced_by)
        return Answer(self.exchange.reply(self.asked, None, error), outcome=outcome)

    def _stored(self, stored: StoredReply) -> Answer:
        cbss = write_element(self.exchange.cbss(), "informationCBSS")
        body = stored.for_(self.asked, cbss)
        if stored.is_fault:
            return Answer(fault("Client", "Business error", body), 500, stored.kind)
        if self.asked.ssdn is None:
            return self._of_newer(body, stored.kind)
        return Answer(self.exchange.reply(self.asked, body, stored.summary or OK), outcome=stored.kind)

    def _of_newer(self, body: Any, outcome: OutcomeKind | None) -> Answer:
        if self.partly and body.findtext("status/value") in ("DATA_FOUND", "NO_DATA_FOUND"):
            make_partial(self.asked, body)
            outcome = OutcomeKind.PARTIAL
        return Answer(self.exchange.reply(self.asked, body), outcome=outcome)

    def _element(self, content: Any) -> Any:
        reply = self.asked.reply
        assert reply is not None
        return write_element(content, reply.root, {"v": reply.ns} if reply.ns else None)
