"""Which of a persona's replies answers a request."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Protocol

from bcss_cpas.client.simulator.asked import Asked
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.client.simulator.saying import Verdict
from bcss_cpas.client.simulator.stored import StoredReply
from bcss_cpas.codes.attestation import RequestType
from bcss_cpas.codes.ssin import Ssin


def choose(personas: Personas, asked: Asked, person: Ssin) -> StoredReply | Verdict:
    """Return the newest reply that answers a request, or why there is none.

    What a source holds in another form than the one asked for cannot be told in this one: it is said to be down, for
    « no data » would be wrong.
    """
    held = personas.of_flux(asked.flux.name, person)
    of_form = [each for each in held if each.answers(asked)]
    about = [each for each in of_form if _is_about(each, asked)]
    if about:
        return max(reversed(about), key=lambda each: each.root is not None)  # of equals the first counts
    unsure = (held and not of_form) or (asked.flux.name, person) in personas.untold
    return Verdict.SOURCE_DOWN if unsure else Verdict.NO_DATA


EXEMPTION, PROJECT = RequestType("EXONERATIONSART35"), RequestType("GPMI_PIIS")


class _Fits(Protocol):
    def __call__(self, question: Any, reply: Any) -> bool: ...


def _same_quarter(question: Any, reply: Any) -> bool:
    criteria = getattr(reply, "criteria", None)
    return criteria is None or criteria.quarter == question.criteria.quarter


def _same_type(question: Any, reply: Any) -> bool:
    kinds = {EXEMPTION: reply.exoneration is not None, PROJECT: reply.piis is not None}
    return kinds.get(question.request_type, not any(kinds.values()))


def _same_page(question: Any, reply: Any) -> bool:
    criteria = getattr(reply, "criteria", None)
    return criteria is None or criteria.next == question.criteria.next


_ALSO: Mapping[str, _Fits] = MappingProxyType({
    "dmfa_consultation": _same_page,
    "hdi_indemnity_allowance": _same_quarter,
    "list_of_attestations": _same_type,
})  # fmt: skip
"""Where one operation gives one thing at a time, and a persona may hold several."""


def _is_about(stored: StoredReply, asked: Asked) -> bool:
    fits = _ALSO.get(asked.flux.name)
    return fits is None or stored.root is None or fits(asked.content, stored.message.content)
