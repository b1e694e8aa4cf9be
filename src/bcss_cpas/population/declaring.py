"""What an honest applicant declares of all this."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import (
    Declaration,
    Frequency,
    Income,
    IncomeKind,
    Member,
    Property,
    Work,
)
from bcss_cpas.periods import Period
from bcss_cpas.population.household import Household
from bcss_cpas.population.owning import BUILT
from bcss_cpas.population.records.belongings import Estate
from bcss_cpas.population.records.held import current
from bcss_cpas.population.situation import Situation


def declare(people: tuple[Situation, ...], lives: Household, on: date) -> Declaration:
    """Declare everything as it is; the applicant comes first."""
    applicant = people[0]
    persona, held = applicant.persona, applicant.inscription
    return Declaration(
        person=persona.ssin,
        on=on,
        last_name=persona.last_name,
        first_names=persona.first_names,
        birth_date=IncompleteDate(persona.birth.isoformat()),
        address=lives.address,
        household=members(lives),
        civil_state=current(held.civil_states).state,
        nationality=persona.nationality,
        incomes=tuple(income for each in people for income in incomes(each, applicant.persona.ssin)),
        property=tuple(property_of(each) for each in applicant.estates if each.gone_on is None),
        work=tuple(work for each in people for work in works(each, applicant.persona.ssin)),
        benefits=(),
        savings=(),
    )


def members(lives: Household) -> tuple[Member, ...]:
    """Declare everybody who lives there."""
    return tuple(
        Member(
            kin=each.kin,
            ssin=each.persona.ssin,
            name=f"{each.persona.first_names[0]} {each.persona.last_name}",
            birth_date=IncompleteDate(each.persona.birth.isoformat()),
            since=each.since,
        )
        for each in lives.others
        if each.kin is not None
    )


def works(situation: Situation, applicant: Ssin) -> Iterator[Work]:
    """Declare jobs and activities, each with its days."""
    worker = None if situation.persona.ssin == applicant else situation.persona.ssin
    for job in situation.jobs:
        yield Work(
            employer=job.employer.name,
            employer_number=job.employer.number,
            period=Period.inclusive(job.first, job.last),
            worker=worker,
        )
    for activity in situation.activities:
        yield Work(self_employed=True, period=Period.inclusive(activity.first, activity.last), worker=worker)


def incomes(situation: Situation, applicant: Ssin) -> Iterator[Income]:
    """Declare what comes in, by the month."""
    owner = None if situation.persona.ssin == applicant else situation.persona.ssin

    def income(kind: IncomeKind, amount: Decimal) -> Income:
        return Income(kind=kind, amount=amount, owner=owner)

    for job in situation.jobs:
        yield Income(kind=IncomeKind.WAGE, amount=job.monthly, net=False, owner=owner, period=Period(job.first))
    if situation.unemployment.months:
        yield income(IncomeKind.UNEMPLOYMENT, situation.unemployment.months[-1].amount)
    for indemnity in situation.indemnities[:1]:
        yield income(IncomeKind.SICKNESS, indemnity.payments[-1][2])
    for each in situation.pensions:
        yield Income(kind=IncomeKind.PENSION, amount=each.amount, frequency=_FREQUENCY[each.per], owner=owner)
    if situation.disability.allowance is not None:
        yield income(IncomeKind.DISABILITY, situation.disability.allowance)
    for _ in situation.activities:
        yield income(IncomeKind.SELF_EMPLOYMENT, Decimal(400))
    for file in situation.family_files:
        paid_to = file.paid[0].recipient
        amount = _FAMILY_BENEFITS * len(file.paid)
        yield Income(kind=IncomeKind.CHILD_BENEFITS, amount=amount, owner=None if paid_to == applicant else paid_to)


_FAMILY_BENEFITS = Decimal(180)
"""For each child, in EUR a month: no amount of a law."""
_FREQUENCY = {"month": Frequency.MONTHLY, "quarter": Frequency.QUARTERLY, "year": Frequency.YEARLY}


def property_of(found: Estate) -> Property:
    """Declare an estate that is owned."""
    main = found.parts[0]
    return Property(
        built=main.code == BUILT,
        share_denominator=found.owners,
        cadastral_income=sum((part.income for part in found.parts), Decimal(0)),
        bare_ownership=found.duty.startswith("NP"),
        place=found.situation,
    )
