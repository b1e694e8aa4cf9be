"""VIS101: no home visit that took place, or none for a year."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.periods import months_after
from bcss_cpas.rules._examples import dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import YEARLY_VISIT
from bcss_cpas.rules.visit._visits import visits_done
from bcss_cpas.text import Text

_A_YEAR = 365
"""No year has fewer days."""


def examine(case: Case) -> Iterator[Hit]:
    """Report a file without a visit that took place, or whose last lies more than a year back, or before its end."""
    ended = case.dossier.ended_on
    day = case.as_of if ended is None else min(case.as_of, ended)
    visits = visits_done(case)
    if not visits:
        file = Source(Origin.FILE, "dossier", "$.visits")
        yield Hit(person=case.person, observed=(Said("–", file),), values={"requested": case.dossier.requested_on})
        return
    last = visits[0]
    if (day - last.on).days > _A_YEAR and months_after(last.on, 12) < day:
        yield Hit(
            person=case.person,
            observed=(Said(last.on, last.source),),
            values={"requested": case.dossier.requested_on},
        )


def _visited(on: date) -> Dossier:
    return dossier(visits=(HomeVisit(on=on, lives_there=True),))


def _triggers() -> Dossier:
    return _visited(date(2023, 12, 4))


def _stays_silent() -> Dossier:
    return _visited(date(2024, 3, 4))


RULE = Rule(
    id="VIS101",
    title=Text(
        fr="Visite à domicile manquante ou ancienne",
        nl="Huisbezoek ontbreekt of is te oud",
        de="Hausbesuch fehlt oder liegt zu lange zurück",
        en="Home visit missing or too old",
    ),
    why=Text(
        fr="Une visite est requise à l'ouverture du dossier, chaque fois qu'il le faut et au moins une fois l'an.",
        nl="Een bezoek is vereist bij de opening van het dossier, telkens als het nodig is en minstens eens per jaar.",
        de="Ein Besuch ist bei Eröffnung der Akte, sooft es nötig ist und mindestens einmal im Jahr erforderlich.",
        en="A visit is required when the file is opened, whenever it is needed, and at least once a year.",
    ),
    message=Text(
        fr="Demande du {requested} ; dernière visite : {observed}.",
        nl="Aanvraag van {requested}; laatste bezoek: {observed}.",
        de="Antrag vom {requested}; letzter Besuch: {observed}.",
        en="Request of {requested}; last visit: {observed}.",
    ),
    ask=Text(
        fr="Quel jour pouvons-nous vous rendre visite chez vous ?",
        nl="Op welke dag mogen wij u thuis bezoeken?",
        de="An welchem Tag dürfen wir Sie zu Hause besuchen?",
        en="On which day may we visit you at home?",
    ),
    task=Text(
        fr="Faire une visite à domicile ; dernière visite : {observed}.",
        nl="Leg een huisbezoek af; laatste bezoek: {observed}.",
        de="Einen Hausbesuch machen; letzter Besuch: {observed}.",
        en="Make a home visit; last visit: {observed}.",
    ),
    severity=Severity.WARNING,
    precision=Precision.EXACT,
    basis=(YEARLY_VISIT,),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
