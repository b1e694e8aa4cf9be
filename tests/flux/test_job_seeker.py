"""JobSeeker: each service answers for itself; notices of registrations and deregistrations."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.job_seeker import EmploymentService, JobSearchEnd
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work_search import Category, JobSearch
from bcss_cpas.flux import job_seeker, notify_job_seeker_status
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail
from bcss_cpas.flux._soa_types import (
    GlobalStatus,
    SourceStatus,
    SsinWithCanceledAndReplacedByStatus,
    SsinWithCanceledAndReplacesStatus,
    Words,
)
from bcss_cpas.flux.job_seeker import (
    CategoryNEO,
    CategoryPES,
    Criteria,
    Inscription,
    JobSeekerReply,
    ServiceAnswer,
    ServiceResult,
)
from bcss_cpas.flux.notify_job_seeker_status import (
    Deregistration,
    Event,
    EventType,
    JobSeekerNotified,
    JobSeekerStatusNotification,
)
from bcss_cpas.testing import values
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1999, 3, 9), 121), Ssin.test(date(1961, 12, 24), 77)
SOURCE = Source(Origin.FLUX, "job_seeker")
FOREM = EmploymentService("FOREM")
SOME = GlobalStatus(value="DATA_FOUND", code="MSG00000")
NOTHING = GlobalStatus(value="NO_DATA_FOUND", code="MSG00100")
INCOMPLETE = GlobalStatus(value="INCOMPLETE_DATA", code="MSG00000")
REFUSED = GlobalStatus(value="NO_RESULT", code="MSG00012")
DATA = SourceStatus(value="DATA_FOUND", code="MSG00000")
NONE = SourceStatus(value="NO_DATA_FOUND", code="MSG00100")
DOWN = SourceStatus(value="TECHNICAL_ERROR", code="MSG00020")
UNEXPLAINED = SourceStatus(value="NO_RESULT", code="PES99999")


def reply(*statuses: SourceStatus | None, overall: GlobalStatus | None = SOME, **given: Any) -> JobSeekerReply:
    answers = tuple(ServiceAnswer(source=FOREM, status=status) for status in statuses)
    return JobSeekerReply(criteria=Criteria(ssin=PERSON), status=overall, answers=answers, **given)


@pytest.mark.parametrize(("overall", "statuses", "kind"), [
    (SOME, (DATA, NONE, NONE, NONE), OutcomeKind.DATA),
    (NOTHING, (NONE, NONE), OutcomeKind.NO_DATA),
    (SOME, (), OutcomeKind.DATA),
    (SOME, (DATA, DOWN), OutcomeKind.PARTIAL),
    (NOTHING, (NONE, DOWN), OutcomeKind.PARTIAL),
    (NOTHING, (NONE, UNEXPLAINED), OutcomeKind.PARTIAL),
    (NOTHING, (NONE, None), OutcomeKind.PARTIAL),
    (NOTHING, (DOWN, UNEXPLAINED), OutcomeKind.SOURCE_DOWN),
    (SOME, (UNEXPLAINED,), OutcomeKind.UNCLASSIFIED),
    (INCOMPLETE, (DATA,), OutcomeKind.PARTIAL),
    (INCOMPLETE, (), OutcomeKind.PARTIAL),
    (REFUSED, (DOWN,), OutcomeKind.NOT_INTEGRATED),
    (None, (DATA,), OutcomeKind.UNCLASSIFIED),
])  # fmt: skip
def test_a_service_that_does_not_answer_makes_the_answer_partial(
    overall: GlobalStatus | None, statuses: tuple[SourceStatus | None, ...], kind: OutcomeKind
) -> None:
    outcome = job_seeker.FLUX.outcome(reply(*statuses, overall=overall))
    assert outcome is not None
    assert outcome.kind is kind
    assert len(outcome.sources) == len(statuses)


@given(st.lists(st.sampled_from([DATA, NONE, DOWN, UNEXPLAINED, None]), max_size=4), st.sampled_from([SOME, NOTHING]))
def test_an_answer_is_complete_only_where_every_service_answered(
    statuses: list[SourceStatus | None], overall: GlobalStatus
) -> None:
    outcome = job_seeker.FLUX.outcome(reply(*statuses, overall=overall))
    assert outcome is not None
    complete = all(status in (DATA, NONE) for status in statuses)
    assert (outcome.kind in (OutcomeKind.DATA, OutcomeKind.NO_DATA)) == complete


def test_each_service_is_named_with_what_it_answered() -> None:
    outcome = read(golden("job_seeker/one_service_down")).outcome
    assert outcome is not None
    assert [(each.source, each.kind) for each in outcome.sources] == [
        ("ACTIRIS", OutcomeKind.SOURCE_DOWN), ("FOREM", OutcomeKind.DATA), ("VDAB", OutcomeKind.NO_DATA),
        ("ADG", OutcomeKind.NO_DATA),
    ]  # fmt: skip
    nameless = job_seeker.FLUX.outcome(JobSeekerReply(status=SOME, answers=(ServiceAnswer(status=DATA),)))
    assert nameless is not None
    assert nameless.sources[0].source == ""


@pytest.mark.parametrize(("known", "new"), [
    (SsinWithCanceledAndReplacesStatus(value=OTHER, replaces=PERSON), OTHER),
    (SsinWithCanceledAndReplacesStatus(value=PERSON, replaces=OTHER), None),
    (SsinWithCanceledAndReplacesStatus(value=PERSON, canceled=True), None),
    (None, None),
])  # fmt: skip
def test_the_number_that_replaces_the_one_asked_for_is_told(
    known: SsinWithCanceledAndReplacesStatus | None, new: Ssin | None
) -> None:
    outcome = job_seeker.FLUX.outcome(reply(DATA, ssin=known))
    assert outcome is not None
    assert outcome.new_ssin == new
    nobody = job_seeker.FLUX.outcome(JobSeekerReply(status=SOME, ssin=known))
    assert nobody is not None
    assert nobody.new_ssin is None


def test_a_fault_says_what_was_wrong() -> None:
    outcome = job_seeker.FLUX.outcome(CBSSFault(details=(FaultDetail(severity="FATAL", reason_code="MSG00013"),)))
    assert outcome is not None
    assert outcome.kind is OutcomeKind.REFUSED
    assert job_seeker.FLUX.person(CBSSFault()) is None


def inscribed(**given: Any) -> list[Any]:
    answer = ServiceAnswer(source=FOREM, status=DATA, result=ServiceResult(inscriptions=(Inscription(**given),)))
    return list(job_seeker.facts(JobSeekerReply(criteria=Criteria(ssin=PERSON), answers=(answer,)), SOURCE))


def test_a_registration_names_service_day_and_categories_in_the_words_of_the_source() -> None:
    words = (Words(language="FR", text="Inoccupé"), Words(language="DE", text="Arbeitslos"), Words(language="NL"))
    assert inscribed(
        inception_timestamp=datetime(2024, 9, 2, 8, 30, tzinfo=UTC),
        categories_pes=(CategoryPES(code="FOREM110", descriptions=words), CategoryPES()),
        categories_neo=(CategoryNEO(code="010"),),
    ) == [
        JobSearch(
            person=PERSON, source=SOURCE.at("$.answers[0].result.inscriptions[0]"), since=IncompleteDate("2024-09-02"),
            service=FOREM, categories=(Category("FOREM110", fr="Inoccupé", de="Arbeitslos"), Category("")),
            neo_categories=(Category("010"),),
        )
    ]  # fmt: skip


@given(values.moments(), st.integers(-12, 12))
def test_the_day_of_a_registration_is_the_one_that_the_service_wrote(moment: datetime, hours: int) -> None:
    written = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    (fact,) = inscribed(inception_timestamp=written)
    assert fact.since == IncompleteDate(written.isoformat()[:10])


def test_a_registration_without_moment_is_still_one() -> None:
    (fact,) = inscribed()
    assert fact.since is None


def test_what_lacks_person_service_or_result_gives_no_fact() -> None:
    result = ServiceResult(inscriptions=(Inscription(),))
    asked = Criteria(ssin=PERSON)
    for content in (
        JobSeekerReply(answers=(ServiceAnswer(source=FOREM, result=result),)),
        JobSeekerReply(criteria=asked, answers=(ServiceAnswer(result=result), ServiceAnswer(source=FOREM))),
    ):
        assert list(job_seeker.facts(content, SOURCE)) == []


def notified(**given: Any) -> list[Any]:
    each = JobSeekerNotified(**{"source": FOREM, "ssin": SsinWithCanceledAndReplacedByStatus(value=PERSON), **given})
    return list(notify_job_seeker_status.facts(JobSeekerStatusNotification(job_seekers=(each,)), SOURCE))


def test_a_notice_of_registration_begins_one() -> None:
    (fact,) = notified(event=Event(type=EventType.REGISTRATION, day=date(2025, 5, 30)), deregistration=Deregistration())
    assert fact == JobSearch(
        person=PERSON, source=SOURCE.at("$.job_seekers[0]"), since=IncompleteDate("2025-05-30"), service=FOREM
    )


@given(values.days(), st.none() | values.days(), st.sampled_from(["BACK_TO_SCHOOL", "BACK_TO_WORK", "OTHER_REASON"]))
def test_a_notice_of_deregistration_ends_one_and_says_why(day: date, begun: date | None, reason: str) -> None:
    details = Deregistration(registration_date=begun, reason=JobSearchEnd(reason))
    event = Event(type=EventType.DEREGISTRATION, day=day)
    (fact,) = notified(event=event, deregistration=details)
    assert fact.end == JobSearchEnd(reason)
    assert (fact.since, fact.until) == (begun and IncompleteDate(begun.isoformat()), IncompleteDate(day.isoformat()))
    assert not fact.holds_on(day)
    (bare,) = notified(event=event)
    assert (bare.since, bare.until, bare.end) == (None, fact.until, None)


@pytest.mark.parametrize("lacking", [
    {"source": None}, {"ssin": None}, {"ssin": SsinWithCanceledAndReplacedByStatus()}, {"event": None},
    {"event": Event()},
])  # fmt: skip
def test_a_notice_that_lacks_what_matters_gives_no_fact(lacking: dict[str, Any]) -> None:
    event = Event(type=EventType.REGISTRATION, day=date(2025, 5, 30))
    assert notified(event=event) != []
    assert notified(**{"event": event, **lacking}) == []


def test_a_notice_is_about_nobody_and_each_fact_about_its_own_person() -> None:
    message = read(golden("notify_job_seeker_status/events_of_three_persons"))
    assert message.person is None
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.DATA
    content: Any = message.content
    assert [fact.person for fact in facts_of(message)] == [each.person for each in content.job_seekers]
    assert facts_of(message)[2].person == OTHER


SERVICES = tuple(map(EmploymentService, ("ACTIRIS", "VDAB", "FOREM", "ADG")))


@pytest.mark.parametrize(("asked", "status", "kinds"), [
    ((), NOTHING, (JobSearch,)),
    (SERVICES, NOTHING, (JobSearch,)),
    (SERVICES[:3], NOTHING, ()),
    ((FOREM, FOREM, FOREM, FOREM), NOTHING, ()),
    ((FOREM,), REFUSED, (JobSearch,)),
])  # fmt: skip
def test_that_some_services_know_no_registration_says_nothing_of_the_others(
    asked: tuple[EmploymentService, ...], status: GlobalStatus, kinds: tuple[type[Any], ...]
) -> None:
    content = JobSeekerReply(criteria=Criteria(ssin=PERSON, services=asked), status=status)
    assert job_seeker.FLUX.kinds(content) == kinds


def test_a_registration_that_one_service_tells_is_known() -> None:
    answer = ServiceAnswer(source=FOREM, status=DATA, result=ServiceResult(inscriptions=(Inscription(),)))
    content = JobSeekerReply(criteria=Criteria(ssin=PERSON, services=(FOREM,)), status=SOME, answers=(answer,))
    assert job_seeker.FLUX.kinds(content) == (JobSearch,)
    assert job_seeker.FLUX.kinds(JobSeekerReply(status=NOTHING)) == ()
    assert notify_job_seeker_status.FLUX.kinds(JobSeekerStatusNotification()) == (JobSearch,)
