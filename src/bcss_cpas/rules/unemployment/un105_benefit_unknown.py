"""UN105: an unemployment benefit was declared, and the ONEM knows none."""

from collections.abc import Iterator
from datetime import timedelta

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.unemployment import NoRightReason, UnemploymentAllowance
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.law.money import cents
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, income, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import awarded, own, paid
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.rules._window import last_answer
from bcss_cpas.rules.unemployment._rights import DECLARED_AS, FLUX, refusal_on, running
from bcss_cpas.text import Text

_KINDS = (BenefitKind.UNEMPLOYMENT, BenefitKind.ACTIVATION, BenefitKind.CAREER_BREAK)
_THREE_MONTHS = timedelta(days=92)


def examine(case: Case) -> Iterator[Hit]:
    """Look for a right that runs, and for any payment or benefit of the ONEM in the last three months.

    A benefit that began after the ONEM was asked is not missed.
    """
    incomes = own(case, DECLARED_AS)
    if not incomes or running(case):
        return
    declared = [each for each in incomes if each.period is None or case.as_of in each.period]
    if not declared:
        return
    if paid(case, FLUX, _KINDS, _THREE_MONTHS) or awarded(case, FLUX, _KINDS, _THREE_MONTHS):
        return
    asked = last_answer(case, *FLUX)
    if all(each.period is not None and each.period.start >= asked for each in declared):
        return
    refusal = refusal_on(case, case.as_of)
    why = None if refusal is None else refusal.reason
    yield Hit(
        person=case.person,
        declared=Said(cents(declared[0].amount), case.declared("incomes")),
        observed=(silence(case, *FLUX) if refusal is None else Said(why or "?", refusal.source),),
    )


def _declared(*, right: bool) -> Dossier:
    told = Unemployment(
        person=APPLICANT, source=told_by("unemployment_data"), since=IncompleteDate("2025-01-06"), right=right,
        allowance=UnemploymentAllowance("UNEMPLOYMENT_ALLOCATION") if right else None,
        reason=None if right else NoRightReason.END_OF_RIGHT,
    )  # fmt: skip
    declared = {"incomes": (income(IncomeKind.UNEMPLOYMENT, 1300),)}
    return dossier(told, declared=declared, consultations=consulting(*FLUX))


def _triggers() -> Dossier:
    return _declared(right=False)


def _stays_silent() -> Dossier:
    return _declared(right=True)


RULE = Rule(
    id="UN105",
    title=Text(
        fr="Chômage déclaré, inconnu à l'ONEM",
        nl="Aangegeven werkloosheidsuitkering, onbekend bij de RVA",
        de="Angegebenes Arbeitslosengeld, beim LfA unbekannt",
        en="Declared unemployment benefit not known to the ONEM",
    ),
    why=Text(
        fr="Le droit a peut-être pris fin, ou la demande est à l'examen : l'allocation n'est alors pas une ressource "
        "effective.",
        nl="Het recht is misschien geëindigd, of de aanvraag is in onderzoek: de uitkering is dan geen werkelijk "
        "bestaansmiddel.",
        de="Der Anspruch ist vielleicht beendet, oder der Antrag wird geprüft: Die Leistung ist dann kein "
        "tatsächliches Existenzmittel.",
        en="The right may have ended, or the request is being examined: the benefit is then no effective resource.",
    ),
    message=Text(
        fr="Déclaré : {declared} EUR. L'ONEM ne connaît ni droit ni paiement récent ; motif : {observed}.",
        nl="Aangegeven: {declared} EUR. De RVA kent recht noch recente betaling; reden: {observed}.",
        de="Angegeben: {declared} EUR. Das LfA kennt weder Anspruch noch jüngste Zahlung; Grund: {observed}.",
        en="Declared: {declared} EUR. The ONEM knows no right and no recent payment; reason: {observed}.",
    ),
    ask=Text(
        fr="Vous avez déclaré {declared} EUR de chômage. Quand avez-vous reçu la dernière allocation ? Votre droit "
        "a-t-il pris fin ? Une demande est-elle à l'examen ?",
        nl="U hebt {declared} EUR werkloosheidsuitkering aangegeven. Wanneer ontving u de laatste uitkering? Is uw "
        "recht geëindigd? Loopt er een aanvraag?",
        de="Sie haben {declared} EUR Arbeitslosengeld angegeben. Wann erhielten Sie die letzte Zahlung? Ist Ihr "
        "Anspruch beendet? Läuft ein Antrag?",
        en="You declared {declared} EUR of unemployment benefit. When did you receive the last one? Has your right "
        "ended? Is a request under way?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(CROSSED, FLUX_CONFRONTED),
    needs=Needs(facts=(Unemployment, Told(Payment, by=FLUX)), declared=("incomes",)),
    subjects=(DECLARED_AS,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("UN103",),
)
