"""From attestations to wages: cents and hundredths become EUR, days and hours."""

from collections.abc import Container, Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work import Employer, Pay, Wage, WorkTime
from bcss_cpas.flux._amounts import hundredths
from bcss_cpas.flux._bounds import on
from bcss_cpas.flux._dmfa.attestation import (
    AttestationInformation,
    AttestationStatus,
    AttestationVersionLink,
    DmfaAttestation,
    EmployerDeclaration,
    NaturalPerson,
    WorkerRecord,
)
from bcss_cpas.flux._dmfa.contributions import StudentContribution
from bcss_cpas.flux._dmfa.occupation import Occupation


def wages(
    attestations: Iterable[DmfaAttestation], person: Ssin | None, numbers: Container[Ssin | None], source: Source
) -> Iterator[Wage]:
    """Give a wage for each occupation, and for each contribution of a student.

    ``numbers`` are those of the person, new and old: a declaration under one of them is theirs, any other is of the
    worker that it names.
    """
    for number, attestation in enumerate(attestations):
        worker = _declaration(attestation).natural_person or NaturalPerson()
        whose = worker.ssin if worker.ssin is not None and worker.ssin not in numbers else person
        whole = None if whose is None else _whole(attestation, whose, source)
        if whole is not None:
            record = worker.worker_record or WorkerRecord()
            place = f"{source.path}[{number}].employer_declaration.natural_person.worker_record"
            yield from _of_record(whole, record, source.at(place))


def _of_record(whole: Wage, record: WorkerRecord, source: Source) -> Iterator[Wage]:
    for number, occupation in enumerate(record.occupations):
        here = source.inside(f".occupations[{number}]")
        yield _of_occupation(evolve(whole, source=here), occupation)
    if record.student_contribution is not None:
        here = source.inside(".student_contribution")
        yield _of_student(evolve(whole, source=here, student=True), record.student_contribution)


def _declaration(attestation: DmfaAttestation) -> EmployerDeclaration:
    return attestation.employer_declaration or EmployerDeclaration()


def _whole(attestation: DmfaAttestation, person: Ssin, source: Source) -> Wage | None:
    """Return what all wages of an attestation share; ``None`` where it names no quarter."""
    declaration = _declaration(attestation)
    if declaration.quarter is None:
        return None
    return Wage(
        person=person,
        source=source,
        since=declaration.quarter.start,
        until=declaration.quarter.end,
        quarter=declaration.quarter,
        employer=Employer(enterprise=declaration.enterprise_number, nsso=declaration.nsso_registration_number),
        cancelled=(attestation.information or AttestationInformation()).status is AttestationStatus.CANCELLATION,
        replaced=(attestation.version_link or AttestationVersionLink()).next is not None,
    )


def _pay(occupation: Occupation) -> Iterator[Pay]:
    for each in occupation.remuns:
        amount = hundredths(each.amount_cents)
        if each.code is not None and amount is not None:
            yield Pay(each.code, amount)


def _time(occupation: Occupation) -> Iterator[WorkTime]:
    for each in occupation.services:
        if each.code is not None:
            yield WorkTime(each.code, hundredths(each.nbr_days), hundredths(each.nbr_hours))


def _of_occupation(whole: Wage, occupation: Occupation) -> Wage:
    pay, time = tuple(_pay(occupation)), tuple(_time(occupation))
    return evolve(
        whole,
        gross=_sum(each.amount for each in pay if each.code.for_work),
        days=_sum(each.days for each in time if each.code.paid),
        hours=_sum(each.hours for each in time if each.code.paid),
        pay=pay,
        time=time,
        joint_committee=occupation.joint_commission_nbr,
        first_day=on(occupation.starting_date),
        last_day=on(occupation.ending_date),
        weekly_hours=hundredths(occupation.mean_working_hours),
        full_time_hours=hundredths(occupation.ref_mean_working_hours),
    )


def _of_student(whole: Wage, student: StudentContribution) -> Wage:
    return evolve(
        whole,
        gross=hundredths(student.remun_amount_cents),
        days=None if student.nbr_days is None else Decimal(student.nbr_days),
        hours=None if student.hours_nbr is None else Decimal(student.hours_nbr),
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    told = [amount for amount in amounts if amount is not None]
    return sum(told, Decimal(0)) if told else None
