"""Where the person lives: TI 001, 003, 005, 018, 019, 020, 022, 024, 026, 027 aside, and 028."""

from typing import ClassVar

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import DATE, RN, AddressAbroad, CodeLabel, Information


@wire(ns=RN)
class Residence(Information):
    """TI 001: the municipality that keeps the file, or a status in its place (struck off, abroad, deceased)."""

    NUMBER: ClassVar[str] = "001"
    municipality: CodeLabel | None = at("Residence", required=True)
    fusion: str | None = at("Fusion", required=True, values=("0", "1"))
    language: str | None = at("Language", required=True, values=("1", "2"))


@wire(ns=RN)
class InvestigationResult:
    """1 positive, 2 negative."""

    code: str | None = at("Code", required=True, values=("1", "2", "3", "4"))
    label: str | None = at("Label", required=True)


@wire(ns=RN)
class Investigation(Information):
    """TI 003: determination of the residence, after an inquiry by the municipality."""

    NUMBER: ClassVar[str] = "003"
    result: InvestigationResult | None = at("InvestigationResult", choice=("result", 0))
    start: IncompleteDate | None = at("StartDate", codec=DATE, choice=("result", 0), since="xm25")
    end: IncompleteDate | None = at("EndDate", codec=DATE, choice=("result", 0), since="xm25")
    remark1: str | None = at("Graphic1", choice=("result", 1))
    remark2: str | None = at("Graphic2", choice=("result", 1))


@wire(ns=RN)
class AddressChangeIntention(Information):
    """TI 005: the intention to move, with the municipality of origin or of destination."""

    NUMBER: ClassVar[str] = "005"
    origin: CodeLabel | None = at("OriginPlace", choice=("place", 0))
    destination: CodeLabel | None = at("DestinationPlace", choice=("place", 1))


@wire(ns=RN)
class DeclaredAddressAbroad(Information):
    """TI 018: the address abroad that the person declared."""

    NUMBER: ClassVar[str] = "018"
    address: AddressAbroad | None = at("Address", required=True)


@wire(ns=RN)
class AddressChangeDeclaration(Information):
    """TI 019: a declared change of address, not yet checked by the municipality; one free text."""

    NUMBER: ClassVar[str] = "019"
    address: str | None = at("Address/Graphic", required=True)


@wire(ns=RN)
class Street:
    """A street by code and label, or in free text."""

    remark: str | None = at("Graphic", choice=("street", 0))
    code: str | None = at("Code", choice=("street", 1))
    label: str | None = at("Label", choice=("street", 1))


@wire(ns=RN)
class BelgianAddress:
    """An address in Belgium."""

    zip_code: str | None = at("ZipCode", required=True)
    street: Street | None = at("Street", required=True)
    house_number: str | None = at("HouseNumber", required=True)
    box: str | None = at("Box")


@wire(ns=RN)
class MainAddress(Information):
    """TI 020: the address of the main residence."""

    NUMBER: ClassVar[str] = "020"
    address: BelgianAddress | None = at("Address", required=True)


@wire(ns=RN)
class PostAbroad:
    """The diplomatic post that keeps the file of a Belgian abroad, and the address there."""

    post: CodeLabel | None = at("PosteDiplomatique", required=True)
    territory: CodeLabel | None = at("Territory", required=True)
    address: AddressAbroad | None = at("Address", required=True)


@wire(ns=RN)
class ResidenceAbroad(Information):
    """TI 022: residence abroad."""

    NUMBER: ClassVar[str] = "022"
    address: PostAbroad | None = at("Address")


@wire(ns=RN)
class ReferenceAddress(Information):
    """TI 024: the address is a reference address."""

    NUMBER: ClassVar[str] = "024"


@wire(ns=RN)
class TemporaryAbsence(Information):
    """TI 026: temporary absence."""

    NUMBER: ClassVar[str] = "026"
    kind: CodeLabel | None = at("TypeOfAbsence")
    remark1: str | None = at("Graphic1")
    remark2: str | None = at("Graphic2")


@wire(ns=RN)
class TemporaryRegistration(Information):
    """TI 028: provisional registration at an address where one may not live."""

    NUMBER: ClassVar[str] = "028"
    legal_fact: CodeLabel | None = at("LegalFact", required=True)
    remark: str | None = at("Graphic")
    expiry: IncompleteDate | None = at("ExpiryDate", codec=DATE)
