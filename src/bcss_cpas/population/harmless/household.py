"""Households that change, and children that live in two of them."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.declaration import Member as Declared
from bcss_cpas.population.chance import day_between
from bcss_cpas.population.changing import somebody
from bcss_cpas.population.draft import Draft, Question
from bcss_cpas.population.household import SELF
from bcss_cpas.population.pattern import Pattern, Topic, harmless
from bcss_cpas.population.quarters import last_of_month, month_before
from bcss_cpas.population.records.family import FamilyFile, PaidFor
from bcss_cpas.population.records.held import Held

_YEAR = timedelta(days=365)


@harmless(Topic.HOUSEHOLD)
def member_without_number(draft: Draft, rng: Random) -> Draft | None:
    """A member was declared without a number."""
    declared = list(draft.declaration.household or ())
    if not declared:
        return None
    place = rng.randrange(len(declared))
    declared[place] = evolve(declared[place], ssin=None, birth_date=None)
    return draft.declaring(household=tuple(declared))


@harmless(Topic.HOUSEHOLD)
def former_member_left(draft: Draft, rng: Random) -> Draft | None:
    """Somebody who once lived there has long left."""
    if draft.household.role_of(draft.person) != SELF:
        return None
    until = day_between(rng, draft.file.requested_on - 3 * _YEAR, draft.file.requested_on - timedelta(days=40))
    left = Held(somebody(draft, rng).ssin, until - _YEAR, until)
    return draft.inscribed(former_members=(left,))


@harmless(Topic.HOUSEHOLD, Topic.VISIT)
def not_yet_registered_but_seen(draft: Draft, rng: Random) -> Draft | None:
    """A member was declared and seen on the visit, and is not yet registered there."""
    new, (visit,) = somebody(draft, rng), draft.file.visits
    member = Declared(kin=Kin.UNRELATED, ssin=new.ssin, since=draft.file.declared_on)
    seen = evolve(visit, seen=(*visit.seen, new.ssin))
    return draft.declaring(household=(*(draft.declaration.household or ()), member)).filed(visits=(seen,))


@harmless(Topic.HOUSEHOLD, Topic.FAMILY_BENEFITS)
def child_in_equal_custody(draft: Draft, rng: Random) -> Draft | None:
    """A child lives half of the time with the other parent, who is paid the family benefits."""
    children = draft.household.minors(draft.file.consulted_on)
    if not children or draft.household.partner is not None:
        return None
    child, other = children[0], somebody(draft, rng, (25, 60))
    file = draft.applicant.family_files[0]
    moved = (evolve(each, recipient=other.ssin) if each.child == child.ssin else each for each in file.paid)
    shared = evolve(draft.of(child.ssin).inscription, shared=(other.ssin,))
    return evolve(
        draft.holding(child.ssin, inscription=shared).holding(
            family_files=(evolve(file, attributary=draft.person, paid=tuple(moved)),)
        ),
        questions=(*draft.questions, Question("retrieve_ti_groups", child.ssin)),
        file=draft.file.registered(child.ssin, *draft.file.of(child.ssin)),
    )


@harmless(Topic.FAMILY_BENEFITS)
def recipient_changed(draft: Draft, rng: Random) -> Draft | None:
    """Somebody else was paid the family benefits of the older children once."""
    changed = month_before(draft.file.requested_on, rng.randint(4, 12))
    files, former = draft.applicant.family_files, somebody(draft, rng).ssin
    older = [each for file in files for each in file.paid if each.since < changed]
    if not older:
        return None
    until = last_of_month(month_before(changed))
    before = (evolve(each, recipient=former, last=until) for each in older)
    since = (evolve(each, since=max(each.since, changed)) for each in files[0].paid)
    return draft.holding(family_files=(evolve(files[0], paid=(*before, *since)),))


@harmless(Topic.FAMILY_BENEFITS)
def was_paid_as_a_young_adult(draft: Draft, rng: Random) -> Draft | None:
    """The applicant was paid family benefits for themselves until some time before the request."""
    persona = draft.applicant.persona
    if persona.age_on(draft.file.consulted_on) >= 25 or draft.applicant.family_files:
        return None
    last = last_of_month(month_before(draft.file.requested_on, rng.randint(4, 8)))
    paid = PaidFor(child=persona.ssin, recipient=persona.ssin, since=month_before(last, 12), last=last)
    file = FamilyFile(number="2019-000001", fund=draft.file.cpas, attributary=persona.ssin, paid=(paid,))
    return draft.holding(family_files=(file,))


PATTERNS: tuple[Pattern, ...] = (
    member_without_number,
    former_member_left,
    not_yet_registered_but_seen,
    child_in_equal_custody,
    recipient_changed,
    was_paid_as_a_young_adult,
)
