"""Nothing is consulted without a registration that opens it; what is consulted is logged once; nothing leaks."""

import logging
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.client.asking import askable, service
from bcss_cpas.client.client import Client
from bcss_cpas.client.clock import today
from bcss_cpas.client.consulting import Justified
from bcss_cpas.client.errors import (
    ClientError,
    ConfigError,
    ConnectionLostError,
    ConsultationRefusedError,
    HttpStatusError,
    ReplyError,
    ServiceFaultError,
    SignatureError,
    SignatureProblem,
    TimedOutError,
)
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation
from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.errors import InputError
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux._access import may_consult
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Information, Status
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import SsdnReply
from bcss_cpas.flux._unemployment.replies import ConsultPaidSumsReply
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dimona import FindEmployersByWorkerReply
from bcss_cpas.flux.dmfa_consultation import ConsultDmfaAttestationsBySsinReply
from bcss_cpas.flux.reference_manager import Consultation, ReferenceManagerReply
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from bcss_cpas.flux.tax_assessment_data import GetTaxAssessmentDataReply
from bcss_cpas.flux.unemployment_data import ConsultRightsRequest
from bcss_cpas.integration.access import AccessAnswer, AccessMatrix, Cell
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.guard import AccessReason
from bcss_cpas.integration.role import Role
from bcss_cpas.message import Message, MessageKind
from bcss_cpas.periods import Period
from tests.client.world import (
    ANNA,
    BERT,
    CANARIES,
    CBSS,
    CLOCK,
    CONFIG,
    CPAS,
    NOON,
    OTHER,
    OURS,
    REQUEST,
    TODAY,
    WHY,
    WORKER,
    Answering,
    all_of,
    client,
    context,
    jobs,
)

WORK = InquiryTopic.INCOME_FROM_WORK


def consult(asking: Client, flux: str = "dimona", **given: Any) -> Message[Any]:
    usual: dict[str, Any] = {"registration": OURS, "topic": WORK, "as_of": TODAY, "by": "worker 7", "reason": WHY}
    return asking.consult(flux, given.pop("ssin", ANNA), **{**usual, **given})


@pytest.fixture
def log(tmp_path: Path) -> ConsultationLog:
    return ConsultationLog(tmp_path / "consultations.jsonl")


@pytest.fixture
def unanswered(tmp_path: Path) -> ConsultationLog:
    return ConsultationLog(tmp_path / "unanswered.jsonl")


def test_a_consultation_gives_its_message_and_is_logged_once(log: ConsultationLog) -> None:
    transport = Answering(dimona=jobs())
    message = consult(client(transport, log=log))
    assert (message.flux, message.person, message.kind) == ("dimona", ANNA, MessageKind.REPLY)
    assert isinstance(message.content, FindEmployersByWorkerReply)
    (entry,) = log
    assert (entry.person, entry.flux, entry.topic, entry.at) == (ANNA, "dimona", WORK, NOON)
    assert (entry.by, entry.reference, entry.reason) == ("worker 7", "FILE-42", WHY)
    assert (entry.quality, entry.access) == (INQUIRY, AccessAnswer.UNKNOWN)
    assert entry.ticket == message.ticket == CBSS.ticket_cbss


@pytest.mark.parametrize(
    ("value", "code", "kind"),
    [
        ("NO_DATA_FOUND", "MSG00100", OutcomeKind.NO_DATA),
        ("NO_RESULT", "MSG00012", OutcomeKind.NOT_INTEGRATED),
        ("NO_RESULT", "MSG00020", OutcomeKind.SOURCE_DOWN),
        ("NO_RESULT", "XYZ99999", OutcomeKind.UNCLASSIFIED),
    ],
)
def test_no_data_and_the_like_are_messages_and_logged_too(
    value: str, code: str, kind: OutcomeKind, log: ConsultationLog, unanswered: ConsultationLog
) -> None:
    message = consult(client(Answering(dimona=jobs(value, code)), log=log, unanswered=unanswered))
    assert message.outcome is not None
    assert message.outcome.kind is kind
    assert (len(list(log)), len(list(unanswered))) == (1, 0)


