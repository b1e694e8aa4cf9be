"""The recipes of docs/howto/dataframes.md work as they stand there."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from bcss_cpas.frames import read_batches
from tests.engines.asked import needs
from tests.engines.jobs import JOBS, KEY, told
from tests.frames.tables import messages
from tests.schemas import ROOT

PAGE = ROOT / "docs" / "howto" / "dataframes.md"
READER = JOBS[0].function


SOURCE = messages(b"<broken")
WHOLE = READER(SOURCE).read_all()


@pytest.fixture
def recipe(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Return what runs the code below a title of the page, on a file of ours, and gives the names that it leaves."""
    file = tmp_path / "messages.parquet"
    pq.write_table(SOURCE, file)

    def run(title: str, **names: Any) -> dict[str, Any]:
        found = re.search(rf"^## {title}\n\n```py\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        assert found is not None
        exec(compile(found[1].replace("messages.parquet", str(file)), title, "exec"), names)
        return names

    return run


@needs("pyarrow")
def test_the_one_for_several_processes(recipe: Any) -> None:
    found = recipe("Several processes", __name__="__main__", reader=READER, messages=SOURCE)["table"]
    assert found.equals(WHOLE)


@needs("polars")
def test_the_one_for_polars(recipe: Any) -> None:
    found = recipe("polars", reader=READER)
    assert found["frame"].select("id", "flux", "outcome").rows() == list(
        zip(*(WHOLE.column(name).to_pylist() for name in ("id", "flux", "outcome")), strict=True)
    )
    jobs = [job["path"] for each in WHOLE.column("Job").to_pylist() for job in each or ()]
    assert found["jobs"]["path"].to_list() == jobs
    assert jobs


@needs("pandas")
def test_the_one_for_pandas(recipe: Any) -> None:
    links = read_batches("retrieve_ti_groups", key=KEY, rows="HouseholdLink")
    found, expected = recipe("pandas", links=links)["frame"], links(SOURCE).read_all()
    assert list(found.columns) == expected.schema.names
    assert found["path"].dropna().tolist() == expected.column("path").drop_null().to_pylist()
    assert len(found) == expected.num_rows > 1


@needs("duckdb")
def test_the_one_for_duckdb(recipe: Any) -> None:
    rows = WHOLE.select(["flux", "outcome"]).to_pylist()
    expected = Counter((row["flux"], row["outcome"]) for row in rows)
    assert {row[:2]: row[2] for row in recipe("DuckDB", reader=READER)["counted"]} == expected


@needs("distributed")
def test_the_one_for_dask(recipe: Any, dask: Any) -> None:
    found = recipe("Dask", reader=READER, client=dask)["table"]
    assert told(found) == told(WHOLE)


@needs("pyspark", "java")
def test_the_one_for_spark(recipe: Any, spark: Any) -> None:
    table = recipe("Spark", reader=READER, spark=spark)["frame"].toArrow().cast(READER.schema)
    assert table.schema.metadata == READER.schema.metadata
    assert told(table) == told(WHOLE)
