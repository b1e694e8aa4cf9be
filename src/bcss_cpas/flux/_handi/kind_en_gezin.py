"""Kind en Gezin: the Flemish agency for children. It recognises disabilities of children.

Source: ``KindEnGezinHandiCommonV1.xsd`` (2023-09-26). One class reads the file of a day and that of a period, which
differ only in how many recognitions they may hold.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import (
    RECOGNITION_LEGISLATION,
    Pillars,
    RecognitionEvolution,
    RecognitionStatus,
    SourceResult,
)


@wire()
class KindEnGezinResultChild:
    """Result for a child."""

    pillars: Pillars | None = at("pillars", required=True)


@wire()
class KindEnGezinRecognition:
    """A decision on the disability of a child."""

    recognition_status: RecognitionStatus | None = at("recognitionStatus")
    legislation: int | None = at("legislation", pattern=RECOGNITION_LEGISLATION)
    child: KindEnGezinResultChild | None = at("resultRecognitionChild")
    decision_status: str | None = at("decisionStatus")


@wire()
class KindEnGezinFile:
    """The file."""

    evolution_of_request: RecognitionEvolution | None = at("evolutionOfRequest")
    recognitions: tuple[KindEnGezinRecognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)


@wire()
class KindEnGezinResult(SourceResult):
    """What Kind en Gezin holds."""

    file: KindEnGezinFile | None = at("file")
