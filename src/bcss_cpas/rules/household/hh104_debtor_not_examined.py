"""HH104: the resources of an adult maintenance debtor in the household were not examined (art. 34 since March 2026)."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.law.article_34 import Article34
from bcss_cpas.rules._examples import APPLICANT, PARENT, REGISTER, SINCE, dossier, proposal
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ARTICLE_34, ARTICLE_34_EQUITY
from bcss_cpas.rules.household._article_34 import unexamined
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at requests from 1 March 2026 and files reviewed since: partner and adult debtors of the Civil Code.

    Brothers and sisters, uncles and aunts, friends are never debtors.
    """
    return unexamined(case, Article34.SINCE)


def _reviewed(*examined: Ssin) -> Dossier:
    """Make a file reviewed in March 2026, of somebody with whom a grandparent lives."""
    link = HouseholdLink(person=PARENT, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("08"))
    return dossier(link, last_review=date(2026, 3, 9), proposal=proposal(category=1, examined=examined))


def _triggers() -> Dossier:
    return _reviewed()


def _stays_silent() -> Dossier:
    return _reviewed(PARENT)


RULE = Rule(
    id="HH104",
    title=Text(
        fr="Débiteur d'aliments du ménage non examiné",
        nl="Onderhoudsplichtige in het gezin niet onderzocht",
        de="Unterhaltspflichtige Person im Haushalt nicht geprüft",
        en="Maintenance debtor in the household not examined",
    ),
    why=Text(
        fr="Depuis le 1er mars 2026 comptent les ressources de tout débiteur d'aliments majeur sous le même toit. "
        "Obligation selon le SPP IS ; exception d'équité, à motiver, selon la Fédération des CPAS.",
        nl="Sinds 1 maart 2026 tellen de bestaansmiddelen van elke meerderjarige onderhoudsplichtige onder hetzelfde "
        "dak. Volgens de POD MI een plicht; volgens de federatie van OCMW's blijft een gemotiveerde uitzondering om "
        "billijkheidsredenen mogelijk.",
        de="Seit dem 1. März 2026 zählen die Existenzmittel jeder volljährigen unterhaltspflichtigen Person unter "
        "demselben Dach. Laut ÖPD Sozialeingliederung eine Pflicht; laut der Föderation der ÖSHZ bleibt eine "
        "begründete Ausnahme aus Billigkeitsgründen möglich.",
        en="Since 1 March 2026 the resources of every adult maintenance debtor under the same roof count. A duty "
        "according to the ministry; according to the federation of CPAS an exception for equity, with its reasons, "
        "remains possible.",
    ),
    message=Text(
        fr="Vit sous le même toit, ressources non examinées : {observed} ({member}).",
        nl="Woont onder hetzelfde dak, bestaansmiddelen niet onderzocht: {observed} ({member}).",
        de="Wohnt unter demselben Dach, Existenzmittel nicht geprüft: {observed} ({member}).",
        en="Lives under the same roof, resources not examined: {observed} ({member}).",
    ),
    ask=Text(
        fr="Sous votre toit vit : {observed} ({member}). Quels sont les revenus de cette personne ? Y a-t-il une "
        "raison pour laquelle il serait injuste de les compter ?",
        nl="Onder uw dak woont: {observed} ({member}). Welke inkomsten heeft die persoon? Is er een reden waarom het "
        "onbillijk zou zijn om ze mee te tellen?",
        de="Unter Ihrem Dach wohnt: {observed} ({member}). Welche Einkünfte hat diese Person? Gibt es einen Grund, "
        "warum es ungerecht wäre, sie anzurechnen?",
        en="Under your roof lives: {observed} ({member}). What income does this person have? Is there a reason of "
        "equity not to count it?",
    ),
    task=Text(
        fr="Examiner les ressources de la personne {member}, ou motiver l'exception d'équité.",
        nl="Onderzoek de bestaansmiddelen van persoon {member}, of motiveer de uitzondering om billijkheidsredenen.",
        de="Die Existenzmittel von Person {member} prüfen oder die Ausnahme aus Billigkeitsgründen begründen.",
        en="Examine the resources of person {member}, or give the reasons for an exception of equity.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(ARTICLE_34, ARTICLE_34_EQUITY),
    needs=Needs(facts=(HouseholdLink,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    day=date(2026, 4, 2),
    yields_to=("RN101", "RN102"),
)
