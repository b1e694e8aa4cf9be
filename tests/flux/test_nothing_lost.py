"""Whatever is inserted wherever into a good message, all of it and all that stood there before is in what is read."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.convert import to_dict
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import CONNECTOR, SOAP_11, XML_STRING
from tests.goldens import GOLDEN, golden, missing, title

PARTS = ("Century", "Year", "Month", "Day")
HOLDERS = ("Body", "detail", "ServiceReply", "ServiceRequest")
KINDS = ("element", "attribute", "element with its namespace", "attribute with a namespace", "tail", "text")
PLAIN = [path for path in GOLDEN if XML_STRING.rpartition("}")[2].encode() not in path.read_bytes()]
insertions = st.lists(st.tuples(st.integers(0, 999), st.sampled_from(KINDS)), min_size=1, max_size=8)


@pytest.mark.parametrize("path", PLAIN, ids=title)
def test_nothing_is_lost_wherever_something_is_inserted(path: Path) -> None:
    @settings(max_examples=2 * settings.default.max_examples)
    @given(insertions)
    def check(drawn: list[tuple[int, str]]) -> None:
        root = etree.fromstring(path.read_bytes())
        inserted = [word for word, (number, kind) in enumerate(drawn) if _insert(root, number, kind, f"kept-{word}")]
        message = read(etree.tostring(root))
        text = json.dumps(to_dict(message))
        assert [word for word in inserted if f"kept-{word}" not in text] == []
        assert not missing(path.read_bytes(), message)

    check()


def _insert(root: Any, number: int, kind: str, word: str) -> bool:
    """Insert a word somewhere where it replaces nothing; tell whether there was such a place."""
    elements = list(root.iter())
    element = elements[number % len(elements)]
    local = etree.QName(element).localname
    if kind == "text":
        if not len(element) or (element.text or "").strip():
            return False
        element.text = (element.text or "") + word
    elif kind == "tail":
        if element is root or etree.QName(element.getparent()).localname in HOLDERS:
            return False  # after the body there is a test of its own
        element.tail = (element.tail or "") + word
    elif kind.startswith("attribute"):
        element.set(f"{{urn:stray}}{word}" if "namespace" in kind else word, word)
    elif local in (*PARTS, *HOLDERS):
        return False  # it would make another date, or another body
    else:
        etree.SubElement(element, "{urn:stray}a" if "namespace" in kind else "stray").text = word
    return True


FAULT = golden("retrieve_ti_groups/fault")
IN_SSDN, DETAIL = b"</ma:ManageAccessReply>", b"</v1:retrieveTIGroupsFault>"


@pytest.mark.parametrize(
    ("document", "after"),
    [(golden("manage_access/registered"), IN_SSDN), (FAULT, DETAIL)],
    ids=["the body of SSDN", "the detail of a fault"],
)
def test_a_text_after_the_body_of_an_envelope_is_kept(document: bytes, after: bytes) -> None:
    message = read(document.replace(after, after + b"kept"))
    assert [item.xml.strip() for item in message.unread] == ["kept"]


@pytest.mark.parametrize(
    "connector",
    ['<c:xmlString a="kept">{}</c:xmlString>', "<c:xmlString>{}<kept/></c:xmlString>"],
    ids=["attribute", "element"],
)
def test_what_else_stands_in_the_connector_is_kept(connector: str) -> None:
    text = golden("manage_access/registered").decode().partition("?>\n")[2].replace("<", "&lt;")
    start = f'<e:Envelope xmlns:e="{SOAP_11}" xmlns:c="{CONNECTOR}"><e:Body>'
    message = read((start + connector.format(text) + "</e:Body></e:Envelope>").encode())
    assert ["kept" in item.xml for item in message.unread] == [True]


@pytest.mark.parametrize("declared", ["ISO-8859-1", "windows-1252"])
def test_the_string_of_the_connector_keeps_its_letters_whatever_it_declares(declared: str) -> None:
    inner = golden("manage_access/registered").decode().replace("integration 7", "intégration 7")
    inner = inner.replace('encoding="UTF-8"', f'encoding="{declared}"').replace("&", "&amp;").replace("<", "&lt;")
    document = f'<c:xmlString xmlns:c="{CONNECTOR}">{inner}</c:xmlString>'
    assert read(document.encode()).envelope[0].context.message.reference == "intégration 7"