def observed(**given: Any) -> Registration:
    usual: dict[str, Any] = {
        "person": ANNA,
        "source": Source(Origin.FILE, "dossier"),
        "sector": 17,
        "code": 1,
        "start": REQUEST,
        "end": date(2025, 4, 16),
        "org_unit": CPAS.value,
    }
    return Registration(**{**usual, **given})


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"registration": None}, AccessReason.NOT_INTEGRATED),
        ({"as_of": date(2025, 4, 17)}, AccessReason.EXPIRED),
        ({"as_of": date(2025, 2, 16)}, AccessReason.NOT_STARTED),
        ({"topic": InquiryTopic.PROPERTY}, AccessReason.SERVES_NO_SUCH_TOPIC),
        ({"registration": evolve(OURS, role=Role.DEBTOR_OUTSIDE), "flux": "job_seeker",
          "topic": InquiryTopic.AVAILABILITY_FOR_WORK}, AccessReason.ROLE),
        ({"registration": observed(person=BERT)}, AccessReason.NOT_INTEGRATED),
        ({"registration": observed(org_unit=OTHER.value)}, AccessReason.NOT_INTEGRATED),
        ({"registration": observed(org_unit="18")}, AccessReason.NOT_INTEGRATED),
        ({"registration": observed(sector=18)}, AccessReason.NOT_INTEGRATED),
        ({"registration": observed(), "ssin": BERT}, AccessReason.NOT_INTEGRATED),
    ],
)  # fmt: skip
def test_without_a_fitting_registration_nothing_is_sent(
    given: dict[str, Any], reason: AccessReason, log: ConsultationLog, unanswered: ConsultationLog
) -> None:
    transport = Answering()
    with pytest.raises(ConsultationRefusedError) as refused:
        consult(client(transport, log=log, unanswered=unanswered), **given)
    assert refused.value.access.reason is reason
    assert refused.value.outcome is OutcomeKind.REFUSED
    assert transport.requests == [*log] == [*unanswered] == []


@pytest.mark.parametrize("registration", [observed(), observed(org_unit=None), observed(start=None)])
def test_a_registration_that_a_list_or_a_file_shows_opens_too(registration: Registration) -> None:
    transport = Answering(dimona=jobs())
    consult(client(transport), registration=registration, reference="FILE-42", role=Role.APPLICANT)
    assert len(transport.requests) == 1


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_what_the_matrix_does_not_open_takes_a_reason(reason: str | None) -> None:
    transport = Answering()
    with pytest.raises(ConsultationRefusedError, match="explicit reason") as refused:
        consult(client(transport), reason=reason)
    assert refused.value.access.answer is AccessAnswer.UNKNOWN
    assert transport.requests == []


def test_what_the_official_matrix_opens_takes_none(log: ConsultationLog) -> None:
    cell = Cell(quality=INQUIRY, flux="dimona", answer=AccessAnswer.ALLOWED, source=Citation("the matrix"))
    consult(client(Answering(dimona=jobs()), matrix=AccessMatrix((cell,)), log=log), reason=None)
    (entry,) = log
    assert (entry.access, entry.reason) == (AccessAnswer.ALLOWED, None)


def test_without_a_user_or_a_file_the_settings_and_the_registration_tell(log: ConsultationLog) -> None:
    consult(client(Answering(dimona=jobs()), log=log), by=None)
    (entry,) = log
    assert (entry.by, entry.reference) == (WORKER.value, "FILE-42")


def test_who_consults_and_for_which_file_must_be_told() -> None:
    transport = Answering()
    nameless = evolve(CONFIG, organisation=evolve(CONFIG.organisation, user_id=None))
    with pytest.raises(InputError, match="who consults"):
        consult(Client(nameless, transport=transport, clock=CLOCK), by=None)
    with pytest.raises(InputError, match="the file of the request"):
        consult(client(transport), registration=observed())
    assert transport.requests == []


