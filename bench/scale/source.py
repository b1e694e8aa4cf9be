"""Dossiers of the synthetic population and their messages, as files of Parquet."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bcss_cpas import to_json, write
from bcss_cpas.population.population import dossier

_CHUNK = 50
_GROUP = 2_000


def make(folder: Path, number: int) -> None:
    """Write so many dossiers, a quarter of them once more, and all their messages, unless that was done before."""
    if (folder / "messages.parquet").exists():
        return
    chunks = [range(first, min(first + _CHUNK, number)) for first in range(0, number, _CHUNK)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = [each for chunk in pool.map(_made, chunks) for each in chunk]
    messages = [(f"{of}-{place}", each) for of, (_, found) in enumerate(made) for place, each in enumerate(found)]
    dossiers = [(str(number), each) for number, (each, _) in enumerate(made)]
    _write(folder / "some_dossiers.parquet", "dossier", dossiers[: number // 4])
    _write(folder / "dossiers.parquet", "dossier", dossiers)
    _write(folder / "messages.parquet", "message", messages)


def _made(numbers: range) -> list[tuple[str, list[bytes]]]:
    dossiers = [dossier(1, number).dossier for number in numbers]
    return [(to_json(each), [write(message) for message in each.messages]) for each in dossiers]


def _write(file: Path, name: str, rows: list[tuple[str, Any]]) -> None:
    table = pa.table({"id": [each for each, _ in rows], name: [each for _, each in rows]})
    aside = file.with_suffix(".aside")
    pq.write_table(table, aside, row_group_size=_GROUP)
    aside.replace(file)


def batches(file: Path, number: int) -> Iterator[Any]:
    """Give the first rows of a file."""
    with pq.ParquetFile(file) as opened:
        for batch in opened.iter_batches(500):
            yield batch.slice(0, number)
            number -= batch.num_rows
            if number <= 0:
                return


def count(file: Path) -> int:
    """Return the number of rows of a file."""
    return int(pq.read_metadata(file).num_rows)
