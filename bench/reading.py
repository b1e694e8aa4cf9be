"""Reading: our reader and its peers against bare lxml on the same bytes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from bcss_cpas import read
from bench import messages, peers
from bench.timing import pair

_HARDENED = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def floor(data: bytes) -> Any:
    """Parse and do nothing: the floor."""
    return etree.fromstring(data, _HARDENED)


def each(function: Callable[[bytes], Any], replies: list[bytes]) -> Callable[[], None]:
    """Read every reply, keeping none."""

    def run() -> None:
        for reply in replies:
            function(reply)

    return run


def rows() -> Iterator[tuple[str, str]]:
    """Measure, and give a line of text for each measurement."""
    originals = messages.bundled("retrieve_ti_groups")
    replies = messages.distinct(originals, 300)
    assert len(set(replies)) == len(replies)
    assert not any(read(reply).defects or read(reply).unread for reply in replies[:20])
    size = sum(map(len, replies)) / len(replies) / 1000
    yield "replies", f"{len(replies)} distinct RetrieveTIGroups replies, mean {size:.1f} kB"
    found = pair(each(read, replies), each(floor, replies))
    yield "bare lxml (the floor)", f"{found.second / len(replies) * 1e6:8.0f} µs   1.0"
    yield "bcss_cpas.read", f"{found.first / len(replies) * 1e6:8.0f} µs  {found.ratio:4.2f}   (at most 3.3, aim 2.5)"
    if not peers.available():
        yield "zeep, xsdata", "not measured: the official schemas are not here (BCSS_CPAS_SCHEMAS)"
        return
    few = replies[:40]
    with peers.temporary_folder() as folder:
        for name, reader in (("zeep", peers.zeep_reader()), ("xsdata", peers.xsdata_reader(Path(folder)))):
            against = pair(each(reader, few), each(floor, few), rounds=3)
            ours = pair(each(reader, few), each(read, few), rounds=3)
            time = against.first / len(few) * 1e6
            yield name, f"{time:8.0f} µs  {against.ratio:4.1f}   {ours.ratio:4.1f} times bcss_cpas.read"
