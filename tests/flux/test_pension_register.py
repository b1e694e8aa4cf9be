"""The pension register: items kept whole, rights given by hand."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.pension import PensionBenefit
from bcss_cpas.codes.provenance import Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.pension import PensionRight
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import pension_register
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._read import read
from bcss_cpas.flux._write import write
from bcss_cpas.flux.pension_register import (
    DescribedRight,
    PensionRegisterReply,
    PensionRegisterRequest,
    PensionRights,
    ReferencePeriod,
)
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden

PERSON = Ssin.test(date(1957, 5, 2), 44)
SOURCE = Source(Origin.FLUX, "pension_register")


def facts(**given: Any) -> list[Any]:
    return list(pension_register.facts(PensionRights(ssin=PERSON, rights=(DescribedRight(**given),)), SOURCE))


def test_a_right_given_by_hand_is_a_benefit_and_what_a_benefit_does_not_carry() -> None:
    said: dict[str, Any] = {
        "person": PERSON, "source": SOURCE.at("$.rights[0]"), "since": IncompleteDate("2022-06-01"), "payer": "SFP",
        "reference": "2019/00417",
    }  # fmt: skip
    assert facts(
        amount=Decimal("1204.37"), file_number="2019/00417", periodicity=Periodicity.MONTH, payer="SFP", foreign=False,
        reference_period=ReferencePeriod(first=date(2025, 5, 1), last=date(2025, 5, 31)), kind="retraite",
        date_of_award=IncompleteDate("2022-06-01"), benefit_code=PensionBenefit("1"),
    ) == [
        Benefit(
            **said, kind=BenefitKind.PENSION, amount=Decimal("1204.37"), per=Periodicity.MONTH, category="01"
        ),
        PensionRight(
            **said, benefit=PensionBenefit("01"), kind="retraite", foreign=False, reference_first=date(2025, 5, 1),
            reference_last=date(2025, 5, 31),
        ),
    ]  # fmt: skip


@given(st.none() | st.from_regex(r"[0-9]{1,2}", fullmatch=True), st.sampled_from([None, "GRAPA", "pension"]))
def test_only_its_code_makes_a_benefit_the_income_guarantee(code: str | None, kind: str | None) -> None:
    benefit, right = facts(benefit_code=None if code is None else PensionBenefit(code), kind=kind)
    guaranteed = code in ("3", "03")
    assert benefit.kind is (BenefitKind.INCOME_GUARANTEE if guaranteed else BenefitKind.PENSION)
    assert benefit.category == (kind if code is None else code.zfill(2))
    assert right.kind == kind


def test_a_right_of_which_nothing_is_told_is_still_one() -> None:
    where = SOURCE.at("$.rights[0]")
    assert facts() == [
        Benefit(person=PERSON, source=where, kind=BenefitKind.PENSION), PensionRight(person=PERSON, source=where)
    ]  # fmt: skip


def test_the_items_of_the_register_are_kept_whole_and_give_no_fact() -> None:
    message = read(golden("pension_register/items_kept_whole"))
    content: Any = message.content
    value = content.items[0].find("Invented").find("Value")
    assert (value.text, value.attributes) == ("1234.56", (("unit", "EUR"),))
    assert facts_of(message) == ()


@pytest.mark.parametrize(("name", "kind"), [
    ("items_kept_whole", OutcomeKind.DATA),
    ("given_by_hand", OutcomeKind.DATA),
    ("not_integrated", OutcomeKind.NOT_INTEGRATED),
])  # fmt: skip
def test_items_and_rights_are_data(name: str, kind: OutcomeKind) -> None:
    outcome = read(golden(f"pension_register/{name}")).outcome
    assert outcome is not None
    assert outcome.kind is kind


def test_a_register_without_items_is_not_taken_for_no_pension() -> None:
    outcome = read(golden("pension_register/no_item")).outcome
    assert outcome is not None
    assert outcome.kind is OutcomeKind.UNCLASSIFIED
    assert pension_register.FLUX.outcome(PensionRegisterReply(items=(Node("PensionItem"),))) is not None


def test_the_person_is_the_one_asked_about_and_the_reply_names_nobody() -> None:
    assert pension_register.FLUX.person(PensionRegisterRequest(target_ssin=PERSON)) == PERSON
    assert pension_register.FLUX.person(PensionRights(ssin=PERSON)) == PERSON
    assert pension_register.FLUX.person(PensionRegisterReply()) is None


@given(bodies(PensionRights))
def test_what_is_given_by_hand_has_a_namespace_of_its_own_and_reads_back_the_same(rights: PensionRights) -> None:
    written = write(rights)
    message = read(written)
    assert message.content == rights
    assert b"urn:bcss-cpas:described:pension_register" in written
    assert len(facts_of(message)) == 2 * len(rights.rights)


def test_the_body_of_our_own_is_marked_as_described() -> None:
    grades = {body.cls: body.grade for body in pension_register.FLUX.bodies}
    assert grades[PensionRights] is Grade.DESCRIBED
    assert grades[PensionRegisterRequest] is grades[PensionRegisterReply] is Grade.CLIENT


def test_an_item_of_the_register_makes_no_pension_known() -> None:
    assert pension_register.FLUX.kinds(PensionRights(ssin=PERSON)) == (Benefit, PensionRight)
    assert pension_register.FLUX.kinds(PensionRegisterReply(items=(Node("PensionItem"),))) == ()
