"""Benefits: paid in arrears, told net or by the week, over, asked for, exempt."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import Frequency, Income, IncomeKind
from bcss_cpas.population import earning
from bcss_cpas.population.chance import euros
from bcss_cpas.population.changing import telling
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.quarters import before, first_of, month_before, quarter_of
from bcss_cpas.population.records.benefits import Disability, Indemnity, Pension
from bcss_cpas.population.records.work import PaidMonth, Unemployment

_CENT = Decimal("0.01")


@harmless(Topic.UNEMPLOYMENT)
def unemployment_in_arrears(draft: Draft, rng: Random) -> Draft | None:
    """The benefit of last month is not paid yet."""
    if not draft.applicant.unemployment.months:
        return None
    late = earning.unemployment(rng, draft.file.consulted_on, known_until=2)
    changed = draft.holding(unemployment=late)
    return telling(changed, IncomeKind.UNEMPLOYMENT, amount=late.months[-1].amount)


@harmless(Topic.UNEMPLOYMENT)
def unemployment_told_net(draft: Draft, _: Random) -> Draft | None:
    """What reaches the account was declared, less what is withheld."""
    months = draft.applicant.unemployment.months
    if not months:
        return None
    return telling(draft, IncomeKind.UNEMPLOYMENT, amount=(months[-1].amount * Decimal("0.9")).quantize(_CENT))


@harmless(Topic.UNEMPLOYMENT)
def unemployment_by_the_day(draft: Draft, _: Random) -> Draft | None:
    """Months have 24 to 27 paid days; that of an ordinary month was declared."""
    held = draft.applicant.unemployment
    if not held.months:
        return None
    days = (24, 27, 25, 27)
    months = (evolve(month, days=paid, amount=held.daily * paid) for month, paid in zip(held.months, days, strict=True))
    return draft.holding(unemployment=evolve(held, months=tuple(months)))


@harmless(Topic.UNEMPLOYMENT)
def unemployment_over(draft: Draft, rng: Random) -> Draft | None:
    """A benefit ended half a year ago."""
    if draft.applicant.unemployment.months:
        return None
    daily = euros(rng, 38, 62)
    firsts = (month_before(draft.file.declared_on, steps) for steps in (9, 8, 7, 6))
    return draft.holding(unemployment=Unemployment(months=tuple(PaidMonth(each, daily * 26, 26) for each in firsts)))


@harmless(Topic.SICKNESS)
def incapacity_over(draft: Draft, rng: Random) -> Draft | None:
    """An incapacity for work ended at the beginning of the last quarter."""
    if draft.applicant.indemnities:
        return None
    first = first_of(before(quarter_of(draft.file.consulted_on)))
    last = first + timedelta(days=rng.randint(5, 24))
    paid = ((first, last, euros(rng, 200, 900)),)
    return draft.holding(
        indemnities=(Indemnity(first=first, last=last, initial=first - timedelta(days=70), payments=paid),)
    )


@harmless(Topic.SICKNESS)
def indemnity_told_by_the_week(draft: Draft, _: Random) -> Draft | None:
    """The indemnity was declared as it is reckoned, by the week."""
    if not draft.applicant.indemnities:
        return None
    monthly = draft.applicant.indemnities[0].payments[-1][2]
    weekly = (monthly * 12 / 52).quantize(_CENT)
    return telling(draft, IncomeKind.SICKNESS, amount=weekly, frequency=Frequency.WEEKLY)


@harmless(Topic.PENSION)
def pension_from_abroad(draft: Draft, rng: Random) -> Draft | None:
    """A pension from abroad comes by the quarter, and was declared by the month."""
    if draft.applicant.pensions:
        return None
    monthly, since = euros(rng, 60, 240), month_before(draft.file.requested_on, rng.randint(5, 70))
    pension = Pension(amount=monthly * 3, since=since, per="quarter", foreign=True, kind="pension de survie")
    income = Income(kind=IncomeKind.PENSION, amount=monthly)
    return draft.holding(pensions=(pension,)).declaring(incomes=(*(draft.declaration.incomes or ()), income))


@harmless(Topic.DISABILITY)
def allowance_asked_for(draft: Draft, rng: Random) -> Draft | None:
    """A disability allowance was asked for, and nothing decided."""
    if draft.applicant.disability != Disability():
        return None
    asked = draft.file.consulted_on - timedelta(days=rng.randint(10, 150))
    return draft.holding(disability=Disability(requested_on=asked))


@harmless(Topic.DISABILITY)
def recognised_without_an_allowance(draft: Draft, rng: Random) -> Draft | None:
    """A disability is recognised that opens no allowance."""
    if draft.applicant.disability != Disability():
        return None
    since = draft.file.consulted_on - timedelta(days=rng.randint(200, 1500))
    return draft.holding(disability=Disability(recognised_on=since))


@harmless(Topic.DISABILITY)
def integration_allowance_left_out(draft: Draft, _: Random) -> Draft | None:
    """Only the part that replaces an income was declared, not the one for integration."""
    held = draft.applicant.disability
    if held.allowance is None or not held.integration:
        return None
    return telling(draft, IncomeKind.DISABILITY, amount=held.allowance - held.integration)


@harmless(Topic.UNEMPLOYMENT)
def unemployment_verified_later(draft: Draft, _: Random) -> Draft | None:
    """No payment was verified yet by the national employment office."""
    held = draft.applicant.unemployment
    if not held.months:
        return None
    return draft.holding(unemployment=evolve(held, months=tuple(evolve(each, final=False) for each in held.months)))


PATTERNS: tuple[Pattern, ...] = (
    unemployment_in_arrears,
    unemployment_told_net,
    unemployment_by_the_day,
    unemployment_over,
    unemployment_verified_later,
    incapacity_over,
    indemnity_told_by_the_week,
    pension_from_abroad,
    allowance_asked_for,
    recognised_without_an_allowance,
    integration_allowance_left_out,
)
