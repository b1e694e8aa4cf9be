"""OCMWCPASIdentifyPerson: find a person by SSIN or phonetically, and check an identity.

A social worker uses it before anything else: to be sure whose number it is. The national register and the registers of
the BCSS are asked; the extended data come only where the system could validate the identity.

Source of the format: SSDN ``OCMW_CPAS/IdentifyPerson``, version 20050930.
"""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.gender import Gender
from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.provenance import Citation, Grade
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.codes.topic import InquiryTopic
from bcss_cpas.facts import address, identity
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.source import Source
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._flux import Flux, Ssdn, bodies
from bcss_cpas.flux._ssdn import Description
from bcss_cpas.message import MessageKind, Outcome
from bcss_cpas.text import Text

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/IdentifyPerson"
_WORD = r"[A-Z][a-z]{0,15}"


@wire(ns=NS)
class PhoneticCriteria:
    """Search by name and birth date; an incomplete birth date asks for a tolerance, in years."""

    last_name: str = need("LastName", pattern=_WORD)
    first_name: str | None = at("FirstName", pattern=_WORD)
    middle_name: str | None = at("MiddleName", pattern=_WORD)
    birth_date: IncompleteDate = need("BirthDate")
    gender: Gender | None = at("Gender", values=("0", "1", "2"))
    tolerance: int | None = at("Tolerance")
    maximum: int | None = at("Maximum", values=("1", "10", "80"))


@wire(ns=NS)
class PersonData:
    """Names and birth date to check against."""

    last_name: str = need("LastName", pattern=_WORD)
    first_name: str | None = at("FirstName", pattern=_WORD)
    middle_name: str | None = at("MiddleName", pattern=_WORD)
    birth_date: IncompleteDate = need("BirthDate")


@wire(ns=NS)
class SearchCriteria:
    """Whom to find: by number, or else by name; the name is ignored where the number is given."""

    ssin: Ssin | None = at("SSIN")
    phonetic: PhoneticCriteria | None = at("PhoneticCriteria")


@wire(ns=NS)
class VerificationData:
    """What to check an identity with: one of them that agrees is enough."""

    sis_card_number: str | None = at("SISCardNumber", pattern=r"[0-9]{10}")
    identity_card_number: str | None = at("IdentityCardNumber", pattern=r"[0-9]{12}")
    person_data: PersonData | None = at("PersonData")


@wire(ns=NS)
class IdentifyPersonRequest:
    """Ask who has a number, or who has a name; with verification data, whether an identity is right."""

    criteria: SearchCriteria = need("SearchCriteria")
    verification: VerificationData | None = at("VerificationData")


@wire(ns=NS)
class GenderGiven:
    """The gender, with the day on which it last changed."""

    modified: IncompleteDate | None = at("@modificationDate")
    value: Gender | None = at(".", values=("0", "1", "2"))


@wire(ns=NS)
class LegalAddress:
    """A legal address; countries, municipalities and streets by code, with names in several languages."""

    country_code: int | None = at("CountryCode", required=True, values=("150",))
    municipality_code: int | None = at("MunicipalityCode", values=("99998",))
    municipality: tuple[Description, ...] = at("Municipality", at_most=5)
    postal_code: str | None = at("PostalCode")
    street_code: int | None = at("StreetCode", values=("1821",))
    street: tuple[Description, ...] = at("Street", at_most=5)
    house_number: str | None = at("HouseNumber")
    box: str | None = at("Box")


@wire(ns=NS)
class DiplomaticPost:
    """The post that keeps the file of a Belgian abroad, and the address in one line."""

    country_code: int | None = at("CountryCode", values=("150",))
    post: int | None = at("Post", required=True, values=("1418",))
    address: str | None = at("AddressPlainText", required=True, pattern=r"[a-z ]{0,40}")


@wire(ns=NS)
class PersonFound:
    """A person who matches."""

    origin: str | None = at("@origin", values=("BCSS_KSZ", "RN_RR"))
    ssin: Ssin | None = at("Basic/SocialSecurityUser", required=True)
    last_name: str | None = at("Basic/LastName", required=True, pattern=_WORD)
    first_name: str | None = at("Basic/FirstName", pattern=_WORD)
    middle_name: str | None = at("Basic/MiddleName", pattern=_WORD)
    birth_date: IncompleteDate | None = at("Basic/BirthDate", required=True)
    gender: GenderGiven | None = at("Basic/Gender")
    address: LegalAddress | None = at("Basic/Address")
    diplomatic_post: DiplomaticPost | None = at("Basic/DiplomaticPost")
    civil_state: CivilState | None = at("Extended/CivilState", values=("10", "20"))
    birth_location_code: int | None = at("Extended/BirthLocationCode", values=("99998",))
    birth_location: tuple[Description, ...] = at("Extended/BirthLocation", at_most=5)
    decease_date: IncompleteDate | None = at("Extended/DeceaseDate")
    inscription_register: str | None = at("Extended/InscriptionRegister")
    nationality_code: int | None = at("Extended/NationalityCode", values=("150",))


