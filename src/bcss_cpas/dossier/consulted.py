"""Which flux answered on which day, and about whom."""

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from bcss_cpas.codes.outcome import ANSWERS
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.message import MessageKind

Consulted = Mapping[tuple[date, str], AbstractSet[str]]
"""Names of flux by the day on which they answered and the number of the person whom they told of, as text."""
UNASKED = frozenset({"loi65_wet65", "notify_hdi_indemnity_allowance", "notify_job_seeker_status"})
"""Forms to the State and notices that come by themselves: nobody consulted anything."""
_REPLY = MessageKind.REPLY


def consulted(dossier: Dossier) -> Consulted:
    """Return the flux that answered, by day and person.

    Those count as well whose reply a newer one replaced; on whom nothing was told on a day is not there.
    """
    found: dict[tuple[date, str], set[str]] = defaultdict(set)
    for message in dossier.messages:
        outcome, flux = message.outcome, message.flux
        if outcome is None or outcome.kind not in ANSWERS or message.kind is not _REPLY or flux in UNASKED:
            continue
        on, person = message.replied, message.person
        if on is not None and flux is not None and person is not None:
            found[on.date(), person.value].add(flux)
    for each in dossier.consultations:
        if each.outcome in ANSWERS and each.flux not in UNASKED:
            found[each.on, each.person.value].add(each.flux)
    return found
