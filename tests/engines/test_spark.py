"""Spark gives what one process gives, also when a Python worker is killed."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from bcss_cpas.frames import in_spark
from tests.engines.asked import needs
from tests.engines.jobs import JOBS, Job, told
from tests.engines.watched import Watched

pytestmark = [needs("pyspark", "java"), pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)]


def alone(job: Job, folder: Path) -> Any:
    return job.function(pq.read_table(job.file(folder))).read_all()


def test_the_rows_are_those_of_one_process(spark: Any, job: Job, folder: Path) -> None:
    found = in_spark(spark.read.parquet(str(job.file(folder))), job.function).toArrow()
    expected = alone(job, folder)
    assert told(found) == told(expected)
    assert found.cast(job.function.schema).schema.equals(expected.schema, check_metadata=True)
    assert expected.num_rows


def test_one_file_with_one_row_group_is_spread_over_both_cores(
    spark: Any, job: Job, folder: Path, tmp_path: Path
) -> None:
    source = spark.read.parquet(str(job.file(folder)))
    watched = Watched(job.function, tmp_path)
    assert source.rdd.getNumPartitions() == 1
    spread = in_spark(source, watched)
    assert spread.rdd.getNumPartitions() == 8
    spread.toArrow()
    assert len(watched.processes) >= 2


def test_a_python_worker_that_is_killed_costs_no_row_and_doubles_none(
    spark: Any, job: Job, folder: Path, tmp_path: Path
) -> None:
    deadly = Watched(job.function, tmp_path, deadly=True)
    found = in_spark(spark.read.parquet(str(job.file(folder))), deadly).toArrow()
    assert deadly.has_killed
    assert told(found) == told(alone(job, folder))
