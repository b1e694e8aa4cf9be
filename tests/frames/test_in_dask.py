"""Division into tasks, and the order and number of rows, with threads in place of a cluster; see tests/engines."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from bcss_cpas.frames.dask import in_dask, places, turned
from bcss_cpas.frames.reading import read_batches

FUNCTION = read_batches(clear=True, facts=())


@define
class Threads:
    """What is used of a client of Dask."""

    workers: dict[str, int]
    pool: ThreadPoolExecutor
    unread: list[Future[Any]] = field(factory=list)
    most: int = 0

    def nthreads(self) -> dict[str, int]:
        return self.workers

    def submit(self, function: Any, *arguments: Any, pure: bool) -> Any:
        assert not pure
        self.unread.append(self.pool.submit(function, *arguments))
        self.most = max(self.most, len(self.unread))
        return Once(self, self.unread[-1])


@define
class Once:
    client: Threads
    future: Future[Any]

    def result(self) -> Any:
        self.client.unread.remove(self.future)
        return self.future.result()


def written(folder: Path, *sizes: int, group: int) -> list[Path]:
    """Write files of so many messages, numbered from one file to the next; none of them can be read."""
    files, first = [], 0
    for number, size in enumerate(sizes):
        ids = [str(each) for each in range(first, first + size)]
        files.append(folder / f"{number}.parquet")
        table = pa.table({"id": pa.array(ids, pa.string()), "message": pa.array([b"<"] * size, pa.binary())})
        pq.write_table(table, files[-1], row_group_size=group)
        first += size
    return files


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


@given(
    sizes=st.lists(st.integers(0, 1500), max_size=3), group=st.integers(300, 2000), workers=st.lists(st.integers(1, 3))
)
def test_every_row_comes_once_and_in_its_order(folder: Path, sizes: list[int], group: int, workers: list[int]) -> None:
    files = written(folder, *sizes, group=group)
    with ThreadPoolExecutor(2) as pool:
        client = Threads(dict(zip("abcdef", workers, strict=False)), pool)
        found = in_dask(FUNCTION, files, client).read_all()
    assert found.column("id").to_pylist() == [str(each) for each in range(sum(sizes))]
    assert found.schema.equals(FUNCTION.schema, check_metadata=True)
    assert client.most <= 4 * max(1, sum(client.workers.values()))


def test_a_single_row_group_makes_four_tasks_for_each_thread(folder: Path) -> None:
    files = written(folder, 800, group=800)
    assert [(place.first, place.last) for place in places(files, 2)] == [(n, n + 100) for n in range(0, 800, 100)]


def test_no_task_has_more_than_two_thousand_rows(folder: Path) -> None:
    files = written(folder, 20_000, group=20_000)
    assert {place.last - place.first for place in places(files, 1)} == {2_000}


def test_a_task_turns_its_own_rows(folder: Path) -> None:
    places_ = places(written(folder, 10, 1300, group=1200), 1)
    found = [row for place in places_ for row in turned(FUNCTION, place).column("id").to_pylist()]
    assert found == [str(each) for each in range(1310)]
