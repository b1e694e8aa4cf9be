"""The wages that attestations of the DmfA tell, and what an answer is worth, online or in a batch."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.work import EmployerSector, RemunerationCode, WorkTimeCode
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Employer, Pay, Wage, WorkTime
from bcss_cpas.flux import dmfa_consultation
from bcss_cpas.flux._dmfa.attestation import DmfaAttestation, EmployerDeclaration, NaturalPerson, WorkerRecord
from bcss_cpas.flux._dmfa.batch import ByEmployerAnswer, BySsinAnswer
from bcss_cpas.flux._dmfa.contributions import StudentContribution
from bcss_cpas.flux._dmfa.criteria import BySsinCriteria
from bcss_cpas.flux._dmfa.occupation import Occupation, Remun, Service
from bcss_cpas.flux._dmfa.status import BatchOnlyStatus, DmfaStatus
from bcss_cpas.flux._read import read
from bcss_cpas.flux._soa import CBSSFault, FaultDetail, Status
from bcss_cpas.flux._soa_types import SsinWithCanceledAndReplacesStatus, SsinWithReplacesStatus
from bcss_cpas.flux._write import write
from bcss_cpas.flux.dmfa_consultation import (
    ConsultDmfaAttestationsBySsinBatchReply,
    ConsultDmfaAttestationsBySsinReply,
    ConsultPersonnelByEmployerBatchReply,
    ConsultPersonnelByEmployerReply,
)
from bcss_cpas.message import Outcome
from bcss_cpas.testing.bodies import bodies
from tests.goldens import golden

PERSON, OTHER = Ssin.test(date(1985, 7, 30), 34), Ssin.test(date(1992, 3, 14), 211)
NEW = Ssin.test(date(1992, 3, 14), 213)
SOURCE = Source(Origin.FLUX, "dmfa_consultation")
QUARTER = YearQuarter(2024, 3)


def wages_of(content: Any) -> list[Wage]:
    return [wage for wage in dmfa_consultation.facts(content, SOURCE) if isinstance(wage, Wage)]


def reply(*attestations: DmfaAttestation, **given: Any) -> ConsultDmfaAttestationsBySsinReply:
    return ConsultDmfaAttestationsBySsinReply(
        **{"criteria": BySsinCriteria(ssin=PERSON), **given}, attestations=attestations
    )


def attestation(ssin: Ssin | None = PERSON, **record: Any) -> DmfaAttestation:
    worker = NaturalPerson(ssin=ssin, worker_record=WorkerRecord(**record))
    return DmfaAttestation(employer_declaration=EmployerDeclaration(quarter=QUARTER, natural_person=worker))


def wage_of(**occupation: Any) -> Wage:
    (wage,) = wages_of(reply(attestation(occupations=(Occupation(**occupation),))))
    return wage


def outcome_of(content: Any, **kind: Any) -> Outcome:
    outcome = read(write(content, **kind)).outcome
    assert outcome is not None
    return outcome


def test_two_quarters_give_two_wages_in_eur_days_and_hours() -> None:
    first, second = wages_of(read(golden("dmfa_consultation/two_quarters")).content)
    place = "$.attestations[0].employer_declaration.natural_person.worker_record.occupations[0]"
    assert first == Wage(
        person=PERSON, source=SOURCE.at(place), since=IncompleteDate("2024-01-01"), until=IncompleteDate("2024-04-01"),
        quarter=YearQuarter(2024, 1),
        employer=Employer(enterprise=EnterpriseNumber("0299900244"), nsso="0999900112"),
        gross=Decimal("4120.50"), days=Decimal("32.5"), hours=Decimal(247),
        pay=(
            Pay(RemunerationCode("1"), Decimal("4120.50")), Pay(RemunerationCode("2"), Decimal(250)),
            Pay(RemunerationCode("10"), Decimal(99)),
        ),
        time=(
            WorkTime(WorkTimeCode("1"), Decimal("32.5"), Decimal(247)),
            WorkTime(WorkTimeCode("50"), Decimal(2), Decimal("15.2")),
        ),
        joint_committee="118.03", first_day=IncompleteDate("2023-11-13"), weekly_hours=Decimal(19),
        full_time_hours=Decimal(38),
    )  # fmt: skip
    assert (second.quarter, second.gross, second.last_day) == (
        YearQuarter(2024, 2), Decimal("3460.20"), IncompleteDate("2024-06-14")
    )  # fmt: skip
    assert (second.cancelled, second.replaced) == (False, False)


def test_a_version_that_a_newer_one_replaced_and_one_that_cancels_are_told() -> None:
    old, cancelled = wages_of(read(golden("dmfa_consultation/cancelled_version")).content)
    assert (old.replaced, old.cancelled) == (True, False)
    assert (cancelled.replaced, cancelled.cancelled) == (False, True)
    assert (old.gross, old.days, old.hours) == (Decimal(980), Decimal(10), None)


def test_a_student_is_told_by_the_contribution_and_under_the_number_that_was_asked() -> None:
    (wage,) = wages_of(read(golden("dmfa_consultation/student_with_a_new_number")).content)
    assert (wage.person, wage.student, wage.gross, wage.days, wage.hours) == (
        OTHER, True, Decimal(1456), None, Decimal(114)
    )  # fmt: skip
    assert wage.source.path.endswith("worker_record.student_contribution")


def test_a_student_of_the_years_that_counted_days_has_days() -> None:
    (wage,) = wages_of(reply(attestation(student_contribution=StudentContribution(nbr_days=12))))
    assert (wage.gross, wage.days, wage.hours) == (None, Decimal(12), None)


def test_only_pay_for_work_is_in_the_gross_amount_and_all_of_it_is_in_the_lines() -> None:
    remuns = [Remun(code=RemunerationCode(code), amount_cents=cents)
              for code, cents in (("1", 100), ("13", 20), ("2", 3000), ("3", 400), ("999", 50000))]  # fmt: skip
    wage = wage_of(remuns=remuns)
    assert wage.gross == Decimal("1.20")
    assert [each.amount for each in wage.pay] == [Decimal(1), Decimal("0.2"), Decimal(30), Decimal(4), Decimal(500)]


def test_what_has_no_code_or_no_amount_is_no_line() -> None:
    wage = wage_of(remuns=(Remun(amount_cents=1), Remun(code=RemunerationCode("1"))), services=(Service(nbr_days=1),))
    assert (wage.pay, wage.time, wage.gross, wage.days, wage.hours) == ((), (), None, None, None)


def test_without_a_line_of_work_nothing_is_summed() -> None:
    wage = wage_of(remuns=(Remun(code=RemunerationCode("3"), amount_cents=100),),
                   services=(Service(code=WorkTimeCode("50"), nbr_days=100, nbr_hours=760),))  # fmt: skip
    assert (wage.gross, wage.days, wage.hours) == (None, None, None)


@pytest.mark.parametrize(("told", "whose"), [
    (PERSON, PERSON), (NEW, PERSON), (None, PERSON), (OTHER, OTHER),
])  # fmt: skip
def test_a_declaration_under_any_number_of_the_person_is_theirs(told: Ssin | None, whose: Ssin) -> None:
    made = attestation(told, occupations=(Occupation(),))
    for now, before in ((NEW, PERSON), (PERSON, NEW)):
        ssin = SsinWithCanceledAndReplacesStatus(value=now, replaces=before)
        assert [wage.person for wage in wages_of(reply(made, ssin=ssin))] == [whose]


def test_an_attestation_of_nobody_or_of_no_quarter_or_of_nothing_gives_no_wage() -> None:
    occupations = (Occupation(),)
    assert wages_of(reply(attestation(None, occupations=occupations), criteria=None)) == []
    worker = NaturalPerson(ssin=PERSON, worker_record=WorkerRecord(occupations=occupations))
    assert wages_of(reply(DmfaAttestation(employer_declaration=EmployerDeclaration(natural_person=worker)))) == []
    assert wages_of(reply(DmfaAttestation(), attestation())) == []
    bare = DmfaAttestation(employer_declaration=EmployerDeclaration(quarter=QUARTER, natural_person=NaturalPerson()))
    assert wages_of(reply(bare)) == []


def test_without_criteria_the_number_of_the_answer_is_that_of_the_person() -> None:
    made = attestation(None, occupations=(Occupation(),))
    ssin = SsinWithCanceledAndReplacesStatus(value=NEW)
    assert [wage.person for wage in wages_of(reply(made, criteria=None, ssin=ssin))] == [NEW]


@pytest.mark.parametrize(("value", "code", "kind"), [
    ("DATA_FOUND", "MSG00000", OutcomeKind.DATA),
    ("PARTIAL_RESULT", "MSG00000", OutcomeKind.PARTIAL),
    ("PARTIAL_RESULT", "XYZ00001", OutcomeKind.PARTIAL),
    ("RESPONSE_IN_BATCH", "MSG00000", OutcomeKind.DEFERRED),
    ("RESPONSE_IN_BATCH", "MSG00012", OutcomeKind.NOT_INTEGRATED),
    ("PARTIAL_RESULT", "MSG00020", OutcomeKind.SOURCE_DOWN),
    ("NO_DATA_FOUND", "MSG00100", OutcomeKind.NO_DATA),
    ("NO_RESULT", "XYZ00001", OutcomeKind.UNCLASSIFIED),
    (None, "MSG00000", OutcomeKind.DATA),
])  # fmt: skip
def test_a_partial_answer_and_one_that_comes_later_are_told_from_data(
    value: str | None, code: str, kind: OutcomeKind
) -> None:
    assert outcome_of(reply(status=DmfaStatus(value=value, code=code))).kind is kind


def test_an_answer_that_goes_on_is_partial() -> None:
    status = DmfaStatus(value="DATA_FOUND", code="MSG00000")
    assert outcome_of(reply(status=status, next="A1")).kind is OutcomeKind.PARTIAL
    down = DmfaStatus(value="NO_RESULT", code="MSG00020")
    assert outcome_of(reply(status=down, next="A1")).kind is OutcomeKind.SOURCE_DOWN


def test_without_a_status_nothing_is_concluded() -> None:
    assert outcome_of(reply()) == Outcome(OutcomeKind.UNCLASSIFIED)


@pytest.mark.parametrize(("name", "kind"), [
    ("no_data", OutcomeKind.NO_DATA), ("not_integrated", OutcomeKind.NOT_INTEGRATED),
    ("source_down", OutcomeKind.SOURCE_DOWN), ("answer_in_batch", OutcomeKind.DEFERRED),
    ("student_with_a_new_number", OutcomeKind.PARTIAL), ("personnel_in_batch", OutcomeKind.DEFERRED),
    ("batch_about_two_persons", OutcomeKind.PARTIAL), ("batch_about_an_employer", OutcomeKind.DATA),
])  # fmt: skip
def test_what_an_answer_is_worth(name: str, kind: OutcomeKind) -> None:
    outcome = read(golden(f"dmfa_consultation/{name}")).outcome
    assert outcome is not None
    assert outcome.kind is kind


def test_a_fault_is_classified() -> None:
    made = CBSSFault(details=(FaultDetail(severity="FATAL", reason_code="MSG00013"),))
    assert outcome_of(made, flux="dmfa_consultation").kind is OutcomeKind.REFUSED


def answer(ssin: Ssin | None, *attestations: DmfaAttestation, code: str | None = "MSG00000") -> BySsinAnswer:
    return BySsinAnswer(
        criteria=None if ssin is None else BySsinCriteria(ssin=ssin),
        status=None if code is None else Status(code=code),
        attestations=attestations,
    )


@pytest.mark.parametrize(("codes", "kind"), [
    ((), OutcomeKind.UNCLASSIFIED), ((None,), OutcomeKind.UNCLASSIFIED), (("MSG00000",), OutcomeKind.DATA),
    (("MSG00100", "MSG00100"), OutcomeKind.NO_DATA), (("MSG00000", "MSG00020"), OutcomeKind.PARTIAL),
])  # fmt: skip
def test_a_batch_is_worth_what_all_its_answers_are_or_else_partial(
    codes: tuple[str | None, ...], kind: OutcomeKind
) -> None:
    answers = tuple(answer(PERSON, code=code) for code in codes)
    assert outcome_of(ConsultDmfaAttestationsBySsinBatchReply(answers=answers)).kind is kind


def test_a_batch_gives_the_wages_of_each_person_it_answers_about() -> None:
    made = attestation(None, occupations=(Occupation(),))
    batch = ConsultDmfaAttestationsBySsinBatchReply(
        answers=(answer(PERSON, made), answer(OTHER, made), BySsinAnswer(ssin=SsinWithReplacesStatus(value=NEW)))
    )
    assert [(wage.person, wage.source.path.partition(".employer")[0]) for wage in wages_of(batch)] == [
        (PERSON, "$.answers[0].attestations[0]"), (OTHER, "$.answers[1].attestations[0]"),
    ]  # fmt: skip


def test_the_personnel_of_an_employer_gives_no_wage() -> None:
    assert wages_of(read(golden("dmfa_consultation/batch_about_an_employer")).content) == []
    assert wages_of(ConsultPersonnelByEmployerReply(status=BatchOnlyStatus())) == []
    batch = ConsultDmfaAttestationsBySsinBatchReply(answers=(answer(PERSON),))
    about = (reply(), batch, ConsultPersonnelByEmployerReply(), ConsultPersonnelByEmployerBatchReply())
    assert [dmfa_consultation.FLUX.kinds(each) for each in about] == [(Wage,), (Wage,), (), ()]


@pytest.mark.parametrize("bound", [
    {"attestation_id": 1}, {"nsso_registration_number": "0123456789"}, {"employer_class": 10}, {"worker_code": 15},
    {"enterprise_number": EnterpriseNumber("0200000043")}, {"provincial_or_local_authority": False},
    {"sector_indicators": (EmployerSector("PRI"),)},
])  # fmt: skip
def test_a_question_about_some_employers_tells_nothing_of_the_others(bound: dict[str, Any]) -> None:
    asked = BySsinCriteria(ssin=PERSON, **bound)
    made = attestation(occupations=(Occupation(),))
    batch = ConsultDmfaAttestationsBySsinBatchReply(answers=(BySsinAnswer(criteria=asked),))
    found = [reply(criteria=asked), reply(criteria=None), batch, reply(made, criteria=asked)]
    assert [dmfa_consultation.FLUX.kinds(each) for each in found] == [(), (), (), (Wage,)]


def test_whom_a_message_is_about() -> None:
    one = ConsultDmfaAttestationsBySsinBatchReply(answers=(answer(PERSON), answer(PERSON)))
    two = ConsultDmfaAttestationsBySsinBatchReply(answers=(answer(PERSON), answer(OTHER)))
    employer = ConsultPersonnelByEmployerBatchReply(answers=(ByEmployerAnswer(),))
    assert [read(write(each)).person for each in (one, two, employer)] == [PERSON, None, None]
    assert read(write(ConsultDmfaAttestationsBySsinBatchReply(answers=(answer(None),)))).person is None
    names = ("request", "two_quarters", "student_with_a_new_number", "personnel_request", "personnel_in_batch")
    assert [read(golden(f"dmfa_consultation/{name}")).person for name in names] == [PERSON, PERSON, OTHER, None, None]
    assert read(write(CBSSFault(), flux="dmfa_consultation")).person is None


@given(bodies(ConsultDmfaAttestationsBySsinReply))
def test_every_sum_is_that_of_the_lines_beside_it(content: ConsultDmfaAttestationsBySsinReply) -> None:
    for wage in wages_of(content):
        assert wage.since == wage.quarter.start
        if not wage.student:
            amounts = [each.amount for each in wage.pay if each.code.for_work]
            assert wage.gross == (sum(amounts) if amounts else None)
            hours = [each.hours for each in wage.time if each.code.paid and each.hours is not None]
            assert wage.hours == (sum(hours) if hours else None)
