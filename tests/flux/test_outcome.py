"""The outcome of a reply: no data, not integrated, down, refused and unknown are different answers."""

from datetime import date
from typing import Any

import pytest

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Information, Status
from bcss_cpas.flux._ssdn import Detail, ReplyContext, ResultSummary, ServiceReply, SsdnReply
from bcss_cpas.flux._write import write
from bcss_cpas.flux.identify_person import IdentifyPersonReply, PersonFound
from bcss_cpas.flux.manage_access import ManageAccessReply
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply
from bcss_cpas.message import Message, MessageKind, Outcome
from tests.goldens import golden

NEW = Ssin.test(date(1990, 5, 17), 538)


def told(code: str | None, value: str | None = "NO_RESULT", **information: str) -> Outcome:
    """Return the outcome of a reply of the register with this status, written and read."""
    fields = tuple(Information(field_name=name, field_value=text) for name, text in information.items())
    status = Status(value=value, code=code, information=fields)
    outcome = read(write(RetrieveTIGroupsReply(status=status))).outcome
    assert outcome is not None
    return outcome


STATUS = [
    ("MSG00000", "DATA_FOUND", OutcomeKind.DATA),
    ("MSG00100", "NO_DATA_FOUND", OutcomeKind.NO_DATA),
    ("MSG00012", "NO_RESULT", OutcomeKind.NOT_INTEGRATED),
    ("MSG00021", "NO_RESULT", OutcomeKind.NOT_INTEGRATED),
    ("MSG00005", "NO_RESULT", OutcomeKind.IDENTITY),
    ("MSG00001", "NO_RESULT", OutcomeKind.SOURCE_DOWN),
    ("MSG00002", "NO_RESULT", OutcomeKind.SOURCE_DOWN),
    ("MSG00020", "NO_RESULT", OutcomeKind.SOURCE_DOWN),
    ("MSG00013", "NO_RESULT", OutcomeKind.REFUSED),
    ("MSG00027", "NO_RESULT", OutcomeKind.REFUSED),
    ("RTIPC001", "NO_RESULT", OutcomeKind.REFUSED),
    ("MSG00008", "NO_RESULT", OutcomeKind.INVALID_REQUEST),
    ("HAN20200", "DATA_FOUND", OutcomeKind.PARTIAL),
    ("MSG00012", "DATA_FOUND", OutcomeKind.NOT_INTEGRATED),
]


@pytest.mark.parametrize(("code", "value", "kind"), STATUS)
def test_the_code_of_the_status_decides(code: str, value: str, kind: OutcomeKind) -> None:
    outcome = told(code, value)
    assert (outcome.kind, outcome.code and outcome.code.value) == (kind, code)
    assert outcome.has_data == (kind in (OutcomeKind.DATA, OutcomeKind.PARTIAL))


@pytest.mark.parametrize(("code", "where"), [("MSG00012", Where.CUSTOMER), ("MSG00021", Where.SUPPLIER)])
def test_not_integrated_says_at_whom(code: str, where: Where) -> None:
    assert told(code).where is where


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("MSG00005", IdentityProblem.UNKNOWN),
        ("MSG00006", IdentityProblem.REPLACED),
        ("MSG00007", IdentityProblem.CANCELLED),
        ("MSG00009", IdentityProblem.DECEASED),
    ],
)
def test_a_problem_of_identity_says_which(code: str, problem: IdentityProblem) -> None:
    assert (told(code).identity, told(code).new_ssin, told(code).died_on) == (problem, None, None)


def test_a_replaced_number_comes_with_the_new_one() -> None:
    assert told("MSG00006", newSSIN=NEW.value).new_ssin == NEW


@pytest.mark.parametrize("text", ["", "none", "90651753837"])
def test_a_new_number_that_is_none_is_left_out(text: str) -> None:
    outcome = told("MSG00006", newSSIN=text)
    assert (outcome.identity, outcome.new_ssin) == (IdentityProblem.REPLACED, None)


@pytest.mark.parametrize("name", ["deceiseDate", "deceaseDate"])
def test_a_deceased_person_comes_with_the_date(name: str) -> None:
    assert told("MSG00009", **{name: "2024-11-00"}).died_on == IncompleteDate("2024-11-00")
    assert told("MSG00009", **{name: "November"}).died_on is None


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("DATA_FOUND", OutcomeKind.DATA),
        ("NO_DATA_FOUND", OutcomeKind.NO_DATA),
        ("NO_RESULT", OutcomeKind.UNCLASSIFIED),
        ("PARTIAL_RESULT", OutcomeKind.PARTIAL),
        ("RESPONSE_IN_BATCH", OutcomeKind.DEFERRED),
        ("TECHNICAL_ERROR", OutcomeKind.SOURCE_DOWN),
        ("SOMETHING_ELSE", OutcomeKind.UNCLASSIFIED),
        (None, OutcomeKind.UNCLASSIFIED),
    ],
)
@pytest.mark.parametrize("code", ["XYZ99999", "", None])
def test_an_unknown_code_is_kept_and_the_value_decides(code: str | None, value: str | None, kind: OutcomeKind) -> None:
    outcome = told(code, value)
    assert outcome.kind is kind
    assert outcome.code is None or (outcome.code.value, outcome.code.known) == (code or "", False)


