"""The number of a person, as the interfaces of the indemnities give it.

Source: ``CommonV3.xsd`` 3.3-215.
"""

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.flux._fields import at, wire
from bcss_cpas.flux._soa_types import Period

__all__ = ["CheckedSsin", "Period"]


@wire()
class CheckedSsin:
    """``SsinWithCanceledAndReplacedByStatusType``: the number that the source uses, and what the BCSS knows of it."""

    canceled: bool | None = at("@canceled")
    replaced_by: Ssin | None = at("@replacedBy")
    value: Ssin | None = at(".")
