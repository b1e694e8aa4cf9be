"""The household of a person, and where its members lived.

Source: SSDN ``OCMW_CPAS/PerformInvestigation/FamilyComposition.xsd`` and ``AddressHistory.xsd``.
"""

from datetime import date

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._investigation.citizen import ORIGINS, ManagerLocation, StandardAddress
from bcss_cpas.flux._investigation.waiting_register import NS


@wire(ns=NS)
class FamilyMember:
    """A member of the household, by the position towards its head, and since when."""

    ssin: Ssin | None = at("SocialSecurityUser", required=True)
    role: FamilyRole | None = at("RelationShip", required=True, values=("01", "02", "03"))
    entry_date: date | None = at("EntryDate")


@wire(ns=NS)
class FamilyComposition:
    """The household."""

    origin: str | None = at("@origin", values=ORIGINS)
    members: tuple[FamilyMember, ...] = at("FamilyMember", required=True, at_most=100)


@wire(ns=NS)
class AddressHistory:
    """The addresses of a person, the newest first; declared ones for the waiting register."""

    ssin: Ssin | None = at("SocialSecurityUser", required=True)
    managers: tuple[ManagerLocation, ...] = at("ManagerLocations/ManagerLocation", at_most=100)
    """The Belgian municipalities that managed the address."""
    legal: tuple[StandardAddress, ...] = at("LegalAddresses/StandardAddress", at_most=100)
    declared: tuple[StandardAddress, ...] = at("DeclaredAddresses/StandardAddress", at_most=100)
