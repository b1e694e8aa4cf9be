"""Who lives with the applicant according to the register, and what each is to them."""

from collections.abc import Iterator

from attrs import frozen

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.household import HouseholdLink, UnnamedHead, UnnamedMember, relation
from bcss_cpas.facts.source import Source
from bcss_cpas.rules._rule import Unavailable

_HEAD = FamilyRole("01")


@frozen
class Cohabitant:
    """A member of the applicant's household; without a number where the register gives none."""

    person: Ssin | None
    relation: Relation
    source: Source


def cohabitants(case: Case) -> tuple[Cohabitant, ...]:
    """Compose the household through its reference person.

    Raises ``Unavailable`` where the applicant is not the reference person and that person's file is not at hand: the
    applicant's own file then tells the reference person alone, and says nothing of the others.
    """
    if case.now(UnnamedHead):
        raise Unavailable(HouseholdLink, None)
    return case.once(_cohabitants)


def _cohabitants(case: Case) -> tuple[Cohabitant, ...]:
    """Give each member once, whose own file and that of the reference person may both name them."""
    members = tuple(_of_head(case) if _head(case) == case.person else _through(case, _head(case)))
    first = {member.person: member for member in reversed(members)}
    return tuple(each for each in members if each.person is None or first[each.person] is each)


def _head(case: Case) -> Ssin:
    own = case.now(HouseholdLink)
    return own[-1].head if own else case.person


def _of_head(case: Case) -> Iterator[Cohabitant]:
    for link in case.every(HouseholdLink):
        if link.head == case.person and link.person != case.person and link.holds_on(case.as_of):
            yield Cohabitant(link.person, Relation(link.role.kin or "unknown"), link.source)
    for member in case.now(UnnamedMember):
        yield Cohabitant(None, Relation(member.role.kin or "unknown"), member.source)


def _through(case: Case, head: Ssin) -> Iterator[Cohabitant]:
    mine = case.now(HouseholdLink)[-1]
    if not case.availability(HouseholdLink, head).is_answer:
        raise Unavailable(HouseholdLink, head)
    to_head = Relation(relation(mine.role, _HEAD))
    yield Cohabitant(head, to_head, mine.source)
    for link in case.every(HouseholdLink):
        if link.head == head and link.person not in (head, case.person) and link.holds_on(case.as_of):
            yield Cohabitant(link.person, Relation(relation(mine.role, link.role)), link.source)
    for member in case.now(UnnamedMember, head):
        yield Cohabitant(None, Relation(relation(mine.role, member.role)), member.source)
