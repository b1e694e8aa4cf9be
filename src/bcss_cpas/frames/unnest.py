"""From a row with lists of records to a row for each record."""

from typing import Any

import pyarrow as pa


def unnested(batch: Any, name: str) -> Any:
    """Give a row for each record of a list column, with the single columns of the row around it.

    A row that is an error stays, as one row without a record. Where both have a column of one name, the record's stays.
    """
    import pyarrow.compute as pc  # noqa: PLC0415 (only who wants a row for each record pays for it)

    lists = batch.column(name)
    records = lists.flatten()
    parents = pc.list_parent_indices(lists).cast(pa.int64())
    errors = pc.indices_nonzero(batch.column("error").is_valid()).cast(pa.int64())
    around = pa.concat_arrays([parents, errors])
    places = pa.concat_arrays([pa.array(range(len(records)), pa.int64()), pa.nulls(len(errors), pa.int64())])
    order = pc.array_sort_indices(around)
    around, places = around.take(order), places.take(order)
    inner = list(records.type)
    taken = {each.name for each in inner}
    outer = [each for each in batch.schema if not _is_records(each.type) and each.name not in taken]
    table = {**(batch.schema.metadata or {})}
    table[b"table"] = b".".join((table.get(b"table", b""), name.encode()))
    return pa.RecordBatch.from_arrays(
        [batch.column(each.name).take(around) for each in outer] + [each.take(places) for each in records.flatten()],
        schema=pa.schema([*outer, *inner], metadata=table),
    )


def _is_records(kind: Any) -> bool:
    return bool(pa.types.is_list(kind) and pa.types.is_struct(kind.value_type))
