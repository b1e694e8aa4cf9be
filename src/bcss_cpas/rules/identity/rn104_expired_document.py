"""RN104: the identity card or residence document has expired, and no newer one is known."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import CardType
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import Document
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules.identity._documents import issued
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report the document that was issued last, where its day is past for certain; work permits are another matter."""
    documents = [card for card in case.all(Document) if card.kind is not None]
    for card in documents:
        if card.expires is not None and card.expires.latest >= case.as_of:
            return
    if not documents:
        return
    newest = max(documents, key=issued)
    if newest.expires is not None:
        kind = newest.kind or CardType("")
        yield Hit(person=case.person, observed=(Said(newest.expires, newest.source),), values={"document": kind})


def _card(expires: str) -> Dossier:
    card = Document(
        person=APPLICANT, source=REGISTER, kind=CardType("0000"), issued=SINCE, expires=IncompleteDate(expires)
    )
    return dossier(card)


def _triggers() -> Dossier:
    return _card("2024-11-30")


def _stays_silent() -> Dossier:
    return _card("2030-05-01")


RULE = Rule(
    id="RN104",
    title=Text(
        fr="Titre d'identité ou de séjour expiré",
        nl="Identiteits- of verblijfsdocument vervallen",
        de="Identitäts- oder Aufenthaltsdokument abgelaufen",
        en="Identity or residence document expired",
    ),
    why=Text(
        fr="Un titre de séjour expiré peut toucher au droit à l'aide ; une carte expirée complique les démarches.",
        nl="Een vervallen verblijfsdocument kan gevolgen hebben voor het recht op steun; een vervallen kaart maakt "
        "elke stap moeilijker.",
        de="Ein abgelaufener Aufenthaltstitel kann das Recht auf Hilfe berühren; eine abgelaufene Karte erschwert "
        "jeden Schritt.",
        en="An expired residence document may bear on the right to aid; an expired card makes every step harder.",
    ),
    message=Text(
        fr="Expiré le {observed} : {document}.",
        nl="Vervallen op {observed}: {document}.",
        de="Abgelaufen am {observed}: {document}.",
        en="Expired on {observed}: {document}.",
    ),
    ask=Text(
        fr="Votre document ({document}) a expiré le {observed}. En avez-vous demandé un nouveau ? Avez-vous une preuve "
        "de la demande ?",
        nl="Uw document ({document}) is vervallen op {observed}. Hebt u een nieuw document aangevraagd? Hebt u een "
        "bewijs van de aanvraag?",
        de="Ihr Dokument ({document}) ist am {observed} abgelaufen. Haben Sie ein neues beantragt? Haben Sie einen "
        "Nachweis des Antrags?",
        en="Your document ({document}) expired on {observed}. Have you applied for a new one? Do you have proof of the "
        "application?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(facts=(Document,)),
    subjects=(Document,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
