"""What every engine has to do: messages and dossiers on disk, functions over them, and what has to come out."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen
from bench.messages import bundled, distinct

from bcss_cpas.convert import to_json
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.frames.batches import Mapping
from bcss_cpas.population.population import AS_OF, dossier

KEY = b"a key of the tests"
FLUX = ("retrieve_ti_groups", "dimona", "manage_access", "list_of_attestations")
MESSAGES, DOSSIERS = 400, 80


@frozen
class Job:
    """A function, and whether it takes messages or dossiers."""

    name: str
    takes: str
    function: Mapping

    def file(self, folder: Path) -> Path:
        """Return the file with its source."""
        return folder / self.takes / "source.parquet"


JOBS = (
    Job("messages", "messages", read_batches(key=KEY)),
    Job("residences", "messages", read_batches(key=KEY, rows="Residence")),
    Job("dossiers", "dossiers", check_batches(AS_OF, key=KEY, legal_basis="a test")),
    Job("findings", "dossiers", check_batches(AS_OF, key=KEY, legal_basis="a test", rows="findings")),
)


def sources(folder: Path) -> None:
    """Write messages and dossiers, the broken ones among them, each as one file with one row group."""
    replies = distinct([reply for flux in FLUX for reply in bundled(flux)], MESSAGES)
    replies[7::50] = [b"<broken"] * len(replies[7::50])
    dossiers = [to_json(dossier(1, number).dossier) for number in range(DOSSIERS)]
    dossiers[5::20] = ["{}"] * len(dossiers[5::20])
    _write(folder / "messages", "message", pa.array(replies, pa.binary()))
    _write(folder / "dossiers", "dossier", pa.array(dossiers, pa.string()))


def _write(folder: Path, name: str, values: Any) -> None:
    folder.mkdir()
    ids = [f"{name}-{number:04}" for number in range(len(values))]
    pq.write_table(pa.table({"id": ids, name: values}), folder / "source.parquet")


def told(table: Any) -> list[str]:
    """Return the rows as text in an order of their own: an engine need not keep that of the source."""
    return sorted(map(repr, table.to_pylist()))
