"""ATT104: aid that CPAS attest, paid or granted, for days for which aid is proposed here."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from bcss_cpas.checking import check
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidForm, AidKind
from bcss_cpas.codes.quality import ARTICLE_60, EQUIVALENT, LIVING_WAGE, OTHER_AID, QualityCode
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.identity import FileOwner
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.integration.months import same_day
from bcss_cpas.periods import Period
from bcss_cpas.report.show import message_of
from bcss_cpas.rules._catalogue import rule
from bcss_cpas.rules._examples import (
    APPLICANT,
    CPAS,
    OTHER_CPAS,
    REGISTER,
    SPOUSE,
    TODAY,
    consulting,
    dossier,
    proposal,
    told_by,
)
from bcss_cpas.text import LANGUAGES
from tests.inquiries import FOUND, PASSED, SKIPPED, finding_of, registration, result_of, status_of

A036, PAID, FORMS = "l036", "living_wages", "loi65_wet65"
HERE, THERE = "63023", "62063"
days = st.dates(date(2023, 1, 1), date(2025, 12, 1))


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def paid(since: str | None, until: str | None, cpas: str | None = OTHER_CPAS.value, **fields: Any) -> Payment:
    given = {"person": APPLICANT, "source": told_by(PAID), "kind": BenefitKind.LIVING_WAGE, "payer": cpas, **fields}
    return Payment(since=day(since), until=day(until), **given)


def a036(cpas: str | None, until: str | None = None, **fields: Any) -> Benefit:
    given = {"person": APPLICANT, "source": told_by(A036), "kind": BenefitKind.LIVING_WAGE, "payer": cpas, **fields}
    return Benefit(since=day("2024-06-01"), until=day(until), **given)


def form(kind: AidForm, since: str, until: str | None = None, **fields: Any) -> AidDecision:
    given: dict[str, Any] = {"person": APPLICANT, "source": told_by(FORMS), "cpas": OTHER_CPAS, **fields}
    return AidDecision(form=kind, since=day(since), until=day(until), **given)


def attesting(*facts: Any, **fields: Any) -> Dossier:
    given = {"consultations": consulting(A036, PAID, "retrieve_ti_groups"), "proposal": proposal(), **fields}
    return dossier(*facts, **given)


def registered(municipality: str) -> FileOwner:
    return FileOwner(person=APPLICANT, source=REGISTER, municipality=municipality)


@pytest.mark.parametrize(("cpas", "expected"), [
    (OTHER_CPAS.value, FOUND), (CPAS.value, PASSED), ("200000043", PASSED), ("0200.000.043", PASSED),
])  # fmt: skip
def test_another_cpas_is_told_by_its_number_however_it_is_written(cpas: str, expected: Any):
    assert status_of("ATT104", attesting(paid("2025-02-01", "2025-03-01", cpas))) is expected


@given(st.tuples(days, days), days, st.one_of(st.none(), st.integers(1, 12)))
def test_only_days_of_the_aid_that_is_proposed_count(bounds: tuple[date, date], start: date, months: int | None):
    first, end = sorted(bounds)
    assume(first != end)
    inquiry = attesting(paid(first.isoformat(), end.isoformat()), proposal=proposal(start=start, months=months))
    aid = Period(start, None if months is None else same_day(start, months))
    assert status_of("ATT104", inquiry) is (FOUND if aid.overlaps(Period(first, end)) else PASSED)


@pytest.mark.parametrize(("since", "until", "expected"), [
    (None, None, FOUND), (None, "2025-02-17", PASSED), ("2025-03-00", None, FOUND), ("2026-00-00", None, PASSED),
    ("2024-06-01", "2025-00-00", PASSED), ("2024-06-01", "2025-03-00", FOUND),
])  # fmt: skip
def test_a_day_that_is_not_known_counts_where_it_is_certain(since: str | None, until: str | None, expected: Any):
    assert status_of("ATT104", attesting(paid(since, until))) is expected


@pytest.mark.parametrize("fact", [
    paid("2025-02-01", None, cancelled=True), paid("2025-02-01", None, kind=BenefitKind.INSTALLATION_PREMIUM),
    paid("2025-02-01", None, person=SPOUSE), a036(THERE, pending=True), a036(THERE, kind=BenefitKind.UNEMPLOYMENT),
    a036(THERE, "2025-02-17"),
])  # fmt: skip
def test_what_is_no_aid_of_the_applicant_on_these_days_is_not_found(fact: Any):
    assert status_of("ATT104", attesting(fact, registered(HERE))) is PASSED


@pytest.mark.parametrize(("aid", "expected"), [
    (LIVING_WAGE, FOUND), (EQUIVALENT, FOUND), (OTHER_AID, PASSED), (ARTICLE_60, PASSED), (None, SKIPPED),
])  # fmt: skip
def test_a_living_wage_and_its_equivalent_are_not_paid_twice(aid: QualityCode | None, expected: Any):
    inquiry = attesting(paid("2025-02-01", None), proposal=proposal(aid=aid))
    assert status_of("ATT104", inquiry) is expected


@pytest.mark.parametrize(("facts", "expected"), [
    ((a036(THERE), registered(HERE)), FOUND), ((a036(HERE), registered(HERE)), PASSED),
    ((a036(THERE), registered(THERE)), PASSED), ((a036(None), registered(HERE)), SKIPPED),
])  # fmt: skip
def test_an_attestation_names_the_municipality_alone(facts: tuple[Any, ...], expected: Any):
    assert status_of("ATT104", attesting(*facts)) is expected


def test_where_nobody_tells_where_the_person_is_registered_nothing_is_concluded():
    asked = consulting(A036)
    report = check(attesting(a036(THERE), consultations=asked), TODAY, (rule("ATT104"),))
    assert report.results[0].skip is not None
    assert report.results[0].skip.facts == (FileOwner,)
    assert all(report.to_text(lang) for lang in LANGUAGES)
    assert status_of("ATT104", attesting(a036(THERE), paid("2025-02-01", None), consultations=asked)) is FOUND


def test_an_attestation_may_be_ours_where_our_file_holds_an_aid_that_runs():
    file = Source(Origin.FILE, "dossier")
    ours = Registration(person=APPLICANT, source=file, sector=17, code=2, start=date(2024, 6, 1))
    for own, expected in (
        (ours, PASSED), (evolve(ours, end=date(2024, 12, 31)), FOUND), (evolve(ours, code=1), FOUND),
        (evolve(ours, person=SPOUSE), FOUND),
    ):  # fmt: skip
        assert status_of("ATT104", attesting(a036(THERE), registered(HERE), integrations=(own,))) is expected


def test_our_own_number_is_needed():
    result = result_of("ATT104", attesting(paid("2025-02-01", None), cpas=None))
    assert (result.status, result.skip and result.skip.not_asked) == (SKIPPED, ("cpas",))
    assert status_of("ATT104", attesting(cpas=None)) is PASSED


def test_each_other_cpas_is_found_once():
    third = EnterpriseNumber("0200000241").value
    months = [paid("2025-02-01", "2025-03-01"), paid("2025-03-01", "2025-04-01"), paid("2025-03-01", None, third)]
    found = result_of("ATT104", attesting(*months)).findings
    assert [len(each.observed) for each in found] == [2, 1]
    assert [dict(each.values)["cpas"] for each in found] == [OTHER_CPAS.value, third]


def test_where_the_integrations_tell_it_this_is_not_heard():
    inquiry = attesting(paid("2025-02-01", None), registration(), consultations=consulting(PAID, "manage_access"))
    results = check(inquiry, TODAY, (rule("ATT104"), rule("INT201"))).results
    assert [each.covered_by for result in results for each in result.findings] == ["INT201", None]


GRANTED = form(AidForm.B1, "2025-01-01", "2025-07-01", aids=(AidKind.FINANCIAL_AID,))


@pytest.mark.parametrize(("facts", "expected"), [
    ((GRANTED,), FOUND), ((evolve(GRANTED, cpas=CPAS),), PASSED), ((evolve(GRANTED, until=None),), PASSED),
    ((evolve(GRANTED, aids=(AidKind.MEDICAL_COSTS,)),), PASSED), ((evolve(GRANTED, form=AidForm.F),), PASSED),
    ((GRANTED, form(AidForm.C, "2025-02-01")), PASSED), ((GRANTED, form(AidForm.C, "2024-02-01")), FOUND),
    ((GRANTED, form(AidForm.C, "2025-02-01", cpas=CPAS)), FOUND), ((evolve(GRANTED, since=None),), FOUND),
])  # fmt: skip
def test_a_form_of_the_law_of_1965_counts_where_it_grants_aid_for_these_days(facts: tuple[Any, ...], expected: Any):
    assert status_of("ATT104", attesting(*facts)) is expected


def test_financial_aid_is_named_in_four_languages():
    finding = finding_of("ATT104", attesting(GRANTED))
    said = {message_of(finding, rule("ATT104"), lang) for lang in LANGUAGES}
    assert len(said) == len(LANGUAGES)
    assert not any("FINANCIAL" in each for each in said)


@pytest.mark.parametrize("fact", [evolve(GRANTED, cpas=None), a036(None)])
def test_where_nobody_is_named_nothing_is_concluded(fact: Any):
    report = check(attesting(fact, registered(HERE)), TODAY, (rule("ATT104"),))
    assert report.results[0].skip is not None
    assert report.results[0].skip.not_asked == ("cpas",)
    assert all(report.to_text(lang) for lang in LANGUAGES)
