"""Blocks of ``CommonV3.xsd`` that the interfaces of the indemnities use beside the common ones."""

from datetime import date, datetime

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa import Organization


@wire()
class CheckedSsin:
    """``SsinWithCanceledAndReplacedByStatusType``: the number that the source uses, and what the BCSS knows of it."""

    canceled: bool | None = at("@canceled")
    replaced_by: Ssin | None = at("@replacedBy")
    value: Ssin | None = at(".")


@wire()
class SenderReceiver:
    """``SenderReceiverType``: one end of a message that nobody asked for."""

    ticket: str | None = at("ticket", pattern=r"[A-Za-z0-9-]{1,32}")
    timestamp_sent: datetime | None = at("timestampSent")
    organization_identification: Organization | None = at("organizationIdentification", required=True)


@wire()
class Period:
    """``PeriodType``: first and last day."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate", required=True)


@wire()
class OpenPeriod:
    """``OpenPeriodType``: a first day, and perhaps a last one."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate")
