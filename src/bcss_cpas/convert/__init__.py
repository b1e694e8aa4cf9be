"""Objects to plain data and JSON, and back, losing nothing.

**The text is clear**: SSIN, names and addresses stand in it as they are, because it is meant to be read back. Keep it
where the message itself may be kept; for screens and logs there are masked forms.
"""

import json
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter, transform_error

from bcss_cpas.convert import _facts, _integration, _leaves, _messages
from bcss_cpas.errors import BcssError, InputError

T = TypeVar("T")
SCHEMA_VERSION = 1
"""The version of the JSON form; a change that old readers would not understand raises it."""


def to_dict(obj: Any) -> Any:
    """Return plain data: dicts, lists, text, numbers; fields at their default are left out. The text is clear."""
    return _converter().unstructure(obj)


def to_json(obj: Any, *, indent: int | None = None) -> str:
    """Return JSON text with a ``schema_version``, to be read back by ``from_json``. The text is clear."""
    data = to_dict(obj)
    if isinstance(data, dict):
        data = {"schema_version": SCHEMA_VERSION, **data}
    return json.dumps(data, ensure_ascii=False, indent=indent)


def from_dict(cls: type[T], data: Any) -> T:
    """Build an object from plain data as ``to_dict`` gives it. Raises ``InputError``: the place, never the value."""
    try:
        return _converter().structure(data, cls)
    except Exception as error:  # noqa: BLE001 (cattrs raises whatever a hook or a constructor raises)
        raise InputError(f"no {cls.__name__}: {_explain(error)}") from None


def from_json(cls: type[T], text: str | bytes) -> T:
    """Build an object from JSON text. Raises ``InputError`` for text of another version, or that does not fit."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("not JSON") from None
    if isinstance(data, dict):
        check_version(data)
    return from_dict(cls, data)


def check_version(data: dict[str, Any]) -> None:
    """Take the ``schema_version`` out of plain data. Raises ``InputError`` where it is another one."""
    given = data.pop("schema_version", SCHEMA_VERSION)
    if type(given) is not int or given != SCHEMA_VERSION:
        raise InputError(f"not of schema version {SCHEMA_VERSION}")


def _explain(error: Exception) -> str:
    """Name the places without the values: those may be personal."""
    return str(error) if isinstance(error, BcssError) else "; ".join(transform_error(error, path="$"))


@cache
def _converter() -> Converter:
    converter = Converter(
        omit_if_default=True, forbid_extra_keys=True, unstruct_collection_overrides={tuple: list, frozenset: sorted}
    )
    for part in (_leaves, _facts, _messages, _integration):
        part.install(converter)
    return converter
