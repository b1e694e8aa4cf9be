"""RES102: the exemption of article 35 and the day on which the job began."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.rules._examples import APPLICANT, REQUEST, SPOUSE, consulting, dossier, proposal, told_by
from bcss_cpas.rules._result import Skip
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, registration, result_of, status_of

OLD, NEW = "2024-11-04", "2025-02-24"


def job(since: str | None, until: str | None = None, **fields: Any) -> Job:
    bounds = {"since": since and IncompleteDate(since), "until": until and IncompleteDate(until)}
    return Job(**{"person": APPLICANT, "source": told_by("dimona"), "employer": Employer(name="X"), **bounds, **fields})


def working(*facts: Any, applied: dict[str, Any] | None = None, **fields: Any) -> Dossier:
    proposed = proposal(**{"article_35": Decimal(300), "article_35_from": REQUEST, **(applied or {})})
    return dossier(*facts, **{"consultations": consulting("dimona", "manage_access"), "proposal": proposed, **fields})


@pytest.mark.parametrize(("facts", "expected"), [
    ((job(OLD),), FOUND), ((job(NEW),), PASSED), ((job(REQUEST.isoformat()),), PASSED), ((job("2025-02-16"),), FOUND),
    ((job(OLD, cancelled=True),), PASSED), ((job(OLD, "2025-02-17"),), PASSED), ((job(OLD, "2025-02-18"),), FOUND),
    ((job(None),), PASSED), ((job("2024-00-00"),), FOUND), ((job("2025-02-00"),), PASSED), ((), PASSED),
    ((job(OLD, person=SPOUSE),), PASSED), ((job(OLD), job(NEW)), PASSED),
    ((job(OLD), job(NEW, cancelled=True)), FOUND),
])  # fmt: skip
def test_a_job_that_runs_and_began_before_the_aid_is_found(facts: tuple[Job, ...], expected: Any):
    assert status_of("RES102", working(*facts)) is expected


@pytest.mark.parametrize(("named", "expected"), [
    (None, PASSED), (REQUEST, PASSED), (date(2025, 2, 24), PASSED), (date(2025, 2, 16), FOUND),
    (date(2024, 11, 4), FOUND),
])  # fmt: skip
def test_a_later_job_is_meant_unless_the_proposal_names_a_day_before(named: date | None, expected: Any):
    assert status_of("RES102", working(job(OLD), job(NEW), applied={"article_35_from": named})) is expected
    assert status_of("RES102", working(job(OLD), applied={"article_35_from": named})) is FOUND


def test_training_that_began_before_is_no_job():
    assert status_of("RES102", working(applied={"article_35_from": date(2024, 9, 1)})) is PASSED
    assert status_of("RES102", working(job(NEW), applied={"article_35_from": date(2024, 9, 1)})) is PASSED


FILE = Source(Origin.FILE, "dossier")
OURS = Registration(person=APPLICANT, source=FILE, sector=17, code=2, start=date(2024, 6, 1))


@pytest.mark.parametrize(("own", "expected"), [
    (OURS, PASSED), (evolve(OURS, code=3), PASSED), (evolve(OURS, start=None), PASSED), (evolve(OURS, code=1), FOUND),
    (evolve(OURS, start=date(2024, 11, 5)), FOUND), (evolve(OURS, end=date(2024, 11, 3)), FOUND),
    (evolve(OURS, person=SPOUSE), FOUND), (evolve(OURS, sector=18), FOUND),
])  # fmt: skip
def test_a_job_that_began_while_aid_ran_is_in_order(own: Registration, expected: Any):
    assert status_of("RES102", working(job(OLD), integrations=(own,))) is expected


@pytest.mark.parametrize(("fact", "expected"), [
    (registration(), PASSED),
    (Payment(person=APPLICANT, source=told_by("living_wages"), kind=BenefitKind.LIVING_WAGE,
             since=IncompleteDate("2024-11-01"), until=IncompleteDate("2024-12-01")), PASSED),
    (Payment(person=APPLICANT, source=told_by("living_wages"), kind=BenefitKind.LIVING_WAGE,
             since=IncompleteDate("2024-12-01"), until=IncompleteDate("2025-01-01")), FOUND),
    (Benefit(person=APPLICANT, source=told_by("l036"), kind=BenefitKind.EQUIVALENT), PASSED),
    (Benefit(person=APPLICANT, source=told_by("pension_register"), kind=BenefitKind.PENSION), FOUND),
])  # fmt: skip
def test_aid_of_another_cpas_is_aid(fact: Any, expected: Any):
    assert status_of("RES102", working(job(OLD), fact)) is expected


@pytest.mark.parametrize(("first", "granted", "expected"), [
    (OLD, True, PASSED), (OLD, None, PASSED), ("2024-09-02", True, PASSED), ("2024-11-05", True, FOUND),
    (OLD, False, FOUND), (None, True, FOUND),
])  # fmt: skip
def test_an_exemption_attested_of_the_first_day_of_the_job_says_that_there_was_aid(
    first: str | None, granted: bool | None, expected: Any
):
    source, since = told_by("list_of_attestations"), first and IncompleteDate(first)
    attested = Exemption(person=APPLICANT, source=source, granted=granted, first_day=since or None)
    assert status_of("RES102", working(job(OLD), attested)) is expected


@pytest.mark.parametrize("telling", ["manage_access", "list_of_attestations", "living_wages", "l036"])
def test_where_no_flux_told_of_earlier_aid_nothing_is_concluded(telling: str):
    unasked = result_of("RES102", working(job(OLD), consultations=consulting("dimona")))
    assert unasked.skip == Skip(Availability.NOT_CONSULTED, (Registration,), ("manage_access",))
    assert status_of("RES102", working(job(OLD), consultations=consulting("dimona", telling))) is FOUND
    assert status_of("RES102", working(job(NEW), consultations=consulting("dimona"))) is PASSED


def test_in_a_file_that_runs_the_request_lies_behind():
    running = working(job(OLD), applied={"start": date(2025, 3, 1)})
    assert status_of("RES102", running) is FOUND
    assert status_of("RES102", evolve(running, requested_on=date(2024, 10, 1))) is PASSED


def test_what_is_found_names_every_job_and_the_first_day():
    finding = finding_of("RES102", working(job(OLD), job("2023-01-02")))
    assert [said.what for said in finding.observed] == [IncompleteDate("2023-01-02"), IncompleteDate(OLD)]
    assert dict(finding.values) == {"start": REQUEST}


@pytest.mark.parametrize(("applied", "expected"), [
    ({"article_35": Decimal(0)}, PASSED), ({"article_35": None}, SKIPPED), ({"start": None}, SKIPPED),
])  # fmt: skip
def test_what_is_not_worked_out_is_not_concluded(applied: dict[str, Any], expected: Any):
    assert status_of("RES102", working(job(OLD), applied=applied)) is expected


@pytest.mark.parametrize("outcome", [OutcomeKind.SOURCE_DOWN, OutcomeKind.NOT_INTEGRATED, OutcomeKind.PARTIAL])
def test_without_a_dimona_nothing_is_concluded(outcome: OutcomeKind):
    asked = Consultation(person=APPLICANT, flux="dimona", on=REQUEST, outcome=outcome)
    assert status_of("RES102", working(consultations=(asked,))) is SKIPPED
    assert result_of("RES102", working(consultations=())).skip is not None


@given(st.dates(date(2024, 1, 1), date(2025, 6, 1)), st.dates(date(2024, 1, 1), date(2025, 6, 1)))
def test_the_earlier_of_request_and_first_day_decides(since: date, start: date):
    status = status_of("RES102", working(job(since.isoformat()), applied={"start": start}))
    assert status is (FOUND if since < min(start, REQUEST) else PASSED)


def test_a_cancelled_payment_and_a_benefit_asked_for_are_no_aid():
    days = {"since": IncompleteDate("2024-11-01"), "until": IncompleteDate("2024-12-01")}
    paid = Payment(person=APPLICANT, source=told_by("living_wages"), kind=BenefitKind.LIVING_WAGE, **days)
    asked = Benefit(person=APPLICANT, source=told_by("l036"), kind=BenefitKind.EQUIVALENT, **days)
    assert status_of("RES102", working(job(OLD), paid)) is PASSED
    assert status_of("RES102", working(job(OLD), evolve(paid, cancelled=True))) is FOUND
    assert status_of("RES102", working(job(OLD), asked)) is PASSED
    assert status_of("RES102", working(job(OLD), evolve(asked, pending=True))) is FOUND


def test_a_job_that_was_over_before_is_not_the_one_that_is_meant():
    over = job("0000-00-00", "2023-01-01")
    assert status_of("RES102", working(job(OLD), over, applied={"article_35_from": None})) is FOUND
