"""VIS104: a declared income that neither a supporting document nor a flux shows."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from bcss_cpas.codes.outcome import ANSWERS, OutcomeKind
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.rules._examples import dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FLUX_CONFRONTED, INQUIRY_RESOURCES
from bcss_cpas.rules._told import named_as_source
from bcss_cpas.text import Text

_TOLD_BY: Mapping[IncomeKind, frozenset[str]] = MappingProxyType({
    IncomeKind.WAGE: frozenset({"dimona", "dmfa_consultation"}),
    IncomeKind.SELF_EMPLOYMENT: frozenset({"self_employed"}),
    IncomeKind.UNEMPLOYMENT: frozenset({"unemployment_data"}),
    IncomeKind.SICKNESS: frozenset({"hdi_indemnity_allowance", "notify_hdi_indemnity_allowance"}),
    IncomeKind.PENSION: frozenset({"pension_register"}),
    IncomeKind.DISABILITY: frozenset({"handi"}),
    IncomeKind.CHILD_BENEFITS: frozenset({"child_benefits"}),
    IncomeKind.AID: frozenset({"living_wages", "list_of_attestations", "l036", "loi65_wet65"}),
})  # fmt: skip
"""The flux that may show an income; none shows maintenance, rent, a study grant or other incomes."""
_DENIED_ELSEWHERE = frozenset({
    IncomeKind.WAGE, IncomeKind.SELF_EMPLOYMENT, IncomeKind.UNEMPLOYMENT, IncomeKind.PENSION, IncomeKind.CHILD_BENEFITS,
})  # fmt: skip
"""Incomes of the applicant of which another rule tells that the source, once asked, knows nothing."""
_SHOWING = ANSWERS - {OutcomeKind.NO_DATA}
_PROVING = frozenset({"incomes", "work"})
_NO_PROOF = Said("–", Source(Origin.FILE, "dossier", "$.evidence"))


def examine(case: Case) -> Iterator[Hit]:
    """Report each income for which no document is left, each document standing for one income of its person."""
    incomes = case.declaration.incomes or ()
    untold = [(place, each) for place, each in enumerate(incomes) if each.amount and not _told(case, each)]
    if not untold:
        return
    for owner in dict.fromkeys(each.owner or case.person for each in incomes):
        own = [(place, each) for place, each in untold if (each.owner or case.person) == owner]
        for place, income in own[_documents(case, owner) :]:
            yield Hit(
                person=owner,
                declared=Said(income.amount, case.declared(f"incomes[{place}]")),
                observed=(_NO_PROOF,),
                values={"number": place + 1},
            )


def _told(case: Case, income: Income) -> bool:
    flux, owner = _TOLD_BY.get(income.kind), income.owner or case.person
    if flux is None:
        return False
    number = owner.value
    elsewhere = income.kind in _DENIED_ELSEWHERE and number == case.person.value
    told = ANSWERS if elsewhere else _SHOWING
    outcomes = [each.outcome for each in case.asked if each.flux in flux and each.person.value == number]
    return not told.isdisjoint(outcomes) or named_as_source(case, flux, number)


def _documents(case: Case, owner: Ssin) -> int:
    shown = [each for each in case.dossier.evidence if each.concerns in _PROVING]
    return len([each for each in shown if (each.person or case.person) == owner])


def _maintenance(*evidence: Evidence) -> Dossier:
    income = Income(kind=IncomeKind.MAINTENANCE, amount=Decimal(150))
    return dossier(declared={"incomes": (income,)}, evidence=evidence)


def _triggers() -> Dossier:
    return _maintenance()


def _stays_silent() -> Dossier:
    return _maintenance(Evidence(document="judgment", on=date(2024, 5, 13), concerns="incomes"))


RULE = Rule(
    id="VIS104",
    title=Text(
        fr="Revenu déclaré sans pièce ni flux",
        nl="Aangegeven inkomen zonder bewijsstuk of gegevensstroom",
        de="Angegebenes Einkommen ohne Beleg und ohne Datenfluss",
        en="Declared income without document or flux",
    ),
    why=Text(
        fr="Les ressources se vérifient ; une pièce n'est à demander que là où aucun flux ne répond.",
        nl="De bestaansmiddelen worden nagegaan; een bewijsstuk is enkel nodig waar geen gegevensstroom antwoordt.",
        de="Die Existenzmittel werden geprüft; ein Beleg ist nur nötig, wo kein Datenfluss antwortet.",
        en="Resources are checked; a document is to be asked for only where no flux answers.",
    ),
    message=Text(
        fr="Revenu déclaré n° {number} : {declared} EUR ; ni pièce, ni donnée d'un flux.",
        nl="Aangegeven inkomen nr. {number}: {declared} EUR; geen bewijsstuk, geen gegevens uit een gegevensstroom.",
        de="Angegebenes Einkommen Nr. {number}: {declared} EUR; weder Beleg noch Daten aus einem Datenfluss.",
        en="Declared income no. {number}: {declared} EUR; neither a document nor data of a flux.",
    ),
    ask=Text(
        fr="Avez-vous un document qui montre le revenu déclaré n° {number} ({declared} EUR) ?",
        nl="Hebt u een document dat het aangegeven inkomen nr. {number} ({declared} EUR) aantoont?",
        de="Haben Sie ein Schriftstück, das das angegebene Einkommen Nr. {number} ({declared} EUR) zeigt?",
        en="Do you have a document that shows the declared income no. {number} ({declared} EUR)?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(INQUIRY_RESOURCES, FLUX_CONFRONTED),
    needs=Needs(declared=("incomes",)),
    subjects=("incomes",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
