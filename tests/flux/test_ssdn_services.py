"""Several services in one SSDN message: the first body is read, the others are kept, each stays where it was."""

from typing import Any

import pytest
from lxml import etree

from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import SERVICE, ServiceReply, SsdnReply
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import NS as IDENTIFY
from bcss_cpas.flux.manage_access import NS, ManageAccessReply
from bcss_cpas.message import Message, MessageKind

MANAGE_BODY, IDENTIFY_BODY = f'<m:ManageAccessReply xmlns:m="{NS}"/>', f'<i:IdentifyPersonReply xmlns:i="{IDENTIFY}"/>'


def ssdn(*services: tuple[str, str]) -> bytes:
    replies = (f"<ServiceReply><ServiceId>{name}</ServiceId>{body}</ServiceReply>" for name, body in services)
    return f'<SSDNReply xmlns="{SERVICE}">{"".join(replies)}</SSDNReply>'.encode()


def test_the_bodies_of_further_services_stay_in_the_envelope() -> None:
    message = read(ssdn(("OCMWCPASManageAccess", MANAGE_BODY), ("OCMWCPASIdentifyPerson", IDENTIFY_BODY)))
    (envelope,) = message.envelope
    assert isinstance(message.content, ManageAccessReply)
    assert [service.service_id for service in envelope.services] == ["OCMWCPASManageAccess", "OCMWCPASIdentifyPerson"]
    assert [service.other for service in envelope.services] == [(), (Node(f"{{{IDENTIFY}}}IdentifyPersonReply"),)]
    assert message.unread == ()
    assert _bodies(write(message)) == [["ManageAccessReply"], ["IdentifyPersonReply"]]


def test_a_body_after_a_service_without_one_is_found() -> None:
    message = read(ssdn(("OCMWCPASIdentifyPerson", ""), ("OCMWCPASManageAccess", MANAGE_BODY)))
    assert isinstance(message.content, ManageAccessReply)
    assert message.flux == "manage_access"


def test_a_body_is_written_back_into_its_own_service() -> None:
    message = read(ssdn(("OCMWCPASIdentifyPerson", ""), ("OCMWCPASManageAccess", MANAGE_BODY)))
    assert _bodies(write(message)) == [[], ["ManageAccessReply"]]


@pytest.mark.parametrize("after", ['<x:more xmlns:x="urn:x"/>', '<x:more xmlns:x="urn:x"/><More/>', "<More/>"])
def test_a_body_with_something_after_it_is_written_back_before_it(after: str) -> None:
    message = read(ssdn(("OCMWCPASManageAccess", MANAGE_BODY + after)))
    again = read(write(message))
    assert (again.content, again.envelope) == (message.content, message.envelope)


def test_a_name_without_a_namespace_keeps_none_when_it_is_written() -> None:
    services = (ServiceReply(service_id="OCMWCPASManageAccess", version="20050930", other=(Node("plain", "text"),)),)
    envelope = (SsdnReply(services=services),)
    written = write(Message("manage_access", MessageKind.REPLY, envelope=envelope))
    assert [element.tag for element in etree.fromstring(written)[0]][-1] == "plain"


def _bodies(document: bytes) -> list[list[Any]]:
    """Return the local names of the bodies in each service."""
    root = etree.fromstring(document)
    names = ([etree.QName(part) for part in service] for service in root.findall(f"{{{SERVICE}}}ServiceReply"))
    return [[name.localname for name in service if name.namespace != SERVICE] for service in names]
