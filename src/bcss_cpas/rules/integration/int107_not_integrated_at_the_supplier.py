"""INT107: a flux answered that the person is not integrated at the supplier, so it says nothing of them."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.outcome import ANSWERS, OutcomeKind, Where
from bcss_cpas.dossier.availability import Asked
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Consultation
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import APPLICANT, REQUEST, dossier
from bcss_cpas.rules._finding import FluxName, Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED, NOT_INTEGRATED_THERE
from bcss_cpas.text import Text

_SUPPLIER = Where.SUPPLIER


def examine(case: Case) -> Iterator[Hit]:
    """Report each such flux and person once, unless the flux gave a real answer on that day or later."""
    refused = [each for each in case.asked if each.where is _SUPPLIER and _is_refused(case, each)]
    if not refused:
        return
    refused.sort(key=lambda each: (each.person.value, each.flux, each.on or date.min))
    for (person, flux), each in {(each.person, each.flux): each for each in refused}.items():
        source = Source(Origin.FLUX, flux, on=each.on)
        yield Hit(person=person, observed=(Said(FluxName(flux), source),), values={"person": person})


def _is_refused(case: Case, refused: Asked) -> bool:
    return refused.outcome is OutcomeKind.NOT_INTEGRATED and not any(
        (each.person, each.flux) == (refused.person, refused.flux)
        and each.outcome in ANSWERS
        and (each.on is None or refused.on is None or each.on >= refused.on)
        for each in case.asked
    )


def _pension(*outcomes: tuple[OutcomeKind, Where | None]) -> Dossier:
    asked = (
        Consultation(person=APPLICANT, flux="pension_register", on=REQUEST, outcome=outcome, where=where)
        for outcome, where in outcomes
    )
    return dossier(consultations=tuple(asked))


def _triggers() -> Dossier:
    return _pension((OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER))


def _stays_silent() -> Dossier:
    return _pension((OutcomeKind.NOT_INTEGRATED, Where.SUPPLIER), (OutcomeKind.NO_DATA, None))


RULE = Rule(
    id="INT107",
    title=Text(
        fr="Personne non intégrée chez le fournisseur",
        nl="Persoon niet geïntegreerd bij de leverancier",
        de="Person beim Lieferanten nicht eingetragen",
        en="Person not integrated at the supplier",
    ),
    why=Text(
        fr="Cette réponse n'est pas « aucune donnée » : on ne peut en conclure ni un revenu ni son absence.",
        nl="Dat antwoord is niet “geen gegevens”: noch een inkomen, noch het ontbreken ervan volgt eruit.",
        de="Diese Antwort heißt nicht „keine Daten“: Weder ein Einkommen noch sein Fehlen folgt daraus.",
        en="This answer is not “no data”: neither an income nor the lack of one follows from it.",
    ),
    message=Text(
        fr="{observed} : la personne {person} n'est pas intégrée chez le fournisseur ; flux à tenir pour non consulté.",
        nl="{observed}: persoon {person} is niet geïntegreerd bij de leverancier; dit telt als niet geraadpleegd.",
        de="{observed}: Person {person} ist beim Lieferanten nicht eingetragen; gilt als nicht eingesehen.",
        en="{observed}: person {person} is not integrated at the supplier; the flux counts as not consulted.",
    ),
    ask=Text(
        fr="Des données manquent pour la personne {person} : {observed}. Avez-vous un document récent de l'organisme, "
        "ou un contact avec lui ?",
        nl="Er ontbreken gegevens voor persoon {person}: {observed}. Hebt u een recent document van de instelling, of "
        "contact met haar?",
        de="Zu Person {person} fehlen Daten: {observed}. Haben Sie ein neueres Schriftstück der Einrichtung oder "
        "Kontakt zu ihr?",
        en="Data are missing for person {person}: {observed}. Do you have a recent document of the institution, or "
        "contact with it?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.EXACT,
    basis=(INTEGRATED, NOT_INTEGRATED_THERE),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
