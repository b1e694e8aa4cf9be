"""VIS102: the last home visit saw that the applicant does not live at the declared address."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import HomeVisit
from bcss_cpas.rules._examples import HOME, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules.visit._visits import visits_done
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at the last visit that tells whether they live there; one of another address tells nothing of this one.

    Raises ``NotGiven`` where no visit tells it.
    """
    visits = visits_done(case)
    seen = [each.lives_there for each in visits]
    if False not in seen:
        if True not in seen:
            raise NotGiven("visits")
        return
    looked = (each for each in visits if each.lives_there is not None)
    visit = next((each for each in looked if _of_the_declared_address(case, each)), None)
    if visit is not None and not visit.lives_there:
        address = case.declaration.address
        declared = None if address is None else Said(address, case.declared("address"))
        yield Hit(person=case.person, declared=declared, observed=(Said(visit.on, visit.source),))


def _of_the_declared_address(case: Case, visit: HomeVisit) -> bool:
    declared = case.declaration.address
    return visit.address is None or declared is None or visit.address.same_place(declared) is not False


def _seen(*, lives_there: bool) -> Dossier:
    visit = HomeVisit(on=date(2025, 2, 24), lives_there=lives_there)
    return dossier(declared={"address": HOME}, visits=(visit,))


def _triggers() -> Dossier:
    return _seen(lives_there=False)


def _stays_silent() -> Dossier:
    return _seen(lives_there=True)


RULE = Rule(
    id="VIS102",
    title=Text(
        fr="La visite n'a pas constaté la résidence",
        nl="Het bezoek stelde het verblijf niet vast",
        de="Der Besuch hat den Aufenthalt nicht bestätigt",
        en="The visit did not find the person living there",
    ),
    why=Text(
        fr="La résidence effective se vérifie dans chaque enquête ; les faits priment sur le registre.",
        nl="Het werkelijke verblijf wordt in elk onderzoek nagegaan; de feiten gaan voor op het register.",
        de="Der tatsächliche Aufenthalt wird in jeder Untersuchung geprüft; Tatsachen gehen dem Register vor.",
        en="The actual residence is checked in every inquiry; facts prevail over the register.",
    ),
    message=Text(
        fr="Adresse déclarée : {declared}. D'après la visite du {observed}, la personne ne semble pas y vivre.",
        nl="Aangegeven adres: {declared}. Volgens het bezoek van {observed} lijkt de persoon er niet te wonen.",
        de="Angegebene Adresse: {declared}. Nach dem Besuch vom {observed} scheint die Person dort nicht zu wohnen.",
        en="Address declared: {declared}. By the visit of {observed} the person does not seem to live there.",
    ),
    ask=Text(
        fr="La visite du {observed} n'a pas montré que vous vivez à l'adresse déclarée ({declared}). Où vivez-vous "
        "actuellement ? Pouvez-vous expliquer ce que la visite a montré ?",
        nl="Het bezoek van {observed} toonde niet dat u op het aangegeven adres ({declared}) woont. Waar woont u nu? "
        "Kunt u uitleggen wat het bezoek toonde?",
        de="Der Besuch vom {observed} hat nicht gezeigt, dass Sie an der angegebenen Adresse ({declared}) wohnen. Wo "
        "wohnen Sie zurzeit? Können Sie erklären, was der Besuch gezeigt hat?",
        en="The visit of {observed} did not show that you live at the address declared ({declared}). Where do you live "
        "at present? Can you explain what the visit showed?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.EXACT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RSD108",),
)
