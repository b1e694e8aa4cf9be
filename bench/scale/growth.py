"""How cost grows in one process: with messages, dossiers, rules, and messages in a dossier."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from attrs import evolve

from bcss_cpas import Config, from_json, to_json
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.frames import check_batches, read_batches
from bcss_cpas.population.population import AS_OF
from bcss_cpas.rules._catalogue import builtin
from bench.messages import bundled, distinct, golden
from bench.scale.cost import cost, peak
from bench.scale.source import batches, count

KEY = b"a key to measure"
BASIS = "a measurement on invented persons"
_HEAD = f"{'number':>9}  {'processor':>11}  {'each':>9}  {'a second':>9}  {'peak':>7}  {'load':>5}"
_ROUNDS = 3
_MANY, _SOME = 1_000, 300
"""How many messages are read, and how many dossiers checked, where something else grows."""


def read() -> Any:
    """Return the function that reads messages."""
    return read_batches(key=KEY)


def check(*select: str) -> Any:
    """Return the function that checks dossiers, by some rules or by all."""
    return check_batches(AS_OF, key=KEY, legal_basis=BASIS, config=Config(select=select))


def drain(reader: Iterable[Any]) -> None:
    """Take batches and keep none."""
    deque(reader, maxlen=0)


def rows(folder: Path) -> Iterator[str]:
    """Measure, smallest first, so that the peak of memory is that of the number beside it."""
    messages, dossiers = folder / "messages.parquet", folder / "dossiers.parquet"
    drain(read()(batches(messages, 2_000)))
    drain(check()(batches(dossiers, 50)))
    yield from _table("messages", _sizes(count(messages)), lambda n: read()(batches(messages, n)))
    kinds = {sum(map(len, kind)) // len(kind): pa.table({"message": kind}) for kind in _kinds()}
    yield from _table(f"bytes in each of {_MANY} messages", sorted(kinds), lambda n: read()(kinds[n]), of=_MANY)
    yield from _table("dossiers", _sizes(count(dossiers)), lambda n: check()(batches(dossiers, n)))
    some = min(_SOME, count(dossiers))
    ids = [rule.id for rule in builtin()]
    yield from _table(
        f"rules, on {some} dossiers",
        [1, *_sizes(len(ids), 2)[1:]],
        lambda n: check(*ids[:n])(batches(dossiers, some)),
        of=some,
    )
    table = pa.Table.from_batches(batches(dossiers, some))
    found = [from_json(Dossier, each) for each in table["dossier"].to_pylist()]
    fewer = {n: _with_messages(found, n) for n in (0, 5, 10, 15, 20)}
    title = f"messages in each of {some} dossiers, at most"
    yield from _table(title, list(fewer), lambda n: check()(fewer[n]), of=some)


def _kinds() -> Iterator[list[bytes]]:
    yield distinct(golden("manage_access", "registered"), _MANY)
    yield distinct(golden("unemployment_data", "right"), _MANY)
    yield distinct(golden("dmfa_consultation", "two_quarters"), _MANY)
    yield distinct(bundled("retrieve_ti_groups"), _MANY)


def _sizes(most: int, times: int = 4) -> list[int]:
    return [most // times**power for power in (3, 2, 1, 0)]


def _with_messages(dossiers: list[Dossier], number: int) -> Any:
    cut = [to_json(evolve(each, messages=each.messages[:number])) for each in dossiers]
    return pa.table({"id": [each.reference for each in dossiers], "dossier": cut})


def _table(title: str, sizes: list[int], work: Callable[[int], Iterable[Any]], of: int | None = None) -> Iterator[str]:
    yield f"\n{title}"
    yield _HEAD
    for number in sizes:
        costs = [cost(_drained, work, number) for _ in range(_ROUNDS)]
        used, load = min(each.processors for each in costs), max(each.load for each in costs)
        each = used / (of or number)
        yield f"{number:9,}  {used:9.2f} s  {each * 1e3:6.3f} ms  {1 / each:9,.0f}  {peak():4.0f} MB  {load:5.1f}"


def _drained(work: Callable[[int], Iterable[Any]], number: int) -> None:
    drain(work(number))
