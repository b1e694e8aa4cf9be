"""Who else knows the person: other CPAS, whose codes are ours, and other sectors, whose codes are their own."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.quality import COHABITANT, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.registration import Registration
from bcss_cpas.integration.history import AID
from bcss_cpas.periods import Period


@frozen
class KnownElsewhere:
    """A registration that another CPAS holds, as ``overlaps`` answers."""

    registration: Registration
    quality: QualityCode
    """As what the person is known there: a code of the CPAS sector."""
    cpas: EnterpriseNumber | None
    """Which CPAS; ``None`` where the directory does not name one by a valid number, so that it may be ours."""

    @property
    def is_aid(self) -> bool:
        """Whether it is an aid of the person's own: with one of ours, that would be double aid."""
        return self.quality in AID and self.quality != COHABITANT


@frozen
class Elsewhere:
    """The registrations that a list or the directory of references gave for a person, seen from one CPAS."""

    ours: EnterpriseNumber
    registrations: tuple[Registration, ...]

    @classmethod
    def of(cls, ours: EnterpriseNumber, person: Ssin, registrations: Iterable[Registration]) -> "Elsewhere":
        """Sort out those of one person."""
        return cls(ours, tuple(each for each in registrations if each.person == person))

    @property
    def inside(self) -> tuple[KnownElsewhere, ...]:
        """Those of the CPAS sector that are not ours (« entre CPAS »)."""
        known = ((each, each.quality, EnterpriseNumber.or_none(each.org_unit)) for each in self.registrations)
        return tuple(
            KnownElsewhere(each, quality, number)
            for each, quality, number in known
            if quality is not None and quality.is_cpas and number != self.ours
        )

    @property
    def outside(self) -> tuple[Registration, ...]:
        """Those of other sectors (« hors CPAS »), each under its own code."""
        return tuple(each for each in self.registrations if each.quality is not None and not each.quality.is_cpas)

    @property
    def untold(self) -> tuple[Registration, ...]:
        """Those whose sector the source does not tell, so that their code means nothing."""
        return tuple(each for each in self.registrations if each.quality is None)

    def on(self, day: date) -> tuple[KnownElsewhere, ...]:
        """Return those of other CPAS that run on a day."""
        return tuple(each for each in self.inside if each.registration.active_on(day))

    def during(self, period: Period) -> tuple[KnownElsewhere, ...]:
        """Return those of other CPAS that share a day with a period; an unknown bound is taken as open."""
        return tuple(each for each in self.inside if _shares(each.registration, period))

    def double_aid(self, period: Period) -> tuple[KnownElsewhere, ...]:
        """Return the aids of other CPAS that share a day with an aid of ours."""
        return tuple(each for each in self.during(period) if each.is_aid)

    def previous(self, day: date) -> KnownElsewhere | None:
        """Return the last registration of another CPAS that began before a day: the previous CPAS and its last code."""
        before = [each for each in self.inside if each.registration.start is not None and each.registration.start < day]
        return max(before, key=lambda each: each.registration.start or date.min, default=None)


def overlaps(registrations: Iterable[Registration], ours: EnterpriseNumber, on: date) -> tuple[KnownElsewhere, ...]:
    """Answer « is this person known at another CPAS on this day, and as what? »; the list must be of one person."""
    return Elsewhere(ours, tuple(registrations)).on(on)


def _shares(registration: Registration, period: Period) -> bool:
    late = period.end is not None and registration.start is not None and registration.start >= period.end
    return not late and (registration.end is None or registration.end >= period.start)
