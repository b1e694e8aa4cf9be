"""A value that breaks its type is a defect with its place and text; all the rest is read as if nothing were wrong."""

import copy
import re
from functools import partial
from typing import Any

import pytest

from bcss_cpas.convert import from_json, to_dict, to_json
from bcss_cpas.errors import DefectError, ReadError
from bcss_cpas.flux._facts import rows_of
from bcss_cpas.flux._read import read
from bcss_cpas.message import Defect, Message
from tests.goldens import changed, golden, line_of, missing

FAMILY, LIST = "retrieve_ti_groups/family_with_history", "manage_access/list_with_history"
FOUND, TWO = "identify_person/found_in_three_languages", "identify_person/two_found"
REGISTER, PHONETIC = "manage_access/register_request", "identify_person/phonetic_request"
SECOND, CUSTOMER = "LegalMainAddress[2]/Date", "$.information_customer.customer_identification"

BROKEN = [
    (FAMILY, f"{SECOND}/Month", "13", "$.file.main_addresses[1].date.month", "2008-13-15"),
    (FAMILY, f"{SECOND}/Month", "xx", "$.file.main_addresses[1].date.month", "2008-xx-15"),
    (FAMILY, f"{SECOND}/Day", "31", "$.file.main_addresses[1].date.day", "2008-09-31"),
    (FAMILY, f"{SECOND}/Day", "xx", "$.file.main_addresses[1].date.day", "2008-09-xx"),
    (FAMILY, "LegalMainAddress[2]/DelDate/Day", "30", "$.file.main_addresses[1].del_date.day", "2019-02-30"),
    (FAMILY, "searchInformation/ssin", "85673003458", "$.search_information.ssin", None),
    (FAMILY, "searchInformation/ssin", "unknown", "$.search_information.ssin", None),
    (FAMILY, "searchInformation/history", "maybe", "$.search_information.history", None),
    (FAMILY, "customerIdentification/cbeNumber", "0299900146", f"{CUSTOMER}.cbe_number", None),
    (FAMILY, "timestampReply", "yesterday", "$.information_cbss.timestamp_reply", None),
    (FAMILY, "FamilyMember[2]/NationalNumber/NationalNumber", "1", "$.file.family_members[1].number.number", None),
    (FAMILY, "Parent1/NationalNumber/NationalNumber", "1", "$.file.filiations[0].parent1.number.number", None),
    (LIST, "OriginalRequest/SSIN", "82631411773", "$.original_request.ssin", None),
    (LIST, "OriginalRequest/Purpose", "one", "$.original_request.purpose", None),
    (LIST, "OriginalRequest/Action", "DELETE", "$.original_request.action", None),
    (LIST, "Registrations[2]/Purpose", "1.5", "$.registrations[1].purpose", None),
    (LIST, "Registrations[1]/Period/EndDate", "2024-02-30", "$.registrations[0].period.end", None),
    (LIST, "Registrations[4]/Register", "TERTIARY", "$.registrations[3].register", None),
    (LIST, "ReplyContext/ResultSummary/ReturnCode", "none", "$envelope.context.summary.return_code", None),
    (LIST, "ServiceReply/ResultSummary/ReturnCode", "none", "$envelope.services[0].summary.return_code", None),
    (LIST, "TimeReceive", "2025-02-17T10:30:02", "$envelope.context.message.time_receive", None),
    (LIST, "MatrixSubID", "x", "$envelope.context.user.matrix_sub_id", None),
    (FOUND, "LimitedLegalData/Basic/BirthDate", "1985-07-32", "$.persons[0].birth_date", None),
    (FOUND, "Basic/Address/MunicipalityCode", "Bruxelles", "$.persons[0].address.municipality_code", None),
    (FOUND, "Extended/NationalityCode", "BE", "$.persons[0].nationality_code", None),
    (TWO, "LimitedLegalData[2]/Basic/SocialSecurityUser", "", "$.persons[1].ssin", None),
    (PHONETIC, "PhoneticCriteria/Tolerance", "six", "$.criteria.phonetic.tolerance", None),
]


