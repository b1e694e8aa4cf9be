"""The forms of the law of 2 April 1965: the facts of each, whom a message is about, which integrations change."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidEvaluation, AidForm, AidKind
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.quality import EQUIVALENT, INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import WriteError
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import loi65_wet65
from bcss_cpas.flux._loi65 import decisions, refunds, results
from bcss_cpas.flux._loi65.common import Duration, FileIdentification, Integration
from bcss_cpas.flux._read import read
from bcss_cpas.flux._ssdn import AuthorizedUser, Period, RequestContext
from bcss_cpas.flux._write import write
from bcss_cpas.testing import values
from tests.goldens import changed, golden

PERSON, PARTNER, CHILD = (Ssin.test(date(year, month, 9), 21) for year, month in ((1984, 2), (1986, 11), (2012, 7)))
SOURCE = Source(Origin.FLUX, "loi65_wet65")
CPAS = EnterpriseNumber("0299900145")
FILE = FileIdentification(cpas=CPAS, file_id="2025EX00042")
FORM: dict[str, Any] = {"entry_date": date(2025, 3, 1), "attestation_id": "B00000000000042"}


def told(content: Any) -> list[AidDecision]:
    return list(loi65_wet65.facts(content, SOURCE))


def b1(**given: Any) -> decisions.CommonDecisionB1:
    return decisions.CommonDecisionB1(**{
        **FORM, "primary": decisions.PrimaryBeneficiaryB1(ssin=PERSON), "requested_aids": decisions.RequestedAids(),
        "duration": Duration(months=12), "decision_date": date(2025, 2, 26), "juridical_procedure": False, **given,
    })  # fmt: skip


def b2(ssin: Ssin = CHILD, suffix: int = 2, **given: Any) -> decisions.IndividualDecisionB2:
    decision = decisions.DecisionB2(**{"decision_date": date(2025, 2, 26), "duration": Duration(), **given})
    return decisions.IndividualDecisionB2(**FORM, ssin=ssin, suffix=suffix, decision=decision)


def c(former: str | None = None) -> decisions.CancellationFormC:
    return decisions.CancellationFormC(
        **FORM, ssin=PERSON, suffix=0, decision_date=date(2025, 2, 26), decision_nature="1", cancellation_reason="02",
        former_form_cancellation=former,
    )  # fmt: skip


def asked(**forms: Any) -> loi65_wet65.DecisionRequestAB:
    return loi65_wet65.DecisionRequestAB(file=FILE, **forms)


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def test_a_form_b1_tells_the_aid_of_the_file_to_its_primary_beneficiary() -> None:
    aids = decisions.RequestedAids(financial_aid=True, housing_costs=True, repatriation_costs=False)
    article60 = decisions.Article60(type="1", schedule="2", work_place="3")
    form = b1(
        requested_aids=aids, primary_aids=decisions.SocialAid(alimony=True, activation="1"),
        partner_aids=decisions.SocialAid(art60p7=article60, art61=False),
        secondaries=[decisions.SecondaryBeneficiaryB1(ssin=each, suffix=1) for each in (PARTNER, CHILD)],
    )  # fmt: skip
    assert told(asked(common_decision=form)) == [
        AidDecision(
            person=PERSON, source=SOURCE.at("$.common_decision"), since=day("2025-03-01"), until=day("2026-03-01"),
            form=AidForm.B1, partner_aids=(AidKind.ART60P7,), others=(PARTNER, CHILD), decided_on=date(2025, 2, 26),
            aids=(AidKind.FINANCIAL_AID, AidKind.HOUSING_COSTS, AidKind.ACTIVATION, AidKind.ALIMONY),
            cpas=CPAS, reference="B00000000000042",
        )
    ]  # fmt: skip


def test_a_form_b2_tells_the_care_of_one_person() -> None:
    form = b2(duration=Duration(weeks=2), ambulant_costs=True, hospitalization_costs=True)
    (fact,) = told(asked(individual_decisions=[form]))
    assert (fact.person, fact.form, fact.source.path) == (CHILD, AidForm.B2, "$.individual_decisions[0]")
    assert (fact.since, fact.until) == (day("2025-03-01"), day("2025-03-15"))
    assert fact.aids == (AidKind.AMBULANT_COSTS, AidKind.HOSPITALIZATION_COSTS)


def test_what_the_bcss_says_of_a_form_is_not_what_the_state_says_of_it() -> None:
    (fact,) = told(asked(common_decision=b1(bcss_evaluation=AidEvaluation("REFUSED"))))
    assert fact.evaluation is None


def test_a_form_c_tells_the_end_of_aid_or_annuls_a_former_one() -> None:
    request = loi65_wet65.DecisionRequestC(file=FILE, cancellations=(c(), c("9"), c("1")))
    assert [(fact.source.path, fact.form, fact.annuls_former) for fact in told(request)] == [
        ("$.cancellations[0]", AidForm.C, False),
        ("$.cancellations[1]", AidForm.C, True),
    ]


def test_a_form_d1_tells_the_aid_of_a_month_without_what_cost_nothing() -> None:
    form = refunds.RefundFormD1(
        reference_month=YearMonth(2025, 4), attestation_id="D00000000000042", ssin=PERSON, total_amount=1,
        amounts=refunds.DeliveredAmountsD1(
            double_maximum=False, financial_aid=0, medical_costs=(0, 2750), pharmaceutical_costs=(0,),
            birth_allowance=Decimal("0.00"), guaranteed_child_allowances=100,
        ),
        partner_amounts=refunds.SocialAidAmountsD1(partner_convention=5),
    )  # fmt: skip
    (fact,) = told(loi65_wet65.DecisionRequestDF(file=FILE, refund=form))
    assert (fact.form, fact.since, fact.until) == (AidForm.D1, day("2025-04-01"), day("2025-05-01"))
    assert fact.aids == (AidKind.MEDICAL_COSTS, AidKind.GUARANTEED_CHILD_ALLOWANCES)
    assert fact.partner_aids == (AidKind.PARTNER_CONVENTION,)


BILL = refunds.HospitalBill(number="1", year="2025", amount=7)


@pytest.mark.parametrize(
    ("amounts", "aids"),
    [
        ({}, ()),
        ({"bills": [BILL]}, (AidKind.HOSPITALIZATION_COSTS,)),
        ({"bills": [refunds.HospitalBill(number="1", year="2025", amount=0)]}, ()),
        ({"remaining_amount": 3}, (AidKind.HOSPITALIZATION_COSTS,)),
        ({"ambulant_medical": 3}, (AidKind.AMBULANT_COSTS,)),
        ({"ambulant_pharmaceutical": 3, "remaining_amount": 0}, (AidKind.AMBULANT_COSTS,)),
    ],
)
def test_a_form_d2_tells_a_stay_from_care_without_one(amounts: dict[str, Any], aids: Sequence[AidKind]) -> None:
    form = refunds.RefundFormD2(
        **FORM, ssin=CHILD, suffix=2, care_institution="71099999", total_amount=7,
        amounts=refunds.DeliveredAmountsD2(**amounts),
    )  # fmt: skip
    (fact,) = told(loi65_wet65.DecisionRequestDF(file=FILE, refunds_of_care=(form,)))
    assert (fact.form, fact.aids, fact.since, fact.until) == (AidForm.D2, aids, day("2025-03-01"), None)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (Period(start=date(2025, 3, 1), end=date(2025, 4, 30)), "2025-03-01", "2025-05-01"),
        (Period(end=date.max), None, None),
        (Period(), None, None),
    ],
)
def test_a_form_f_tells_the_days_for_which_aid_was_recovered(
    period: Period, since: str | None, until: str | None
) -> None:
    form = refunds.RecoveringFormF(
        reference_date=date(2025, 7, 1), attestation_id="F00000000000042", ssin=PERSON, suffix=0, original_form="1",
        type="03", recovered_amount=45000, period=period,
    )  # fmt: skip
    (fact,) = told(loi65_wet65.DecisionRequestDF(file=FILE, recoveries=(form,)))
    assert (fact.form, fact.since, fact.until) == (AidForm.F, day(since), day(until))


@given(values.days(date(2002, 1, 1)), st.integers(0, 366), st.integers(0, 52))
def test_days_and_weeks_add_up(start: date, days: int, weeks: int) -> None:
    assert end_of(start, days=days, weeks=weeks) == start + timedelta(days=days + 7 * weeks)


@given(values.days(date(2002, 1, 1)) | st.dates(date(2024, 1, 29), date(2024, 1, 31)), st.integers(0, 12))
def test_months_end_on_the_same_day_or_on_the_first_of_the_next_month(start: date, months: int) -> None:
    end = end_of(start, months=months)
    passed = 12 * (end.year - start.year) + end.month - start.month
    assert (passed, end.day) in ((months, start.day), (months + 1, 1))
    if end.day != start.day:
        assert (end - timedelta(days=1)).day < start.day


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        (date(2025, 1, 31), Duration(months=1), date(2025, 3, 1)),
        (date(2024, 2, 29), Duration(months=12), date(2025, 3, 1)),
        (date(2025, 1, 31), Duration(months=1, days=1, weeks=1), date(2025, 3, 9)),
        (date(2025, 12, 15), Duration(months=0), date(2025, 12, 15)),
    ],
)
def test_a_day_that_its_month_lacks_is_the_first_of_the_next(start: date, duration: Duration, end: date) -> None:
    (fact,) = told(asked(common_decision=b1(entry_date=start, duration=duration)))
    assert fact.until == IncompleteDate(end.isoformat())


@pytest.mark.parametrize("duration", [Duration(), Duration(days=-1), Duration(months=10**9), Duration(days=10**12)])
def test_a_duration_that_says_nothing_leaves_the_end_unknown(duration: Duration) -> None:
    (fact,) = told(asked(common_decision=b1(duration=duration)))
    assert fact.until is None


def end_of(start: date, **parts: int) -> date:
    (fact,) = told(asked(common_decision=b1(entry_date=start, duration=Duration(**parts))))
    assert fact.until is not None
    assert fact.until.complete is not None
    return fact.until.complete


def test_a_result_on_forms_ab_tells_what_is_refunded() -> None:
    refunded = results.RefundedAids(
        financial_aid=True, hospitalization_costs=True, housing_costs=False,
        primary=results.RefundedSocialAid(alimony=True), partner=results.RefundedSocialAid(art61=True),
    )  # fmt: skip
    result = results.DecisionResultAB(
        ssin=PERSON, suffix=0, entry_date=date(2025, 3, 1), attestation_id="B00000000000042",
        evaluation=AidEvaluation("PARTIALLYACCEPTED"), refunded=refunded,
    )  # fmt: skip
    assert told(loi65_wet65.DecisionReplyAB(file=FILE, results=(result,))) == [
        AidDecision(
            person=PERSON, source=SOURCE.at("$.results[0]"), since=day("2025-03-01"), form=None, cpas=CPAS,
            aids=(AidKind.FINANCIAL_AID, AidKind.HOSPITALIZATION_COSTS, AidKind.ALIMONY), reference="B00000000000042",
            partner_aids=(AidKind.ART61,), evaluation=AidEvaluation("PARTIALLYACCEPTED"),
        )
    ]  # fmt: skip


def test_a_result_without_a_person_gives_no_fact_and_one_without_details_says_little() -> None:
    rows = (results.DecisionResultAB(), results.DecisionResultAB(ssin=PERSON))
    (fact,) = told(loi65_wet65.DecisionReplyAB(results=rows))
    assert fact == AidDecision(person=PERSON, source=SOURCE.at("$.results[1]"), form=None)


def test_a_result_on_a_form_c_tells_its_day() -> None:
    row = results.DecisionResultC(ssin=PERSON, entry_date=date(2025, 6, 1), evaluation=AidEvaluation("ACCEPTED"))
    (fact,) = told(loi65_wet65.DecisionReplyC(results=(row,)))
    assert (fact.form, fact.since, fact.evaluation) == (AidForm.C, day("2025-06-01"), AidEvaluation("ACCEPTED"))


MONTH, ENTRY, REFERENCE = YearMonth(2025, 4), date(2025, 3, 10), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("dates", "form", "since", "until"),
    [
        ({"reference_month": MONTH}, AidForm.D1, "2025-04-01", "2025-05-01"),
        ({"entry_date": ENTRY}, AidForm.D2, "2025-03-10", None),
        ({"reference_date": REFERENCE}, AidForm.F, None, None),
        ({}, None, None, None),
        ({"entry_date": ENTRY, "reference_date": REFERENCE}, None, "2025-03-10", None),
    ],
)
def test_the_kind_of_date_tells_on_which_form_a_result_answers(
    dates: dict[str, Any], form: AidForm | None, since: str | None, until: str | None
) -> None:
    row = results.DecisionResultDF(ssin=PERSON, **dates)
    (fact,) = told(loi65_wet65.DecisionReplyDF(results=(row,)))
    assert (fact.form, fact.since, fact.until, fact.aids) == (form, day(since), day(until), ())


@pytest.mark.parametrize(
    ("amounts", "aids"),
    [
        ({"financial_aid": results.AmountDecided(accepted_amount=1)}, (AidKind.FINANCIAL_AID,)),
        ({"financial_aid": results.AmountDecided(accepted_amount=0)}, ()),
        ({"primary_amounts": refunds.SocialAidAmounts(art61=9, alimony=0)}, (AidKind.ART61,)),
        ({"bills": [results.AcceptedBill(amount=0)], "remaining_amount": 0}, ()),
        ({"bills": [results.AcceptedBill(amount=5)]}, (AidKind.HOSPITALIZATION_COSTS,)),
        ({"ambulant_pharmaceutical": 8}, (AidKind.AMBULANT_COSTS,)),
    ],
)
def test_a_result_names_the_aid_of_which_something_is_accepted(
    amounts: dict[str, Any], aids: tuple[AidKind, ...]
) -> None:
    row = results.DecisionResultDF(ssin=PERSON, amounts=results.DecisionOnAmounts(**amounts))
    (fact,) = told(loi65_wet65.DecisionReplyDF(results=(row,)))
    assert fact.aids == aids


def identified(ssin: Ssin) -> decisions.IdentificationA:
    message = read(golden("loi65_wet65/ab_request"), loi65_wet65.DecisionRequestAB)
    assert message.content is not None
    assert message.content.identification is not None
    assert message.content.identification.primary.beneficiary.ssin == ssin
    return message.content.identification


@pytest.mark.parametrize(
    ("content", "person"),
    [
        (asked(), None),
        (asked(common_decision=b1(), individual_decisions=[b2()]), PERSON),
        (asked(individual_decisions=[b2()]), CHILD),
        (asked(individual_decisions=[b2(), b2(PARTNER, 1)]), None),
        (asked(individual_decisions=[b2(), b2(PARTNER, 0)]), PARTNER),
        (asked(individual_decisions=[b2(PERSON, 0), b2(PARTNER, 0)]), None),
        (loi65_wet65.DecisionRequestC(file=FILE, cancellations=(c(),)), PERSON),
        (loi65_wet65.DecisionReplyC(results=(results.DecisionResultC(ssin=CHILD), results.DecisionResultC())), CHILD),
    ],
)
def test_a_message_is_about_the_primary_beneficiary_or_the_only_person(content: Any, person: Ssin | None) -> None:
    message = read(write(content))
    assert message.content == content
    assert message.person == person


def test_form_a_names_the_primary_beneficiary_and_decides_nothing() -> None:
    about = Ssin.test(date(1984, 2, 9), 21)
    content = asked(identification=identified(about))
    assert read(write(content)).person == about
    assert told(content) == []


def test_a_form_d1_is_about_the_primary_beneficiary() -> None:
    assert read(golden("loi65_wet65/df_request")).person == PERSON


def test_a_form_begins_one_integration_and_ends_another() -> None:
    primary = identified(PERSON).primary
    assert primary.integrations == (Integration(quality=EQUIVALENT, start=date(2025, 3, 1), end=date(2026, 2, 28)),)
    assert primary.desintegrations == (Integration(quality=INQUIRY, start=date(2025, 1, 6), end=date(2025, 3, 5)),)


def test_an_integration_without_its_code_is_kept_whole() -> None:
    where = "IdentificationA/PrimaryBeneficiary/Integration"
    document = changed(golden("loi65_wet65/ab_request"), where, lambda each: each.attrib.clear())
    message = read(document, loi65_wet65.DecisionRequestAB)
    assert message.content is not None
    assert message.content.identification is not None
    assert message.content.identification.primary.integrations == ()
    assert [each.path for each in message.unread] == ["$.identification.primary.integrations[0]"]


def test_an_enterprise_number_loses_its_leading_zero_on_the_wire_and_gets_it_back() -> None:
    assert b"<l:KBOBCE>299900145</l:KBOBCE>" in golden("loi65_wet65/ab_request")
    message = read(golden("loi65_wet65/ab_request"), loi65_wet65.DecisionRequestAB)
    assert message.content is not None
    assert message.content.file.cpas == CPAS


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (loi65_wet65.DecisionReplyC(results=(results.DecisionResultC(),)), OutcomeKind.DATA),
        (loi65_wet65.DecisionReplyC(), OutcomeKind.UNCLASSIFIED),
    ],
)
def test_a_refused_form_is_an_answer_and_a_reply_without_results_is_none(reply: Any, kind: OutcomeKind) -> None:
    outcome = read(write(reply)).outcome
    assert outcome is not None
    assert outcome.kind is kind


def test_no_envelope_is_made_for_services_of_which_id_or_version_is_not_known() -> None:
    user = AuthorizedUser(user_id="79620160206", email="service.social@cpas.example", matrix_id=17)
    with pytest.raises(WriteError):
        write(asked(), "ssdn", RequestContext(user=user))
