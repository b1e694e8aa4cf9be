"""DEB108: something is to be recovered from a child, which rests on a proof that the CPAS has to give."""

from collections.abc import Iterator

from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.ties import Tie
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import RECOVERY_CONDITIONS
from bcss_cpas.rules.debtors._recoveries import of_living_wage, recovering
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each recovery from a child: no flux and no field of the file tells whether the proof is there."""
    for recovery, source in of_living_wage(case):
        if Tie.of(recovery.relation) is Tie.CHILD:
            relation = Said(recovery.relation, source)
            yield Hit(person=recovery.debtor, observed=(relation,), values={"debtor": recovery.debtor})


def _triggers() -> Dossier:
    return recovering("child")


def _stays_silent() -> Dossier:
    return recovering("parent")


RULE = Rule(
    id="DEB108",
    title=Text(
        fr="Recouvrement auprès d'un enfant : preuve à apporter",
        nl="Terugvordering bij een kind: bewijs te leveren",
        de="Rückforderung bei einem Kind: Nachweis zu erbringen",
        en="Recovery from a child: proof to be given",
    ),
    why=Text(
        fr="Un enfant ne rembourse que si le CPAS prouve une diminution notable et inexpliquée du patrimoine du "
        "bénéficiaire dans les cinq ans avant l'aide.",
        nl="Een kind betaalt enkel terug als het OCMW een aanzienlijke onverklaarde vermindering van het vermogen van "
        "de begunstigde bewijst in de vijf jaar voor de steun.",
        de="Ein Kind zahlt nur zurück, wenn das ÖSHZ eine erhebliche ungeklärte Minderung des Vermögens des Empfängers "
        "in den fünf Jahren vor der Hilfe nachweist.",
        en="A child pays back only where the CPAS proves a notable and unexplained decrease of the beneficiary's "
        "patrimony in the five years before the aid.",
    ),
    message=Text(
        fr="Recouvrement proposé auprès de {debtor} ({observed}).",
        nl="Terugvordering voorgesteld bij {debtor} ({observed}).",
        de="Rückforderung vorgeschlagen bei {debtor} ({observed}).",
        en="Recovery proposed from {debtor} ({observed}).",
    ),
    task=Text(
        fr="Joindre au dossier la preuve de cette diminution, ou renoncer au recouvrement auprès de {debtor}.",
        nl="Voeg het bewijs van die vermindering bij het dossier, of zie af van de terugvordering bij {debtor}.",
        de="Den Nachweis dieser Minderung zur Akte nehmen oder auf die Rückforderung bei {debtor} verzichten.",
        en="Put the proof of that decrease in the file, or waive the recovery from {debtor}.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(RECOVERY_CONDITIONS,),
    needs=Needs(proposed=("aid",), of_living_wage=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