@wire(ns=NS)
class IdentifyPersonReply:
    """The persons who match; none where there is no such person."""

    persons: tuple[PersonFound, ...] = at("SearchResults/LimitedLegalData", at_most=100)


def _outcome(content: IdentifyPersonReply) -> Outcome:
    return Outcome(OutcomeKind.DATA if content.persons else OutcomeKind.NO_DATA)


def _person(content: IdentifyPersonRequest | IdentifyPersonReply) -> Ssin | None:
    if isinstance(content, IdentifyPersonRequest):
        return content.criteria.ssin
    return content.persons[0].ssin if len(content.persons) == 1 else None


def facts(content: IdentifyPersonReply, source: Source) -> Iterator[Fact]:
    """Give what is said of each person found; when it held is not told, so the facts carry no dates."""
    for place, found in enumerate(content.persons):
        if found.ssin is not None:
            yield from _facts_of(found, found.ssin, source.at(f"$.persons[{place}]"))


def _facts_of(found: PersonFound, person: Ssin, source: Source) -> Iterator[Fact]:
    yield identity.Identity(
        person=person,
        source=source,
        last_names=(found.last_name,) if found.last_name else (),
        first_names=tuple(name for name in (found.first_name, found.middle_name) if name),
        birth_date=found.birth_date,
        sex=None if found.gender is None else found.gender.value,
    )
    if found.address is not None:
        street = next((each.text for each in found.address.street if each.text), None)
        country = None if found.address.country_code in (None, 150) else str(found.address.country_code)
        where = address.Address(
            found.address.postal_code, street, found.address.house_number, found.address.box, country=country
        )
        yield address.Residence(person=person, source=source.inside(".address"), address=where)
    if found.diplomatic_post is not None:
        lines = (found.diplomatic_post.address,) if found.diplomatic_post.address else ()
        abroad = address.Address(country=str(found.diplomatic_post.country_code or ""), lines=lines)
        yield address.ResidenceAbroad(person=person, source=source.inside(".diplomatic_post"), address=abroad)
    if found.civil_state is not None:
        yield identity.CivilStatus(person=person, source=source.inside(".civil_state"), state=found.civil_state)
    if found.nationality_code is not None:
        held = Nationality(str(found.nationality_code))
        yield identity.NationalityHeld(person=person, source=source.inside(".nationality_code"), nationality=held)
    if found.decease_date is not None:
        yield identity.Death(person=person, source=source.inside(".decease_date"), on=found.decease_date)


_SCHEMA = "ssdn/OCMW_CPAS/IdentifyPerson/IdentifyPerson"
FLUX = Flux(
    name="identify_person",
    title=Text(
        fr="Identification d'une personne",
        nl="Identificatie van een persoon",
        de="Identifizierung einer Person",
        en="Identification of a person",
    ),
    service="OCMWCPASIdentifyPerson",
    source=Text(
        fr="Registre national et registres de la BCSS",
        nl="Rijksregister en KSZ-registers",
        de="Nationalregister und ZDSS-Register",
        en="National register and BCSS registers",
    ),
    grade=Grade.SCHEMA,
    known_from=(Citation("SSDN OCMW_CPAS/IdentifyPerson, version 20050930"),),
    bodies=(
        *bodies(
            NS,
            "20050930",
            f"{_SCHEMA}Request.xsd",
            {"IdentifyPersonRequest": (IdentifyPersonRequest, MessageKind.REQUEST)},
        ),
        *bodies(
            NS, "20050930", f"{_SCHEMA}Reply.xsd", {"IdentifyPersonReply": (IdentifyPersonReply, MessageKind.REPLY)}
        ),
    ),
    ssdn=Ssdn("OCMWCPASIdentifyPerson", "20050930"),
    topics=(InquiryTopic.IDENTITY, InquiryTopic.RESIDENCE),
    deck_row="BCSS",
    live="public replies of 2012; not known whether it is still in use",
    gives=(identity.Identity,),  # the rest comes only where the identity could be validated
    facts=facts,
    outcome=_outcome,
    person=_person,
)
