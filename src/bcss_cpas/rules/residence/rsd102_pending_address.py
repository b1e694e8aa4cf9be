"""RSD102: a change of address is declared at the municipality and not yet checked."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import AddressDeclaration, Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a declaration that the register has not yet taken up: no residence is younger than it."""
    for pending in case.now(AddressDeclaration):
        if not _taken_up(case, pending):
            yield Hit(
                person=case.person,
                declared=None if case.declaration.address is None else _declared(case),
                observed=(Said(pending.text, pending.source),),
                values={"since": pending.since or UNKNOWN_DATE},
            )


def _taken_up(case: Case, pending: AddressDeclaration) -> bool:
    declared = pending.since
    return declared is not None and any(
        home.since is not None and home.since.earliest >= declared.earliest for home in case.now(Residence)
    )


def _declared(case: Case) -> Said | None:
    address = case.declaration.address
    return None if address is None else Said(address, case.declared("address"))


def _moving(*, to: IncompleteDate) -> Dossier:
    pending = AddressDeclaration(
        person=APPLICANT, source=REGISTER, since=IncompleteDate("2025-02-10"), text="4700(0000) Aachener Strasse,12"
    )
    lives = Residence(person=APPLICANT, source=REGISTER, since=to, address=ELSEWHERE)
    return dossier(pending, lives, declared={"address": HOME})


def _triggers() -> Dossier:
    return _moving(to=SINCE)


def _stays_silent() -> Dossier:
    return _moving(to=IncompleteDate("2025-02-20"))


RULE = Rule(
    id="RSD102",
    title=Text(
        fr="Changement d'adresse en cours",
        nl="Adreswijziging in behandeling",
        de="Adressänderung in Bearbeitung",
        en="Change of address pending",
    ),
    why=Text(
        fr="La commune doit encore vérifier la résidence ; une visite à domicile peut établir les faits plus tôt.",
        nl="De gemeente moet de verblijfplaats nog nagaan; een huisbezoek kan de feiten vroeger vaststellen.",
        de="Die Gemeinde muss den Wohnort noch prüfen; ein Hausbesuch kann die Tatsachen früher feststellen.",
        en="The municipality has yet to check the residence; a home visit may establish the facts sooner.",
    ),
    message=Text(
        fr="Changement déclaré à la commune : {observed} ({since}).",
        nl="Wijziging aangegeven bij de gemeente: {observed} ({since}).",
        de="Bei der Gemeinde gemeldete Änderung: {observed} ({since}).",
        en="Change declared at the municipality: {observed} ({since}).",
    ),
    ask=Text(
        fr="Changement d'adresse déclaré à la commune : {observed}. Habitez-vous déjà à la nouvelle adresse ? Depuis "
        "quand, et avec qui ?",
        nl="Adreswijziging aangegeven bij de gemeente: {observed}. Woont u al op het nieuwe adres? Sinds wanneer, en "
        "met wie?",
        de="Bei der Gemeinde gemeldete Adressänderung: {observed}. Wohnen Sie schon an der neuen Adresse? Seit wann, "
        "und mit wem?",
        en="Change of address declared at the municipality: {observed}. Do you already live at the new address? Since "
        "when, and with whom?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.EXACT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(AddressDeclaration,)),
    subjects=(AddressDeclaration,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
