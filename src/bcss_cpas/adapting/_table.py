"""From the TOML of a table to its plans, checked against our classes when it is loaded."""

from collections.abc import Iterable
from datetime import date
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from bcss_cpas.adapting._plan import Items, Plan, Several, Single, Whole
from bcss_cpas.adapting._record import Path
from bcss_cpas.adapting._values import Manner
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.open_code import OpenCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.convert import from_dict
from bcss_cpas.errors import InputError
from bcss_cpas.periods import Period

_LEAVES = (OpenCode, Ssin, EnterpriseNumber, IncompleteDate)
_SINGLE = {"at", "constant", "values", "otherwise", "format", "as", "not_asked", "split"}
_ITEMS = {"each", "where", "none", "not_asked", "asked"}
_PERIOD = {"first": date, "last": date}


def whole(cls: type[Any], table: Any, name: str, *, optional: bool = True) -> Whole:
    """Plan an object of fields. Raises ``InputError`` for a field that is not ours, or that we cannot do without."""
    rows = dict(_table(table, name))
    at = rows.pop("at", None)
    if cls is Period:
        hints: dict[str, Any] = dict(_PERIOD)
        required, build = frozenset({"first"}), Period.inclusive
    else:
        hints = get_type_hints(cls)
        required = frozenset(each.name for each in attrs.fields(cls) if each.default is attrs.NOTHING)
        build = cls
    if strange := rows.keys() - hints.keys():
        raise InputError(f"{name}: a {cls.__name__} has no {', '.join(sorted(strange))}")
    if lacking := required - rows.keys():
        raise InputError(f"{name}: a {cls.__name__} needs {', '.join(sorted(lacking))}")
    fields = {key: _plan(hints[key], row, f"{name}.{key}") for key, row in rows.items()}
    return Whole(build=build, fields=fields, required=required, at=_path(at, name), optional=optional)


def _plan(hint: Any, row: Any, name: str) -> Plan:
    kinds = [each for each in get_args(hint) if each is not NoneType] if NoneType in get_args(hint) else [hint]
    kind = kinds[0]
    if get_origin(kind) is not tuple:
        return _one(kind, row, name)
    (item, _) = get_args(kind)
    if isinstance(row, dict) and "split" in row:
        return _single(item, row, name)
    parts = row if isinstance(row, list) else [row]
    plans = tuple(_items(item, part, name) for part in parts)
    return plans[0] if len(plans) == 1 else Several(plans)


def _one(kind: type[Any], row: Any, name: str) -> Single | Whole:
    is_leaf = issubclass(kind, _LEAVES) or not attrs.has(kind)
    return _single(kind, row, name) if is_leaf else whole(kind, row, name)


def _single(kind: type[Any], row: Any, name: str) -> Single:
    if isinstance(row, str):
        return Single(kind=kind, at=_path(row, name))
    row = _table(row, name)
    _only(row, _SINGLE, name)
    if ("at" in row) == ("constant" in row):
        raise InputError(f"{name}: a value stands at a place, or is constant")
    split = row.get("split")
    if split is not None and not (isinstance(split, str) and split):
        raise InputError(f"{name}: split is the text between two values")
    return Single(
        kind=kind,
        at=_path(row.get("at"), name),
        constant=_ours(kind, row.get("constant"), name),
        manner=_manner(kind, row, name),
        not_asked=_several(row, "not_asked", name, ("",)),
        otherwise=_ours(kind, row.get("otherwise"), name),
        split=split,
    )


def _manner(kind: type[Any], row: dict[str, Any], name: str) -> Manner:
    if "values" in row:
        if "format" in row or "as" in row:
            raise InputError(f"{name}: a value that is translated has no other form")
        for value in _table(row["values"], name).values():
            _ours(kind, value, name)
    try:
        return Manner(form=row.get("format"), how=row.get("as"), values=row.get("values"))
    except InputError as error:
        raise InputError(f"{name}: {error}") from None


def _items(kind: type[Any], row: Any, name: str) -> Items:
    row = {"each": row} if isinstance(row, str) else _table(row, name)
    of_items = {key: value for key, value in row.items() if key in _ITEMS}
    rest = {key: value for key, value in row.items() if key not in _ITEMS}
    if attrs.has(kind) and not issubclass(kind, _LEAVES):
        item: Single | Whole = whole(kind, rest, name, optional="each" not in row)
    else:
        item = _single(kind, {"at": ".", **rest} if "each" in row else rest, name)
    wanted = _table(of_items.get("where", {}), name)
    return Items(
        item=item,
        at=_path(of_items.get("each"), name),
        where={Path.parse(key): _several(wanted, key, name, ()) for key in wanted},
        none=_several(of_items, "none", name, ()),
        not_asked=_several(of_items, "not_asked", name, ("",)),
        asked=None if "asked" not in row else _single(bool, row["asked"], f"{name}.asked"),
    )


def _path(text: Any, name: str) -> Path | None:
    if text is not None and not isinstance(text, str):
        raise InputError(f"{name}: a place is written as text")
    return None if text is None else Path.parse(text)


def _table(row: Any, name: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise InputError(f"{name}: a place or a table is expected")
    return row


def _several(row: dict[str, Any], key: str, name: str, otherwise: tuple[Any, ...]) -> tuple[Any, ...]:
    values = row.get(key, otherwise)
    if not isinstance(values, list | tuple):
        raise InputError(f"{name}: {key} is a list of values")
    return tuple(values)


def _only(row: Iterable[str], known: set[str], name: str) -> None:
    if strange := set(row) - known:
        raise InputError(f"{name}: no such key: {', '.join(sorted(strange))}")


def _ours(kind: type[Any], value: Any, name: str) -> Any:
    """Check a value of the table itself."""
    try:
        return None if value is None else from_dict(kind, value)
    except InputError as error:
        raise InputError(f"{name}: {error}") from None
