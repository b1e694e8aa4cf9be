"""The status of an answer, which may be incomplete or come later in a batch.

Source: ``DmfaConsultationV1.xsd``.
"""

from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa import STATUS_CODE, STATUS_TEXT, Information, Status


@wire()
class DmfaStatus(Status):
    """``StatusType`` of this service."""

    value: str | None = at(
        "value",
        required=True,
        values=("DATA_FOUND", "PARTIAL_RESULT", "NO_DATA_FOUND", "NO_RESULT", "RESPONSE_IN_BATCH"),
    )
    code: str | None = at("code", required=True, pattern=STATUS_CODE)
    description: str | None = at("description", pattern=STATUS_TEXT)
    information: tuple[Information, ...] = at("information", at_most=15)


@wire()
class BatchOnlyStatus(DmfaStatus):
    """``BatchOnlyStatusType``: the results come in a batch, or not at all."""

    value: str | None = at("value", required=True, values=("RESPONSE_IN_BATCH", "NO_RESULT"))
    code: str | None = at("code", required=True, pattern=STATUS_CODE)
    description: str | None = at("description", pattern=STATUS_TEXT)
    information: tuple[Information, ...] = at("information", at_most=15)
