"""RN101: the register says that the applicant is deceased."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import Death, Identity
from bcss_cpas.rules._examples import APPLICANT, REGISTER, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INQUIRY_DATA
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a death that the register holds, unless it lies after the day of the check."""
    for death in case.all(Death):
        if death.on is not None and death.on.earliest > case.as_of:
            continue
        yield Hit(person=case.person, observed=(Said(death.on or UNKNOWN_DATE, death.source),))


def _triggers() -> Dossier:
    return dossier(Death(person=APPLICANT, source=REGISTER, on=IncompleteDate("2025-01-02")))


def _stays_silent() -> Dossier:
    return dossier(Identity(person=APPLICANT, source=REGISTER, last_names=("Exemple",)))


RULE = Rule(
    id="RN101",
    title=Text(
        fr="Personne décédée selon le registre",
        nl="Persoon overleden volgens het register",
        de="Person laut Register verstorben",
        en="Person deceased according to the register",
    ),
    why=Text(
        fr="Une aide ne peut être accordée à une personne décédée ; il peut aussi s'agir d'une erreur de numéro.",
        nl="Aan een overleden persoon kan geen steun worden toegekend; het kan ook om een verkeerd nummer gaan.",
        de="Einer verstorbenen Person kann keine Hilfe gewährt werden; die Nummer kann auch falsch sein.",
        en="No aid can be granted to a deceased person; it may also be a mistake in the number.",
    ),
    message=Text(
        fr="Le registre mentionne un décès (date : {observed}).",
        nl="Het register vermeldt een overlijden (datum: {observed}).",
        de="Das Register nennt einen Todesfall (Datum: {observed}).",
        en="The register records a death (date: {observed}).",
    ),
    task=Text(
        fr="Vérifier l'identité et le numéro de la personne qui introduit la demande.",
        nl="Ga de identiteit en het nummer na van de persoon die de aanvraag indient.",
        de="Die Identität und die Nummer der Person prüfen, die den Antrag stellt.",
        en="Check the identity and the number of the person who makes the request.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.EXACT,
    basis=(INQUIRY_DATA,),
    needs=Needs(facts=(Death,)),
    subjects=(Death,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
