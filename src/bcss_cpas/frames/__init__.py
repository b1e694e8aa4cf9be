"""Messages and dossiers by the million: Arrow record batches in, Arrow record batches out.

``read_batches`` and ``check_batches`` make a callable that maps an iterator of record batches to a reader of record
batches. It pickles and holds no state, so it runs unchanged in this process, in a pool of processes
(``in_processes``), in Spark (``in_spark``) and in Dask (``in_dask``); what it takes and gives speaks Arrow's own
interchange (``__arrow_c_stream__``), so polars, pandas, DuckDB and Ray hand over and take over without a copy.

Persons are pseudonyms unless clear numbers are asked for; names and addresses are left out unless they are asked for.
Needs the extra ``arrow``.
"""

from typing import TYPE_CHECKING

from bcss_cpas._lazy import lazily

if TYPE_CHECKING:
    from bcss_cpas.frames.checking import check_batches as check_batches
    from bcss_cpas.frames.dask import in_dask as in_dask
    from bcss_cpas.frames.parts import write_parts as write_parts
    from bcss_cpas.frames.processes import in_processes as in_processes
    from bcss_cpas.frames.reading import read_batches as read_batches
    from bcss_cpas.frames.spark import in_spark as in_spark
    from bcss_cpas.frames.versions import SCHEMA_VERSION as SCHEMA_VERSION
    from bcss_cpas.frames.versions import current as current

_PLACES = {
    "checking": ("check_batches",),
    "dask": ("in_dask",),
    "parts": ("write_parts",),
    "processes": ("in_processes",),
    "reading": ("read_batches",),
    "spark": ("in_spark",),
    "versions": ("SCHEMA_VERSION", "current"),
}

if not TYPE_CHECKING:  # a checker that sees ``__getattr__`` takes any name for one of ours
    __all__, __getattr__, __dir__ = lazily(globals(), _PLACES)
