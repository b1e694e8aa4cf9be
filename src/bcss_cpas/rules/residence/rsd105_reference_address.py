"""RSD105: the register holds a reference address while a home is declared."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import ReferenceAddress, Residence
from bcss_cpas.rules._examples import APPLICANT, ELSEWHERE, HOME, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report a reference address of today; where the register tells which one it is, it is shown."""
    declared = case.declaration.address
    references = case.now(ReferenceAddress)
    if declared is None or not references:
        return
    homes = tuple(Said(home.address, home.source) for home in case.now(Residence))
    since = references[-1].since or UNKNOWN_DATE
    yield Hit(
        person=case.person,
        declared=Said(declared, case.declared("address")),
        observed=homes or (Said("–", references[-1].source),),
        values={"since": since},
    )


def _registered(*facts: ReferenceAddress) -> Dossier:
    lives = Residence(person=APPLICANT, source=REGISTER, since=SINCE, address=ELSEWHERE)
    return dossier(lives, *facts, declared={"address": HOME})


def _triggers() -> Dossier:
    return _registered(ReferenceAddress(person=APPLICANT, source=REGISTER, since=SINCE))


def _stays_silent() -> Dossier:
    ended = IncompleteDate("2024-09-01")
    return _registered(ReferenceAddress(person=APPLICANT, source=REGISTER, since=SINCE, until=ended))


RULE = Rule(
    id="RSD105",
    title=Text(
        fr="Adresse de référence au registre",
        nl="Referentieadres in het register",
        de="Bezugsadresse im Register",
        en="Reference address in the register",
    ),
    why=Text(
        fr="À une adresse de référence on n'habite pas ; le ménage et la catégorie dépendent du logement réel.",
        nl="Op een referentieadres woont men niet; gezin en categorie hangen af van de werkelijke woning.",
        de="An einer Bezugsadresse wohnt man nicht; Haushalt und Kategorie hängen von der wirklichen Wohnung ab.",
        en="Nobody lives at a reference address; household and category depend on the actual home.",
    ),
    message=Text(
        fr="Déclarée : {declared}. Registre : adresse de référence, début : {since} ({observed}).",
        nl="Aangegeven: {declared}. Register: referentieadres sinds {since} ({observed}).",
        de="Angegeben: {declared}. Register: Bezugsadresse seit {since} ({observed}).",
        en="Declared: {declared}. Register: reference address since {since} ({observed}).",
    ),
    ask=Text(
        fr="Le registre vous donne une adresse de référence (depuis : {since}). Où dormez-vous habituellement, et "
        "depuis quand ? Avez-vous encore besoin de cette adresse ?",
        nl="Het register geeft u een referentieadres (sinds: {since}). Waar slaapt u gewoonlijk, en sinds wanneer? "
        "Hebt u dat adres nog nodig?",
        de="Das Register gibt Ihnen eine Bezugsadresse (seit: {since}). Wo schlafen Sie gewöhnlich, und seit wann? "
        "Brauchen Sie diese Adresse noch?",
        en="The register gives you a reference address (since: {since}). Where do you usually sleep, and since when? "
        "Do you still need that address?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.EXACT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(ReferenceAddress,), declared=("address",)),
    subjects=(ReferenceAddress,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102"),
)
