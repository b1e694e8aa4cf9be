"""What may be asked: the person, the sources, the day or the period, and the parts of the file."""

from datetime import date

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import Period


@wire()
class AuthenticSources:
    """``HandicapAuthenticSourcesType``: the sources to ask."""

    dgph: bool | None = at("DGPH")
    vsb: bool | None = at("VSB")
    kind_en_gezin: bool | None = at("KindEnGezin")
    iris_care: bool | None = at("IrisCare")
    nic_cin: bool | None = at("NicCin")
    aviq: bool | None = at("AVIQ")
    dsl: bool | None = at("DSL")
    mdg: bool | None = at("MDG", since="2.3")


@wire()
class PaymentSources:
    """``HandicapAuthenticSourcesPaymentsType``: the sources to ask, among those that pay."""

    dgph: bool | None = at("DGPH")
    vsb: bool | None = at("VSB")
    iris_care: bool | None = at("IrisCare")
    nic_cin: bool | None = at("NicCin")
    mdg: bool | None = at("MDG", since="2.3")


@wire()
class FileParts:
    """``FilePartsType``: the parts of the file to give."""

    evolution_of_request: bool | None = at("evolutionOfRequest")
    handicap_recognitions: bool | None = at("handicapRecognitions")
    rights: bool | None = at("rights")
    social_cards: bool | None = at("socialCards")


@wire()
class FilesByDateCriteria:
    """``ConsultFilesByDateCriteriaType``.

    ``decision_status`` and ``enriched_recognition`` ask the DGPH, the VSB and Kind en Gezin for what the newer sources
    always give: the status of a decision, and the legislation of a recognition.
    """

    ssin: Ssin | None = at("ssin", required=True)
    sources: AuthenticSources | None = at("handicapAuthenticSources", required=True)
    reference_date: date | None = at("referenceDate", required=True)
    parts: FileParts | None = at("parts", required=True)
    decision_status: bool | None = at("decisionStatus")
    enriched_recognition: bool | None = at("enrichedRecognition")


@wire()
class FilesByPeriodCriteria:
    """``ConsultFilesByPeriodCriteriaType``."""

    ssin: Ssin | None = at("ssin", required=True)
    sources: AuthenticSources | None = at("handicapAuthenticSources", required=True)
    period: Period | None = at("period", required=True)
    parts: FileParts | None = at("parts", required=True)


@wire()
class PaymentsCriteria:
    """``ConsultPaymentsCriteriaType``."""

    ssin: Ssin | None = at("ssin", required=True)
    sources: PaymentSources | None = at("handicapAuthenticSources", required=True)
    period: Period | None = at("period", required=True)
