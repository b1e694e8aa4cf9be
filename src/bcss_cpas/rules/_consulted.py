"""Which consultations were made and answered, and about whom."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from bcss_cpas.codes.ssin import Ssin, parse_ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts.source import Origin, Source

INTEGRATING = "manage_access"
"""The flux that lists and makes integrations: it comes before any of them."""
IDENTIFYING = "identify_person"
"""The flux that looks for a number, without which nobody can be integrated."""
BEFORE_IT = frozenset({INTEGRATING, IDENTIFYING})
"""What is done before anybody is integrated."""
REGISTERS = frozenset({"identify_person", "perform_investigation", "retrieve_ti_groups"})
"""The flux that tell who somebody is and where they live, and nothing of social security."""


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


def answered(case: Case) -> list[Answered]:
    """Return them one by one, the earliest first; a rule that only asks for days or persons need not."""
    return sorted([Answered(on, flux, number) for (on, number), told in case.consulted.items() for flux in told])


def by_person(found: Iterable[Answered]) -> Iterable[tuple[Ssin, list[Answered]]]:
    """Group what was answered by the person whom it is about, in the order given."""
    groups: dict[str, list[Answered]] = {}
    for each in found:
        groups.setdefault(each.number, []).append(each)
    return [(parse_ssin(number), group) for number, group in groups.items()]
