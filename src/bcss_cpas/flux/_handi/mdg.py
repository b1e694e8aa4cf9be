"""MDG: a source that pays allowances, presumably the Ministry of the German-speaking Community.

Source: ``MDGHandiCommonV1.xsd`` (2022-11-22), which does not spell the abbreviation out.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import AdministrativeEvolution, Allowance, SourceResult


@wire()
class MdgFile:
    """The file as it stands on a day."""

    evolution_of_request: AdministrativeEvolution | None = at("evolutionOfRequest")
    right: Allowance | None = at("right")


@wire()
class MdgFileByPeriod:
    """The file over a period."""

    evolution_of_request: AdministrativeEvolution | None = at("evolutionOfRequest")
    rights: tuple[Allowance, ...] = at("rights/right", at_most=50)


@wire()
class MdgResult(SourceResult):
    """What the MDG holds on a day."""

    file: MdgFile | None = at("file")


@wire()
class MdgResultByPeriod(SourceResult):
    """What the MDG holds over a period."""

    file: MdgFileByPeriod | None = at("file")
