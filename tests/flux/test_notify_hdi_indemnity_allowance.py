"""Notices of indemnities: each fact names its own person, the last version of an attest counts."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.indemnity import SocialRisk
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.insurance import IncapacityForWork
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import notify_hdi_indemnity_allowance as flux
from bcss_cpas.flux._hdi.attest import AttestStatus
from bcss_cpas.flux._hdi.risk import RiskPeriod
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa_types import OpenPeriod, SsinWithCanceledAndReplacedByStatus
from bcss_cpas.flux.notify_hdi_indemnity_allowance import (
    AttestNotification,
    IndemnityPeriodsNotification,
    PeriodIdentification,
    PeriodNotice,
    PeriodNotification,
)
from bcss_cpas.testing.bodies import bodies
from tests.flux.register import times
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1985, 7, 30), 34), Ssin.test(date(1961, 12, 24), 77)
SOURCE = Source(Origin.FLUX, "notify_hdi_indemnity_allowance")
RISK = RiskPeriod(category=SocialRisk("GeneralIncapacityForWorkAllowance"))


def found(name: str) -> list[Any]:
    content = read(golden(f"notify_hdi_indemnity_allowance/{name}")).content
    assert content is not None
    return list(flux.facts(content, SOURCE))


def notice(
    person: Ssin | None, version: int | None, attest: str | None = "a", *, cancelled: bool = False
) -> PeriodNotice:
    status = AttestStatus.CANCELLATION if cancelled else AttestStatus.MODIFICATION
    which = PeriodIdentification(id=attest, version=version, status=status)
    return PeriodNotice(ssin=SsinWithCanceledAndReplacedByStatus(value=person), identification=which, risk=RISK)


def places(*notices: PeriodNotice) -> list[str]:
    """Give the places of the notices that count."""
    facts = flux.facts(PeriodNotification(notices=notices), SOURCE)
    return [fact.source.path for fact in facts if isinstance(fact, Benefit)]


def test_the_last_version_of_an_attest_counts() -> None:
    benefits = [fact for fact in found("two_versions_and_a_cancellation") if isinstance(fact, Benefit)]
    assert times(benefits) == [("2024-12-02", "2024-12-21"), ("2025-01-06", "2025-01-18")]
    assert [fact.source.path for fact in benefits] == [
        "$.notices[1].allowances[0].risk",
        "$.notices[3].allowances[0].risk",
    ]


@pytest.mark.parametrize(
    ("versions", "last"), [((0, 1), 1), ((1, 0), 0), ((2, 2), 1), ((None, 0), 1), ((0, None), 1), ((1, None), 0)]
)
def test_the_highest_version_is_the_last_wherever_it_stands(versions: tuple[int | None, int | None], last: int) -> None:
    assert places(*(notice(PERSON, version) for version in versions)) == [f"$.notices[{last}].risk"]


def test_attests_of_other_numbers_and_without_one_stand_beside_each_other() -> None:
    several = (notice(PERSON, 0, "a"), notice(PERSON, 0, "b"), notice(PERSON, 0, None), notice(OTHER, 3, None))
    assert places(*several) == [f"$.notices[{place}].risk" for place in range(4)]
    assert places(PeriodNotice(ssin=SsinWithCanceledAndReplacedByStatus(value=PERSON), risk=RISK)) == [
        "$.notices[0].risk"
    ]


def test_a_cancellation_takes_back_the_versions_before_it() -> None:
    assert places(notice(PERSON, 0), notice(PERSON, 1, cancelled=True)) == []


def test_each_fact_is_about_its_own_person_and_none_about_nobody() -> None:
    people = (notice(PERSON, 0, "a"), notice(OTHER, 0, "b"), notice(None, 0, "c"), PeriodNotice(risk=RISK))
    facts = list(flux.facts(PeriodNotification(notices=people), SOURCE))
    assert [fact.person for fact in facts if isinstance(fact, IncapacityForWork)] == [PERSON, OTHER]


def test_a_risk_that_goes_on_has_no_end() -> None:
    benefit, incapacity = found("incapacity_begins")
    assert (benefit.kind, times([benefit, incapacity])) == (BenefitKind.SICKNESS, [("2025-02-03", None)] * 2)
    assert incapacity.exit is not None
    assert benefit.reference


@pytest.mark.parametrize(
    "period", [None, OpenPeriod(), OpenPeriod(begin=date(2024, 1, 1)), OpenPeriod(end=date(2024, 1, 31))]
)
def test_a_period_may_be_told_in_part(period: OpenPeriod | None) -> None:
    told = PeriodNotice(ssin=SsinWithCanceledAndReplacedByStatus(value=PERSON), risk=RiskPeriod(period=period))
    (fact,) = flux.facts(PeriodNotification(notices=(told,)), SOURCE)
    assert isinstance(fact, Benefit)
    assert fact.kind is BenefitKind.OTHER
    begin, end = (None, None) if period is None else (period.begin, period.end)
    assert (fact.since is None, fact.until is None) == (begin is None, end is None)


def test_the_periods_of_indemnity_come_with_their_payments() -> None:
    kinds = [type(fact).__name__ for fact in found("indemnity_periods")]
    assert kinds == ["Benefit", "IncapacityForWork", "Payment", "IndemnityFamilySituation"]


@pytest.mark.parametrize("name", ["two_versions_and_a_cancellation", "incapacity_begins", "indemnity_periods"])
def test_a_notice_is_about_nobody_so_that_its_silence_is_no_answer(name: str) -> None:
    message = read(golden(f"notify_hdi_indemnity_allowance/{name}"))
    assert message.person is None
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.DATA


@given(st.one_of(bodies(AttestNotification), bodies(PeriodNotification), bodies(IndemnityPeriodsNotification)))
def test_whatever_a_notice_holds_its_facts_are_of_the_kinds_that_are_told(content: Any) -> None:
    facts = list(flux.facts(content, SOURCE))
    assert {type(fact) for fact in facts} <= set(flux.FLUX.gives)
    assert {fact.person for fact in facts} <= {each.ssin.value for each in content.notices if each.ssin}


def test_a_notice_of_a_period_tells_no_payments() -> None:
    assert flux.FLUX.kinds(PeriodNotification()) == (Benefit, IncapacityForWork)
    assert flux.FLUX.kinds(AttestNotification()) == flux.FLUX.kinds(IndemnityPeriodsNotification()) == flux.FLUX.gives
