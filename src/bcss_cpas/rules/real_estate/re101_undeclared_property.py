"""RE101: the cadastre knows real estate of the applicant, and none was declared."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.property import Property
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import CROSSED, REAL_ESTATE
from bcss_cpas.rules._told import known
from bcss_cpas.rules.real_estate._cadastre import FLUX, TOLD, declared_here, income_of, is_bare, owned, said
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report all parts together where nothing in Belgium was declared; bare ownership alone does not count."""
    parts = owned(case)
    if not parts or declared_here(case):
        return
    counting = [each for each in parts if not is_bare(each)]
    if counting:
        income = income_of([each.cadastral_income for each in counting])
        yield Hit(
            person=case.person,
            observed=tuple(said(each) for each in counting),
            values={"number": len(counting), "income": known(income)},
        )


def _owner(right: str) -> Dossier:
    house = Property(
        person=APPLICANT, source=told_by(FLUX), nature="MAISON", division="EUPEN 1 DIV", right=right,
        cadastral_income=Decimal(745),
    )  # fmt: skip
    abroad = declaration.Property(built=True, abroad=True)
    return dossier(house, declared={"property": (abroad,)}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _owner("PLEINE PROPRIETE")


def _stays_silent() -> Dossier:
    return _owner("NUE-PROPRIETE")


RULE = Rule(
    id="RE101",
    title=Text(
        fr="Bien immobilier non déclaré",
        nl="Onroerend goed niet aangegeven",
        de="Immobilie nicht angegeben",
        en="Real estate not declared",
    ),
    why=Text(
        fr="La propriété et l'usufruit sont une ressource, calculée sur le revenu cadastral non indexé.",
        nl="Eigendom en vruchtgebruik zijn een bestaansmiddel, berekend op het niet-geïndexeerde kadastraal inkomen.",
        de="Eigentum und Nießbrauch sind ein Existenzmittel, berechnet nach dem nicht indexierten Katastereinkommen.",
        en="Ownership and usufruct are a resource, worked out from the cadastral income that is not indexed.",
    ),
    message=Text(
        fr="Cadastre : {observed} (parties : {number}, revenu cadastral : {income} EUR). Rien de déclaré en Belgique.",
        nl="Kadaster: {observed} (delen: {number}, kadastraal inkomen: {income} EUR). Niets is aangegeven in België.",
        de="Kataster: {observed} (Teile: {number}, Katastereinkommen: {income} EUR). Nichts ist in Belgien angegeben.",
        en="Cadastre: {observed} (parts: {number}, cadastral income: {income} EUR). Nothing in Belgium was declared.",
    ),
    ask=Text(
        fr="Le cadastre indique à votre nom : {observed}. En êtes-vous propriétaire ou usufruitier, seul ou avec "
        "d'autres ? Le bien est-il habité, loué, vendu ?",
        nl="Het kadaster vermeldt op uw naam: {observed}. Bent u eigenaar of vruchtgebruiker, alleen of met anderen? "
        "Is dat onroerend goed bewoond, verhuurd of verkocht?",
        de="Im Kataster steht auf Ihren Namen: {observed}. Sind Sie Eigentümer oder Nießbraucher, allein oder mit "
        "anderen? Ist die Immobilie bewohnt, vermietet, verkauft?",
        en="The cadastre has in your name: {observed}. Do you own it or have the usufruct of it, alone or with others? "
        "Is it lived in, let, or sold?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(REAL_ESTATE, CROSSED),
    needs=Needs(facts=(TOLD,), declared=("property",)),
    subjects=(Property,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
