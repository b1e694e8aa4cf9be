"""A function of this package over a Spark data frame, in enough partitions to keep every core busy."""

from typing import Any

from bcss_cpas.frames.batches import Mapping

_PER_CORE = 4


def in_spark(frame: Any, function: Mapping, partitions: int | None = None) -> Any:
    """Return ``frame.mapInArrow`` of a function, with its schema.

    A data frame in few partitions runs in few tasks, so it is spread over four for each core, or as many as named.
    """
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 (of an extra, imported when used)

    wanted = partitions or _PER_CORE * frame.sparkSession.sparkContext.defaultParallelism
    if frame.rdd.getNumPartitions() < wanted:
        frame = frame.repartition(wanted)
    return frame.mapInArrow(function, from_arrow_schema(function.schema))
