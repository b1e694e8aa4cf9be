"""Small types of the newer BCSS services: periods, numbers of persons, statuses, a text in one language.

Source: ``CommonV3.xsd`` 3.3-215; the statuses stand alike in ``HandiV2.xsd`` and in ``JobSeekerTypesV1.xsd``, and
``SsinWithReplacesStatusType`` in ``DmfaConsultationBatchV1.xsd``.
"""

from datetime import date

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa import STATUS_CODE, STATUS_TEXT, Information, Status


@wire()
class Period:
    """``PeriodType``: first and last day."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate", required=True)


@wire()
class OpenPeriod:
    """``OpenPeriodType``: a first day, and a last one where there is an end."""

    begin: date | None = at("beginDate", required=True)
    end: date | None = at("endDate")


@wire()
class SsinWithCanceledAndReplacedByStatus:
    """``SsinWithCanceledAndReplacedByStatusType``: a number, whether it was cancelled, and which one replaced it."""

    canceled: bool | None = at("@canceled")
    replaced_by: Ssin | None = at("@replacedBy")
    value: Ssin | None = at(".")


@wire()
class SsinWithCanceledAndReplacesStatus:
    """``SsinWithCanceledAndReplacesStatusType``: a number, whether it was cancelled, and which one it replaced."""

    canceled: bool | None = at("@canceled")
    replaces: Ssin | None = at("@replaces")
    value: Ssin | None = at(".")


@wire()
class SsinWithReplacesStatus:
    """``SsinWithReplacesStatusType``: the number in use, and which one it replaced."""

    replaces: Ssin | None = at("@replaces")
    value: Ssin | None = at(".")


@wire()
class Words:
    """``DescriptionLanguageType``, elsewhere ``DescriptionType``: a text in one language, as the name of a code."""

    language: str | None = at("@language", required=True, values=("NL", "FR", "DE"))
    text: str | None = at(".")


@wire()
class GlobalStatus(Status):
    """``GlobalStatusType``: what became of the request over all sources."""

    value: str | None = at(
        "value", required=True, values=("DATA_FOUND", "NO_DATA_FOUND", "NO_RESULT", "INCOMPLETE_DATA")
    )
    code: str | None = at("code", required=True, pattern=STATUS_CODE)
    description: str | None = at("description", pattern=STATUS_TEXT)
    information: tuple[Information, ...] = at("information", at_most=15)


@wire()
class SourceStatus(Status):
    """``SourceStatusType``: what one source answered."""

    value: str | None = at(
        "value", required=True, values=("DATA_FOUND", "NO_DATA_FOUND", "TECHNICAL_ERROR", "NO_RESULT")
    )
    code: str | None = at("code", required=True, pattern=STATUS_CODE)
    description: str | None = at("description", pattern=STATUS_TEXT)
    information: tuple[Information, ...] = at("information", at_most=15)
