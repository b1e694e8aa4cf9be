"""INT104: the aid was refused or ended, and an integration of ours still runs."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.quality import INQUIRY, QualityCode
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.rules._examples import dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import INTEGRATED
from bcss_cpas.rules.integration._ours import AID, of
from bcss_cpas.text import Text

_ENDING = (INQUIRY.code, *AID)
"""001 to 006. Debt mediation (007) goes on by itself, and recovery from a debtor (030) may outlast the aid."""


def examine(case: Case) -> Iterator[Hit]:
    """Report what still runs after the end, person by person; what began later belongs to a new request."""
    ended = case.dossier.ended_on
    if ended is None or ended >= case.as_of:
        return
    others = dict.fromkeys(each.person for each in case.dossier.integrations)
    for person in dict.fromkeys((case.person, *others)):
        open_ = [each for each in of(case, person, ended) if _still_open(each, ended, case.as_of)]
        if open_:
            observed = tuple(Said(QualityCode.cpas(each.code), each.source) for each in open_)
            yield Hit(person=person, observed=observed, values={"person": person, "ended": ended})


def _still_open(registration: Registration, ended: date, as_of: date) -> bool:
    began_before = registration.start is None or registration.start <= ended
    return began_before and registration.code in _ENDING and registration.active_on(as_of)


def _refused(end: date) -> Dossier:
    refused = date(2025, 2, 26)
    return dossier(decided_on=refused, ended_on=refused, integrations=(integration(end=end),))


def _triggers() -> Dossier:
    return _refused(date(2025, 4, 16))


def _stays_silent() -> Dossier:
    return _refused(date(2025, 2, 26))


RULE = Rule(
    id="INT104",
    title=Text(
        fr="Intégration encore ouverte après la fin de l'aide",
        nl="Integratie nog open na het einde van de steun",
        de="Eintragung nach dem Ende der Hilfe noch offen",
        en="Integration still open after the end of the aid",
    ),
    why=Text(
        fr="Il doit être mis fin à l'intégration de qui n'est pas ou n'est plus aidé : plus rien ne la justifie.",
        nl="De integratie van wie niet of niet meer wordt geholpen, moet eindigen: niets rechtvaardigt ze nog.",
        de="Wird einer Person nicht oder nicht mehr geholfen, endet ihre Eintragung: Nichts begründet sie mehr.",
        en="The integration of a person who is not, or no longer, aided has to end: nothing justifies it any more.",
    ),
    message=Text(
        fr="Aide refusée ou terminée le {ended} ; encore ouverte pour la personne {person} : {observed}.",
        nl="Steun geweigerd of beëindigd op {ended}; nog open voor persoon {person}: {observed}.",
        de="Hilfe am {ended} verweigert oder beendet; für Person {person} noch offen: {observed}.",
        en="Aid refused or ended on {ended}; still open for person {person}: {observed}.",
    ),
    task=Text(
        fr="Mettre fin à l'intégration de la personne {person} ({observed}), ou noter la demande nouvelle qui la "
        "justifie.",
        nl="Beëindig de integratie van persoon {person} ({observed}), of noteer de nieuwe aanvraag die ze "
        "rechtvaardigt.",
        de="Die Eintragung von Person {person} ({observed}) beenden oder den neuen Antrag festhalten, der sie "
        "begründet.",
        en="End the integration of person {person} ({observed}), or note the new request that justifies it.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(INTEGRATED,),
    needs=Needs(),
    subjects=("ended_on",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
