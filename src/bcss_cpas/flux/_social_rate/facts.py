"""From the data that were exchanged to facts: the roles, the household, each contract and its tariff."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.codes.energy import TariffRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.address import Address
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.energy import EnergyContract, TariffCategory, TariffHousehold
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._bounds import bounds
from bcss_cpas.flux._social_rate.exchanged import CitizenCompleteStatus, Identifier, Match


def category_of(identifier: Identifier, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the roles, where any is told or denied."""
    told = {
        TariffRole.FINAL_CUSTOMER: identifier.final_customer,
        TariffRole.HOUSEHOLD_HEAD: identifier.household_head,
        TariffRole.PROTECTED_PERSON: identifier.protected_person,
    }
    if any(value is not None for value in told.values()):
        yield TariffCategory(person=person, source=source, roles=tuple(role for role, value in told.items() if value))


def household_of(citizen: CitizenCompleteStatus, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give the household that the tariff is worked out for, where its members or its address are told."""
    members = tuple(member.ssin for member in citizen.members if member.ssin is not None)
    home = citizen.household
    address = None if home is None else Address(home.postal_code, home.street_name, home.house_number, home.box_number)
    if members or address is not None:
        yield TariffHousehold(
            person=person, source=source, members=members, address=address, on=citizen.rn_reference_date
        )


def contract_of(match: Match, person: Ssin, source: Source) -> Iterator[Fact]:
    """Give a contract, and whether it may have the tariff once that is determined."""
    since, until = bounds(match.supplier_start, match.supplier_end)
    yield EnergyContract(
        person=person,
        source=source,
        since=since,
        until=until,
        product=match.product,
        supplier=match.supplier_name,
        ean=match.ean,
        customer_number=match.customer_number,
        holder=" ".join(part for part in (match.first_names, match.name) if part) or None,
    )
    if match.eligibility is not None:
        since, until = bounds(match.start_date, match.end_date)
        yield Right(
            person=person,
            source=source,
            kind=RightKind.SOCIAL_TARIFF,
            granted=match.eligibility,
            since=since,
            until=until,
            detail=None if match.product is None else match.product.value,
            payer=match.supplier_name,
        )
