"""No document with a DTD is accepted, in whatever encoding: no entity is expanded, no file or address fetched."""

import html
from pathlib import Path

import pytest

from bcss_cpas.flux._soap import CONNECTOR, SOAP_11
from tests.flux.refusals import refused
from tests.goldens import golden

TEXT = golden("manage_access/registered").decode().partition("?>\n")[2]
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def _with(dtd: str, reference: str = "") -> str:
    return f"<!DOCTYPE SSDNReply {dtd}>\n{TEXT.replace('integration 7', reference or 'integration 7')}"


DTDS = {
    "empty": _with("[]"),
    "no subset": _with(""),
    "unused entity": _with('[<!ENTITY a "b">]'),
    "internal entity": _with('[<!ENTITY a "b">]', "&a;"),
    "entity that holds elements": _with('[<!ENTITY a "<b/>">]', "&a;"),
    "default attribute": _with('[<!ATTLIST ReplyContext a CDATA "b">]'),
    "parameter entity": _with("[<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;]", "&b;"),
    "notation": _with('[<!NOTATION a SYSTEM "b">]'),
    "external subset": _with('SYSTEM "http://127.0.0.1:9/none.dtd"'),
    "public subset": _with('PUBLIC "-//A//B" "http://127.0.0.1:9/none.dtd"'),
    "external entity at an address": _with('[<!ENTITY a SYSTEM "http://127.0.0.1:9/none">]', "&a;"),
    "external parameter entity": _with('[<!ENTITY % a SYSTEM "http://127.0.0.1:9/none"> %a;]'),
    "a billion laughs": _with(f'[<!ENTITY l0 "ha">{LAUGHS}]', "&l11;"),
    "a billion laughs unused": _with(f'[<!ENTITY l0 "ha">{LAUGHS}]'),
    "entity of itself": _with('[<!ENTITY a "&b;"><!ENTITY b "&a;">]', "&a;"),
    "quadratic": _with(f'[<!ENTITY a "{"x" * 50_000}">]', "&a;" * 50_000),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", DTDS.values(), ids=DTDS.keys())
def test_a_dtd_is_refused(text: str, encoding: str) -> None:
    refused(text.encode(encoding))


@pytest.mark.parametrize(
    "dtd",
    [f'[<!ENTITY l0 "ha">{LAUGHS}]', f'[<!ENTITY l11 "{"x" * 50_000}">]'],
    ids=["billion laughs", "quadratic"],
)
def test_an_entity_in_an_attribute_is_refused(dtd: str) -> None:
    text = _with(dtd).replace('ok="YES"', f'ok="{"&l11;" * 5000}"')
    refused(text.encode())


def test_an_external_entity_shows_nothing_of_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    error = refused(_with(f'[<!ENTITY a SYSTEM "{secret.as_uri()}">]', "&a;").encode())
    assert "secret" not in str(error)


@pytest.mark.parametrize("text", DTDS.values(), ids=DTDS.keys())
def test_a_dtd_inside_the_string_of_the_connector_is_refused(text: str) -> None:
    body = f'<c:xmlString xmlns:c="{CONNECTOR}">{html.escape(text)}</c:xmlString>'
    refused(f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body>{body}</e:Body></e:Envelope>'.encode())


def test_the_error_says_that_it_is_the_dtd() -> None:
    error = refused(DTDS["unused entity"].encode("utf-16"))
    assert "DTD" in error.problem
    assert error.line == 1
