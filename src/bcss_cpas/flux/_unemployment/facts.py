"""From sums and rights to neutral facts: payments, benefits, rights, activated jobs."""

from collections.abc import Callable, Iterator
from typing import Any

from bcss_cpas.codes.benefit import BenefitKind, Periodicity
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.unemployment import INSERTION, NoRightReason
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.source import Source
from bcss_cpas.facts.work_search import ActivatedJob, Unemployment
from bcss_cpas.flux._amounts import hundredths
from bcss_cpas.flux._bounds import bounds, bounds_of, on
from bcss_cpas.flux._unemployment.rights import NoRight, RightHeld
from bcss_cpas.flux._unemployment.sums import (
    ActivationAllowance,
    CareerBreak,
    MonthlyPayment,
    Nature,
    PaidSum,
    ValidityPeriod,
)

INSERTION_ENDED = "UD000033"
"""The status that says that a right to insertion allowances has ended."""


def parts_of(content: Any, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the facts of a reply, or of the situation in it."""
    for name, of in _FACTS.items():
        for place, part in enumerate(getattr(content, name, ())):
            yield from of(part, person, source.inside(f".{name}[{place}]"))


def insertion_ended(person: Ssin, source: Source) -> Unemployment:
    """Give the fact that a status tells by itself."""
    return Unemployment(
        person=person, source=source, right=False, allowance=INSERTION, reason=NoRightReason.END_OF_RIGHT
    )


def _paid_sum(paid: PaidSum, person: Ssin, source: Source) -> Iterator[Fact]:
    since, until = bounds_of(paid.related_month)
    yield Payment(
        person=person,
        source=source,
        since=since,
        until=until,
        kind=BenefitKind.UNEMPLOYMENT,
        amount=hundredths(paid.paid_amount_cents),
        category=_code(paid.nature),
        provisional=paid.dossier_status is not None and paid.dossier_status.final is False,
    )


def _monthly(paid: MonthlyPayment, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the payment, whose sum is not told, and the daily amount that it was reckoned with."""
    since, until = bounds_of(paid.paid_month)
    said: dict[str, Any] = {"person": person, "source": source, "since": since, "until": until}
    said |= {"kind": BenefitKind.UNEMPLOYMENT, "category": _code(paid.nature)}
    yield Payment(**said)
    if paid.theoric_daily_allowance_amount_cents is not None:
        yield Benefit(**said, amount=hundredths(paid.theoric_daily_allowance_amount_cents), per=Periodicity.DAY)


def _right(held: RightHeld, person: Ssin, source: Source) -> Iterator[Fact]:
    yield Unemployment(
        person=person,
        source=source,
        since=on(held.right_starting_date),
        right=True,
        code=None if held.nature is None else held.nature.code,
        allowance=held.unemployed_worker_status,
        family=held.family_state,
        expected_end=on(held.theoric_right_ending_date),
    )
    if held.theoric_daily_allowance_amount_cents is not None:
        yield Benefit(
            person=person,
            source=source,
            since=on(held.right_starting_date),
            kind=BenefitKind.UNEMPLOYMENT,
            amount=hundredths(held.theoric_daily_allowance_amount_cents),
            per=Periodicity.DAY,
            category=_code(held.nature),
        )


def _no_right(none: NoRight, person: Ssin, source: Source) -> Iterator[Fact]:
    yield Unemployment(
        person=person,
        source=source,
        since=on(none.trigger_date),
        right=False,
        reason=none.reason,
        sanction_weeks=None if none.sanction is None else none.sanction.nbr_of_weeks,
        article=None if none.sanction is None else none.sanction.article,
    )


def _activation(each: ActivationAllowance, person: Ssin, source: Source) -> Iterator[Fact]:
    valid = each.validity_period or ValidityPeriod()
    since, until = bounds(valid.begin_date, valid.end_date)
    yield Benefit(
        person=person,
        source=source,
        since=since,
        until=until,
        kind=BenefitKind.ACTIVATION,
        category=each.wage_scale_code,
    )
    yield ActivatedJob(
        person=person,
        source=source,
        since=on(each.entry_into_employment_date),
        employer=each.enterprise_number,
        mean_hours=hundredths(each.mean_working_hours_hundredths),
        reference_hours=hundredths(each.ref_mean_working_hours_hundredths),
    )
    for place, paid in enumerate(each.payments):
        since, until = bounds_of(paid.payment_month)
        yield Payment(
            person=person,
            source=source.inside(f".payments[{place}]"),
            since=since,
            until=until,
            kind=BenefitKind.ACTIVATION,
            amount=hundredths(paid.amount_cents),
            category=each.wage_scale_code,
        )


def _career_break(each: CareerBreak, person: Ssin, source: Source) -> Iterator[Fact]:
    since, until = bounds(each.begin_date, each.end_date)
    yield Benefit(
        person=person,
        source=source,
        since=since,
        until=until,
        kind=BenefitKind.CAREER_BREAK,
        amount=hundredths(each.allowance_amount_cents),
        category=each.career_break_type,
    )


_FACTS: dict[str, Callable[[Any, Ssin, Source], Iterator[Fact]]] = {
    "paid_sums": _paid_sum,
    "payments": _monthly,
    "rights": _right,
    "no_rights": _no_right,
    "activation_allowances": _activation,
    "career_breaks": _career_break,
}


def _code(nature: Nature | None) -> str | None:
    code = None if nature is None else nature.code
    return None if code is None else code.value
