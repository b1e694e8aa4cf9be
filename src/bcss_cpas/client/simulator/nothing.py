"""How the older services say that they hold nothing: a reply without anything in it."""

from typing import Any

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.choosing import EXEMPTION, PROJECT
from bcss_cpas.client.simulator.saying import echo
from bcss_cpas.flux._dimona import l950
from bcss_cpas.flux._envelope import wrap
from bcss_cpas.flux._writing import write_element
from bcss_cpas.flux.dimona import DimonaReply
from bcss_cpas.flux.l036 import L036, AnswerOK, L036RequestReply
from bcss_cpas.flux.list_of_attestations import ExonerationArt35, GpmiPiis, ListOfAttestationsReply


def nothing(asked: Asked) -> Any:
    """Return the element of a reply that holds nothing, with the XMLite message around it."""
    assert asked.reply is not None
    cls: Any = asked.reply.cls
    content = cls(**{**echo(asked, cls), **_EMPTY.get(cls, _none)(asked)})
    ns = asked.reply.ns
    body = write_element(content, asked.reply.root, {"v": ns} if ns else None)
    return body if asked.xmlite is None else wrap(asked.xmlite, body)


def _none(_: Asked) -> dict[str, Any]:
    return {}


def _of_dimona(_: Asked) -> dict[str, Any]:
    reference = l950.Reference(nbr_of_available_answer=0, nbr_of_included_answer=0)
    return {"answer": l950.AnswerOK(reference=reference)}


def _of_l036(_: Asked) -> dict[str, Any]:
    return {"message": L036(process_type="L", answer=AnswerOK())}


def _of_attestations(asked: Asked) -> dict[str, Any]:
    kind = asked.content.request_type
    exoneration = ExonerationArt35(has_exoneration=False) if kind == EXEMPTION else None
    return {"exoneration": exoneration, "piis": GpmiPiis(has_attestation=False) if kind == PROJECT else None}


_EMPTY = {DimonaReply: _of_dimona, L036RequestReply: _of_l036, ListOfAttestationsReply: _of_attestations}
