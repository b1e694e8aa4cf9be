"""PRIV102: the applicant was told of the consultation only after the first one."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._consulted import Answered
from bcss_cpas.rules._examples import REQUEST, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import INFORMED
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare with the first consultation of this request; an earlier one belongs to an earlier inquiry.

    Who was informed on the day of the last review or later was informed of that review: then those since it count.
    """
    file, informed = case.dossier, case.dossier.informed_on
    anew = informed is not None and file.last_review is not None and informed >= file.last_review
    since = file.looked_at_on if anew else file.requested_on
    if informed is not None and informed <= since:
        return
    own, consulted = case.person.value, case.consulted
    days = [on for on, number in consulted if number == own and since <= on <= case.as_of]
    if not days:
        return
    if informed is None:
        raise NotGiven("informed_on")
    on = min(days)
    if on < informed:
        first = Answered(on, min(consulted[on, own]), own)
        yield Hit(person=case.person, observed=(Said(first.on, first.source),), values={"informed": informed})


def _told_on(day: date) -> Dossier:
    return dossier(informed_on=day)


def _triggers() -> Dossier:
    return _told_on(date(2025, 2, 20))


def _stays_silent() -> Dossier:
    return _told_on(REQUEST)


RULE = Rule(
    id="PRIV102",
    title=Text(
        fr="Personne informée après la première consultation",
        nl="Persoon geïnformeerd na de eerste raadpleging",
        de="Person erst nach der ersten Abfrage informiert",
        en="Person informed after the first consultation",
    ),
    why=Text(
        fr="Le consentement n'est pas requis, mais la personne doit savoir que sa demande implique ces consultations.",
        nl="Toestemming is niet nodig, maar de persoon moet weten dat de aanvraag die raadplegingen meebrengt.",
        de="Eine Einwilligung ist nicht nötig, aber die Person muss wissen, dass ihr Antrag diese Abfragen mit sich "
        "bringt.",
        en="Consent is not needed, but the person has to know that the request implies these consultations.",
    ),
    message=Text(
        fr="Première consultation le {observed} ; personne informée le {informed}.",
        nl="Eerste raadpleging op {observed}; persoon geïnformeerd op {informed}.",
        de="Erste Abfrage am {observed}; Person informiert am {informed}.",
        en="First consultation on {observed}; person informed on {informed}.",
    ),
    ask=Text(
        fr="Vous a-t-on expliqué, avant le {informed} déjà, que le CPAS consulte des données à votre sujet, et "
        "lesquelles ?",
        nl="Is u vóór {informed} al uitgelegd dat het OCMW gegevens over u raadpleegt, en welke?",
        de="Wurde Ihnen schon vor dem {informed} erklärt, dass das ÖSHZ Daten über Sie einsieht, und welche?",
        en="Was it explained to you, before {informed} already, that the CPAS consults data about you, and which?",
    ),
    severity=Severity.WARNING,
    precision=Precision.EXACT,
    basis=(INFORMED,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
