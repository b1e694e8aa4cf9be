"""Objects to plain data and JSON, and back, losing nothing.

**The text is clear**: SSIN, names and addresses stand in it as they are, because it is meant to be read back. Keep it
where the message itself may be kept; for screens and logs there are masked forms.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, TypeVar, get_origin

from cattrs import Converter, transform_error
from cattrs.gen import make_dict_unstructure_fn

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.quality import QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import BcssError, InputError
from bcss_cpas.facts._fact import Fact
from bcss_cpas.facts.registration import Registration
from bcss_cpas.flux._catalogue import flux
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import SsdnReply, SsdnRequest
from bcss_cpas.message import Defect, Message, MessageKind, Outcome, Unread
from bcss_cpas.periods import Period

T = TypeVar("T")
SCHEMA_VERSION = 1
"""The version of the JSON form; a change that old readers would not understand raises it."""

_ENVELOPES: dict[str, type[Any]] = {cls.__name__: cls for cls in (SoapEnvelope, SoapFault, SsdnRequest, SsdnReply)}


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
    """Build an object from plain data as ``to_dict`` gives it. Raises ``InputError`` that names the place."""
    try:
        return _converter().structure(data, cls)
    except Exception as error:  # noqa: BLE001 (cattrs raises whatever a hook or a constructor raises)
        raise InputError(f"no {cls.__name__}: {_explain(error)}") from None


def from_json(cls: type[T], text: str | bytes) -> T:
    """Build an object from JSON text. Raises ``InputError`` for text of another version, or that does not fit."""
    try:
        data = json.loads(text)
    except ValueError:
        raise InputError("not JSON") from None
    if isinstance(data, dict) and data.pop("schema_version", SCHEMA_VERSION) != SCHEMA_VERSION:
        raise InputError(f"not of schema version {SCHEMA_VERSION}")
    return from_dict(cls, data)


def _explain(error: Exception) -> str:
    """Name the places without the values: those may be personal."""
    if isinstance(error, BcssError):
        return str(error)
    return "; ".join(transform_error(error, path="$"))


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True, forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    for cls, encode, decode in _LEAVES:
        converter.register_unstructure_hook(cls, encode)
        converter.register_structure_hook(cls, _checked(cls, decode))
    converter.register_unstructure_hook_func(_is_open_code, lambda code: code.value)
    converter.register_structure_hook_func(_is_open_code, lambda text, cls: cls(_text(text)))
    converter.register_unstructure_hook(Period, _period_to_dict)
    converter.register_structure_hook(Period, lambda data, _: _period_from_dict(data, converter))
    converter.register_unstructure_hook_func(_is_fact, lambda fact: _fact_to_dict(fact, converter))
    converter.register_structure_hook_func(_is_any_fact, lambda data, _: _tagged(data, _facts(), converter))
    converter.register_unstructure_hook(Message, lambda message: _message_to_dict(message, converter))
    converter.register_structure_hook_func(_is_message, lambda data, _: _message_from_dict(data, converter))
    return converter


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("expected text")
    return value


def _checked(cls: type[Any], decode: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: value if isinstance(value, cls) and cls is not datetime else decode(value)


_LEAVES: tuple[tuple[type[Any], Callable[[Any], Any], Callable[[Any], Any]], ...] = (
    (Ssin, lambda ssin: ssin.value, lambda text: Ssin(_text(text))),
    (IncompleteDate, str, lambda text: IncompleteDate(_text(text))),
    (EnterpriseNumber, lambda number: number.value, lambda text: EnterpriseNumber(_text(text))),
    (QualityCode, lambda code: [code.sector, code.code], lambda pair: QualityCode(*pair)),
    (Decimal, str, lambda number: Decimal(number if type(number) is int else _text(number))),
    (date, date.isoformat, lambda text: date.fromisoformat(_text(text))),
    (datetime, datetime.isoformat, lambda text: datetime.fromisoformat(_text(text))),
)


def _period_to_dict(period: Period) -> dict[str, str]:
    """Write both days inclusive, as people do."""
    last = {} if period.last is None else {"last": period.last.isoformat()}
    return {"first": period.start.isoformat(), **last}


def _period_from_dict(data: dict[str, Any], converter: Converter) -> Period:
    unknown = set(data) - {"first", "last"}
    if unknown or "first" not in data:
        raise InputError("a period has a first day, and perhaps a last one")
    last = data.get("last")
    return Period.inclusive(
        converter.structure(data["first"], date), None if last is None else converter.structure(last, date)
    )


def _is_fact(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Fact) and cls is not Registration


def _is_any_fact(cls: Any) -> bool:
    return cls is Fact


def _fact_to_dict(fact: Fact, converter: Converter) -> dict[str, Any]:
    plain = make_dict_unstructure_fn(type(fact), converter, _cattrs_omit_if_default=True)
    return {"type": type(fact).__name__, **plain(fact)}


@cache
def _facts() -> dict[str, type[Any]]:
    for name in files("bcss_cpas.facts").iterdir():
        if name.name.endswith(".py"):
            import_module(f"bcss_cpas.facts.{name.name.removesuffix('.py')}")
    kinds, open_ = {}, [Fact]
    while open_:
        kind = open_.pop()
        kinds[kind.__name__] = kind
        open_.extend(kind.__subclasses__())
    return kinds


def _is_open_code(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, OpenCode)


def _is_message(cls: Any) -> bool:
    return cls is Message or get_origin(cls) is Message


_MESSAGE_FIELDS: dict[str, Any] = {
    "flux": str | None,
    "kind": MessageKind,
    "outcome": Outcome | None,
    "defects": tuple[Defect, ...],
    "unread": tuple[Unread, ...],
    "version": str | None,
    "person": Ssin | None,
    "ticket": str | None,
    "replied": datetime | None,
}


def _message_to_dict(message: Message[Any], converter: Converter) -> dict[str, Any]:
    values = {name: getattr(message, name) for name in _MESSAGE_FIELDS}
    data = {name: converter.unstructure(value) for name, value in values.items() if value not in (None, ())}
    if message.content is not None:
        data["content"] = {"type": type(message.content).__name__, **converter.unstructure(message.content)}
    if message.envelope:
        data["envelope"] = [{"type": type(each).__name__, **converter.unstructure(each)} for each in message.envelope]
    return data


def _message_from_dict(data: dict[str, Any], converter: Converter) -> Message[Any]:
    unknown = set(data) - {*_MESSAGE_FIELDS, "content", "envelope"}
    if unknown:
        raise InputError(f"a message has no {', '.join(sorted(unknown))}")
    values = {name: converter.structure(data[name], kind) for name, kind in _MESSAGE_FIELDS.items() if name in data}
    content = data.get("content")
    return Message(
        **{"flux": None, **values},
        content=None if content is None else _tagged(content, _contents(values.get("flux")), converter),
        envelope=tuple(_tagged(each, _ENVELOPES, converter) for each in data.get("envelope", ())),
    )


def _tagged(data: dict[str, Any], classes: dict[str, type[Any]], converter: Converter) -> Any:
    """Build an object of the class that ``type`` names, besides which a wire object has a ``type`` of its own."""
    name = data.get("type", "")
    if name not in classes:
        raise InputError(f"no content of type {name!r} is known here")
    return converter.structure({key: value for key, value in data.items() if key != "type"}, classes[name])


def _contents(flux_name: str | None) -> dict[str, type[Any]]:
    return {} if flux_name is None else {body.cls.__name__: body.cls for body in flux(flux_name).bodies}
