"""What a CPAS told the State of the aid to a person, and what the State made of it."""

from datetime import date
from typing import ClassVar

from attrs import field, frozen

from bcss_cpas.codes.enterprise import EnterpriseNumber
from bcss_cpas.codes.loi65 import AidEvaluation, AidForm, AidKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts._fact import DatedFact, masked
from bcss_cpas.facts.words import said
from bcss_cpas.text import Language, Text

_PARTNER = Text(fr="partenaire : {aids}", nl="partner: {aids}", de="Partner: {aids}", en="partner: {aids}")
_ANNULLED = Text(
    fr="formulaire précédent annulé",
    nl="vorig formulier geannuleerd",
    de="früheres Formular annulliert",
    en="former form annulled",
)


@frozen(kw_only=True)
class AidDecision(DatedFact):
    """What one form of the law of 2 April 1965 says: ``since`` is the first day for which it counts.

    ``until`` follows from the month, period or duration that the form gives; without one it is unknown. A form C tells
    that aid ends on ``since``, unless it annuls a former one; a reply to it does not say which of the two it is.
    """

    LABEL: ClassVar[Text] = Text(
        fr="Décision d'aide (loi du 2 avril 1965)",
        nl="Steunbeslissing (wet van 2 april 1965)",
        de="Hilfebeschluss (Gesetz vom 2. April 1965)",
        en="Decision on aid (law of 2 April 1965)",
    )

    form: AidForm | None
    """``None`` where a reply does not tell on which form it answers."""
    aids: tuple[AidKind, ...] = ()
    """What the form names; in a reply, what the State refunds."""
    partner_aids: tuple[AidKind, ...] = ()
    """The same for the partner, whose number stands nowhere."""
    others: tuple[Ssin, ...] = ()
    """The other persons of the file whom the form names."""
    decided_on: date | None = None
    evaluation: AidEvaluation | None = None
    """What the State made of the form; ``None`` in the form itself."""
    annuls_former: bool = False
    """Whether it annuls a former form of the same kind, which then was never there."""
    cpas: EnterpriseNumber | None = None
    """The CPAS that decided."""
    reference: str | None = field(default=None, repr=masked)
    """The number of the form, by which a reply names it."""

    def value(self, lang: Language) -> str:
        """Say it in one language."""
        partner = ", ".join(aid.label(lang) for aid in self.partner_aids)
        return said(
            None if self.form is None else self.form.label(lang),
            *(aid.label(lang) for aid in self.aids),
            _PARTNER.format(lang, aids=partner) if partner else None,
            _ANNULLED.in_(lang) if self.annuls_former else None,
            None if self.evaluation is None else self.evaluation.label(lang),
        )
