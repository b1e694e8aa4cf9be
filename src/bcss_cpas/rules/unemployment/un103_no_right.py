"""UN103: a sanction or an exclusion takes the right to unemployment benefit away for days since the request."""

from collections.abc import Iterator

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.unemployment import NoRightReason
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import DISPOSED_TO_WORK, FLUX_CONFRONTED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules._window import window
from bcss_cpas.rules.unemployment._rights import begun, days_without
from bcss_cpas.text import Text

_REASONS = (NoRightReason.SANCTION, NoRightReason.EXCLUSION)


def examine(case: Case) -> Iterator[Hit]:
    """Report the newest sanction or exclusion with days since the request; the end of a right is no fault.

    A right that began after it, and before the request, has lifted it.
    """
    told = case.all(Unemployment)
    refusals = [each for each in told if not each.right and each.reason in _REASONS]
    if not refusals:
        return
    last, since = max(refusals, key=begun), window(case)
    lifted = any(each.right and begun(last) < begun(each) <= since.start for each in told)
    if last.reason is not None and not lifted and days_without(last).overlaps(since):
        yield Hit(
            person=case.person,
            observed=(Said(last.reason, last.source),),
            values={
                "since": last.since or UNKNOWN_DATE,
                "weeks": last.sanction_weeks or "–",
                "article": last.article or "–",
            },
        )


def _without(reason: NoRightReason) -> Dossier:
    refusal = Unemployment(
        person=APPLICANT, source=told_by("unemployment_data"), since=IncompleteDate("2025-02-03"), right=False,
        reason=reason, sanction_weeks=8 if reason is NoRightReason.SANCTION else None,
    )  # fmt: skip
    return dossier(refusal, declared={"incomes": ()})


def _triggers() -> Dossier:
    return _without(NoRightReason.SANCTION)


def _stays_silent() -> Dossier:
    return _without(NoRightReason.END_OF_RIGHT)


RULE = Rule(
    id="UN103",
    title=Text(
        fr="Sanction ou exclusion du chômage",
        nl="Sanctie of uitsluiting bij werkloosheid",
        de="Sanktion oder Ausschluss beim Arbeitslosengeld",
        en="Sanction or exclusion from unemployment benefit",
    ),
    why=Text(
        fr="L'allocation manque, et la raison importe : un recours est peut-être possible ; être disposé à travailler "
        "est une condition, sauf raisons de santé ou d'équité.",
        nl="De uitkering ontbreekt, en de reden telt: misschien is beroep mogelijk; werkbereid zijn is een voorwaarde, "
        "tenzij redenen van gezondheid of billijkheid dat beletten.",
        de="Die Leistung fehlt, der Grund zählt: Vielleicht ist ein Einspruch möglich; Arbeitsbereitschaft ist eine "
        "Voraussetzung, außer aus Gründen der Gesundheit oder Billigkeit.",
        en="The benefit is missing, and the reason matters: an appeal may be possible; being disposed to work "
        "is a condition, unless health or equity prevents it.",
    ),
    message=Text(
        fr="ONEM : {observed}, début : {since}, semaines : {weeks}, article : {article}.",
        nl="RVA: {observed} sinds {since}, weken: {weeks}, artikel: {article}.",
        de="LfA: {observed} seit {since}, Wochen: {weeks}, Artikel: {article}.",
        en="ONEM: {observed} since {since}, weeks: {weeks}, article: {article}.",
    ),
    ask=Text(
        fr="L'ONEM indique : {observed} (depuis : {since}). Que s'est-il passé ? Avez-vous reçu une décision ? "
        "L'avez-vous contestée ? Jusqu'à quand vaut-elle ?",
        nl="De RVA vermeldt: {observed} (sinds: {since}). Wat is er gebeurd? Kreeg u een beslissing? Hebt u ze "
        "betwist? Tot wanneer geldt ze?",
        de="Das LfA gibt an: {observed} (seit: {since}). Was ist geschehen? Haben Sie einen Bescheid? Haben Sie ihn "
        "angefochten? Bis wann gilt er?",
        en="The ONEM tells: {observed} (since: {since}). What happened? Did you get a decision? Did you contest it? "
        "Until when does it hold?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(DISPOSED_TO_WORK, FLUX_CONFRONTED),
    needs=Needs(facts=(Unemployment,)),
    subjects=(Unemployment,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
