"""Who lives with the applicant by register and declaration together, and what each is to them before the law."""

from functools import lru_cache

from attrs import frozen

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.household import Cohabitation, ParentLink
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.facts.source import Source
from bcss_cpas.law.ties import Tie
from bcss_cpas.rules._adults import is_adult
from bcss_cpas.rules._finding import Said
from bcss_cpas.rules.household._members import cohabitants

_DIVORCED = frozenset({CivilState("40"), CivilState("41")})
_ELDERS = frozenset({Tie.PARENT, Tie.GRANDPARENT, Tie.GREAT_GRANDPARENT, Tie.PARENT_IN_LAW})
_A_COUPLE = Relation("spouse or partner")


@frozen
class Resident:
    """A person under the same roof, and who says so."""

    person: Ssin | None
    relation: Relation
    source: Source
    birth: IncompleteDate | None = None
    """The birth date, where it was declared."""

    @property
    def said(self) -> Said:
        """The relation, as a finding shows it."""
        return Said(self.relation, self.source)

    def tie(self, case: Case) -> Tie:
        """Go by filiation, marriage and legal cohabitation (TI 110, 114, 120, 123), else by places in the household."""
        return (None if self.person is None else _tie(case, self.person)) or _tie_by_place(self.relation)

    def adult(self, case: Case, tie: Tie) -> bool | None:
        """Tell whether the person is an adult, as parents are; ``None`` where the age is not known."""
        return True if tie in _ELDERS else is_adult(case, self.person, self.birth)


def registered(case: Case) -> tuple[Resident, ...]:
    """Return the members that the register has; raises as ``cohabitants`` does."""
    return case.once(_registered)


def declared(case: Case) -> tuple[Resident, ...]:
    """Return the members that were declared."""
    return case.once(_declared)


def living_here(case: Case) -> tuple[Resident, ...]:
    """Return who lives here in fact: whom the declaration leaves out is asked about by another rule.

    A member of the register counts unless the household was declared without them and no visit saw them; one declared
    without a number may be any of them. Raises as ``cohabitants`` does.
    """
    return case.once(_living_here)


def _registered(case: Case) -> tuple[Resident, ...]:
    return tuple(Resident(member.person, member.relation, member.source) for member in cohabitants(case))


def _declared(case: Case) -> tuple[Resident, ...]:
    return tuple(
        Resident(member.ssin, Relation(member.kin), case.declared(f"household[{place}]"), member.birth_date)
        for place, member in enumerate(case.declaration.household or ())
    )


def _living_here(case: Case) -> tuple[Resident, ...]:
    told, known = case.declaration.household, registered(case)
    numbers = {member.ssin for member in told or ()}
    seen = {person for visit in case.dossier.visits for person in visit.seen}
    here = {None, *numbers, *seen}
    found = {None, *(resident.person for resident in known)}
    return (
        *(each for each in known if told is None or None in numbers or each.person in here),
        *(each for each in declared(case) if each.person not in found),
    )


@lru_cache(maxsize=256)
def _tie_by_place(relation: Relation) -> Tie:
    return Tie.PARTNER if relation == _A_COUPLE else Tie.of(relation)


def _tie(case: Case, person: Ssin) -> Tie | None:
    if person in [link.parent for link in case.now(ParentLink)]:
        return Tie.PARENT
    if case.person in [link.parent for link in case.now(ParentLink, person)]:
        return Tie.CHILD
    for status in case.now(CivilStatus):
        if status.spouse == person and (status.state.is_couple or status.state in _DIVORCED):
            return Tie.SPOUSE if status.state.is_couple else Tie.EX_SPOUSE
    if person in [each.partner for each in case.now(Cohabitation)]:
        return Tie.LEGAL_COHABITANT
    return None
