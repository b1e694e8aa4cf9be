"""What somebody draws of unemployment benefit: payments and rights, whether they were declared, how they are shown."""

from collections.abc import Iterable
from datetime import date

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._finding import Euro, Said
from bcss_cpas.rules._incomes import Owners, declared_of, paid, untold
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._window import all_new
from bcss_cpas.rules.unemployment._rights import (
    DECLARED_AS,
    FLUX,
    KINDS,
    begun,
    is_explained,
    last_of_long_ago,
    paying,
    refusal_on,
)

Drawn = Unemployment | Payment
_KIND = BenefitKind.UNEMPLOYMENT


def drawn(case: Case, person: Ssin | None = None) -> tuple[Drawn, ...]:
    """Return the rights that run and pay, and the payments of lately; the applicant's unless a person is named.

    Payments of a right that ended before the declaration are left out, and so are rights on which nothing is paid:
    because of work or incapacity, or for months, as far as the payments were asked for.
    """
    payments = paid(case, FLUX, KINDS, person=person)
    rights = paying(case, person)
    if rights and not payments and case.is_told(Payment, person or case.person, FLUX):
        rights = tuple([right for right in rights if not _rests(case, right, person)])
    return (*rights, *_going_on(case, payments, person))


def undeclared_of(case: Case, person: Ssin) -> tuple[Drawn, ...]:
    """Return what a cohabitant draws that was not declared as what may be theirs."""
    found = drawn(case, person)
    return hidden(case, found, owners(person, drawn(case))) if found else ()


def hidden(case: Case, found: tuple[Drawn, ...], whose: Owners) -> tuple[Drawn, ...]:
    """Keep what was not declared as one of these owners', as ``left_out``; nothing where ``is_declared``."""
    return left_out(case, found, whose) if found and not is_declared(case, whose) else ()


def left_out(case: Case, found: tuple[Drawn, ...], whose: Owners) -> tuple[Drawn, ...]:
    """Keep what no income that was declared as one of these owners' tells, while none of today was declared.

    An income that was declared with its end tells the payments of its days, and no right that goes on. What began after
    the declaration alone could not be declared.
    """
    rights = [each for each in found if isinstance(each, Unemployment)]
    payments = [each for each in found if isinstance(each, Payment)]
    missing: tuple[Drawn, ...] = (*rights, *untold(case, payments, declared_of(case, whose, DECLARED_AS)))
    return () if all_new(case, missing) else missing


def is_declared(case: Case, whose: Owners) -> bool:
    """Tell whether a benefit of the day of the check or of the declaration was declared, as an income or as a right."""
    days = case.as_of, case.declaration.on
    told = [each.period for each in declared_of(case, whose, DECLARED_AS)]
    benefits = case.declaration.benefits or ()
    told += [each.period for each in benefits if each.kind == _KIND and each.holder in whose]
    return any(period is None or any(day in period for day in days) for period in told)


def shown(fact: Drawn) -> Said:
    """Show the ground of a right, or the sum that was paid."""
    if isinstance(fact, Unemployment):
        return Said(fact.allowance or fact.code or _KIND, fact.source)
    return Said(_KIND if fact.amount is None else Euro(fact.amount), fact.source)


def first_day(facts: Iterable[Drawn]) -> IncompleteDate:
    """Return the first day that they tell."""
    starts = [fact.since for fact in facts if fact.since is not None]
    return min(starts, key=_earliest, default=UNKNOWN_DATE)


def _earliest(since: IncompleteDate) -> date:
    return since.earliest


def _rests(case: Case, right: Unemployment, person: Ssin | None) -> bool:
    return is_explained(case, person) or last_of_long_ago(case, right, person) is not None


def _going_on(case: Case, payments: tuple[Payment, ...], person: Ssin | None) -> tuple[Payment, ...]:
    refusal = refusal_on(case, case.declaration.on, person) if payments else None
    if refusal is None:
        return payments
    return tuple([each for each in payments if each.since is not None and each.since.earliest > begun(refusal)])
