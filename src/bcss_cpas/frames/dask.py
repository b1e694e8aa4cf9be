"""A function of this package over Parquet files in a Dask cluster, in enough tasks to keep every core busy."""

from collections import deque
from collections.abc import Iterable, Iterator
from math import ceil
from os import PathLike
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen

from bcss_cpas.frames.batches import ROWS, Mapping

_PER_THREAD = 4
_MOST = 2_000
"""How many rows a task turns at most: seconds of work, so that a lost worker loses no more."""


@frozen
class Place:
    """Rows of one row group of a file, from ``first`` up to ``last``, which is not one of them."""

    file: str
    group: int
    first: int
    last: int


def in_dask(function: Mapping, files: Iterable[str | PathLike[str]], client: Any) -> Any:
    """Run a function of this package over Parquet files in a Dask cluster, and give a ``RecordBatchReader``.

    Each task reads its own rows where it runs, so every worker must see the files; no message passes through the
    scheduler or its logs. The rows come in the order of the files. A task whose worker is lost runs again, and its
    rows come once. ``client`` is a ``distributed.Client``.
    """
    threads = sum(client.nthreads().values()) or 1
    turned = (
        batch for table in _tables(function, places(files, threads), client, threads) for batch in table.to_batches()
    )
    return pa.RecordBatchReader.from_batches(function.schema, turned)


def places(files: Iterable[str | PathLike[str]], threads: int) -> list[Place]:
    """Divide files into tasks: four for each thread, or more where these would be large."""
    groups = [group for file in files for group in _groups(str(Path(file).absolute()))]
    total = sum(rows for _, _, rows in groups)
    step = min(_MOST, ceil(total / (_PER_THREAD * threads)) or 1)
    return [
        Place(file, group, first, min(first + step, rows))
        for file, group, rows in groups
        for first in range(0, rows, step)
    ]


def _groups(file: str) -> Iterator[tuple[str, int, int]]:
    with pq.ParquetFile(file) as opened:
        for group in range(opened.num_row_groups):
            yield file, group, opened.metadata.row_group(group).num_rows


def _tables(function: Mapping, wanted: list[Place], client: Any, threads: int) -> Iterator[Any]:
    """Keep so many tasks waiting that no thread is idle, and no more results at hand than that."""
    waiting: deque[Any] = deque()
    for place in wanted:
        waiting.append(client.submit(turned, function, place, pure=False))
        if len(waiting) >= _PER_THREAD * threads:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def turned(function: Mapping, place: Place) -> Any:
    """Turn the rows of a place: this is what a task does."""
    with pq.ParquetFile(place.file) as opened:
        return function(_within(opened.iter_batches(ROWS, row_groups=[place.group]), place)).read_all()


def _within(batches: Iterator[Any], place: Place) -> Iterator[Any]:
    """Give the rows of a place; the file is read no further, and breaks the task where it has become shorter."""
    position = 0
    while position < place.last:
        batch = next(batches)
        first, last = max(place.first - position, 0), min(place.last - position, batch.num_rows)
        if first < last:
            yield batch.slice(first, last - first)
        position += batch.num_rows
