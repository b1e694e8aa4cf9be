"""What the files and payments say, as neutral facts; ``source`` stands at the file, ``name`` is that of the source.

The files of the sources differ in which blocks they have and share the form of each: a block that a source does not
have gives no fact.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bcss_cpas.codes.benefit import BenefitKind, Periodicity, RightKind
from bcss_cpas.codes.disability import Impairment
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds, bounds_of, on
from bcss_cpas.flux._handi.common import PaymentMade

Facts = Iterator[Fact]
_ARR_AI = "3"
_IMPAIRMENTS = {
    "lower_limbs_50p": Impairment.LOWER_LIMBS,
    "full_blindness": Impairment.BLINDNESS,
    "upper_limbs_amputated": Impairment.ARMS_AMPUTATED,
    "upper_limbs_paralyzed": Impairment.ARMS_PARALYSED,
}
_CARDS = {"PARKINGCARD": RightKind.PARKING_CARD, "REDUCTIONCARD": RightKind.REDUCTION_CARD}


def facts_of(file: Any, name: str, person: Ssin, source: Source) -> Facts:
    """Give every fact of a file."""
    for give, block in _BLOCKS:
        for path, row in _rows(file, block):
            yield from give(row, name, person, source.inside(f".{path}"))


def payments_of(payments: tuple[PaymentMade, ...], name: str, person: Ssin, source: Source) -> Facts:
    """Give the payments, cancelled ones as such; which allowance is paid is not told."""
    for place, row in enumerate(payments):
        if row.year_month is not None:
            since, until = bounds_of(row.year_month)
            yield Payment(
                person=person,
                source=source.inside(f"[{place}]"),
                kind=BenefitKind.DISABILITY,
                since=since,
                until=until,
                amount=row.amount,
                payer=name,
                cancelled=bool(row.cancelled_payment),
            )


def _rows(file: Any, block: str) -> Iterator[tuple[str, Any]]:
    """Give what a block holds, with its place: many rows, one, or none."""
    held = _told(file, block)
    if isinstance(held, tuple):
        yield from ((f"{block}[{place}]", row) for place, row in enumerate(held))
    elif held is not None:
        yield block, held


def _told(row: Any, name: str) -> Any:
    """Return a field that not every source has."""
    return getattr(row, name, None)


def _request(row: Any, name: str, person: Ssin, source: Source) -> Facts:
    administrative = _told(row, "administrative_pending_request")
    recognition = _told(row, "handicap_recognition_pending")
    benefit = None if row.legislation is None else row.legislation.benefit
    if administrative or recognition or row.appeal:
        yield DisabilityRequest(
            person=person,
            source=source,
            holder=name,
            since=on(row.request_date),
            legislation=row.legislation,
            administrative=administrative,
            recognition=recognition,
            appeal=row.appeal,
            completed_on=row.file_completion_date,
        )
    if administrative and benefit is not None:
        yield Benefit(person=person, source=source, kind=benefit, since=on(row.request_date), payer=name, pending=True)


def _recognition(row: Any, name: str, person: Ssin, source: Source) -> Facts:
    dates = row if hasattr(row, "date_of_decision") else row.recognition_status
    if _told(row, "no_data_reason") is not None:
        return
    since, until = bounds(_told(dates, "start_date_recognition"), _told(dates, "end_date_recognition"))
    child, adult, details = (_told(row, part) for part in ("child", "adult", "details"))
    pillars, unsuitability = _told(child, "pillars"), _told(adult, "unsuitability")
    yield DisabilityRecognition(
        person=person,
        source=source,
        recogniser=name,
        since=since,
        until=until,
        decided_on=_told(dates, "date_of_decision"),
        legislation=_told(row, "legislation"),
        decision=_told(row, "decision_status"),
        autonomy=_told(_told(adult, "diminution_of_independence"), "total_points"),
        earning_capacity_reduced=_told(adult, "diminution_of_earnings"),
        mental=_told(unsuitability, "mental"),
        physical=_told(unsuitability, "physical"),
        pillars=_told(pillars, "pillars_total"),
        first_pillar=_told(pillars, "pillar1"),
        disability=_told(child, "disability_code"),
        independence=_told(child, "independency_score"),
        impairments=tuple(kind for field, kind in _IMPAIRMENTS.items() if _told(details, field)),
    )


def _right(row: Any, name: str, person: Ssin, source: Source) -> Facts:
    """Give the allowances of a legislation; an amount of nothing is no allowance.

    The list of decision statuses is not public, so none of them takes an allowance away.
    """
    since, until = bounds_of(row.period)
    for kind, amount, category in () if row.legislation is None else _allowances(row):
        if amount is None or amount > 0:
            yield Benefit(
                person=person,
                source=source,
                kind=kind,
                since=since,
                until=until,
                amount=amount,
                per=Periodicity.MONTH,
                category=category,
                payer=name,
            )


def _allowances(row: Any) -> Iterator[tuple[BenefitKind, Decimal | None, str | None]]:
    """Tell the two allowances of one legislation apart, where the source gives the whole and a part.

    A client reads the part as the integration allowance, so what is left is the income replacement allowance. The
    schema says neither.
    """
    whole, part = row.total_month_amount, _told(row, "month_amount")
    if row.legislation.value == _ARR_AI and whole is not None and part is not None and part <= whole:
        yield BenefitKind.INCOME_REPLACEMENT, whole - part, _value(row.category_ivt)
        yield BenefitKind.INTEGRATION_ALLOWANCE, part, _value(row.category_it)
    else:
        yield BenefitKind.DISABILITY, whole, row.legislation.short


def _value(code: Any) -> str | None:
    return None if code is None else str(code.value)


def _card(row: Any, name: str, person: Ssin, source: Source) -> Facts:
    if row.card_category is None:
        return
    since, until = bounds(row.delivery_date, row.end_date)
    kind = _CARDS.get(row.card_category, RightKind.OTHER)
    detail = row.card_category if kind is RightKind.OTHER else None
    yield Right(
        person=person, source=source, kind=kind, granted=True, since=since, until=until, detail=detail, payer=name
    )


_BLOCKS = (
    (_request, "evolution_of_request"),
    (_recognition, "recognitions"),
    (_right, "right"),
    (_right, "rights"),
    (_card, "social_cards"),
)
