"""Which consultations were made and answered, and about whom."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from bcss_cpas.codes.outcome import ANSWERS
from bcss_cpas.codes.ssin import Ssin, parse_ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.message import MessageKind

INTEGRATING = "manage_access"
"""The flux that lists and makes integrations: it comes before any of them."""
IDENTIFYING = "identify_person"
"""The flux that looks for a number, without which nobody can be integrated."""
BEFORE_IT = frozenset({INTEGRATING, IDENTIFYING})
"""What is done before anybody is integrated."""
REGISTERS = frozenset({"identify_person", "perform_investigation", "retrieve_ti_groups"})
"""The flux that tell who somebody is and where they live, and nothing of social security."""
UNASKED = frozenset({"loi65_wet65", "notify_hdi_indemnity_allowance", "notify_job_seeker_status"})
"""Forms to the State and notices that come by themselves: nobody consulted anything."""


class Answered(NamedTuple):
    """A flux that told something of a person on a day; by their order the earliest comes first."""

    on: date
    flux: str
    number: str
    """The number of the person, as text: every consultation is looked at, and few are told of."""

    @property
    def person(self) -> Ssin:
        """The person."""
        return parse_ssin(self.number)

    @property
    def source(self) -> Source:
        """The flux as a source."""
        return Source(Origin.FLUX, self.flux, on=self.on)


_REPLY = MessageKind.REPLY
_made: Callable[[tuple[date, str, str]], Answered] = partial(tuple.__new__, Answered)
"""Makes one of its three values, as its constructor does, without running Python for each."""


def answered(case: Case) -> list[Answered]:
    """Return the consultations that were answered on a known day, the earliest first.

    Those count as well whose reply a newer one replaced.
    """
    return case.once(_answered)


def _answered(case: Case) -> list[Answered]:
    found = set[tuple[date, str, str]]()
    for message in case.dossier.messages:
        on, flux, person, outcome = message.replied, message.flux, message.person, message.outcome
        if on is None or flux is None or person is None or outcome is None or message.kind is not _REPLY:
            continue
        if outcome.kind in ANSWERS and flux not in UNASKED:
            found.add((on.date(), flux, person.value))
    for each in case.dossier.consultations:
        if each.outcome in ANSWERS and each.flux not in UNASKED:
            found.add((each.on, each.flux, each.person.value))
    return list(map(_made, sorted(found)))
