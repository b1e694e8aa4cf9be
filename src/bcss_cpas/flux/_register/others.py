"""The information types that no rule needs: kept with their number, their dates and their whole content."""

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._names import local_name
from bcss_cpas.flux._node import Node
from bcss_cpas.flux._register.basics import DATE, RN

_NUMBERS = {
    "FileReference": "002", "NewGender": "004", "TemporaryStudyPresence": "007", "ReturnPermission": "008",
    "Pseudonym": "011", "NobilityTitle": "012", "PostalAddressAbroad": "023", "LegalResidence": "027",
    "MultipleNationality": "032", "GenderToVerify": "040", "NameToVerify": "041", "AddressToVerify": "042",
    "NationalityToVerify": "043", "BirthPlaceToVerify": "044", "CivilStateToVerify": "045", "DeceaseToVerify": "046",
    "RetirementCertificate": "073", "SpecialRetirementCertificate": "074", "DeclaredBirthDate": "101",
    "PartnerBirthPlace": "121", "MarriageContract": "122", "ConvenienceMarriage": "124",
    "ConvenienceLegalCohabitation": "125", "Election": "130", "EECVoter": "131", "BelgianVoterAbroad": "132",
    "Disappearence": "151", "BurialMode": "152", "Funeral": "153", "MilitaryService": "160", "EIDCertificate": "180",
    "AcknowledgedWarTitle": "190", "OrganDonation": "192", "HawkersCard": "193", "SocialSecurityCard": "196",
    "EmploymentCard": "197", "Passport": "199", "PseudoNationalNumber": "208", "DocumentType": "211",
    "ChoosenResidence": "212", "Alias": "213", "StatedAddress": "214", "LocalRegister": "240", "ManagerInfo": "246",
    "ContactData": "247", "ReferencedFile": "250", "ResidenceUpdateDate": "251", "NotCommunicable": "252",
}  # fmt: skip
"""The number of an information type by the name of its element, for rows whose ``Type`` attribute is left out."""


@wire(ns=RN)
class OtherInformation:
    """One row of an information type without a class of its own."""

    element: str | None = at("name()")
    type: str | None = at("@Type")
    status: str | None = at("@Status")
    structure: str | None = at("@Structure")
    date: IncompleteDate | None = at("Date", codec=DATE)
    del_date: IncompleteDate | None = at("DelDate", codec=DATE)
    content: tuple[Node, ...] = at("*")

    @property
    def number(self) -> str | None:
        """The number of the information type, three digits; ``None`` where neither attribute nor element tell."""
        local = local_name(self.element or "")
        if self.type is None and local == "DrivingLicense":
            return None  # 191 and 194 share this name
        return self.type or _NUMBERS.get(local)


@wire(ns=RN)
class OtherGroup:
    """A group of rows of one information type."""

    element: str | None = at("name()")
    rows: tuple[OtherInformation, ...] = at("*")
