"""Which kinds of facts a reply is sure to tell: those of the parts that were asked of the DGPH.

The DGPH alone knows persons of every region; where the others alone were asked, nothing is sure but what they tell.
"""

from collections.abc import Iterator

from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.benefit import Benefit, Payment, Right
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.flux._handi.criteria import FileParts, FilesByDateCriteria, FilesByPeriodCriteria, PaymentsCriteria
from bcss_cpas.flux._handi.older import InformationAtReferenceDate, WantedInformation

_KINDS: dict[str, type[Fact]] = {
    "evolution_of_request": DisabilityRequest,
    "handicap_recognition": DisabilityRecognition,
    "handicap_recognitions": DisabilityRecognition,
    "rights": Benefit,
    "social_cards": Right,
}
"""What the parts of a file tell, by the names of both interfaces."""


def of_2013(asked: WantedInformation) -> Iterator[type[Fact]]:
    """Give what the DGPH was asked for."""
    yield from _of_parts(asked.information_at_reference_date)
    if asked.payments_at_period is not None:
        yield Payment


def of_v2(asked: FilesByDateCriteria | FilesByPeriodCriteria | PaymentsCriteria) -> Iterator[type[Fact]]:
    """Give what was asked for, of whichever sources."""
    if isinstance(asked, PaymentsCriteria):
        yield Payment
    else:
        yield from _of_parts(asked.parts)


def _of_parts(parts: FileParts | InformationAtReferenceDate | None) -> Iterator[type[Fact]]:
    yield from (kind for name, kind in _KINDS.items() if getattr(parts, name, None))
