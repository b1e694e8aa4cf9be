"""What stands on a time line: every kind of fact in its lane, with a label that names nobody unless it may."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.benefit import BenefitKind, RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.job_seeker import EmploymentService
from bcss_cpas.codes.loi65 import AidForm, AidKind
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.self_employment import ActivityKind
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import AddressDeclaration, ReferenceAddress, Residence, ResidenceAbroad
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.disability import DisabilityRecognition
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.registration import OtherSectorRegistration
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.work import Employer, Job
from bcss_cpas.facts.work_search import ActivatedJob, JobSearch, Unemployment
from bcss_cpas.report.lanes import Entry, Lane, entries
from bcss_cpas.report.report import Report
from bcss_cpas.rules._examples import (
    APPLICANT,
    BAKERY,
    CPAS,
    ELSEWHERE,
    HOME,
    OTHER_CPAS,
    REGISTER,
    REQUEST,
    SPOUSE,
    TODAY,
    dossier,
)
from bcss_cpas.text import LANGUAGES
from tests.inquiries import registration
from tests.rich_dossier import CANARIES
from tests.rich_dossier import report as rich_report

OF: dict[str, Any] = {"person": APPLICANT, "source": REGISTER}
FROM, TO = date(2024, 3, 1), date(2024, 9, 1)
HELD: dict[str, Any] = {**OF, "since": IncompleteDate(FROM.isoformat()), "until": IncompleteDate(TO.isoformat())}
SHOP = Employer("Zyxwname", None)

FACTS: dict[str, tuple[Fact, Lane, str]] = {
    "integration": (registration(org_unit=CPAS.value, start=FROM), Lane.INTEGRATIONS, "002 Living wage"),
    "at another CPAS": (registration(), Lane.INTEGRATIONS, f"002 Living wage · {OTHER_CPAS.value}"),
    "under our number": (registration(org_unit="200.000.043"), Lane.INTEGRATIONS, "002 Living wage"),
    "of a sector": (registration(org_unit="17", register="PRIMARY"), Lane.INTEGRATIONS, "002 Living wage"),
    "outside the CPAS": (
        OtherSectorRegistration(**OF, sector=18, code=4, start=FROM, org_unit="18"),
        Lane.INTEGRATIONS,
        "18/4 Job seeker",
    ),
    "sector not told": (registration(sector=None), Lane.INTEGRATIONS, "2"),
    "job": (Job(**HELD, employer=BAKERY), Lane.JOBS, "Job 1"),
    "self-employed": (SelfEmployment(**HELD), Lane.JOBS, "Self-employment"),
    "self-employed, kind known": (
        SelfEmployment(**HELD, kind=ActivityKind.MAIN), Lane.JOBS, ActivityKind.MAIN.label("en")
    ),
    "activated job": (ActivatedJob(**HELD), Lane.JOBS, "Activated job"),
    "job seeker": (JobSearch(**HELD, service=EmploymentService("1")), Lane.JOBS, "Registration as job seeker"),
    "benefit": (Benefit(**HELD, kind=BenefitKind.PENSION), Lane.BENEFITS, "pension"),
    "benefit asked for": (Benefit(**HELD, kind=BenefitKind.PENSION, pending=True), Lane.BENEFITS, "pension (pending)"),
    "payment": (Payment(**HELD, kind=BenefitKind.PENSION), Lane.BENEFITS, "Payment: pension"),
    "right": (
        Right(**HELD, kind=RightKind.SOCIAL_TARIFF, granted=True), Lane.BENEFITS, RightKind.SOCIAL_TARIFF.label("en")
    ),
    "unemployment": (Unemployment(**HELD, right=True), Lane.BENEFITS, "Right to unemployment benefit"),
    "incapacity": (IncapacityForWork(**HELD), Lane.BENEFITS, "Incapacity for work"),
    "disability": (DisabilityRecognition(**HELD), Lane.BENEFITS, "Recognition of disability"),
    "residence": (Residence(**HELD, address=HOME), Lane.ADDRESSES, "Main residence 1"),
    "abroad": (ResidenceAbroad(**HELD, address=HOME), Lane.ADDRESSES, "Address abroad 1"),
    "declared": (AddressDeclaration(**HELD, text="4700 Zyxwstreet"), Lane.ADDRESSES, "Declared change of address"),
    "reference address": (ReferenceAddress(**HELD), Lane.ADDRESSES, "Reference address"),
    "form": (
        AidDecision(**HELD, form=AidForm.B1, aids=(AidKind.FINANCIAL_AID,)), Lane.AID, AidKind.FINANCIAL_AID.label("en")
    ),
    "form without aid": (AidDecision(**HELD, form=None), Lane.AID, "Decision on aid (law of 2 April 1965)"),
    "attestation": (
        Attestation(**HELD, kind=AttestationKind.PIIS), Lane.AID, AttestationKind.PIIS.label("en")
    ),
}  # fmt: skip

LEFT_OUT: dict[str, Fact] = {
    "cancelled job": Job(**HELD, employer=BAKERY, cancelled=True),
    "cancelled payment": Payment(**HELD, kind=BenefitKind.PENSION, cancelled=True),
    "refused right": Right(**HELD, kind=RightKind.SOCIAL_TARIFF, granted=False),
    "no right to unemployment benefit": Unemployment(**HELD, right=False),
    "no attestation": Attestation(**HELD, kind=AttestationKind.PIIS, granted=False),
    "cancelled attestation": Attestation(**HELD, kind=AttestationKind.PIIS, cancelled=True),
    "replaced attestation": Attestation(**HELD, kind=AttestationKind.PIIS, replaced=True),
    "job of somebody else": evolve(Job(**HELD, employer=BAKERY), person=SPOUSE),
}


def report_of(*facts: Fact, **fields: Any) -> Report:
    return check(dossier(*facts, **{"integrations": (), **fields}), TODAY, rules=())


def found(report: Report, *lanes: Lane, masked: bool = True) -> list[Entry]:
    return [entry for entry in entries(report, "en", masked=masked) if entry.lane in lanes]


BARE = set(entries(report_of(), "en"))


@pytest.mark.parametrize(("fact", "lane", "label"), FACTS.values(), ids=FACTS)
def test_every_kind_of_fact_has_its_lane_and_its_label(fact: Fact, lane: Lane, label: str):
    (entry,) = set(entries(report_of(fact), "en")) - BARE
    assert (entry.lane, entry.label) == (lane, label)
    assert entry.start == (getattr(fact, "start", None) or FROM)
    assert entry.end == (None if lane is Lane.INTEGRATIONS else TO)


@pytest.mark.parametrize("fact", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_never_was_stands_nowhere(fact: Fact):
    assert set(entries(report_of(fact), "en")) == BARE


def test_the_dossier_tells_its_own_days():
    told = report_of(
        visits=(HomeVisit(on=date(2025, 2, 24)), HomeVisit(on=date(2025, 2, 26))),
        last_review=date(2025, 2, 20),
        decided_on=date(2025, 2, 21),
        ended_on=date(2025, 2, 22),
        proposal=Proposal(aid=LIVING_WAGE, start=REQUEST, months=12),
    )
    assert [(entry.label, entry.start.day, entry.end) for entry in found(told, Lane.AID)] == [
        ("request", 17, REQUEST),
        ("review", 20, date(2025, 2, 20)),
        ("visit", 24, date(2025, 2, 24)),
        ("visit", 26, date(2025, 2, 26)),
        ("decision", 21, date(2025, 2, 21)),
        ("end of the aid", 22, date(2025, 2, 22)),
        ("proposal of aid", 17, date(2026, 2, 17)),
    ]


def test_a_proposal_without_a_duration_lasts_and_without_a_start_has_no_place():
    (lasting,) = set(entries(report_of(proposal=Proposal(start=REQUEST)), "en")) - BARE
    assert (lasting.start, lasting.end) == (REQUEST, None)
    assert set(entries(report_of(proposal=Proposal(months=3)), "en")) == BARE


def test_our_own_integration_of_the_applicant_stands_there_without_any_list():
    ours = registration(org_unit=CPAS.value, end=date(2025, 4, 16))
    (entry,) = found(report_of(integrations=(ours, evolve(ours, person=SPOUSE))), Lane.INTEGRATIONS)
    assert (entry.label, entry.start, entry.end) == ("002 Living wage", date(2024, 6, 1), date(2025, 4, 17))


def test_where_our_own_cpas_is_not_known_no_other_is_named():
    (entry,) = found(report_of(registration(), cpas=None), Lane.INTEGRATIONS)
    assert entry.label == "002 Living wage"


def test_an_integration_that_ends_before_it_starts_happens_on_a_day_and_one_without_a_start_always_was():
    reversed_, unbounded = registration(end=date(2024, 1, 1)), registration(start=None, code=3)
    first, second = found(report_of(reversed_, unbounded), Lane.INTEGRATIONS)
    assert first.start == first.end == date(2024, 6, 1)
    assert (second.start, second.end) == (date.min, None)


def test_a_fact_without_dates_always_was_and_lasts():
    (entry,) = found(report_of(Residence(**OF, address=HOME)), Lane.ADDRESSES)
    assert (entry.start, entry.end) == (date.min, None)


def test_the_same_place_and_the_same_employer_have_the_same_number():
    homes = [Residence(**{**HELD, "since": IncompleteDate(f"20{20 + n}-01-01")}, address=each)
             for n, each in enumerate((HOME, ELSEWHERE, evolve(HOME, street="AACHENER STRASSE")))]  # fmt: skip
    jobs = [Job(**{**HELD, "since": IncompleteDate(f"20{20 + n}-01-01")}, employer=each)
            for n, each in enumerate((SHOP, BAKERY, SHOP))]  # fmt: skip
    labels = [entry.label for entry in found(report_of(*homes, *jobs), Lane.JOBS, Lane.ADDRESSES)]
    assert labels == ["Job 1", "Job 2", "Job 1", "Main residence 1", "Main residence 2", "Main residence 1"]


def test_names_and_addresses_stand_there_only_where_they_are_asked_for():
    facts = (Job(**HELD, employer=SHOP), Residence(**HELD, address=HOME), FACTS["declared"][0])
    told = report_of(*facts)
    masked = " ".join(entry.label for entry in entries(told, "en"))
    clear = [entry.label for entry in found(told, Lane.JOBS, Lane.ADDRESSES, masked=False)]
    assert [word for word in ("Zyxwname", "Zyxwstreet", "Aachener", "4700") if word in masked] == []
    assert clear == ["Zyxwname", str(HOME), "Declared change of address: 4700 Zyxwstreet"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_whole_dossier_names_nobody(lang: Any):
    labels = " ".join(entry.label for entry in entries(rich_report(), lang))
    assert [secret for secret in CANARIES if secret in labels] == []


def test_a_finding_stands_on_the_last_day_that_it_names_or_on_that_of_the_check():
    report = rich_report()
    shown = {entry.label.split()[0]: entry for entry in found(report, Lane.FINDINGS)}
    assert list(shown) == [finding.rule for finding in report.findings]
    days = {rule: entry.start for rule, entry in shown.items()}
    assert days["RN104"] == date(2024, 11, 30)
    assert TODAY in days.values()
    assert all(entry.start == entry.end <= TODAY for entry in shown.values())
    assert {entry.severity for entry in shown.values()} == {finding.severity for finding in report.findings}


@given(st.data())
def test_nothing_ends_before_it_starts(data: st.DataObject):
    bound = (
        st.none() | st.dates().map(lambda day: IncompleteDate(day.isoformat())) | st.just(IncompleteDate("0000-00-00"))
    )
    fact = Residence(**{**OF, "since": data.draw(bound), "until": data.draw(bound)}, address=HOME)
    days = st.none() | st.dates()
    held = registration(start=data.draw(days), end=data.draw(days))
    told = list(entries(report_of(fact, held), "en"))
    assert len(told) == len(BARE) + 2
    assert all(entry.end is None or entry.start <= entry.end for entry in told)
