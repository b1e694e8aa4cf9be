"""Material for the two dossiers that each rule brings along: test persons only, on one fixed day."""

from datetime import date
from decimal import Decimal
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration, Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation, HomeVisit
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Employer

TODAY = date(2025, 3, 3)
REQUEST = date(2025, 2, 17)
INQUIRY_END = date(2025, 4, 16)
"""The last day of the two months of 001."""
CPAS, OTHER_CPAS = EnterpriseNumber("0200000043"), EnterpriseNumber("0200000142")

APPLICANT = Ssin.test(date(1985, 7, 30), 33)
SPOUSE = Ssin.test(date(1987, 4, 12), 42)
CHILD = Ssin.test(date(2015, 9, 2), 15)
PARENT = Ssin.test(date(1955, 1, 20), 21)

HOME = Address(zip_code="4700", street="Aachener Straße", number="12", box="3")
ELSEWHERE = Address(zip_code="4000", street="Rue des Exemples", number="7")

REGISTER = Source(Origin.FLUX, "retrieve_ti_groups", "$.file", ticket="example", on=REQUEST)
SINCE = IncompleteDate("2020-05-01")
SPOUSE_HERE = HouseholdLink(person=SPOUSE, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("02"))
"""The spouse in the household of the applicant, who is the reference person."""
BAKERY = Employer("BOULANGERIE IMAGINAIRE", EnterpriseNumber("0299900244"))


def told_by(flux: str) -> Source:
    """Name a flux as a source, as it answered on the day of the request."""
    return Source(Origin.FLUX, flux, ticket="example", on=REQUEST)


def consulting(*flux: str, person: Ssin = APPLICANT) -> tuple[Consultation, ...]:
    """Make the consultations of these flux for a person, each with data."""
    return tuple(Consultation(person=person, flux=name, on=REQUEST) for name in flux)


def dossier(
    *facts: Fact, declared: dict[str, Any] | None = None, consulted: tuple[Ssin, ...] = (APPLICANT,), **fields: Any
) -> Dossier:
    """Make a dossier whose register was consulted, with a home visit a week after the request."""
    consultations = tuple(Consultation(person=person, flux="retrieve_ti_groups", on=REQUEST) for person in consulted)
    given: dict[str, Any] = {
        "visits": (HomeVisit(on=date(2025, 2, 24), lives_there=True),),
        "informed_on": REQUEST,
        "consultations": consultations,
        "cpas": CPAS,
        "requested_on": REQUEST,
        **fields,
    }
    declaration = Declaration(person=APPLICANT, on=REQUEST, **(declared or {}))
    return Dossier(reference="EXAMPLE", declaration=declaration, facts=facts, **given)


def integration(
    code: int = 1, start: date = REQUEST, end: date | None = INQUIRY_END, person: Ssin = APPLICANT
) -> Registration:
    """Make an integration of our own file: 001 of the applicant from the day of the request, unless told otherwise."""
    file = Source(Origin.FILE, "dossier", "$.integrations")
    return Registration(person=person, source=file, sector=17, code=code, start=start, end=end, org_unit=CPAS.value)


def proposal(**fields: Any) -> Proposal:
    """Propose the living wage of a person alone, from the day of the request, for a year."""
    return Proposal(**{"aid": LIVING_WAGE, "category": 2, "start": REQUEST, "months": 12, **fields})


def income(kind: IncomeKind, amount: int, **fields: Any) -> Income:
    """Declare an income of so many EUR, net and a month unless told otherwise."""
    return Income(kind=kind, amount=Decimal(amount), **fields)
