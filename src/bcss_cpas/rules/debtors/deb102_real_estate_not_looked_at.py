"""DEB102: a debtor has no income to speak of, and their real estate was not looked at."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.quality import CPAS, DEBTOR_INQUIRY
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.rules._examples import PARENT, consulting
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Unavailable
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules.debtors._recoveries import recovering
from bcss_cpas.text import Text

_INQUIRY = DEBTOR_INQUIRY.code
_PATRIMONY = ("patrimony",)
_PROPOSED = Source(Origin.FILE, "proposal", "$.proposal.recoveries")
_ASSESSMENT = Source(Origin.FLUX, "tax_assessment_data")


def examine(case: Case) -> Iterator[Hit]:
    """Look at every debtor of the proposal, and every person of our file under 030.

    A debtor from whom nothing is asked is below the scale in the eyes of whoever proposes. Where that is not worked out
    yet, the assessment tells, if it shows no income at all: the scale itself is not known here.
    """
    found: list[Hit] = []
    unknown = None
    for debtor, monthly in _debtors(case).items():
        if monthly or case.is_told(Property, debtor, _PATRIMONY):
            continue
        if monthly is None and not case.is_told(TaxAssessment, debtor):
            unknown = debtor
            continue
        said = _without_income(case, debtor) if monthly is None else Said(monthly, _PROPOSED)
        if said is not None:
            found.append(Hit(person=debtor, observed=(said,), values={"debtor": debtor}))
    if unknown is not None and not found:
        raise Unavailable(TaxAssessment, unknown)
    yield from found


def _debtors(case: Case) -> dict[Ssin, Decimal | None]:
    """Return the debtors, with what is asked of each, EUR a month; ``None`` where it is not worked out."""
    debtors: dict[Ssin, Decimal | None] = {
        each.person: None
        for each in case.dossier.integrations
        if each.code == _INQUIRY and each.sector == CPAS and each.active_on(case.as_of)
    }
    proposal = case.dossier.proposal
    asked = None if proposal is None else proposal.recoveries
    return debtors | {each.debtor: each.monthly for each in asked} if asked else debtors


def _without_income(case: Case, debtor: Ssin) -> Said | None:
    """Say that the assessment shows no income, by its items, or because there is none."""
    items = case.all(TaxAssessment, debtor)
    if any(each.amount for each in items):
        return None
    return Said(Decimal(0), items[-1].source if items else _ASSESSMENT)


def _assessed(*flux: str) -> Dossier:
    return recovering(consultations=consulting("tax_assessment_data", *flux, person=PARENT))


def _triggers() -> Dossier:
    return _assessed()


def _stays_silent() -> Dossier:
    return _assessed("patrimony")


RULE = Rule(
    id="DEB102",
    title=Text(
        fr="Débiteur sans revenu : patrimoine non consulté",
        nl="Onderhoudsplichtige zonder inkomen: onroerend vermogen niet geraadpleegd",
        de="Unterhaltspflichtiger ohne Einkommen: Immobilienvermögen nicht eingesehen",
        en="Debtor without income: real estate not consulted",
    ),
    why=Text(
        fr="Si les ressources sont sous le barème ou absentes, le cadastre est examiné avant de clore.",
        nl="Liggen de middelen onder de schaal of ontbreken ze, dan wordt het kadaster bekeken vóór het afsluiten.",
        de="Liegen die Mittel unter der Tabelle oder fehlen sie, wird das Kataster vor dem Abschluss geprüft.",
        en="Where the resources lie below the scale or are absent, the cadastre is looked at before closing.",
    ),
    message=Text(
        fr="Débiteur {debtor} : {observed} EUR, et aucune consultation du patrimoine immobilier.",
        nl="Onderhoudsplichtige {debtor}: {observed} EUR, en geen raadpleging van het onroerend vermogen.",
        de="Unterhaltspflichtiger {debtor}: {observed} EUR, und keine Einsicht in das Immobilienvermögen.",
        en="Debtor {debtor}: {observed} EUR, and real estate was not consulted.",
    ),
    ask=Text(
        fr="Le débiteur d'aliments {debtor} possède-t-il un bien immobilier, en Belgique ou ailleurs ?",
        nl="Bezit onderhoudsplichtige {debtor} onroerend goed, in België of elders?",
        de="Besitzt der Unterhaltspflichtige {debtor} Immobilien, in Belgien oder anderswo?",
        en="Does the maintenance debtor {debtor} own real estate, in Belgium or elsewhere?",
    ),
    task=Text(
        fr="Examiner le patrimoine immobilier du débiteur {debtor} avant de clore.",
        nl="Bekijk het onroerend vermogen van onderhoudsplichtige {debtor} vóór het afsluiten.",
        de="Vor dem Abschluss das Immobilienvermögen des Unterhaltspflichtigen {debtor} prüfen.",
        en="Look at the real estate of debtor {debtor} before closing.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(),
    subjects=("integrations.030", "recoveries"),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
