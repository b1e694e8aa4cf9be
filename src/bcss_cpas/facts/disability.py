"""Disability as a source recognises it, and what is still being examined."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from bcss_cpas.codes.disability import ChildDisability, ChildIndependence, Impairment, RequestLegislation
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text, decimal

_POINTS = Text(
    fr="points d'autonomie", nl="punten zelfredzaamheid", de="Punkte Selbstständigkeit", en="autonomy points"
)
_PILLARS = Text(fr="points (piliers)", nl="punten (pijlers)", de="Punkte (Säulen)", en="points (pillars)")
_EARNINGS = Text(
    fr="capacité de gain réduite",
    nl="verminderd verdienvermogen",
    de="verminderte Erwerbsfähigkeit",
    en="earning capacity reduced",
)
_MENTAL = Text(fr="mental", nl="geestelijk", de="geistig", en="mental")
_PHYSICAL = Text(fr="physique", nl="lichamelijk", de="körperlich", en="physical")
_EXAMINED = Text(
    fr="reconnaissance du handicap à l'examen",
    nl="erkenning van de handicap in onderzoek",
    de="Anerkennung der Behinderung wird geprüft",
    en="recognition under examination",
)
_APPEAL = Text(fr="en appel", nl="in beroep", de="in Berufung", en="in appeal")


@frozen(kw_only=True)
class DisabilityRecognition(DatedFact):
    """What a source has decided of a disability; ``decision`` may say that there is none, so it is to be read.

    Adults are measured by points of reduced autonomy, children by three pillars or, before, by a degree and a score.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Reconnaissance du handicap",
        nl="Erkenning van de handicap",
        de="Anerkennung der Behinderung",
        en="Recognition of disability",
    )

    recogniser: str | None = None
    """Which institution decided, as the service names it (``DGPH``, ``AVIQ``)."""
    decided_on: date | None = None
    legislation: int | None = None
    """As the source codes it; the list is not public."""
    decision: str | None = None
    """As the source words it (``RECOGNITION_DETERMINED``); the list is not public."""
    autonomy: int | None = None
    """Points of reduced autonomy of an adult, 0 to 18."""
    earning_capacity_reduced: bool | None = None
    mental: Decimal | None = None
    """Mental unsuitability, in percent."""
    physical: Decimal | None = None
    """Physical unsuitability, in percent."""
    pillars: int | None = None
    """Points of a child over the three pillars, 0 to 36."""
    first_pillar: int | None = None
    """Of these, the points of the first pillar, 0 to 6."""
    disability: ChildDisability | None = None
    independence: ChildIndependence | None = None
    impairments: tuple[Impairment, ...] = ()

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(self.recogniser, self.decision, *self._measures(lang))

    def _measures(self, lang: Language) -> Iterator[str | None]:
        yield None if self.autonomy is None else f"{self.autonomy}/18 {_POINTS.in_(lang)}"
        yield _EARNINGS.in_(lang) if self.earning_capacity_reduced else None
        for percent, word in ((self.mental, _MENTAL), (self.physical, _PHYSICAL)):
            yield None if percent is None else f"{decimal(percent, lang)} % {word.in_(lang)}"
        yield None if self.pillars is None else f"{self.pillars}/36 {_PILLARS.in_(lang)}"
        yield from (None if code is None else code.label(lang) for code in (self.disability, self.independence))
        yield from (each.label(lang) for each in self.impairments)


@frozen(kw_only=True)
class DisabilityRequest(DatedFact):
    """A request that is not settled: ``since`` is the day of the request, where the source names it."""

    LABEL: ClassVar[Text] = Text(
        fr="Demande en cours (handicap)",
        nl="Lopende aanvraag (handicap)",
        de="Laufender Antrag (Behinderung)",
        en="Request pending (disability)",
    )

    holder: str | None = None
    """Which institution examines it, as the service names it (``DGPH``, ``AVIQ``)."""
    legislation: RequestLegislation | None = None
    administrative: bool | None = None
    """Whether the administrative request is pending; ``None`` where the source does not tell."""
    recognition: bool | None = None
    """Whether the recognition of the disability is under examination; ``None`` where the source does not tell."""
    appeal: bool | None = None
    completed_on: date | None = None
    """When the file was complete."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(
            self.holder,
            None if self.legislation is None else self.legislation.label(lang),
            _EXAMINED.in_(lang) if self.recognition else None,
            _APPEAL.in_(lang) if self.appeal else None,
        )
