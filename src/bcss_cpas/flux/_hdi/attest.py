"""The attest of a mutuality on the indemnities of a quarter: which it is, the risks that it covers, what was paid.

Source: ``HdiIndemnityAllowanceCommonV1.xsd`` (``AllowanceAttestationType``, ``AllowanceAttestationPeriodsType``).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from bcss_cpas.codes import indemnity as codes
from bcss_cpas.codes.months import YearQuarter
from bcss_cpas.errors import CodeError
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._hdi.risk import EXITS, SocialRisk
from bcss_cpas.flux._leaves import Leaf
from bcss_cpas.flux._soa import UUID
from bcss_cpas.flux._soa_types import OpenPeriod, Period


def _mark(text: str) -> bool:
    if text.strip():
        raise CodeError("not an empty element")
    return True


MARK = Leaf(_mark, lambda _: "")
"""An element that says all by being there."""
DOCUMENTS = ("C21", "C23", "B23", "C421", "C423", "PI0", "PI23", "PI41", "PI423", "PI3")
FAMILIES = ("00", "01", "02", "03", "04", "05", "06", "07", "08", "99")


class AttestStatus(StrEnum):
    """What a version of an attest does."""

    CREATION = "CREATION"
    MODIFICATION = "MODIFICATION"
    CANCELLATION = "CANCELLATION"


@wire()
class AttestIdentification:
    """Which attest: of a closed quarter by number, version and status; that of the current quarter is temporary."""

    quarter: YearQuarter | None = at("yearQuarter", required=True)
    created: date | None = at("creationDate", required=True)
    id: str | None = at("attestationId", pattern=UUID, choice=("closed", 0))
    version: int | None = at("attestationVersion", choice=("closed", 0))
    """From 0, one more with each update."""
    status: AttestStatus | None = at("attestationStatus", choice=("closed", 0))
    temporary: bool | None = at("temporaryAttest", codec=MARK, choice=("closed", 1), values=("",))
    """``True``, or absent."""


@wire()
class IndemnityPayment:
    """A payment of an indemnity: for which days, how much in EUR, for how many days or hours."""

    document: codes.IndemnityDocument | None = at("document", values=DOCUMENTS)
    incapacity: codes.IncapacityCategory | None = at("incapacityCategory", values=("0", "1", "2", "3", "4", "9"))
    family: codes.IndemnityFamily | None = at("familySituation", values=FAMILIES)
    category: codes.IndemnityCategory | None = at("allowanceCategory", values=("0", "1", "2", "3", "9"))
    code: str | None = at("allowanceCode", pattern=r"[A-Z0-9]{2}")
    """Two characters; their meaning is not published."""
    period: Period | None = at("period", required=True)
    amount: Decimal | None = at("amount")
    days: int | None = at("days", choice=("time", 0))
    hours: Decimal | None = at("hours", choice=("time", 1))


@wire()
class Allowance:
    """``AllowanceType``: a risk, and what was paid for it; the BCSS may leave out either."""

    risk: SocialRisk | None = at("socialRisk")
    payments: tuple[IndemnityPayment, ...] = at("payments/payment", at_most=100)


@wire()
class Attest:
    """``AllowanceAttestationType``: the attest of a quarter with its risks."""

    identification: AttestIdentification | None = at("attestationIdentification", required=True)
    allowances: tuple[Allowance, ...] = at("allowances/allowance", at_most=100)


@wire()
class AllowancePeriod:
    """``AllowancePeriodType``: the period of a risk that is not named, and what was paid for it."""

    period: OpenPeriod | None = at("period", required=True)
    initial_start: date | None = at("initialStartDate")
    invalidity_start: date | None = at("invalidityStartDate")
    exit_code: codes.IndemnityExit | None = at("exitCode", values=EXITS)
    payments: tuple[IndemnityPayment, ...] = at("payments/payment", at_most=100)


@wire()
class PeriodsAttest:
    """``AllowanceAttestationPeriodsType``: the attest of a quarter with the periods of its risks."""

    identification: AttestIdentification | None = at("attestationIdentification", required=True)
    allowances: tuple[AllowancePeriod, ...] = at("allowances/allowance", at_most=100)
