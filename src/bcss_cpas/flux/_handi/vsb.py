"""VSB: Vlaamse Sociale Bescherming, the Flemish social protection. It pays the aid to elderly persons in Flanders.

Source: ``VSBHandiCommonV1.xsd`` (2019-02-01); what it pays: the page « Handicap » of the BCSS.
"""

from decimal import Decimal

from bcss_cpas.codes.disability import AllowanceLegislation
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._handi.common import RIGHTS_LEGISLATION, AdministrativeEvolution, SourceResult
from bcss_cpas.flux._soa_types import OpenPeriod


@wire()
class VsbRight:
    """An allowance, with its amount in EUR a month."""

    period: OpenPeriod | None = at("period", required=True)
    legislation: AllowanceLegislation | None = at("legislation", required=True, values=RIGHTS_LEGISLATION)
    total_month_amount: Decimal | None = at("totalMonthAmount", required=True)
    decision_status: str | None = at("decisionStatus")


@wire()
class VsbFile:
    """The file as it stands on a day."""

    evolution_of_request: AdministrativeEvolution | None = at("evolutionOfRequest")
    right: VsbRight | None = at("rights")


@wire()
class VsbFileByPeriod:
    """The file over a period."""

    evolution_of_request: AdministrativeEvolution | None = at("evolutionOfRequest")
    rights: tuple[VsbRight, ...] = at("rights/right", at_most=50)


@wire()
class VsbResult(SourceResult):
    """What the VSB holds on a day."""

    file: VsbFile | None = at("file")


@wire()
class VsbResultByPeriod(SourceResult):
    """What the VSB holds over a period."""

    file: VsbFileByPeriod | None = at("file")
