"""A message in each envelope it can come in: what stands around the body is kept, and written back as it was."""

from typing import Any

import pytest
from attrs import evolve
from lxml import etree

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import CONNECTOR, SOAP_11, SOAP_12, XML_STRING, SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import REPLY, SsdnReply, SsdnRequest
from bcss_cpas.flux._write import write
from bcss_cpas.flux.manage_access import NS, ManageAccessReply
from bcss_cpas.message import Message, MessageKind
from tests.goldens import each_golden, golden

BODY = f'<m:ManageAccessReply xmlns:m="{NS}"/>'
ID = "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Id"
each_soap = pytest.mark.parametrize("ns", [SOAP_11, SOAP_12], ids=["1.1", "1.2"])


def soap(body: str, ns: str = SOAP_11, header: str = "", on_envelope: str = "", on_body: str = "") -> bytes:
    head = f"<e:Header>{header}</e:Header>" if header else ""
    return f'<e:Envelope xmlns:e="{ns}"{on_envelope}>{head}<e:Body{on_body}>{body}</e:Body></e:Envelope>'.encode()


def test_a_bare_body_has_no_envelope() -> None:
    message = read(BODY.encode())
    assert (message.content, message.envelope) == (ManageAccessReply(), ())


@each_soap
def test_a_body_in_soap_is_read_and_written_back(ns: str) -> None:
    message = read(soap(BODY, ns))
    assert (message.content, message.envelope) == (ManageAccessReply(), (SoapEnvelope(ns),))
    assert _root_and_body(write(message)) == (f"{{{ns}}}Envelope", f"{{{NS}}}ManageAccessReply")
    _same(message)


@each_soap
def test_headers_are_kept_whole(ns: str) -> None:
    header = '<x:Action xmlns:x="urn:x" e:mustUnderstand="1">a<x:b/>c</x:Action><Plain>d</Plain>'
    message = read(soap(BODY, ns, header))
    (envelope,) = message.envelope
    action, plain = envelope.header.children
    assert (action.name, action.attributes, action.text) == ("{urn:x}Action", ((f"{{{ns}}}mustUnderstand", "1"),), "a")
    assert (action.children, plain) == ((Node("{urn:x}b", tail="c"),), Node("Plain", "d"))
    assert (message.defects[1:], message.unread) == ((), ())
    _same(message)


@each_soap
def test_attributes_of_envelope_and_body_are_kept(ns: str) -> None:
    message = read(soap(BODY, ns, on_envelope=' a="1"', on_body=f' xmlns:w="{ID[1:-3]}" w:Id="b-7" c="2"'))
    (envelope,) = message.envelope
    assert envelope == SoapEnvelope(ns, (("a", "1"),), None, ((ID, "b-7"), ("c", "2")))
    assert message.unread == ()
    _same(message)


def test_what_else_stands_in_an_envelope_is_unread() -> None:
    message = read(soap(BODY).replace(b"<e:Body>", b"one<x/>two<e:Body>three", 1))
    assert {(item.path, item.xml) for item in message.unread} == {
        ("$envelope.text()", "one"),
        ("$envelope.x.following-text()", "two"),
        ("$envelope.x", "<x/>"),
        ("$envelope.body.text()", "three"),
    }


def test_a_fault_with_declared_detail_has_its_content_and_outcome() -> None:
    message = read(golden("retrieve_ti_groups/fault"))
    assert (message.kind, message.flux, message.version) == (MessageKind.FAULT, "retrieve_ti_groups", "v1")
    assert message.outcome is not None
    assert (message.outcome.kind, message.outcome.code.value) == (OutcomeKind.REFUSED, "MSG00013")
    assert message.content.details[0].diagnostic == "Access not allowed in this legal context"
    assert message.ticket == "0a1b2c3d-0000-4000-8000-000000000008"
    _, fault = message.envelope
    assert fault.node.find("faultstring") == Node("faultstring", "Business error")
    assert fault.node.find("detail") == Node("detail")


FAULTS = {
    SOAP_11: "<e:Fault><faultcode>e:Server</faultcode><faultstring>no</faultstring>{}</e:Fault>",
    SOAP_12: '<e:Fault><e:Code><e:Value>e:Receiver</e:Value></e:Code><e:Reason><e:Text xml:lang="fr">no</e:Text>'
    "</e:Reason>{}</e:Fault>",
}
DETAILS = {SOAP_11: "<detail>{}</detail>", SOAP_12: "<e:Detail>{}</e:Detail>"}


