"""A dossier with findings of every gravity, skipped rules and a broken one, and canaries wherever people write."""

from datetime import date
from typing import Any

from attrs import evolve

from bcss_cpas.checking import check
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CardType, CivilState, FamilyRole, Representation
from bcss_cpas.dossier.declaration import Benefit, Declaration, Income, IncomeKind, Kin, Member, Property, Work
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Answer, Consultation, Evidence, HomeVisit, Verdict
from bcss_cpas.facts.address import Address, AddressDeclaration, Residence
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.identity import CivilStatus, Document, Identity, RepresentationBy
from bcss_cpas.report.report import Report
from bcss_cpas.rules._catalogue import builtin
from bcss_cpas.rules._examples import (
    APPLICANT,
    CHILD,
    CPAS,
    PARENT,
    REGISTER,
    REQUEST,
    SINCE,
    SPOUSE,
    TODAY,
)
from tests.inquiries import at_home, named, register, registration

NAME, STREET, FREE = "Zyxwname", "Zyxwstreet", "Zyxwfree"
CANARIES = (NAME, STREET, FREE)
PEOPLE = (APPLICANT, SPOUSE, CHILD, PARENT)
BROKEN = "VIS101"

DECLARED = Declaration(
    person=APPLICANT,
    on=REQUEST,
    last_name=NAME,
    first_names=(NAME, NAME),
    address=Address(zip_code="4700", street=STREET, number="12", lines=()),
    household=(Member(kin=Kin.PARENT, ssin=PARENT, name=NAME), Member(kin=Kin.CHILD, ssin=CHILD, name=NAME)),
    civil_state=CivilState("10"),
    incomes=(Income(kind=IncomeKind.WAGE, amount=1, payer=NAME, owner=SPOUSE),),
    property=(Property(built=True, place=STREET, owner=SPOUSE),),
    work=(Work(employer=NAME, worker=SPOUSE),),
    benefits=(Benefit(kind="social tariff", holder=SPOUSE),),
)
FACTS = (
    Identity(person=APPLICANT, source=REGISTER, last_names=(NAME,), first_names=(NAME,)),
    Residence(
        person=APPLICANT, source=REGISTER, since=SINCE, address=Address(zip_code="4000", street=f"Rue {STREET} autre")
    ),
    AddressDeclaration(person=APPLICANT, source=REGISTER, since=IncompleteDate("2025-02-10"), text=f"4700 {STREET}"),
    CivilStatus(person=APPLICANT, source=REGISTER, since=SINCE, state=CivilState("20"), spouse=SPOUSE),
    RepresentationBy(person=APPLICANT, source=REGISTER, since=SINCE, kind=Representation("30"), by=PARENT, remark=FREE),
    Document(
        person=APPLICANT, source=REGISTER, kind=CardType("0000"), number=FREE, expires=IncompleteDate("2024-11-30")
    ),
    HouseholdLink(person=SPOUSE, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("02")),
    HouseholdLink(person=PARENT, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("06")),
    registration(),
)
LEASE = Evidence(document="lease", on=REQUEST, concerns="address", person=SPOUSE, address=DECLARED.address, text=FREE)
RICH = Dossier(
    reference="RICH",
    declaration=DECLARED,
    requested_on=REQUEST,
    cpas=CPAS,
    evidence=(
        Evidence(document="lease", on=REQUEST, concerns="address", person=SPOUSE, address=DECLARED.address, text=FREE),
    ),
    visits=(HomeVisit(on=date(2025, 2, 24), address=DECLARED.address, seen=(CHILD,), remarks=FREE),),
    integrations=(registration(),),
    messages=(register(names=(named(NAME, NAME),), main_addresses=(at_home("4000", STREET, "7"),)),),
    facts=FACTS,
    consultations=(Consultation(person=APPLICANT, flux="retrieve_ti_groups", on=REQUEST),),
)


def breaks(case: Any) -> Any:
    """Break as a rule would that puts what it sees in its message."""
    raise ValueError(f"{NAME} {case.person.value} {case.facts[0]!r}")


RULES = tuple(evolve(rule, examine=breaks) if rule.id == BROKEN else rule for rule in builtin())


def report() -> Report:
    """Check it, one finding answered."""
    key = next(finding.key for finding in check(RICH, TODAY, rules=RULES).findings if finding.rule == "RN103")
    answer = Answer(finding=key, verdict=Verdict.EXPLAINED, reason=FREE, on=TODAY)
    return check(evolve(RICH, answers=(answer,)), TODAY, rules=RULES)
