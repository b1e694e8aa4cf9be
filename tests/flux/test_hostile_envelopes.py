"""Broken envelopes: refused with their place and line, or read with a defect for each thing that is missing."""

import pytest

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import CONNECTOR, SOAP_11, SOAP_12
from bcss_cpas.flux._ssdn import SERVICE
from bcss_cpas.flux.identify_person import IdentifyPersonReply
from bcss_cpas.flux.manage_access import NS
from bcss_cpas.message import MessageKind
from tests.flux.refusals import refused

BODY = f'<m:ManageAccessReply xmlns:m="{NS}"/>'

BROKEN_SOAP = {
    "no Body": ("", "$envelope", 1),
    "a Header alone": ("<e:Header/>", "$envelope", 1),
    "two Bodies": (f"<e:Body>{BODY}</e:Body>\n<e:Body/>", "$envelope", 1),
    "two Headers": (f"<e:Header/>\n<e:Header/><e:Body>{BODY}</e:Body>", "$envelope", 1),
    "Body of the other version": (f'<x:Body xmlns:x="urn:x">{BODY}</x:Body>', "$envelope", 1),
    "two elements in the Body": (f"\n<e:Body>{BODY}{BODY}</e:Body>", "$envelope.body", 2),
    "a message and a fault": (f"\n<e:Body>{BODY}<e:Fault/></e:Body>", "$envelope.body", 2),
    "nothing in the Body": ("\n<e:Body/>", "$envelope", None),
    "text in the Body": ("\n<e:Body>no data</e:Body>", "$envelope", None),
    "an unknown root in the Body": ("\n<e:Body>\n<html/></e:Body>", "$", 3),
}


@pytest.mark.parametrize("ns", [SOAP_11, SOAP_12], ids=["1.1", "1.2"])
@pytest.mark.parametrize(("inside", "path", "line"), BROKEN_SOAP.values(), ids=BROKEN_SOAP.keys())
def test_a_broken_soap_envelope_is_refused(inside: str, path: str, line: int | None, ns: str) -> None:
    error = refused(f'<e:Envelope xmlns:e="{ns}">{inside}</e:Envelope>'.encode())
    assert (error.path, error.line) == (path, line)


@pytest.mark.parametrize("text", ["", "  ", "no data", "&lt;html/&gt;", "&lt;unclosed&gt;", "<![CDATA[<a><b></a>]]>"])
def test_a_connector_that_carries_no_message_is_refused(text: str) -> None:
    string = f'<c:xmlString xmlns:c="{CONNECTOR}">{text}</c:xmlString>'
    refused(string.encode())
    refused(f'<e:Envelope xmlns:e="{SOAP_11}"><e:Body>{string}</e:Body></e:Envelope>'.encode())


def test_an_unknown_body_in_ssdn_is_refused() -> None:
    reply = f'<SSDNReply xmlns="{SERVICE}">\n<ServiceReply>\n<x:a xmlns:x="urn:x"/></ServiceReply></SSDNReply>'
    error = refused(reply.encode())
    assert (error.path, error.line) == ("$", 3)


def test_an_empty_ssdn_reply_says_what_is_missing_and_concludes_nothing() -> None:
    message = read(f'<SSDNReply xmlns="{SERVICE}"/>'.encode())
    assert (message.kind, message.content, message.flux) == (MessageKind.REPLY, None, None)
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.UNCLASSIFIED
    assert [(defect.path, defect.problem) for defect in message.defects] == [("$envelope.context", "missing")]


def test_an_empty_ssdn_request_says_what_is_missing() -> None:
    message = read(f'<SSDNRequest xmlns="{SERVICE}"/>'.encode())
    assert (message.kind, message.content, message.outcome) == (MessageKind.REQUEST, None, None)
    assert {defect.path for defect in message.defects} == {"$envelope.context", "$envelope.services"}


def test_a_service_of_ssdn_that_nobody_knows_gives_no_flux() -> None:
    service = "<ServiceReply><ServiceId>Nobody</ServiceId><Version>20050930</Version></ServiceReply>"
    message = read(f'<SSDNReply xmlns="{SERVICE}">{service}</SSDNReply>'.encode())
    assert (message.flux, message.version, message.content) == (None, "20050930", None)


def test_content_of_another_class_than_expected_is_refused_with_its_flux() -> None:
    error = refused(BODY.encode(), expect=IdentifyPersonReply)
    assert error.flux == "manage_access"
    assert "ManageAccessReply" in error.problem
