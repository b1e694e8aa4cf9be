"""Why an integration or a step of its life is refused, with the source that says so."""

from enum import Enum
from typing import Any

from attrs import frozen

from bcss_cpas.codes.provenance import Certainty, Citation
from bcss_cpas.errors import BcssError
from bcss_cpas.text import Language, Text

DECK = Citation("La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS")
_QUALITY = Citation("La consultation des flux dans le cadre de l'enquête sociale au sein d'un CPAS, codes qualité")
_ORDER = Citation("the order of a life cycle, no public text", Certainty.DERIVED)


@frozen
class _Reason:
    text: Text
    source: Citation


class Refusal(Enum):
    """The reasons."""

    NO_GROUND = _Reason(
        Text(
            fr="une personne n'est intégrée que pour une demande, une aide, une médiation ou une enquête en cours",
            nl="een persoon wordt enkel geïntegreerd voor een lopende aanvraag, steun, bemiddeling of onderzoek",
            de="eine Person wird nur für laufende Anträge, Hilfen, Beratungen oder Untersuchungen eingetragen",
            en="a person is integrated only for a request, an aid, a mediation or an inquiry under way",
        ),
        DECK,
    )
    WRONG_GROUND = _Reason(
        Text(
            fr="ce motif ne justifie pas ce code qualité",
            nl="deze grond rechtvaardigt deze hoedanigheidscode niet",
            de="dieser Grund rechtfertigt diesen Eigenschaftscode nicht",
            en="this ground does not justify this quality code",
        ),
        _QUALITY,
    )
    CANNOT_START = _Reason(
        Text(
            fr="seuls les codes 001, 007 et 030 permettent de commencer une consultation",
            nl="enkel de codes 001, 007 en 030 laten toe een raadpleging te beginnen",
            de="nur die Codes 001, 007 und 030 erlauben den Beginn einer Abfrage",
            en="only the codes 001, 007 and 030 may start a consultation",
        ),
        DECK,
    )
    DEBTOR_INSIDE_UNDER_030 = _Reason(
        Text(
            fr="un débiteur d'aliments qui cohabite est intégré sous le code 001",
            nl="een inwonende onderhoudsplichtige wordt onder code 001 geïntegreerd",
            de="ein mitwohnender Unterhaltspflichtiger wird unter Code 001 eingetragen",
            en="a maintenance debtor who lives in the household is integrated under 001",
        ),
        _QUALITY,
    )
    DEBTOR_OUTSIDE_UNDER_001 = _Reason(
        Text(
            fr="un débiteur d'aliments hors du ménage est intégré sous le code 030",
            nl="een onderhoudsplichtige buiten het gezin wordt onder code 030 geïntegreerd",
            de="ein Unterhaltspflichtiger außerhalb des Haushalts wird unter Code 030 eingetragen",
            en="a maintenance debtor outside the household is integrated under 030",
        ),
        _QUALITY,
    )
    WRONG_ROLE = _Reason(
        Text(
            fr="ce code qualité n'est pas celui de ce rôle",
            nl="deze hoedanigheidscode hoort niet bij deze rol",
            de="dieser Eigenschaftscode gehört nicht zu dieser Rolle",
            en="this quality code is not that of this role",
        ),
        _QUALITY,
    )
    STARTS_TOO_EARLY = _Reason(
        Text(
            fr="l'intégration commence avant son motif",
            nl="de integratie begint vóór haar grond",
            de="die Eintragung beginnt vor ihrem Grund",
            en="the integration starts before its ground",
        ),
        DECK,
    )
    STARTS_OFF_THE_REQUEST = _Reason(
        Text(
            fr="l'intégration du demandeur se fait à la date du jour de la demande",
            nl="de integratie van de aanvrager gebeurt op de dag van de aanvraag",
            de="die Eintragung des Antragstellers erfolgt am Tag des Antrags",
            en="the applicant is integrated on the day of the request",
        ),
        DECK,
    )
    TOO_LONG = _Reason(
        Text(
            fr="la période dépasse la durée du code qualité",
            nl="de periode is langer dan de duur van de hoedanigheidscode",
            de="der Zeitraum überschreitet die Dauer des Eigenschaftscodes",
            en="the period is longer than the duration of the quality code",
        ),
        _QUALITY,
    )
    NOT_RUNNING = _Reason(
        Text(
            fr="aucune intégration en cours ne permet cette étape",
            nl="geen lopende integratie laat deze stap toe",
            de="keine laufende Eintragung erlaubt diesen Schritt",
            en="no running integration allows this step",
        ),
        _ORDER,
    )
    ALREADY_RUNNING = _Reason(
        Text(
            fr="une intégration de même nature est déjà en cours",
            nl="een integratie van dezelfde aard loopt al",
            de="eine Eintragung derselben Art läuft bereits",
            en="an integration of the same kind is running already",
        ),
        _ORDER,
    )
    OUT_OF_ORDER = _Reason(
        Text(
            fr="cette étape précède ce qui s'est déjà passé",
            nl="deze stap gaat vooraf aan wat al gebeurd is",
            de="dieser Schritt liegt vor dem bereits Geschehenen",
            en="this step comes before what has happened already",
        ),
        _ORDER,
    )
    NOT_A_DECISION = _Reason(
        Text(
            fr="ce code qualité n'est pas celui d'une décision de cette loi pour cette personne",
            nl="deze hoedanigheidscode is niet die van een beslissing volgens deze wet voor deze persoon",
            de="dieser Eigenschaftscode ist nicht der eines Beschlusses nach diesem Gesetz für diese Person",
            en="this quality code is not that of a decision under this law for this person",
        ),
        _QUALITY,
    )
    NOT_OVER = _Reason(
        Text(
            fr="la période n'est pas terminée",
            nl="de periode is niet afgelopen",
            de="der Zeitraum ist nicht abgelaufen",
            en="the period is not over",
        ),
        _ORDER,
    )
    ANOTHER_PERSON = _Reason(
        Text(
            fr="cela concerne une autre personne ou un autre CPAS",
            nl="dit betreft een andere persoon of een ander OCMW",
            de="das betrifft eine andere Person oder ein anderes ÖSHZ",
            en="that concerns another person or another CPAS",
        ),
        _ORDER,
    )

    @property
    def source(self) -> Citation:
        """What says so."""
        return self.value.source

    def label(self, lang: Language) -> str:
        """Say why, in one language."""
        return self.value.text.in_(lang)


class IntegrationRefusedError(BcssError, ValueError):
    """An integration, or a step of its life, is not allowed; ``refusal`` says why and by which source."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(f"{refusal.label('en')} ({refusal.source.title})")

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the reason."""
        return type(self), (self.refusal,)


def demand(condition: object, refusal: Refusal) -> None:
    """Raise where a condition does not hold."""
    if not condition:
        raise IntegrationRefusedError(refusal)
