"""RN102: the register has the applicant struck off, absent or gone abroad."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import ResidenceStatus
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import FileOwner
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a status or a country that stands where a municipality is expected; a death has a rule of its own."""
    for owner in case.all(FileOwner):
        told = owner.status or owner.country
        if told is None or not owner.holds_on(case.as_of):
            continue
        if told.entry is None or told.entry.extra.get("status") != "deceased":
            yield Hit(person=case.person, observed=(Said(told, owner.source),))


def _triggers() -> Dossier:
    return dossier(FileOwner(person=APPLICANT, source=REGISTER, since=SINCE, status=ResidenceStatus("99991")))


def _stays_silent() -> Dossier:
    return dossier(FileOwner(person=APPLICANT, source=REGISTER, since=SINCE, municipality="63023"))


RULE = Rule(
    id="RN102",
    title=Text(
        fr="Personne radiée ou partie à l'étranger",
        nl="Persoon geschrapt of vertrokken naar het buitenland",
        de="Person gestrichen oder ins Ausland verzogen",
        en="Person struck off or gone abroad",
    ),
    why=Text(
        fr="Le droit suppose une résidence effective en Belgique ; les faits priment sur le registre.",
        nl="Het recht veronderstelt een werkelijke verblijfplaats in België; de feiten gaan voor op het register.",
        de="Das Recht setzt einen tatsächlichen Wohnort in Belgien voraus; die Tatsachen gehen dem Register vor.",
        en="The right supposes an actual residence in Belgium; facts prevail over the register.",
    ),
    message=Text(
        fr="Le registre indique : {observed}.",
        nl="Het register vermeldt: {observed}.",
        de="Das Register besagt: {observed}.",
        en="The register says: {observed}.",
    ),
    ask=Text(
        fr="Le registre indique : {observed}. Où habitez-vous réellement, et depuis quand ? Avez-vous demandé votre "
        "inscription à la commune ?",
        nl="Het register vermeldt: {observed}. Waar woont u werkelijk, en sinds wanneer? Hebt u uw inschrijving bij de "
        "gemeente aangevraagd?",
        de="Das Register besagt: {observed}. Wo wohnen Sie tatsächlich, und seit wann? Haben Sie bei der Gemeinde Ihre "
        "Eintragung beantragt?",
        en="The register says: {observed}. Where do you really live, and since when? Have you asked the municipality "
        "to register you?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.EXACT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(FileOwner,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
