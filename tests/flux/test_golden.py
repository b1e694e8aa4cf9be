"""Golden messages: what is read of each stands in its JSON twin; ``BCSS_CPAS_ACCEPT=1`` writes the twins anew."""

import json
import os
from pathlib import Path
from typing import Any

from lxml import etree

from bcss_cpas.convert import from_dict, to_dict
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import body_of, flux, flux_names
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import REPLY, REQUEST
from bcss_cpas.flux._write import write
from bcss_cpas.flux._xmlite import MESSAGE
from bcss_cpas.message import Message, MessageKind
from tests.goldens import FOLDER, GOLDEN, each_golden, innermost, missing, place
from tests.schemas import needs_schemas, schema
from tests.together import together

SSDN_SCHEMAS = {REQUEST: "ssdn/Service/SSDNRequest.xsd", REPLY: "ssdn/Service/SSDNReply.xsd"}


@each_golden
def test_a_message_reads_as_its_twin_says(path: Path) -> None:
    text = json.dumps(to_dict(read(path)), indent=1, ensure_ascii=False) + "\n"
    twin = path.with_suffix(".json")
    if os.environ.get("BCSS_CPAS_ACCEPT"):
        twin.write_text(text, encoding="utf-8")
    assert text == twin.read_text("utf-8")


@each_golden
def test_a_twin_builds_the_message_again(path: Path) -> None:
    twin = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert from_dict(Message, twin) == read(path)


@each_golden
def test_nothing_of_a_message_is_lost(path: Path) -> None:
    message = read(path)
    assert message.flux == path.parent.name
    assert message.unread == ()
    assert not missing(path.read_bytes(), message)


@each_golden
def test_a_message_is_written_back_as_it_was_read(path: Path) -> None:
    message = read(path)
    again = read(write(message))
    assert again.content == message.content
    assert again.envelope == message.envelope
    assert (again.flux, again.kind, again.outcome) == (message.flux, message.kind, message.outcome)


@each_golden
def test_every_fact_of_a_message_names_the_place_it_was_read_from(path: Path) -> None:
    message = read(path)
    if message.kind is MessageKind.REPLY and message.content is not None:
        known = flux(path.parent.name)
        found = list(known.facts(message.content, Source(Origin.FLUX, known.name)))
        assert [fact.source.path for fact in found if place(message.content, fact.source.path) is None] == []


@needs_schemas
@each_golden
def test_a_message_is_valid_by_the_official_schema(path: Path) -> None:
    root = etree.fromstring(innermost(path.read_bytes()))
    for element, body in _bodies(root):
        if body.schema is not None:
            schema(body.schema).assertValid(etree.fromstring(etree.tostring(element, with_tail=False)))
        if root.tag == REPLY:  # the schema of a reply wants to know that of the body, so the rest goes without
            element.getparent().remove(element)
    for carried in root.findall(f"*/{MESSAGE}") if root.tag == REPLY else ():
        carried.getparent().remove(carried)
    if root.tag in SSDN_SCHEMAS:
        schema(SSDN_SCHEMAS[root.tag]).assertValid(root)


def _bodies(root: Any) -> list[tuple[Any, Any]]:
    found = [(element, body_of(element.tag)) for element in root.iter()]
    return [(element, known[1]) for element, known in found if known is not None]


@together("name", flux_names())
def test_every_flux_has_golden_messages(name: str) -> None:
    assert [path for path in GOLDEN if path.parent.name == name]


def test_every_twin_has_its_message() -> None:
    assert sorted(FOLDER.rglob("*.json")) == sorted(path.with_suffix(".json") for path in GOLDEN)
