"""Tables of messages and dossiers that the tests of frames share."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any

import pyarrow as pa

from bcss_cpas.convert import to_json
from bcss_cpas.flux._facts import facts_of
from bcss_cpas.flux._read import read
from bcss_cpas.message import Message
from tests.goldens import FOLDER
from tests.inquiries import demo

KEY = b"a key for tests alone"
OTHER_KEY = b"another key for tests"
FLUX = ("dimona", "dmfa_consultation", "manage_access", "retrieve_ti_groups", "self_employed", "unemployment_data")
BAD = (b"", b"<", b"<a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"\xff\xfe")


class Threads(ThreadPoolExecutor):
    """Stands for a pool of processes where it does not matter, because starting those takes a second."""

    def __init__(self, number: int, **_: Any) -> None:
        super().__init__(number)


@cache
def contents() -> tuple[bytes, ...]:
    """Return golden messages of several flux."""
    files = [file for name in FLUX for file in sorted((FOLDER / name).glob("*.xml"))]
    return tuple(file.read_bytes() for file in files)


@cache
def read_one_by_one() -> tuple[Message[Any], ...]:
    """Return the same messages as ``read`` gives them."""
    return tuple(map(read, contents()))


@cache
def given(name: str) -> tuple[Any, ...]:
    """Return the facts of one kind in them, in their order."""
    facts = (fact for message in read_one_by_one() for fact in facts_of(message))
    return tuple(fact for fact in facts if type(fact).__name__ == name)


def messages(*more: bytes | None) -> Any:
    """Return a table of the messages, and of more behind them."""
    every = [*contents(), *more]
    return pa.table({"id": [f"m{place}" for place in range(len(every))], "message": pa.array(every, pa.binary())})


@cache
def dossier() -> str:
    """Return the dossier of the demonstration as JSON."""
    return to_json(demo())
