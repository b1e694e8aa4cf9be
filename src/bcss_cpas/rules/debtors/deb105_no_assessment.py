"""DEB105: something is to be recovered, and the tax assessment of a debtor was not consulted."""

from collections.abc import Iterator

from bcss_cpas.codes.kin import Relation
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink, ParentLink
from bcss_cpas.facts.identity import Death
from bcss_cpas.facts.tax import TaxAssessment
from bcss_cpas.rules._examples import PARENT, consulting
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._proposed import proposed
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED
from bcss_cpas.rules.debtors._recoveries import recoveries, recovering
from bcss_cpas.text import Text

_PARENT = Relation("parent")


def examine(case: Case) -> Iterator[Hit]:
    """Look at the debtors of the proposal, and where one is a parent, at the other parent outside the household.

    A document on the income of the debtor does as well.
    """
    debtors = {each.debtor: Said(each.relation, source) for each, source in recoveries(case)}
    if not debtors:
        return
    if any(said.what == _PARENT for said in debtors.values()):
        named = {each.debtor for each in proposed(case).recoveries or ()}
        elsewhere = (link for link in _parents_elsewhere(case) if link.parent not in named)
        debtors |= {link.parent: Said(_PARENT, link.source) for link in elsewhere}
    shown = {each.person for each in case.dossier.evidence if each.concerns == "incomes"}
    for debtor, said in debtors.items():
        if debtor not in shown and case.availability(TaxAssessment, debtor) is Availability.NOT_CONSULTED:
            yield Hit(person=debtor, observed=(said,), values={"debtor": debtor})


def _parents_elsewhere(case: Case) -> Iterator[ParentLink]:
    """Give the parents who are not known to be dead, nor to live with the applicant."""
    here = {member.ssin for member in case.declaration.household or ()}
    heads = {case.person, *(link.head for link in case.now(HouseholdLink))}
    for link in case.now(ParentLink):
        together = link.parent in here | heads or any(
            other.head in heads for other in case.now(HouseholdLink, link.parent)
        )
        if not together and not case.all(Death, link.parent):
            yield link


def _triggers() -> Dossier:
    return recovering()


def _stays_silent() -> Dossier:
    return recovering(consultations=consulting("tax_assessment_data", person=PARENT))


RULE = Rule(
    id="DEB105",
    title=Text(
        fr="Débiteur sans avertissement-extrait de rôle consulté",
        nl="Onderhoudsplichtige zonder geraadpleegd aanslagbiljet",
        de="Unterhaltspflichtiger ohne eingesehenen Steuerbescheid",
        en="Debtor without a consulted tax assessment",
    ),
    why=Text(
        fr="Le revenu imposable des débiteurs, des deux parents s'ils vivent ensemble, décide de la tranche.",
        nl="Het belastbaar inkomen van de onderhoudsplichtigen, van beide ouders als ze samenwonen, bepaalt de schijf.",
        de="Das steuerpflichtige Einkommen der Unterhaltspflichtigen, beider Eltern, wenn sie zusammenleben, "
        "entscheidet über die Stufe.",
        en="The taxable income of the debtors, of both parents where they live together, decides the bracket.",
    ),
    message=Text(
        fr="Débiteur {debtor} ({observed}) : avertissement-extrait de rôle non consulté.",
        nl="Onderhoudsplichtige {debtor} ({observed}): aanslagbiljet niet geraadpleegd.",
        de="Unterhaltspflichtiger {debtor} ({observed}): Steuerbescheid nicht eingesehen.",
        en="Debtor {debtor} ({observed}): tax assessment not consulted.",
    ),
    ask=Text(
        fr="L'avertissement-extrait de rôle du débiteur d'aliments {debtor} peut-il être fourni ?",
        nl="Kan het aanslagbiljet van onderhoudsplichtige {debtor} worden bezorgd?",
        de="Kann der Steuerbescheid des Unterhaltspflichtigen {debtor} vorgelegt werden?",
        en="Can the tax assessment of the maintenance debtor {debtor} be provided?",
    ),
    task=Text(
        fr="Consulter l'avertissement-extrait de rôle du débiteur {debtor} s'il n'est pas fourni.",
        nl="Raadpleeg het aanslagbiljet van onderhoudsplichtige {debtor} als het niet wordt bezorgd.",
        de="Den Steuerbescheid des Unterhaltspflichtigen {debtor} einsehen, wenn er nicht vorgelegt wird.",
        en="Consult the tax assessment of debtor {debtor} if it is not provided.",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED,),
    needs=Needs(proposed=("recoveries",)),
    subjects=("recoveries",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
