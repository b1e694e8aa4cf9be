"""What makes the next version of a table of names. A step stays for ever, and knows nothing of the classes of today."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bcss_cpas._versions import Data

_REPLACED_BY, _REPLACES = "SsinWithCanceledAndReplacedByStatus", "SsinWithCanceledAndReplacesStatus"
_DAYS = {"begin_date": "begin", "end_date": "end"}
_STATUSES = ("GlobalStatus", "SourceStatus")
_CLASSES: Mapping[tuple[str, str], tuple[tuple[str, ...], Mapping[str, str]]] = MappingProxyType({
    ("dmfa_consultation", "CheckedSsin"): ((_REPLACES,), {}),
    ("dmfa_consultation", "ReplacingSsin"): (("SsinWithReplacesStatus",), {}),
    ("handi", "OpenPeriod"): (("OpenPeriod",), _DAYS),
    ("handi", "SearchPeriod"): (("Period",), _DAYS),
    ("handi", "SsinGiven"): ((_REPLACED_BY,), {"ssin": "value"}),
    ("hdi_indemnity_allowance", "CheckedSsin"): ((_REPLACED_BY,), {}),
    ("job_seeker", "OpenPeriod"): (("OpenPeriod",), _DAYS),
    ("job_seeker", "SsinKnown"): ((_REPLACES,), {"number": "value"}),
    ("job_seeker", "Status"): (_STATUSES, {}),
    ("notify_hdi_indemnity_allowance", "CheckedSsin"): ((_REPLACED_BY,), {}),
    ("notify_job_seeker_status", "Party"): (("SenderReceiver",), {"organization": "organization_identification"}),
    ("notify_job_seeker_status", "SsinNotified"): ((_REPLACED_BY,), {"number": "value"}),
    ("self_employed", "SsinFound"): ((_REPLACES,), {"ssin": "value"}),
})  # fmt: skip
"""By flux and class of version 1: the classes of version 2, and the fields that have another name in them."""
_FILTERED = ("filtered", "filtered_elements")
"""The fields that are ``data_filters`` in version 2, in any class."""


def with_one_name_for_each_type(data: Data) -> Data:
    """Make version 2 of version 1, in which a type of the BCSS had a name and fields of its own in each flux."""
    if "fields" not in data:
        return data
    flux = str(data.get("flux"))
    return {**data, "fields": {name: path for old, path in data["fields"].items() for name in _names(flux, old)}}


def _names(flux: str, old: str) -> Iterator[str]:
    cls, _, field = old.partition(".")
    classes, fields = _CLASSES.get((flux, cls), ((cls,), {}))
    for each in classes:
        yield f"{each}.{'data_filters' if field in _FILTERED else fields.get(field, field)}" if field else each
