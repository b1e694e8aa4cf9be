"""What the sources share: ``HandiCommonV1.xsd``, and types that several schemas repeat word for word."""

from datetime import date
from decimal import Decimal

from bcss_cpas.codes.disability import AllowanceLegislation, RequestLegislation
from bcss_cpas.codes.months import YearMonth
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import OpenPeriod, SourceStatus

DIGITS = ("0", "1", "2", "3")
RECOGNITION_LEGISLATION = r"[1-9][0-9]?|100"
RIGHTS_LEGISLATION = ("3", "4", "5", "6", "7", "8", "9")


@wire()
class SourceResult:
    """What one source gives; what it holds stands in the classes that extend this."""

    status: SourceStatus | None = at("status", required=True)


@wire()
class AdministrativeEvolution:
    """How a request stands, at a source that examines no disability itself."""

    legislation: RequestLegislation | None = at("legislation", required=True)
    request_date: date | None = at("requestDate")
    administrative_pending_request: bool | None = at("administrativePendingRequest", required=True)
    file_completion_date: date | None = at("fileCompletionDate")
    appeal: bool | None = at("appeal", required=True)


@wire()
class RecognitionEvolution:
    """How a request stands, at a source that only recognises disabilities."""

    legislation: RequestLegislation | None = at("legislation", required=True)
    request_date: date | None = at("requestDate")
    handicap_recognition_pending: bool | None = at("handicapRecognitionPending", required=True)
    file_completion_date: date | None = at("fileCompletionDate")
    appeal: bool | None = at("appeal", required=True)


@wire()
class Evolution:
    """How a request stands, at a source that recognises disabilities and pays allowances."""

    legislation: RequestLegislation | None = at("legislation", required=True)
    request_date: date | None = at("requestDate")
    administrative_pending_request: bool | None = at("administrativePendingRequest", required=True)
    handicap_recognition_pending: bool | None = at("handicapRecognitionPending", required=True)
    file_completion_date: date | None = at("fileCompletionDate")
    appeal: bool | None = at("appeal", required=True)


@wire()
class RecognitionStatus:
    """``RecognitionStatusType``: when it was decided, and from when to when the recognition holds."""

    date_of_decision: date | None = at("dateOfDecision", required=True)
    start_date_recognition: date | None = at("startDateRecognition", required=True)
    end_date_recognition: date | None = at("endDateRecognition")


@wire()
class Pillars:
    """``PillarsType``: points of a child, of 6, 12, 18 and 36."""

    pillar1: int | None = at("pillar1", pattern=r"[0-6]")
    pillar2: int | None = at("pillar2", pattern=r"[0-9]|1[0-2]")
    pillar3: int | None = at("pillar3", pattern=r"[0-9]|1[0-8]")
    pillars_total: int | None = at("pillarsTotal", pattern=r"[12]?[0-9]|3[0-6]")


@wire()
class ResultChild:
    """Result for a child."""

    inability_follow_course: bool | None = at("inabilityFollowCourse")
    pillars: Pillars | None = at("pillars")
    bii_ready: bool | None = at("biiReady", since="2023-09-26")


@wire()
class DiminutionOfIndependence:
    """Reduced autonomy of an adult: six times 0 to 3 points."""

    mobility: int | None = at("mobility", values=DIGITS)
    nourishment: int | None = at("nourishment", values=DIGITS)
    hygiene: int | None = at("hygiene", values=DIGITS)
    household: int | None = at("household", values=DIGITS)
    supervision: int | None = at("supervision", values=DIGITS)
    social_skills: int | None = at("socialSkills", values=DIGITS)
    total_points: int | None = at("totalPoints", pattern=r"[0-9]|1[0-8]")


@wire()
class ResultAdult:
    """Result for an adult."""

    diminution_of_independence: DiminutionOfIndependence | None = at("diminuationIndependence", required=True)


@wire()
class Recognition:
    """A decision on a disability, of a child or of an adult."""

    recognition_status: RecognitionStatus | None = at("recognitionStatus", required=True)
    legislation: int | None = at("legislation", required=True, pattern=RECOGNITION_LEGISLATION)
    child: ResultChild | None = at("resultRecognitionChild", choice=("result", 0))
    adult: ResultAdult | None = at("resultRecognitionAdult", choice=("result", 1))
    decision_status: str | None = at("decisionStatus", required=True)


@wire()
class Allowance:
    """An allowance, with its amount in EUR a month."""

    period: OpenPeriod | None = at("period", required=True)
    legislation: AllowanceLegislation | None = at("legislation", required=True, values=RIGHTS_LEGISLATION)
    total_month_amount: Decimal | None = at("totalMonthAmount", required=True)
    decision_status: str | None = at("decisionStatus", required=True)


@wire()
class PaymentMade:
    """``PaymentType``: the sum of a month, in EUR; the schema does not say whether it was paid in it or for it."""

    year_month: YearMonth | None = at("yearMonth", required=True)
    amount: Decimal | None = at("amount", required=True)
    cancelled_payment: bool | None = at("cancelledPayment", required=True)


@wire()
class PaymentsResult(SourceResult):
    """What one source paid."""

    payments: tuple[PaymentMade, ...] = at("payments/payment", at_most=24)
