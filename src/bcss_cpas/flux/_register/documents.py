"""Documents of the person, and the dates of the file: TI 195, 198, 200, 210, 253, 254."""

from typing import ClassVar

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import EXPIRY, RN, CodeLabel, Expiry, Information


@wire(ns=RN)
class IdentityCard(Information):
    """TI 195: identity card or residence document."""

    NUMBER: ClassVar[str] = "195"
    kind: CodeLabel | None = at("TypeOfCard", required=True)
    duplicate: str | None = at("Duplicate")
    card_number: str | None = at("CardNumber")
    place: CodeLabel | None = at("Delivery/Place", choice=("delivery", 0))
    country: CodeLabel | None = at("Delivery/Country", choice=("delivery", 1))
    expiry: Expiry | None = at("ExpiryDate", codec=EXPIRY)
    renewal: str | None = at("Renewal")
    duration: CodeLabel | None = at("Duration")


@wire(ns=RN)
class WorkPermit(Information):
    """TI 198: work permit."""

    NUMBER: ClassVar[str] = "198"
    permit_number: str | None = at("PermitNumber", required=True)
    expiry: Expiry | None = at("ExpiryDate", required=True, codec=EXPIRY)


@wire(ns=RN)
class PublicSecurityNumber(Information):
    """TI 200: the number of the file at the Office of Foreigners."""

    NUMBER: ClassVar[str] = "200"
    number: str | None = at("PublicSecurityNumber", required=True)


@wire(ns=RN)
class RegistrationRegister(Information):
    """TI 210: the register in which the person is inscribed."""

    NUMBER: ClassVar[str] = "210"
    register: CodeLabel | None = at("RegistrationRegister", required=True)


@wire(ns=RN)
class CreationDate(Information):
    """TI 253: when the file was created."""

    NUMBER: ClassVar[str] = "253"


@wire(ns=RN)
class LastUpdateDate(Information):
    """TI 254: when the file last changed."""

    NUMBER: ClassVar[str] = "254"
