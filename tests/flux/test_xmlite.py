"""The XMLite message: the prefix, the data and what else stands around a body is kept, and written back as it was."""

import json
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.convert import from_dict, to_dict
from bcss_cpas.errors import ReadError
from bcss_cpas.flux._dimona.l950 import NS as L950
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import CONNECTOR, SOAP_11, SoapEnvelope
from bcss_cpas.flux._ssdn import COMMON, SERVICE, ReplyContext, ServiceReply, SsdnReply
from bcss_cpas.flux._write import write
from bcss_cpas.flux._xmlite import NS, XmliteContent, XmliteMessage
from bcss_cpas.flux.dimona import DimonaReply
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.testing import values
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, innermost, missing

PREFIX = "  A1 EXAMPLE   L950  000000 "
HEADER = f"<m:Header><m:ClassicPrefix>{PREFIX}</m:ClassicPrefix></m:Header>"
BODY = (
    f'<x:L950 xmlns:x="{L950}" processType="L" version="001"><x:AnswerOK><x:Reference><x:NbrOfAvailableAnswer>0'
    "</x:NbrOfAvailableAnswer></x:Reference></x:AnswerOK></x:L950>"
)
DATA = f"<m:Data><m:XML>{BODY}</m:XML></m:Data>"
SUMMARY = f'<c:ResultSummary xmlns:c="{COMMON}" ok="YES"><c:ReturnCode>0</c:ReturnCode></c:ResultSummary>'


def xmlite(*parts: str) -> str:
    return f'<m:Message xmlns:m="{NS}">{"".join(parts)}</m:Message>'


def ssdn(inside: str) -> str:
    service = f"<s:ServiceReply>{SUMMARY}<s:ServiceId>XMLite</s:ServiceId><s:Version>20051206</s:Version>{inside}"
    context = f"<s:ReplyContext>{SUMMARY}</s:ReplyContext>"
    return f'<s:SSDNReply xmlns:s="{SERVICE}">{context}{service}</s:ServiceReply></s:SSDNReply>'


def soap(inside: str) -> str:
    return f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body>{inside}</e:Body></e:Envelope>'


def connector(inside: str) -> str:
    return soap(f'<c:xmlString xmlns:c="{CONNECTOR}">{escape(inside, quote=False)}</c:xmlString>')


WAYS = {
    "alone": (xmlite(HEADER, DATA), [XmliteMessage]),
    "in SSDN": (ssdn(xmlite(HEADER, DATA)), [SsdnReply, XmliteMessage]),
    "in SOAP": (soap(xmlite(HEADER, DATA)), [SoapEnvelope, XmliteMessage]),
    "through the connector": (connector(ssdn(xmlite(HEADER, DATA))), [SoapEnvelope, SsdnReply, XmliteMessage]),
}


@pytest.mark.parametrize(("text", "kinds"), WAYS.values(), ids=WAYS)
def test_a_body_is_read_in_each_envelope_and_written_back(text: str, kinds: list[type]) -> None:
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert [type(each) for each in message.envelope] == kinds
    assert message.envelope[-1] == XmliteMessage(classic_prefix=PREFIX, xml=XmliteContent())
    assert (message.flux, message.outcome and message.outcome.kind) == ("dimona", OutcomeKind.NO_DATA)
    assert (message.defects, message.unread) == ((), ())
    _kept(text, message)


def test_in_soap_and_ssdn_it_needs_no_connector() -> None:
    message = read(soap(ssdn(xmlite(HEADER, DATA))).encode())
    through = read(connector(ssdn(xmlite(HEADER, DATA))).encode())
    assert (message.content, message.envelope, message.unread) == (through.content, through.envelope, ())


@pytest.mark.parametrize("name", ["l950_none", "l950_request"])
def test_golden_messages_are_written_back_as_they_were(name: str) -> None:
    _kept(golden(f"dimona/{name}").decode(), read(golden(f"dimona/{name}")))


