"""DEB107: something is to be recovered from a parent of somebody too old for family allowances."""

from collections.abc import Iterator

from attrs import evolve

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.law.ties import Tie
from bcss_cpas.rules._adults import birth_of, is_past_family_benefits
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import RECOVERY_CONDITIONS
from bcss_cpas.rules.debtors._recoveries import of_living_wage, recovering
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Look at the age of the applicant alone: whether family allowances are due before is not told by any age."""
    recoveries = of_living_wage(case)
    born = birth_of(case, case.person, case.declaration.birth_date) if recoveries else None
    if born is None or not is_past_family_benefits(case, born):
        return
    for recovery, source in recoveries:
        if Tie.of(recovery.relation) is Tie.PARENT:
            relation = Said(recovery.relation, source)
            yield Hit(person=recovery.debtor, observed=(relation,), values={"debtor": recovery.debtor, "born": born})


def _recovering(birth: str) -> Dossier:
    inquiry = recovering("parent")
    return evolve(inquiry, declaration=evolve(inquiry.declaration, birth_date=IncompleteDate(birth)))


def _triggers() -> Dossier:
    return _recovering("1985-07-30")


def _stays_silent() -> Dossier:
    return _recovering("2005-07-30")


RULE = Rule(
    id="DEB107",
    title=Text(
        fr="Recouvrement auprès d'un parent : bénéficiaire trop âgé",
        nl="Terugvordering bij een ouder: begunstigde te oud",
        de="Rückforderung bei einem Elternteil: Empfänger zu alt",
        en="Recovery from a parent: beneficiary too old",
    ),
    why=Text(
        fr="Un parent ne rembourse que tant que le bénéficiaire est mineur ou a encore droit aux allocations "
        "familiales.",
        nl="Een ouder betaalt enkel terug zolang de begunstigde minderjarig is of nog recht heeft op gezinsbijslag.",
        de="Ein Elternteil zahlt nur zurück, solange der Empfänger minderjährig ist oder noch Anspruch auf Kindergeld "
        "hat.",
        en="A parent pays back only while the beneficiary is a minor or still entitled to family allowances.",
    ),
    message=Text(
        fr="Recouvrement proposé auprès de {debtor} ({observed}) ; bénéficiaire : date de naissance {born}.",
        nl="Terugvordering voorgesteld bij {debtor} ({observed}); begunstigde: geboortedatum {born}.",
        de="Rückforderung vorgeschlagen bei {debtor} ({observed}); Empfänger: Geburtsdatum {born}.",
        en="Recovery proposed from {debtor} ({observed}); beneficiary: date of birth {born}.",
    ),
    task=Text(
        fr="Vérifier, avant tout recouvrement auprès de {debtor}, si des allocations familiales sont encore dues pour "
        "le bénéficiaire.",
        nl="Ga vóór elke terugvordering bij {debtor} na of voor de begunstigde nog gezinsbijslag verschuldigd is.",
        de="Vor jeder Rückforderung bei {debtor} prüfen, ob für den Empfänger noch Anspruch auf Kindergeld besteht.",
        en="Check, before anything is recovered from {debtor}, whether family allowances are still due for the "
        "beneficiary.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(RECOVERY_CONDITIONS,),
    needs=Needs(proposed=("aid",), of_living_wage=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
