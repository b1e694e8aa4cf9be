"""DIS103: a request for a disability allowance is still being examined."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.disability import RequestLegislation
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.disability import DisabilityRequest
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.disability._allowances import FLUX
from bcss_cpas.text import Text

_ALLOWANCE = BenefitKind.DISABILITY


def examine(case: Case) -> Iterator[Hit]:
    """Report each request or appeal for an allowance; recognition alone, or a child's supplement, is none."""
    for request in case.now(DisabilityRequest):
        legislation = request.legislation
        if legislation is None or legislation.benefit is not _ALLOWANCE:
            continue
        if request.administrative or request.appeal:
            yield Hit(
                person=case.person,
                observed=(Said(legislation, request.source),),
                values={"since": request.since or UNKNOWN_DATE, "holder": request.holder or "?"},
            )


def _asked_for(legislation: str) -> Dossier:
    request = DisabilityRequest(
        person=APPLICANT, source=told_by(FLUX), since=IncompleteDate("2024-11-04"), holder="DGPH",
        legislation=RequestLegislation(legislation), administrative=True,
    )  # fmt: skip
    return dossier(request, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _asked_for("3")


def _stays_silent() -> Dossier:
    return _asked_for("2")


RULE = Rule(
    id="DIS103",
    title=Text(
        fr="Demande d'allocation en cours (handicap)",
        nl="Lopende aanvraag voor een tegemoetkoming (handicap)",
        de="Antrag auf Beihilfe läuft (Behinderung)",
        en="Request for an allowance pending (disability)",
    ),
    why=Text(
        fr="Le droit à une allocation passe avant l'aide ; d'ici la décision, l'aide ou un complément est possible.",
        nl="Het recht op een tegemoetkoming gaat voor op steun; intussen is steun of een aanvulling mogelijk.",
        de="Der Anspruch auf eine Beihilfe geht der Hilfe vor; bis dahin ist Hilfe oder eine Ergänzung möglich.",
        en="The right to an allowance comes before aid; until it is decided, aid or a complement is possible.",
    ),
    message=Text(
        fr="{holder} examine une demande (introduite : {since}) : {observed}.",
        nl="{holder} onderzoekt een aanvraag sinds {since}: {observed}.",
        de="{holder} prüft einen Antrag seit {since}: {observed}.",
        en="{holder} has been examining a request since {since}: {observed}.",
    ),
    ask=Text(
        fr="Où en est votre demande auprès de {holder} ({observed}, depuis : {since}) ? Avez-vous reçu une réponse, ou "
        "vous manque-t-il un document ?",
        nl="Hoever staat uw aanvraag bij {holder} ({observed}, sinds: {since})? Hebt u een antwoord gekregen, of "
        "ontbreekt er nog een document?",
        de="Wie weit ist Ihr Antrag bei {holder} ({observed}, seit: {since})? Haben Sie eine Antwort erhalten, oder "
        "fehlt noch ein Dokument?",
        en="How far is your request at {holder} ({observed}, since: {since})? Have you had an answer, or is a document "
        "still missing?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(OTHER_RIGHTS, FLUX_CONFRONTED),
    needs=Needs(facts=(DisabilityRequest,)),
    subjects=(DisabilityRequest,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
