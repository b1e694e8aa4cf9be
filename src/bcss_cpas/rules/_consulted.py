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


_made: Callable[[tuple[date, str, str]], Answered] = partial(tuple.__new__, Answered)
"""Makes one of its three values, as its constructor does, without running Python for each."""


def answered(case: Case) -> list[Answered]:
    """Return the consultations that were answered on a known day, the earliest first.

    Those count as well whose reply a newer one replaced.
    """
    return case.once(_answered)


def _answered(case: Case) -> list[Answered]:
    found = {
        (message.replied.date(), message.flux, message.person.value)
        for message in case.dossier.messages
        if message.replied is not None
        and message.person is not None
        and message.flux is not None
        and message.flux not in UNASKED
        and message.outcome is not None
        and message.outcome.kind in ANSWERS
        and message.kind is MessageKind.REPLY
    }
    for each in case.dossier.consultations:
        if each.outcome in ANSWERS and each.flux not in UNASKED:
            found.add((each.on, each.flux, each.person.value))
    return list(map(_made, sorted(found)))
