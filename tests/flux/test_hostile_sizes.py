"""Too large, too deep, too much: refused fast and in bounded memory, or read whole in a time that grows no faster."""

import inspect
import sys
import time
import tracemalloc
from pathlib import Path

import pytest
from lxml import etree

from bcss_cpas.convert import to_json
from bcss_cpas.flux._parse import LIMIT
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import CONNECTOR, SOAP_11
from bcss_cpas.flux.manage_access import NS
from tests.flux.refusals import AT_MOST, refused, survived
from tests.goldens import golden

MEGABYTE = 2**20
REGISTERED = golden("manage_access/registered")


def test_a_file_of_100_mb_is_refused_fast_and_in_bounded_memory(tmp_path: Path) -> None:
    large = tmp_path / "reply.xml"
    with large.open("wb") as stream:
        stream.write(b"<a>")
        stream.truncate(100 * MEGABYTE)
    tracemalloc.start()
    try:
        start = time.perf_counter()
        refused(large)
        assert time.perf_counter() - start < AT_MOST
        assert tracemalloc.get_traced_memory()[1] < LIMIT + 4 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_more_bytes_than_the_limit_are_refused() -> None:
    refused(b" " * (LIMIT + 1))


def test_the_limit_itself_is_allowed_and_can_be_set() -> None:
    assert read(REGISTERED, limit=len(REGISTERED)).flux == "manage_access"
    refused(REGISTERED, limit=len(REGISTERED) - 1)


def test_the_limit_holds_for_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "reply.xml"
    path.write_bytes(REGISTERED)
    assert read(path, limit=len(REGISTERED)).flux == "manage_access"
    refused(path, limit=len(REGISTERED) - 1)


def test_a_text_over_the_limit_of_the_parser_is_refused() -> None:
    text = b"x" * (11 * MEGABYTE)
    refused(REGISTERED.replace(b"integration 7", text), limit=32 * MEGABYTE)


def test_a_long_text_within_the_limit_is_read() -> None:
    text = "x" * (6 * MEGABYTE)
    message = read(REGISTERED.replace(b"integration 7", text.encode()))
    assert message.envelope[0].context.message.reference == text


@pytest.mark.parametrize("where", [b"<ma:OriginalRequest>", b"<ReplyContext>"])
def test_nesting_of_200_is_kept_whole_or_refused(where: bytes) -> None:
    deep = b"<a>" * 200 + b"bottom" + b"</a>" * 200
    message = survived(REGISTERED.replace(where, where + deep, 1))
    assert message is None or [item.xml.count("</") for item in message.unread] == [200]


@pytest.mark.parametrize("header", [False, True])
def test_nesting_of_100_000_is_refused(header: bool) -> None:
    deep = b"<a>" * 100_000 + b"</a>" * 100_000
    refused(_in_header(deep) if header else deep)


def test_what_is_read_can_be_converted_however_deep() -> None:
    message = survived(_in_header(b"<a>" * 240 + b"bottom" + b"</a>" * 240))
    assert message is None or "bottom" in to_json(message)


def test_envelopes_in_envelopes_without_end_are_refused() -> None:
    refused(_nested(connectors=12, envelopes=100))


def test_connectors_in_connectors_take_no_deeper_stack() -> None:
    document = _nested(connectors=150, envelopes=1)
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 250)
    try:
        survived(document)
    finally:
        sys.setrecursionlimit(before)


def test_many_defects_take_time_in_proportion() -> None:
    row = "<Registrations><Purpose>none</Purpose></Registrations>"
    document = f'<ManageAccessReply xmlns="{NS}">{row * 2500}</ManageAccessReply>'.encode()
    start = time.perf_counter()
    message = survived(document)
    assert time.perf_counter() - start < AT_MOST
    assert message is None or message.defects[-5].path == "$.registrations[2499].purpose"


def test_many_stray_elements_and_attributes_take_time_in_proportion() -> None:
    rows = '<Stray a="1"/>' * 5000
    document = f'<ManageAccessReply xmlns="{NS}"><OriginalRequest b="2"/>{rows}</ManageAccessReply>'.encode()
    start = time.perf_counter()
    message = survived(document)
    assert time.perf_counter() - start < AT_MOST
    assert message is None or len(message.unread) == 5001


def test_a_document_of_which_nothing_fits_is_soon_refused() -> None:
    document = f'<ManageAccessReply xmlns="{NS}">{"<X/>" * 80_000}</ManageAccessReply>'.encode()
    start = time.perf_counter()
    survived(document)
    assert time.perf_counter() - start < AT_MOST


DECLARED = "".join(f' xmlns:n{number}="urn:namespace:{number}"' for number in range(2000))


@pytest.mark.parametrize("stray", ["<Stray/>", "<n7:Stray/>"])
def test_many_namespaces_are_not_repeated_with_each_stray_element(stray: str) -> None:
    document = f'<v:ManageAccessReply xmlns:v="{NS}"{DECLARED}>{stray * 4000}</v:ManageAccessReply>'.encode()
    start = time.perf_counter()
    message = read(document)
    assert time.perf_counter() - start < AT_MOST / 3
    assert len(message.unread) == 4000
    assert sum(len(item.xml) for item in message.unread) < 2 * len(document)
    assert etree.fromstring(message.unread[0].xml).tag == etree.fromstring(document)[0].tag


@pytest.mark.parametrize("stray", ["<x:a/>", '<v:OriginalRequest x:a="1"/>', '<e:a b="1"/>', '<e:a x:b="1"/>'])
@pytest.mark.parametrize("where", ["body", "header"])
def test_a_long_namespace_is_not_repeated_without_end(where: str, stray: str) -> None:
    declared = f'xmlns:v="{NS}" xmlns:e="urn:e" xmlns:x="{"u" * MEGABYTE}"'
    many = f"<v:ManageAccessReply {declared}>{stray * 1000}</v:ManageAccessReply>".encode()
    document = _in_header(many) if where == "header" else many
    tracemalloc.start()
    try:
        survived(document)
        assert tracemalloc.get_traced_memory()[1] < 128 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_unknown_roots_leave_nothing_in_memory() -> None:
    def meet(numbers: range) -> None:
        for number in numbers:
            survived(f"<unknown-{number}/>".encode())

    meet(range(600))
    tracemalloc.start()
    try:
        meet(range(600, 1200))
        once = tracemalloc.get_traced_memory()[0]
        meet(range(1200, 2400))
        assert tracemalloc.get_traced_memory()[0] - once < 60_000
    finally:
        tracemalloc.stop()


def _in_header(xml: bytes) -> bytes:
    body = f'<ManageAccessReply xmlns="{NS}"/>'.encode()
    return b'<e:Envelope xmlns:e="%b"><e:Header>%b</e:Header><e:Body>%b</e:Body></e:Envelope>' % (
        SOAP_11.encode(),
        xml,
        body,
    )


def _nested(connectors: int, envelopes: int) -> bytes:
    """Put a message into envelopes, these as a string into the connector, that into envelopes, and so on."""
    document = f'<ManageAccessReply xmlns="{NS}"/>'
    start, end = f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body>', "</e:Body></e:Envelope>"
    for _ in range(connectors):
        text = document.replace("&", "&amp;").replace("<", "&lt;")
        connector = f'<c:xmlString xmlns:c="{CONNECTOR}">{text}</c:xmlString>'
        document = start * envelopes + connector + end * envelopes
    return document.encode()
