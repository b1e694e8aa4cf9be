"""Objects to plain data and JSON, and back, losing nothing.

**The text is clear**: SSIN, names and addresses stand in it as they are, because it is meant to be read back. Keep it
where the message itself may be kept; for screens and logs there are masked forms.
"""

import json
import re
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter, ForbiddenExtraKeysError, transform_error
from cattrs.v import format_exception

from bcss_cpas._versions import Form
from bcss_cpas.convert import _facts, _integration, _leaves, _messages
from bcss_cpas.convert._steps import with_one_name_for_each_type
from bcss_cpas.errors import BcssError, CodeError, InputError

T = TypeVar("T")
FORM = Form("JSON of an object, or a dossier", (with_one_name_for_each_type,))
"""The JSON form, and that of a dossier in TOML; a change that old readers would not understand adds a step."""
SCHEMA_VERSION = FORM.version
_FIELD = re.compile("[a-z]+(_[a-z]+)*")
"""What looks like the name of a field: a slip of the pen is shown, a name or a number that stands as a key is not."""
_MODULES = re.compile(r"\b(\w+\.)+(?=\w)")
"""Where a type lives, which says nothing to who wrote a dossier."""


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
    """Build an object from JSON text of any version so far. Raises ``InputError`` for a newer one or a misfit."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("not JSON") from None
    return from_dict(cls, FORM.present(data) if isinstance(data, dict) else data)


def _explain(error: Exception) -> str:
    """Name the places without the values: those may be personal, and so may a key that is no field's name."""
    return str(error) if isinstance(error, BcssError) else "; ".join(transform_error(error, "$", _problem))


def _problem(error: BaseException, kind: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        names = (name if _FIELD.fullmatch(name) else "…" for name in sorted(map(str, error.extra_fields)))
        return f"extra fields found ({', '.join(names)})"
    if isinstance(kind, type) and issubclass(kind, Enum) and isinstance(error, ValueError):
        return f"none of {', '.join(str(each.value) for each in kind)}"
    if isinstance(error, CodeError | InputError):  # which say what belongs here, in words of ours and without the value
        return str(error)
    if isinstance(error, AttributeError | TypeError):  # what Python says of these tells how the converter works
        return "not of the type that belongs here" if kind is None else _expected(TypeError(), kind)
    if isinstance(error, KeyError | ValueError):
        return _expected(error, kind)
    return type(error).__name__


def _expected(error: Exception, kind: type | None) -> str:
    return _MODULES.sub("", format_exception(error, kind))


@cache
def _converter() -> Converter:
    converter = Converter(
        omit_if_default=True, forbid_extra_keys=True, unstruct_collection_overrides={tuple: list, frozenset: sorted}
    )
    for part in (_leaves, _facts, _messages, _integration):
        part.install(converter)
    return converter
