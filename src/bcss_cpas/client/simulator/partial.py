"""How a flux with several sources says that not all of them answered."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lxml import etree

from bcss_cpas.client.simulator.asked import Asked

_CODES: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType({
    ("child_benefits", "v1"): ("INCOMPLETE_DATA", "CHB00001"),
    ("dmfa_consultation", "v1"): ("PARTIAL_RESULT", "MSG00000"),
    ("handi", "v2"): ("INCOMPLETE_DATA", "HAN20200"),
    ("job_seeker", "v1"): ("INCOMPLETE_DATA", "MSG00000"),
})  # fmt: skip
"""Value and code of the status, by flux and version."""
_PES = ("ACTIRIS", "VDAB", "FOREM", "ADG")


def can_be_partial(asked: Asked) -> bool:
    """Tell whether the flux asks several sources, or gives its answer page by page."""
    return (asked.flux.name, asked.version) in _CODES


def make_partial(asked: Asked, body: Any) -> None:
    """Change the element of a reply to one that does not hold everything."""
    status = body.find("status")
    for name, text in zip(("value", "code"), _CODES[asked.flux.name, asked.version], strict=True):
        status.find(name).text = text
    if asked.flux.name == "job_seeker":
        _one_down(body, _results(body).findall("pes"))
    elif asked.flux.name == "handi":
        _last_down(_results(body))


def _results(body: Any) -> Any:
    found = body.find("results")
    return etree.SubElement(body, "results") if found is None else found


def _one_down(body: Any, answers: list[Any]) -> None:
    """Let an employment service fail: one that said nothing yet, else the last one."""
    told = {answer.get("source"): answer for answer in answers}
    silent = next((name for name in _PES if name not in told), None)
    down = told[_PES[-1]] if silent is None else etree.SubElement(_results(body), "pes", source=silent)
    _fail(down)


def _last_down(results: Any) -> None:
    """Let the last of the institutions fail that answered."""
    _fail(results[-1] if len(results) else etree.SubElement(results, "dgphResult"))


def _fail(answer: Any) -> None:
    for child in answer:
        answer.remove(child)
    status = etree.SubElement(answer, "status")
    for name, text in (("value", "TECHNICAL_ERROR"), ("code", "MSG00020")):
        etree.SubElement(status, name).text = text
