"""RSD108: the register has moved the person since the declaration, which agreed with it then."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED, SITUATION_REVIEWED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._window import all_new
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the residence of the day of the check with the declared address, where it began after the declaration.

    An address that never agreed is told by another rule.
    """
    declared, homes = case.declaration.address, case.now(Residence)
    if declared is None or not homes or not all_new(case, homes):
        return
    before = [home for home in case.all(Residence) if home.holds_on(case.declaration.on)]
    agreed = True in [declared.same_place(home.address) for home in before]
    if agreed and {declared.same_place(home.address) for home in homes} == {False}:
        yield Hit(
            person=case.person,
            declared=Said(declared, case.declared("address")),
            observed=tuple(Said(home.address, home.source) for home in homes),
            values={"since": homes[-1].since or UNKNOWN_DATE},
        )


def _moved(on: str) -> Dossier:
    day = IncompleteDate(on)
    before = Residence(person=APPLICANT, source=REGISTER, since=SINCE, until=day, address=HOME)
    return dossier(
        before, Residence(person=APPLICANT, source=REGISTER, since=day, address=ELSEWHERE), declared={"address": HOME}
    )


def _triggers() -> Dossier:
    return _moved("2025-02-24")


def _stays_silent() -> Dossier:
    return _moved("2025-03-10")


RULE = Rule(
    id="RSD108",
    title=Text(
        fr="Déménagement depuis la déclaration",
        nl="Verhuizing sinds de aangifte",
        de="Umzug seit der Erklärung",
        en="Move since the declaration",
    ),
    why=Text(
        fr="L'adresse décide de la catégorie, du ménage et du CPAS compétent : la situation est à revoir.",
        nl="Het adres bepaalt de categorie, het gezin en het bevoegde OCMW: de toestand moet worden herzien.",
        de="Die Adresse bestimmt Kategorie, Haushalt und zuständiges ÖSHZ: Die Lage ist zu überprüfen.",
        en="The address decides the category, the household and the competent CPAS: the situation is to be reviewed.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Au registre, à partir du {since} : {observed}.",
        nl="Aangegeven: {declared}. In het register, vanaf {since}: {observed}.",
        de="Angegeben: {declared}. Im Register, ab {since}: {observed}.",
        en="Declared: {declared}. In the register, from {since}: {observed}.",
    ),
    ask=Text(
        fr="Selon le registre, vous habitez à partir du {since} à une autre adresse : {observed}. Avez-vous déménagé, "
        "et avec qui y vivez-vous ?",
        nl="Volgens het register woont u vanaf {since} op een ander adres: {observed}. Bent u verhuisd, en met wie "
        "woont u daar?",
        de="Laut Register wohnen Sie ab {since} an einer anderen Adresse: {observed}. Sind Sie umgezogen, und mit wem "
        "wohnen Sie dort?",
        en="In the register you live at another address from {since}: {observed}. Have you moved, and with whom do you "
        "live there?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(SITUATION_REVIEWED, FLUX_CONFRONTED),
    needs=Needs(facts=(Residence,), declared=("address",)),
    subjects=(Residence,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102", "RSD105"),
)