each_broken = pytest.mark.parametrize(
    ("name", "where", "text", "path", "raw"),
    [pytest.param(*row[:4], row[4] or row[2], id=f"{row[3]}={row[2]}") for row in BROKEN],
)


@each_broken
def test_a_broken_value_is_one_defect_and_the_rest_is_read(
    name: str, where: str, text: str, path: str, raw: str
) -> None:
    document = changed(golden(name), where, partial(_write, text))
    message = read(document)
    (defect,) = message.defects
    assert (defect.path, defect.line, defect.raw) == (path, line_of(document, where), raw)
    assert defect.problem
    assert len(text) < 2 or text not in defect.problem
    assert message.unread == ()
    assert not missing(document, message)
    assert _read_of(message) == _without(_read_of(read(golden(name))), path)


@each_broken
def test_strict_reading_raises_the_same_place(name: str, where: str, text: str, path: str, raw: str) -> None:
    document = changed(golden(name), where, partial(_write, text))
    with pytest.raises(DefectError) as caught:
        read(document, strict=True)
    assert issubclass(caught.type, ReadError)
    assert (caught.value.path, caught.value.line) == (path, line_of(document, where))
    assert caught.value.flux == name.partition("/")[0]
    assert len(raw) < 6 or raw not in str(caught.value)


def test_strict_reading_of_a_good_message_raises_nothing() -> None:
    assert read(golden(FAMILY), strict=True) == read(golden(FAMILY))


MISSING = [
    (FAMILY, "retrieveTIGroupsResponse", "informationCustomer", "$.information_customer"),
    (FAMILY, "retrieveTIGroupsResponse", "status", "$.status"),
    (FAMILY, "status", "code", "$.status.code"),
    (FAMILY, "searchInformation", "ssin", "$.search_information.ssin"),
    (FAMILY, "LegalMainAddress[1]/Address", "ZipCode", "$.file.main_addresses[0].address.zip_code"),
    (FAMILY, "Names/Name", "Name", "$.file.names[0].name"),
    (FAMILY, "IdentityCard[2]", "Date", "$.file.identity_cards[1].date"),
    (LIST, "Registrations[3]", "OrgUnit", "$.registrations[2].org_unit"),
    (LIST, "Registrations[3]/Period", "StartDate", "$.registrations[2].period.start"),
    (LIST, "ReplyContext/Message", "Ticket", "$envelope.context.message.ticket"),
    (TWO, "LimitedLegalData[2]", "Basic/LastName", "$.persons[1].last_name"),
]


@pytest.mark.parametrize(("name", "parent", "child", "path"), MISSING)
def test_a_missing_element_is_a_defect_at_its_parent(name: str, parent: str, child: str, path: str) -> None:
    document = changed(golden(name), f"{parent}/{child}", _remove)
    message = read(document)
    assert message.defects == (Defect(path, line_of(document, parent), "missing"),)
    assert _read_of(message) == _without(_read_of(read(golden(name))), path)


@pytest.mark.parametrize(("part", "text"), [("Century", "2x"), ("Year", "x8"), ("Year", ""), ("Month", "9")])
def test_the_part_of_a_date_that_is_broken_is_named(part: str, text: str) -> None:
    (defect,) = read(changed(golden(FAMILY), f"{SECOND}/{part}", partial(_write, text))).defects
    assert defect.path == f"$.file.main_addresses[1].date.{part.lower()}"


@pytest.mark.parametrize(
    "part",
    [
        "Century",
        "Year",
        "Month",
        "Day",
    ],
)
def test_a_part_of_a_date_of_any_length_is_a_defect(part: str) -> None:
    (defect,) = read(changed(golden(FAMILY), f"{SECOND}/{part}", partial(_write, "9" * 5000))).defects
    assert len(defect.raw or "") > 5000


@pytest.mark.parametrize("text", ["9" * 5000, f" {'9' * 5000} ", f"-{'9' * 5000}"])
def test_a_whole_number_of_any_length_is_read_or_a_defect(text: str) -> None:
    where, path = "AuthorizedUser/MatrixID", "$envelope.context.user.matrix_id"
    document = changed(golden(LIST), where, partial(_write, text))
    (defect,) = read(document).defects
    assert (defect.path, defect.line, defect.raw) == (path, line_of(document, where), text)
    assert read(changed(golden(LIST), where, partial(_write, "9" * 20))).defects == ()


