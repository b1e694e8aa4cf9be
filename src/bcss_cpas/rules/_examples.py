"""Material for the two dossiers that each rule brings along: test persons only, on one fixed day."""

from datetime import date
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation, HomeVisit
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.source import Origin, Source

TODAY = date(2025, 3, 3)
REQUEST = date(2025, 2, 17)
CPAS, OTHER_CPAS = EnterpriseNumber("0200000043"), EnterpriseNumber("0200000142")

APPLICANT = Ssin.test(date(1985, 7, 30), 33)
SPOUSE = Ssin.test(date(1987, 4, 12), 42)
CHILD = Ssin.test(date(2015, 9, 2), 15)
PARENT = Ssin.test(date(1955, 1, 20), 21)

HOME = Address(zip_code="4700", street="Aachener Straße", number="12", box="3")
ELSEWHERE = Address(zip_code="4000", street="Rue des Exemples", number="7")

REGISTER = Source(Origin.FLUX, "retrieve_ti_groups", "$.file", ticket="example", on=REQUEST)
SINCE = IncompleteDate("2020-05-01")


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
        **fields,
    }
    declaration = Declaration(person=APPLICANT, on=REQUEST, **(declared or {}))
    return Dossier(reference="EXAMPLE", declaration=declaration, requested_on=REQUEST, facts=facts, **given)