def test_the_older_services_want_to_know_the_user() -> None:
    transport = Answering()
    nameless = evolve(CONFIG, organisation=evolve(CONFIG.organisation, email=None))
    with pytest.raises(ConfigError, match="user_id and email"):
        consult(Client(nameless, transport=transport, clock=CLOCK), "reference_manager", topic=InquiryTopic.AID_OF_CPAS)
    assert transport.requests == []


def test_the_day_is_that_of_the_clock_unless_told() -> None:
    transport = Answering(dimona=jobs())
    consult(client(transport), as_of=None)
    criteria = transport.requests[0].content.criteria
    assert (criteria.begin_date, criteria.end_date) == (date(2024, 3, 3), today(CLOCK))


def test_other_days_and_another_operation_can_be_asked() -> None:
    def paid(asked: Any) -> bytes:
        reply = ConsultPaidSumsReply(search_criteria=asked.search_criteria)
        return write(reply, "soap", flux="unemployment_data", version="v3")

    transport = Answering(unemployment_data=paid)
    topic = InquiryTopic.REPLACEMENT_INCOME
    consult(client(transport), "unemployment_data", topic=topic, period=Period(date(2024, 1, 1), date(2024, 3, 1)))
    period = transport.requests[0].content.search_criteria.period
    assert (str(period.start_month), str(period.end_month)) == ("2024-01", "2024-02")
    with pytest.raises(ReplyError, match="of another operation"):
        consult(client(Answering(unemployment_data=paid)), "unemployment_data", topic=topic,
                service="consultRights")  # fmt: skip
    assert service("unemployment_data", "consultRights").request is ConsultRightsRequest


def test_a_ticket_names_each_call() -> None:
    transport, numbers = Answering(dimona=jobs()), iter(range(100))
    asking = client(transport, tickets=lambda: f"T-{next(numbers)}")
    consult(asking)
    consult(asking)
    assert [each.content.information_customer.ticket for each in transport.requests] == ["T-0", "T-1"]
    usual = client(transport)
    consult(usual)
    consult(usual)
    tickets = [each.content.information_customer.ticket for each in transport.requests[2:]]
    assert len({*tickets}) == 2
    assert all(len(ticket) == 32 for ticket in tickets)


def refused(code: str, reply: type[CBSSFault] = CBSSFault) -> Any:
    detail = FaultDetail(severity="FATAL", reason_code=code, diagnostic="CANARYNAME", author_code="CBSS")
    fault = Message(
        flux="dimona",
        kind=MessageKind.FAULT,
        content=reply(information_cbss=CBSS, details=(detail,)),
        envelope=(SoapEnvelope(), SoapFault.of("soapenv:Server", "CANARYNAME")),
    )
    written = write(fault)
    return lambda _: written


def test_a_fault_is_an_error_with_its_code() -> None:
    with pytest.raises(ServiceFaultError) as fault:
        consult(client(Answering(dimona=refused("MSG00012"))))
    assert fault.value.outcome is OutcomeKind.NOT_INTEGRATED
    assert fault.value.code is not None
    assert fault.value.code.value == "MSG00012"


def test_an_error_in_the_envelope_of_ssdn_without_a_service_is_a_fault() -> None:
    def nothing(_: Any) -> bytes:
        message: Message[Any] = Message(
            flux=None, kind=MessageKind.REPLY, envelope=(SsdnReply(context=context("MSG00013"), services=()),)
        )
        return write(message)

    with pytest.raises(ServiceFaultError) as fault:
        consult(client(Answering(reference_manager=nothing)), "reference_manager", topic=InquiryTopic.AID_OF_CPAS)
    assert fault.value.outcome is OutcomeKind.REFUSED


