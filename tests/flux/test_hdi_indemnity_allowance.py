"""The attests of the mutualities: risks, incapacity for work, payments, and what a cancelled one leaves of them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes import indemnity as codes
from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork, IndemnityFamilySituation
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import hdi_indemnity_allowance as flux
from bcss_cpas.flux._hdi import attest, risk
from bcss_cpas.flux._hdi.attest import AttestIdentification, AttestStatus, IndemnityPayment
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa_types import OpenPeriod, Period
from bcss_cpas.flux._write import write
from bcss_cpas.flux.hdi_indemnity_allowance import (
    AttestCriteria,
    ConsultAttestFault,
    ConsultAttestReply,
    ConsultIndemnityPeriodsFault,
    ConsultIndemnityPeriodsReply,
)
from bcss_cpas.message import Outcome
from bcss_cpas.testing.bodies import bodies
from tests.flux.register import times
from tests.goldens import changed, golden

PERSON = Ssin.test(date(1985, 7, 30), 34)
SOURCE = Source(Origin.FLUX, "hdi_indemnity_allowance")
CRITERIA = AttestCriteria(ssin=PERSON, quarter=YearQuarter(2024, 4))
QUARTER = AttestIdentification(quarter=YearQuarter(2024, 4))
INCAPACITY = codes.SocialRisk("IndependentIncapacityForWorkAllowance")
D = date
OCTOBER = Period(begin=D(2024, 10, 1), end=D(2024, 10, 31))


def attested(*allowances: attest.Allowance, which: AttestIdentification | None = QUARTER) -> list[Any]:
    reply = ConsultAttestReply(criteria=CRITERIA, attest=attest.Attest(identification=which, allowances=allowances))
    return list(flux.facts(reply, SOURCE))


def periods(*allowances: attest.AllowancePeriod) -> list[Any]:
    told = attest.PeriodsAttest(identification=QUARTER, allowances=allowances)
    return list(flux.facts(ConsultIndemnityPeriodsReply(criteria=CRITERIA, attest=told), SOURCE))


def found(name: str, kind: type[Any]) -> list[Any]:
    content = read(golden(f"hdi_indemnity_allowance/{name}")).content
    assert content is not None
    return [fact for fact in flux.facts(content, SOURCE) if isinstance(fact, kind)]


def test_an_incapacity_lasts_since_its_start_and_the_benefit_over_the_attested_days() -> None:
    name = "invalid_since_the_middle_of_the_quarter"
    (benefit,), (incapacity,) = found(name, Benefit), found(name, IncapacityForWork)
    assert (benefit.kind, benefit.category) == (BenefitKind.SICKNESS, "GeneralIncapacityForWorkAllowance")
    assert times([benefit, incapacity]) == [("2024-10-01", "2025-01-01"), ("2023-11-15", "2025-01-01")]
    assert (str(incapacity.invalid_since), incapacity.exit) == ("2024-11-15", codes.IndemnityExit("0"))
    assert benefit.reference
    assert benefit.reference not in repr(benefit)


def test_payments_are_in_eur_and_tell_what_is_no_ordinary_indemnity() -> None:
    paid = found("invalid_since_the_middle_of_the_quarter", Payment)
    assert [(fact.amount, fact.category) for fact in paid] == [
        (Decimal("2204.37"), None),
        (Decimal("2519.64"), None),
        (Decimal("690.30"), "1"),
    ]
    assert not any(fact.cancelled or fact.provisional for fact in paid)


def test_the_family_situation_is_a_fact_where_it_was_looked_up() -> None:
    told = found("invalid_since_the_middle_of_the_quarter", IndemnityFamilySituation)
    assert [fact.situation.value for fact in told] == ["01", "01"]
    assert found("maternity_and_birth_filtered", IndemnityFamilySituation) == []


def test_a_cancelled_attest_leaves_cancelled_payments_alone() -> None:
    (paid,) = found("cancelled_of_a_replaced_number", object)
    assert isinstance(paid, Payment)
    assert (paid.cancelled, paid.kind, paid.amount) == (True, BenefitKind.SICKNESS, Decimal("1102.40"))


def test_the_payments_of_the_current_quarter_are_provisional() -> None:
    assert [fact.provisional for fact in found("periods_of_the_current_quarter", Payment)] == [True]


def test_a_risk_without_a_period_is_one_of_the_quarter() -> None:
    birth = risk.Paternity(delivery=D(2024, 10, 14))
    told = risk.SocialRisk(category=codes.SocialRisk("GeneralPaternity"), general_paternity=birth)
    (fact,) = attested(attest.Allowance(risk=told))
    assert (fact.kind, times([fact])) == (BenefitKind.MATERNITY, [("2024-10-01", "2025-01-01")])
    (fact,) = attested(attest.Allowance(risk=told), which=None)
    assert times([fact]) == [(None, None)]
    (fact,) = attested(attest.Allowance(risk=told), which=AttestIdentification())
    assert times([fact]) == [(None, None)]


def test_an_incapacity_whose_details_were_left_out_is_still_one() -> None:
    benefit, incapacity = attested(attest.Allowance(risk=risk.SocialRisk(category=INCAPACITY)))
    assert (benefit.kind, incapacity.invalid_since, incapacity.exit) == (BenefitKind.SICKNESS, None, None)
    assert times([benefit, incapacity]) == [("2024-10-01", "2025-01-01")] * 2


def test_the_regimes_have_details_of_their_own() -> None:
    detail = risk.IndependentIncapacity(period=OCTOBER, initial_start=D(2024, 9, 2))
    told = risk.SocialRisk(category=INCAPACITY, independent_incapacity=detail)
    _, incapacity = attested(attest.Allowance(risk=told))
    assert times([incapacity]) == [("2024-09-02", "2024-11-01")]
    leave = risk.IndependentPregnancy(period=OCTOBER, initial_start=D(2024, 9, 2))
    told = risk.SocialRisk(category=codes.SocialRisk("IndependentPregnancy"), independent_pregnancy=leave)
    (benefit,) = attested(attest.Allowance(risk=told))
    assert times([benefit]) == [("2024-10-01", "2024-11-01")]


def test_an_unknown_risk_is_a_benefit_of_another_kind() -> None:
    (fact,) = attested(attest.Allowance(risk=risk.SocialRisk(category=codes.SocialRisk("GeneralStrike"))))
    assert (fact.kind, fact.category) == (BenefitKind.OTHER, "GeneralStrike")
    (fact,) = attested(attest.Allowance(risk=risk.SocialRisk()))
    assert (fact.kind, fact.category) == (BenefitKind.OTHER, None)


@pytest.mark.parametrize(
    ("document", "category", "kind"),
    [
        ("PI3", INCAPACITY, BenefitKind.OTHER),
        ("C23", INCAPACITY, BenefitKind.MATERNITY),
        (None, INCAPACITY, BenefitKind.SICKNESS),
        ("XX9", INCAPACITY, BenefitKind.SICKNESS),
        ("C21", None, BenefitKind.SICKNESS),
        (None, None, BenefitKind.OTHER),
    ],
)
def test_the_document_of_a_payment_tells_its_kind_before_the_risk(
    document: str | None, category: codes.SocialRisk | None, kind: BenefitKind
) -> None:
    payment = IndemnityPayment(document=None if document is None else codes.IndemnityDocument(document))
    told = None if category is None else risk.SocialRisk(category=category)
    *_, fact = attested(attest.Allowance(risk=told, payments=(payment,)))
    assert isinstance(fact, Payment)
    assert (fact.kind, times([fact])) == (kind, [(None, None)])


@pytest.mark.parametrize(
    ("documents", "invalid", "kind"),
    [
        (("C21", "PI0"), None, BenefitKind.SICKNESS),
        (("C423",), None, BenefitKind.MATERNITY),
        (("C21", "C23"), None, BenefitKind.OTHER),
        (("C21", "C23"), D(2024, 1, 1), BenefitKind.SICKNESS),
        ((), D(2024, 1, 1), BenefitKind.SICKNESS),
        ((), None, BenefitKind.OTHER),
    ],
)
def test_a_period_is_of_the_kind_on_which_its_payments_agree(
    documents: tuple[str, ...], invalid: date | None, kind: BenefitKind
) -> None:
    paid = tuple(IndemnityPayment(document=codes.IndemnityDocument(each)) for each in documents)
    facts = periods(attest.AllowancePeriod(invalidity_start=invalid, payments=paid))
    assert facts[0].kind is kind
    assert isinstance(facts[-1 - len(paid)], IncapacityForWork) is (kind is BenefitKind.SICKNESS)


def test_a_period_without_a_last_day_runs_on() -> None:
    (fact,) = periods(attest.AllowancePeriod(period=OpenPeriod(begin=D(2025, 1, 6))))
    assert times([fact]) == [("2025-01-06", None)]


def test_a_mark_that_is_not_empty_is_a_defect_and_marks_nothing() -> None:
    document = changed(
        golden("hdi_indemnity_allowance/periods_of_the_current_quarter"),
        "temporaryAttest",
        lambda element: setattr(element, "text", "yes"),
    )
    message = read(document)
    assert [(defect.path, defect.raw) for defect in message.defects] == [("$.attest.identification.temporary", "yes")]


def test_a_fault_keeps_the_operation_that_it_is_of() -> None:
    for fault in (ConsultAttestFault(), ConsultIndemnityPeriodsFault()):
        assert type(read(write(fault)).content) is type(fault)
        assert flux.FLUX.person(fault) is None


def outcome(name: str) -> Outcome:
    told = read(golden(f"hdi_indemnity_allowance/{name}")).outcome
    assert told is not None
    return told


def test_no_data_not_integrated_and_down_are_told_apart() -> None:
    assert outcome("no_data").kind is OutcomeKind.NO_DATA
    assert (outcome("not_integrated").kind, outcome("not_integrated").where) == (
        OutcomeKind.NOT_INTEGRATED,
        Where.CUSTOMER,
    )
    assert outcome("fault").kind is OutcomeKind.SOURCE_DOWN


@pytest.mark.parametrize(("told", "kind"), [(None, OutcomeKind.UNCLASSIFIED), (attest.Attest(), OutcomeKind.DATA)])
def test_a_reply_without_status_is_data_only_where_there_is_an_attest(
    told: attest.Attest | None, kind: OutcomeKind
) -> None:
    assert flux.FLUX.outcome(ConsultAttestReply(attest=told)) == Outcome(kind)


def test_no_fact_is_about_nobody_and_no_attest_gives_none() -> None:
    allowances = (attest.Allowance(risk=risk.SocialRisk(category=INCAPACITY)),)
    assert list(flux.facts(ConsultAttestReply(attest=attest.Attest(allowances=allowances)), SOURCE)) == []
    assert list(flux.facts(ConsultAttestReply(criteria=CRITERIA), SOURCE)) == []


@given(st.one_of(bodies(ConsultAttestReply), bodies(ConsultIndemnityPeriodsReply)))
def test_whatever_a_reply_holds_its_facts_are_of_the_kinds_that_are_told(
    content: ConsultAttestReply | ConsultIndemnityPeriodsReply,
) -> None:
    facts = list(flux.facts(content, SOURCE))
    assert {type(fact) for fact in facts} <= set(flux.FLUX.gives)
    assert {fact.person for fact in facts} <= {flux.FLUX.person(content)}
    which = None if content.attest is None else content.attest.identification
    if which is not None and which.status is AttestStatus.CANCELLATION:
        assert all(isinstance(fact, Payment) and fact.cancelled for fact in facts)


def test_periods_name_no_risk_so_that_an_incapacity_for_work_may_go_untold() -> None:
    assert flux.FLUX.kinds(ConsultAttestReply()) == (Benefit, Payment, IncapacityForWork, IndemnityFamilySituation)
    assert flux.FLUX.kinds(ConsultIndemnityPeriodsReply()) == (Benefit, Payment, IndemnityFamilySituation)
    invalid = attest.PeriodsAttest(allowances=(attest.AllowancePeriod(invalidity_start=D(2024, 1, 1)),))
    told = ConsultIndemnityPeriodsReply(criteria=CRITERIA, attest=invalid)
    assert flux.FLUX.kinds(told) == flux.FLUX.gives


@pytest.mark.parametrize(("taken_out", "kinds"), [
    (("attest/allowances/allowance/socialRisk",), (Payment, IndemnityFamilySituation)),
    (("attest/allowances/allowance/payments",), (Benefit, IncapacityForWork)),
    (("socialRisk", "payments"), ()),
])  # fmt: skip
def test_what_was_taken_out_is_not_known(taken_out: tuple[str, ...], kinds: tuple[type[Any], ...]) -> None:
    assert flux.FLUX.kinds(ConsultAttestReply(data_filters=taken_out)) == kinds
