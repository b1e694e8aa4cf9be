"""Which consultations were made and answered, and about whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from bcss_cpas.codes.outcome import ANSWERS
from bcss_cpas.codes.ssin import Ssin, parse_ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.message import MessageKind
from bcss_cpas.rules._once import once

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
    """The number of the person, as text."""

    @property
    def source(self) -> Source:
        """The flux as a source."""
        return Source(Origin.FLUX, self.flux, on=self.on)


_REPLY = MessageKind.REPLY


@once
def flux_by_day(case: Case) -> Mapping[tuple[date, str], AbstractSet[str]]:
    """Return the flux that answered, by the day and by the number of the person whom they told of.

    Those count as well whose reply a newer one replaced; on whom nothing was told on a day is not there.
    """
    found: dict[tuple[date, str], set[str]] = defaultdict(set)
    for message in case.dossier.messages:
        outcome, flux = message.outcome, message.flux
        if outcome is None or outcome.kind not in ANSWERS or message.kind is not _REPLY or flux in UNASKED:
            continue
        on, person = message.replied, message.person
        if on is not None and flux is not None and person is not None:
            found[on.date(), person.value].add(flux)
    for each in case.dossier.consultations:
        if each.outcome in ANSWERS and each.flux not in UNASKED:
            found[each.on, each.person.value].add(each.flux)
    return found


def answered(case: Case) -> list[Answered]:
    """Return them one by one, the earliest first; a rule that only asks for days or persons need not."""
    return sorted([Answered(on, flux, number) for (on, number), told in flux_by_day(case).items() for flux in told])


def by_person(found: Iterable[Answered]) -> Iterable[tuple[Ssin, list[Answered]]]:
    """Group what was answered by the person whom it is about, in the order given."""
    groups: dict[str, list[Answered]] = {}
    for each in found:
        groups.setdefault(each.number, []).append(each)
    return [(parse_ssin(number), group) for number, group in groups.items()]
