"""The recipes of docs/howto/dataframes.md work as they stand there."""

import re
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from tests.engines.asked import needs
from tests.engines.jobs import JOBS, told
from tests.schemas import ROOT

PAGE = ROOT / "docs" / "howto" / "dataframes.md"
READER = JOBS[0].function


def recipe(title: str, file: Path) -> str:
    """Return the code below a title of the page, with a file of ours."""
    found = re.search(rf"^## {title}\n\n```py\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    assert '"messages.parquet"' in found[1]
    return found[1].replace('"messages.parquet"', repr(str(file)))


def expected(file: Path) -> list[str]:
    """Return what the recipes should give."""
    return told(READER(pq.read_table(file)).read_all())


@needs("distributed")
def test_the_one_for_dask(dask: Any, folder: Path) -> None:
    file = JOBS[0].file(folder)
    names = {"reader": READER, "client": dask}
    exec(recipe("Dask", file), names)
    assert told(names["table"]) == expected(file)


@needs("pyspark", "java")
def test_the_one_for_spark(spark: Any, folder: Path) -> None:
    file = JOBS[0].file(folder)
    names = {"reader": READER, "spark": spark}
    exec(recipe("Spark", file), names)
    table = names["frame"].toArrow().cast(READER.schema)
    assert table.schema.metadata == READER.schema.metadata
    assert told(table) == expected(file)
