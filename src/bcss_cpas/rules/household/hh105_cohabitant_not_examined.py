"""HH105: the resources of a partner, parent or adult child were not examined (art. 34 until February 2026)."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.law.article_34 import Article34
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, SPOUSE, dossier, proposal
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ARTICLE_34_BEFORE
from bcss_cpas.rules.household._article_34 import unexamined
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at requests before 1 March 2026 that were not reviewed since: partner, parents and adult children."""
    return unexamined(case, Article34.BEFORE)


def _household(*examined: Ssin) -> Dossier:
    link = HouseholdLink(person=SPOUSE, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("02"))
    return dossier(link, proposal=proposal(category=1, examined=examined))


def _triggers() -> Dossier:
    return _household()


def _stays_silent() -> Dossier:
    return _household(SPOUSE)


RULE = Rule(
    id="HH105",
    title=Text(
        fr="Partenaire ou parent cohabitant non examiné",
        nl="Samenwonende partner of ouder niet onderzocht",
        de="Im Haushalt lebender Partner oder Elternteil nicht geprüft",
        en="Cohabiting partner or parent not examined",
    ),
    why=Text(
        fr="Les ressources du partenaire comptent ; celles du père, de la mère et des enfants majeurs sous le même "
        "toit, le CPAS peut les compter, en tout ou en partie.",
        nl="De bestaansmiddelen van de partner tellen; die van ouders en meerderjarige kinderen onder hetzelfde dak "
        "mag het OCMW geheel of gedeeltelijk meetellen.",
        de="Die Existenzmittel des Partners zählen; jene der Eltern und volljährigen Kinder unter demselben Dach kann "
        "das ÖSHZ ganz oder teilweise anrechnen.",
        en="The resources of the partner count; those of parents and adult children under the same roof the CPAS may "
        "count, wholly or in part.",
    ),
    message=Text(
        fr="Vit sous le même toit, ressources non examinées : {observed} ({member}).",
        nl="Woont onder hetzelfde dak, bestaansmiddelen niet onderzocht: {observed} ({member}).",
        de="Wohnt unter demselben Dach, Existenzmittel nicht geprüft: {observed} ({member}).",
        en="Lives under the same roof, resources not examined: {observed} ({member}).",
    ),
    ask=Text(
        fr="Sous votre toit vit : {observed} ({member}). Quels sont les revenus de cette personne ?",
        nl="Onder uw dak woont: {observed} ({member}). Welke inkomsten heeft die persoon?",
        de="Unter Ihrem Dach wohnt: {observed} ({member}). Welche Einkünfte hat diese Person?",
        en="Under your roof lives: {observed} ({member}). What income does this person have?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34_BEFORE,),
    needs=Needs(facts=(HouseholdLink,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102"),
)
