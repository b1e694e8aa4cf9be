"""RSD101: the address that was declared is not the main residence of the register."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import AddressDeclaration, Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the residence of the day of the declaration and of the day of the check, spelling aside.

    A change that is pending and may mean the declared address tells the same cause better.
    """
    declared = case.declaration.address
    if declared is None:
        return
    homes = [fact for fact in case.all(Residence) if fact.holds_on(case.declaration.on) or fact.holds_on(case.as_of)]
    if not homes:
        return
    same = [declared.same_place(home.address) for home in homes]
    if True in same:
        return
    if None in same:
        raise NotGiven("address")
    if not any(change.may_mean(declared) for change in case.now(AddressDeclaration)):
        yield Hit(
            person=case.person,
            declared=Said(declared, case.declared("address")),
            observed=tuple(Said(home.address, home.source) for home in homes),
            values={"since": homes[-1].since or UNKNOWN_DATE},
        )


def _registered(*, at_home: bool) -> Dossier:
    where = HOME if at_home else ELSEWHERE
    return dossier(Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=where), declared={"address": HOME})


def _triggers() -> Dossier:
    return _registered(at_home=False)


def _stays_silent() -> Dossier:
    return _registered(at_home=True)


RULE = Rule(
    id="RSD101",
    title=Text(
        fr="Autre adresse au registre",
        nl="Ander adres in het register",
        de="Andere Adresse im Register",
        en="Another address in the register",
    ),
    why=Text(
        fr="La résidence décide du CPAS compétent et de la composition du ménage ; les faits priment sur le registre.",
        nl="De verblijfplaats bepaalt het bevoegde OCMW en het gezin; de feiten gaan voor op het register.",
        de="Der Wohnort bestimmt das zuständige ÖSHZ und den Haushalt; die Tatsachen gehen dem Register vor.",
        en="The residence decides which CPAS is competent and who the household is; facts prevail over the register.",
    ),
    message=Text(
        fr="Déclarée : {declared}. Registre : {observed}, début : {since}.",
        nl="Aangegeven: {declared}. Register: {observed}, sinds {since}.",
        de="Angegeben: {declared}. Register: {observed}, seit {since}.",
        en="Declared: {declared}. Register: {observed}, since {since}.",
    ),
    ask=Text(
        fr="Le registre indique une autre adresse : {observed}. Où dormez-vous habituellement ? Depuis quand ? "
        "Avez-vous déclaré un changement d'adresse ?",
        nl="Het register vermeldt een ander adres: {observed}. Waar slaapt u gewoonlijk? Sinds wanneer? Hebt u een "
        "adreswijziging aangegeven?",
        de="Das Register nennt eine andere Adresse: {observed}. Wo schlafen Sie gewöhnlich? Seit wann? Haben Sie eine "
        "Adressänderung gemeldet?",
        en="The register has another address: {observed}. Where do you usually sleep? Since when? Have you declared a "
        "change of address?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(Residence,), declared=("address",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102", "RSD105", "VIS102"),
)
