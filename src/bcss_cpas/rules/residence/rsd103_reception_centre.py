"""RSD103: the obligatory place of inscription is a reception centre, and financial aid is asked."""

from collections.abc import Iterator

from bcss_cpas.codes.quality import ARTICLE_60, EQUIVALENT, LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.identity import PlaceOfInscription
from bcss_cpas.rules._examples import APPLICANT, REGISTER, SINCE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import CODE_207, FLUX_CONFRONTED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.text import Text

_FINANCIAL = (None, LIVING_WAGE, EQUIVALENT, ARTICLE_60)
"""A request is taken for one of financial aid until the proposal says otherwise."""


def examine(case: Case) -> Iterator[Hit]:
    """Report a centre of TI 207 that is not deleted; a row that may be deleted by now counts as deleted."""
    for place in case.now(PlaceOfInscription):
        ended = place.until is not None and place.until.earliest <= case.as_of
        proposed = case.dossier.proposal
        if place.centre and not ended and (None if proposed is None else proposed.aid) in _FINANCIAL:
            yield Hit(
                person=case.person,
                observed=(Said(place.code or "?", place.source),),
                values={"since": place.since or UNKNOWN_DATE},
            )


def _inscribed(*, centre: bool) -> Dossier:
    return dossier(PlaceOfInscription(person=APPLICANT, source=REGISTER, since=SINCE, centre=centre, code="0009"))


def _triggers() -> Dossier:
    return _inscribed(centre=True)


def _stays_silent() -> Dossier:
    return _inscribed(centre=False)


RULE = Rule(
    id="RSD103",
    title=Text(
        fr="Lieu obligatoire d'inscription : centre d'accueil",
        nl="Verplichte plaats van inschrijving: opvangcentrum",
        de="Vorgeschriebener Eintragungsort: Aufnahmezentrum",
        en="Obligatory place of inscription: reception centre",
    ),
    why=Text(
        fr="Tant que le centre est inscrit, le CPAS n'accorde pas d'aide financière ; la suppression de ce lieu y "
        "ouvre le droit.",
        nl="Zolang het centrum vermeld is, geeft het OCMW geen financiële steun; de opheffing van die plaats opent het "
        "recht erop.",
        de="Solange das Zentrum eingetragen ist, gewährt das ÖSHZ keine finanzielle Hilfe; die Aufhebung dieses Ortes "
        "eröffnet das Recht darauf.",
        en="As long as the centre is registered the CPAS gives no financial aid; the deletion of that place opens the "
        "right.",
    ),
    message=Text(
        fr="Le registre désigne un centre d'accueil ({observed}), début : {since}.",
        nl="Het register wijst een opvangcentrum aan ({observed}), sinds {since}.",
        de="Das Register nennt ein Aufnahmezentrum ({observed}), seit {since}.",
        en="The register names a reception centre ({observed}), since {since}.",
    ),
    ask=Text(
        fr="Habitez-vous encore au centre d'accueil ({observed}, depuis : {since}) ? Avez-vous un travail stable, ou "
        "avez-vous demandé la suppression de ce lieu d'inscription ?",
        nl="Woont u nog in het opvangcentrum ({observed}, sinds: {since})? Hebt u vast werk, of hebt u de opheffing "
        "van die plaats van inschrijving gevraagd?",
        de="Wohnen Sie noch im Aufnahmezentrum ({observed}, seit: {since})? Haben Sie eine feste Arbeit, oder haben "
        "Sie die Aufhebung dieses Eintragungsortes beantragt?",
        en="Do you still live in the reception centre ({observed}, since: {since})? Do you have stable work, or have "
        "you asked for this place of inscription to be deleted?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CODE_207, FLUX_CONFRONTED),
    needs=Needs(facts=(PlaceOfInscription,)),
    subjects=(PlaceOfInscription,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
