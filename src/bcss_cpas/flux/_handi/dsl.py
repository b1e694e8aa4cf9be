"""DSL: Dienststelle für Selbstbestimmtes Leben, in the German-speaking Community. It recognises disabilities.

Source: ``DSLHandiCommonV1.xsd`` (2023-09-26). One class reads the file of a day and that of a period, which differ
only in how many recognitions they may hold.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import Recognition, RecognitionEvolution, SourceResult


@wire()
class DslFile:
    """The file."""

    evolution_of_request: RecognitionEvolution | None = at("evolutionOfRequest")
    recognitions: tuple[Recognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)


@wire()
class DslResult(SourceResult):
    """What the DSL holds."""

    file: DslFile | None = at("file")
