"""ATT105: the exemption of article 35 is proposed, and its days look used up."""

from collections.abc import Iterator

from bcss_cpas.codes.provenance import Certainty
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.attestation import Exemption
from bcss_cpas.law.counter import counter_told, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, first_day, given
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Stage, Told
from bcss_cpas.rules._sources import ARTICLE_35_DAYS
from bcss_cpas.rules.attestations._counter import FLUX, example, exempted
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Take the days that are attested for days used, which is the reading of one application and not verified.

    How many days there are in all is not verified either.
    """
    found = exempted(case)
    if found is None:
        return
    days = given(found.before.days, "article_35")
    law = case.law(first_day(case), Certainty.UNKNOWN)
    if by_law(lambda: counter_told(told_by(found.before, law), law)).left == 0:
        yield Hit(person=case.person, declared=found.proposed, observed=(Said(days, found.before.source),))


def _triggers() -> Dossier:
    return example("2019-10-01", 1095)


def _stays_silent() -> Dossier:
    return example("2019-10-01", 1094)


RULE = Rule(
    id="ATT105",
    title=Text(
        fr="Exonération de l'article 35 : jours peut-être épuisés",
        nl="Vrijstelling van artikel 35: dagen misschien opgebruikt",
        de="Freistellung nach Artikel 35: Tage vielleicht verbraucht",
        en="Exemption of article 35: days perhaps used up",
    ),
    why=Text(
        fr="L'exonération dure trois ans en tout. Que le nombre attesté compte des jours utilisés n'est pas vérifié.",
        nl="De vrijstelling duurt in totaal drie jaar. Dat het getal gebruikte dagen telt, is niet nagegaan.",
        de="Die Freistellung dauert insgesamt drei Jahre. Dass die Zahl verbrauchte Tage zählt, ist nicht geprüft.",
        en="The exemption lasts three years in all. That the number attested counts days used is not verified.",
    ),
    message=Text(
        fr="Exonération proposée : {declared} EUR par mois. Jours attestés : {observed}.",
        nl="Voorgestelde vrijstelling: {declared} EUR per maand. Geattesteerde dagen: {observed}.",
        de="Vorgeschlagene Freistellung: {declared} EUR im Monat. Bescheinigte Tage: {observed}.",
        en="Exemption proposed: {declared} EUR a month. Days attested: {observed}.",
    ),
    ask=Text(
        fr="Pendant quelles périodes avez-vous travaillé ou suivi une formation avec une aide d'un CPAS ?",
        nl="In welke periodes hebt u gewerkt of een opleiding gevolgd met steun van een OCMW?",
        de="In welchen Zeiträumen haben Sie mit Hilfe eines ÖSHZ gearbeitet oder eine Ausbildung gemacht?",
        en="In which periods did you work or were you trained while you were aided by a CPAS?",
    ),
    task=Text(
        fr="Vérifier si les {observed} jours attestés sont des jours utilisés.",
        nl="Ga na of de {observed} geattesteerde dagen gebruikte dagen zijn.",
        de="Prüfen, ob die {observed} bescheinigten Tage verbrauchte Tage sind.",
        en="Check whether the {observed} days attested are days used.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_35_DAYS,),
    needs=Needs(facts=(Told(Exemption, by=(FLUX,)),), proposed=("article_35",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    stage=Stage.PREVIEW,
    yields_to=("ATT102",),
)
