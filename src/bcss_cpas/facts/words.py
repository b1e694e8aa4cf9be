"""Small words that values of facts are said with."""

from bcss_cpas.text import Text

YES = Text(fr="oui", nl="ja", de="ja", en="yes")
NO = Text(fr="non", nl="nee", de="nein", en="no")
UNKNOWN = Text(fr="inconnu", nl="onbekend", de="unbekannt", en="unknown")
WORK_PERMIT = Text(fr="permis de travail", nl="arbeidskaart", de="Arbeitserlaubnis", en="work permit")
CENTRE = Text(fr="centre d'accueil", nl="opvangcentrum", de="Aufnahmezentrum", en="reception centre")
WELFARE = Text(fr="CPAS", nl="OCMW", de="ÖSHZ", en="CPAS")
PENDING = Text(fr="demande en cours", nl="aanvraag loopt", de="Antrag läuft", en="request pending")
CANCELLED = Text(fr="annulé", nl="geannuleerd", de="annulliert", en="cancelled")
PROVISIONAL = Text(fr="provisoire", nl="voorlopig", de="vorläufig", en="provisional")


def said(*parts: str | None) -> str:
    """Join what there is to say."""
    return ", ".join(part for part in parts if part)
