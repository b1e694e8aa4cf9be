"""Who lives with the applicant according to the register, and what each is to them."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.household import HouseholdLink, UnnamedHead, UnnamedMember, relation
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import Unavailable
from bcss_cpas.rules.household._resident import Resident

_HEAD = "01"


@once
def cohabitants(case: Case) -> tuple[Resident, ...]:
    """Compose the household through its reference person.

    Each member is given once, whom their own file and that of the reference person may both name.
    Raises ``Unavailable`` where the applicant is not the reference person and that person's file is not at hand: the
    applicant's own file then tells the reference person alone, and says nothing of the others.
    """
    head = head_of(case)
    members = tuple(_of_head(case) if head.value == case.person.value else _through(case, head))
    if len(members) < 2:
        return members
    first = {each.person.value: each for each in reversed(members) if each.person is not None}
    return tuple([each for each in members if each.person is None or first[each.person.value] is each])


def head_of(case: Case) -> Ssin:
    """Return the reference person of the household of today. Raises ``Unavailable`` as ``cohabitants`` does."""
    head, is_told_of = _head(case)
    if head is None or not is_told_of:
        raise Unavailable(HouseholdLink, head)
    return head


@once
def _head(case: Case) -> tuple[Ssin | None, bool]:
    """Give the reference person, if a source gives the number, and whether the file of that person is at hand."""
    if case.now(UnnamedHead):
        return None, False
    own = case.now(HouseholdLink)
    if not own or own[-1].head.value == case.person.value:
        return case.person, True
    head = own[-1].head
    return head, case.is_told(HouseholdLink, head)


@once
def registered(case: Case) -> frozenset[str]:
    """Return the numbers of the household. Raises ``Unavailable`` as ``cohabitants`` does."""
    return frozenset([each.person.value for each in cohabitants(case) if each.person is not None])


def under_one_roof(case: Case, day: date) -> frozenset[str]:
    """Return the numbers that the register has in the applicant's household of a day, as far as their files came."""
    heads = {link.head for link in case.all(HouseholdLink) if link.holds_on(day)} or {case.person}
    links = [link for link in case.every(HouseholdLink) if link.head in heads and link.holds_on(day)]
    return frozenset([each.value for each in (*heads, *(link.person for link in links))])


def _of_head(case: Case) -> Iterator[Resident]:
    number = case.person.value
    for link in case.every(HouseholdLink):
        if link.head.value == number != link.person.value and link.holds_on(case.as_of):
            yield Resident(link.person, _of_role(link.role.value), link.source)
    for member in case.now(UnnamedMember):
        yield Resident(None, _of_role(member.role.value), member.source)


def _through(case: Case, head: Ssin) -> Iterator[Resident]:
    mine = case.now(HouseholdLink)[-1]
    yield Resident(head, _of_roles(mine.role.value, _HEAD), mine.source)
    pair = head.value, case.person.value
    for link in case.every(HouseholdLink):
        if link.head.value == head.value and link.person.value not in pair and link.holds_on(case.as_of):
            yield Resident(link.person, _of_roles(mine.role.value, link.role.value), link.source)
    for member in case.now(UnnamedMember, head):
        yield Resident(None, _of_roles(mine.role.value, member.role.value), member.source)


@lru_cache(maxsize=256)
def _of_role(theirs: str) -> Relation:
    """Say what a member is to the applicant, who is the reference person, by the code of their role."""
    return Relation(FamilyRole(theirs).kin or "unknown")


@lru_cache(maxsize=1024)
def _of_roles(mine: str, theirs: str) -> Relation:
    return Relation(relation(FamilyRole(mine), FamilyRole(theirs)))
