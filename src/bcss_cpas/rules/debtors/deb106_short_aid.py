"""DEB106: something is to be recovered, though the living wage is foreseen for three months at most."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import by_law, given, proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import NO_RECOVERY
from bcss_cpas.rules.debtors._recoveries import of_living_wage, recovering
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the months foreseen with the limit; the months of a file that was reviewed before are not its first."""
    if case.dossier.last_review is not None:
        return
    proposal = proposed(case)
    if not of_living_wage(case):
        return
    months = given(proposal.months, "months")
    limit = int(by_law(case.law(case.as_of).amount, "debtors.short_aid").value)
    if months <= limit:
        place = proposal.source.at("$.proposal.months")
        yield Hit(person=case.person, observed=(Said(months, place),), values={"limit": limit})


def _triggers() -> Dossier:
    return recovering(months=3)


def _stays_silent() -> Dossier:
    return recovering(months=4)


RULE = Rule(
    id="DEB106",
    title=Text(
        fr="Recouvrement pour une aide de courte durée",
        nl="Terugvordering voor steun van korte duur",
        de="Rückforderung bei Hilfe von kurzer Dauer",
        en="Recovery for a short aid",
    ),
    why=Text(
        fr="Rien n'est recouvré auprès des débiteurs si l'aide est prévue pour trois mois au plus.",
        nl="Van onderhoudsplichtigen wordt niets teruggevorderd als de steun hoogstens drie maanden zal duren.",
        de="Bei Unterhaltspflichtigen wird nichts zurückgefordert, wenn die Hilfe höchstens drei Monate dauern soll.",
        en="Nothing is recovered from debtors where the aid is foreseen for three months at most.",
    ),
    message=Text(
        fr="Aide prévue pour {observed} mois ; limite : {limit} mois.",
        nl="Steun voorzien voor {observed} maanden; grens: {limit} maanden.",
        de="Hilfe vorgesehen für {observed} Monate; Grenze: {limit} Monate.",
        en="Aid foreseen for {observed} months; limit: {limit} months.",
    ),
    ask=Text(
        fr="Combien de temps pensez-vous avoir besoin de l'aide ?",
        nl="Hoelang denkt u de steun nodig te hebben?",
        de="Wie lange werden Sie die Hilfe voraussichtlich brauchen?",
        en="For how long do you think you will need the aid?",
    ),
    task=Text(
        fr="Vérifier si le recouvrement est possible, l'aide étant prévue pour {observed} mois (limite : {limit} "
        "mois).",
        nl="Ga na of terugvordering mogelijk is, nu de steun voor {observed} maanden is voorzien (grens: {limit} "
        "maanden).",
        de="Prüfen, ob eine Rückforderung möglich ist, da die Hilfe für {observed} Monate vorgesehen ist (Grenze: "
        "{limit} Monate).",
        en="Check whether recovery is possible, the aid being foreseen for {observed} months (limit: {limit} months).",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(NO_RECOVERY,),
    needs=Needs(proposed=("aid",), of_living_wage=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
