"""Frames: batches against reading one by one, two processes against one, memory over many messages."""

import re
import subprocess
import sys
from collections.abc import Iterator

import pyarrow as pa

from bcss_cpas import facts_of, read, to_json
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.population.population import AS_OF, dossier
from bench import messages
from bench.million import KEY
from bench.reading import each
from bench.timing import pair, seconds

_REGISTER = "retrieve_ti_groups"
_MESSAGES, _DOSSIERS = 1_000, 200
_RATIO, _SPEEDUP, _APART = 1.15, 1.7, 0.2


def rows() -> Iterator[tuple[str, str]]:
    """Measure, and give a line of text for each measurement."""
    replies = messages.distinct(messages.bundled(_REGISTER), _MESSAGES)
    table = pa.table({"message": replies})
    bare, full = read_batches(_REGISTER, key=KEY, facts=()), read_batches(_REGISTER, key=KEY)
    found = pair(lambda: bare(table).read_all(), each(read, replies))
    told = f"{found.ratio:.2f} times read ({_met(found.ratio <= _RATIO)}: {_RATIO})"
    yield "register replies", f"{_MESSAGES / found.first:8.0f} a second and core, {told}"
    found = pair(lambda: full(table).read_all(), each(lambda reply: facts_of(read(reply)), replies))
    told = f"{found.ratio:.2f} times facts_of(read)"
    yield "… with their facts", f"{_MESSAGES / found.first:8.0f} a second and core, {told}"
    yield "dossiers", f"{_dossiers_a_second():8.0f} a second and core"
    speedup, bound = map(float, _said("bench.processes").split())
    told = f"{_met(speedup >= _SPEEDUP)}: {_SPEEDUP}); two that share nothing give {bound:.2f} here"
    yield "two processes", f"{speedup:8.2f} times one ({told}"
    few, most = _peak(10_000), _peak(100_000)
    apart = abs(most / few - 1)
    told = f"{few:8.0f} MB and {most:.0f} MB, {apart:.0%} apart ({_met(apart < _APART)}: {_APART:.0%})"
    yield "10,000 and 100,000", told


def _met(target: bool) -> str:
    return "met" if target else "MISSED"


def _dossiers_a_second() -> float:
    table = pa.table({"dossier": [to_json(dossier(1, number).dossier) for number in range(_DOSSIERS)]})
    checker = check_batches(AS_OF, key=KEY, legal_basis="a measurement")
    return _DOSSIERS / min(seconds(lambda: checker(table).read_all()) for _ in range(4))


def _peak(number: int) -> float:
    """Measure the peak memory of so many messages in a process of its own, in MB."""
    found = re.search(r"peak_mb=(\d+)", _said("bench.million", "--messages", str(number), "--processes", "1"))
    assert found is not None
    return float(found[1])


def _said(*command: str) -> str:
    """Run a module in a process of its own, and return what it printed."""
    return subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True, text=True).stdout
