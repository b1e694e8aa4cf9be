"""What was exchanged on a person: the roles, the household, the contracts.

Source: field names read in the source code of a CPAS application; the names begin with capitals as the client has them.
"""

from datetime import date

from bcss_cpas.codes.energy import EnergyProduct
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire


@wire()
class Identifier:
    """In which roles the person is known."""

    final_customer: bool | None = at("finalCustomer")
    household_head: bool | None = at("householdHead")
    protected_person: bool | None = at("protectedPerson")


@wire()
class HouseholdData:
    """The address of the household."""

    street_name: str | None = at("streetName")
    house_number: str | None = at("houseNu")
    box_number: str | None = at("boxNu")
    postal_code: str | None = at("postalCode")
    city_name: str | None = at("cityName")


@wire()
class HouseholdMember:
    """A member of the household."""

    ssin: Ssin | None = at("ssin")
    name: str | None = at("name")
    first_names: str | None = at("firstNames")


@wire()
class Match(HouseholdData):
    """A contract that was matched with the household; its address is that of the customer.

    ``eligibility`` is absent while it is not determined. The tariff runs from ``start_date`` to ``end_date``, the
    contract from ``supplier_start`` to ``supplier_end``; the supplier was told on ``update_date``.
    """

    product: EnergyProduct | None = at("product")
    supplier_name: str | None = at("supplierName")
    ean: str | None = at("eanId")
    customer_number: str | None = at("custId")
    name: str | None = at("name")
    first_names: str | None = at("firstNames")
    eligibility: bool | None = at("eligibility")
    start_date: date | None = at("startDate")
    update_date: date | None = at("updateDate")
    end_date: date | None = at("endDate")
    supplier_start: date | None = at("supplierStart")
    supplier_end: date | None = at("supplierEnd")


@wire()
class CitizenCompleteStatus:
    """What was exchanged on the person, and the days on which each register was read."""

    bcss_reference_date: date | None = at("bcssReferenceDate")
    rn_reference_date: date | None = at("rnReferenceDate")
    supplier_reference_date: date | None = at("supplierReferenceDate")
    household: HouseholdData | None = at("HouseholdData")
    members: tuple[HouseholdMember, ...] = at("HouseholdMembers/HouseHoldMember")
    matches: tuple[Match, ...] = at("MatchList/Match")
    status: str | None = at("Status/value")
    """Why there is nothing, such as ``SSIN_NOT_FOUND``."""


@wire()
class ExchangedData:
    """One result: the roles that the BCSS knows, and the data that were exchanged."""

    identifier: Identifier | None = at("cbss/identifier")
    citizen: CitizenCompleteStatus | None = at("soctar/CitizenCompleteStatus")
