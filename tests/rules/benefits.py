"""Benefits, payments and incomes that the tests of several families of rules make."""

from datetime import date
from decimal import Decimal
from typing import Any

from bcss_cpas.checking import case_of
from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.periods import Period
from bcss_cpas.rules._examples import APPLICANT, REQUEST, TODAY, dossier, told_by


def day(iso: str | None) -> IncompleteDate | None:
    return None if iso is None else IncompleteDate(iso)


def benefit(flux: str, kind: BenefitKind, amount: str | None = "1000", **fields: Any) -> Benefit:
    """Make a benefit that has run since 2020, so much a month."""
    since, until = (day(fields.pop(name, iso)) for name, iso in (("since", "2020-05-01"), ("until", None)))
    given: dict[str, Any] = {"person": APPLICANT, "per": Periodicity.MONTH, **fields}
    sum_ = None if amount is None else Decimal(amount)
    return Benefit(source=told_by(flux), kind=kind, amount=sum_, since=since, until=until, **given)


def payment(
    flux: str, kind: BenefitKind, since: str | None, until: str | None, amount: str | None = "1000", **fields: Any
) -> Payment:
    sum_ = None if amount is None else Decimal(amount)
    given: dict[str, Any] = {"person": APPLICANT, **fields}
    return Payment(source=told_by(flux), kind=kind, amount=sum_, since=day(since), until=day(until), **given)


def income(
    kind: IncomeKind, amount: str = "1000", first: str | None = None, last: str | None = None, **fields: Any
) -> Income:
    """Make an income; its days, first and last, where they were declared."""
    end = None if last is None else date.fromisoformat(last)
    period = None if first is None else Period.inclusive(date.fromisoformat(first), end)
    return Income(kind=kind, amount=Decimal(amount), period=period, **fields)


def answered(flux: str, outcome: OutcomeKind = OutcomeKind.DATA, person: Any = APPLICANT) -> Consultation:
    return Consultation(person=person, flux=flux, on=REQUEST, outcome=outcome)


def says(flux: str, incomes: tuple[Income, ...] | None, *facts: Any, **fields: Any) -> Dossier:
    """Make the dossier of somebody who declares these incomes, with one flux consulted."""
    return dossier(*facts, declared={"incomes": incomes}, **{"consultations": (answered(flux),), **fields})


def case(incomes: tuple[Income, ...] | None, *facts: Any, as_of: date = TODAY) -> Case:
    return case_of(dossier(*facts, declared={"incomes": incomes}), as_of)
