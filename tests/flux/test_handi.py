"""HandiService: what each source answers, and the facts of its file."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind, Periodicity, RightKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.disability import (
    AllowanceLegislation,
    Impairment,
    IncomeReplacementCategory,
    IntegrationCategory,
    RequestLegislation,
)
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import IdentityProblem, OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import handi
from bcss_cpas.flux._handi.common import (
    AdministrativeEvolution,
    Allowance,
    Evolution,
    PaymentMade,
    PaymentsResult,
    RecognitionEvolution,
)
from bcss_cpas.flux._handi.criteria import (
    AuthenticSources,
    FileParts,
    FilesByDateCriteria,
    FilesByPeriodCriteria,
    PaymentsCriteria,
    PaymentSources,
)
from bcss_cpas.flux._handi.dgph import (
    DgphFile,
    DgphRecognition,
    DgphRecognitionDetails,
    DgphResult,
    DgphRight,
    SocialCard,
)
from bcss_cpas.flux._handi.dsl import DslFile, DslResult
from bcss_cpas.flux._handi.iris_care import IrisCareFile, IrisCareResult
from bcss_cpas.flux._handi.older import (
    FileOf2013,
    InformationAtReferenceDate,
    PaymentOf2013,
    PaymentsAtPeriod,
    RightOf2013,
    SocialCardOf2013,
    WantedInformation,
)
from bcss_cpas.flux._handi.results import FileResults, PaymentsResults
from bcss_cpas.flux._handi.vsb import VsbFile, VsbResult
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import Status
from bcss_cpas.flux._soa_types import GlobalStatus, OpenPeriod, SourceStatus, SsinWithCanceledAndReplacedByStatus
from bcss_cpas.flux.handi import (
    FLUX,
    ConsultFileReply,
    ConsultFilesByDateReply,
    ConsultFilesByPeriodReply,
    ConsultPaymentsReply,
    facts,
)
from bcss_cpas.message import SourceOutcome
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

PERSON, OTHER = Ssin.test(date(1979, 4, 11), 57), Ssin.test(date(1979, 4, 11), 59)
SOURCE = Source(Origin.FLUX, "handi")
FOUND = GlobalStatus(value="DATA_FOUND", code="MSG00000")
ANSWERS = (OutcomeKind.DATA, OutcomeKind.NO_DATA)
replies = st.one_of(
    *map(bodies, (ConsultFilesByDateReply, ConsultFilesByPeriodReply, ConsultPaymentsReply, ConsultFileReply))
)


def status(value: str, code: str) -> SourceStatus:
    return SourceStatus(value=value, code=code)


def by_date(results: FileResults | None = None, given: GlobalStatus | None = FOUND, **more: Any) -> Any:
    return ConsultFilesByDateReply(criteria=FilesByDateCriteria(ssin=PERSON), status=given, results=results, **more)


def of_dgph(**file: Any) -> list[Any]:
    """Give the facts of a file of the DGPH."""
    results = FileResults(dgph=DgphResult(status=status("DATA_FOUND", "MSG00000"), file=DgphFile(**file)))
    return list(facts(by_date(results), SOURCE))


def allowance(total: str, month: str, legislation: str = "3") -> DgphRight:
    return DgphRight(
        period=OpenPeriod(begin=date(2022, 4, 1), end=date(2027, 2, 28)),
        legislation=AllowanceLegislation(legislation), total_month_amount=Decimal(total), month_amount=Decimal(month),
        category_ivt=IncomeReplacementCategory("B"), category_it=IntegrationCategory("2"),
    )  # fmt: skip


def test_each_source_answers_for_itself() -> None:
    outcome = read(golden("handi/one_source_down")).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.PARTIAL
    assert [(each.source, each.kind) for each in outcome.sources] == [
        ("DGPH", OutcomeKind.DATA),
        ("VSB", OutcomeKind.SOURCE_DOWN),
        ("IrisCare", OutcomeKind.NOT_INTEGRATED),
        ("AVIQ", OutcomeKind.NO_DATA),
    ]


@pytest.mark.parametrize(("value", "code", "kind"), [
    ("NO_DATA_FOUND", "MSG00021", OutcomeKind.NOT_INTEGRATED),
    ("TECHNICAL_ERROR", "XYZ00001", OutcomeKind.SOURCE_DOWN),
    ("NO_RESULT", "XYZ00001", OutcomeKind.UNCLASSIFIED),
])  # fmt: skip
def test_a_source_that_said_nothing_makes_a_reply_partial(value: str, code: str, kind: OutcomeKind) -> None:
    answered = DgphResult(status=status("NO_DATA_FOUND", "MSG00100"))
    outcome = FLUX.outcome(by_date(FileResults(dgph=answered, vsb=VsbResult(status=status(value, code)))))
    assert outcome is not None
    assert outcome.kind is OutcomeKind.PARTIAL
    assert [each.kind for each in outcome.sources] == [OutcomeKind.NO_DATA, kind]


def test_where_no_source_answered_the_reply_says_what_the_source_says() -> None:
    silent = FileResults(aviq=None, vsb=VsbResult(status=status("NO_DATA_FOUND", "MSG00021")))
    outcome = FLUX.outcome(by_date(silent, GlobalStatus(value="NO_DATA_FOUND", code="MSG00100")))
    assert outcome is not None
    assert (outcome.kind, outcome.where) == (OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER)
    assert outcome.sources == (SourceOutcome("VSB", OutcomeKind.NOT_INTEGRATED, outcome.code),)


def test_a_source_without_a_status_is_no_answer() -> None:
    outcome = FLUX.outcome(by_date(FileResults(dsl=DslResult(file=DslFile()))))
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_a_reply_without_a_status_is_unclassified() -> None:
    for content in (by_date(given=None), ConsultFileReply()):
        outcome = FLUX.outcome(content)
        assert outcome is not None
        assert outcome.kind is OutcomeKind.UNCLASSIFIED


def test_the_number_that_replaces_another_is_told_by_the_status_or_beside_the_number() -> None:
    told = read(golden("handi/replaced")).outcome
    assert told is not None
    assert (told.identity, told.new_ssin) == (IdentityProblem.REPLACED, OTHER)
    with_data = FLUX.outcome(by_date(ssin=SsinWithCanceledAndReplacedByStatus(value=PERSON, replaced_by=OTHER)))
    assert with_data is not None
    assert (with_data.kind, with_data.new_ssin) == (OutcomeKind.DATA, OTHER)


@given(replies)
def test_no_reply_counts_as_an_answer_where_a_source_gave_none(content: Any) -> None:
    outcome = FLUX.outcome(content)
    assert outcome is not None
    if outcome.kind in ANSWERS:
        assert [each for each in outcome.sources if each.kind not in ANSWERS] == []


@given(replies)
def test_every_fact_is_of_the_person_asked_and_names_the_place_where_it_stands(content: Any) -> None:
    found = list(facts(content, SOURCE))
    assert {fact.person for fact in found} <= {FLUX.person(content)}
    assert {type(fact) for fact in found} <= set(FLUX.gives)
    assert [fact.source.path for fact in found if place(content, fact.source.path) is None] == []


@given(bodies(ConsultPaymentsReply))
def test_every_payment_with_a_month_is_a_fact(content: ConsultPaymentsReply) -> None:
    assume(FLUX.person(content) is not None)
    fields = ("dgph", "vsb", "iris_care", "nic_cin", "mdg")
    rows = () if content.results is None else tuple(getattr(content.results, field) for field in fields)
    paid = [payment for row in rows if row is not None for payment in row.payments]
    found = list(facts(content, SOURCE))
    assert [(f.amount, f.cancelled) for f in found if isinstance(f, Payment)] == [
        (row.amount, row.cancelled_payment) for row in paid
    ]


def test_the_two_allowances_are_told_apart() -> None:
    first, second = of_dgph(right=allowance("1403.27", "261.02"))
    shared: dict[str, Any] = {
        "person": PERSON, "source": SOURCE.at("$.results.dgph.file.right"), "per": Periodicity.MONTH, "payer": "DGPH",
        "since": IncompleteDate("2022-04-01"), "until": IncompleteDate("2027-03-01"),
    }  # fmt: skip
    assert first == Benefit(kind=BenefitKind.INCOME_REPLACEMENT, amount=Decimal("1142.25"), category="B", **shared)
    assert second == Benefit(kind=BenefitKind.INTEGRATION_ALLOWANCE, amount=Decimal("261.02"), category="2", **shared)


cents = st.integers(0, 300_000).map(lambda n: Decimal(n) / 100)


@given(cents, cents)
def test_the_parts_make_up_the_whole_and_nothing_is_no_allowance(total: Decimal, month: Decimal) -> None:
    assume(month <= total)
    found = of_dgph(right=allowance(str(total), str(month)))
    assert sum(benefit.amount for benefit in found) == total
    assert all(benefit.amount > 0 for benefit in found)


@pytest.mark.parametrize("month", [Decimal("20.00"), None])
def test_a_whole_that_cannot_be_divided_is_one_allowance_of_an_untold_kind(month: Decimal | None) -> None:
    right = DgphRight(legislation=AllowanceLegislation("3"), total_month_amount=Decimal("10.00"), month_amount=month)
    (found,) = of_dgph(right=right)
    assert (found.kind, found.amount, found.category) == (BenefitKind.DISABILITY, Decimal("10.00"), "ARR/AI")
    assert (found.since, found.until) == (None, None)


def test_categories_that_are_missing_stay_unknown() -> None:
    right = DgphRight(
        legislation=AllowanceLegislation("3"), total_month_amount=Decimal("10.00"), month_amount=Decimal("4.00")
    )
    assert [(each.amount, each.category) for each in of_dgph(right=right)] == [
        (Decimal("6.00"), None),
        (Decimal("4.00"), None),
    ]


def test_an_allowance_without_an_amount_is_told_and_one_without_a_legislation_is_not() -> None:
    (found,) = of_dgph(right=DgphRight(legislation=AllowanceLegislation("3")))
    assert (found.kind, found.amount) == (BenefitKind.DISABILITY, None)
    assert of_dgph(right=DgphRight(total_month_amount=Decimal("10.00"))) == []


@pytest.mark.parametrize(("legislation", "short"), [("4", "AAPA"), ("8", "ACRG"), ("77", "77")])
def test_another_allowance_has_the_whole_amount_and_its_abbreviation(legislation: str, short: str) -> None:
    (found,) = of_dgph(right=allowance("583.00", "583.00", legislation))
    assert (found.kind, found.amount, found.category) == (BenefitKind.DISABILITY, Decimal("583.00"), short)


def test_a_source_that_gives_one_amount_does_not_tell_the_two_allowances_apart() -> None:
    given = Allowance(legislation=AllowanceLegislation("3"), total_month_amount=Decimal("410.50"))
    results = FileResults(iris_care=IrisCareResult(file=IrisCareFile(right=given)))
    (found,) = facts(by_date(results), SOURCE)
    assert isinstance(found, Benefit)
    assert (found.kind, found.amount, found.payer) == (BenefitKind.DISABILITY, Decimal("410.50"), "IrisCare")


def test_a_request_that_is_pending_is_a_fact_and_a_benefit_asked_for() -> None:
    evolution = Evolution(
        legislation=RequestLegislation("3"), request_date=date(2026, 1, 12), administrative_pending_request=True,
        handicap_recognition_pending=False, file_completion_date=date(2026, 2, 20), appeal=False,
    )  # fmt: skip
    request, benefit = of_dgph(evolution_of_request=evolution)
    path = SOURCE.at("$.results.dgph.file.evolution_of_request")
    assert request == DisabilityRequest(
        person=PERSON, source=path, holder="DGPH", since=IncompleteDate("2026-01-12"),
        legislation=RequestLegislation("3"), administrative=True, recognition=False, appeal=False,
        completed_on=date(2026, 2, 20),
    )  # fmt: skip
    assert benefit == Benefit(
        person=PERSON, source=path, kind=BenefitKind.DISABILITY, since=IncompleteDate("2026-01-12"), payer="DGPH",
        pending=True,
    )  # fmt: skip


def test_a_request_for_a_child_asks_for_a_family_benefit() -> None:
    evolution = Evolution(legislation=RequestLegislation("2"), administrative_pending_request=True)
    assert of_dgph(evolution_of_request=evolution)[1].kind is BenefitKind.FAMILY_BENEFIT


@pytest.mark.parametrize("evolution", [
    Evolution(legislation=RequestLegislation("9"), administrative_pending_request=True),
    Evolution(administrative_pending_request=True),
    Evolution(legislation=RequestLegislation("4"), appeal=True),
    Evolution(legislation=RequestLegislation("3"), handicap_recognition_pending=True),
])  # fmt: skip
def test_what_is_asked_for_is_not_guessed(evolution: Evolution) -> None:
    (found,) = of_dgph(evolution_of_request=evolution)
    assert isinstance(found, DisabilityRequest)


def test_a_request_that_is_settled_is_no_fact() -> None:
    settled = Evolution(
        legislation=RequestLegislation("3"), request_date=date(2020, 1, 1), administrative_pending_request=False,
        handicap_recognition_pending=False, appeal=False,
    )  # fmt: skip
    assert of_dgph(evolution_of_request=settled) == []


def test_a_source_tells_only_the_state_that_it_knows() -> None:
    vsb = VsbResult(file=VsbFile(evolution_of_request=AdministrativeEvolution(administrative_pending_request=True)))
    dsl = DslResult(file=DslFile(evolution_of_request=RecognitionEvolution(handicap_recognition_pending=True)))
    one, other = (fact for fact in facts(by_date(FileResults(vsb=vsb, dsl=dsl)), SOURCE))
    assert isinstance(one, DisabilityRequest)
    assert isinstance(other, DisabilityRequest)
    assert (one.administrative, one.recognition) == (True, None)
    assert (other.administrative, other.recognition) == (None, True)


def test_a_recognition_carries_its_measures_and_its_days() -> None:
    found = [
        fact
        for name in ("one_source_down", "child_over_a_period", "of_2013")
        for fact in facts(read(golden(f"handi/{name}")).content, SOURCE)
        if isinstance(fact, DisabilityRecognition)
    ]
    adult, child, keng, niccin, aviq, _, older = found
    assert (adult.autonomy, adult.earning_capacity_reduced, adult.mental, adult.physical) == (
        9, True, Decimal(0), Decimal("66.5"),
    )  # fmt: skip
    assert (adult.decided_on, adult.since, adult.until) == (
        date(2022, 6, 14), IncompleteDate("2022-03-01"), IncompleteDate("2027-03-01"),
    )  # fmt: skip
    assert (adult.impairments, adult.legislation, adult.decision) == (
        (Impairment.LOWER_LIMBS,), 3, "RECOGNITION_DETERMINED",
    )  # fmt: skip
    assert (child.disability and child.disability.value, child.independence and child.independence.value) == ("2", "1")
    assert (keng.recogniser, keng.pillars, keng.since, keng.decided_on) == ("KindEnGezin", 8, None, None)
    assert (niccin.recogniser, niccin.autonomy, niccin.earning_capacity_reduced) == ("NicCin", 12, None)
    assert (aviq.recogniser, aviq.pillars, aviq.first_pillar) == ("AVIQ", 13, 4)
    assert (older.recogniser, older.decided_on, older.autonomy) == ("DGPH", date(2012, 10, 2), 15)
    assert older.impairments == (Impairment.BLINDNESS,)


def test_every_impairment_is_told() -> None:
    details = DgphRecognitionDetails(
        lower_limbs_50p=True, full_blindness=True, upper_limbs_amputated=True, upper_limbs_paralyzed=True
    )
    (found,) = of_dgph(recognitions=(DgphRecognition(details=details),))
    assert found.impairments == tuple(Impairment)


def test_cards_are_rights_and_their_numbers_stay_in_the_message() -> None:
    cards = (
        SocialCard(delivery_date=date(2022, 7, 1), end_date=date(2027, 2, 28), card_number="5550001234",
                   card_category="PARKINGCARD"),
        SocialCard(card_category="REDUCTIONCARD"),
        SocialCard(card_category="SWIMMINGCARD"),
        SocialCard(card_number="5550009876"),
    )  # fmt: skip
    found = of_dgph(social_cards=cards)
    assert [(each.kind, each.granted, each.detail) for each in found] == [
        (RightKind.PARKING_CARD, True, None),
        (RightKind.REDUCTION_CARD, True, None),
        (RightKind.OTHER, True, "SWIMMINGCARD"),
    ]
    assert (found[0].since, found[0].until) == (IncompleteDate("2022-07-01"), IncompleteDate("2027-03-01"))
    assert "5550001234" not in repr(found)


def test_a_cancelled_payment_is_told_and_one_without_a_month_is_left_out() -> None:
    rows = (
        PaymentMade(year_month=YearMonth(2026, 1), amount=Decimal("1403.27"), cancelled_payment=True),
        PaymentMade(amount=Decimal("1.00")),
        PaymentMade(year_month=YearMonth(2026, 2)),
    )
    content = ConsultPaymentsReply(
        criteria=PaymentsCriteria(ssin=PERSON), results=PaymentsResults(mdg=PaymentsResult(payments=rows))
    )
    assert list(facts(content, SOURCE)) == [
        Payment(person=PERSON, source=SOURCE.at("$.results.mdg.payments[0]"), kind=BenefitKind.DISABILITY,
                since=IncompleteDate("2026-01-01"), until=IncompleteDate("2026-02-01"), amount=Decimal("1403.27"),
                payer="MDG", cancelled=True),
        Payment(person=PERSON, source=SOURCE.at("$.results.mdg.payments[2]"), kind=BenefitKind.DISABILITY,
                since=IncompleteDate("2026-02-01"), until=IncompleteDate("2026-03-01"), payer="MDG"),
    ]  # fmt: skip


def test_without_the_person_asked_there_are_no_facts() -> None:
    results = FileResults(dgph=DgphResult(file=DgphFile(right=allowance("10.00", "5.00"))))
    for content in (ConsultFilesByDateReply(results=results), ConsultFileReply(file=FileOf2013())):
        assert FLUX.person(content) is None
        assert list(facts(content, SOURCE)) == []


def test_a_reply_without_files_gives_no_facts() -> None:
    asked = WantedInformation(ssin=PERSON)
    for content in (by_date(), by_date(FileResults(dgph=DgphResult())), ConsultFileReply(wanted_information=asked)):
        assert FLUX.person(content) == PERSON
        assert list(facts(content, SOURCE)) == []


def test_the_interface_of_2013_gives_the_same_facts() -> None:
    kinds = [type(fact) for fact in facts(read(golden("handi/of_2013")).content, SOURCE)]
    assert kinds == [DisabilityRequest, Benefit, DisabilityRecognition, Benefit, Right, Payment, Payment]


@pytest.mark.parametrize("file", [
    FileOf2013(right=RightOf2013(no_data_reason="?")),
    FileOf2013(social_cards=(SocialCardOf2013(no_data_reason="?"),)),
    FileOf2013(payments=(PaymentOf2013(no_data_reason="?"),)),
])  # fmt: skip
def test_a_block_that_is_empty_for_an_unexplained_reason_is_no_answer(file: FileOf2013) -> None:
    found = Status(value="DATA_FOUND", code="MSG00000")
    content = ConsultFileReply(wanted_information=WantedInformation(ssin=PERSON), status=found, file=file)
    outcome = FLUX.outcome(content)
    assert outcome is not None
    assert outcome.kind is OutcomeKind.PARTIAL
    assert list(facts(content, SOURCE)) == []


def test_a_status_that_gives_no_data_is_not_changed_by_an_unexplained_reason() -> None:
    refused = Status(value="NO_RESULT", code="MSG00013")
    outcome = FLUX.outcome(ConsultFileReply(status=refused, file=FileOf2013(right=RightOf2013(no_data_reason="?"))))
    assert outcome is not None
    assert outcome.kind is OutcomeKind.REFUSED


def test_a_fault_says_why() -> None:
    message = read(golden("handi/fault"))
    assert isinstance(message.content, handi.ConsultFilesByDateFault)
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.INVALID_REQUEST
    assert FLUX.person(message.content) is None


ASKED_OF_DGPH = AuthenticSources(dgph=True, aviq=True)
NOTHING_FOUND = GlobalStatus(value="NO_DATA_FOUND", code="MSG00100")
NOT_INTEGRATED = GlobalStatus(value="NO_RESULT", code="MSG00012")


def kinds_of_parts(
    sources: AuthenticSources | None = ASKED_OF_DGPH, given: GlobalStatus = NOTHING_FOUND, **parts: bool
) -> tuple[type[Any], ...]:
    """Tell what is known of a reply in which nothing was found."""
    by_date = FilesByDateCriteria(ssin=PERSON, sources=sources, parts=FileParts(**parts))
    by_period = FilesByPeriodCriteria(ssin=PERSON, sources=sources, parts=FileParts(**parts))
    one, other = (
        FLUX.kinds(ConsultFilesByDateReply(criteria=by_date, status=given)),
        FLUX.kinds(ConsultFilesByPeriodReply(criteria=by_period, status=given)),
    )
    assert one == other
    return one


def test_a_reply_tells_of_the_parts_that_were_asked_for() -> None:
    assert kinds_of_parts(evolution_of_request=True, rights=False) == (DisabilityRequest,)
    assert kinds_of_parts(handicap_recognitions=True, rights=True) == (DisabilityRecognition, Benefit)
    assert kinds_of_parts(social_cards=True) == (Right,)
    assert kinds_of_parts() == ()
    assert FLUX.kinds(ConsultFilesByDateReply(criteria=FilesByDateCriteria(sources=ASKED_OF_DGPH))) == ()
    assert FLUX.kinds(ConsultFilesByDateReply()) == ()


def test_what_the_dgph_was_not_asked_is_known_only_where_nobody_answered() -> None:
    for elsewhere in (AuthenticSources(aviq=True), AuthenticSources(dgph=False), None):
        assert kinds_of_parts(elsewhere, rights=True) == ()
        assert kinds_of_parts(elsewhere, NOT_INTEGRATED, rights=True) == (Benefit,)
    message = read(golden("handi/not_known_at_one_source"), ConsultFilesByDateReply)
    assert message.content is not None
    assert set(FLUX.kinds(message.content)) >= {type(fact) for fact in facts(message.content, SOURCE)}


def test_a_reply_on_payments_tells_of_payments_alone() -> None:
    asked = PaymentsCriteria(ssin=PERSON, sources=PaymentSources(dgph=True))
    assert FLUX.kinds(ConsultPaymentsReply(criteria=asked, status=NOTHING_FOUND)) == (Payment,)


def test_a_reply_of_2013_tells_of_what_it_repeats() -> None:
    parts = InformationAtReferenceDate(evolution_of_request=True, handicap_recognition=True, rights=True)
    whole = WantedInformation(ssin=PERSON, information_at_reference_date=parts, payments_at_period=PaymentsAtPeriod())
    assert FLUX.kinds(ConsultFileReply(wanted_information=whole)) == (
        DisabilityRecognition, DisabilityRequest, Benefit, Payment,
    )  # fmt: skip
    assert FLUX.kinds(ConsultFileReply(wanted_information=WantedInformation(ssin=PERSON))) == ()
    assert FLUX.kinds(ConsultFileReply()) == ()
