"""RN105: the civil status that was declared is not the one of the register."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import CivilState
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import Cohabitation
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, SPOUSE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INQUIRY_DATA
from bcss_cpas.text import Text

_SAME = {"41": "40", "51": "50"}
"""Divorce and separation have two codes each, and people do not know which one is theirs."""
_SILENT = frozenset({"", "90"})
"""No code, or undetermined, where no act proves a status, as of many foreigners: that contradicts nothing."""
_PARTNERSHIP = "80"


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the status that holds on the day of the declaration, and on the day of the check.

    A legal cohabitation is no civil status: the register has a partnership beside it.
    """
    declared = case.declaration.civil_state
    if declared is None:
        return
    said = _meaning(declared)
    told = [fact for fact in case.all(CivilStatus) if fact.state.value not in _SILENT]
    for fact in told:
        if _meaning(fact.state) == said and _holds(case, fact):
            return
    others = [fact for fact in told if _holds(case, fact)]
    if others and not (said == _PARTNERSHIP and case.now(Cohabitation)):
        yield Hit(
            person=case.person,
            declared=Said(declared, case.declared("civil_state")),
            observed=tuple(Said(fact.state, fact.source) for fact in others),
        )


def _holds(case: Case, fact: CivilStatus) -> bool:
    return fact.holds_on(case.as_of) or fact.holds_on(case.declaration.on)


def _meaning(state: CivilState) -> str:
    return _SAME.get(state.value, state.value)


def _married(declared: str) -> Dossier:
    status = CivilStatus(person=APPLICANT, source=REGISTER, since=SINCE, state=CivilState("20"), spouse=SPOUSE)
    return dossier(status, declared={"civil_state": CivilState(declared)})


def _triggers() -> Dossier:
    return _married("10")


def _stays_silent() -> Dossier:
    return _married("20")


RULE = Rule(
    id="RN105",
    title=Text(
        fr="État civil différent", nl="Andere burgerlijke staat", de="Anderer Personenstand", en="Civil status differs"
    ),
    why=Text(
        fr="L'état civil joue sur la catégorie, sur les ressources qui comptent et sur les débiteurs d'aliments.",
        nl="De burgerlijke staat speelt een rol voor de categorie, de bestaansmiddelen en de onderhoudsplichtigen.",
        de="Der Personenstand wirkt sich auf die Kategorie, die Existenzmittel und die Unterhaltspflichtigen aus.",
        en="Civil status bears on the category, on the resources that count and on the maintenance debtors.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Registre : {observed}.",
        nl="Aangegeven: {declared}. Register: {observed}.",
        de="Angegeben: {declared}. Register: {observed}.",
        en="Declared: {declared}. Register: {observed}.",
    ),
    ask=Text(
        fr="État civil déclaré : {declared} ; au registre : {observed}. Votre situation a-t-elle changé, et depuis "
        "quand ? Avez-vous un acte ou un jugement ?",
        nl="Aangegeven burgerlijke staat: {declared}; in het register: {observed}. Is uw situatie veranderd, en sinds "
        "wanneer? Hebt u een akte of een vonnis?",
        de="Angegebener Personenstand: {declared}; im Register: {observed}. Hat sich Ihre Situation geändert, und seit "
        "wann? Haben Sie eine Urkunde oder ein Urteil?",
        en="Civil status declared: {declared}; in the register: {observed}. Has your situation changed, and since "
        "when? Do you have a certificate or a judgment?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA,),
    needs=Needs(facts=(CivilStatus,), declared=("civil_state",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
