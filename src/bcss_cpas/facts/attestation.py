"""Attestations of a CPAS about a person, and the exemption of article 35."""

from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.attestation import AttestationKind
from bcss_cpas.codes.dates import IncompleteDate, written
from bcss_cpas.facts._fact import DatedFact, Fact, masked
from bcss_cpas.facts.words import NO, UNKNOWN, YES, said
from bcss_cpas.text import Language, Text

_CANCELLED = Text(fr="annulée", nl="geannuleerd", de="annulliert", en="cancelled")
_REPLACED = Text(fr="remplacée", nl="vervangen", de="ersetzt", en="replaced")


@frozen(kw_only=True)
class Attestation(DatedFact):
    """An attestation, or the answer that there is none of this kind (``granted=False``)."""

    LABEL: ClassVar[Text] = Text(fr="Attestation", nl="Attest", de="Bescheinigung", en="Attestation")

    kind: AttestationKind
    granted: bool | None = True
    """``None`` where the source does not say whether there is one."""
    code: str | None = None
    """What it is of, as the source codes it."""
    name: str | None = None
    """What it is of, in the words of the source."""
    form: str | None = None
    """With what form it was sent, in the words of the source."""
    relation: str | None = None
    """What the person is in the file, in the words of the source."""
    cpas: str | None = None
    """Who made it: an enterprise number, or the number of the municipality."""
    decided: IncompleteDate | None = None
    months: int | None = None
    weeks: int | None = None
    days: int | None = None
    """How long it lasts, as the source says it: no end is worked out from it."""
    status: str | None = None
    """Its status, as the source codes it."""
    reference: str | None = field(default=None, repr=masked)
    cancelled: bool = False
    """Whether it takes back what was attested."""
    replaced: bool = False
    """Whether another attestation of the same reply updates it."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        return said(
            self.kind.label(lang),
            None if self.granted else _answer(self.granted, lang),
            self.name or self.code,
            self.cpas,
            _CANCELLED.in_(lang) if self.cancelled else None,
            _REPLACED.in_(lang) if self.replaced else None,
        )


@frozen(kw_only=True)
class Exemption(Fact):
    """The exemption of income from work, article 35 of the royal decree of 11 July 2002.

    ``days`` is the number that the source gives, and nothing is concluded from it: that it counts the days already
    exempted, so that those left are a total less this number, is the reading of one application and not verified.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Exonération de l'article 35",
        nl="Vrijstelling van artikel 35",
        de="Freistellung nach Artikel 35",
        en="Exemption of article 35",
    )

    granted: bool | None
    """Whether there is or was one; ``None`` where the source does not say."""
    first_day: IncompleteDate | None = None
    """The first day that was exempted."""
    days: int | None = None

    def value(self, lang: Language) -> str:
        """Say it in one language; the number of days is left out, because its meaning is not verified."""
        return said(_answer(self.granted, lang), None if self.first_day is None else written(self.first_day, lang))


def _answer(granted: bool | None, lang: Language) -> str:
    return (UNKNOWN if granted is None else YES if granted else NO).in_(lang)
