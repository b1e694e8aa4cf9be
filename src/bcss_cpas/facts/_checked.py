"""Fields that take only what they are declared as: text in the place of a number would stand in every ``repr``."""

from collections.abc import Callable
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from attrs import Attribute

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.errors import InputError
from bcss_cpas.facts.address import Address

_KINDS = (Ssin, EnterpriseNumber, date, IncompleteDate, Address)


def checked(_: type[Any], fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Check persons, numbers, days and addresses; the ``field_transformer`` of classes that callers fill in by hand.

    A value of another type is an ``InputError``, which names the field and the type, and never the value. Facts are
    not checked: readers make them by the hundred, of values that they made themselves.
    """
    return [each if (check := _check(each.type)) is None else each.evolve(validator=check) for each in fields]


def _check(declared: Any) -> Callable[[Any, Any, Any], None] | None:
    """Return the check of a field, which may be none, or many; ``None`` for a field of another kind."""
    choices = get_args(declared) if isinstance(declared, UnionType) else (declared,)
    optional, first = NoneType in choices, choices[0]
    many = get_origin(first) is tuple
    kind = get_args(first)[0] if many else first
    if kind not in _KINDS:
        return None

    def check(instance: Any, field: Any, value: Any) -> None:
        if value is None and optional:
            return
        for each in value if many and isinstance(value, tuple) else (value,):
            if not isinstance(each, kind) or isinstance(each, datetime):
                name = f"{type(instance).__name__}.{field.name}"
                raise InputError(f"{name} takes {kind.__name__}, not {type(each).__name__}")

    return check
