"""What the waiting register holds of an applicant for asylum: H205, H206, H207, H211, H212, H213.

The numbers are those of the information types of the national register; the schema lists no codes but says what each
is, in French. Source: SSDN ``OCMW_CPAS/PerformInvestigation/WaitRegister.xsd``.
"""

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import RefugeeType
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire

NS = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/PerformInvestigation"
CODE = r"[0-9]{1,5}"


@wire(ns=NS)
class RefugeeSituation:
    """H205: the quality of the person, since an application for asylum."""

    demand_date: IncompleteDate | None = at("demandDate")
    quality: RefugeeType | None = at("qualityCode")


@wire(ns=NS)
class RefugeeAdministrativeFile:
    """H206: one step of the procedure."""

    structure_type: str | None = at("structureType")
    situation_date: IncompleteDate | None = at("administrativeSituationDate")
    situation: str | None = at("administrativeSituationCode", pattern=CODE)
    organism: str | None = at("organism", pattern=CODE)
    comment: str | None = at("comment")
    code_k2: str | None = at("codeK2", pattern=CODE)
    municipality_or_centre: str | None = at("municipalityCodeOrAidCenter", pattern=CODE)
    municipality: str | None = at("municipalityDescription")
    municipality_bilingual: str | None = at("municipalityDescriptionBiLingual")
    reference: str | None = at("reference")
    number_of_days: int | None = at("numberOfDays")
    open_closed: str | None = at("openClosedCode", pattern=CODE)
    nis_code: str | None = at("nisCode", pattern=CODE)
    declaration_date: IncompleteDate | None = at("declarationDate")
    certificate_date: IncompleteDate | None = at("certificateDate")
    delay_date: IncompleteDate | None = at("delayDate")
    original_organism: str | None = at("originalOrganism", pattern=CODE)


@wire(ns=NS)
class RefugeeInstitution:
    """H207: an institution at which the person is known."""

    inscribed: IncompleteDate | None = at("inscriptionDate")
    removed: IncompleteDate | None = at("removeDate")
    type_of_aid: str | None = at("typeOfAid", pattern=CODE)
    municipality: str | None = at("municipalityDescription")
    municipality_bilingual: str | None = at("municipalityDescriptionBiLingual")
    cpas_code: str | None = at("cpasCode", pattern=CODE)


@wire(ns=NS)
class RefugeeDocument:
    """H211: a document that was shown at the inscription."""

    inscribed: IncompleteDate | None = at("InscriptionDate")
    document_type: str | None = at("documentTypeCode", pattern=CODE)


@wire(ns=NS)
class RefugeeLocation:
    """H212: where the person stays."""

    inscribed: IncompleteDate | None = at("inscriptionDate")
    code: str | None = at("code", pattern=CODE)
    description: str | None = at("description")


@wire(ns=NS)
class RefugeeData:
    """H213: other names, birth date or nationality under which the person is known."""

    date: IncompleteDate | None = at("date")
    alias_type: str | None = at("aliasTypeCode")
    nationality: str | None = at("nationalityCode", pattern=CODE)
    birth_date: IncompleteDate | None = at("birthDate")
    last_name: str | None = at("lastName")
    first_names: str | None = at("firstName")
    first_name_indicator: str | None = at("firstNameIndicator", pattern=CODE)
    birth_place: str | None = at("birthPlace")


@wire(ns=NS)
class WaitRegister:
    """A person of the waiting register."""

    ssin: Ssin | None = at("SocialSecurityUser", required=True)
    situations: tuple[RefugeeSituation, ...] = at("RefugeeSituationH205/RefugeeSituation")
    files: tuple[RefugeeAdministrativeFile, ...] = at("RefugeeAdministriveFileH206/RefugeeAdministrativeFile")
    institutions: tuple[RefugeeInstitution, ...] = at("RefugeeInstitutionH207/RefugeeInstitution")
    documents: tuple[RefugeeDocument, ...] = at("RefugeeDocumentH211/RefugeeDocument")
    locations: tuple[RefugeeLocation, ...] = at("RefugeeLocationH212/RefugeeLocation")
    alias: str | None = at("RefugeeDataH213/aliasFull")
    others: tuple[RefugeeData, ...] = at("RefugeeDataH213/RefugeeDataBlockH213")
