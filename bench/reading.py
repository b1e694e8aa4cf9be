"""Reading: our reader and its peers against bare lxml on the same bytes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from bcss_cpas import read
from bench import messages, peers
from bench.timing import Pair, pair

_HARDENED = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_TIMES, _ABOVE = 3.3, 60e-6
"""A reader may take so many times the floor, or so many seconds more where that is more: small messages."""
_GOLDEN = {
    "dmfa_consultation": ("two_quarters", "cancelled_version"),
    "unemployment_data": ("activation", "paid_sums", "right", "situation"),
    "manage_access": ("list_with_history", "registered"),
}


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
    large = messages.distinct(messages.bundled("retrieve_ti_groups"), 300)
    yield "replies of", f"  {'kB':>4}  floor    read   ratio  above   target: {_TIMES}, or {_ABOVE * 1e6:.0f} µs above"
    yield "retrieve_ti_groups", _against_the_floor(large)
    for flux, cases in _GOLDEN.items():
        yield flux, _against_the_floor(messages.distinct(messages.golden(flux, *cases), 300))
    if not peers.available():
        yield "zeep, xsdata", "not measured: the official schemas are not here (BCSS_CPAS_SCHEMAS)"
        return
    few = large[:40]
    with peers.temporary_folder() as folder:
        for name, reader in (("zeep", peers.zeep_reader()), ("xsdata", peers.xsdata_reader(Path(folder)))):
            against = pair(each(reader, few), each(floor, few), rounds=3)
            ours = pair(each(reader, few), each(read, few), rounds=3)
            time = against.first / len(few) * 1e6
            yield name, f"{time:8.0f} µs  {against.ratio:4.1f}   {ours.ratio:4.1f} times bcss_cpas.read"


def _against_the_floor(replies: list[bytes]) -> str:
    assert len(set(replies)) == len(replies)
    assert not any(read(reply).defects or read(reply).unread for reply in replies[:20])
    size = sum(map(len, replies)) / len(replies) / 1000
    found = pair(each(read, replies), each(floor, replies), rounds=15)
    ours, bare = found.first / len(replies), found.second / len(replies)
    met = "met" if _meets(found, len(replies)) else "MISSED"
    above = (ours - bare) * 1e6
    return f"  {size:4.1f}  {bare * 1e6:5.1f}  {ours * 1e6:6.1f}  {found.ratio:5.2f}  {above:6.1f}  {met}"


def _meets(found: Pair, number: int) -> bool:
    return found.ratio <= max(_TIMES, 1 + _ABOVE * number / found.second)
