"""INT102: the inquiry of the applicant was registered from another day than that of the request."""

from collections.abc import Iterator, Sequence
from datetime import date

from bcss_cpas.codes.quality import INQUIRY
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.rules._examples import REQUEST, dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED
from bcss_cpas.rules.integration._ours import filed, of
from bcss_cpas.text import Text

_INQUIRY = INQUIRY.code


def examine(case: Case) -> Iterator[Hit]:
    """Report the 001 that ran for the request where none starts on its day; one of a review starts when it likes."""
    requested = case.dossier.requested_on
    if _starts(filed(case, case.person.value), requested):  # there it mostly stands
        return
    ours = of(case, case.person)
    if _starts(ours, requested):
        return
    decided = _decided(case.dossier)
    began = [(each.start, each) for each in ours if each.start is not None and each.code == _INQUIRY]
    observed = tuple(
        Said(start, each.source) for start, each in began if each.active_on(requested) or requested < start < decided
    )
    if observed:
        yield Hit(person=case.person, observed=observed, values={"requested": requested})


def _starts(ours: Sequence[Registration], day: date) -> bool:
    return day in [each.start for each in ours if each.code == _INQUIRY]


def _decided(file: Dossier) -> date:
    """Return the first day that answers the request; what begins from then on is for a review or an alert."""
    days = (day for day in (file.decided_on, file.last_review, file.ended_on) if day is not None)
    return min(days, default=date.max)


def _registered_from(start: date) -> Dossier:
    return dossier(integrations=(integration(start=start),))


def _triggers() -> Dossier:
    return _registered_from(date(2025, 2, 24))


def _stays_silent() -> Dossier:
    return _registered_from(REQUEST)


RULE = Rule(
    id="INT102",
    title=Text(
        fr="Intégration à une autre date que la demande",
        nl="Integratie op een andere dag dan de aanvraag",
        de="Eintragung an einem anderen Tag als der Antrag",
        en="Integration on another day than the request",
    ),
    why=Text(
        fr="L'intégration sous 001 se fait à la date de la demande : c'est la demande qui la justifie.",
        nl="De integratie onder 001 gebeurt op de datum van de aanvraag: het is de aanvraag die ze rechtvaardigt.",
        de="Die Eintragung unter 001 erfolgt am Tag des Antrags: Der Antrag rechtfertigt sie.",
        en="The integration under 001 is made on the day of the request: the request is what justifies it.",
    ),
    message=Text(
        fr="Demande du {requested} ; intégration 001 à partir du {observed}.",
        nl="Aanvraag van {requested}; integratie 001 vanaf {observed}.",
        de="Antrag vom {requested}; Eintragung 001 ab {observed}.",
        en="Request of {requested}; integration 001 from {observed}.",
    ),
    ask=Text(
        fr="Est-ce bien le {requested} que vous avez fait votre demande ?",
        nl="Hebt u uw aanvraag inderdaad op {requested} ingediend?",
        de="Haben Sie Ihren Antrag tatsächlich am {requested} gestellt?",
        en="Was it indeed on {requested} that you made your request?",
    ),
    task=Text(
        fr="Vérifier la date de la demande ({requested}) et celle de l'intégration ({observed}).",
        nl="Ga de datum van de aanvraag ({requested}) en die van de integratie ({observed}) na.",
        de="Den Tag des Antrags ({requested}) und den der Eintragung ({observed}) prüfen.",
        en="Check the day of the request ({requested}) and that of the integration ({observed}).",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INTEGRATED,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