@pytest.mark.parametrize(
    ("data", "inhouse"), [("", None), ("<m:Data/>", None), ("<m:Data><m:IHN> A1..B2 </m:IHN></m:Data>", " A1..B2 ")]
)
def test_a_message_without_a_body_in_ssdn_has_no_content(data: str, inhouse: str | None) -> None:
    text = ssdn(xmlite(HEADER, data))
    message = read(text.encode())
    assert (message.flux, message.kind, message.content) == ("dimona", MessageKind.REPLY, None)
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.UNCLASSIFIED
    assert message.envelope[-1] == XmliteMessage(classic_prefix=PREFIX, inhouse=inhouse)
    assert not missing(text.encode(), message)
    assert _tree(write(message)) == _tree(text.replace("<m:Data/>", "").encode())


@pytest.mark.parametrize("around", [soap, str])
@pytest.mark.parametrize("data", ["", "<m:Data><m:IHN>A1..B2</m:IHN></m:Data>"])
def test_a_message_without_a_body_outside_ssdn_is_refused(around: Any, data: str) -> None:
    with pytest.raises(ReadError):
        read(around(xmlite(HEADER, data)).encode())


def test_data_as_a_string_may_stand_beside_a_body() -> None:
    text = ssdn(xmlite(HEADER, f"<m:Data><m:IHN>A1..B2</m:IHN><m:XML>{BODY}</m:XML></m:Data>"))
    message = read(text.encode())
    assert message.envelope[-1] == XmliteMessage(classic_prefix=PREFIX, inhouse="A1..B2", xml=XmliteContent())
    assert message.content == read(BODY.encode()).content
    _kept(text, message)


@pytest.mark.parametrize("header", ["", "<m:Header/>"])
@pytest.mark.parametrize("around", [str, ssdn, soap])
def test_a_missing_prefix_is_a_defect_and_the_rest_is_read(header: str, around: Any) -> None:
    message = read(around(xmlite(header, DATA)).encode())
    assert message.content == read(BODY.encode()).content
    assert [(each.path, each.problem) for each in message.defects] == [("$envelope.classic_prefix", "missing")]
    again = read(write(message))
    assert (again.content, again.envelope) == (message.content, message.envelope)


@pytest.mark.parametrize("inhouse", [None, "A1..B2"])
def test_a_message_made_without_a_place_for_a_body_gets_one(inhouse: str | None) -> None:
    content = read(BODY.encode()).content
    envelope = (XmliteMessage(classic_prefix=PREFIX, inhouse=inhouse),)
    message = read(write(Message("dimona", MessageKind.REPLY, content, envelope=envelope)))
    made = XmliteMessage(classic_prefix=PREFIX, inhouse=inhouse, xml=XmliteContent())
    assert (message.content, message.envelope, message.unread) == (content, (made,), ())


def test_of_several_bodies_the_first_is_read_and_the_others_are_kept() -> None:
    other = BODY.replace(">0<", ">32<")
    strange = '<y:strange xmlns:y="urn:y" a="1">kept</y:strange>'
    text = ssdn(xmlite(HEADER, f"<m:Data><m:XML>{BODY}{other}{strange}</m:XML></m:Data>"))
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert [node.local for node in message.envelope[-1].xml.other] == ["L950", "strange"]
    _kept(text, message)


def test_of_several_messages_in_a_service_the_first_is_read_and_the_others_are_kept() -> None:
    text = ssdn(xmlite(HEADER, DATA) + xmlite(HEADER, DATA.replace(">0<", ">32<")))
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert [node.local for node in message.envelope[0].services[0].other] == ["Message"]
    _kept(text, message)


