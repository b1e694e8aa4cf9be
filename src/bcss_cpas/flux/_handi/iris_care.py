"""IrisCare: health and assistance in Brussels. It recognises disabilities and pays allowances.

Source: ``IrisCareHandiCommonV1.xsd`` (2023-04-28).
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import Allowance, Evolution, Recognition, SourceResult


@wire()
class IrisCareFile:
    """The file as it stands on a day."""

    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[Recognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=10)
    right: Allowance | None = at("right")


@wire()
class IrisCareFileByPeriod:
    """The file over a period."""

    evolution_of_request: Evolution | None = at("evolutionOfRequest")
    recognitions: tuple[Recognition, ...] = at("handicapRecognitions/handicapRecognition", at_most=50)
    rights: tuple[Allowance, ...] = at("rights/right", at_most=50)


@wire()
class IrisCareResult(SourceResult):
    """What IrisCare holds on a day."""

    file: IrisCareFile | None = at("file")


@wire()
class IrisCareResultByPeriod(SourceResult):
    """What IrisCare holds over a period."""

    file: IrisCareFileByPeriod | None = at("file")