def test_a_code_known_to_say_nothing_is_not_overruled_by_the_value() -> None:
    assert told("DOLS0004", "DATA_FOUND").kind is OutcomeKind.UNCLASSIFIED


def test_a_reply_without_status_and_without_file_concludes_nothing() -> None:
    message = read(write(RetrieveTIGroupsReply()))
    assert message.outcome is not None
    assert not message.outcome.has_data


def test_a_reply_whose_content_cannot_be_built_concludes_nothing() -> None:
    message = read(golden("pension_register/given_by_hand").replace(b"<ssin>57650204493<", b"<ssin>57650204494<"))
    assert (message.content, message.outcome) == (None, Outcome(OutcomeKind.UNCLASSIFIED))
    assert not message.outcome.has_data


def test_a_request_has_no_outcome() -> None:
    assert read(golden("retrieve_ti_groups/request")).outcome is None
    assert read(golden("manage_access/register_request")).outcome is None


def test_persons_found_are_data_and_none_found_is_no_data() -> None:
    kinds = [read(write(IdentifyPersonReply(persons=found))).outcome.kind for found in ((PersonFound(),), ())]
    assert kinds == [OutcomeKind.DATA, OutcomeKind.NO_DATA]


def test_no_registration_that_overlaps_is_an_answer() -> None:
    assert read(golden("manage_access/registered")).outcome == Outcome(OutcomeKind.DATA)


def summary(*codes: str, ok: str | None = "NO", return_code: int | None = 10000) -> ResultSummary:
    details = tuple(Detail(severity="ERROR", reason_code=code) for code in codes)
    return ResultSummary(ok=ok, return_code=return_code, details=details)


OK = summary(ok="YES", return_code=0)


def ssdn(context: ResultSummary, service: ResultSummary, content: Any = None) -> Outcome:
    services = (ServiceReply(summary=service, service_id="OCMWCPASManageAccess", version="20050930"),)
    envelope = SsdnReply(context=ReplyContext(summary=context), services=services)
    outcome = read(write(Message("manage_access", MessageKind.REPLY, content, envelope=(envelope,)))).outcome
    assert outcome is not None
    return outcome


def test_an_error_of_the_service_speaks_before_that_of_all() -> None:
    outcome = ssdn(summary("30000001"), summary("MSG00012"))
    assert (outcome.kind, outcome.where) == (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER)


def test_an_error_of_all_speaks_where_the_service_says_nothing() -> None:
    assert ssdn(summary("MSG00014"), OK).kind is OutcomeKind.REFUSED


def test_the_first_code_that_says_something_decides() -> None:
    assert ssdn(OK, summary("30000001", "XYZ99999", "MSG00020", "MSG00012")).kind is OutcomeKind.SOURCE_DOWN


def test_an_error_without_a_code_or_with_an_unknown_one_concludes_nothing() -> None:
    assert ssdn(OK, summary()) == Outcome(OutcomeKind.UNCLASSIFIED)
    assert ssdn(OK, summary("XYZ99999")) == Outcome.of("XYZ99999")


@pytest.mark.parametrize(("ok", "code"), [("YES", 0), ("WARNING", 1), ("YES", 1), (None, 0)])
def test_no_error_leaves_the_word_to_the_content(ok: str | None, code: int) -> None:
    result = summary("MSG00012", ok=ok, return_code=code)
    assert ssdn(result, result, ManageAccessReply()) == Outcome(OutcomeKind.DATA)
    assert ssdn(result, result).kind is OutcomeKind.UNCLASSIFIED


@pytest.mark.parametrize(("ok", "code"), [("NO", 10000), ("NO", 0), ("YES", 10000), ("NO", None), (None, None)])
def test_an_error_speaks_before_the_content(ok: str | None, code: int | None) -> None:
    result = summary("MSG00020", ok=ok, return_code=code)
    assert ssdn(OK, result, ManageAccessReply()).kind is OutcomeKind.SOURCE_DOWN


def fault(*details: tuple[str, str | None]) -> Outcome:
    made = CBSSFault(details=tuple(FaultDetail(severity=severity, reason_code=code) for severity, code in details))
    message = read(write(made, flux="retrieve_ti_groups"))
    assert message.kind is MessageKind.FAULT
    assert message.outcome is not None
    return message.outcome


def test_a_fault_is_classified_by_its_fatal_error() -> None:
    assert fault(("WARNING", "MSG00012"), ("FATAL", "MSG00020"), ("FATAL", "MSG00013")).kind is OutcomeKind.SOURCE_DOWN
    assert fault(("WARNING", "MSG00012")).kind is OutcomeKind.NOT_INTEGRATED


def test_a_warning_of_a_fault_speaks_before_information() -> None:
    assert fault(("INFORMATION", "MSG00000"), ("WARNING", "MSG00020")).kind is OutcomeKind.SOURCE_DOWN


def test_a_fault_without_details_or_codes_concludes_nothing() -> None:
    assert fault() == Outcome(OutcomeKind.UNCLASSIFIED)
    assert fault(("FATAL", None)).kind is OutcomeKind.UNCLASSIFIED
