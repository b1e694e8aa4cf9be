"""RN106: the nationality that was declared is not one that the register holds."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import BELGIAN, Nationality
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import NationalityHeld
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INQUIRY_DATA
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare codes; the register keeps one nationality for a Belgian who has others."""
    declared = case.declaration.nationality
    if declared is None:
        return
    told = case.all(NationalityHeld)
    if not [fact for fact in told if fact.nationality.value not in ("", declared.value)]:
        return
    held = [fact for fact in told if fact.nationality.value and fact.holds_on(case.as_of)]
    if held and declared.value not in [fact.nationality.value for fact in held]:
        yield Hit(
            person=case.person,
            declared=Said(declared, case.declared("nationality")),
            observed=tuple(Said(_named(fact), fact.source) for fact in held),
        )


def _named(held: NationalityHeld) -> Nationality | str:
    """Name a nationality as the register does, where our list does not."""
    return held.nationality if held.nationality.known else held.label or held.nationality


def _foreign(declared: Nationality) -> Dossier:
    held = NationalityHeld(person=APPLICANT, source=REGISTER, since=SINCE, nationality=Nationality("111"))
    return dossier(held, declared={"nationality": declared})


def _triggers() -> Dossier:
    return _foreign(BELGIAN)


def _stays_silent() -> Dossier:
    return _foreign(Nationality("111"))


RULE = Rule(
    id="RN106",
    title=Text(
        fr="Nationalité différente",
        nl="Andere nationaliteit",
        de="Andere Staatsangehörigkeit",
        en="Nationality differs",
    ),
    why=Text(
        fr="La nationalité décide, avec le registre, entre revenu d'intégration et aide équivalente.",
        nl="De nationaliteit beslist, samen met het register, tussen leefloon en equivalente steun.",
        de="Die Staatsangehörigkeit entscheidet, mit dem Register, zwischen Eingliederungseinkommen und "
        "gleichgestellter Hilfe.",
        en="Nationality decides, with the register, between the living wage and its equivalent.",
    ),
    message=Text(
        fr="Déclarée : {declared}. Registre : {observed}.",
        nl="Aangegeven: {declared}. Register: {observed}.",
        de="Angegeben: {declared}. Register: {observed}.",
        en="Declared: {declared}. Register: {observed}.",
    ),
    ask=Text(
        fr="Nationalité déclarée : {declared} ; au registre : {observed}. En avez-vous plusieurs, ou a-t-elle changé "
        "récemment ?",
        nl="Aangegeven nationaliteit: {declared}; in het register: {observed}. Hebt u er meer dan één, of is ze "
        "onlangs veranderd?",
        de="Angegebene Staatsangehörigkeit: {declared}; im Register: {observed}. Haben Sie mehrere, oder hat sie sich "
        "kürzlich geändert?",
        en="Nationality declared: {declared}; in the register: {observed}. Do you have several, or has it changed "
        "lately?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA,),
    needs=Needs(facts=(NationalityHeld,), declared=("nationality",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
