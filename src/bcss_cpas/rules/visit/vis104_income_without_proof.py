"""VIS104: a declared income that neither a supporting document nor a flux shows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from bcss_cpas.codes.outcome import ANSWERS, OutcomeKind
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.dossier.inquiry import Evidence
from bcss_cpas.facts.attestation import Attestation
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.facts.self_employment import SelfEmployment
from bcss_cpas.facts.source import Origin, Source
from bcss_cpas.facts.work import Job
from bcss_cpas.facts.work_search import Unemployment
from bcss_cpas.rules._examples import dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told, Unavailable
from bcss_cpas.rules._sources import FLUX_CONFRONTED, INQUIRY_RESOURCES
from bcss_cpas.rules._told import named_as_source
from bcss_cpas.text import Text

_TOLD_BY: Mapping[IncomeKind, Told] = MappingProxyType({
    IncomeKind.WAGE: Told(Job, by=("dimona", "dmfa_consultation")),
    IncomeKind.SELF_EMPLOYMENT: Told(SelfEmployment, by=("self_employed",)),
    IncomeKind.UNEMPLOYMENT: Told(Unemployment, by=("unemployment_data",)),
    IncomeKind.SICKNESS: Told(Benefit, by=("hdi_indemnity_allowance", "notify_hdi_indemnity_allowance")),
    IncomeKind.PENSION: Told(Benefit, by=("pension_register",)),
    IncomeKind.DISABILITY: Told(Benefit, by=("handi",)),
    IncomeKind.CHILD_BENEFITS: Told(FamilyBenefitLink, by=("child_benefits",)),
    IncomeKind.AID: Told(Attestation, by=("list_of_attestations", "l036", "living_wages", "loi65_wet65")),
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
    """Report each income for which no document is left, each document standing for one income of its person.

    A document is asked for where the flux that may show the income did not answer, and not before one was consulted:
    raises ``Unavailable`` where that is all that is missing.
    """
    silent, unasked = True, None
    for number, untold in _untold(case).items():
        documents = _documents(case, number) if untold else 0
        for place, income in untold[documents:]:
            owner = income.owner or case.person
            if not _was_asked(case, income, number):
                unasked = unasked or Unavailable(_TOLD_BY[income.kind].kind, owner, _TOLD_BY[income.kind].by)
                continue
            silent = False
            yield Hit(
                person=owner,
                declared=Said(income.amount, case.declared(f"incomes[{place}]")),
                observed=(_NO_PROOF,),
                values={"number": place + 1, "kind": income.kind, "frequency": income.frequency},
            )
    if silent and unasked is not None:
        raise unasked


def _untold(case: Case) -> Mapping[str, Sequence[tuple[int, Income]]]:
    """Give by the number of the owner the incomes that no flux shows, each with its place."""
    found: dict[str, list[tuple[int, Income]]] = {}
    for place, income in enumerate(case.declaration.incomes or ()):
        number = (income.owner or case.person).value
        untold = found.setdefault(number, [])
        if income.amount and not _told(case, income, number):
            untold.append((place, income))
    return found


def _told(case: Case, income: Income, number: str) -> bool:
    """Tell whether a flux shows an income, or may be the one that another rule confronts it with."""
    source = _TOLD_BY.get(income.kind)
    if source is None:
        return False
    elsewhere = income.kind in _DENIED_ELSEWHERE and number == case.person.value
    if elsewhere and not source.keys.isdisjoint(case.at_hand):
        return True
    told, flux = ANSWERS if elsewhere else _SHOWING, frozenset(source.by)
    for each in case.asked:
        if each.flux in flux and each.outcome in told and each.person.value == number:
            return True
    return named_as_source(case, flux, number)


def _was_asked(case: Case, income: Income, number: str) -> bool:
    """Tell whether a flux that may show an income was consulted, whatever came; where there is none, none can be."""
    source = _TOLD_BY.get(income.kind)
    return source is None or number in [each.person.value for each in case.asked if each.flux in source.by]


def _documents(case: Case, number: str) -> int:
    shown = [each for each in case.dossier.evidence if each.concerns in _PROVING]
    return len([each for each in shown if (each.person or case.person).value == number])


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
        fr="Revenu déclaré n° {number} : {kind}, {declared} EUR {frequency} ; ni pièce, ni donnée d'un flux.",
        nl="Aangegeven inkomen nr. {number}: {kind}, {declared} EUR {frequency}; geen bewijsstuk, geen gegevens uit "
        "een gegevensstroom.",
        de="Angegebenes Einkommen Nr. {number}: {kind}, {declared} EUR {frequency}; weder Beleg noch Daten aus einem "
        "Datenfluss.",
        en="Declared income no. {number}: {kind}, {declared} EUR {frequency}; neither a document nor data of a flux.",
    ),
    ask=Text(
        fr="Avez-vous un document qui montre ce revenu déclaré : {kind}, {declared} EUR {frequency} ?",
        nl="Hebt u een document dat dit aangegeven inkomen aantoont: {kind}, {declared} EUR {frequency}?",
        de="Haben Sie ein Schriftstück, das dieses angegebene Einkommen zeigt: {kind}, {declared} EUR {frequency}?",
        en="Do you have a document that shows this declared income: {kind}, {declared} EUR {frequency}?",
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
