"""The JSON Schema of what can be read back: made from the same classes, so that the two cannot part."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.months import YearMonth, YearQuarter
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import SCHEMA_VERSION
from bcss_cpas.facts._fact import Fact
from bcss_cpas.message import Message
from bcss_cpas.periods import Period

Schema = dict[str, Any]
_DAY: Schema = {"type": "string", "format": "date"}


def json_schema(cls: type[Any]) -> Schema:
    """Return the JSON Schema (2020-12) of the JSON form of a class."""
    definitions: dict[str, Schema] = {}
    root = _Writer(definitions).of_class(cls)
    root["properties"] = {"schema_version": {"const": SCHEMA_VERSION}, **root["properties"]}
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": cls.__name__, **root, "$defs": dict(sorted(definitions.items()))}


class _Writer:
    """Writes the schema of one class and collects those that it refers to."""

    def __init__(self, definitions: dict[str, Schema]) -> None:
        self.definitions = definitions

    def of_class(self, cls: type[Any]) -> Schema:
        hints = get_type_hints(cls)
        fields = [field for field in attrs.fields(cls) if field.init]
        return {
            "type": "object",
            "description": (cls.__doc__ or "").strip().partition("\n")[0],
            "properties": {field.name: self.of(hints[field.name]) for field in fields},
            "required": [field.name for field in fields if field.default is attrs.NOTHING],
            "additionalProperties": False,
        }

    def of(self, hint: Any) -> Schema:
        origin = get_origin(hint)
        if origin in (Union, UnionType):
            (kind,) = (arg for arg in get_args(hint) if arg is not NoneType)
            return self.of(kind)
        if origin is tuple:
            return {"type": "array", "items": self.of(get_args(hint)[0])}
        if hint in _SIMPLE:
            return _SIMPLE[hint]()
        if origin is Message or hint is Message or hint is Fact:
            return {"type": "object", "description": "as to_json writes it"}
        if issubclass(hint, Enum):
            return {"enum": [member.value for member in hint]}
        if issubclass(hint, OpenCode):
            return {"type": "string", "description": (hint.__doc__ or "").strip().partition("\n")[0]}
        return self.reference(hint)

    def reference(self, cls: type[Any]) -> Schema:
        if cls.__name__ not in self.definitions:
            self.definitions[cls.__name__] = {}
            self.definitions[cls.__name__] = self.of_class(cls)
            if issubclass(cls, Fact):
                self.definitions[cls.__name__]["properties"]["type"] = {"const": cls.__name__}
        return {"$ref": f"#/$defs/{cls.__name__}"}


_SIMPLE: dict[Any, Callable[[], Schema]] = {
    str: lambda: {"type": "string"},
    int: lambda: {"type": "integer"},
    bool: lambda: {"type": "boolean"},
    Decimal: lambda: {"type": ["string", "integer"], "description": "EUR", "pattern": r"^-?\d+(\.\d+)?$"},
    date: lambda: dict(_DAY),
    datetime: lambda: {"type": "string", "format": "date-time"},
    IncompleteDate: lambda: {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    YearMonth: lambda: {"type": "string", "pattern": r"^\d{4}-\d{2}$"},
    YearQuarter: lambda: {"type": "string", "pattern": r"^\d{4}Q[1-4]$"},
    Ssin: lambda: {"type": "string", "pattern": r"^\d{11}$"},
    EnterpriseNumber: lambda: {"type": "string", "pattern": r"^[01]\d{9}$"},
    QualityCode: lambda: {"type": "array", "prefixItems": [{"type": "integer"}] * 2, "minItems": 2, "maxItems": 2},
    Period: lambda: {
        "type": "object",
        "description": "first and last day, both inclusive",
        "properties": {"first": dict(_DAY), "last": dict(_DAY)},
        "required": ["first"],
        "additionalProperties": False,
    },
}
