"""RE104: real estate in Belgium was declared that the cadastre does not know."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.outcome import OutcomeKind
from bcss_cpas.dossier import declaration
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.rules._examples import APPLICANT, REQUEST, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules.real_estate._cadastre import FLUX, TOLD, declared_here, owned, said
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report where more was declared as the applicant's own than the cadastre has parts; abroad is not its business."""
    here = declared_here(case)
    if not here:
        return
    own = [each for each in here if each.owner in (None, case.person)]
    parts = owned(case)
    if len(own) > len(parts):
        observed = tuple(said(each) for each in parts) or (silence(case, FLUX),)
        yield Hit(
            person=case.person,
            declared=Said(len(own), case.declared("property")),
            observed=observed,
            values={"number": len(parts)},
        )


def _says_owner(*, abroad: bool) -> Dossier:
    asked = Consultation(person=APPLICANT, flux=FLUX, on=REQUEST, outcome=OutcomeKind.NO_DATA)
    house = declaration.Property(built=True, abroad=abroad, cadastral_income=Decimal(745))
    return dossier(declared={"property": (house,)}, consultations=(asked,))


def _triggers() -> Dossier:
    return _says_owner(abroad=False)


def _stays_silent() -> Dossier:
    return _says_owner(abroad=True)


RULE = Rule(
    id="RE104",
    title=Text(
        fr="Bien immobilier inconnu du cadastre",
        nl="Onroerend goed onbekend bij het kadaster",
        de="Immobilie dem Kataster unbekannt",
        en="Real estate unknown to the cadastre",
    ),
    why=Text(
        fr="Un achat ou un héritage récent peut y manquer ; un bien vendu ou situé à l'étranger aussi.",
        nl="Een recente aankoop of erfenis kan er ontbreken; een verkocht goed of een in het buitenland ook.",
        de="Ein Kauf oder eine Erbschaft der letzten Zeit kann fehlen; eine verkaufte Immobilie oder eine im Ausland "
        "auch.",
        en="A recent purchase or inheritance may be missing there; so may a property that was sold or lies abroad.",
    ),
    message=Text(
        fr="Biens déclarés en Belgique : {declared}. Parties au cadastre : {number} ({observed}).",
        nl="Aangegeven goederen in België: {declared}. Delen in het kadaster: {number} ({observed}).",
        de="Angegebene Immobilien in Belgien: {declared}. Teile im Kataster: {number} ({observed}).",
        en="Properties declared in Belgium: {declared}. Parts in the cadastre: {number} ({observed}).",
    ),
    ask=Text(
        fr="Biens déclarés en Belgique : {declared} ; au cadastre : {number} ({observed}). Depuis quand les avez-vous, "
        "et à quel nom sont-ils ? Pouvez-vous montrer l'acte ou l'avertissement-extrait de rôle ?",
        nl="Aangegeven goederen in België: {declared}; in het kadaster: {number} ({observed}). Sinds wanneer hebt u "
        "ze, en op welke naam staan ze? Kunt u de akte of het aanslagbiljet tonen?",
        de="Angegebene Immobilien in Belgien: {declared}; im Kataster: {number} ({observed}). Seit wann haben Sie sie, "
        "und auf wessen Namen? Können Sie die Urkunde oder den Steuerbescheid zeigen?",
        en="Properties declared in Belgium: {declared}; in the cadastre: {number} ({observed}). Since when do you have "
        "them, and in whose name are they? Can you show the deed or the tax assessment?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(TOLD,), declared=("property",)),
    subjects=("property",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RE102",),
)
