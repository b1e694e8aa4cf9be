"""ChildBenefits and the older FamilyAllowancesConsultation: who is paid for whom, and what a partial answer is."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.family_benefits import FamilyBenefitRole
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.codes.outcome import OutcomeKind, StatusCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux import child_benefits
from bcss_cpas.flux._child_benefits.cadaf import BeneficiaryChild, CadafFile, Recipient
from bcss_cpas.flux._child_benefits.regional import (
    Beneficiary,
    Bonus,
    Child,
    ChildBenefitsFile,
    PaymentPeriod,
    Person,
)
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, Status
from bcss_cpas.flux._write import write
from bcss_cpas.flux.child_benefits import (
    ChildBenefitsCriteria,
    ConsultFamilyAllowancesReply,
    ConsultFilesBySsinReply,
)
from bcss_cpas.message import SourceOutcome
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden, place

FATHER, MOTHER = Ssin.test(date(1985, 7, 30), 34), Ssin.test(date(1983, 3, 12), 38)
ELDER, YOUNGER = Ssin.test(date(2012, 5, 4), 101), Ssin.test(date(2015, 9, 21), 102)
SOURCE = Source(Origin.FLUX, "child_benefits")
REPLIES = [ConsultFilesBySsinReply, ConsultFamilyAllowancesReply]


def _role(fact: Fact) -> str | None:
    return fact.role.value if isinstance(fact, Benefit) and fact.role is not None else None


def found(content: Any) -> list[Any]:
    return list(child_benefits.facts(content, SOURCE))


def of_file(file: ChildBenefitsFile) -> list[Any]:
    return found(ConsultFilesBySsinReply(files=(file,)))


def of_golden(name: str) -> list[Any]:
    return found(read(golden(f"child_benefits/{name}")).content)


def links(facts: list[Any]) -> list[tuple[Ssin, Ssin, bool, str, str]]:
    return [
        (fact.person, fact.recipient, fact.named, str(fact.since or ""), str(fact.last or ""))
        for fact in facts
        if isinstance(fact, FamilyBenefitLink)
    ]


def test_who_is_paid_has_the_benefit_in_the_months_that_are_paid_for() -> None:
    benefit = next(fact for fact in of_golden("two_children_in_flanders") if fact.person == FATHER)
    assert benefit == Benefit(
        person=FATHER,
        source=SOURCE.at("$.files[0].beneficiaries[1].periods[0]"),
        since=IncompleteDate("2023-09-01"),
        until=IncompleteDate("2025-01-01"),
        kind=BenefitKind.FAMILY_BENEFIT,
        category="BASIS",
        role=FamilyBenefitRole("ALLOCATED"),
        payer="0499000365",
        reference="2019-000777",
    )


def test_a_premium_on_birth_is_paid_on_its_day() -> None:
    (payment,) = (fact for fact in of_golden("two_children_in_flanders") if isinstance(fact, Payment))
    assert payment == Payment(
        person=MOTHER,
        source=SOURCE.at("$.files[0].beneficiaries[0].bonuses[0]"),
        since=IncompleteDate("2020-07-15"),
        until=IncompleteDate("2020-07-16"),
        kind=BenefitKind.BIRTH_PREMIUM,
        category="VOORAFBETALING_GEBOORTE",
        payer="0499000365",
    )


def test_a_child_is_tied_to_each_recipient_that_its_periods_name_and_once_for_all_categories() -> None:
    assert links(of_golden("two_children_in_flanders")) == [
        (ELDER, MOTHER, True, "2020-04-01", ""),
        (YOUNGER, FATHER, True, "2023-09-01", "2024-12-31"),
        (YOUNGER, MOTHER, True, "2023-09-01", "2024-12-31"),
    ]


def test_where_no_recipient_is_named_the_two_only_stand_in_one_file() -> None:
    facts = of_golden("one_source_down")
    assert links(facts) == [(ELDER, MOTHER, False, "", ""), (YOUNGER, MOTHER, False, "", "")]
    (link, _) = (fact for fact in facts if isinstance(fact, FamilyBenefitLink))
    assert link.value("fr") == f"allocataire {MOTHER}, même dossier, 0499000167"
    assert link.value("nl").startswith(f"bijslagtrekkende {MOTHER}, ")


def test_a_link_that_is_named_says_no_more_than_whom() -> None:
    fact = next(fact for fact in of_golden("two_children_in_flanders") if isinstance(fact, FamilyBenefitLink))
    assert fact.value("fr") == f"allocataire {MOTHER}, 0499000365"


def test_the_attributary_is_read_as_text_and_as_element() -> None:
    attributaries = [fact for fact in of_golden("one_source_down") if _role(fact) == "ATTRIBUTED"]
    assert [(fact.person, fact.payer) for fact in attributaries] == [(FATHER, "0499000167"), (FATHER, "0499000266")]


def test_a_child_without_periods_stands_in_the_file_at_days_that_are_not_known() -> None:
    (benefit,) = of_file(ChildBenefitsFile(children=(Child(ssin=ELDER),)))
    assert (benefit.person, _role(benefit), benefit.since, benefit.until) == (ELDER, "BENEFICIARY_CHILD", None, None)


def test_a_single_sum_alone_makes_no_monthly_benefit() -> None:
    bonus = Bonus(payment_date=date(2020, 7, 15))
    (payment,) = of_file(ChildBenefitsFile(beneficiaries=(Beneficiary(ssin=MOTHER, bonuses=(bonus,)),)))
    assert (type(payment), payment.kind, payment.category) == (Payment, BenefitKind.FAMILY_BENEFIT, None)


def test_a_person_without_a_number_gives_no_fact() -> None:
    period = PaymentPeriod(begin=YearMonth(2024, 1), beneficiaries=(Person(),))
    file = ChildBenefitsFile(
        entitled_person=Person(), beneficiaries=(Beneficiary(periods=(period,)),), children=(Child(periods=(period,)),)
    )
    assert of_file(file) == []
    older = CadafFile(recipients=(Recipient(),), children=(BeneficiaryChild(ssin=ELDER),))
    assert [fact.person for fact in found(ConsultFamilyAllowancesReply(files=(older,)))] == [ELDER]


def test_an_adult_child_can_be_paid_itself() -> None:
    file = ChildBenefitsFile(beneficiaries=(Beneficiary(ssin=ELDER),), children=(Child(ssin=ELDER),))
    assert links(of_file(file)) == [(ELDER, ELDER, False, "", "")]


def test_the_older_service_gives_the_same_facts() -> None:
    facts = of_golden("cadaf_files")
    assert [(type(fact).__name__, fact.person, _role(fact)) for fact in facts] == [
        ("Benefit", FATHER, "ATTRIBUTED"),
        ("Benefit", MOTHER, "ALLOCATED"),
        ("Payment", MOTHER, None),
        ("Benefit", ELDER, "BENEFICIARY_CHILD"),
        ("FamilyBenefitLink", ELDER, None),
        ("Payment", YOUNGER, None),
        ("FamilyBenefitLink", YOUNGER, None),
    ]
    assert [fact.kind for fact in facts if isinstance(fact, Payment)] == [
        BenefitKind.BIRTH_PREMIUM,
        BenefitKind.ADOPTION_PREMIUM,
    ]
    assert {fact.payer for fact in facts} == {"001"}
    assert (facts[1].since, facts[1].until) == (IncompleteDate("2012-06-01"), IncompleteDate("2015-01-01"))


def test_both_names_of_the_older_operation_are_read() -> None:
    other = golden("child_benefits/cadaf_files").replace(b"consultFamilyAllowances", b"familyAllowancesConsult")
    assert read(other).content == read(golden("child_benefits/cadaf_files")).content
    assert read(other).person == MOTHER


def outcome(name: str) -> Any:
    return read(golden(f"child_benefits/{name}")).outcome


def test_a_partial_answer_is_no_answer_for_the_sources_that_are_down() -> None:
    assert (outcome("one_source_down").kind, outcome("one_source_down").sources) == (OutcomeKind.PARTIAL, ())


def test_an_answer_of_one_source_is_its_own() -> None:
    assert outcome("in_no_file").sources == (SourceOutcome("BRUSSELS", OutcomeKind.NO_DATA, StatusCode("MSG00100")),)
    assert [each.source for each in outcome("two_children_in_flanders").sources] == ["FLANDERS"]


def test_a_source_that_was_not_reached_has_not_answered() -> None:
    assert (outcome("not_integrated").kind, outcome("not_integrated").sources) == (OutcomeKind.NOT_INTEGRATED, ())
    assert (outcome("source_unavailable").kind, outcome("source_unavailable").sources) == (OutcomeKind.SOURCE_DOWN, ())


@pytest.mark.parametrize("content", [ConsultFilesBySsinReply(), ConsultFamilyAllowancesReply(), CBSSFault()])
def test_a_message_without_status_concludes_nothing(content: Any) -> None:
    message = read(write(content, flux="child_benefits"))
    assert message.outcome is not None
    assert message.outcome.kind is OutcomeKind.UNCLASSIFIED
    assert message.person is None


@given(st.lists(st.sampled_from(child_benefits.SOURCES), max_size=5, unique=True))
def test_only_a_source_that_was_asked_alone_is_told_to_have_answered(sources: list[str]) -> None:
    reply = ConsultFilesBySsinReply(
        criteria=ChildBenefitsCriteria(ssin=FATHER, sources=tuple(sources)),
        status=Status(value="NO_DATA_FOUND", code="MSG00100"),
    )
    told = read(write(reply)).outcome
    assert told is not None
    assert [each.source for each in told.sources] == (sources if len(sources) == 1 else [])


@given(st.data())
def test_any_reply_gives_facts_of_the_persons_in_its_files(data: st.DataObject) -> None:
    content = data.draw(bodies(data.draw(st.sampled_from(REPLIES))))
    facts = found(content)
    assert {type(fact) for fact in facts} <= set(child_benefits.FLUX.gives)
    for fact in facts:
        where = place(content, fact.source.path)
        assert where is not None
        owner = place(content, fact.source.path.rpartition(".")[0]) if not hasattr(where, "ssin") else where
        assert fact.person == owner.ssin


@given(st.data())
def test_nobody_is_told_to_be_paid_for_a_child_who_does_not_stand_in_its_file(data: st.DataObject) -> None:
    file = data.draw(bodies(ChildBenefitsFile))
    inside = {each.ssin for each in file.beneficiaries}
    named = {each.ssin for child in file.children for period in child.periods for each in period.beneficiaries}
    for _, recipient, is_named, *_ in links(of_file(file)):
        assert recipient in (named if is_named else inside)


NO_FILE, NOT_INTEGRATED = (Status(value="NO_DATA_FOUND", code="MSG00100"), Status(value="NO_RESULT", code="MSG00012"))
PAYING = ("WALLONIA", "BRUSSELS", "EASTBELGIUM", "FLANDERS")


def asking(*sources: str, status: Status = NO_FILE, **given: Any) -> ConsultFilesBySsinReply:
    criteria = ChildBenefitsCriteria(ssin=FATHER, sources=sources)
    return ConsultFilesBySsinReply(criteria=criteria, status=status, **given)


def test_no_file_is_known_only_where_all_sources_that_pay_were_asked() -> None:
    kinds, every = child_benefits.FLUX.kinds, child_benefits.FLUX.gives
    assert [kinds(asking(*sources)) for sources in (PAYING, (*PAYING, "FEDERAL"))] == [every, every]
    assert [kinds(asking(*sources)) for sources in (PAYING[:3], ("FLANDERS",), ())] == [(), (), ()]
    assert kinds(ConsultFilesBySsinReply(status=NO_FILE)) == ()


def test_a_file_of_one_source_and_a_refusal_tell_of_all_that_was_asked_for() -> None:
    kinds, every = child_benefits.FLUX.kinds, child_benefits.FLUX.gives
    assert kinds(asking("WALLONIA", status=NOT_INTEGRATED)) == every
    assert kinds(asking("WALLONIA", files=(ChildBenefitsFile(),))) == every
    assert kinds(ConsultFamilyAllowancesReply()) == every
