"""Errors: one root, they travel between processes whole, and they say nothing of a person."""

import copy
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bcss_cpas as bcss
from bcss_cpas import errors
from bcss_cpas.codes._table import table
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import BcssError, CodeError, DefectError, ReadError, UnknownNameError, WriteError
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._problems import unbuilt
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soap import SOAP_11, SoapEnvelope
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import IdentifyPersonReply
from bcss_cpas.flux.manage_access import ManageAccessReply, OriginalRequest, RegistrationFound
from bcss_cpas.frames import read_batches
from bcss_cpas.testing import values
from tests.messages import CANARY, damaged, shown

ALL = sorted(
    (cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, BcssError)),
    key=lambda cls: cls.__name__,
)
places = st.fixed_dictionaries(
    {}, optional={"flux": st.none() | st.text(), "path": st.text(), "line": st.none() | st.integers(1, 10**6)}
)


@pytest.mark.parametrize("cls", ALL)
def test_every_error_is_under_one_root_and_says_what_it_is(cls: type[BcssError]):
    assert issubclass(cls, BcssError)
    assert cls.__doc__


def test_errors_are_caught_as_what_python_users_expect_too():
    assert issubclass(CodeError, ValueError)
    assert issubclass(ReadError, ValueError)
    assert issubclass(WriteError, ValueError)
    assert issubclass(errors.InputError, ValueError)
    assert issubclass(UnknownNameError, LookupError)
    assert issubclass(DefectError, ReadError)


@pytest.mark.parametrize("number", ["90651402458", "90.65.14-024.58", "906514 024-58"])
@pytest.mark.parametrize("asked", [
    bcss.explain, table, flux,
    lambda name: bcss.amount(name, date(2025, 3, 3)), lambda name: read_batches(clear=True, rows=name),
])  # fmt: skip
def test_a_number_that_was_taken_for_a_name_is_not_repeated(asked: Callable[[str], Any], number: str):
    with pytest.raises(UnknownNameError) as caught:
        asked(number)
    assert number not in shown(caught.value)
    with pytest.raises(UnknownNameError, match="'RSD999'"):
        asked("RSD999")


@given(st.sampled_from([ReadError, DefectError]), st.text(), places)
def test_pickling_keeps_flux_path_and_line(cls: type[ReadError], problem: str, place: dict[str, Any]):
    error = cls(problem, **place)
    assert (error.flux, error.path, error.line) == (place.get("flux"), place.get("path", "$"), place.get("line"))
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is cls
        assert (again.problem, again.flux, again.path, again.line) == (problem, error.flux, error.path, error.line)
        assert str(again) == str(error)


@pytest.mark.parametrize("cls", [cls for cls in ALL if not issubclass(cls, ReadError)])
def test_pickling_keeps_the_text(cls: type[BcssError]):
    error = cls("what is wrong")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is cls
        assert str(again) == "what is wrong"


def test_a_read_error_tells_its_place():
    assert str(ReadError("broken", flux="dimona", path="$.a[2]", line=7)) == "broken (dimona: $.a[2], line 7)"
    assert str(ReadError("broken")) == "broken ($)"


@pytest.mark.parametrize("make", [Ssin, IncompleteDate, EnterpriseNumber, QualityCode.cpas])
@pytest.mark.parametrize("text", [CANARY, CANARY[:10], CANARY[:11]])
def test_a_code_error_does_not_repeat_the_value(make: Callable[[str], object], text: str):
    with pytest.raises(CodeError) as caught:
        make(text)
    assert text not in shown(caught.value)


@given(values.ssins())
def test_a_wrong_number_is_not_repeated(ssin: Ssin):
    wrong = ssin.value[:9] + ("98" if ssin.value[9:] != "98" else "99")
    with pytest.raises(CodeError) as caught:
        Ssin(wrong)
    assert wrong not in shown(caught.value)


