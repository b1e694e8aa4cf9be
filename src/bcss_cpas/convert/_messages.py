"""Messages: content and envelopes carry the name of their class."""

from datetime import datetime
from typing import Any, get_origin

from cattrs import Converter, ForbiddenExtraKeysError

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.flux._catalogue import flux, flux_names
from bcss_cpas.flux._soap import SoapEnvelope, SoapFault
from bcss_cpas.flux._ssdn import SsdnReply, SsdnRequest
from bcss_cpas.flux._xmlite import XmliteMessage
from bcss_cpas.message import Defect, Message, MessageKind, Outcome, Unread

_ENVELOPES: dict[str, type[Any]] = {
    cls.__name__: cls for cls in (SoapEnvelope, SoapFault, SsdnRequest, SsdnReply, XmliteMessage)
}
_FIELDS: dict[str, Any] = {
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


def install(converter: Converter) -> None:
    """Teach a converter messages of any content."""
    converter.register_unstructure_hook_func(_is_message, lambda message: _to_dict(message, converter))
    converter.register_structure_hook_func(_is_message, lambda data, _: _from_dict(data, converter))


def _is_message(cls: Any) -> bool:
    return cls is Message or get_origin(cls) is Message


def _to_dict(message: Message[Any], converter: Converter) -> dict[str, Any]:
    values = {name: getattr(message, name) for name in _FIELDS}
    given = {name: value for name, value in values.items() if value not in (None, ())}
    data = {name: converter.unstructure(value, _FIELDS[name]) for name, value in given.items()}
    if message.content is not None:
        data["content"] = _with_type(message.content, converter)
    if message.envelope:
        data["envelope"] = [_with_type(each, converter) for each in message.envelope]
    return data


def _with_type(value: Any, converter: Converter) -> dict[str, Any]:
    return {"type": type(value).__name__, **converter.unstructure(value)}


def _from_dict(data: Any, converter: Converter) -> Message[Any]:
    if not isinstance(data, dict) or "kind" not in data:
        raise InputError("a message has at least a kind")
    unknown = set(data) - {*_FIELDS, "content", "envelope"}
    if unknown:
        raise ForbiddenExtraKeysError("", Message, unknown)  # told as of any class, without what may be personal
    values = {name: converter.structure(data[name], kind) for name, kind in _FIELDS.items() if name in data}
    content = data.get("content")
    return Message(
        **{"flux": None, **values},
        content=None if content is None else _typed(content, _contents(values.get("flux")), converter),
        envelope=tuple(_typed(each, _ENVELOPES, converter) for each in data.get("envelope", ())),
    )


def _typed(data: Any, classes: dict[str, type[Any]], converter: Converter) -> Any:
    name = data.get("type") if isinstance(data, dict) else None
    if not isinstance(name, str) or name not in classes:
        raise InputError("a content or envelope of a type that is not known here")
    return converter.structure({key: value for key, value in data.items() if key != "type"}, classes[name])


def _contents(name: str | None) -> dict[str, type[Any]]:
    if name is None:
        return {}
    if name not in flux_names():
        raise InputError("a message of a flux that is not known")
    return {body.cls.__name__: body.cls for body in flux(name).bodies}
