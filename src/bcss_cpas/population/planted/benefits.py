"""Discrepancies of benefits: not declared, or for less than half of the sum."""

from decimal import Decimal
from random import Random

from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.population import earning
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.records.benefits import Disability

_CENT = Decimal("0.01")


def _told_less(draft: Draft, rng: Random, kind: IncomeKind, amount: Decimal) -> Draft:
    """Declare a part of the amount that lies below the half."""
    less = (amount * rng.randint(15, 40) / 100).quantize(_CENT)
    others = (each for each in draft.declaration.incomes or () if each.kind is not kind or each.owner is not None)
    return draft.declaring(incomes=(*others, Income(kind=kind, amount=less)))


@discrepancy(Topic.UNEMPLOYMENT, ask="Do you get unemployment benefit?", shown_by=("unemployment_data/paid_sums",))
def undeclared_unemployment(draft: Draft, rng: Random) -> Draft | None:
    """An unemployment benefit is paid that was not declared."""
    if draft.applicant.unemployment.months:
        return None
    return draft.holding(unemployment=earning.unemployment(rng, draft.file.consulted_on))


@discrepancy(
    Topic.UNEMPLOYMENT, ask="How much unemployment benefit do you get?", shown_by=("unemployment_data/paid_sums",)
)
def unemployment_differs(draft: Draft, rng: Random) -> Draft | None:
    """Less than half of the unemployment benefit was declared."""
    held = earning.unemployment(rng, draft.file.consulted_on)
    return _told_less(draft.holding(unemployment=held), rng, IncomeKind.UNEMPLOYMENT, held.months[-1].amount)


@discrepancy(Topic.SICKNESS, ask="Does your mutuality pay you?", shown_by=("hdi_indemnity_allowance/now",))
def undeclared_indemnity(draft: Draft, rng: Random) -> Draft | None:
    """The mutuality pays for an incapacity that was not declared."""
    if draft.applicant.indemnities:
        return None
    return draft.holding(indemnities=earning.indemnities(rng, draft.file.consulted_on))


@discrepancy(Topic.SICKNESS, ask="How much does your mutuality pay?", shown_by=("hdi_indemnity_allowance/before",))
def indemnity_differs(draft: Draft, rng: Random) -> Draft | None:
    """Less than half of the indemnity was declared."""
    held = earning.indemnities(rng, draft.file.consulted_on)
    return _told_less(draft.holding(indemnities=held), rng, IncomeKind.SICKNESS, held[0].payments[-1][2])


@discrepancy(Topic.PENSION, ask="Which pension do you get?", shown_by=("pension_register",))
def undeclared_pension(draft: Draft, rng: Random) -> Draft | None:
    """A pension is paid that was not declared."""
    if draft.applicant.pensions:
        return None
    return draft.holding(pensions=(earning.pension(rng, draft.file.consulted_on),))


@discrepancy(Topic.PENSION, ask="How much pension do you get?", shown_by=("pension_register",))
def pension_differs(draft: Draft, rng: Random) -> Draft | None:
    """Less than half of the pension was declared."""
    held = earning.pension(rng, draft.file.consulted_on)
    return _told_less(draft.holding(pensions=(held,)), rng, IncomeKind.PENSION, held.amount)


@discrepancy(Topic.DISABILITY, ask="Do you get an allowance for a disability?", shown_by=("handi",))
def undeclared_disability_allowance(draft: Draft, rng: Random) -> Draft | None:
    """An income replacement allowance is paid that was not declared."""
    if draft.applicant.disability != Disability():
        return None
    return draft.holding(disability=earning.disability(rng, draft.file.consulted_on))


@discrepancy(Topic.DISABILITY, ask="How much is the allowance for the disability?", shown_by=("handi",))
def disability_allowance_differs(draft: Draft, rng: Random) -> Draft | None:
    """Less than half of the income replacement allowance was declared."""
    held = earning.disability(rng, draft.file.consulted_on)
    replacement = (held.allowance or Decimal(0)) - held.integration
    return _told_less(draft.holding(disability=held), rng, IncomeKind.DISABILITY, replacement)


PLANTED: tuple[Discrepancy, ...] = (
    undeclared_unemployment,
    unemployment_differs,
    undeclared_indemnity,
    indemnity_differs,
    undeclared_pension,
    pension_differs,
    undeclared_disability_allowance,
    disability_allowance_differs,
)