UNREADABLE = {
    "not XML": "{}",
    "not well-formed": "<person><name>{}</person>",
    "an undeclared prefix": "<p:person>{}</p:person>",
    "an unknown entity": "<person>&{};</person>",
    "a DTD": '<!DOCTYPE person [<!ENTITY name "{}">]><person>&name;</person>',
    "an unknown root": "<{}>{}</{}>",
    "no body": f'<s:Envelope xmlns:s="{SOAP_11}"><s:Header>{{}}</s:Header></s:Envelope>',
    "an empty body": f'<s:Envelope xmlns:s="{SOAP_11}"><s:Body id="{{}}">{{}}</s:Body></s:Envelope>',
    "two bodies": f'<s:Envelope xmlns:s="{SOAP_11}"><s:Body>{{}}</s:Body><s:Body/></s:Envelope>',
    "two elements": f'<s:Envelope xmlns:s="{SOAP_11}"><s:Body><a>{{}}</a><{{}}/></s:Body></s:Envelope>',
}


@pytest.mark.parametrize("template", [pytest.param(text, id=name) for name, text in UNREADABLE.items()])
def test_a_read_error_repeats_nothing_of_the_message(template: str):
    with pytest.raises(ReadError) as caught:
        read(template.format(*[CANARY] * template.count("{}")).encode())
    assert CANARY not in shown(caught.value)


def test_a_read_error_does_not_repeat_the_name_of_the_file(tmp_path: Path):
    with pytest.raises(ReadError) as caught:
        read(tmp_path / f"{CANARY}.xml")
    assert CANARY not in shown(caught.value)


def test_content_of_another_class_is_refused_by_the_names_of_the_classes():
    found = ManageAccessReply(registrations=(RegistrationFound(org_unit=CANARY),))
    with pytest.raises(ReadError, match="expected IdentifyPersonReply, found ManageAccessReply") as caught:
        read(write(found), expect=IdentifyPersonReply)
    assert caught.value.flux == "manage_access"
    assert CANARY not in shown(caught.value)


@given(damaged())
def test_a_strict_reader_raises_the_first_defect_without_its_value(document: bytes):
    message = read(document)
    first = next(iter(message.defects), None) or unbuilt(message)
    if first is None:
        assert read(document, strict=True) == message
        return
    with pytest.raises(DefectError) as caught:
        read(document, strict=True)
    assert (caught.value.flux, caught.value.path, caught.value.line) == (message.flux, first.path, first.line)
    assert CANARY not in shown(caught.value)


def test_the_place_of_a_defect_is_the_place_of_the_value():
    good = ManageAccessReply(original_request=OriginalRequest(ssin=Ssin("85673003360")))
    lines = (
        write(good).replace(b"<v:OriginalRequest>", b"<v:OriginalRequest>\n\n").replace(b"85673003360", CANARY.encode())
    )
    with pytest.raises(DefectError) as caught:
        read(lines, strict=True)
    assert (caught.value.path, caught.value.line) == ("$.original_request.ssin", 4)


@pytest.mark.parametrize("character", ["\x00", "\x08", "\ufffe", "\ud800"])
def test_a_text_that_cannot_stand_in_xml_is_a_write_error_without_the_text(character: str):
    content = ManageAccessReply(registrations=(RegistrationFound(org_unit=CANARY + character),))
    with pytest.raises(WriteError) as caught:
        write(content)
    assert CANARY not in shown(caught.value)


@pytest.mark.parametrize("header", [Node("Header", "\x00"), Node(f"<{CANARY}>")], ids=["text", "name"])
def test_a_header_that_cannot_stand_in_xml_is_a_write_error(header: Node):
    with pytest.raises(WriteError) as caught:
        write(ManageAccessReply(), "soap", SoapEnvelope(header=header))
    assert CANARY not in shown(caught.value)


def test_what_is_no_body_is_a_write_error_by_the_name_of_its_class():
    for body in (CANARY, Ssin("85673003360"), RegistrationFound(org_unit=CANARY), None):
        with pytest.raises(WriteError, match=type(body).__name__) as caught:
            write(body)
        assert CANARY not in shown(caught.value)
        assert "85673003360" not in shown(caught.value)
    with pytest.raises(WriteError, match="context"):
        write(ManageAccessReply(), "ssdn")
    with pytest.raises(WriteError, match="version"):
        write(ManageAccessReply(), version="20991231")
