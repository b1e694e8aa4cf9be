"""How a person is insured: the answer of the service of 2013 and of its predecessor, their outcome and facts."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.health_insurance import Ct1, Ct2
from bcss_cpas.codes.outcome import OutcomeKind, Where
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import health_care_insurance as flux
from bcss_cpas.flux._hdi import insurance as told
from bcss_cpas.flux._hdi.assurability import NS, HolderCode, Insurance, InsurancePart, Span
from bcss_cpas.flux._hdi.insurance import InsuranceInformation, InsurancePeriod
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import Status
from bcss_cpas.flux.health_care_insurance import (
    Criterion,
    DesiredData,
    HealthCareInsuranceReply,
    HealthInsuranceReply,
    HealthInsuranceRequest,
)
from bcss_cpas.message import Message, Outcome
from bcss_cpas.testing.bodies import bodies
from tests.flux.register import times
from tests.goldens import changed, golden

PERSON = Ssin.test(date(1985, 7, 30), 34)
SOURCE = Source(Origin.FLUX, "health_care_insurance", on=date(2025, 2, 17))
EVERY_RIGHT = {
    RightKind.HEALTH_CARE,
    RightKind.THIRD_PARTY_PAYER,
    RightKind.MAXIMUM_BILLING,
    RightKind.MEDICAL_HOUSE,
    RightKind.INCREASED_INTERVENTION,
    RightKind.COMPLEMENTARY_INSURANCE,
    RightKind.GLOBAL_MEDICAL_FILE,
}
D = date


def found(name: str) -> list[Any]:
    content = read(golden(f"health_care_insurance/{name}")).content
    assert content is not None
    return list(flux.facts(content, SOURCE))


def facts(day: date | None = None, source: Source = SOURCE, **blocks: Any) -> list[Any]:
    """Give the facts of a reply of 2013 with these blocks."""
    criterion = Criterion(ssin=PERSON, day=day)
    return list(
        flux.facts(HealthCareInsuranceReply(criterion=criterion, result=InsuranceInformation(**blocks)), source)
    )


def older(*insurances: Insurance) -> list[Any]:
    return list(flux.facts(HealthInsuranceReply(ssin=PERSON, insurances=insurances), SOURCE))


def test_every_right_is_granted_where_the_source_says_so() -> None:
    rights = [fact for fact in found("insured_with_every_right") if isinstance(fact, Right)]
    assert {fact.kind for fact in rights if fact.granted} == EVERY_RIGHT
    assert all(fact.granted for fact in rights)


def test_every_right_is_refused_where_the_source_says_so() -> None:
    rights = [fact for fact in found("a_year_ago_without_rights") if isinstance(fact, Right)]
    assert [fact.granted for fact in rights] == [False] * len(EVERY_RIGHT)
    assert {fact.kind for fact in rights} == EVERY_RIGHT


def test_what_holds_at_a_day_gone_by_ends_with_it() -> None:
    assert {fact.until and fact.until.iso for fact in found("a_year_ago_without_rights")} == {
        "2024-02-18",
        "2024-01-01",
    }


@pytest.mark.parametrize(
    ("day", "on", "until"),
    [
        (D(2024, 2, 17), D(2025, 2, 17), "2024-02-18"),
        (D(2025, 2, 17), D(2025, 2, 17), None),
        (D(2025, 2, 18), D(2025, 2, 17), None),
        (D(2024, 2, 17), None, None),
        (None, D(2025, 2, 17), None),
    ],
)
def test_only_a_day_before_the_reply_makes_a_fact_one_of_the_past(
    day: date | None, on: date | None, until: str | None
) -> None:
    source = Source(Origin.FLUX, "health_care_insurance", on=on)
    (fact,) = facts(day, source, third_party_payer=told.PlainRight(value=True))
    assert times([fact]) == [(None, until)]


def test_a_period_is_not_cut_by_the_day_that_was_asked() -> None:
    period = InsurancePeriod(start=D(2023, 1, 1))
    (fact,) = facts(D(2024, 2, 17), increased_intervention=told.IncreasedIntervention(period=period))
    assert times([fact]) == [("2023-01-01", None)]


def test_the_insurance_is_told_once_where_the_mutuality_is_the_same() -> None:
    member = told.Affiliation(mutuality="319", insurer="300")
    codes = told.HolderCodes(mutuality="319", insurer="300", ct1=Ct1("110"), ct2=Ct2("110"))
    (fact,) = facts(affiliation=member, holder_codes=codes)
    assert (fact.mutuality, fact.insurer, fact.ct1, fact.ct2) == ("319", "300", Ct1("110"), Ct2("110"))
    assert fact.source.path == "$.result.holder_codes"


@pytest.mark.parametrize("codes", [None, told.HolderCodes(ct1=Ct1("110"))])
def test_the_mutuality_is_a_fact_where_the_codes_do_not_tell_it(codes: told.HolderCodes | None) -> None:
    found = facts(affiliation=told.Affiliation(mutuality="319"), holder_codes=codes)
    assert [fact.mutuality for fact in found] == ([None] if codes else []) + ["319"]
    assert all(isinstance(fact, HealthInsurance) for fact in found)


def test_a_medical_house_says_for_which_care() -> None:
    period = InsurancePeriod(insurer="300", start=D(2024, 9, 1), end=D(2025, 8, 31))
    house = told.MedicalHouse(period=period, doctor=True, kine=False, nurse=True)
    (fact,) = facts(medical_house=house)
    assert (fact.detail, fact.payer) == ("doctor, nurse", "300")
    assert times([fact]) == [("2024-09-01", "2025-09-01")]
    assert facts(medical_house=told.MedicalHouse(period=period))[0].detail is None
    assert [fact.granted for fact in facts(medical_house=told.MedicalHouse(kine=True))] == [True]


@pytest.mark.parametrize(
    "blocks",
    [
        {"reimbursement": told.PlainRight(insurer="300")},
        {"maximum_charge": told.MaximumCharge(no_right=False)},
        {"medical_house": told.MedicalHouse(doctor=False)},
        {"increased_intervention": told.IncreasedIntervention()},
        {"complementary": told.ComplementaryInsurance(no_right=False)},
        {"global_medical_file": told.GlobalMedicalFile(health_care_provider="")},
    ],
)
def test_a_block_that_says_neither_yes_nor_no_is_no_fact(blocks: dict[str, Any]) -> None:
    assert facts(**blocks) == []


@pytest.mark.parametrize(("value", "no_right", "granted"), [
    (True, None, True), (False, None, False), (None, True, False), (True, True, False), (True, False, True),
])  # fmt: skip
def test_no_right_speaks_before_the_value(value: bool | None, no_right: bool | None, granted: bool) -> None:
    block = told.ComplementaryInsurance(insurer="300", value=value, no_right=no_right)
    (fact,) = facts(complementary=block)
    assert (fact.granted, fact.payer) == (granted, "300")


@pytest.mark.parametrize("year", [None, 0, 9999, 12025])
def test_a_year_that_is_none_is_no_fact(year: int | None) -> None:
    assert facts(maximum_charge=told.MaximumCharge(years=(told.MaximumChargeYear(year=year),))) == []


@pytest.mark.parametrize(
    ("text", "read_as"), [("", True), (" 1 ", True), ("true", True), ("false", False), ("0", False)]
)
def test_a_mark_is_a_yes_unless_it_holds_a_no(text: str, read_as: bool) -> None:
    document = changed(
        golden("health_care_insurance/a_year_ago_without_rights"),
        "increasedIntervention/noRight",
        lambda element: setattr(element, "text", text),
    )
    content: Any = read(document).content
    assert content.result.increased_intervention.no_right is read_as


def test_another_mark_is_a_defect() -> None:
    document = changed(
        golden("health_care_insurance/a_year_ago_without_rights"),
        "increasedIntervention/noRight",
        lambda element: setattr(element, "text", "perhaps"),
    )
    (defect,) = read(document).defects
    assert (defect.path, defect.raw) == ("$.result.increased_intervention.no_right", "perhaps")


def outcome(content: Any) -> Outcome:
    told = flux.FLUX.outcome(content)
    assert told is not None
    return told


def test_a_person_not_integrated_is_told_from_one_without_data() -> None:
    kinds = [read(golden(f"health_care_insurance/{name}")).outcome for name in ("no_data", "not_integrated")]
    assert [(kind and kind.kind, kind and kind.where) for kind in kinds] == [
        (OutcomeKind.NO_DATA, None),
        (OutcomeKind.NOT_INTEGRATED, Where.CUSTOMER),
    ]


def test_a_reply_concludes_nothing_where_nothing_tells_what_became_of_it() -> None:
    assert outcome(HealthInsuranceReply()).kind is OutcomeKind.UNCLASSIFIED
    assert outcome(HealthInsuranceReply(insurances=(Insurance(),))).kind is OutcomeKind.DATA
    assert outcome(HealthCareInsuranceReply()).kind is OutcomeKind.UNCLASSIFIED
    assert outcome(HealthCareInsuranceReply(result=InsuranceInformation())).kind is OutcomeKind.DATA
    assert outcome(HealthCareInsuranceReply(status=Status(value="NO_RESULT"))).kind is OutcomeKind.UNCLASSIFIED
    described = Status(description="all is well")
    assert outcome(HealthCareInsuranceReply(status=described)).kind is OutcomeKind.UNCLASSIFIED
    assert outcome(HealthCareInsuranceReply(status=described, result=InsuranceInformation())).kind is OutcomeKind.DATA


def test_no_fact_is_about_nobody() -> None:
    result = InsuranceInformation(third_party_payer=told.PlainRight(value=True))
    for content in (
        HealthCareInsuranceReply(result=result),
        HealthInsuranceReply(insurances=(Insurance(part=InsurancePart()),)),
    ):
        assert list(flux.facts(content, SOURCE)) == []
        assert flux.FLUX.person(content) is None


def test_no_result_gives_no_fact() -> None:
    assert list(flux.facts(HealthCareInsuranceReply(criterion=Criterion(ssin=PERSON)), SOURCE)) == []


def test_a_request_and_a_fault_say_whom_they_are_about() -> None:
    assert read(golden("health_care_insurance/request")).person == PERSON
    assert flux.FLUX.person(HealthInsuranceRequest(ssin=PERSON)) == PERSON
    assert read(golden("health_care_insurance/fault")).person is None


def test_the_names_count_in_any_namespace() -> None:
    document = golden("health_care_insurance/insured_with_every_right")
    moved = document.replace(b"HealthCareInsuranceService/v1", b"SomeOtherService/v9")
    assert read(moved).content == read(document).content


def test_an_older_insurance_tells_its_period_codes_and_rights() -> None:
    first, *_ = found("older_periods")
    assert (first.mutuality, first.ct1, first.ct2) == ("131", Ct1("111"), Ct2("111"))
    assert times([first]) == [("2023-01-01", "2024-01-01")]
    rights = [fact for fact in found("older_periods") if isinstance(fact, Right)]
    assert [(fact.kind, fact.granted) for fact in rights] == [
        (RightKind.INCREASED_INTERVENTION, True),
        (RightKind.THIRD_PARTY_PAYER, True),
        (RightKind.MAXIMUM_BILLING, True),
        (RightKind.INCREASED_INTERVENTION, False),
        (RightKind.THIRD_PARTY_PAYER, False),
    ]


def test_rights_without_an_insurance_are_dated_by_nothing_and_left_out() -> None:
    assert older(Insurance(third_party_payer=0)) == []
    (year,) = older(Insurance(maximum_charge_years=(0, 2024)))
    assert (year.kind, year.source.path) == (
        RightKind.MAXIMUM_BILLING,
        "$.insurances[0].maximum_charge_years[1]",
    )


@pytest.mark.parametrize(
    ("one", "two", "granted", "path"),
    [
        (1, 0, True, "holder_code1"),
        (0, 1, True, "holder_code2"),
        (1, 1, True, "holder_code1"),
        (0, 0, False, "holder_code1"),
        (None, 0, False, "holder_code2"),
        (7, 1, True, "holder_code2"),
    ],
)
def test_the_code_that_grants_the_increased_intervention_is_right(
    one: int | None, two: int | None, granted: bool, path: str
) -> None:
    part = InsurancePart(
        holder_code1=HolderCode(increased_intervention=one), holder_code2=HolderCode(increased_intervention=two)
    )
    _, fact = older(Insurance(part=part))
    assert (fact.granted, fact.source.path) == (granted, f"$.insurances[0].part.{path}")


@pytest.mark.parametrize("code", [None, HolderCode(), HolderCode(increased_intervention=2)])
def test_an_increased_intervention_that_is_not_told_is_no_fact(code: HolderCode | None) -> None:
    (fact,) = older(Insurance(part=InsurancePart(period=Span(start=D(2024, 1, 1)), holder_code1=code)))
    assert isinstance(fact, HealthInsurance)


@pytest.mark.parametrize(
    ("digits", "code"),
    [((1, 1, 0), "110"), ((0, 0, 0), "000"), ((1, None, 0), None), ((12, 1, 0), None)],
)
def test_a_holder_code_is_put_together_from_its_three_digits(
    digits: tuple[int | None, int | None, int | None], code: str | None
) -> None:
    regime, status, increased = digits
    made = HolderCode(regime=regime, social_status=status, increased_intervention=increased)
    assert made.digits == code


@pytest.mark.parametrize("year", ["24", "²024", "20245", "MMXX"])
def test_a_year_has_four_digits(year: str) -> None:
    text = f"""<HealthInsuranceReply xmlns="{NS}"><Insurance><HolderRights>
      <YearApplicationMaximumToBeInvoiced>{year}</YearApplicationMaximumToBeInvoiced>
      </HolderRights></Insurance></HealthInsuranceReply>"""
    message: Message[Any] = read(text.encode())
    assert message.content is not None
    assert [defect.raw for defect in message.defects] == [year]
    assert message.content.insurances[0].maximum_charge_years == ()


@given(st.one_of(bodies(HealthCareInsuranceReply), bodies(HealthInsuranceReply)), st.none() | st.dates())
def test_whatever_a_reply_holds_its_facts_are_of_the_kinds_that_are_told(
    content: HealthCareInsuranceReply | HealthInsuranceReply, on: date | None
) -> None:
    found = list(flux.facts(content, Source(Origin.FLUX, "health_care_insurance", on=on)))
    assert {type(fact) for fact in found} <= set(flux.FLUX.gives)
    assert {fact.person for fact in found} <= {flux.FLUX.person(content)}


def kinds(**desired: bool) -> tuple[type[Any], ...]:
    asked = Criterion(ssin=PERSON, desired=DesiredData(**desired))
    return flux.FLUX.kinds(HealthCareInsuranceReply(criterion=asked))


@pytest.mark.parametrize("block", ["affiliation", "holder_codes"])
def test_where_a_person_is_insured_is_known_where_it_was_asked_for(block: str) -> None:
    assert kinds(**{block: True, "medical_house": False}) == (HealthInsurance,)


@pytest.mark.parametrize("block", [
    "reimbursement", "third_party_payer", "maximum_charge", "medical_house", "increased_intervention", "complementary",
    "global_medical_file",
])  # fmt: skip
def test_a_right_is_known_where_one_was_asked_for(block: str) -> None:
    assert kinds(**{block: True}) == (Right,)


def test_a_reply_that_does_not_say_what_was_asked_for_tells_what_comes() -> None:
    assert kinds(form_l891=True) == ()
    assert flux.FLUX.kinds(HealthCareInsuranceReply(criterion=Criterion(ssin=PERSON))) == ()
    assert flux.FLUX.kinds(HealthCareInsuranceReply()) == flux.FLUX.kinds(HealthInsuranceReply(ssin=PERSON)) == ()
    affiliated = InsuranceInformation(affiliation=told.Affiliation(mutuality="306"))
    reply = HealthCareInsuranceReply(criterion=Criterion(ssin=PERSON), result=affiliated)
    assert flux.FLUX.kinds(reply) == (HealthInsurance,)


def test_the_insurance_of_an_older_reply_comes_with_its_rights() -> None:
    assert flux.FLUX.kinds(HealthInsuranceReply(insurances=(Insurance(),))) == (HealthInsurance, Right)
