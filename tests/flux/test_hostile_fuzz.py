"""Random bytes, random damage to good messages, and wild texts in every leaf: a message or a ``ReadError``."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.convert import from_dict, to_dict
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.text import LANGUAGES
from tests.flux.refusals import survived
from tests.goldens import GOLDEN, title

MANY = settings(max_examples=8 * settings.default.max_examples)
SMALL = [path.read_bytes() for path in GOLDEN if path.stat().st_size < 4000]
WILD = [
    "", " ", "\n", "-", "-1", "+5", "0", "00", "NaN", "Infinity", "1e999999", "9" * 20, "9" * 4000, "²", "١٧", "é" * 99,
    "true", "12345678901", "00000000000", "99990", "20", "0000-00-00", "2012-02-30", "2012-W01-1", "9999-12-31",
    "0001-01-01", "20120614", "2012-06-14T24:00:00Z", "2012-06-14T06:43:58.109+23:59", "0000-00-00T00:00:00", "24:00",
    "MSG99999", "\U0001f600", "<![CDATA[", "&lt;", "]]>",
]  # fmt: skip


@MANY
@given(st.binary(max_size=200))
def test_random_bytes(document: bytes) -> None:
    survived(document)


@MANY
@given(st.text(st.sampled_from("<>/=\"'&;!?-[]abx: \n#1"), max_size=60))
def test_random_markup(text: str) -> None:
    survived(text.encode())


@MANY
@given(st.sampled_from(SMALL), st.data())
def test_random_damage_to_a_good_message(document: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(document)))
    end = data.draw(st.integers(start, min(len(document), start + 40)))
    message = survived(document[:start] + data.draw(st.binary(max_size=20)) + document[end:])
    assert message is None or to_dict(message)


def _wild(path: Path) -> Any:
    """Give the message of a file with wild texts in some of its leaves, and some of its elements gone or doubled."""
    root = etree.fromstring(path.read_bytes())
    count = len(list(root.iter()))
    changes = st.tuples(st.integers(1, max(1, count - 1)), st.sampled_from([*WILD, None, ...]))
    return st.lists(changes, min_size=1, max_size=8).map(lambda drawn: _changed(path, drawn))


def _changed(path: Path, changes: list[tuple[int, Any]]) -> bytes:
    root = etree.fromstring(path.read_bytes())
    elements = list(root.iter())
    for number, change in changes:
        element = elements[number % len(elements)]
        parent = element.getparent()
        if isinstance(change, str):
            element.text = change
        elif parent is not None and change is None:
            parent.remove(element)
        elif parent is not None:
            parent.append(etree.fromstring(etree.tostring(element, with_tail=False)))
    return etree.tostring(root)


@pytest.mark.parametrize("path", GOLDEN, ids=title)
def test_wild_values_give_a_message_that_converts_and_writes(path: Path) -> None:
    @given(_wild(path))
    def check(document: bytes) -> None:
        message = survived(document)
        if message is not None:
            assert "Exemplaire" not in repr((message, message.content, message.defects, message.unread))
            assert from_dict(Message, json.loads(json.dumps(to_dict(message)))) == message
            if message.content is not None:
                assert _again(message) == message.content

    check()


def _again(message: Message[Any]) -> Any:
    again = survived(write(message.content, flux=message.flux, version=message.version))
    return None if again is None else again.content


@MANY
@given(st.sampled_from(GOLDEN).flatmap(_wild))
def test_wild_values_still_give_facts(document: bytes) -> None:
    message = survived(document)
    if message is not None and message.content is not None and message.kind is MessageKind.REPLY:
        known = flux(message.flux or "")
        for fact in known.facts(message.content, Source(Origin.FLUX, known.name)):
            assert all(isinstance(fact.row(lang).value, str) for lang in LANGUAGES)
            assert "Exemplaire" not in repr(fact)