@pytest.mark.parametrize(
    "data",
    [
        f"<m:Data><m:XML/><m:XML>{BODY}</m:XML></m:Data>",
        f"<m:Data><m:XML>{BODY}</m:XML><m:XML><y>kept</y></m:XML></m:Data>",
        f"<m:Data/><m:Data><m:XML>{BODY}</m:XML></m:Data>",
        f"{DATA}<m:Data><m:IHN>kept</m:IHN></m:Data>",
        f"{DATA}{HEADER}",
        f'<y:strange xmlns:y="urn:y" a="1">kept</y:strange>{DATA}',
        f'<m:Data><y xmlns="" a="1">kept</y><m:XML>{BODY}</m:XML></m:Data>',
    ],
)
def test_what_comes_twice_or_is_not_known_is_kept(data: str) -> None:
    text = ssdn(xmlite(HEADER, data))
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert message.defects == ()
    assert not missing(text.encode(), message)


@pytest.mark.parametrize("after", ["<m:Header>", "</m:Header>", "<m:Data>", "<m:XML>", "</x:L950>", "</m:XML>",
                                   "</m:Data>"])  # fmt: skip
def test_a_text_between_the_elements_is_kept(after: str) -> None:
    text = ssdn(xmlite(HEADER, DATA).replace(after, f"{after}kept"))
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert [each.xml for each in message.unread] == ["kept"]


@pytest.mark.parametrize("element", ["Message", "Header", "ClassicPrefix", "Data", "XML"])
def test_an_attribute_around_the_body_is_kept(element: str) -> None:
    text = ssdn(xmlite(HEADER, DATA).replace(f"<m:{element}", f'<m:{element} a="kept"'))
    message = read(text.encode())
    assert message.content == read(BODY.encode()).content
    assert [each.xml for each in message.unread] == ['a="kept"']


@pytest.mark.parametrize("around", [str, ssdn, soap, lambda text: connector(ssdn(text))])
def test_a_body_that_no_flux_reads_is_refused(around: Any) -> None:
    with pytest.raises(ReadError, match="root"):
        read(around(xmlite(HEADER, "<m:Data><m:XML><y/></m:XML></m:Data>")).encode())


nodes = st.builds(Node, st.sampled_from(["{urn:y}strange", "strange"]), st.none() | values.texts().filter(str.strip))
envelopes = st.builds(
    XmliteMessage,
    classic_prefix=st.none() | values.texts(),
    inhouse=st.none() | values.texts(),
    xml=st.builds(XmliteContent, other=st.lists(nodes, max_size=2).map(tuple)),
)


@st.composite
def around(draw: st.DrawFn) -> tuple[Any, ...]:
    message = draw(envelopes)
    if not draw(st.booleans()):
        return (message,)
    service = ServiceReply(summary=None, service_id="XMLite", version="20051206")
    in_ssdn = SsdnReply(context=draw(bodies(ReplyContext)), services=(service,)), message
    return (SoapEnvelope(), *in_ssdn) if draw(st.booleans()) else in_ssdn


@given(bodies(DimonaReply), around())
def test_any_message_is_written_and_read_back_the_same(content: DimonaReply, envelope: tuple[Any, ...]) -> None:
    written = write(Message("dimona", MessageKind.REPLY, content, envelope=envelope))
    message = read(written)
    assert (message.content, message.envelope, message.unread) == (content, envelope, ())
    assert {each.problem for each in message.defects} <= {"missing"}
    assert from_dict(Message, json.loads(json.dumps(to_dict(message)))) == message


def _kept(text: str, message: Message[Any]) -> None:
    """See that nothing is lost, neither on the way to plain data and back nor when it is written."""
    document, written = text.encode(), write(message)
    assert not missing(document, message)
    assert from_dict(Message, json.loads(json.dumps(to_dict(message)))) == message
    assert _tree(innermost(written)) == _tree(innermost(document))
    again = read(written)
    assert (again.content, again.envelope) == (message.content, message.envelope)


def _tree(document: bytes) -> Any:
    return _of_element(etree.fromstring(document, etree.XMLParser(remove_blank_text=True)))


def _of_element(element: Any) -> Any:
    return element.tag, dict(element.attrib), element.text or "", [_of_element(child) for child in element]
