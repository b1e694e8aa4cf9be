"""What tables that were written come to: rows, errors among them, and findings."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import frozen

from bcss_cpas.errors import InputError
from bcss_cpas.rules._result import Status

_FINDINGS: dict[bytes, tuple[str, Callable[[Any], Any]]] = {
    b"dossiers": ("findings.list.element.rule", lambda lists: pc.sum(pc.list_value_length(lists))),
    b"dossiers.findings": ("rule", pc.count),
    b"dossiers.statuses": ("status", lambda statuses: pc.sum(pc.equal(statuses, Status.FOUND.value))),
}
"""Of each table that tells of findings, as its metadata name it: a column, and how many findings that tells."""


@frozen
class Tally:
    """How many rows there are, how many are errors, and how many findings they tell; ``None`` where they tell none."""

    rows: int = 0
    errors: int = 0
    findings: int | None = None


def tally(files: Iterable[Path]) -> Tally:
    """Count over Parquet files of one table. Raises ``InputError`` for one that cannot be read."""
    total = Tally()
    for file in files:
        try:
            each = _of(file)
        except (pa.ArrowException, OSError) as error:
            raise InputError(f"a part cannot be read: {type(error).__name__}") from None
        findings = None if each.findings is None else each.findings + (total.findings or 0)
        total = Tally(total.rows + each.rows, total.errors + each.errors, findings)
    return total


def _of(file: Path) -> Tally:
    with pq.ParquetFile(file) as opened:  # gives its columns in their order: what is found comes behind the error
        name, count = _FINDINGS.get((opened.schema_arrow.metadata or {}).get(b"table", b""), (None, None))
        table = opened.read(columns=["error", *([] if name is None else [name])])
    errors = table.num_rows - table.column("error").null_count
    return Tally(table.num_rows, errors, None if count is None else count(table.column(-1)).as_py() or 0)
