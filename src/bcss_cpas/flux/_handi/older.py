"""HandiService of 2013: one operation gives the file of the DGPH on a day, and the payments of a period.

Field names read in the source code of a CPAS application. Not proven: whether blocks stand in wrappers, which of them
may give a reason why they are empty, and in which form.
"""

from datetime import date

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, need, wire
from bcss_cpas.flux._handi.common import Evolution, PaymentMade
from bcss_cpas.flux._handi.dgph import (
    DgphRecognitionDetails,
    DgphResultAdult,
    DgphResultChild,
    DgphRight,
)


@wire()
class InformationAtReferenceDate:
    """The parts of the file to give, as they stand on a day."""

    reference_date: date | None = at("referenceDate")
    evolution_of_request: bool | None = at("evolutionOfRequest")
    handicap_recognition: bool | None = at("handicapRecognition")
    rights: bool | None = at("rights")
    social_cards: bool | None = at("socialCards")


@wire()
class PaymentsAtPeriod:
    """The first and the last day of the payments to give, two years at most."""

    start_date: date | None = at("startDate")
    end_date: date | None = at("endDate")


@wire()
class WantedInformation:
    """What is asked, and about whom."""

    ssin: Ssin = need("ssin")
    information_at_reference_date: InformationAtReferenceDate | None = at("informationAtReferenceDate")
    payments_at_period: PaymentsAtPeriod | None = at("paymentsAtPeriod")


@wire()
class RecognitionOf2013:
    """A decision on a disability, its dates beside the result."""

    date_of_decision: date | None = at("dateOfDecision")
    start_date_recognition: date | None = at("startDateRecognition")
    end_date_recognition: date | None = at("endDateRecognition")
    details: DgphRecognitionDetails | None = at("handicapRecognitionDetails")
    child: DgphResultChild | None = at("resultRecognitionChild")
    adult: DgphResultAdult | None = at("resultRecognitionAdult")
    no_data_reason: str | None = at("noDataReason")


@wire()
class RightOf2013(DgphRight):
    """The allowances, or why there are none."""

    no_data_reason: str | None = at("noDataReason")


@wire()
class SocialCardOf2013:
    """A parking card or a reduction card, or why there is none."""

    delivery_date: date | None = at("deliveryDate")
    end_date: date | None = at("endDate")
    card_number: str | None = at("cardNumber")
    card_category: str | None = at("cardType")
    no_data_reason: str | None = at("noDataReason")


@wire()
class PaymentOf2013(PaymentMade):
    """The sum of a month, or why there is none."""

    no_data_reason: str | None = at("noDataReason")


@wire()
class FileOf2013:
    """The file of the DGPH."""

    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[RecognitionOf2013, ...] = at("handicapRecognition")
    right: RightOf2013 | None = at("rights")
    social_cards: tuple[SocialCardOf2013, ...] = at("socialCards")
    payments: tuple[PaymentOf2013, ...] = at("payments")

    @property
    def says_why_empty(self) -> bool:
        """Whether a block gives a reason why it holds nothing; the list of reasons is not public."""
        rights = () if self.right is None else (self.right,)
        rows = (*self.recognitions, *rights, *self.social_cards, *self.payments)
        return any(row.no_data_reason is not None for row in rows)
