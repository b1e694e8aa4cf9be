"""What a message says, as neutral facts and as rows for a screen."""

from typing import Any

from bcss_cpas.facts._fact import Fact, Row
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.text import Language


def facts_of(message: Message[Any]) -> tuple[Fact, ...]:
    """Give the neutral facts of a reply; none for a request, a fault or a reply without content."""
    if message.flux is None or message.kind is not MessageKind.REPLY or message.content is None:
        return ()
    on = None if message.replied is None else message.replied.date()
    source = Source(Origin.FLUX, message.flux, ticket=message.ticket, on=on)
    known = flux(message.flux)
    if known.facts_about is not None and message.person is not None:
        return tuple(known.facts_about(message.content, source, message.person))
    return tuple(known.facts(message.content, source))


def rows_of(message: Message[Any], lang: Language) -> tuple[Row, ...]:
    """Give what a reply says as rows that any screen can show, without knowing the XML: label, value, dates, source."""
    return tuple(fact.row(lang) for fact in facts_of(message))
