"""What the forms and their results say, as neutral facts, each with the place it was read from."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidForm, AidKind
from bcss_cpas.facts.decision import AidDecision
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds, on
from bcss_cpas.flux._loi65.common import Duration
from bcss_cpas.flux._loi65.decisions import CancellationFormC, CommonDecisionB1, IndividualDecisionB2
from bcss_cpas.flux._loi65.refunds import RecoveringFormF, RefundFormD1, RefundFormD2
from bcss_cpas.flux._loi65.results import AmountDecided, DecisionResultAB, DecisionResultC, DecisionResultDF
from bcss_cpas.periods import months_after

Cpas = EnterpriseNumber | None
_ANNULS = "9"


def of_b1(form: CommonDecisionB1, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give the decision for a file, told of its primary beneficiary."""
    yield AidDecision(
        person=form.primary.ssin,
        source=source,
        since=on(form.entry_date),
        until=on(_end(form.entry_date, form.duration)),
        form=AidForm.B1,
        aids=_aids(form.requested_aids, form.primary_aids),
        partner_aids=_aids(form.partner_aids),
        others=tuple(each.ssin for each in form.secondaries),
        decided_on=form.decision_date,
        cpas=cpas,
        reference=form.attestation_id,
    )


def of_b2(form: IndividualDecisionB2, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give the decision for one person."""
    yield AidDecision(
        person=form.ssin,
        source=source,
        since=on(form.entry_date),
        until=on(_end(form.entry_date, form.decision.duration)),
        form=AidForm.B2,
        aids=_aids(form.decision),
        decided_on=form.decision.decision_date,
        cpas=cpas,
        reference=form.attestation_id,
    )


def of_c(form: CancellationFormC, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give the end of aid; nothing where a code stands that may annul a former form, and is not known."""
    if form.former_form_cancellation in (None, _ANNULS):
        yield AidDecision(
            person=form.ssin,
            source=source,
            since=on(form.entry_date),
            form=AidForm.C,
            decided_on=form.decision_date,
            annuls_former=form.former_form_cancellation == _ANNULS,
            cpas=cpas,
            reference=form.attestation_id,
        )


def of_d1(form: RefundFormD1, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give the aid of a month."""
    yield AidDecision(
        person=form.ssin,
        source=source,
        since=form.reference_month.start,
        until=form.reference_month.end,
        form=AidForm.D1,
        aids=_aids(form.amounts, form.primary_amounts),
        partner_aids=_aids(form.partner_amounts),
        cpas=cpas,
        reference=form.attestation_id,
    )


def of_d2(form: RefundFormD2, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give the care in an institution."""
    yield AidDecision(
        person=form.ssin,
        source=source,
        since=on(form.entry_date),
        form=AidForm.D2,
        aids=_aids(form.amounts),
        cpas=cpas,
        reference=form.attestation_id,
    )


def of_f(form: RecoveringFormF, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give what was recovered: the days that it was recovered for."""
    since, until = bounds(form.period.start, form.period.end)
    yield AidDecision(
        person=form.ssin,
        source=source,
        since=since,
        until=until,
        form=AidForm.F,
        cpas=cpas,
        reference=form.attestation_id,
    )


def of_result_ab(result: DecisionResultAB, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give what the State refunds."""
    refunded = result.refunded
    yield from _of_result(
        result,
        cpas,
        source,
        since=on(result.entry_date),
        aids=() if refunded is None else _aids(refunded, refunded.primary),
        partner_aids=() if refunded is None else _aids(refunded.partner),
    )


def of_result_c(result: DecisionResultC, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give what became of a form C."""
    yield from _of_result(result, cpas, source, since=on(result.entry_date), form=AidForm.C)


def of_result_df(result: DecisionResultDF, cpas: Cpas, source: Source) -> Iterator[AidDecision]:
    """Give what the State refunds; the kind of date tells the form, unless there are several."""
    month = result.reference_month
    dates = {AidForm.D1: month, AidForm.D2: result.entry_date, AidForm.F: result.reference_date}
    told = [form for form, day in dates.items() if day is not None]
    amounts = result.amounts
    yield from _of_result(
        result,
        cpas,
        source,
        since=month.start if month is not None else on(result.entry_date),
        until=None if month is None else month.end,
        form=told[0] if len(told) == 1 else None,
        aids=() if amounts is None else _aids(amounts, amounts.primary_amounts),
        partner_aids=() if amounts is None else _aids(amounts.partner_amounts),
    )


def _of_result(
    result: DecisionResultAB | DecisionResultC | DecisionResultDF, cpas: Cpas, source: Source, **said: Any
) -> Iterator[AidDecision]:
    if result.ssin is not None:
        yield AidDecision(
            person=result.ssin,
            source=source,
            evaluation=result.evaluation,
            cpas=cpas,
            reference=result.attestation_id,
            **{"form": None, **said},
        )


def _aids(*named: object) -> tuple[AidKind, ...]:
    """Return the kinds that objects name: each of their fields bears the name of a kind."""
    return tuple(kind for kind in AidKind if any(_is_given(getattr(each, kind.name.lower(), None)) for each in named))


def _is_given(value: object) -> bool:
    if isinstance(value, AmountDecided):
        return bool(value.accepted_amount)
    return any(value) if isinstance(value, tuple) else bool(value)


def _end(start: date, duration: Duration) -> date | None:
    """Return the first day after a duration: months first; a day that its month lacks is the first of the next."""
    parts = (duration.days, duration.weeks, duration.months)
    days, weeks, months = (part or 0 for part in parts)
    if parts == (None, None, None) or min(days, weeks, months) < 0:
        return None
    try:
        return months_after(start, months) + timedelta(days=days, weeks=weeks)
    except (OverflowError, ValueError):
        return None
