"""Clusters on this machine, one of each kind for all tests, and what they work on."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engines.jobs import sources
from tests.schemas import ROOT

WORKERS = 2


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with messages and dossiers."""
    made = tmp_path_factory.mktemp("sources")
    sources(made)
    return made


@pytest.fixture(scope="session")
def dask_cluster() -> Iterator[Any]:
    """Run a scheduler and two workers, each a process of its own."""
    from distributed import LocalCluster

    options = {"n_workers": WORKERS, "threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": "127.0.0.1:0"}
    with LocalCluster(**options) as cluster:  # type: ignore[no-untyped-call]
        yield cluster


@pytest.fixture
def dask(dask_cluster: Any) -> Iterator[Any]:
    """Return a client of the cluster, all of whose workers are there, however the last test left it."""
    from distributed import Client

    with Client(dask_cluster) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(WORKERS)
        yield client


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """Run Spark in two threads, with three attempts for each task; its Python finds these tests."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", str(ROOT), prepend=os.pathsep)
        builder = SparkSession.builder.master(f"local[{WORKERS},3]")
        for name, value in {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.ui.enabled": "false",
            "spark.sql.execution.arrow.maxRecordsPerBatch": "20",
        }.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()