def _register(person: Any = ANNA) -> Any:
    reply = RetrieveTIGroupsReply(search_information=SearchInformation(ssin=person))
    return lambda _: write(reply, "soap", flux="retrieve_ti_groups")


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (lambda _: b"CANARYNAME", "cannot be read"),
        (lambda _: b"", "cannot be read"),
        (lambda _: b"<CANARYNAME/>", "cannot be read"),
        (jobs(person=BERT), "about another person"),
        (_register(), "of another flux"),
        (lambda asked: write(asked, "soap", flux="dimona"), "of another flux"),
    ],
)
def test_a_reply_to_something_else_is_never_returned(answer: Any, problem: str, log: ConsultationLog) -> None:
    with pytest.raises(ReplyError, match=problem) as error:
        consult(client(Answering(dimona=answer), log=log))
    assert (error.value.service, error.value.outcome) == ("dimona", OutcomeKind.UNCLASSIFIED)
    assert error.value.ticket
    assert [*log] == []


def test_a_replaced_number_may_be_answered_under_the_new_one() -> None:
    def replaced(new: str) -> Any:
        told = (Information(field_name="newSSIN", field_value=new),)
        status = Status(value="NO_RESULT", code="MSG00006", information=told)
        reply = GetTaxAssessmentDataReply(information_cbss=CBSS, status=status, ssin=BERT)
        return lambda _: write(reply, "soap", flux="tax_assessment_data")

    topic = InquiryTopic.TAXABLE_INCOME
    message = consult(client(Answering(tax_assessment_data=replaced(BERT.value))), "tax_assessment_data", topic=topic)
    assert message.outcome is not None
    assert message.person == message.outcome.new_ssin == BERT
    with pytest.raises(ReplyError, match="another person"):
        consult(client(Answering(tax_assessment_data=replaced(WORKER.value))), "tax_assessment_data", topic=topic)


def test_a_reply_that_names_nobody_is_about_whom_was_asked() -> None:
    reply = ReferenceManagerReply(consultations=(Consultation(sector=18, quality_code=4),))
    transport = Answering(reference_manager=lambda _: write(reply, "ssdn", context(), flux="reference_manager"))
    message = consult(client(transport), "reference_manager", topic=InquiryTopic.AID_OF_CPAS)
    assert (message.person, message.ticket) == (ANNA, "TICKET-OF-BCSS")
    asked = transport.requests[0].content.criteria
    assert (asked.quality, asked.integrated_period.end) == (INQUIRY, date(2025, 4, 16))


def test_what_follows_is_asked_for() -> None:
    def page(asked: Any) -> bytes:
        following = None if asked.criteria.next else "MORE1"
        reply = ConsultDmfaAttestationsBySsinReply(information_cbss=CBSS, criteria=asked.criteria, next=following)
        return write(reply, "soap", flux="dmfa_consultation")

    asking = client(Answering(dmfa_consultation=page))
    first = consult(asking, "dmfa_consultation")
    assert service("dmfa_consultation").next_of(first) == "MORE1"
    second = consult(asking, "dmfa_consultation", following="MORE1")
    assert service("dmfa_consultation").next_of(second) is None
    assert service("dimona").next_of(second) is None


def test_a_legal_context_of_the_cpas_takes_the_place_of_the_known_one() -> None:
    transport = Answering(retrieve_ti_groups=_register())
    asking = client(transport, legal_contexts={"retrieve_ti_groups": "OURS"}, language="nl")
    consult(asking, "retrieve_ti_groups", topic=InquiryTopic.IDENTITY)
    request = transport.requests[0].content
    assert (request.legal_context, request.search_information.language) == ("OURS", "nl")


ARRIVED = (
    ConnectionLostError("lost"),
    TimedOutError("late"),
    HttpStatusError(500),
    ServiceFaultError("fault"),
    SignatureError(SignatureProblem.FORGED, "no"),
)
NOT_ARRIVED = (ConnectionLostError("refused", sent=False), ConfigError("no address"))


