"""UnemploymentData: outcome, facts, and the forms in which the versions give the same thing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import (
    INSERTION,
    DossierStatus,
    NoRightReason,
    UnemploymentAllowance,
    UnemploymentCode,
    UnemploymentFamilyState,
)
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work_search import ActivatedJob, Unemployment
from bcss_cpas.flux import unemployment_data
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import InformationCustomer, Organization, Status
from bcss_cpas.flux._soa_types import Words
from bcss_cpas.flux._unemployment import replies
from bcss_cpas.flux._unemployment.criteria import SearchCriteria, SearchPeriod
from bcss_cpas.flux._unemployment.rights import NoRight, RightHeld, Sanction, Situation
from bcss_cpas.flux._unemployment.sums import (
    ActivationAllowance,
    CareerBreak,
    MonthlyPayment,
    Nature,
    PaidSum,
    ValidityPeriod,
)
from bcss_cpas.flux._write import write
from bcss_cpas.flux.unemployment_data import ConsultPaidSumsRequest
from bcss_cpas.testing import values
from tests.goldens import golden

PERSON = Ssin.test(date(1985, 7, 30), 34)
SOURCE = Source(Origin.FLUX, "unemployment_data")
ASKED = SearchCriteria(ssin=PERSON)
UNEMPLOYMENT = BenefitKind.UNEMPLOYMENT


def facts(reply: replies.UnemploymentReply) -> list[Any]:
    return list(unemployment_data.facts(reply, SOURCE))


def paid(**given: Any) -> Any:
    (fact,) = facts(replies.ConsultPaidSumsReply(search_criteria=ASKED, paid_sums=(PaidSum(**given),)))
    return fact


@given(values.months(), st.integers(0, 10**8), st.sampled_from(["COMPLETED", "PROVISIONAL", "NOT_STARTED", "NEW"]))
def test_a_sum_paid_for_a_month_is_a_payment_in_euro_for_the_days_of_that_month(
    month: YearMonth, cents: int, status: str
) -> None:
    fact = paid(
        related_month=month, paid_amount_cents=cents, accepted_amount_cents=1, dossier_status=DossierStatus(status),
        nature=Nature(text="1"),
    )  # fmt: skip
    assert fact == Payment(
        person=PERSON, source=SOURCE.at("$.paid_sums[0]"), kind=UNEMPLOYMENT, amount=Decimal(cents) / 100,
        category="01", since=month.start, until=month.end, provisional=status in ("PROVISIONAL", "NOT_STARTED"),
    )  # fmt: skip


def test_a_sum_of_which_nothing_is_told_is_still_a_payment() -> None:
    assert paid() == Payment(person=PERSON, source=SOURCE.at("$.paid_sums[0]"), kind=UNEMPLOYMENT)


def test_a_payment_without_its_sum_gives_the_daily_amount_apart() -> None:
    month = MonthlyPayment(
        paid_month=YearMonth(2025, 5),
        theoric_daily_allowance_amount_cents=5511,
        nature=Nature(inner=UnemploymentCode("02")),
    )
    said: dict[str, Any] = {
        "person": PERSON, "source": SOURCE.at("$.payments[0]"), "kind": UNEMPLOYMENT, "category": "02",
        "since": IncompleteDate("2025-05-01"), "until": IncompleteDate("2025-06-01"),
    }  # fmt: skip
    found = facts(replies.ConsultPaymentsReply(search_criteria=ASKED, payments=(month, MonthlyPayment())))
    assert found == [
        Payment(**said),
        Benefit(**said, amount=Decimal("55.11"), per=Periodicity.DAY),
        Payment(person=PERSON, source=SOURCE.at("$.payments[1]"), kind=UNEMPLOYMENT),
    ]


def test_a_right_is_told_with_family_ground_and_theoretical_end() -> None:
    held = RightHeld(
        right_starting_date=date(2024, 2, 5), nature=Nature(text="01"), theoric_right_ending_date=date(2026, 2, 4),
        family_state=UnemploymentFamilyState("COHABITING"), theoric_daily_allowance_amount_cents=2050,
        unemployed_worker_status=UnemploymentAllowance("INSERTION_ALLOCATION"),
    )  # fmt: skip
    where, since = SOURCE.at("$.rights[0]"), IncompleteDate("2024-02-05")
    assert facts(replies.ConsultRightsReply(search_criteria=ASKED, rights=(held, RightHeld()))) == [
        Unemployment(
            person=PERSON, source=where, since=since, right=True, code=UnemploymentCode("01"), allowance=INSERTION,
            family=UnemploymentFamilyState("COHABITING"), expected_end=IncompleteDate("2026-02-04"),
        ),
        Benefit(
            person=PERSON, source=where, since=since, kind=UNEMPLOYMENT, amount=Decimal("20.50"), per=Periodicity.DAY,
            category="01",
        ),
        Unemployment(person=PERSON, source=SOURCE.at("$.rights[1]"), right=True),
    ]  # fmt: skip


@pytest.mark.parametrize(("none", "reason"), [
    (NoRight(sanction=Sanction()), NoRightReason.SANCTION),
    (NoRight(exclusion=Node("exclusion")), NoRightReason.EXCLUSION),
    (NoRight(exclusion=Node("exclusion", "true")), NoRightReason.EXCLUSION),
    (NoRight(right_end=Node("rightEnd", children=(Node("a"),))), NoRightReason.END_OF_RIGHT),
    (NoRight(exclusion=Node("exclusion", " false "), right_end=Node("rightEnd", "1")), NoRightReason.END_OF_RIGHT),
    (NoRight(exclusion=Node("exclusion", "0"), right_end=Node("rightEnd", "false")), None),
    (NoRight(), None),
])  # fmt: skip
def test_why_there_is_no_right_is_told_by_what_stands_there(none: NoRight, reason: NoRightReason | None) -> None:
    (fact,) = facts(replies.ConsultRightsReply(search_criteria=ASKED, no_rights=(none,)))
    assert fact == Unemployment(person=PERSON, source=SOURCE.at("$.no_rights[0]"), right=False, reason=reason)


def test_a_sanction_says_for_how_long_and_on_which_article() -> None:
    (fact,) = facts_of(read(golden("unemployment_data/sanction")))
    assert isinstance(fact, Unemployment)
    assert (fact.sanction_weeks, fact.article, fact.since) == (13, "52", IncompleteDate("2025-04-14"))


def test_an_activation_allowance_names_the_employer_that_the_person_works_for() -> None:
    benefit, job, *payments = facts_of(read(golden("unemployment_data/activation")))
    assert isinstance(job, ActivatedJob)
    assert (job.employer, job.since) == (EnterpriseNumber("0299900343"), IncompleteDate("2025-01-20"))
    assert (job.mean_hours, job.reference_hours) == (Decimal(19), Decimal(38))
    assert isinstance(benefit, Benefit)
    assert (benefit.kind, benefit.until) == (BenefitKind.ACTIVATION, IncompleteDate("2025-07-20"))
    assert [each.amount for each in payments if isinstance(each, Payment)] == [350, 350]


def test_an_activation_allowance_of_unknown_duration_has_no_bounds() -> None:
    bare = ActivationAllowance(validity_period=ValidityPeriod(end_date=date.max))
    reply = replies.ConsultActivationPaidSumsReply(
        search_criteria=ASKED, activation_allowances=(ActivationAllowance(), bare)
    )
    assert [(fact.since, fact.until) for fact in facts(reply)] == [(None, None)] * 4


def test_a_career_break_is_a_benefit_up_to_the_day_after_its_last() -> None:
    each = CareerBreak(begin_date=date(2023, 2, 1), end_date=date(2023, 7, 31), allowance_amount_cents=18043)
    (fact,) = facts(replies.ConsultCareerBreakReply(search_criteria=ASKED, career_breaks=(each,)))
    assert (fact.kind, fact.amount) == (BenefitKind.CAREER_BREAK, Decimal("180.43"))
    assert (fact.since, fact.until) == (IncompleteDate("2023-02-01"), IncompleteDate("2023-08-01"))


@pytest.mark.parametrize("cls", [replies.GetSituationReply, replies.ConsultSituationReply])
def test_a_situation_tells_payment_and_right(cls: Any) -> None:
    situation = Situation(payments=(MonthlyPayment(),), rights=(RightHeld(),), no_rights=(NoRight(),))
    found = facts(cls(search_criteria=ASKED, situation=situation))
    assert [(type(fact), fact.source.path) for fact in found] == [
        (Payment, "$.situation.payments[0]"), (Unemployment, "$.situation.rights[0]"),
        (Unemployment, "$.situation.no_rights[0]"),
    ]  # fmt: skip
    assert facts(cls(search_criteria=ASKED)) == []


def test_a_status_alone_can_tell_that_the_insertion_allowances_have_ended() -> None:
    (fact,) = facts_of(read(golden("unemployment_data/insertion_ended")))
    assert isinstance(fact, Unemployment)
    assert (fact.right, fact.allowance, fact.reason) == (False, INSERTION, NoRightReason.END_OF_RIGHT)


def test_what_is_not_known_gives_no_fact() -> None:
    whole = (Node("payedActivationSums", children=(Node("activationAllowanceAmount", "50000"),)),)
    assert facts(replies.GetPayedActivationSumsReply(search_criteria=ASKED, payed_activation_sums=whole)) == []
    scheduled = replies.ConsultScheduledPaymentReply(search_criteria=ASKED, scheduled_payment=Node("scheduledPayment"))
    assert facts(scheduled) == []


def test_without_a_person_there_are_no_facts() -> None:
    assert facts(replies.ConsultPaidSumsReply(paid_sums=(PaidSum(),))) == []
    assert facts(replies.ConsultRightsReply(status=Status(code="UD000033"))) == []


@given(st.sampled_from(["01", " 1 ", "05", "99"]), st.booleans())
def test_the_code_is_found_beside_its_words_or_alone(code: str, apart: bool) -> None:
    words = (Words(language="FR", text="Chômage complet"),)
    nature = Nature(text="", inner=UnemploymentCode(code), words=words) if apart else Nature(text=code)
    assert nature.code == UnemploymentCode(code)
    assert Nature(text=" ", words=words).code is None
    assert Nature().code is None


@pytest.mark.parametrize(("name", "kind", "where"), [
    ("paid_sums", OutcomeKind.DATA, None),
    ("no_payment", OutcomeKind.NO_DATA, None),
    ("not_integrated", OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER),
    ("not_integrated_at_the_onem", OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER),
    ("fault", OutcomeKind.REFUSED, None),
])  # fmt: skip
def test_no_data_is_told_from_not_integrated_and_refused(name: str, kind: OutcomeKind, where: Where | None) -> None:
    outcome = read(golden(f"unemployment_data/{name}")).outcome
    assert outcome is not None
    assert (outcome.kind, outcome.where) == (kind, where)


@given(st.from_regex(r"UDX[0-9]{5}", fullmatch=True))
def test_a_code_that_no_list_explains_is_never_no_data(code: str) -> None:
    reply = replies.ConsultRightsReply(search_criteria=ASKED, status=Status(value="NO_RESULT", code=code))
    outcome = read(write(reply, flux="unemployment_data")).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_a_reply_without_status_says_nothing() -> None:
    outcome = read(write(replies.ConsultRightsReply(), flux="unemployment_data")).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_a_request_is_written_in_the_newest_version_or_in_the_one_named() -> None:
    asked = SearchCriteria(
        ssin=PERSON, period=SearchPeriod(start_month=YearMonth(2025, 1), end_month=YearMonth(2025, 5))
    )
    customer = InformationCustomer(customer_identification=Organization(sector=17, institution=1))
    request = ConsultPaidSumsRequest(information_customer=customer, search_criteria=asked)
    newest, older = write(request, "soap"), write(request, "soap", version="v2")
    assert (read(newest).version, read(older).version) == ("v3", "v2")
    assert b"<startMonth>2025-01</startMonth><endMonth>2025-05</endMonth>" in newest


@pytest.mark.parametrize("wrapped", [True, False])
@given(namespace=st.sampled_from(["urn:other", "http://kszbcss.fgov.be/intf/UnemploymentDataService/v9"]))
def test_rights_are_read_in_any_namespace_within_their_wrapper_or_without(wrapped: bool, namespace: str) -> None:
    rights = "<u:noRight><u:triggerDate>2025-04-14</u:triggerDate></u:noRight>"
    inside = f"<u:rights>{rights}</u:rights>" if wrapped else rights
    criteria = f"<u:searchCriteria><u:ssin>{PERSON.value}</u:ssin></u:searchCriteria>"
    root = "u:consultRightsResponse"
    message = read(f'<{root} xmlns:u="{namespace}">{inside}{criteria}</{root}>'.encode())
    assert not message.unread
    assert not message.defects
    assert [fact.source.path for fact in facts_of(message)] == ["$.no_rights[0]"]


LAST_KNOWN = SearchCriteria(ssin=PERSON, last_known_payments=True)


@pytest.mark.parametrize(("reply", "kinds"), [
    (replies.GetSituationReply(search_criteria=ASKED), (Payment, Unemployment)),
    (replies.GetSituationReply(search_criteria=LAST_KNOWN), (Payment,)),
    (replies.GetPayedSumsReply(search_criteria=ASKED), (Payment,)),
    (replies.GetPayedActivationSumsReply(search_criteria=ASKED), ()),
    (replies.ConsultSituationReply(search_criteria=ASKED), (Payment, Unemployment)),
    (replies.ConsultCareerBreakReply(search_criteria=ASKED), ()),
    (replies.ConsultScheduledPaymentReply(search_criteria=ASKED), ()),
    (replies.ConsultPaidSumsReply(search_criteria=ASKED), (Payment,)),
    (replies.ConsultActivationPaidSumsReply(search_criteria=ASKED), (ActivatedJob,)),
    (replies.ConsultPaymentsReply(), (Payment,)),
    (replies.ConsultRightsReply(search_criteria=ASKED), (Unemployment,)),
])  # fmt: skip
def test_what_a_reply_does_not_tell_is_known_only_of_what_its_operation_is_asked_for(
    reply: replies.UnemploymentReply, kinds: tuple[type[Any], ...]
) -> None:
    assert unemployment_data.FLUX.kinds(reply) == kinds


def test_what_a_reply_tells_beside_is_known_too() -> None:
    daily = MonthlyPayment(paid_month=YearMonth(2025, 3), theoric_daily_allowance_amount_cents=5123)
    with_amount = replies.ConsultPaymentsReply(search_criteria=ASKED, payments=(daily,))
    assert unemployment_data.FLUX.kinds(with_amount) == (Benefit, Payment)
    ended = replies.ConsultPaymentsReply(search_criteria=ASKED, status=Status(code="UD000033"))
    assert unemployment_data.FLUX.kinds(ended) == (Payment, Unemployment)
