"""Bytes that are no message: always a ``ReadError`` that says where, never another exception, never for long."""

from pathlib import Path

import pytest

from bcss_cpas.flux._read import read
from tests.flux.refusals import refused
from tests.goldens import golden

REGISTERED = "manage_access/registered"
FAMILY = "retrieve_ti_groups/family_with_history"

NOT_XML = {
    "nothing": b"",
    "blanks": b" \n\t ",
    "zero byte": b"\0",
    "text": b"no data for this person",
    "JSON": b'{"flux": "manage_access"}',
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "byte order mark alone": b"\xff\xfe",
    "half a tag": b"<",
    "never closed": b"<a>",
    "closed otherwise": b"<a></b>",
    "two roots": b"<a/><b/>",
    "text after the root": b"<a/>more",
    "declaration not at the start": b" <?xml version='1.0'?><a/>",
    "declaration alone": b"<?xml version='1.0'?>",
    "bare attribute": b"<a b/>",
    "attribute twice": b"<a b='1' b='2'/>",
    "prefix of no namespace": b"<p:a/>",
    "unknown entity": b"<a>&unknown;</a>",
    "reference to a control character": b"<a>&#1;</a>",
    "reference to a surrogate": b"<a>&#xD800;</a>",
    "control character": b"<a>\x01</a>",
    "broken UTF-8": b"<a>\xc3\x28</a>",
    "unknown encoding": b"<?xml version='1.0' encoding='klingon'?><a/>",
}


@pytest.mark.parametrize("document", NOT_XML.values(), ids=NOT_XML.keys())
def test_what_is_not_xml_is_refused(document: bytes) -> None:
    assert refused(document).flux is None


def test_the_error_names_the_line_where_the_xml_breaks() -> None:
    lines = golden(REGISTERED).splitlines()
    lines[6] = b"<Unclosed attribute=>"
    assert refused(b"\n".join(lines)).line == 7


@pytest.mark.parametrize("name", [REGISTERED, FAMILY, "retrieve_ti_groups/fault"])
def test_a_message_cut_off_anywhere_is_refused(name: str) -> None:
    whole = golden(name).rstrip()
    for end in range(0, len(whole), 1 + len(whole) // 250):
        error = refused(whole[:end])
        assert error.line is None or error.line <= whole.count(b"\n") + 1


@pytest.mark.parametrize(
    ("declared", "used"),
    [
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-le"),
        ("UTF-16", "utf-16-be"),
        ("ISO-8859-1", "latin-1"),
        ("windows-1252", "cp1252"),
        ("UTF-8", "utf-8-sig"),
    ],
)
def test_a_message_in_another_encoding_reads_the_same(declared: str, used: str) -> None:
    text = golden(FAMILY).decode()
    document = text.replace('encoding="UTF-8"', f'encoding="{declared}"', 1).encode(used)
    assert read(document).content == read(text.encode()).content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_message_without_a_declaration_reads_the_same(encoding: str) -> None:
    text = golden(FAMILY).decode()
    assert read(text.partition("?>\n")[2].encode(encoding)).content == read(text.encode()).content


@pytest.mark.parametrize(("declared", "used"), [("UTF-8", "latin-1"), ("UTF-8", "utf-16"), ("UTF-16", "latin-1")])
def test_a_declaration_of_the_wrong_encoding_never_raises_anything_else(declared: str, used: str) -> None:
    document = golden(FAMILY).decode().replace('encoding="UTF-8"', f'encoding="{declared}"', 1).encode(used)
    if (declared, used) == ("UTF-8", "latin-1"):
        refused(document)
    else:  # a byte order mark, or its absence, may win over the declaration: then it reads, and reads right
        try:
            assert read(document).content == read(golden(FAMILY)).content
        except ValueError:
            refused(document)


@pytest.mark.parametrize(("document", "line"), [(b"<html/>", 1), (b"<?xml version='1.0'?>\n\n<a xmlns='urn:x'/>", 3)])
def test_an_unknown_root_is_refused_with_its_line(document: bytes, line: int) -> None:
    error = refused(document)
    assert (error.path, error.line) == ("$", line)


def test_a_known_root_in_another_namespace_is_unknown() -> None:
    refused(golden(REGISTERED).replace(b"OCMW_CPAS/ManageAccess", b"OCMW_CPAS/Other"))
    refused(b"<SSDNReply/>")
    refused(b"<Envelope><Body/></Envelope>")


def test_xinclude_fetches_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    include = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'
    message = read(golden(REGISTERED).replace(b"<ma:Action>", include.encode() + b"<ma:Action>"))
    assert [item.path for item in message.unread] == ["$.original_request.include"]
    assert "secret.txt" in message.unread[0].xml
    assert ">secret<" not in message.unread[0].xml


def test_comments_and_instructions_do_not_cut_a_text() -> None:
    document = golden(REGISTERED).replace(b"integration 7", b"integ<!-- a --><?b c?>ra<![CDATA[ti]]>on&#32;7")
    assert read(document).envelope == read(golden(REGISTERED)).envelope