@pytest.mark.parametrize("error", [*ARRIVED, *NOT_ARRIVED], ids=lambda error: f"{type(error).__name__}-{error}")
def test_a_failure_is_no_consultation_but_one_that_may_have_arrived_is_kept_apart(
    error: ClientError, log: ConsultationLog, unanswered: ConsultationLog
) -> None:
    with pytest.raises(ClientError) as raised:
        consult(client(Answering(dimona=error), log=log, unanswered=unanswered))
    assert raised.value is error
    assert (error.service, len(error.ticket or "")) == ("dimona", 32)
    assert [*log] == []
    entries = [*unanswered]
    assert len(entries) == (error in ARRIVED)
    assert all((each.person, each.flux, each.ticket) == (ANNA, "dimona", None) for each in entries)


@pytest.mark.parametrize("break_it", ["folder", "damage"])
def test_what_cannot_be_logged_is_not_handed_over(break_it: str, tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    if break_it == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"CANARYNAME\n")
    with pytest.raises(ClientError, match="cannot be logged") as error:
        consult(client(Answering(dimona=jobs()), log=ConsultationLog(path)))
    assert "CANARYNAME" not in all_of(error.value)


def test_without_a_log_nothing_is_logged(tmp_path: Path) -> None:
    consult(client(Answering(dimona=jobs())))
    with pytest.raises(ConnectionLostError):
        consult(client(Answering(dimona=ConnectionLostError("lost"))))
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    "answer",
    [*ARRIVED, *NOT_ARRIVED, refused("MSG00013"), lambda _: b"<CANARYNAME>", jobs(person=BERT), jobs()],
)
def test_nothing_personal_is_in_an_error_or_in_the_log_of_the_program(
    answer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    told = ""
    try:
        message = consult(client(Answering(dimona=answer)))
        told = repr(message)
    except ClientError as error:
        told = all_of(error) + str(vars(pickle.loads(pickle.dumps(error))))
    assert caplog.records
    for canary in CANARIES:
        assert canary not in caplog.text + told


def test_nothing_personal_is_in_what_a_consultation_shows_of_itself() -> None:
    why = Justified(registration=observed(), topic=WORK, by="worker 7", reference="FILE-42", reason=WHY)
    asking = client()
    shown = f"{why!r}{asking!r}{asking._consulting!r}"
    assert not any(canary in shown for canary in CANARIES)


def test_a_client_closes_its_transport() -> None:
    closed: list[bool] = []

    class Closing(Answering):
        def close(self) -> None:
            closed.append(True)

    with client(Closing(dimona=jobs())) as asking:
        consult(asking)
        assert closed == []
    assert closed == [True]
    client(Answering()).close()


@given(st.sampled_from(askable()), st.dates(date(2025, 1, 1), date(2025, 6, 1)), st.sampled_from(InquiryTopic))
def test_a_request_goes_out_only_where_the_guard_says_so(name: str, day: date, topic: InquiryTopic) -> None:
    transport = Answering(**{name: ConnectionLostError("lost")})
    with pytest.raises(ClientError):
        consult(client(transport), name, as_of=day, topic=topic)
    opened = may_consult(name, OURS, topic, day).answer is not AccessAnswer.REFUSED
    assert len(transport.requests) == opened


def test_the_names_of_the_client_are_there_and_cost_nothing_before_they_are_used() -> None:
    import bcss_cpas.client as names

    assert [getattr(names, name).__name__ for name in names.__all__] == names.__all__ == dir(names)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = names.nothing
    code = "import sys, bcss_cpas.client as c, bcss_cpas.client.errors; print({'zeep', 'lxml'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "set()"


def test_a_client_of_ones_own_transport_needs_no_extra() -> None:
    code = "import sys, bcss_cpas.client.client; print({'zeep', 'signxml', 'requests', 'filelock'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "set()"
