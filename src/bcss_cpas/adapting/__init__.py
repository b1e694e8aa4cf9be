"""A record of another system as a ``Declaration``: a table says where each field stands, so that nobody writes code.

What the table does not read is reported; « not asked » and « none » stay different answers.
"""

import json
from collections.abc import Mapping
from decimal import Decimal
from os import PathLike
from typing import Any, Self

from attrs import field, frozen

from bcss_cpas._by_hand import toml
from bcss_cpas._versions import Form
from bcss_cpas.adapting._plan import Problem, Run, Whole
from bcss_cpas.adapting._record import Path, Record, UnreadField
from bcss_cpas.adapting._table import whole
from bcss_cpas.dossier.declaration import Declaration
from bcss_cpas.errors import InputError

FORM = Form("table of an adapter")
_KEYS = {"name", "declaration", "left_out"}

__all__ = ["Adapted", "Adapter", "AdapterError", "Problem", "UnreadField"]


class AdapterError(InputError):
    """A record does not fit its table: ``problems`` tell where, for which field, and why, never the value."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{each.path} for {each.field}: {each.problem}" for each in problems))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the problems."""
        return type(self), (self.problems,)


@frozen
class Adapted:
    """A declaration, and the fields of the record that no line of the table reads."""

    declaration: Declaration
    unread: tuple[UnreadField, ...]


@frozen
class Adapter:
    """A table of where another system keeps what we call a declaration."""

    name: str
    _declaration: Whole = field(repr=False)
    _left_out: tuple[tuple[str, ...], ...] = field(default=(), repr=False)

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Self:
        """Read a table from a TOML file. Raises ``InputError`` where it is none, or names what we do not have."""
        return cls.of(toml(path, "the table of the adapter"))

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Make one of the same table as plain data."""
        rows = FORM.present(dict(data))
        if strange := rows.keys() - _KEYS:
            raise InputError(f"a table of an adapter has no {', '.join(sorted(strange))}")
        name, left_out = rows.get("name"), rows.get("left_out", [])
        if not isinstance(name, str) or not isinstance(left_out, list) or not all(isinstance(p, str) for p in left_out):
            raise InputError("a table of an adapter has a name, and a list of the places that it leaves out")
        plan = whole(Declaration, rows.get("declaration"), "declaration", optional=False)
        return cls(name, plan, tuple(Path.parse(each).steps for each in left_out))

    def adapt(self, record: Mapping[str, Any] | str | bytes) -> Adapted:
        """Make a declaration of a record: plain data, or JSON text, whose amounts stay exact.

        Raises ``AdapterError`` with everything that does not fit, ``InputError`` for text that is no JSON object.
        """
        run = Run(Record(_plain(record)))
        declaration = self._declaration.read(run, (), "declaration")
        if run.problems:
            raise AdapterError(tuple(run.problems))
        return Adapted(declaration, tuple(run.record.unread(self._left_out)))


def _plain(record: Mapping[str, Any] | str | bytes) -> dict[str, Any]:
    try:
        data = json.loads(record, parse_float=Decimal) if isinstance(record, str | bytes) else dict(record)
    except (ValueError, TypeError, RecursionError):
        raise InputError("the record is not JSON") from None
    if not isinstance(data, dict):
        raise InputError("a record is a JSON object")
    return data
