"""What cannot be written raises ``WriteError``, never anything else, and names no personal data."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import from_json, to_json
from bcss_cpas.errors import BcssError, WriteError
from bcss_cpas.flux import identify_person, manage_access, retrieve_ti_groups
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import SOAP_11, SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import AuthorizedUser, RequestContext, RequestMessage, SsdnReply, SsdnRequest
from bcss_cpas.flux._write import write
from bcss_cpas.message import Message, MessageKind
from tests.goldens import changed, golden

USER = AuthorizedUser(user_id=Ssin.test(date(1979, 2, 1), 602).value, email="a@cpas.example", matrix_id=17)
MOMENT = datetime.fromisoformat("2025-02-17T09:00:00")
CONTEXT = RequestContext(user=USER, message=RequestMessage(reference="7", time_request=MOMENT))
IDENTIFY = identify_person.IdentifyPersonRequest(
    criteria=identify_person.SearchCriteria(ssin=Ssin.test(date(1985, 7, 30), 34))
)
REGISTER = read(golden("retrieve_ti_groups/request")).content
FAULT = read(golden("retrieve_ti_groups/fault")).content


def unwritten(*args: Any, **options: Any) -> str:
    """Try to write; return what the error says."""
    with pytest.raises(BcssError) as caught:
        write(*args, **options)
    assert caught.type is WriteError
    assert "Exemplaire" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("body", [None, 5, "<a/>", b"<a/>", [], Message("manage_access", MessageKind.REPLY)])
def test_what_belongs_to_no_flux(body: Any) -> None:
    assert "is the body of no message" in unwritten(body)


def test_a_part_of_a_message() -> None:
    assert "SearchCriteria" in unwritten(IDENTIFY.criteria)


@pytest.mark.parametrize("options", [{"version": "v9"}, {"flux": "manage_access"}, {"flux": "none"}])
def test_a_version_or_flux_that_does_not_have_it(options: dict[str, str]) -> None:
    unwritten(REGISTER, **options)


def test_a_fault_that_several_flux_share_and_none_is_named() -> None:
    unwritten(retrieve_ti_groups.CBSSFault(details=FAULT.details))


@pytest.mark.parametrize("context", [None, SoapEnvelope(), "context"])
def test_ssdn_without_its_context(context: Any) -> None:
    assert "context" in unwritten(IDENTIFY, envelope="ssdn", context=context)


def test_ssdn_for_a_flux_that_is_not_called_through_it() -> None:
    assert "not called through SSDN" in unwritten(REGISTER, envelope="ssdn", context=CONTEXT)


def test_another_envelope_for_a_message_without_content() -> None:
    unwritten(read(golden("manage_access/not_integrated")), envelope="ssdn", context=CONTEXT)


@pytest.mark.parametrize("envelope", [None, "soap", "ssdn"])
def test_a_message_of_which_no_content_could_be_built(envelope: Any) -> None:
    message = read(changed(golden("dimona/dolsis_request"), "criteria/ssin", lambda e: e.getparent().remove(e)))
    assert message.content is None
    assert "could be built" in unwritten(message, envelope=envelope, context=None if envelope is None else CONTEXT)
    assert "could be built" in unwritten(from_json(Message, to_json(message)))


def test_an_envelope_that_nobody_knows() -> None:
    unwritten(IDENTIFY, envelope="letter")
    assert "no such envelope" in unwritten(IDENTIFY, envelope="SOAP", context=CONTEXT)


def test_a_context_is_never_left_out_without_a_word() -> None:
    assert "no place in the SOAP envelope" in unwritten(IDENTIFY, envelope="soap", context=CONTEXT)
    assert "goes with the envelope" in unwritten(IDENTIFY, context=CONTEXT)


@pytest.mark.parametrize("character", ["\0", "\x01", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_does_not_allow(character: str) -> None:
    who = identify_person.PhoneticCriteria(last_name=f"Exemplaire{character}", birth_date=IncompleteDate("1985-07-30"))
    unwritten(evolve(IDENTIFY, criteria=identify_person.SearchCriteria(phonetic=who)))
    unwritten(IDENTIFY, envelope="ssdn", context=evolve(CONTEXT, user=evolve(USER, email=f"Exemplaire{character}")))


@pytest.mark.parametrize(
    "envelope",
    [
        SoapEnvelope(header=Node(f"{{{SOAP_11}}}Header", children=(Node("a", "Exemplaire\0"),))),
        SoapEnvelope(header=Node("not a name")),
        SoapEnvelope(attributes=(("a", "\0"),)),
        SoapEnvelope(body_attributes=(("not a name", "b"),)),
    ],
)
def test_a_soap_envelope_that_cannot_be_xml(envelope: SoapEnvelope) -> None:
    unwritten(IDENTIFY, envelope="soap", context=envelope)


def test_a_fault_that_cannot_be_xml() -> None:
    fault = SoapFault.of("soapenv:Server", "Exemplaire\0")
    unwritten(Message(None, MessageKind.FAULT, envelope=(SoapEnvelope(), fault)))


@pytest.mark.parametrize(
    ("content", "envelope"),
    [
        (FAULT, SoapFault(Node(f"{{{SOAP_11}}}Fault"))),
        (read(golden("manage_access/registered")).content, SsdnReply()),
        (IDENTIFY, SsdnRequest(context=CONTEXT)),
    ],
    ids=["fault", "reply", "request"],
)
def test_an_envelope_that_has_no_place_for_the_body(content: Any, envelope: Any) -> None:
    flux = type(content).__module__.rpartition(".")[2]
    unwritten(Message(flux, MessageKind.REPLY, content, envelope=(envelope,)))


def test_a_request_is_written_with_what_the_context_says() -> None:
    again = read(write(IDENTIFY, envelope="ssdn", context=CONTEXT))
    assert again.content == IDENTIFY
    assert again.envelope[0].context == CONTEXT


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_the_version_picks_the_root(version: str) -> None:
    assert read(write(REGISTER, version=version)).version == version


def test_the_newest_version_is_taken_unless_another_is_named() -> None:
    assert read(write(REGISTER)).version == "v2"


def test_a_message_keeps_its_version() -> None:
    assert read(write(read(golden("retrieve_ti_groups/request")))).version == "v1"


def test_the_bytes_declare_utf_8() -> None:
    assert write(manage_access.ManageAccessReply()).startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
