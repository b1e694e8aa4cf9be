"""What tables come to: rows, errors, findings."""

from pathlib import Path
from typing import Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bcss_cpas.checking import check
from bcss_cpas.errors import InputError
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.frames.tally import Tally, tally
from bcss_cpas.rules._examples import TODAY
from tests.frames.tables import KEY, dossier, messages
from tests.inquiries import demo

FINDINGS = len(check(demo(), TODAY).findings)


def written(folder: Path, *tables: Any) -> list[Path]:
    files = [folder / f"{place}.parquet" for place in range(len(tables))]
    for file, table in zip(files, tables, strict=True):
        pq.write_table(table.read_all(), file)
    return files


@pytest.mark.parametrize("rows", [None, "findings", "statuses"])
def test_findings_are_counted_in_every_table_of_dossiers(tmp_path: Path, rows: Literal["findings", "statuses"] | None):
    checker = check_batches(TODAY, key=KEY, legal_basis="a test", rows=rows)
    sources = [pa.table({"dossier": pa.array(each, pa.string())}) for each in ([dossier()] * 2, ["{}", dossier()], [])]
    total = tally(written(tmp_path, *map(checker, sources)))
    assert (total.errors, total.findings) == (1, 3 * FINDINGS)
    assert total.rows == sum(checker(each).read_all().num_rows for each in sources)


def test_without_a_finding_there_are_none_and_messages_tell_of_none(tmp_path: Path):
    checker = check_batches(TODAY, key=KEY, legal_basis="a test")
    assert tally(written(tmp_path, checker(pa.table({"dossier": ["{}"]})))) == Tally(1, 1, 0)
    reader = read_batches(key=KEY, facts=())
    assert tally(written(tmp_path, reader(messages(b"")))) == Tally(len(messages()) + 1, 1, None)
    assert tally([]) == Tally(0, 0, None)


def test_a_part_that_cannot_be_read_is_refused(tmp_path: Path):
    (tmp_path / "a.parquet").write_bytes(b"")
    with pytest.raises(InputError, match="a part cannot be read: ArrowInvalid"):
        tally([tmp_path / "a.parquet"])
