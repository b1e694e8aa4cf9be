"""What the model has no place for is kept: its path, its line and its XML; all the rest is read as before."""

from functools import partial
from typing import Any

import pytest
from lxml import etree

from bcss_cpas.flux._read import read
from bcss_cpas.message import Unread
from tests.goldens import changed, golden, line_of, missing

FAMILY, LIST = "retrieve_ti_groups/family_with_history", "manage_access/list_with_history"
FOUND, REQUEST = "identify_person/found_in_three_languages", "retrieve_ti_groups/request"

ELEMENTS = [
    (FAMILY, "retrieveTIGroupsResponse", "$.stray"),
    (FAMILY, "status", "$.status.stray"),
    (FAMILY, "LegalMainAddress[2]", "$.file.main_addresses[1].stray"),
    (FAMILY, "LegalMainAddress[2]/Date", "$.file.main_addresses[1].date.stray"),
    (FAMILY, "LegalMainAddress[3]/Address/Street", "$.file.main_addresses[2].address.street.stray"),
    (FAMILY, "FamilyMember[2]/Name/FirstName", "$.file.family_members[1].name.first_names[0].stray"),
    (FAMILY, "Envelope", "$envelope.stray"),
    (LIST, "Registrations[4]/Period", "$.registrations[3].period.stray"),
    (LIST, "SSDNReply", "$envelope.stray"),
    (LIST, "ReplyContext/Message", "$envelope.context.message.stray"),
    (FOUND, "LimitedLegalData/Extended", "$.persons[0].stray"),
]


@pytest.mark.parametrize(("name", "where", "path"), ELEMENTS)
def test_an_unknown_element_is_kept_whole(name: str, where: str, path: str) -> None:
    document = changed(
        golden(name), where, partial(_append, '<x:stray xmlns:x="urn:x" a="1">text<x:b>more</x:b></x:stray>')
    )
    message = read(document)
    (unread,) = message.unread
    assert (unread.path, unread.line) == (path, line_of(document, "stray"))
    kept = etree.fromstring(unread.xml)
    assert (kept.tag, dict(kept.attrib), kept.text, kept[0].text) == ("{urn:x}stray", {"a": "1"}, "text", "more")
    _else_unchanged(name, message)


ATTRIBUTES = [
    (FAMILY, "retrieveTIGroupsResponse", "$"),
    (FAMILY, "status/code", "$.status.code"),
    (FAMILY, "rrn_it_implicit/Names", "$.file"),
    (FAMILY, "LegalMainAddress[1]", "$.file.main_addresses[0]"),
    (FAMILY, "LegalMainAddress[1]/Date", "$.file.main_addresses[0].date"),
    (FAMILY, "LegalMainAddress[1]/Date/Year", "$.file.main_addresses[0].date.year"),
    (LIST, "Registrations[2]/Period/StartDate", "$.registrations[1].period.start"),
    (LIST, "ReplyContext", "$envelope.context"),
    (LIST, "ServiceReply/Version", "$envelope.services[0].version"),
    (FOUND, "LimitedLegalData/Basic", "$.persons[0]"),
    (FOUND, "Address/Municipality[2]", "$.persons[0].address.municipality[1]"),
]


@pytest.mark.parametrize("attribute", ["stray", "{http://www.w3.org/2001/XMLSchema-instance}type"])
@pytest.mark.parametrize(("name", "where", "path"), ATTRIBUTES)
def test_an_unknown_attribute_is_kept(name: str, where: str, path: str, attribute: str) -> None:
    document = changed(golden(name), where, lambda element: element.set(attribute, "kept"))
    message = read(document)
    assert message.unread == (Unread(f"{path}.@{attribute}", line_of(document, where), f'{attribute}="kept"'),)
    _else_unchanged(name, message)


@pytest.mark.parametrize(("name", "where", "path"), ELEMENTS)
def test_a_stray_text_is_kept(name: str, where: str, path: str) -> None:
    document = changed(golden(name), where, partial(_prepend_text, "stray"))
    message = read(document)
    (unread,) = message.unread
    assert unread.path == path.replace("stray", "text()")
    assert unread.xml.strip() == "stray"
    assert unread.line == line_of(document, where)
    _else_unchanged(name, message)


@pytest.mark.parametrize(
    ("name", "where", "path"),
    [
        (FAMILY, "status/code", "$.status.code"),
        (FAMILY, "LegalMainAddress[2]", "$.file.main_addresses[1]"),
        (FAMILY, "LegalMainAddress[2]/Date/Month", "$.file.main_addresses[1].date.month"),
        (FAMILY, "rrn_it_implicit/Names", "$.file"),
        (LIST, "Registrations[2]/OrgUnit", "$.registrations[1].org_unit"),
        (LIST, "ServiceReply/ServiceId", "$envelope.services[0].service_id"),
        (REQUEST, "Envelope/Body", "$envelope.body"),
        (REQUEST, "retrieveTIGroupsRequest", "$envelope.body.retrieveTIGroupsRequest"),
    ],
)
def test_a_text_after_an_element_is_kept(name: str, where: str, path: str) -> None:
    document = changed(golden(name), where, lambda element: setattr(element, "tail", "stray"))
    message = read(document)
    assert message.unread == (Unread(f"{path}.following-text()", line_of(document, where), "stray"),)
    _else_unchanged(name, message)


@pytest.mark.parametrize(
    ("name", "where", "path"),
    [
        (LIST, "ReplyContext/Message/Ticket", "$envelope.context.message.ticket"),
        (LIST, "Registrations[2]/Period", "$.registrations[1].period"),
        (LIST, "ManageAccessReply/OriginalRequest", "$.original_request"),
        (FAMILY, "LegalMainAddress[2]/Date", "$.file.main_addresses[1].date"),
        (FAMILY, "LegalMainAddress[2]/Date/Day", "$.file.main_addresses[1].date.day"),
        (FAMILY, "status/code", "$.status.code"),
    ],
)
def test_the_second_of_a_single_element_is_kept(name: str, where: str, path: str) -> None:
    document = changed(golden(name), where, _double)
    message = read(document)
    assert [(item.path, item.xml.count("<") > 1) for item in message.unread] == [(path, True)]
    assert not missing(document, message)
    _else_unchanged(name, message)


def test_elements_in_a_value_take_it_out_of_the_content_whole() -> None:
    document = changed(golden(LIST), "OriginalRequest/SSIN", partial(_append, "<b>more</b>"))
    message = read(document)
    assert message.content.original_request.ssin is None
    assert [item.path for item in message.unread] == ["$.original_request.ssin"]
    assert message.defects == ()
    assert not missing(document, message)


def test_the_order_of_elements_does_not_matter() -> None:
    document = changed(golden(FAMILY), "rrn_it_implicit", lambda element: element.extend(list(element)[::-1]))
    assert read(document).content == read(golden(FAMILY)).content


def _else_unchanged(name: str, message: Any) -> None:
    good = read(golden(name))
    assert (message.content, message.envelope, message.outcome) == (good.content, good.envelope, good.outcome)
    assert message.defects == ()


def _append(xml: str, element: Any) -> None:
    element.append(etree.fromstring(xml))


def _prepend_text(text: str, element: Any) -> None:
    element.text = text + (element.text or "")


def _double(element: Any) -> None:
    element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
