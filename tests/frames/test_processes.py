"""Several processes give what one gives, in the same order."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from bcss_cpas.errors import InputError, StoppedError
from bcss_cpas.frames import in_processes, processes, read_batches
from bcss_cpas.frames.batches import slices
from bcss_cpas.frames.processes import tables
from tests.engines.watched import Watched
from tests.frames.tables import KEY, Threads, messages

READER = read_batches(key=KEY, facts=("Residence",))
MANY = pa.concat_tables([messages(b"<a/>")] * 2)
BATCHES = MANY.to_batches(max_chunksize=10)


def test_two_processes_give_what_one_gives_and_no_more_than_a_few_batches_wait():
    taken: list[Any] = []

    def source() -> Iterator[Any]:
        for batch in BATCHES:
            taken.append(batch)
            yield batch

    alone = READER(MANY).read_all()
    assert alone.num_rows > 5
    turned = in_processes(READER, source(), 2)
    first = next(turned)
    assert len(taken) == 5 < len(BATCHES)
    assert pa.Table.from_batches([first, *turned]).equals(alone)


def test_one_process_gives_what_no_pool_gives():
    assert in_processes(READER, iter(BATCHES), 1).read_all().equals(READER(MANY).read_all())


def test_what_breaks_in_a_process_is_raised_here():
    with pytest.raises(InputError, match="message"):
        in_processes(READER, pa.table({"a": [1]}), 2).read_all()


def test_a_process_that_is_killed_stops_the_run(tmp_path: Path):
    deadly = Watched(READER, tmp_path, deadly=True)
    with pytest.raises(StoppedError, match="killed"):
        in_processes(deadly, BATCHES, 2).read_all()
    assert deadly.has_killed


@pytest.mark.skipif("forkserver" not in get_all_start_methods(), reason="Windows")
def test_all_processes_start_out_of_one_that_stays():
    parents = set[int]()
    for _ in range(2):
        with ProcessPoolExecutor(1, mp_context=processes._starting()) as pool:
            parents.add(pool.submit(os.getppid).result())
    assert len(parents) == 1
    assert os.getpid() not in parents


def test_processes_start_anew_where_the_system_has_no_other_way(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(processes, "get_all_start_methods", lambda: ["spawn"])
    with ProcessPoolExecutor(1, mp_context=processes._starting()) as pool:
        assert pool.submit(os.getppid).result() == os.getpid()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows")
def test_an_interruption_waits_until_processes_have_started():
    reached = False

    def starting() -> None:
        nonlocal reached
        with processes._interrupted_later():
            signal.raise_signal(signal.SIGINT)  # to this thread alone: others of the tests block nothing
            reached = True

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests in the background ignore it
    try:
        with pytest.raises(KeyboardInterrupt):
            starting()
    finally:
        signal.signal(signal.SIGINT, before)
    assert reached


def test_batches_that_wait_are_given_up_where_nobody_wants_the_rest(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(processes, "ProcessPoolExecutor", Threads)
    turned = tables(READER, enumerate(BATCHES), 2)
    assert next(turned)[0] == 0
    turned.close()  # type: ignore[attr-defined]
    assert list(turned) == []


def test_as_many_processes_as_processors_unless_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert in_processes(READER, messages()).read_all().equals(READER(messages()).read_all())


@pytest.mark.parametrize(("rows", "part"), [(500, 500), (7, 20), (50, 3), (1, 1)])
def test_a_source_is_cut_within_its_parts(rows: int, part: int):
    pieces = list(slices(MANY.slice(0, 100), rows, part))
    assert pa.Table.from_batches(pieces).equals(MANY.slice(0, 100).combine_chunks())
    position = 0
    for piece in pieces:
        assert 0 < piece.num_rows <= rows
        assert position // part == (position + piece.num_rows - 1) // part
        position += piece.num_rows
