"""The directory of registrations that the simulator keeps; each change happens once, whatever asks at the same time.

What is known of the directory: a list holds the registrations that overlap a period, of every institution; 001, 007 and
030 end by themselves after their duration. What becomes of a second registration under the same code, and of a day on
which a registration ends, is not published: here the second one is refused, and access ends at once.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from threading import Lock

from attrs import evolve

from bcss_cpas.codes.quality import CPAS, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.flux.manage_access import Directory
from bcss_cpas.integration.months import same_day

_DAY = timedelta(days=1)
_HERE = Source(Origin.FLUX, "manage_access", "$.registrations")


class Registrations:
    """All registrations, by person; may be used from several threads at once."""

    def __init__(self, known: Iterable[Registration] = ()) -> None:
        self._lock = Lock()
        self._held: dict[Ssin, tuple[Registration, ...]] = {}
        for each in known:
            self._held[each.person] = (*self.of(each.person), each)

    def of(self, person: Ssin) -> tuple[Registration, ...]:
        """Return the registrations of a person, in the order in which they were made."""
        return self._held.get(person, ())

    def overlapping(self, person: Ssin, first: date, last: date | None) -> tuple[Registration, ...]:
        """Return those of a person that share a day with a period; a bound that is not told is open."""
        return tuple(each for each in self.of(person) if _shares(each, first, last))

    def register(self, person: Ssin, cpas: str, quality: QualityCode, first: date, last: date | None = None) -> bool:
        """Register a person; return ``False`` and change nothing where the CPAS holds this code on one of those days.

        Without a last day the code's own duration counts, where it has one; a last day before the first is refused too.
        """
        if last is None and quality.duration_months is not None:
            last = same_day(first, quality.duration_months) - _DAY
        if last is not None and last < first:
            return False
        with self._lock:
            if any(_is(each, cpas, quality) for each in self.overlapping(person, first, last)):
                return False
            made = Registration(
                person=person,
                source=_HERE,
                sector=CPAS,
                code=quality.code,
                start=first,
                end=last,
                org_unit=cpas,
                register=Directory.SECONDARY,
            )
            self._held[person] = (*self.of(person), made)
            return True

    def unregister(self, person: Ssin, cpas: str, quality: QualityCode, first: date, on: date) -> bool:
        """End the registration that began on a day; return ``False`` where none of this code did, or it is over.

        The day before becomes its last one, and one that has no day before is taken away.
        """
        with self._lock:
            ending = [
                each
                for each in self.of(person)
                if _is(each, cpas, quality) and each.start == first and (each.end is None or each.end >= on)
            ]
            if not ending:
                return False
            kept = (_ended(each, on) if each in ending else each for each in self.of(person))
            self._held[person] = tuple(each for each in kept if each is not None)
            return True


def _is(held: Registration, cpas: str, quality: QualityCode) -> bool:
    return held.org_unit == cpas and held.quality == quality


def _shares(held: Registration, first: date, last: date | None) -> bool:
    return (held.end is None or held.end >= first) and (held.start is None or last is None or held.start <= last)


def _ended(held: Registration, on: date) -> Registration | None:
    return None if held.start is None or held.start >= on else evolve(held, end=on - _DAY)
