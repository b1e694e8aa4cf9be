"""The same work in one process, in a pool, in Dask and in Spark, on two processors."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import perf_counter
from typing import Any

from bcss_cpas.frames import in_dask, in_processes, in_spark
from bench.scale.cost import cost
from bench.scale.growth import check, drain, read
from bench.scale.source import batches, count

_WORKERS = 2
_ROUNDS = 5
Run = Callable[[Any, Path], None]


def alone(_: ExitStack) -> Run:
    """Work in this process."""
    return lambda function, file: drain(function(batches(file, count(file))))


def pool(_: ExitStack) -> Run:
    """Work in processes, which start and end with each run."""
    return lambda function, file: drain(in_processes(function, batches(file, count(file)), _WORKERS))


def dask(stack: ExitStack) -> Run:
    """Work in a cluster of Dask."""
    from distributed import Client, LocalCluster

    options = {"n_workers": _WORKERS, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"}
    cluster = stack.enter_context(LocalCluster(**options))  # type: ignore[no-untyped-call]
    client = stack.enter_context(Client(cluster))  # type: ignore[no-untyped-call]
    return lambda function, file: drain(in_dask(function, [file], client))


def spark(stack: ExitStack) -> Run:
    """Work in Spark in local mode, and bring the rows here as Arrow."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(f"local[{_WORKERS}]").config("spark.ui.enabled", "false")
    local = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    session = local.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    stack.callback(session.stop)
    session.sparkContext.setLogLevel("ERROR")
    return lambda function, file: drain(in_spark(session.read.parquet(str(file)), function).toArrow().to_batches())


ENGINES = {"one process": alone, "in_processes": pool, "Dask": dask, "Spark": spark}


def rows(folder: Path, names: list[str]) -> Iterator[str]:
    """Measure one engine after the other, the least of a few runs; the first of each does not count."""
    works = (("messages", read(), folder / "messages.parquet"), ("dossiers", check(), folder / "some_dossiers.parquet"))
    yield f"{'engine':14}{'start':>8}  {'work':>16}  {'clock':>8}  {'processor':>10}  {'a second':>9}  {'load':>5}"
    for name in names:
        with ExitStack() as stack:
            begun = perf_counter()
            run = ENGINES[name](stack)
            started = perf_counter() - begun
            for what, function, file in works:
                run(function, file)
                costs = [cost(run, function, file) for _ in range(_ROUNDS)]
                clock, used = min(each.clock for each in costs), min(each.processors for each in costs)
                number, load = count(file), max(each.load for each in costs)
                yield (
                    f"{name:14}{started:6.1f} s  {number:7,} {what}  {clock:6.1f} s  {used:8.1f} s"
                    f"  {number / clock:9,.0f}  {load:5.1f}"
                )
