"""Who lives with the applicant by register and declaration together."""

from functools import cache

from bcss_cpas.codes.kin import Relation
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.rules._once import once
from bcss_cpas.rules.household._members import cohabitants, registered
from bcss_cpas.rules.household._resident import Resident


@once
def declared(case: Case) -> tuple[Resident, ...]:
    """Return the members that were declared."""
    return tuple([_resident(case, place, each) for place, each in enumerate(case.declaration.household or ())])


@once
def declared_numbers(case: Case) -> frozenset[str]:
    """Return the numbers of the members that were declared with one."""
    return frozenset([each.ssin.value for each in case.declaration.household or () if each.ssin is not None])


@once
def living_here(case: Case) -> tuple[Resident, ...]:
    """Return who lives here in fact: whom the declaration leaves out is asked about by another rule.

    A member of the register counts unless the household was declared without them and no visit saw them; one declared
    without a number may be any of them. Raises as ``cohabitants`` does.
    """
    told, known = case.declaration.household, cohabitants(case)
    if told is None:
        return known
    said, found = declared_numbers(case), registered(case)
    if said == found:
        return known
    here = said.union([person.value for visit in case.dossier.visits for person in visit.seen])
    every = None in [member.ssin for member in told]
    return (
        *[each for each in known if every or each.person is None or each.person.value in here],
        *[
            _resident(case, place, each)
            for place, each in enumerate(told)
            if each.ssin is not None and each.ssin.value not in found
        ],
    )


def _resident(case: Case, place: int, member: Member) -> Resident:
    return Resident(member.ssin, _relation(member.kin), case.declared(f"household[{place}]"), member.birth_date)


@cache
def _relation(kin: Kin) -> Relation:
    return Relation(kin)
