"""Discrepancies of the file itself: the visit, the duty to inform, exemptions and premiums that are used up."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from attrs import evolve

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.population.chance import enterprise_of
from bcss_cpas.population.changing import somebody
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.quarters import month_before
from bcss_cpas.population.records.aid import Exemption, PaidAid, Premium

_OLD = 60
"""From this age somebody may be excused from looking for work."""


@discrepancy(Topic.INFORMED, ask="Was the person told before anything was consulted?", shown_by=("patrimony",))
def informed_too_late(draft: Draft, rng: Random) -> Draft | None:
    """The person was told of the consultations only after they were made."""
    return draft.filed(informed_on=draft.file.consulted_on + timedelta(days=rng.randint(1, 3)))


@discrepancy(Topic.VISIT, ask="When can the home be visited?")
def no_recent_visit(draft: Draft, rng: Random) -> Draft | None:
    """No home visit took place, or the last one lies more than a year back, in a file that runs."""
    (visit,) = draft.file.visits
    old = evolve(visit, on=draft.as_of - timedelta(days=rng.randint(370, 800)))
    kept = rng.choice(((), (old,)))
    return draft.filed(visits=() if draft.file.ended_on is not None else kept)


@discrepancy(Topic.VISIT, Topic.HOUSEHOLD, ask="Who else lives here?", shown_by=("retrieve_ti_groups",))
def unknown_persons_seen(draft: Draft, rng: Random) -> Draft | None:
    """The visit showed more people than were declared."""
    if not draft.answers("retrieve_ti_groups", draft.household.head.ssin):
        return None
    (visit,) = draft.file.visits
    seen = evolve(visit, unknown_persons=rng.randint(1, 3))
    known = evolve(visit, seen=(*visit.seen, somebody(draft, rng).ssin))
    return draft.filed(visits=(rng.choice((seen, known)),))


@discrepancy(
    Topic.ATTESTATION,
    Topic.PROPOSAL,
    ask="Was the exemption not used up?",
    shown_by=("list_of_attestations/exemption",),
)
def exemption_exhausted(draft: Draft, rng: Random) -> Draft | None:
    """The exemption of article 35 is proposed, its days are used and its six years are over."""
    file = draft.file
    if file.decided_on is not None:
        return None
    first = file.requested_on - timedelta(days=rng.randint(2400, 3600))
    proposal = draft.proposal or Proposal(aid=LIVING_WAGE, start=file.requested_on, months=12)
    changed = draft.holding(exemption=Exemption(first, 1095))
    return evolve(changed, proposal=evolve(proposal, article_35=Decimal(250)))


@discrepancy(Topic.ATTESTATION, ask="Which home was it granted for?", shown_by=("list_of_attestations/premium",))
def installation_premium_before(draft: Draft, rng: Random) -> Draft | None:
    """A CPAS granted an installation premium before."""
    granted = draft.file.requested_on - timedelta(days=rng.randint(300, 3000))
    return draft.holding(premiums=(Premium(granted, enterprise_of(2_000_900)),))


@discrepancy(Topic.VISIT, Topic.ADDRESS, ask="Where do you live?")
def does_not_live_there(draft: Draft, _: Random) -> Draft | None:
    """The visit showed that the applicant does not live at the declared address."""
    (visit,) = draft.file.visits
    return draft.filed(visits=(evolve(visit, lives_there=False),))


@discrepancy(Topic.INSURANCE, ask="Are you in order with a mutuality?", shown_by=("health_care_insurance",))
def not_insured(draft: Draft, _: Random) -> Draft | None:
    """The mutuality does not reimburse care."""
    return draft.holding(insured=False)


@discrepancy(
    Topic.WORK, Topic.SELF_EMPLOYMENT, Topic.SICKNESS, Topic.DISABILITY, Topic.PENSION,
    ask="Are you registered as a job seeker?", shown_by=("job_seeker",),
)  # fmt: skip
def not_registered_as_job_seeker(draft: Draft, _: Random) -> Draft | None:
    """Nothing keeps the applicant from working, and no employment service knows them."""
    if draft.applicant.seeks_work_since is None or draft.applicant.persona.age_on(draft.as_of) >= _OLD:
        return None
    return draft.holding(seeks_work_since=None)


@discrepancy(Topic.INTEGRATION, ask="Until when did the other CPAS pay you?", shown_by=("living_wages",))
def paid_by_another_cpas(draft: Draft, _: Random) -> Draft | None:
    """Another CPAS paid the living wage for the month of the request, from which it is proposed here."""
    if draft.proposal is None:
        return None
    there = PaidAid(month_before(draft.file.requested_on, 0), enterprise_of(2_000_850))
    return draft.holding(living_wages=(there,))


PLANTED: tuple[Discrepancy, ...] = (
    informed_too_late,
    no_recent_visit,
    unknown_persons_seen,
    exemption_exhausted,
    installation_premium_before,
    does_not_live_there,
    not_insured,
    not_registered_as_job_seeker,
    paid_by_another_cpas,
)
