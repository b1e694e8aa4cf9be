"""RGT106: a right to unemployment benefit runs, and nothing has been paid for months."""

from collections.abc import Iterator

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Payment
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import APPLICANT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.unemployment._rights import FLUX, TO_BE_PAID, is_explained, last_of_long_ago, paying
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the right that runs with the last payment; without any it is not known whether they were asked.

    Work and incapacity explain that nothing is paid.
    """
    rights = paying(case)
    if not rights or is_explained(case):
        return
    last = last_of_long_ago(case, rights[-1])
    if last is not None:
        observed = (Said(last.last or UNKNOWN_DATE, last.source),)
        yield Hit(person=case.person, observed=observed, values={"since": rights[-1].since or UNKNOWN_DATE})


def _paid_until(until: str) -> Dossier:
    source = told_by(*FLUX)
    right = Unemployment(person=APPLICANT, source=source, since=SINCE, right=True)
    paid = Payment(
        person=APPLICANT, source=source, since=SINCE, until=IncompleteDate(until), kind=BenefitKind.UNEMPLOYMENT
    )
    return dossier(right, paid, consultations=consulting(*FLUX))


def _triggers() -> Dossier:
    return _paid_until("2024-09-01")


def _stays_silent() -> Dossier:
    return _paid_until("2025-02-01")


RULE = Rule(
    id="RGT106",
    title=Text(
        fr="Droit au chômage sans paiement",
        nl="Recht op werkloosheidsuitkering zonder betaling",
        de="Anspruch auf Arbeitslosengeld ohne Zahlung",
        en="Right to unemployment benefit without payment",
    ),
    why=Text(
        fr="Une allocation de chômage va avant l'aide du CPAS ; une démarche peut la faire reprendre.",
        nl="Een werkloosheidsuitkering gaat vóór de steun van het OCMW; een administratieve stap kan ze opnieuw op "
        "gang brengen.",
        de="Arbeitslosengeld geht der Hilfe des ÖSHZ vor; ein Schritt kann die Zahlung wieder in Gang bringen.",
        en="An unemployment benefit comes before the aid of the CPAS; a step may start it again.",
    ),
    message=Text(
        fr="Droit ouvert depuis le {since} ; dernier paiement connu jusqu'au {observed}.",
        nl="Recht geopend sinds {since}; laatste bekende betaling tot {observed}.",
        de="Anspruch besteht seit {since}; letzte bekannte Zahlung bis {observed}.",
        en="Right open since {since}; last payment known until {observed}.",
    ),
    ask=Text(
        fr="Dernier paiement de chômage connu : jusqu'au {observed}. En recevez-vous encore ? Avez-vous rendu votre "
        "carte de contrôle à votre organisme de paiement ?",
        nl="Laatste bekende werkloosheidsuitkering: tot {observed}. Ontvangt u er nog een? Hebt u uw controlekaart "
        "ingediend bij uw uitbetalingsinstelling?",
        de="Letzte bekannte Zahlung von Arbeitslosengeld: bis {observed}. Erhalten Sie es noch? Haben Sie Ihre "
        "Kontrollkarte bei Ihrer Zahlstelle abgegeben?",
        en="Last payment of unemployment benefit known: until {observed}. Do you still receive it? Have you handed in "
        "your control card to your paying body?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(FLUX_CONFRONTED, OTHER_RIGHTS),
    needs=Needs(facts=(Unemployment, Told(Payment, by=FLUX))),
    subjects=(Unemployment,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=TO_BE_PAID,
    yields_to=("RN101",),
)
