"""RGT103: a disability is recognised by points or earning capacity, and no allowance runs or is asked for."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.disability import DisabilityRecognition, DisabilityRequest
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.text import Text

_FLUX = "handi"
_DECLARED_AS = IncomeKind.DISABILITY
_POINTS = 7
"""The lowest number of points of a category of the integration allowance (table « integration_category »)."""
_ALLOWANCES = (BenefitKind.INCOME_REPLACEMENT, BenefitKind.INTEGRATION_ALLOWANCE, BenefitKind.DISABILITY)


def examine(case: Case) -> Iterator[Hit]:
    """Report what is recognised today of an adult, where nothing runs, is pending or is declared.

    The list of decisions is not public: points or a reduced earning capacity have to be told.
    """
    told = [each for each in case.now(DisabilityRecognition) if _opens_an_allowance(each)]
    if not told or case.now(DisabilityRequest) or any(each.kind in _ALLOWANCES for each in case.now(Benefit)):
        return
    incomes = case.declaration.incomes or ()
    if not any(income.kind is _DECLARED_AS and income.owner in (None, case.person) for income in incomes):
        observed = tuple(Said(each.recogniser or "?", each.source) for each in told)
        yield Hit(person=case.person, observed=observed, values={"points": _points(told)})


def _opens_an_allowance(each: DisabilityRecognition) -> bool:
    return bool(each.earning_capacity_reduced) or (each.autonomy or 0) >= _POINTS


def _points(told: list[DisabilityRecognition]) -> int | str:
    return max((each.autonomy for each in told if each.autonomy is not None), default="–")


def _recognised(points: int) -> Dossier:
    held = DisabilityRecognition(
        person=APPLICANT, source=told_by(_FLUX), since=SINCE, recogniser="DGPH", autonomy=points
    )
    return dossier(held, consultations=consulting(_FLUX))


def _triggers() -> Dossier:
    return _recognised(9)


def _stays_silent() -> Dossier:
    return _recognised(6)


RULE = Rule(
    id="RGT103",
    title=Text(
        fr="Handicap reconnu sans allocation",
        nl="Erkende handicap zonder tegemoetkoming",
        de="Anerkannte Behinderung ohne Beihilfe",
        en="Disability recognised without an allowance",
    ),
    why=Text(
        fr="Une allocation aux personnes handicapées va avant l'aide du CPAS, et peut la compléter.",
        nl="Een tegemoetkoming aan personen met een handicap gaat vóór de steun van het OCMW, en kan die aanvullen.",
        de="Eine Beihilfe für Personen mit Behinderung geht der Hilfe des ÖSHZ vor und kann sie ergänzen.",
        en="An allowance for persons with a disability comes before the aid of the CPAS, and may complete it.",
    ),
    message=Text(
        fr="Reconnu par {observed} (points d'autonomie : {points}) ; aucune allocation ni demande connue.",
        nl="Erkend door {observed} (punten zelfredzaamheid: {points}); geen tegemoetkoming of aanvraag bekend.",
        de="Anerkannt von {observed} (Punkte Selbstständigkeit: {points}); keine Beihilfe, kein Antrag bekannt.",
        en="Recognised by {observed} (autonomy points: {points}); no allowance and no request known.",
    ),
    ask=Text(
        fr="Votre handicap est reconnu ({observed}). Avez-vous demandé une allocation pour personne handicapée ? "
        "Voulez-vous que nous vous aidions ?",
        nl="Uw handicap is erkend ({observed}). Hebt u een tegemoetkoming aan personen met een handicap aangevraagd? "
        "Mogen wij u daarbij helpen?",
        de="Ihre Behinderung ist anerkannt ({observed}). Haben Sie eine Beihilfe für Personen mit Behinderung "
        "beantragt? Dürfen wir Ihnen dabei helfen?",
        en="Your disability is recognised ({observed}). Have you asked for a disability allowance? Would you like us "
        "to help you with it?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED, OTHER_RIGHTS),
    needs=Needs(facts=(DisabilityRecognition, Told(Benefit, by=(_FLUX,)))),
    subjects=(DisabilityRecognition,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101",),
)
