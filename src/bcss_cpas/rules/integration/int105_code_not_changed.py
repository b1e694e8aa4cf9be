"""INT105: a decision was taken, and the applicant still stands under 001."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bcss_cpas.codes.quality import DEBTOR_INQUIRY, INQUIRY
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.registration import Registration
from bcss_cpas.integration.deadlines import deadline
from bcss_cpas.rules._examples import dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance
from bcss_cpas.rules._sources import DECISION_IN_NETWORK, QUALITY_CODES
from bcss_cpas.rules.integration._ours import filed, of
from bcss_cpas.text import Text

_CODES = (INQUIRY.code, DEBTOR_INQUIRY.code)
"""Of an inquiry, before a decision gives another."""
_NETWORK = Tolerance(days=deadline("network").days)
"""So long a decision may take to be seen in the network."""


def examine(case: Case) -> Iterator[Hit]:
    """Report the 001 of before the decision where no other code runs; after a refusal another rule speaks."""
    decided, ended = case.dossier.decided_on, case.dossier.ended_on
    if decided is None or (ended is not None and ended <= case.as_of):
        return
    if (case.as_of - decided).days <= _NETWORK.days:
        return
    if _has_other_code(filed(case, case.person.value), case.as_of):  # there it mostly stands
        return
    seen_after = decided + timedelta(days=_NETWORK.days)
    ours = of(case, case.person, seen_after)
    if _has_other_code(ours, case.as_of):
        return
    observed = tuple(
        Said(INQUIRY, each.source)
        for each in ours
        if each.code == INQUIRY.code and (each.start is None or each.start <= decided) and each.active_on(case.as_of)
    )
    if observed:
        yield Hit(person=case.person, observed=observed, values={"decided": decided})


def _has_other_code(ours: Sequence[Registration], day: date) -> bool:
    return any(each.code not in _CODES and each.active_on(day) for each in ours)


def _decided(code: int) -> Dossier:
    decided = date(2025, 2, 20)
    after = () if code == 1 else (integration(code, start=decided, end=None),)
    return dossier(decided_on=decided, integrations=(integration(), *after))


def _triggers() -> Dossier:
    return _decided(1)


def _stays_silent() -> Dossier:
    return _decided(2)


RULE = Rule(
    id="INT105",
    title=Text(
        fr="Décision prise, code toujours 001",
        nl="Beslissing genomen, code nog steeds 001",
        de="Beschluss gefasst, Code noch immer 001",
        en="Decision taken, code still 001",
    ),
    why=Text(
        fr="Le code change quand la décision est prise et le formulaire transmis ; les autres CPAS s'y fient.",
        nl="De code verandert wanneer er beslist is en het formulier verstuurd; andere OCMW's rekenen daarop.",
        de="Der Code ändert sich mit dem Beschluss und dem übermittelten Formular; andere ÖSHZ verlassen sich darauf.",
        en="The code changes once the decision is taken and the form is sent; other CPAS rely on it.",
    ),
    message=Text(
        fr="Décision du {decided} ; code toujours actif : {observed}.",
        nl="Beslissing van {decided}; nog actieve code: {observed}.",
        de="Beschluss vom {decided}; noch laufender Code: {observed}.",
        en="Decision of {decided}; code still active: {observed}.",
    ),
    task=Text(
        fr="Vérifier que le formulaire de la décision du {decided} a été transmis au SPP Intégration sociale.",
        nl="Ga na of het formulier van de beslissing van {decided} aan de POD Maatschappelijke Integratie is "
        "verstuurd.",
        de="Prüfen, ob das Formular des Beschlusses vom {decided} an den ÖPD Sozialeingliederung übermittelt wurde.",
        en="Check that the form of the decision of {decided} was sent to the federal service for social integration.",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(QUALITY_CODES, DECISION_IN_NETWORK),
    needs=Needs(),
    subjects=("decided_on",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_NETWORK,
)
