"""ST101: the household that the social tariff is worked out for is not the one that was declared."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.energy import TariffHousehold
from bcss_cpas.rules._examples import APPLICANT, CHILD, PARENT, REQUEST, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.text import Text

_FLUX = "social_rate_investigation"


def examine(case: Case) -> Iterator[Hit]:
    """Compare numbers with the household read last; one declared without a number may be anybody whom it has.

    A member who came after the day on which the register was read for it cannot be in it.
    """
    known = max((each for each in case.all(TariffHousehold) if each.members), key=_read_on, default=None)
    if known is None:
        return
    declared = case.declaration.household or ()
    numbers = {member.ssin for member in declared}
    extra = [person for person in known.members if person not in numbers and person != case.person]
    for person in extra[sum(member.ssin is None for member in declared) :]:
        yield Hit(person=case.person, observed=(Said(person, known.source),), values={"member": person})
    for place, member in enumerate(declared):
        came_later = member.since is not None and known.on is not None and member.since > known.on
        if member.ssin is not None and member.ssin not in known.members and not came_later:
            yield Hit(
                person=case.person,
                declared=Said(member.ssin, case.declared(f"household[{place}]")),
                observed=(Said("–", known.source),),
                values={"member": member.ssin},
            )


def _read_on(household: TariffHousehold) -> date:
    return household.on or date.min


def _members(*members: Ssin) -> Dossier:
    known = TariffHousehold(person=APPLICANT, source=told_by(_FLUX), members=(APPLICANT, *members), on=REQUEST)
    says = {"household": (Member(kin=Kin.CHILD, ssin=CHILD),)}
    return dossier(known, declared=says, consultations=consulting(_FLUX))


def _triggers() -> Dossier:
    return _members(CHILD, PARENT)


def _stays_silent() -> Dossier:
    return _members(CHILD)


RULE = Rule(
    id="ST101",
    title=Text(
        fr="Autre ménage pour le tarif social",
        nl="Ander gezin voor het sociaal tarief",
        de="Anderer Haushalt für den Sozialtarif",
        en="Another household for the social tariff",
    ),
    why=Text(
        fr="Le tarif social suit le ménage connu là ; un écart peut montrer un ménage ancien, ou une personne oubliée.",
        nl="Het sociaal tarief volgt het gezin dat daar bekend is; een verschil kan wijzen op een vroeger gezin, of op "
        "een vergeten persoon.",
        de="Der Sozialtarif folgt dem dort bekannten Haushalt; ein Unterschied kann auf einen früheren Haushalt oder "
        "eine vergessene Person hinweisen.",
        en="The social tariff follows the household known there; a difference may show an old household, or a person "
        "who was forgotten.",
    ),
    message=Text(
        fr="Déclaré : {declared}. Ménage du tarif social : {observed}.",
        nl="Aangegeven: {declared}. Gezin van het sociaal tarief: {observed}.",
        de="Angegeben: {declared}. Haushalt des Sozialtarifs: {observed}.",
        en="Declared: {declared}. Household of the social tariff: {observed}.",
    ),
    ask=Text(
        fr="La personne {member} vit-elle à l'adresse du contrat d'énergie ? Depuis quand, ou jusqu'à quand ? Le "
        "ménage a-t-il changé récemment ?",
        nl="Woont persoon {member} op het adres van het energiecontract? Sinds wanneer, of tot wanneer? Is het gezin "
        "onlangs veranderd?",
        de="Wohnt Person {member} an der Adresse des Energievertrags? Seit wann, oder bis wann? Hat sich der Haushalt "
        "kürzlich geändert?",
        en="Does person {member} live at the address of the energy contract? Since when, or until when? Has the "
        "household changed lately?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(TariffHousehold,), declared=("household",)),
    subjects=(TariffHousehold,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "HH101", "HH102"),
)
