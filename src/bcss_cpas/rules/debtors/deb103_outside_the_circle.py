"""DEB103: something is to be recovered from a person who owes nothing for a living wage."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.ties import Tie
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import RECOVERY_CIRCLE
from bcss_cpas.rules.debtors._recoveries import of_living_wage, recovering
from bcss_cpas.text import Text

_CIRCLE = frozenset({Tie.PARENT, Tie.CHILD, Tie.SPOUSE, Tie.EX_SPOUSE})


def examine(case: Case) -> Iterator[Hit]:
    """Report whoever is surely neither parent, child, spouse nor ex-spouse; an uncertain relation is left aside."""
    for recovery, source in of_living_wage(case):
        tie = Tie.of(recovery.relation)
        if tie not in _CIRCLE and tie is not Tie.UNKNOWN:
            relation = Said(recovery.relation, source)
            yield Hit(person=recovery.debtor, observed=(relation,), values={"debtor": recovery.debtor})


def _triggers() -> Dossier:
    return recovering("grandparent")


def _stays_silent() -> Dossier:
    return recovering("parent")


RULE = Rule(
    id="DEB103",
    title=Text(
        fr="Recouvrement hors du cercle des débiteurs",
        nl="Terugvordering buiten de kring van onderhoudsplichtigen",
        de="Rückforderung außerhalb des Kreises der Unterhaltspflichtigen",
        en="Recovery outside the circle of debtors",
    ),
    why=Text(
        fr="La liste est fermée : parents, enfants, conjoint, et ex-conjoint qui doit des aliments.",
        nl="De lijst is gesloten: ouders, kinderen, echtgenoot, en ex-echtgenoot die onderhoudsgeld verschuldigd is.",
        de="Die Liste ist abschließend: Eltern, Kinder, Ehepartner und unterhaltspflichtiger Ex-Ehepartner.",
        en="The list is closed: parents, children, spouse, and ex-spouse who owes maintenance.",
    ),
    message=Text(
        fr="Recouvrement proposé auprès de {debtor} : {observed}.",
        nl="Terugvordering voorgesteld bij {debtor}: {observed}.",
        de="Rückforderung vorgeschlagen bei {debtor}: {observed}.",
        en="Recovery proposed from {debtor}: {observed}.",
    ),
    ask=Text(
        fr="Quel est votre lien avec la personne {debtor}, qui figure au dossier comme débiteur d'aliments ?",
        nl="Wat is uw band met persoon {debtor}, die in het dossier als onderhoudsplichtige staat?",
        de="Welche Beziehung haben Sie zu der Person {debtor}, die in der Akte als unterhaltspflichtig steht?",
        en="What is your relation to person {debtor}, who stands in the file as a maintenance debtor?",
    ),
    task=Text(
        fr="Vérifier, avant tout recouvrement, si la personne {debtor} fait partie du cercle des débiteurs.",
        nl="Ga vóór elke terugvordering na of persoon {debtor} tot de kring van onderhoudsplichtigen behoort.",
        de="Vor jeder Rückforderung prüfen, ob Person {debtor} zum Kreis der Unterhaltspflichtigen gehört.",
        en="Check, before anything is recovered, whether person {debtor} belongs to the circle of debtors.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(RECOVERY_CIRCLE,),
    needs=Needs(proposed=("aid",), of_living_wage=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
