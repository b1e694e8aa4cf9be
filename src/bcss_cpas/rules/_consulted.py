"""Which consultations were made and answered, and about whom."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.message import MessageKind

ANSWERS = frozenset({OutcomeKind.DATA, OutcomeKind.PARTIAL, OutcomeKind.NO_DATA})
"""Outcomes that told something of the person; a refusal or a source that is down told nothing."""
INTEGRATING = "manage_access"
"""The flux that lists and makes integrations: it comes before any of them."""
IDENTIFYING = "identify_person"
"""The flux that looks for a number, without which nobody can be integrated."""
REGISTERS = frozenset({"identify_person", "perform_investigation", "retrieve_ti_groups"})
"""The flux that tell who somebody is and where they live, and nothing of social security."""
UNASKED = frozenset({"loi65_wet65", "notify_hdi_indemnity_allowance", "notify_job_seeker_status"})
"""Forms to the State and notices that come by themselves: nobody consulted anything."""


class Answered(NamedTuple):
    """A flux that told something of a person on a day."""

    person: Ssin
    flux: str
    on: date

    @property
    def source(self) -> Source:
        """The flux as a source."""
        return Source(Origin.FLUX, self.flux, on=self.on)


def answered(case: Case) -> list[Answered]:
    """Return the consultations that were answered on a known day, the earliest first.

    Those count as well whose reply a newer one replaced.
    """
    return case.once(_answered)


def _answered(case: Case) -> list[Answered]:
    return sorted({*_replies(case), *_noted(case)}, key=lambda each: (each.on, each.flux, each.person.value))


def _replies(case: Case) -> Iterator[Answered]:
    for message in case.dossier.messages:
        if message.kind is not MessageKind.REPLY or message.outcome is None or message.outcome.kind not in ANSWERS:
            continue
        if message.person is None or message.flux is None or message.replied is None or message.flux in UNASKED:
            continue
        yield Answered(message.person, message.flux, message.replied.date())


def _noted(case: Case) -> Iterator[Answered]:
    for each in case.dossier.consultations:
        if each.outcome in ANSWERS and each.flux not in UNASKED:
            yield Answered(each.person, each.flux, each.on)
