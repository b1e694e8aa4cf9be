"""A person under the same roof as the applicant: who says so, and what they are to the applicant before the law."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

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
from bcss_cpas.rules._once import once

_DIVORCED = frozenset({CivilState("40"), CivilState("41")})
_ELDERS = frozenset({Tie.PARENT, Tie.GRANDPARENT, Tie.GREAT_GRANDPARENT, Tie.PARENT_IN_LAW})
_A_COUPLE = "spouse or partner"


class Resident(NamedTuple):
    """A person under the same roof, and who says so; without a number where the source gives none."""

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
        return (None if self.person is None else _tie(case, self.person)) or _tie_by_place(self.relation.value)

    def adult(self, case: Case, tie: Tie) -> bool | None:
        """Tell whether the person is an adult, as parents are; ``None`` where the age is not known."""
        return True if tie in _ELDERS else is_adult(case, self.person, self.birth)


@lru_cache(maxsize=256)
def _tie_by_place(relation: str) -> Tie:
    return Tie.PARTNER if relation == _A_COUPLE else Tie.of(Relation(relation))


@lru_cache(maxsize=64)
def _tie_by_state(code: str) -> Tie | None:
    """Say what the spouse whom a civil state names is; ``None`` where it may be nothing any more, as after a death."""
    state = CivilState(code)
    return Tie.SPOUSE if state.is_couple else Tie.EX_SPOUSE if state in _DIVORCED else None


def _tie(case: Case, person: Ssin) -> Tie | None:
    """Go by the file of the applicant, and for a child by its own, which names its parents."""
    told, theirs = _told_of_others(case).get(person.value), case.now(ParentLink, person)
    if theirs and told is not Tie.PARENT and case.person.value in [link.parent.value for link in theirs]:
        return Tie.CHILD
    return told


@once
def _told_of_others(case: Case) -> Mapping[str, Tie]:
    """Give by number what the applicant's own file says others are: filiation comes before marriage, that before all.

    Of several civil states the first one decides.
    """
    ties: dict[str, Tie] = {}
    for each in case.now(Cohabitation):
        if each.partner is not None:
            ties[each.partner.value] = Tie.LEGAL_COHABITANT
    for status in reversed(case.all(CivilStatus)):
        tie = None if status.spouse is None else _tie_by_state(status.state.value)
        if status.spouse is not None and tie is not None and status.holds_on(case.as_of):
            ties[status.spouse.value] = tie
    for link in case.now(ParentLink):
        ties[link.parent.value] = Tie.PARENT
    return ties
