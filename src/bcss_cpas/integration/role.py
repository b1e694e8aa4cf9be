"""In which role a person stands in the inquiry: it decides which quality code is theirs."""

from enum import StrEnum

from bcss_cpas.text import Language, Text


class Role(StrEnum):
    """The role of a person in a request for aid; the words are those of the list of quality codes."""

    APPLICANT = "applicant"
    COHABITANT = "cohabitant"
    DEBTOR_INSIDE = "debtor inside the household"
    DEBTOR_OUTSIDE = "debtor outside the household"
    DEBT_MEDIATION_CLIENT = "debt-mediation client"

    def label(self, lang: Language) -> str:
        """Name the role in one language."""
        return _LABELS[self].in_(lang)


_LABELS = {
    Role.APPLICANT: Text(fr="demandeur", nl="aanvrager", de="Antragsteller", en="applicant"),
    Role.COHABITANT: Text(fr="cohabitant", nl="samenwonende", de="Mitbewohner", en="cohabitant"),
    Role.DEBTOR_INSIDE: Text(
        fr="débiteur d'aliments dans le ménage",
        nl="onderhoudsplichtige binnen het gezin",
        de="Unterhaltspflichtiger im Haushalt",
        en="maintenance debtor inside the household",
    ),
    Role.DEBTOR_OUTSIDE: Text(
        fr="débiteur d'aliments hors du ménage",
        nl="onderhoudsplichtige buiten het gezin",
        de="Unterhaltspflichtiger außerhalb des Haushalts",
        en="maintenance debtor outside the household",
    ),
    Role.DEBT_MEDIATION_CLIENT: Text(
        fr="client de la médiation de dettes",
        nl="cliënt van de schuldbemiddeling",
        de="Klient der Schuldnerberatung",
        en="client of debt mediation",
    ),
}
