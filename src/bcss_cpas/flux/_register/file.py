"""The file of a person in the national register: every information type of one reply (``FileInfoType``)."""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._register.basics import RN
from bcss_cpas.flux._register.documents import (
    CreationDate,
    IdentityCard,
    LastUpdateDate,
    PublicSecurityNumber,
    RegistrationRegister,
    WorkPermit,
)
from bcss_cpas.flux._register.family import (
    CivilState,
    DescendentFiliation,
    FamilyMember,
    Filiation,
    Guardian,
    HouseholdHead,
    LegalCohabitation,
    ParentalAuthority,
    SharedHosting,
)
from bcss_cpas.flux._register.foreigners import (
    CountryOfOrigin,
    Nationality,
    OrganizationInCharge,
    RefugeeStatus,
    RefugeeType,
    SpecialInfo,
)
from bcss_cpas.flux._register.identity import (
    BirthPlace,
    Decease,
    Identification,
    Name,
    NameModification,
    Occupation,
)
from bcss_cpas.flux._register.others import OtherGroup, OtherInformation
from bcss_cpas.flux._register.residence import (
    AddressChangeDeclaration,
    AddressChangeIntention,
    DeclaredAddressAbroad,
    Investigation,
    MainAddress,
    ReferenceAddress,
    Residence,
    ResidenceAbroad,
    TemporaryAbsence,
    TemporaryRegistration,
)


@wire(ns=RN)
class RegisterFile:
    """All information types of one person; a row with ``del_date`` is history."""

    language: str | None = at("@Language", since="xm25")
    identification: Identification | None = at("NationalNumber")
    residences: tuple[Residence, ...] = at("FileOwner/Residences")
    investigations: tuple[Investigation, ...] = at("AscertainedLegalMainAddresses/AscertainedLegalMainAddress")
    address_change_intentions: tuple[AddressChangeIntention, ...] = at("AddressChangeIntention/Address")
    names: tuple[Name, ...] = at("Names/Name")
    name_modifications: tuple[NameModification, ...] = at("NameModifications/NameModification")
    declared_addresses_abroad: tuple[DeclaredAddressAbroad, ...] = at("AddressDeclarationAbroad/Address")
    address_change_declaration: AddressChangeDeclaration | None = at("AddressChangeDeclaration")
    main_addresses: tuple[MainAddress, ...] = at("LegalMainAddresses/LegalMainAddress")
    shared_hostings: tuple[SharedHosting, ...] = at("SharedHostings/SharedHosting", since="xm25")
    residences_abroad: tuple[ResidenceAbroad, ...] = at("ResidenceAbroad/ResidenceAbroad")
    reference_addresses: tuple[ReferenceAddress, ...] = at("AddressReferences/AddressReference")
    temporary_absences: tuple[TemporaryAbsence, ...] = at("TemporaryAbsences/TemporaryAbsence")
    nationalities: tuple[Nationality, ...] = at("Nationalities/Nationality")
    occupations: tuple[Occupation, ...] = at("Occupations/Occupation")
    birth_place: BirthPlace | None = at("BirthPlace")
    filiations: tuple[Filiation, ...] = at("Filiations/Filiation")
    parental_authorities: tuple[ParentalAuthority, ...] = at("ParentalAuthorities/ParentalAuthority")
    guardians: tuple[Guardian, ...] = at("Guardians/Guardian")
    descendent_filiations: tuple[DescendentFiliation, ...] = at("DescendentFiliations/DescendentFiliation")
    civil_states: tuple[CivilState, ...] = at("CivilStates/CivilState")
    legal_cohabitations: tuple[LegalCohabitation, ...] = at("LegalCohabitations/LegalCohabitation")
    family_members: tuple[FamilyMember, ...] = at("FamilyMembers/FamilyMember")
    household_heads: tuple[HouseholdHead, ...] = at("HeadOfFamily/HeadOfFamily")
    deceases: tuple[Decease, ...] = at("Deceases/Decease")
    identity_cards_language: str | None = at("IdentityCards/@Language", since="xm25")
    identity_cards: tuple[IdentityCard, ...] = at("IdentityCards/IdentityCard")
    work_permits: tuple[WorkPermit, ...] = at("WorkPermits/WorkPermit")
    public_security_numbers: tuple[PublicSecurityNumber, ...] = at("PublicSecurityNumbers/PublicSecurityNumber")
    countries_of_origin: tuple[CountryOfOrigin, ...] = at("CountriesOfOrigin/CountryOfOrigin")
    special_infos: tuple[SpecialInfo, ...] = at("SpecialInfos/SpecialInfo")
    refugee_types: tuple[RefugeeType, ...] = at("RefugeeTypes/RefugeeType")
    refugee_statuses: tuple[RefugeeStatus, ...] = at("StatusOfRefugee/StatusOfRefugee")
    organizations_in_charge: tuple[OrganizationInCharge, ...] = at("OrganizationsInCharge/OrganizationInCharge")
    temporary_registrations: tuple[TemporaryRegistration, ...] = at("TemporaryRegistrations/TemporaryRegistration")
    registration_registers: tuple[RegistrationRegister, ...] = at("RegistrationRegisters/RegistrationRegister")
    creation_date: CreationDate | None = at("CreationDate")
    last_update_date: LastUpdateDate | None = at("LastUpdateDate")
    other_singles: tuple[OtherInformation, ...] = at(
        "FileReference", "NewGender", "DeclaredBirthDate", "NotCommunicable"
    )
    other_groups: tuple[OtherGroup, ...] = at("*")
