"""NIC-CIN: the national college of the health insurance funds. It recognises disabilities and pays allowances.

Source: ``NicCinHandiCommonV1.xsd`` (2023-07-18), whose results are of adults only.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import (
    RECOGNITION_LEGISLATION,
    Allowance,
    Evolution,
    RecognitionStatus,
    ResultAdult,
    SourceResult,
)


@wire()
class NicCinRecognition:
    """A decision on the disability of an adult."""

    recognition_status: RecognitionStatus | None = at("recognitionStatus", required=True)
    legislation: int | None = at("legislation", required=True, pattern=RECOGNITION_LEGISLATION)
    adult: ResultAdult | None = at("resultRecognitionAdult")
    decision_status: str | None = at("decisionStatus", required=True)


@wire()
class NicCinFile:
    """The file as it stands on a day."""

    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[NicCinRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=10)
    right: Allowance | None = at("right")


@wire()
class NicCinFileByPeriod:
    """The file over a period."""

    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[NicCinRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)
    rights: tuple[Allowance, ...] = at("rights/right", at_most=50)


@wire()
class NicCinResult(SourceResult):
    """What the NIC-CIN holds on a day."""

    file: NicCinFile | None = at("file")


@wire()
class NicCinResultByPeriod(SourceResult):
    """What the NIC-CIN holds over a period."""

    file: NicCinFileByPeriod | None = at("file")
