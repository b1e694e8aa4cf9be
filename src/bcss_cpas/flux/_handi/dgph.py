"""DGPH: the federal DG Persons with Disabilities. It recognises, pays allowances and delivers social cards.

Source: ``DGPHHandiCommonV1.xsd`` (2023-07-18).
"""

from datetime import date
from decimal import Decimal

from bcss_cpas.codes.disability import (
    AllowanceLegislation,
    ChildDisability,
    ChildIndependence,
    IncomeReplacementCategory,
    IntegrationCategory,
)
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import (
    DIGITS,
    RECOGNITION_LEGISLATION,
    RIGHTS_LEGISLATION,
    DiminutionOfIndependence,
    Evolution,
    Pillars,
    RecognitionStatus,
    SourceResult,
)
from bcss_cpas.flux._soa_types import OpenPeriod

PERCENT = r"[1-9]?[0-9](\.[0-9]{1,2})?|100"


@wire()
class LabelGiven:
    """``DescriptionType`` of this source: a name, whose language need not be told."""

    language: str | None = at("@language", values=("NL", "FR", "DE", "EN"))
    text: str | None = at(".")


@wire()
class DgphAddress:
    """An address in Belgium, abroad or at a diplomatic post, as its class says."""

    address_class: str | None = at(
        "@class", required=True, values=("belgianAddress", "foreignAddress", "diplomaticPost")
    )
    building: str | None = at("building", pattern=r"[A-Za-z0-9 ]{1,48}")
    street_code: str | None = at("streetCode", pattern=r"[0-9]{10}")
    street_names: tuple[LabelGiven, ...] = at("streetName", at_most=3)
    house_number: str | None = at("houseNumber", pattern=r"[A-Za-z0-9]{1,10}")
    box_number: str | None = at("boxNumber", pattern=r"[A-Za-z0-9]{1,10}")
    postal_code: str | None = at("postalCode", pattern=r"[A-Z0-9]{1,15}")
    city_code: str | None = at("cityCode", pattern=r"[0-9]{1,5}")
    """The NIS code of a Belgian municipality."""
    city_names: tuple[LabelGiven, ...] = at("cityName", at_most=3)
    country_code: str | None = at("countryCode", required=True, pattern=r"[A-Z0-9]{1,3}")
    country_names: tuple[LabelGiven, ...] = at("countryName", at_most=3)
    since: date | None = at("date")


@wire()
class PersonData:
    """Names and address as the DGPH knows them."""

    last_name: str | None = at("lastName", required=True, pattern=r"[A-Z]{1,48}")
    first_name: str | None = at("firstName", pattern=r"[A-Z]{1,24}")
    address: DgphAddress | None = at("address")


@wire()
class DgphRecognitionDetails:
    """Impairments that open rights of their own."""

    lower_limbs_50p: bool | None = at("lowerLimbs50p", required=True)
    full_blindness: bool | None = at("fullBlindness", required=True)
    upper_limbs_amputated: bool | None = at("upperLimbsAmputated", required=True)
    upper_limbs_paralyzed: bool | None = at("upperLimbsParalyzed", required=True)


@wire()
class DgphResultChild:
    """Result for a child, in the present measure (pillars) or the older one (disability code, score)."""

    inability_follow_course: bool | None = at("inabilityFollowCourse")
    inability_to_work: bool | None = at("inabilityToWork")
    disability_code: ChildDisability | None = at("disabilityCode", values=DIGITS)
    independency_score: ChildIndependence | None = at("independencyScore", values=DIGITS)
    pillars: Pillars | None = at("pillars")
    child_pathology: bool | None = at("childPathology")


@wire()
class Unsuitability:
    """Mental and physical unsuitability, in percent."""

    mental: Decimal | None = at("mentalUnsuitability", pattern=PERCENT)
    physical: Decimal | None = at("physicalUnsuitability", pattern=PERCENT)


@wire()
class DgphResultAdult:
    """Result for an adult."""

    diminution_of_independence: DiminutionOfIndependence | None = at("diminuationIndependence", required=True)
    diminution_of_earnings: bool | None = at("diminuationEarnings")
    unsuitability: Unsuitability | None = at("unsuitability")


@wire()
class DgphRecognition:
    """A decision on a disability, of a child or of an adult."""

    recognition_status: RecognitionStatus | None = at("recognitionStatus")
    legislation: int | None = at("legislation", pattern=RECOGNITION_LEGISLATION)
    details: DgphRecognitionDetails | None = at("handicapRecognitionDetails")
    child: DgphResultChild | None = at("resultRecognitionChild", choice=("result", 0))
    adult: DgphResultAdult | None = at("resultRecognitionAdult", choice=("result", 1))
    decision_status: str | None = at("decisionStatus")


@wire()
class DgphRight:
    """The allowances of one legislation, in EUR a month.

    ``total_month_amount`` is the whole. A client shows ``month_amount`` as the part that is integration allowance, and
    ``partner_income`` as the exemption of the income of the partner; the schema explains neither.
    """

    period: OpenPeriod | None = at("period", required=True)
    legislation: AllowanceLegislation | None = at("legislation", required=True, values=RIGHTS_LEGISLATION)
    total_month_amount: Decimal | None = at("totalMonthAmount", required=True)
    month_amount: Decimal | None = at("monthAmount", required=True)
    category_ivt: IncomeReplacementCategory | None = at("categoryIVT", required=True, values=("A", "B", "C", "-"))
    category_it: IntegrationCategory | None = at("categoryIT", required=True, values=("0", "1", "2", "3", "4", "5"))
    partner_income: bool | None = at("partnerIncome", required=True)
    decision_status: str | None = at("decisionStatus")


@wire()
class SocialCard:
    """A parking card or a reduction card for public transport."""

    delivery_date: date | None = at("deliveryDate", required=True)
    end_date: date | None = at("endDate")
    card_number: str | None = at("cardNumber", required=True, pattern=r"[0-9]{10}")
    card_category: str | None = at("cardCategory", required=True, values=("PARKINGCARD", "REDUCTIONCARD"))


@wire()
class DgphFile:
    """The file as it stands on a day."""

    person: PersonData | None = at("addressHandicappedPerson")
    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[DgphRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=10)
    right: DgphRight | None = at("rights")
    social_cards: tuple[SocialCard, ...] = at("socialCards/socialCard", at_most=2)


@wire()
class DgphFileByPeriod:
    """The file over a period."""

    person: PersonData | None = at("addressHandicappedPerson")
    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[DgphRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)
    rights: tuple[DgphRight, ...] = at("rights/right", at_most=50)
    social_cards: tuple[SocialCard, ...] = at("socialCards/socialCard", at_most=10)


@wire()
class DgphResult(SourceResult):
    """What the DGPH holds on a day."""

    file: DgphFile | None = at("file")


@wire()
class DgphResultByPeriod(SourceResult):
    """What the DGPH holds over a period."""

    file: DgphFileByPeriod | None = at("file")
