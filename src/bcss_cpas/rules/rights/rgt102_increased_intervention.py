"""RGT102: the mutuality says that there is no increased intervention, while the living wage is proposed or runs."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Right
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, proposal, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.rules.rights._living_wage import proposed_or_running
from bcss_cpas.text import Text

_FLUX = "health_care_insurance"
_INTERVENTION = RightKind.INCREASED_INTERVENTION


def examine(case: Case) -> Iterator[Hit]:
    """Report the answer that there is none today; an answer that was not asked for is not one."""
    rights = [right for right in case.now(Right) if right.kind is _INTERVENTION]
    if rights and not any(right.granted for right in rights) and proposed_or_running(case):
        yield Hit(person=case.person, observed=tuple(Said(right.kind, right.source) for right in rights))


def _answered(*, granted: bool) -> Dossier:
    source = told_by(_FLUX)
    right = Right(person=APPLICANT, source=source, kind=RightKind.INCREASED_INTERVENTION, granted=granted)
    return dossier(right, consultations=consulting(_FLUX), proposal=proposal())


def _triggers() -> Dossier:
    return _answered(granted=False)


def _stays_silent() -> Dossier:
    return _answered(granted=True)


RULE = Rule(
    id="RGT102",
    title=Text(
        fr="Intervention majorée non octroyée",
        nl="Verhoogde tegemoetkoming niet toegekend",
        de="Erhöhte Kostenbeteiligung nicht gewährt",
        en="Increased intervention not granted",
    ),
    why=Text(
        fr="Une aide du CPAS peut ouvrir le droit à l'intervention majorée (BIM) : des soins de santé moins chers pour "
        "la personne.",
        nl="Steun van het OCMW kan recht geven op de verhoogde tegemoetkoming: goedkopere gezondheidszorg voor de "
        "persoon.",
        de="Eine Hilfe des ÖSHZ kann Anrecht auf die erhöhte Kostenbeteiligung geben: billigere Gesundheitspflege für "
        "die Person.",
        en="Aid from the CPAS may open the increased intervention (BIM): cheaper health care for the person.",
    ),
    message=Text(
        fr="Selon la mutualité, pas de droit : {observed}.",
        nl="Volgens het ziekenfonds geen recht: {observed}.",
        de="Laut Krankenkasse kein Anspruch: {observed}.",
        en="No right according to the mutuality: {observed}.",
    ),
    ask=Text(
        fr="Avez-vous demandé l'intervention majorée à votre mutualité ? Pouvons-nous envoyer une attestation à la "
        "mutualité ?",
        nl="Hebt u de verhoogde tegemoetkoming bij uw ziekenfonds aangevraagd? Mogen wij het ziekenfonds een attest "
        "sturen?",
        de="Haben Sie die erhöhte Kostenbeteiligung bei Ihrer Krankenkasse beantragt? Dürfen wir der Krankenkasse eine "
        "Bescheinigung senden?",
        en="Have you asked your mutuality for the increased intervention? May we send the mutuality an attestation?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED, OTHER_RIGHTS),
    needs=Needs(facts=(Told(Right, by=(_FLUX,)),)),
    subjects=(Right,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
