"""Discrepancies of real estate and of family benefits."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.population.chance import enterprise_of
from bcss_cpas.population.changing import owning, somebody
from bcss_cpas.population.declaring import property_of
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.owning import estate
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.quarters import month_before
from bcss_cpas.population.records.family import FamilyFile, PaidFor

_PATRIMONY = ("patrimony",)
_YOUNG = 25


@discrepancy(Topic.PROPERTY, ask="What do you own, and what does it bring?", shown_by=_PATRIMONY)
def undeclared_property(draft: Draft, rng: Random) -> Draft | None:
    """The cadastre has a property of the applicant, and none was declared."""
    if draft.applicant.estates:
        return None
    return draft.holding(estates=(estate(rng, owners=rng.choice((1, 1, 2))),))


@discrepancy(Topic.PROPERTY, ask="Which share of it is yours?", shown_by=_PATRIMONY)
def smaller_share_declared(draft: Draft, rng: Random) -> Draft | None:
    """A quarter of a property, with a quarter of its income, was declared; it belongs to the applicant alone."""
    if draft.applicant.estates:
        return None
    found = estate(rng, built=True)
    said = property_of(found)
    quarter = None if said.cadastral_income is None else said.cadastral_income / 4
    return owning(draft, found, evolve(said, share_denominator=4, cadastral_income=quarter))


@discrepancy(Topic.PROPERTY, ask="What became of the property, and of its price?", shown_by=_PATRIMONY)
def property_sold(draft: Draft, rng: Random) -> Draft | None:
    """A property left the possession of the applicant in the last years."""
    if draft.applicant.estates:
        return None
    gone = draft.file.requested_on - timedelta(days=rng.randint(60, 3000))
    return draft.holding(estates=(evolve(estate(rng), gone_on=gone),))


@discrepancy(Topic.FAMILY_BENEFITS, Topic.HOUSEHOLD, ask="With whom does the child live?", shown_by=("child_benefits",))
def family_benefits_paid_to_another(draft: Draft, rng: Random) -> Draft | None:
    """Somebody outside the household is paid the family benefits of a declared child."""
    if not draft.applicant.family_files:
        return None
    file, other = draft.applicant.family_files[0], somebody(draft, rng).ssin
    paid = tuple(evolve(each, recipient=other) for each in file.paid)
    return draft.holding(family_files=(evolve(file, attributary=draft.person, paid=paid),))


@discrepancy(Topic.FAMILY_BENEFITS, ask="Since when are you paid the family benefits?", shown_by=("child_benefits",))
def adult_paid_family_benefits(draft: Draft, rng: Random) -> Draft | None:
    """A young adult is paid their own family benefits, and did not say so."""
    persona = draft.applicant.persona
    if draft.applicant.family_files or persona.age_on(draft.file.consulted_on) >= _YOUNG:
        return None
    since = month_before(draft.file.requested_on, rng.randint(2, 10))
    paid = PaidFor(child=persona.ssin, recipient=persona.ssin, since=since)
    file = FamilyFile(number="2021-000002", fund=enterprise_of(4_990_001), attributary=persona.ssin, paid=(paid,))
    return draft.holding(family_files=(file,))


PLANTED: tuple[Discrepancy, ...] = (
    undeclared_property,
    smaller_share_declared,
    property_sold,
    family_benefits_paid_to_another,
    adult_paid_family_benefits,
)
