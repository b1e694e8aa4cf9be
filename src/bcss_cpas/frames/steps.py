"""What makes of a table the next version. A step stays for ever, and knows nothing of the classes of today."""

from collections.abc import Callable
from typing import Any

import pyarrow as pa

Steps = tuple[Callable[[Any], Any], ...]
_TASK = pa.field("task", pa.string(), metadata={"holds": "personal text"})


def with_tasks(table: Any) -> Any:
    """Make version 2 of version 1: beside the question of a finding stands a task, which the older one did not tell."""
    names = table.schema.names
    if "ask" in names:
        return table.add_column(names.index("ask") + 1, _TASK, pa.nulls(len(table), _TASK.type))
    if "findings" not in names:
        return table
    place, lists = names.index("findings"), table.column("findings").combine_chunks()
    records = lists.values
    columns, fields = list(records.flatten()), list(records.type)
    after = records.type.get_field_index("ask") + 1
    columns.insert(after, pa.nulls(len(records), _TASK.type))
    fields.insert(after, _TASK)
    kind = pa.list_(pa.struct(fields))
    inner = pa.StructArray.from_arrays(columns, fields=fields)
    found = pa.ListArray.from_arrays(lists.offsets, inner, type=kind, mask=lists.is_null())
    return table.set_column(place, pa.field("findings", kind), found)


STEPS: Steps = (with_tasks,)
"""The first one makes version 2 of version 1."""
