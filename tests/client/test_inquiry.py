"""An inquiry lists, registers and consults; it pauses where another CPAS is known; a flux that fails spoils nothing."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Barrier, Lock
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.client.asking import service
from bcss_cpas.client.client import Client
from bcss_cpas.client.clock import FixedClock
from bcss_cpas.client.errors import (
    ClientError,
    ConnectionLostError,
    ServiceFaultError,
    TimedOutError,
    UncertainRegistrationError,
)
from bcss_cpas.client.household import household_of
from bcss_cpas.client.inquiry import Inquiry
from bcss_cpas.client.plan import InquiryPlan
from bcss_cpas.client.plan_rows import rows_of
from bcss_cpas.client.polite import Polite
from bcss_cpas.client.steps import StepDone, StepKind
from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode, Where
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.errors import InputError
from bcss_cpas.facts.work import Job
from bcss_cpas.flux._register.basics import CodeLabel, PersonNumber
from bcss_cpas.flux._register.family import FamilyMember, HouseholdHead
from bcss_cpas.flux._register.file import RegisterFile
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dmfa_consultation import ConsultDmfaAttestationsBySsinReply
from bcss_cpas.flux.manage_access import Action, Directory, ManageAccessRequest
from bcss_cpas.flux.retrieve_ti_groups import RetrieveTIGroupsReply, SearchInformation
from bcss_cpas.integration.alert import WORKS, Alert
from bcss_cpas.integration.consultation_log import ConsultationLog
from bcss_cpas.integration.ground import (
    AidUnderReview,
    AlertOnRunningAid,
    DebtMediationFile,
    DebtorInquiry,
    Ground,
    RunningAid,
)
from bcss_cpas.integration.history import Integration
from bcss_cpas.integration.role import Role
from bcss_cpas.rules._result import Status
from bcss_cpas.text import LANGUAGES, Language
from tests.client.world import (
    ANNA,
    BERT,
    CANARIES,
    CBSS,
    CLOCK,
    CONFIG,
    CPAS,
    GROUND,
    OTHER,
    PROOF,
    REQUEST,
    TODAY,
    WHY,
    Answering,
    all_of,
    at_most,
    client,
    found,
    jobs,
    managed,
)

HEAD, CHILD = Ssin.test(date(1962, 5, 2), 12), Ssin.test(date(2015, 6, 3), 8)
TOPICS = (InquiryTopic.HOUSEHOLD, InquiryTopic.INCOME_FROM_WORK)
FLUX = ("retrieve_ti_groups", "dimona", "dmfa_consultation")


def _number(person: Ssin) -> PersonNumber:
    return PersonNumber(number=person)


def register(head: Ssin, *members: Ssin) -> Any:
    """Answer with a file that names its reference person, and its members where it is that of the reference person."""

    def answer(asked: Any) -> bytes:
        whom = asked.search_information.ssin
        since = IncompleteDate("2020-05-01")
        rows = tuple(FamilyMember(date=since, role=CodeLabel(code="03"), number=_number(each)) for each in members)
        file = RegisterFile(
            household_heads=(
                HouseholdHead(date=since, role=CodeLabel(code="01" if whom == head else "20"), number=_number(head)),
            ),
            family_members=rows if whom == head else (),
        )
        reply = RetrieveTIGroupsReply(information_cbss=CBSS, search_information=SearchInformation(ssin=whom), file=file)
        return write(reply, "soap", flux="retrieve_ti_groups")

    return answer


ABOUT_BERT = write(
    RetrieveTIGroupsReply(search_information=SearchInformation(ssin=BERT)), "soap", flux="retrieve_ti_groups"
)


def wages(pages: int = 1) -> Any:
    """Answer with so many pages."""

    def answer(asked: Any) -> bytes:
        page = int(asked.criteria.next or 1)
        following = str(page + 1) if page < pages else None
        reply = ConsultDmfaAttestationsBySsinReply(information_cbss=CBSS, criteria=asked.criteria, next=following)
        return write(reply, "soap", flux="dmfa_consultation")

    return answer


def answering(*listed: Any, **others: Any) -> Answering:
    usual: dict[str, Any] = {
        "manage_access": managed(*listed),
        "retrieve_ti_groups": register(ANNA),
        "dimona": jobs(),
        "dmfa_consultation": wages(),
    }
    return Answering(**{**usual, **others})


def planned(asking: Client, **given: Any) -> InquiryPlan:
    usual: dict[str, Any] = {"reference": "FILE-42", "topics": TOPICS, "flux": FLUX, "reasons": WHY}
    return asking.plan_inquiry(ANNA, GROUND, REQUEST, **{**usual, **given})


def inquired(transport: Answering, **given: Any) -> Inquiry:
    asking = client(transport)
    return asking.inquire(planned(asking), accepted_by="worker 7", proof=PROOF, **given)


def told(transport: Answering) -> list[str]:
    return [
        message.content.action.value if isinstance(message.content, ManageAccessRequest) else message.flux
        for message in transport.requests
    ]


def test_an_inquiry_lists_registers_and_consults() -> None:
    transport = answering()
    inquiry = inquired(transport)
    assert told(transport)[:2] == ["LIST", "REGISTER"]
    assert sorted(told(transport)[2:]) == sorted(FLUX)
    assert [each.kind for each in inquiry.steps] == [StepKind.LIST, StepKind.REGISTER, *[StepKind.CONSULT] * 3]
    assert [each.flux for each in inquiry.steps[2:]] == [*FLUX]
    assert (inquiry.paused, inquiry.failures, inquiry.elsewhere) == (False, (), ())


def test_the_dossier_is_ready_for_a_check() -> None:
    dossier = inquired(answering()).dossier
    assert (dossier.reference, dossier.person, dossier.cpas) == ("FILE-42", ANNA, CPAS)
    assert dossier.requested_on == dossier.declaration.on == REQUEST
    (integrated,) = dossier.integrations
    assert (integrated.code, integrated.start, integrated.end) == (1, REQUEST, date(2025, 4, 16))
    assert [each.flux for each in dossier.messages] == ["manage_access", *FLUX]
    report = check(dossier, TODAY)
    assert not [each for each in report.results if each.status is Status.ERROR]
    assert report.case.availability(Job) is Availability.KNOWN or not report.case.all(Job)


def test_what_comes_is_added_to_what_is_known() -> None:
    known = Dossier(
        reference="OWN", declaration=Declaration(person=ANNA, on=REQUEST, household=()), requested_on=REQUEST
    )
    dossier = inquired(answering(), dossier=known).dossier
    assert (dossier.reference, dossier.declaration) == ("OWN", known.declaration)
    assert len(dossier.messages) == 4
    again = inquired(answering(), dossier=dossier).dossier
    assert (len(again.messages), len(again.integrations)) == (8, 1)


def test_a_review_is_a_later_look_at_the_dossier() -> None:
    asking = client(answering())
    ground = AidUnderReview(RunningAid(date(2024, 2, 17), LIVING_WAGE), TODAY)
    plan = asking.plan_inquiry(ANNA, ground, date(2024, 2, 17), reference="FILE-42", flux=["dimona"], reasons=WHY)
    dossier = asking.inquire(plan, accepted_by="worker 7", proof=PROOF).dossier
    assert (dossier.requested_on, dossier.last_review) == (date(2024, 2, 17), TODAY)


def test_the_history_goes_on_from_the_inquiry() -> None:
    inquiry = inquired(answering())
    (integration,) = inquiry.history.integrations
    assert isinstance(inquiry.registration, Integration)
    assert inquiry.registration == integration
    assert (integration.reference, integration.role, integration.is_open) == ("FILE-42", Role.APPLICANT, True)


@pytest.mark.parametrize("by", ["", "  "])
def test_nothing_is_sent_before_somebody_accepts(by: str) -> None:
    transport = answering()
    asking = client(transport)
    with pytest.raises(InputError, match="accepted by somebody"):
        asking.inquire(planned(asking), accepted_by=by, proof=PROOF)
    assert transport.requests == []


def test_a_plan_that_is_over_is_not_carried_out() -> None:
    transport = answering()
    late = Client(CONFIG, transport=transport, clock=FixedClock(datetime(2025, 4, 18, tzinfo=UTC)))
    with pytest.raises(InputError, match="plan anew"):
        late.inquire(planned(client(transport)), accepted_by="worker 7", proof=PROOF)
    assert transport.requests == []


def test_nothing_is_sent_before_every_reason_is_told() -> None:
    transport = answering()
    asking = client(transport)
    with pytest.raises(InputError, match="does not open retrieve_ti_groups, dimona, dmfa_consultation"):
        asking.inquire(planned(asking, reasons=None), accepted_by="worker 7", proof=PROOF)
    assert transport.requests == []


def test_a_registration_at_another_cpas_pauses_the_inquiry() -> None:
    transport = answering(
        found(2, OTHER.value, date(2024, 6, 1), None), found(4, "18", date(2023, 1, 9), None, Directory.PRIMARY)
    )
    inquiry = inquired(transport)
    assert (inquiry.paused, told(transport)) == (True, ["LIST"])
    (elsewhere,) = inquiry.elsewhere
    assert (elsewhere.quality, elsewhere.cpas) == (LIVING_WAGE, OTHER)
    assert [each.flux for each in inquiry.dossier.messages] == ["manage_access"]
    asking = client(transport)
    resumed = asking.resume(inquiry, accepted_by="worker 7", proof=PROOF)
    assert (resumed.paused, told(transport)[:3]) == (False, ["LIST", "LIST", "REGISTER"])
    acts = [StepKind.LIST, StepKind.LIST, StepKind.REGISTER]
    assert [each.kind for each in resumed.steps] == [*acts, *[StepKind.CONSULT] * 3]
    with pytest.raises(InputError, match="did not pause"):
        asking.resume(resumed, accepted_by="worker 7", proof=PROOF)


def test_an_inquiry_that_is_resumed_twice_registers_once() -> None:
    elsewhere = found(2, OTHER.value, date(2024, 6, 1), None)
    paused = inquired(answering(elsewhere))
    transport = answering(elsewhere, found())
    resumed = client(transport).resume(paused, accepted_by="worker 7", proof=PROOF)
    assert "REGISTER" not in told(transport)
    assert (resumed.paused, resumed.registration) == (False, resumed.listed[1])


def test_who_registers_the_person_in_the_meantime_makes_the_inquiry_pause_again() -> None:
    elsewhere = found(2, OTHER.value, date(2024, 6, 1), None)
    paused = inquired(answering(elsewhere))
    newer = found(4, OTHER.value, date(2025, 3, 1), None)
    transport = answering(newer, elsewhere)
    again = client(transport).resume(paused, accepted_by="worker 7", proof=PROOF)
    assert (again.paused, told(transport), len(again.elsewhere)) == (True, ["LIST"], 2)
    transport = answering(elsewhere, newer)
    assert not client(transport).resume(again, accepted_by="worker 7", proof=PROOF).paused


def test_a_registration_elsewhere_that_is_over_pauses_nothing() -> None:
    assert not inquired(answering(found(2, OTHER.value, date(2024, 6, 1), date(2025, 3, 2)))).paused


def test_a_registration_of_ours_that_runs_is_used_and_not_made_again() -> None:
    transport = answering(found())
    inquiry = inquired(transport)
    assert told(transport)[0] == "LIST"
    assert "REGISTER" not in told(transport)
    assert inquiry.registration == inquiry.listed[0]
    assert len(inquiry.dossier.integrations) == 1
    assert inquiry.history.integrations == ()
    assert not inquiry.failures


@pytest.mark.parametrize(
    "listed", [found(2), found(cpas=OTHER.value, end=date(2025, 3, 2)), found(end=date(2025, 3, 2))]
)
def test_another_registration_is_not_used(listed: Any) -> None:
    transport = answering(listed)
    inquired(transport)
    assert "REGISTER" in told(transport)


def _register_fails(error: Exception, *, listed_later: bool) -> Answering:
    lists: list[int] = []

    def answer(asked: ManageAccessRequest) -> bytes:
        if asked.action is Action.REGISTER:
            raise error
        lists.append(1)
        return managed(*([found()] if listed_later and len(lists) > 1 else []))(asked)

    return answering(manage_access=answer)


def test_a_registration_whose_reply_is_lost_is_looked_up_and_the_inquiry_goes_on() -> None:
    transport = _register_fails(TimedOutError("late"), listed_later=True)
    inquiry = inquired(transport)
    assert told(transport)[:3] == ["LIST", "REGISTER", "LIST"]
    assert [each.outcome for each in inquiry.steps[:2]] == [OutcomeKind.DATA, None]
    assert not inquiry.failures


def test_without_a_registration_nothing_is_consulted() -> None:
    transport = _register_fails(TimedOutError("late"), listed_later=False)
    with pytest.raises(UncertainRegistrationError):
        inquired(transport)
    assert told(transport) == ["LIST", "REGISTER", "LIST"]
    refused = answering(manage_access=ConnectionLostError("lost"))
    with pytest.raises(ConnectionLostError):
        inquired(refused)
    assert told(refused) == ["LIST"]


FAILURES: list[tuple[Exception, OutcomeKind, Where | None]] = [
    (ConnectionLostError("lost", service="dimona", ticket="T"), OutcomeKind.SOURCE_DOWN, None),
    (
        ServiceFaultError("no", code=StatusCode("MSG00021"), outcome=OutcomeKind.NOT_INTEGRATED),
        OutcomeKind.NOT_INTEGRATED,
        Where.SUPPLIER,
    ),
    (ServiceFaultError("no", outcome=OutcomeKind.NO_DATA), OutcomeKind.UNCLASSIFIED, None),
    (ServiceFaultError("no", outcome=OutcomeKind.DATA), OutcomeKind.UNCLASSIFIED, None),
    (InputError("not of the client"), OutcomeKind.UNCLASSIFIED, None),
]


@pytest.mark.parametrize(("error", "kind", "where"), FAILURES, ids=lambda each: type(each).__name__)
def test_a_flux_that_fails_leaves_the_others_and_is_marked(
    error: Exception, kind: OutcomeKind, where: Where | None
) -> None:
    inquiry = inquired(answering(dimona=error))
    assert [each.flux for each in inquiry.dossier.messages] == ["manage_access", "retrieve_ti_groups", FLUX[2]]
    (failure,) = inquiry.failures
    assert (failure.flux, failure.error, failure.outcome) == ("dimona", error, kind)
    (mark,) = inquiry.dossier.consultations
    assert (mark.person, mark.flux, mark.on) == (ANNA, "dimona", TODAY)
    assert (mark.outcome, mark.where) == (kind, where)
    assert not check(inquiry.dossier, TODAY).case.availability(Job).is_answer


def test_rules_that_need_what_failed_are_skipped_and_none_passes() -> None:
    asked_all = Declaration(
        person=ANNA, on=REQUEST, household=(), incomes=(), property=(), work=(), benefits=(), savings=()
    )
    known = Dossier(reference="FILE-42", declaration=asked_all, requested_on=REQUEST)

    def statuses(dimona: Any) -> dict[str, Status]:
        dossier = inquired(answering(dimona=dimona, dmfa_consultation=TimedOutError("late")), dossier=known).dossier
        return {each.rule: each.status for each in check(dossier, TODAY).results}

    answered, failed = statuses(jobs("NO_DATA_FOUND", "MSG00100")), statuses(TimedOutError("late"))
    changed = {rule for rule, status in failed.items() if status is not answered[rule]}
    assert changed
    assert {(answered[rule], failed[rule]) for rule in changed} == {(Status.PASSED, Status.SKIPPED)}


def test_every_page_is_fetched_and_logged(tmp_path: Path) -> None:
    log = ConsultationLog(tmp_path / "log.jsonl")
    asking = client(answering(dmfa_consultation=wages(3)), log=log)
    inquiry = asking.inquire(planned(asking), accepted_by="worker 7", proof=PROOF)
    assert [each.flux for each in inquiry.dossier.messages].count("dmfa_consultation") == 3
    assert [each.flux for each in log].count("dmfa_consultation") == 3
    assert {(each.by, each.reference, each.reason) for each in log} == {("worker 7", "FILE-42", WHY)}


def test_pages_without_end_are_left_after_twenty() -> None:
    inquiry = inquired(answering(dmfa_consultation=wages(1000)))
    pages = [each for each in inquiry.dossier.messages if each.flux == "dmfa_consultation"]
    assert len(pages) == 20
    assert pages[-1].outcome is not None
    assert pages[-1].outcome.kind is OutcomeKind.UNCLASSIFIED


def test_a_page_that_fails_leaves_those_before_it() -> None:
    def answer(asked: Any) -> bytes:
        if asked.criteria.next == "3":
            raise TimedOutError("late")
        return wages(5)(asked)  # type: ignore[no-any-return]

    inquiry = inquired(answering(dmfa_consultation=answer))
    assert [each.flux for each in inquiry.dossier.messages].count("dmfa_consultation") == 2
    assert [each.flux for each in inquiry.dossier.consultations] == ["dmfa_consultation"]


def test_progress_is_told_step_by_step() -> None:
    heard: list[tuple[int, int, StepDone]] = []
    inquiry = inquired(answering(dimona=TimedOutError("late")), progress=lambda *told: heard.append(told))
    assert [(done, of) for done, of, _ in heard] == [(place, 5) for place in range(1, 6)]
    assert sorted(step.flux for *_, step in heard) == sorted(each.flux for each in inquiry.steps)
    assert [step.kind for *_, step in heard[:2]] == [StepKind.LIST, StepKind.REGISTER]


class Counting:
    """Notes how many calls are under way at once, and lets them meet where they can."""

    def __init__(self, inner: Answering, together: int) -> None:
        self.inner, self.lock, self.now, self.most = inner, Lock(), 0, 0
        self.met = Barrier(together, timeout=5)

    def send(self, service: str, envelope: bytes, headers: Any) -> bytes:
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            if service != "manage_access":
                self.met.wait()
            return self.inner.send(service, envelope, headers)
        finally:
            with self.lock:
                self.now -= 1


@pytest.mark.parametrize("most", [1, 3])
def test_flux_are_consulted_at_once_within_the_polite_limit(most: int) -> None:
    counting = Counting(answering(), most)
    asking = Client(at_most(most), transport=counting, clock=CLOCK)
    inquiry = asking.inquire(planned(asking), accepted_by="worker 7", proof=PROOF)
    assert (counting.most, inquiry.failures) == (most, ())


def test_the_polite_limit_holds_after_an_error() -> None:
    polite = Polite(Answering(dimona=ConnectionLostError("lost")), 1)
    request = service("dimona")
    for _ in range(3):
        with pytest.raises(ClientError):
            client(polite).consult(
                request.flux, ANNA, registration=inquired(answering()).registration,
                topic=InquiryTopic.INCOME_FROM_WORK, as_of=TODAY, reason=WHY,
            )  # fmt: skip


def test_the_household_is_a_second_plan_to_accept() -> None:
    transport = answering(retrieve_ti_groups=register(ANNA, BERT, CHILD))
    asking = client(transport)
    inquiry = asking.inquire(planned(asking), accepted_by="worker 7", proof=PROOF)
    sent = len(transport.requests)
    plans = asking.plan_household(inquiry, topics=TOPICS, flux=FLUX, reasons=WHY)
    assert [plan.person for plan in plans] == [BERT, CHILD]
    for plan in plans:
        assert (plan.integration.role, plan.integration.ground) == (Role.COHABITANT, GROUND)
        assert (plan.integration.period.start, plan.integration.reference) == (TODAY, "FILE-42")
    assert len(transport.requests) == sent
    bert = asking.inquire(plans[0], accepted_by="worker 7", proof=PROOF, dossier=inquiry.dossier)
    assert bert.dossier.person == ANNA
    assert {each.person for each in bert.dossier.messages} == {ANNA, BERT}
    assert [plan.person for plan in asking.plan_household(bert)] == [CHILD]


def test_the_reference_person_shows_the_others() -> None:
    transport = answering(retrieve_ti_groups=register(HEAD, ANNA, BERT))
    asking = client(transport)
    inquiry = asking.inquire(planned(asking), accepted_by="worker 7", proof=PROOF)
    (head,) = asking.plan_household(inquiry, flux=FLUX, reasons=WHY)
    assert head.person == HEAD
    more = asking.inquire(head, accepted_by="worker 7", proof=PROOF, dossier=inquiry.dossier)
    assert household_of(more.dossier, TODAY) == (HEAD, BERT)
    assert [plan.person for plan in asking.plan_household(more, reasons=WHY)] == [BERT]


def test_who_lives_alone_or_is_not_in_the_register_has_no_household() -> None:
    assert household_of(inquired(answering()).dossier, TODAY) == ()
    assert household_of(inquired(answering(retrieve_ti_groups=TimedOutError("late"))).dossier, TODAY) == ()
    assert household_of(inquired(answering(retrieve_ti_groups=register(ANNA, BERT))).dossier, date(2019, 1, 1)) == ()


@given(st.lists(st.sampled_from(["", "lost", "fault", "garbage", "another"]), min_size=3, max_size=3))
def test_whatever_fails_each_flux_has_its_message_or_its_mark(faults: list[str]) -> None:
    def struck(fault: str, answer: Callable[[Any], bytes]) -> Any:
        errors: dict[str, Any] = {
            "lost": ConnectionLostError("lost"),
            "fault": ServiceFaultError("no"),
            "garbage": lambda _: b"<",
            "another": lambda _: ABOUT_BERT,
        }
        return errors.get(fault, answer)

    usual = {"retrieve_ti_groups": register(ANNA), "dimona": jobs(), "dmfa_consultation": wages()}
    given_ = {name: struck(fault, usual[name]) for name, fault in zip(FLUX, faults, strict=True)}
    inquiry = inquired(answering(**given_))
    came = {each.flux for each in inquiry.dossier.messages}
    marked = {each.flux for each in inquiry.dossier.consultations}
    assert came ^ marked == {*FLUX, "manage_access"}
    assert {each.flux for each in inquiry.failures} == marked


GROUNDS: list[tuple[Ground, date]] = [
    (GROUND, REQUEST),
    (AidUnderReview(RunningAid(REQUEST, LIVING_WAGE), TODAY), REQUEST),
    (DebtMediationFile(REQUEST), REQUEST),
    (DebtorInquiry(GROUND, TODAY), REQUEST),
    (
        AlertOnRunningAid(
            RunningAid(REQUEST, LIVING_WAGE),
            Alert(kind=WORKS, person=ANNA, on=REQUEST, source="dimona", received_on=TODAY),
        ),
        REQUEST,
    ),
]


@pytest.mark.parametrize(("ground", "request_date"), GROUNDS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_plan_reads_as_rows(lang: Language, ground: Ground, request_date: date) -> None:
    role = Role.DEBTOR_OUTSIDE if isinstance(ground, DebtorInquiry) else Role.APPLICANT
    plan = client().plan_inquiry(ANNA, ground, request_date, reference="FILE-42", role=role)
    rows = [*rows_of(plan, lang)]
    assert len(rows) == 2 + len(plan.consultations)
    assert rows[1].subject == str(plan.integration.quality)
    since = written(plan.integration.ground.from_, lang)
    assert all(row.act and row.subject and since in row.ground for row in rows)
    assert all(re.fullmatch(r"\d\d/\d\d/\d{4} – (\d\d/\d\d/\d{4}|…)", row.days) for row in rows)
    assert all(row.purpose for row in rows[1:])
    reasons = [row.reason for row in rows[2:]]
    assert [reason.startswith("?") for reason in reasons] == [each.lacks_reason for each in plan.consultations]
    told_ = [*rows_of(plan.because(WHY), lang)]
    assert all(row.reason.startswith(WHY) for row in told_[2:])
    guessed = [row.reason != WHY for row in told_[2:]]
    assert guessed == [each.service.guesses_legal_context for each in plan.consultations]
    assert [row.operation for row in told_[2:]] == [each.service.operation for each in plan.consultations]


def test_nothing_personal_is_in_what_an_inquiry_shows_of_itself() -> None:
    inquiry = inquired(answering(found(2, OTHER.value, date(2024, 6, 1), None), dimona=TimedOutError("late")))
    asking = client(answering(dimona=TimedOutError("late")))
    whole = asking.resume(inquiry, accepted_by="worker 7", proof=PROOF)
    shown = f"{inquiry!r}{whole!r}{whole.steps!r}{[*rows_of(whole.plan, 'fr')]!r}{all_of(whole.failures[0].error)}"  # type: ignore[arg-type]
    assert not any(canary in shown for canary in CANARIES)
