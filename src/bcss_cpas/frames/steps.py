"""What makes of a table the next version. A step stays for ever, and knows nothing of the classes of today."""

from collections.abc import Callable
from typing import Any

import pyarrow as pa

Steps = tuple[Callable[[Any], Any], ...]
_TASK = pa.field("task", pa.string(), metadata={"holds": "personal text"})


_LABEL = pa.field("label", pa.string())
_LABELLED = (("FileOwner", "country"), ("NationalityHeld", "nationality"))
"""Facts that got a label, and the column beside which it stands."""


def with_tasks(table: Any) -> Any:
    """Make version 2 of version 1: beside the question of a finding stands a task, which the older one did not tell."""
    names = table.schema.names
    if "ask" in names:
        return _beside("ask", _TASK, table)
    return _in_lists("findings", "ask", _TASK, table) if "findings" in names else table


def with_labels(table: Any) -> Any:
    """Make version 3 of version 2: a nationality and a municipality have the label of the reply, not told before."""
    names = table.schema.names
    for kind, column in _LABELLED:
        if kind in names:
            table = _in_lists(kind, column, _LABEL, table)
        elif table.schema.metadata.get(b"table") == f"messages.{kind}".encode():
            table = _beside(column, _LABEL, table)
    return table


def _beside(column: str, new: Any, table: Any) -> Any:
    return table.add_column(table.schema.names.index(column) + 1, new, pa.nulls(len(table), new.type))


def _in_lists(name: str, column: str, new: Any, table: Any) -> Any:
    """Add to the records of a column of lists."""
    place, lists = table.schema.names.index(name), table.column(name).combine_chunks()
    records = lists.values
    columns, fields = list(records.flatten()), list(records.type)
    after = records.type.get_field_index(column) + 1
    columns.insert(after, pa.nulls(len(records), new.type))
    fields.insert(after, new)
    kind = pa.list_(pa.struct(fields))
    inner = pa.StructArray.from_arrays(columns, fields=fields)
    found = pa.ListArray.from_arrays(lists.offsets, inner, type=kind, mask=lists.is_null())
    return table.set_column(place, pa.field(name, kind), found)


STEPS: Steps = (with_tasks, with_labels)
"""The first one makes version 2 of version 1."""