@each_soap
@pytest.mark.parametrize("detail", ["no", "empty", "text"])
def test_a_fault_without_declared_detail_is_kept(ns: str, detail: str) -> None:
    inside = {"no": "", "empty": DETAILS[ns].format(""), "text": DETAILS[ns].format("at line 3")}[detail]
    message = read(soap(FAULTS[ns].format(inside), ns))
    assert (message.kind, message.content, message.flux) == (MessageKind.FAULT, None, None)
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.UNCLASSIFIED
    assert b"at line 3" in write(message) or detail != "text"
    _same(message)


@each_soap
def test_a_fault_whose_detail_nobody_declares_is_kept(ns: str) -> None:
    inside = DETAILS[ns].format('<x:stack xmlns:x="urn:x">at line 3</x:stack>')
    message = read(soap(FAULTS[ns].format(inside), ns))
    assert (message.kind, message.content) == (MessageKind.FAULT, None)
    assert b"at line 3" in write(message)
    _same(message)


@each_soap
def test_a_declared_detail_is_read_in_either_version(ns: str) -> None:
    golden_fault = read(golden("retrieve_ti_groups/fault"))
    detail = etree.tostring(etree.fromstring(write(golden_fault.content, version="v1"))).decode()
    message = read(soap(FAULTS[ns].format(DETAILS[ns].format(detail)), ns))
    assert (message.content, message.outcome) == (golden_fault.content, golden_fault.outcome)
    _same(message)


def test_a_made_fault_is_written_and_read_back() -> None:
    content = read(golden("retrieve_ti_groups/fault")).content
    envelope = (SoapEnvelope(), SoapFault.of("soapenv:Client", "Business error"))
    message = Message("retrieve_ti_groups", MessageKind.FAULT, content, version="v1", envelope=envelope)
    again = read(write(message))
    assert (again.kind, again.content, again.envelope) == (MessageKind.FAULT, content, envelope)


@pytest.mark.parametrize(
    ("name", "cls"), [("manage_access/registered", SsdnReply), ("manage_access/register_request", SsdnRequest)]
)
def test_an_ssdn_envelope_has_its_context_and_service(name: str, cls: type) -> None:
    message = read(golden(name))
    (envelope,) = message.envelope
    assert isinstance(envelope, cls)
    assert envelope.context.user.matrix_id == 17
    assert [(s.service_id, s.version, s.other) for s in envelope.services] == [("OCMWCPASManageAccess", "20050930", ())]


def test_an_ssdn_reply_gives_ticket_and_time() -> None:
    message = read(golden("manage_access/registered"))
    assert (message.ticket, str(message.replied)) == ("TGOLDEN0000005", "2025-02-17 10:30:05")


def test_an_ssdn_error_without_body_tells_flux_version_and_outcome() -> None:
    message = read(golden("manage_access/not_integrated"))
    assert (message.flux, message.version, message.kind) == ("manage_access", "20050930", MessageKind.REPLY)
    assert message.content is None
    assert message.ticket == "TGOLDEN0000007"
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.NOT_INTEGRATED


@each_soap
def test_ssdn_inside_soap_comes_through_the_string_of_the_connector(ns: str) -> None:
    document = golden("manage_access/through_the_connector").replace(SOAP_11.encode(), ns.encode())
    message, bare = read(document), read(golden("manage_access/registered"))
    assert message.content == bare.content
    assert [type(each) for each in message.envelope] == [SoapEnvelope, SsdnReply]
    (carried,) = etree.fromstring(write(message)).iter(XML_STRING)
    assert etree.fromstring(carried.text).tag == REPLY
    _same(message)


def test_the_string_of_the_connector_may_stand_alone() -> None:
    text = golden("manage_access/registered").decode().replace("&", "&amp;").replace("<", "&lt;")
    message = read(f'<c:xmlString xmlns:c="{CONNECTOR}">{text}</c:xmlString>'.encode())
    assert message == read(golden("manage_access/registered"))


def test_ssdn_may_stand_in_soap_without_the_connector() -> None:
    bare = golden("manage_access/registered")
    message = read(soap(bare.decode().partition("?>")[2]))
    assert message.content == read(bare).content
    assert [type(each) for each in message.envelope] == [SoapEnvelope, SsdnReply]
    _same(message)


@each_golden
def test_each_golden_can_change_its_envelope_for_soap(path: Any) -> None:
    message = read(path)
    if message.kind is not MessageKind.FAULT and message.content is not None:
        again = read(write(message, envelope="soap"))
        assert (again.content, again.envelope) == (message.content, (SoapEnvelope(),))


def _same(message: Message[Any]) -> None:
    again = read(write(message))
    lines = evolve(again, defects=(), unread=()), evolve(message, defects=(), unread=())
    assert lines[0] == lines[1]


def _root_and_body(document: bytes) -> tuple[str, str]:
    root = etree.fromstring(document)
    return root.tag, root[-1][0].tag
