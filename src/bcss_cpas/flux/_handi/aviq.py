"""AVIQ: Agence pour une Vie de Qualité, in Wallonia. It recognises disabilities.

Source: ``AVIQHandiCommonV1.xsd`` (2023-09-26), whose results are of children only. One class reads the file of a day
and that of a period, which differ only in how many recognitions they may hold.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import (
    RECOGNITION_LEGISLATION,
    RecognitionEvolution,
    RecognitionStatus,
    ResultChild,
    SourceResult,
)


@wire()
class AviqRecognition:
    """A decision on the disability of a child."""

    recognition_status: RecognitionStatus | None = at("recognitionStatus", required=True)
    legislation: int | None = at("legislation", required=True, pattern=RECOGNITION_LEGISLATION)
    child: ResultChild | None = at("resultRecognitionChild")
    decision_status: str | None = at("decisionStatus", required=True)


@wire()
class AviqFile:
    """The file."""

    evolution_of_request: RecognitionEvolution | None = at("evolutionOfRequest")
    recognitions: tuple[AviqRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)


@wire()
class AviqResult(SourceResult):
    """What the AVIQ holds."""

    file: AviqFile | None = at("file")