@pytest.mark.parametrize("text", ["9" * 27, "9" * 5000, f"-{'9' * 27}.50", f"0.{'0' * 27}1"])
def test_an_amount_that_is_none_is_a_defect_and_the_rest_is_told(text: str) -> None:
    document = golden("pension_register/given_by_hand").replace(b">1204.37<", f">{text}<".encode())
    message = read(document)
    assert [(d.path, d.raw) for d in message.defects] == [("$.rights[0].amount", text)]
    assert [row.value for row in rows_of(message, "nl")] != []
    assert from_json(Message, to_json(message)) == message


def test_a_broken_date_of_expiry_leaves_its_document() -> None:
    where = "IdentityCard[1]/ExpiryDate/Month"
    message = read(changed(golden(FAMILY), where, partial(_write, "99")))
    assert [(d.path, d.raw) for d in message.defects] == [("$.file.identity_cards[0].expiry.month", "2030-99-15")]
    assert message.content.file.identity_cards[0].card_number == "599000111222"


def test_a_broken_value_that_is_required_is_one_defect_not_two() -> None:
    document = changed(golden(LIST), "Registrations[1]/Purpose", partial(_write, "one"))
    assert [defect.problem != "missing" for defect in read(document).defects] == [True]


def test_a_broken_attribute_is_a_defect() -> None:
    document = changed(golden(TWO), "Gender", lambda element: element.set("modificationDate", "1961-12-32"))
    assert [(d.path, d.raw, d.line) for d in read(document).defects] == [
        ("$.persons[0].gender.modified", "1961-12-32", line_of(document, "Gender"))
    ]


def test_a_request_that_lacks_what_it_needs_has_no_content_and_is_kept_whole() -> None:
    document = changed(golden(REGISTER), "ManageAccessRequest/Action", _remove)
    message = read(document)
    assert message.content is None
    assert [item.path for item in message.unread] == ["$"]
    assert not missing(document, message)


def test_strict_reading_raises_where_no_content_can_be_built() -> None:
    document = changed(golden("dimona/dolsis_request"), "criteria/ssin", _remove)
    assert (read(document).content, read(document).defects) == (None, ())
    with pytest.raises(DefectError) as caught:
        read(document, strict=True)
    place = line_of(document, "findEmployersByWorkerRequest")
    assert (caught.value.flux, caught.value.path, caught.value.line) == ("dimona", "$", place)


@pytest.mark.parametrize("name", ["manage_access/not_integrated", "retrieve_ti_groups/fault"])
def test_strict_reading_raises_nothing_where_there_is_no_body(name: str) -> None:
    assert read(golden(name), strict=True) == read(golden(name))


def test_repr_shows_neither_what_is_broken_nor_what_is_unread() -> None:
    document = changed(golden(LIST), "OriginalRequest/SSIN", partial(_write, "Exemplaire"))
    (defect,) = read(document).defects
    assert "Exemplaire" not in repr(defect)


def _write(text: str, element: Any) -> None:
    element.text = text


def _remove(element: Any) -> None:
    element.getparent().remove(element)


def _read_of(message: Any) -> Any:
    """Return content and SSDN envelope as plain data, under the words that a path starts with."""
    data = to_dict(message)
    around = next((each for each in data.get("envelope", ()) if "context" in each), None)
    return {"$": data.get("content"), "$envelope": around}


def _without(data: Any, path: str) -> Any:
    """Return plain data without what stands at a path; a part of a date takes the whole date along."""
    steps = re.findall(r"[^.\[\]]+", path)
    if steps[-1] in ("century", "year", "month", "day"):
        steps.pop()
    rest = copy.deepcopy(data)
    owner = rest
    for step in steps[:-1]:
        owner = owner[int(step)] if isinstance(owner, list) else owner[step]
    del owner[steps[-1]]
    return rest
