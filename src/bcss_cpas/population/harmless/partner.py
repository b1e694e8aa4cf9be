"""Partners: benefits of theirs that are over, or exempt, and so were not declared."""

from random import Random

from bcss_cpas.population.chance import euros
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.quarters import month_before
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


PATTERNS: tuple[Pattern, ...] = (
    unemployment_of_the_partner_over,
    partner_with_an_integration_allowance,
)
