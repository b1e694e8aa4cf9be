"""Send messages through ``read_batches`` by the million: ``python -m bench.million``; throughput and peak memory.

Messages are derived from the bundled and the golden ones; so many differ, and then come again: what is measured is
reading, not making them.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from itertools import cycle
from multiprocessing import active_children
from pathlib import Path
from time import perf_counter
from typing import Any

import pyarrow as pa

from bcss_cpas.frames import in_processes, read_batches
from bench import messages

KEY = b"of no use outside of this measurement"
_ORIGINALS = (("dmfa_consultation", "two_quarters"), ("unemployment_data", "right"), ("manage_access", "registered"))
_DISTINCT = 2_000
_ROWS = 500


def main() -> None:
    """Measure one run, and print one line; the memory is that of this process and of the largest that reads for it."""
    arguments = _arguments()
    start = perf_counter()
    rows = errors = largest = 0
    for batch in in_processes(read_batches(key=KEY), batches(arguments.messages), arguments.processes):
        rows += batch.num_rows
        errors += batch.num_rows - batch.column("error").null_count
        largest = max([largest, *(_held(each.pid) for each in active_children())])
    assert (rows, errors) == (arguments.messages, 0)
    elapsed = perf_counter() - start
    a_second = rows / elapsed
    sys.stdout.write(
        f"messages={rows} processes={arguments.processes} seconds={elapsed:.0f} messages_a_second={a_second:.0f}"
        f" a_second_and_process={a_second / arguments.processes:.0f} peak_mb={_held(os.getpid()) + largest}\n"
    )


def batches(number: int) -> Iterator[Any]:
    """Give so many messages, a quarter of them of the national register."""
    few = _DISTINCT // 4
    register = messages.distinct(messages.bundled("retrieve_ti_groups"), few)
    others = [messages.distinct(messages.golden(flux, case), few) for flux, case in _ORIGINALS]
    mixed = [message for group in zip(register, *others, strict=True) for message in group]
    parts = [pa.record_batch({"message": mixed[place : place + _ROWS]}) for place in range(0, _DISTINCT, _ROWS)]
    del register, others, mixed
    for part in cycle(parts):
        yield part.slice(0, number)
        number -= part.num_rows
        if number <= 0:
            return


def _held(process: int | None) -> int:
    """Return the most memory that a process has held so far, in MB."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.million", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
