"""Discrepancies of a partner: what they live on or own, and nobody declared as theirs."""

from random import Random

from bcss_cpas.population import earning
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.owning import estate
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.records.benefits import Disability
from bcss_cpas.population.situation import Situation

_REGISTER = "retrieve_ti_groups"
_SUMS = "unemployment_data/paid_sums"
_INDEMNITIES = "hdi_indemnity_allowance/now"


def _partner(draft: Draft, form: str) -> Situation | None:
    """Return the partner, where the register shows that they live there and a flux answers about them in a form."""
    partner, head = draft.household.partner, draft.household.head
    if partner is None or not draft.answers(form, partner.ssin) or not draft.answers(_REGISTER, head.ssin):
        return None
    return draft.of(partner.ssin)


@discrepancy(Topic.WORK, ask="Does your partner work?", shown_by=(_REGISTER,))
def partner_at_work(draft: Draft, rng: Random) -> Draft | None:
    """The partner has a job that was not declared."""
    partner = _partner(draft, "dimona")
    if partner is None or partner.jobs:
        return None
    return draft.holding(partner.persona.ssin, jobs=(earning.running_job(rng, draft.file.consulted_on),))


@discrepancy(Topic.PENSION, ask="Does your partner get a pension?", shown_by=(_REGISTER, "pension_register"))
def partner_with_a_pension(draft: Draft, rng: Random) -> Draft | None:
    """The partner is paid a pension that was not declared."""
    partner = _partner(draft, "pension_register")
    if partner is None or partner.pensions:
        return None
    return draft.holding(partner.persona.ssin, pensions=(earning.pension(rng, draft.file.consulted_on),))


@discrepancy(Topic.UNEMPLOYMENT, ask="Does your partner get unemployment benefit?", shown_by=(_REGISTER, _SUMS))
def partner_unemployed(draft: Draft, rng: Random) -> Draft | None:
    """The partner is paid an unemployment benefit that was not declared."""
    partner = _partner(draft, _SUMS)
    if partner is None or partner.unemployment.months:
        return None
    return draft.holding(partner.persona.ssin, unemployment=earning.unemployment(rng, draft.file.consulted_on))


@discrepancy(Topic.DISABILITY, ask="Does your partner get an allowance?", shown_by=(_REGISTER, "handi"))
def partner_with_a_disability_allowance(draft: Draft, rng: Random) -> Draft | None:
    """The partner is paid an income replacement allowance that was not declared."""
    partner = _partner(draft, "handi")
    if partner is None or partner.disability != Disability():
        return None
    return draft.holding(partner.persona.ssin, disability=earning.disability(rng, draft.file.consulted_on))


@discrepancy(Topic.SICKNESS, ask="Does a mutuality pay your partner?", shown_by=(_REGISTER, _INDEMNITIES))
def partner_with_an_indemnity(draft: Draft, rng: Random) -> Draft | None:
    """The mutuality pays for an incapacity of the partner that was not declared."""
    partner = _partner(draft, _INDEMNITIES)
    if partner is None or partner.indemnities:
        return None
    return draft.holding(partner.persona.ssin, indemnities=earning.indemnities(rng, draft.file.consulted_on))


@discrepancy(
    Topic.SELF_EMPLOYMENT,
    ask="Does your partner work on their own account?",
    shown_by=(_REGISTER, "self_employed"),
)
def partner_self_employed(draft: Draft, rng: Random) -> Draft | None:
    """The partner has an activity of their own that was not declared."""
    partner = _partner(draft, "self_employed")
    if partner is None or partner.activities:
        return None
    return draft.holding(partner.persona.ssin, activities=(earning.activity(rng, draft.file.consulted_on),))


@discrepancy(Topic.PROPERTY, ask="Does your partner own a house or land?", shown_by=(_REGISTER, "patrimony"))
def partner_with_property(draft: Draft, rng: Random) -> Draft | None:
    """The partner owns a house or a field, and no real estate was declared."""
    partner = _partner(draft, "patrimony")
    if partner is None or partner.estates or draft.declaration.property:
        return None
    return draft.holding(partner.persona.ssin, estates=(estate(rng),))


PLANTED: tuple[Discrepancy, ...] = (
    partner_at_work,
    partner_with_a_pension,
    partner_unemployed,
    partner_with_a_disability_allowance,
    partner_with_an_indemnity,
    partner_self_employed,
    partner_with_property,
)
