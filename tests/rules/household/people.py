"""Who lives where, for the tests of this family."""

from datetime import date
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.facts.household import HouseholdLink, UnnamedMember
from bcss_cpas.rules._examples import APPLICANT, REGISTER

ADULT_CHILD = Ssin.test(date(2004, 6, 1), 77)
FRIEND = Ssin.test(date(1986, 6, 1), 78)


def link(
    person: Ssin, role: str, head: Ssin = APPLICANT, since: str = "2020-05-01", until: str | None = None
) -> HouseholdLink:
    """Place somebody in the household of a reference person."""
    end = None if until is None else IncompleteDate(until)
    start = IncompleteDate(since)
    return HouseholdLink(person=person, source=REGISTER, since=start, until=end, head=head, role=FamilyRole(role))


def unnamed(role: str, head: Ssin = APPLICANT) -> UnnamedMember:
    """Place somebody without a number there."""
    return UnnamedMember(person=head, source=REGISTER, since=IncompleteDate("2020-05-01"), role=FamilyRole(role))


def member(kin: Kin, ssin: Ssin | None = None, **fields: Any) -> Member:
    """Declare a member of the household."""
    return Member(kin=kin, ssin=ssin, **fields)
