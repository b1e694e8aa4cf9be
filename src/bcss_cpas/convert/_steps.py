"""What makes the next version of the JSON form. A step stays for ever, and knows nothing of the classes of today."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from bcss_cpas._versions import Data

_DAYS = {"begin_date": "begin", "end_date": "end"}
_NAMES: Mapping[tuple[str, ...], Mapping[str, str]] = MappingProxyType({
    (): {"filtered": "data_filters", "filtered_elements": "data_filters"},
    ("ssin",): {"number": "value", "ssin": "value"},
    ("sender",): {"organization": "organization_identification"},
    ("receiver",): {"organization": "organization_identification"},
    ("criteria", "period"): _DAYS,
    ("right", "period"): _DAYS,
    ("rights", "period"): _DAYS,
})  # fmt: skip
"""The names of version 2 for those of version 1, by the fields that they stand in; no other field had them there."""
_DEEPEST = 50
"""Far below what any message holds; what is nested deeper is none."""


def with_one_name_for_each_type(data: Data) -> Data:
    """Make version 2 of version 1, in which a type of the BCSS had other names in the messages of another flux."""
    present: Data = _present(data, ())
    return present


def _present(value: Any, way: tuple[str, ...], deep: int = 0) -> Any:
    if deep > _DEEPEST:
        return value
    if isinstance(value, dict):
        return {_name(key, way): _present(each, (*way[-1:], key), deep + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_present(each, way, deep + 1) for each in value]
    return value


def _name(key: str, way: tuple[str, ...]) -> str:
    tails = (way[-2:], way[-1:], ())
    return next((names[key] for tail in tails if key in (names := _NAMES.get(tail, {}))), key)
