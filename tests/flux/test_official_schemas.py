"""The official schemas as oracle, both ways: our objects are valid, and nothing of a valid document is lost."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import bcss_cpas.testing.values as some
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._flux import Body, Flux
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.testing.bodies import Wanted, bodies
from tests.lossless import lost
from tests.schemas import needs_schemas, schema
from tests.xsd import Generator

OFFICIAL = [
    pytest.param(known, body, id=f"{known.name}-{body.version}-{body.root.rpartition('}')[2]}")
    for known in map(flux, flux_names())
    if known.grade is Grade.SCHEMA
    for body in known.bodies
    if body.schema is not None
]
ALWAYS = {
    ("Information", "field_name"),
    ("CodeLabel", "label"),
    ("PersonNumber", "birth_date"),
    ("PersonNumber", "sex"),
    ("Limosa", "reason2"),
    ("RetrieveTIGroupsRequest", "legal_context"),
    ("RetrieveTIGroupsFaultV1", "information_customer"),
}
"""What one version of a schema asks for and another leaves open."""


def _wanted(body: Body) -> Wanted:
    older = () if body.version == "v2" else ("xm25",)
    ssins = some.impossible_ssins if body.version == "v2" else some.ssins
    return Wanted(without=older, always=ALWAYS, ssins=ssins)


@needs_schemas
@pytest.mark.parametrize(("known", "body"), OFFICIAL)
def test_an_object_is_written_valid_and_read_back_the_same(known: Flux, body: Body) -> None:
    validator = schema(body.schema or "")

    @given(bodies(body.cls, _wanted(body)))
    def check(content: Any) -> None:
        written = write(content, flux=known.name, version=body.version)
        validator.assertValid(etree.fromstring(written))
        message = read(written)
        assert message.content == content
        assert (message.flux, message.kind, message.version) == (known.name, body.kind, body.version)
        assert message.defects == message.unread == ()

    check()


@needs_schemas
@pytest.mark.parametrize(("known", "body"), OFFICIAL)
def test_nothing_of_a_valid_document_is_lost(known: Flux, body: Body) -> None:
    validator = schema(body.schema or "")
    documents = Generator(body.schema or "", max_items=1).documents(body.root.rpartition("}")[2])

    @given(documents)
    def check(document: bytes) -> None:
        validator.assertValid(etree.fromstring(document))
        message = read(document)
        assert message.flux == known.name
        assert not lost(document, message)

    check()


@given(st.data())
def test_bodies_need_no_schema_to_round_trip(data: st.DataObject) -> None:
    """The same without the schemas, so that coverage holds where they are not at hand."""
    known = flux(data.draw(st.sampled_from(flux_names())))
    body = data.draw(st.sampled_from(known.bodies))
    content = data.draw(bodies(body.cls))
    assert read(write(content, flux=known.name, version=body.version)).content == content
