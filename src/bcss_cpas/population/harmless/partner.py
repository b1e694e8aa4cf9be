"""Partners: what is over, exempt or of no use to them, and so was not declared; a house that is owned together."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.population import earning
from bcss_cpas.population.chance import euros
from bcss_cpas.population.changing import owning
from bcss_cpas.population.declaring import property_of
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.owning import estate
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.quarters import before, last_of, month_before, quarter_of
from bcss_cpas.population.records.benefits import Disability
from bcss_cpas.population.records.work import PaidMonth, Unemployment


@harmless(Topic.UNEMPLOYMENT)
def unemployment_of_the_partner_over(draft: Draft, rng: Random) -> Draft | None:
    """The benefit of the partner ended half a year ago."""
    partner = draft.household.partner
    if partner is None or draft.of(partner.ssin).unemployment.months:
        return None
    daily = euros(rng, 38, 62)
    firsts = (month_before(draft.file.declared_on, steps) for steps in (9, 8, 7, 6))
    over = Unemployment(months=tuple(PaidMonth(each, daily * 26, 26) for each in firsts))
    return draft.holding(partner.ssin, unemployment=over)


@harmless(Topic.DISABILITY)
def partner_with_an_integration_allowance(draft: Draft, rng: Random) -> Draft | None:
    """The partner is paid an allowance for integration alone, which is exempt."""
    partner = draft.household.partner
    if partner is None or draft.of(partner.ssin).disability != Disability():
        return None
    paid, since = euros(rng, 110, 300), month_before(draft.file.declared_on, rng.randint(4, 60))
    exempt = Disability(recognised_on=since, allowance=paid, integration=paid, allowed_from=since)
    return draft.holding(partner.ssin, disability=exempt)


@harmless(Topic.SICKNESS)
def indemnity_of_the_partner_over(draft: Draft, rng: Random) -> Draft | None:
    """The partner was ill last year, and works again."""
    partner = draft.household.partner
    if partner is None or draft.of(partner.ssin).indemnities:
        return None
    ill = earning.indemnities(rng, draft.file.declared_on - timedelta(days=rng.randint(400, 700)))
    return draft.holding(partner.ssin, indemnities=ill)


@harmless(Topic.SELF_EMPLOYMENT)
def activity_of_the_partner_over(draft: Draft, rng: Random) -> Draft | None:
    """The partner gave up an activity of their own before the year began."""
    partner = draft.household.partner
    if partner is None or draft.of(partner.ssin).activities:
        return None
    ended = last_of(before(quarter_of(draft.file.declared_on), rng.randint(4, 8)))
    begun = earning.activity(rng, ended - timedelta(days=400))
    return draft.holding(partner.ssin, activities=(evolve(begun, last=ended),))


@harmless(Topic.PROPERTY)
def bare_ownership_of_the_partner(draft: Draft, rng: Random) -> Draft | None:
    """A house belongs to the partner in bare ownership, while a parent has the use of it."""
    partner = draft.household.partner
    if partner is None or draft.of(partner.ssin).estates:
        return None
    return draft.holding(partner.ssin, estates=(estate(rng, owners=2, duty="NP 1/2"),))


@harmless(Topic.PROPERTY)
def house_of_both(draft: Draft, rng: Random) -> Draft | None:
    """A house belongs to applicant and partner, half and half, and was declared once."""
    partner = draft.household.partner
    if partner is None or draft.applicant.estates or draft.of(partner.ssin).estates:
        return None
    house = estate(rng, owners=2, built=True)
    return owning(draft, house, property_of(house)).holding(partner.ssin, estates=(house,))


PATTERNS: tuple[Pattern, ...] = (
    unemployment_of_the_partner_over,
    partner_with_an_integration_allowance,
    indemnity_of_the_partner_over,
    activity_of_the_partner_over,
    bare_ownership_of_the_partner,
    house_of_both,
)
