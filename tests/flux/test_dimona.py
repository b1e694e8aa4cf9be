"""The jobs that L950 and Dolsis tell: what each reply is worth, and that a cancelled declaration is told as such."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import CANCEL, DimonaAction, WorkerType
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.flux import dimona
from bcss_cpas.flux._dimona.dolsis import Criteria, Employment, Scope
from bcss_cpas.flux._dimona.l950 import NS, Activity, AnswerOK, NaturalPerson, Reference, Worker
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Information, Status
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dimona import DimonaReply, DimonaRequest, FindEmployersByWorkerReply, FindEmployersByWorkerRequest
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1985, 7, 30), 34), Ssin.test(date(1992, 3, 14), 211)
SOURCE = Source(Origin.FLUX, "dimona")


def jobs_of(content: Any) -> list[Job]:
    return [job for job in dimona.facts(content, SOURCE) if isinstance(job, Job)]


def activity(person: Ssin | None = PERSON, **worker: Any) -> Activity:
    return Activity(natural_person=NaturalPerson(ssin=person), worker=Worker(**worker))


def l950(*activities: Activity, available: int | None = None) -> DimonaReply:
    reference = None if available is None else Reference(nbr_of_available_answer=available)
    return DimonaReply(answer=AnswerOK(reference=reference, activities=activities))


def dolsis(*employments: Employment, person: Ssin | None = PERSON, **status: Any) -> FindEmployersByWorkerReply:
    return FindEmployersByWorkerReply(
        criteria=None if person is None else Criteria(ssin=person),
        status=Status(**status) if status else None,
        employments=employments,
    )


def outcome_of(content: Any) -> Outcome:
    outcome = read(write(content)).outcome
    assert outcome is not None
    return outcome


def test_the_jobs_of_l950_with_one_that_runs_one_through_an_agency_and_one_cancelled() -> None:
    content = read(golden("dimona/l950_jobs")).content
    running, agency, cancelled = jobs_of(content)
    assert running == Job(
        person=PERSON, source=SOURCE.at("$.answer.activities[0]"), since=IncompleteDate("2025-01-06"),
        employer=Employer(enterprise=EnterpriseNumber("0299900244"), nsso="0999900112"), worker_type=WorkerType("OTH"),
        joint_committee="302.00", dimona="900000000101", last_action=DimonaAction("in"), cancelled=False,
    )  # fmt: skip
    assert agency.until == IncompleteDate("2023-09-01")
    assert agency.user == Employer("ATELIER FICTIF", EnterpriseNumber("0299900343"))
    assert (cancelled.cancelled, cancelled.last_action) == (True, CANCEL)
    assert (cancelled.worker_type, cancelled.joint_committee) == (None, None)
    assert [job.holds_on(date(2024, 5, 15)) for job in (running, agency, cancelled)] == [False, False, False]


def test_the_jobs_of_dolsis_have_the_name_of_the_employer() -> None:
    content = read(golden("dimona/dolsis_jobs")).content
    running, cancelled, agency = jobs_of(content)
    assert running == Job(
        person=PERSON, source=SOURCE.at("$.employments[0]"), since=IncompleteDate("2025-01-06"),
        employer=Employer("BOULANGERIE IMAGINAIRE", EnterpriseNumber("0299900244"), "0999900112"),
        worker_type=WorkerType("OTH"), joint_committee="118", dimona="900000000201", last_action=DimonaAction("in"),
        cancelled=False,
    )  # fmt: skip
    assert (cancelled.cancelled, cancelled.worker_type) == (True, WorkerType("FLX"))
    assert agency.user == Employer(nsso="0999900415")


@pytest.mark.parametrize(("told", "action", "cancelled"), [
    (None, None, None), (None, "9", None), (None, "in", False), (None, "cancel", True), (None, "4", True),
    (False, None, False), (False, "9", False), (False, "cancel", True), (True, None, True), (True, "out", True),
])  # fmt: skip
def test_a_job_is_cancelled_by_its_mark_or_by_its_last_action(
    told: bool | None, action: str | None, cancelled: bool | None
) -> None:
    given_action = None if action is None else DimonaAction(action)
    (job,) = jobs_of(dolsis(Employment(cancelled=told, last_dimona_action=given_action)))
    assert job.cancelled is cancelled


def test_the_last_day_is_one_of_the_job_and_the_end_of_time_is_no_end() -> None:
    one, two = jobs_of(l950(activity(end_date=date(2024, 2, 29)), activity(end_date=date.max)))
    assert (one.until, two.until) == (IncompleteDate("2024-03-01"), None)


def test_a_job_of_nothing_but_a_person_is_a_job_of_unknown_employer() -> None:
    (job,) = jobs_of(l950(Activity(natural_person=NaturalPerson(ssin=PERSON))))
    assert job == Job(person=PERSON, source=SOURCE.at("$.answer.activities[0]"), employer=Employer())


def test_each_activity_is_of_the_worker_that_it_names_and_one_of_nobody_is_none() -> None:
    found = jobs_of(l950(activity(), activity(None), Activity(), activity(OTHER)))
    assert [(job.person, job.source.path) for job in found] == [
        (PERSON, "$.answer.activities[0]"), (OTHER, "$.answer.activities[3]"),
    ]  # fmt: skip


def test_a_reply_of_dolsis_that_does_not_say_about_whom_tells_nothing() -> None:
    assert jobs_of(dolsis(Employment(), person=None)) == []


def test_an_answer_of_another_kind_tells_nothing() -> None:
    assert jobs_of(DimonaReply()) == []
    assert outcome_of(DimonaReply()) == Outcome(OutcomeKind.UNCLASSIFIED)


@pytest.mark.parametrize(("available", "here", "kind"), [
    (None, 1, OutcomeKind.DATA), (1, 1, OutcomeKind.DATA), (0, 1, OutcomeKind.DATA), (2, 1, OutcomeKind.PARTIAL),
    (0, 0, OutcomeKind.NO_DATA), (1, 0, OutcomeKind.UNCLASSIFIED), (None, 0, OutcomeKind.UNCLASSIFIED),
])  # fmt: skip
def test_only_a_count_of_zero_says_that_there_are_no_jobs(available: int | None, here: int, kind: OutcomeKind) -> None:
    assert outcome_of(l950(*[activity()] * here, available=available)) == Outcome(kind)


@pytest.mark.parametrize(("name", "kind"), [
    ("l950_jobs", OutcomeKind.DATA), ("l950_none", OutcomeKind.NO_DATA), ("l950_more_to_come", OutcomeKind.PARTIAL),
    ("dolsis_jobs", OutcomeKind.DATA), ("dolsis_no_data", OutcomeKind.NO_DATA),
    ("dolsis_not_integrated", OutcomeKind.NOT_INTEGRATED), ("dolsis_source_down", OutcomeKind.SOURCE_DOWN),
])  # fmt: skip
def test_what_a_reply_is_worth(name: str, kind: OutcomeKind) -> None:
    outcome = read(golden(f"dimona/{name}")).outcome
    assert outcome is not None
    assert outcome.kind is kind


@pytest.mark.parametrize(("value", "code", "found", "kind"), [
    ("DATA_FOUND", "DOLS0000", 1, OutcomeKind.DATA),
    ("DATA_FOUND", "DOLS0000", 0, OutcomeKind.UNCLASSIFIED),
    ("NO_DATA_FOUND", "DOLS0000", 0, OutcomeKind.UNCLASSIFIED),
    ("NO_DATA_FOUND", "DOLS0004", 0, OutcomeKind.UNCLASSIFIED),
    ("NO_DATA_FOUND", "DOLS0004", 1, OutcomeKind.UNCLASSIFIED),
    ("DATA_FOUND", "MSG00012", 1, OutcomeKind.NOT_INTEGRATED),
    ("DATA_FOUND", "HAN20200", 1, OutcomeKind.PARTIAL),
])  # fmt: skip
def test_jobs_that_came_are_data_under_a_code_that_no_list_explains(
    value: str, code: str, found: int, kind: OutcomeKind
) -> None:
    assert outcome_of(dolsis(*[Employment()] * found, value=value, code=code)).kind is kind


def test_a_replaced_number_with_jobs_is_data_and_still_told_as_replaced() -> None:
    information = (Information(field_name="newSSIN", field_value=OTHER.value),)
    status: dict[str, Any] = {"value": "DATA_FOUND", "code": "MSG00006", "information": information}
    outcome = outcome_of(dolsis(Employment(), **status))
    assert (outcome.kind, outcome.identity) == (OutcomeKind.DATA, IdentityProblem.REPLACED)
    assert outcome.new_ssin == OTHER
    assert outcome_of(dolsis(**status)).kind is OutcomeKind.IDENTITY


def test_without_a_status_jobs_are_data_and_none_concludes_nothing() -> None:
    assert outcome_of(dolsis(Employment())) == Outcome(OutcomeKind.DATA)
    assert outcome_of(dolsis()) == Outcome(OutcomeKind.UNCLASSIFIED)


def test_a_fault_of_dolsis_is_classified() -> None:
    made = CBSSFault(details=(FaultDetail(severity="FATAL", reason_code="MSG00012"),))
    message = read(write(made, flux="dimona"))
    assert (message.kind, message.person) == (MessageKind.FAULT, None)
    assert message.outcome is not None
    assert message.outcome.where is Where.CUSTOMER


def test_whom_a_message_is_about() -> None:
    assert read(write(l950(activity(), activity()))).person == PERSON
    assert read(write(l950(activity(), activity(OTHER)))).person is None
    assert read(write(l950(available=0))).person is None
    assert read(write(DimonaReply())).person is None
    assert read(golden("dimona/dolsis_request")).person == PERSON
    assert read(write(dolsis(person=None))).person is None


def test_a_request_to_l950_is_told_from_a_reply_by_its_child() -> None:
    message = read(golden("dimona/l950_request"), DimonaRequest)
    assert (message.kind, message.outcome, message.person) == (MessageKind.REQUEST, None, PERSON)
    assert message.content == DimonaRequest(
        process_type="L", version="001", ssin=PERSON, begin_date=date(1995, 1, 1), end_date=date(2025, 2, 17),
        active_worker=1, canceled_contract=0, nbr_of_answer=32,
    )  # fmt: skip
    next_ones = DimonaRequest(ssin=PERSON, first_line_nbr=33, ticket="T950")
    assert read(write(next_ones)).content == next_ones


def test_a_request_to_dolsis_names_the_scope_and_the_period() -> None:
    content = read(golden("dimona/dolsis_request"), FindEmployersByWorkerRequest).content
    assert content is not None
    assert content.criteria == Criteria(
        ssin=PERSON, scope=Scope.ACTIVE_IN_PERIOD, begin_date=date(2023, 1, 1), end_date=date(2025, 2, 17)
    )


def test_the_names_are_read_in_any_namespace() -> None:
    known = golden("dimona/l950_jobs")
    strange = known.replace(NS.encode(), b"urn:example:another")
    assert read(strange).content == read(known).content


@given(bodies(DimonaReply))
def test_a_reply_of_l950_gives_as_many_jobs_as_it_names_workers(content: DimonaReply) -> None:
    activities = () if content.answer is None else content.answer.activities
    assert len(jobs_of(content)) == sum(each.person is not None for each in activities)


@given(bodies(FindEmployersByWorkerReply))
def test_a_reply_of_dolsis_gives_every_job_with_its_dates(content: FindEmployersByWorkerReply) -> None:
    found = jobs_of(content)
    assert len(found) == (len(content.employments) if content.criteria is not None else 0)
    for job, employment in zip(found, content.employments, strict=False):
        assert (job.since is None) == (employment.in_service_date is None)
        assert job.until is None or employment.out_service_date is not None
