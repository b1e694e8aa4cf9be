"""Dask with two workers gives what one process gives, also when a worker is killed."""

import os
import signal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bcss_cpas.frames import in_dask
from tests.engines.asked import needs
from tests.engines.jobs import JOBS, Job
from tests.engines.watched import Watched

pytestmark = [needs("distributed"), pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)]


def alone(job: Job, folder: Path) -> Any:
    return job.function(pq.read_table(job.file(folder))).read_all()


def test_the_rows_are_those_of_one_process_in_their_order(dask: Any, job: Job, folder: Path) -> None:
    found = in_dask(job.function, [job.file(folder)], dask).read_all()
    expected = alone(job, folder)
    assert found.equals(expected)
    assert found.schema.equals(expected.schema, check_metadata=True)
    assert expected.num_rows


def test_one_file_with_one_row_group_keeps_both_workers_busy(dask: Any, job: Job, folder: Path, tmp_path: Path) -> None:
    watched = Watched(job.function, tmp_path)
    in_dask(watched, [job.file(folder)], dask).read_all()
    assert len(watched.times) == 8
    assert len(watched.processes) == 2


def test_a_worker_that_is_killed_at_work_costs_no_row_and_doubles_none(
    dask: Any, job: Job, folder: Path, tmp_path: Path
) -> None:
    deadly = Watched(job.function, tmp_path, deadly=True)
    found = in_dask(deadly, [job.file(folder)], dask).read_all()
    assert deadly.has_killed
    assert max(deadly.times.values()) > 1
    assert found.equals(alone(job, folder))


def test_results_that_are_lost_with_a_worker_are_made_again(dask: Any, job: Job, folder: Path) -> None:
    reader = in_dask(job.function, [job.file(folder)], dask)
    first = next(reader)
    os.kill(min(dask.run(os.getpid).values()), signal.SIGKILL)
    assert pa.Table.from_batches([first, *reader]).equals(alone(job, folder))
