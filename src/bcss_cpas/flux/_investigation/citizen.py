"""The legal data of a person: names, birth, civil state, addresses, nationality; most with the day of the last change.

Source: SSDN ``Person/Citizen.xsd``, ``AddressInformation.xsd``, ``CommonDataTypes.xsd``.
"""

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import Gender
from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._ssdn import Description
from bcss_cpas.flux.identify_person import GenderGiven

PERSON = "http://www.ksz-bcss.fgov.be/XSD/SSDN/Person"
ORIGINS = ("BCSS_KSZ", "RN_RR")


@wire(ns=PERSON)
class Location:
    """A municipality, country or street by its code, with names in several languages."""

    code: int | None = at("Code", values=("150", "21004"))
    descriptions: tuple[Description, ...] = at("Description", at_most=5)

    @property
    def name(self) -> str | None:
        """The first of its names."""
        return next((each.text for each in self.descriptions if each.text), None)


@wire(ns=PERSON)
class Municipality(Location):
    """A municipality."""

    postal_code: str | None = at("PostalCode")


@wire(ns=PERSON)
class ManagerLocation(Location):
    """Where the address of a person is managed."""

    origin: str | None = at("@origin", values=ORIGINS)
    modified: IncompleteDate | None = at("@modificationDate")
    linguistic_regime: str | None = at("LinguisticRegime", pattern=r"[A-Z]{0,2}")


@wire(ns=PERSON)
class StandardAddress:
    """An address in its parts."""

    origin: str | None = at("@origin", values=ORIGINS)
    modified: IncompleteDate | None = at("@modificationDate")
    country: Location | None = at("Country", required=True)
    municipality: Municipality | None = at("Municipality")
    street: Location | None = at("Street")
    house_number: str | None = at("HouseNumber")
    box: str | None = at("Box")


@wire(ns=PERSON)
class PlainTextAddress:
    """An address in one line."""

    origin: str | None = at("@origin", values=ORIGINS)
    modified: IncompleteDate | None = at("@modificationDate")
    country: Location | None = at("Country")
    address: str | None = at("Address", pattern=r"[A-Za-z0-9 ]{0,40}")


@wire(ns=PERSON)
class AddressInformation:
    """The addresses of a person: the legal one in its parts, or at a diplomatic post."""

    manager_location: ManagerLocation | None = at("ManagerLocation")
    standard: StandardAddress | None = at("LegalAddress/StandardAddress", choice=("legal", 0))
    diplomatic: PlainTextAddress | None = at("LegalAddress/DiplomaticPostAddress", choice=("legal", 1))
    temporary: PlainTextAddress | None = at("TemporaryAddress")
    """A declared temporary address."""
    post_abroad: PlainTextAddress | None = at("PostAddressAbroad")


@wire(ns=PERSON)
class Name:
    """The names of a person."""

    modified: IncompleteDate | None = at("@modificationDate")
    last_name: str | None = at("LastName", required=True)
    middle_name: str | None = at("MiddleName")
    first_name: str | None = at("FirstName")
    complete_first_name: bool | None = at("CompleteFirstName")


@wire(ns=PERSON)
class BirthOrDecease:
    """When and where a person was born, or died."""

    modified: IncompleteDate | None = at("@modificationDate")
    date: IncompleteDate | None = at("Date", required=True)
    location: Location | None = at("Location")


@wire(ns=PERSON)
class Partner:
    """The spouse."""

    ssin: Ssin | None = at("SocialSecurityUser")
    name: Name | None = at("Name")
    birth_date: IncompleteDate | None = at("BirthDate")
    gender: Gender | None = at("Gender", values=("0", "1", "2"))


@wire(ns=PERSON)
class CivilStateHeld:
    """The civil state."""

    modified: IncompleteDate | None = at("@modificationDate")
    code: CivilState | None = at("Code", required=True, values=("10", "20"))
    location: Location | None = at("Location")
    partner: Partner | None = at("Partner")


@wire(ns=PERSON)
class NationalityHeld(Location):
    """The nationality, as the code of a country."""

    modified: IncompleteDate | None = at("@modificationDate")


@wire(ns=PERSON)
class InscriptionRegister:
    """The type of register in which the person is inscribed; the schema does not list the codes."""

    modified: IncompleteDate | None = at("@modificationDate")
    code: int | None = at(".", values=("1", "5"))


@wire(ns=PERSON)
class Citizen:
    """A person with all legal data."""

    origin: str | None = at("@origin", values=ORIGINS)
    ssin: Ssin | None = at("SocialSecurityUser", required=True)
    inscription_register: InscriptionRegister | None = at("InscriptionRegister")
    name: Name | None = at("LegalData/Name", required=True)
    gender: GenderGiven | None = at("LegalData/Gender")
    birth: BirthOrDecease | None = at("LegalData/Birth", required=True)
    civil_state: CivilStateHeld | None = at("LegalData/CivilState")
    decease: BirthOrDecease | None = at("LegalData/Decease")
    addresses: AddressInformation | None = at("LegalData/AddressInformation")
    nationality: NationalityHeld | None = at("LegalData/Nationality")
