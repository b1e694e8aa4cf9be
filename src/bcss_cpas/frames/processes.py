"""The same function in several processes: what crosses between them is Arrow, which costs less than objects."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

import pyarrow as pa

from bcss_cpas.errors import StoppedError
from bcss_cpas.frames.batches import Mapping, slices

T = TypeVar("T")
_WAITING = 2
"""How many batches wait for each process: enough to keep it busy, few enough for memory."""
_SHORTER = pa.ipc.IpcWriteOptions(compression="lz4")
"""Messages repeat their tags: they cross in a sixth of the bytes, and a pipe takes longer than packing does."""


def in_processes(function: Mapping, source: Any, processes: int | None = None) -> Any:
    """Run a function of this package over a source in several processes, and give a ``RecordBatchReader``.

    The rows come in the order of the source. ``processes`` is the number of processors unless it is given; with one,
    everything stays in this process. No process inherits what this one holds (« forkserver »; « spawn » on Windows), so
    the calling module must be importable: a script keeps its work below ``if __name__ == "__main__"``.

    Raises ``StoppedError`` where one of them is killed.
    """
    pieces = ((None, piece) for piece in slices(source))
    turned = (batch for _, table in tables(function, pieces, processes) for batch in table.to_batches())
    return pa.RecordBatchReader.from_batches(function.schema, turned)


def tables(function: Mapping, pieces: Iterable[tuple[T, Any]], processes: int | None = None) -> Iterator[tuple[T, Any]]:
    """Turn batches, each under a label, and give a table for each, in their order."""
    number = processes or os.cpu_count() or 1
    if number == 1:
        return ((label, function(piece).read_all()) for label, piece in pieces)
    return _in_pool(function, pieces, number)


def _in_pool(function: Mapping, pieces: Iterable[tuple[T, Any]], number: int) -> Iterator[tuple[T, Any]]:
    waiting: deque[tuple[T, Future[bytes]]] = deque()
    pool = ProcessPoolExecutor(number, mp_context=_starting(), initializer=_begin)
    try:
        for label, piece in pieces:
            with _interrupted_later():
                waiting.append((label, pool.submit(_work, function, _bytes(piece.schema, (piece,)))))
            if len(waiting) > _WAITING * number:
                yield _first(waiting)
        while waiting:
            yield _first(waiting)
    except BrokenProcessPool:
        raise StoppedError("one of the processes was killed") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _starting() -> Any:
    """Return how processes start: out of one that imports once, also for later runs, what each of them would.

    That is of this library what this process has, and pandas, which Arrow looks for as soon as it makes an array. It is
    set for all who start processes in this way; what is not imported in advance is imported when it is needed.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    ours = (name for name in sys.modules if name.startswith("bcss_cpas."))
    context.set_forkserver_preload(["__main__", *ours, "pandas"])
    return context


@contextmanager
def _interrupted_later() -> Iterator[None]:
    """Let an interruption wait while processes may start: they inherit that, and never hear of it themselves.

    A terminal sends it to all of them, and each would print where it was. Windows has nothing of the kind.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _first(waiting: "deque[tuple[T, Future[bytes]]]") -> tuple[T, Any]:
    label, future = waiting.popleft()
    return label, pa.ipc.open_stream(future.result()).read_all()


def _begin() -> None:
    """Leave interruptions to the process that asked, and what was imported out of the garbage collector's sight."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _work(function: Mapping, data: bytes) -> bytes:
    turned = function(pa.ipc.open_stream(data))
    return _bytes(turned.schema, turned)


def _bytes(schema: Any, batches: Iterable[Any]) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, schema, options=_SHORTER) as stream:
        for batch in batches:
            stream.write_batch(batch)
    return bytes(sink.getvalue())
