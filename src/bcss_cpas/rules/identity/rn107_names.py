"""RN107: the names or the birth date that were declared are not those of the register."""

from collections.abc import Iterator
from typing import Any

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import Identity
from bcss_cpas.rules._examples import APPLICANT, REGISTER, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import INQUIRY_DATA
from bcss_cpas.rules.identity._names import may_be
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare with every identity that a register gives: one that agrees is enough, spelling and order aside."""
    said = case.declaration
    if said.last_name is None and said.first_names is None and said.birth_date is None:
        raise NotGiven("last_name")
    identities = case.all(Identity)
    named = [held for held in identities if held.last_names or held.first_names]
    if named and True not in [may_be(said.last_name, said.first_names, held) for held in named]:
        yield Hit(
            person=case.person,
            declared=Said(_name((said.last_name or "",), said.first_names or ()), case.declared("last_name")),
            observed=tuple(Said(_name(held.last_names, held.first_names), held.source) for held in named),
        )
    birth_date = said.birth_date
    if birth_date is None:
        return
    born = [(held.birth_date, held.source) for held in identities if held.birth_date is not None]
    if born and True not in [birth.iso == birth_date.iso or _may_be(birth_date, birth) for birth, _ in born]:
        yield Hit(
            person=case.person,
            declared=Said(birth_date, case.declared("birth_date")),
            observed=tuple(Said(birth, source) for birth, source in born),
        )


def _name(last: tuple[str, ...], first: tuple[str, ...]) -> str:
    return " ".join(part for part in (*first, *last) if part)


def _may_be(one: IncompleteDate, other: IncompleteDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest


def _named(last: str, first: tuple[str, ...]) -> Dossier:
    held = Identity(person=APPLICANT, source=REGISTER, last_names=("Van den Exemple",), first_names=("Anna", "Louise"))
    declared: dict[str, Any] = {"last_name": last, "first_names": first}
    return dossier(held, declared=declared)


def _triggers() -> Dossier:
    return _named("Modèle", ("Anna",))


def _stays_silent() -> Dossier:
    return _named("EXEMPLE", ("Louise",))


RULE = Rule(
    id="RN107",
    title=Text(
        fr="Nom ou date de naissance différents",
        nl="Andere naam of geboortedatum",
        de="Anderer Name oder anderes Geburtsdatum",
        en="Name or birth date differs",
    ),
    why=Text(
        fr="Une identité vérifiée évite de consulter le dossier d'une autre personne.",
        nl="Een gecontroleerde identiteit voorkomt dat het dossier van iemand anders wordt geraadpleegd.",
        de="Eine geprüfte Identität verhindert, dass die Akte einer anderen Person eingesehen wird.",
        en="A checked identity avoids looking into the file of another person.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Registre : {observed}.",
        nl="Aangegeven: {declared}. Register: {observed}.",
        de="Angegeben: {declared}. Register: {observed}.",
        en="Declared: {declared}. Register: {observed}.",
    ),
    ask=Text(
        fr="Déclaré : {declared} ; au registre : {observed}. Pouvez-vous montrer votre carte d'identité ? Avez-vous "
        "changé de nom, ou y a-t-il une erreur ?",
        nl="Aangegeven: {declared}; in het register: {observed}. Kunt u uw identiteitskaart tonen? Bent u van naam "
        "veranderd, of is er een vergissing?",
        de="Angegeben: {declared}; im Register: {observed}. Können Sie Ihren Ausweis zeigen? Haben Sie den Namen "
        "gewechselt, oder liegt ein Irrtum vor?",
        en="Declared: {declared}; in the register: {observed}. Could you show your identity card? Have you changed "
        "your name, or is there a mistake?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA,),
    needs=Needs(facts=(Identity,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
