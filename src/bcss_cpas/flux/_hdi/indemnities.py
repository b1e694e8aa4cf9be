"""What an attest says, as neutral facts: the benefit of each risk, the incapacity for work, the payments.

A cancelled attest says that what it attested is not so: of it only the payments are given, as cancelled ones.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.indemnity import ORDINARY, IndemnityDocument, IndemnityExit, SocialRisk
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment
from bcss_cpas.facts.insurance import IncapacityForWork, IndemnityFamilySituation
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds_of, on
from bcss_cpas.flux._hdi import risk as risks
from bcss_cpas.flux._hdi.attest import Allowance, AllowancePeriod, AttestIdentification, AttestStatus, IndemnityPayment


@frozen
class Attested:
    """Of whom an attest is, and which it is."""

    person: Ssin
    reference: str | None = None
    cancelled: bool = False
    temporary: bool = False
    since: IncompleteDate | None = None
    """The first day of the quarter."""
    until: IncompleteDate | None = None
    """The day after its last one."""

    @classmethod
    def of(cls, person: Ssin, which: AttestIdentification | None) -> "Attested":
        """Take what the identification of an attest tells."""
        if which is None:
            return cls(person)
        since, until = bounds_of(which.quarter)
        return cls(
            person,
            which.id,
            cancelled=which.status is AttestStatus.CANCELLATION,
            temporary=which.temporary is True,
            since=since,
            until=until,
        )


@frozen(kw_only=True)
class _Risk:
    """A risk, however it was told: its period, and since when it lasts, which may be before that period."""

    kind: BenefitKind
    category: SocialRisk | None = None
    since: IncompleteDate | None
    until: IncompleteDate | None
    started: date | None = None
    invalid: date | None = None
    exit: IndemnityExit | None = None


def of_allowances(attested: Attested, allowances: Iterable[Allowance], source: Source) -> Iterator[Fact]:
    """Give the facts of the risks of an attest; a risk without a period is one of the quarter."""
    for place, allowance in enumerate(allowances):
        here, category = source.inside(f".allowances[{place}]"), None
        if allowance.risk is not None:
            category = allowance.risk.category
            yield from _of_risk(attested, _risk(attested, allowance.risk), here.inside(".risk"))
        yield from _payments(attested, allowance.payments, category, here)


def of_periods(attested: Attested, allowances: Iterable[AllowancePeriod], source: Source) -> Iterator[Fact]:
    """Give the facts of the periods of an attest, whose risk only the payments or an invalidity tell."""
    for place, allowance in enumerate(allowances):
        here = source.inside(f".allowances[{place}]")
        since, until = bounds_of(allowance.period)
        told = _Risk(
            kind=_kind_of(allowance),
            since=since,
            until=until,
            started=allowance.initial_start,
            invalid=allowance.invalidity_start,
            exit=allowance.exit_code,
        )
        yield from _of_risk(attested, told, here)
        yield from _payments(attested, allowance.payments, None, here)


def of_risk_period(attested: Attested, risk: risks.RiskPeriod, source: Source) -> Iterator[Fact]:
    """Give the facts of one risk with its period."""
    since, until = bounds_of(risk.period)
    told = _Risk(
        kind=_kind(risk.category),
        category=risk.category,
        since=since,
        until=until,
        exit=risk.exit_code,
    )
    return _of_risk(attested, told, source)


def _risk(attested: Attested, risk: risks.SocialRisk) -> _Risk:
    detail = risk.incapacity or risk.maternity
    period = None if detail is None else detail.period
    since, until = (attested.since, attested.until) if period is None else bounds_of(period)
    invalidity = None if risk.incapacity is None else risk.incapacity.invalidity
    return _Risk(
        kind=_kind(risk.category),
        category=risk.category,
        since=since,
        until=until,
        started=None if detail is None else detail.initial_start,
        invalid=None if invalidity is None else invalidity.start,
        exit=None if detail is None else detail.exit_code,
    )


def _of_risk(attested: Attested, risk: _Risk, source: Source) -> Iterator[Fact]:
    if attested.cancelled:
        return
    yield Benefit(
        person=attested.person,
        source=source,
        since=risk.since,
        until=risk.until,
        kind=risk.kind,
        category=None if risk.category is None else risk.category.value,
        reference=attested.reference,
    )
    if risk.kind is BenefitKind.SICKNESS:
        yield IncapacityForWork(
            person=attested.person,
            source=source,
            since=on(risk.started) or risk.since,
            until=risk.until,
            invalid_since=on(risk.invalid),
            exit=risk.exit,
        )


def _payments(
    attested: Attested, payments: Iterable[IndemnityPayment], category: SocialRisk | None, source: Source
) -> Iterator[Fact]:
    for place, paid in enumerate(payments):
        here = source.inside(f".payments[{place}]")
        since, until = bounds_of(paid.period)
        yield Payment(
            person=attested.person,
            source=here,
            since=since,
            until=until,
            kind=_kind(paid.document, category),
            amount=paid.amount,
            category=None if paid.category in (None, ORDINARY) else paid.category.value,
            cancelled=attested.cancelled,
            provisional=attested.temporary,
        )
        if paid.family is not None and paid.family.is_told and not attested.cancelled:
            yield IndemnityFamilySituation(
                person=attested.person, source=here, since=since, until=until, situation=paid.family
            )


def _kind(*told: IndemnityDocument | SocialRisk | None) -> BenefitKind:
    """Take the kind from the first code that tells it."""
    return next((code.benefit for code in told if code is not None and code.benefit), BenefitKind.OTHER)


def _kind_of(allowance: AllowancePeriod) -> BenefitKind:
    """Take the kind on which the documents of all payments agree; an invalidity is one of sickness."""
    kinds = {_kind(payment.document) for payment in allowance.payments}
    if len(kinds) == 1:
        return kinds.pop()
    return BenefitKind.OTHER if allowance.invalidity_start is None else BenefitKind.SICKNESS
