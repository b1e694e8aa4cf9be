"""HI101: no mutuality knows the applicant, or care is not reimbursed."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.benefit import RightKind
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Right
from bcss_cpas.facts.insurance import HealthInsurance
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Told
from bcss_cpas.rules._sources import CROSSED, FLUX_CONFRONTED
from bcss_cpas.rules._told import silence
from bcss_cpas.text import Text

_FLUX, _CARE = "health_care_insurance", RightKind.HEALTH_CARE
_NOTHING = Availability.NO_DATA
_INSURANCE, _RIGHT = Told(HealthInsurance, by=(_FLUX,)), Told(Right, by=(_FLUX,))


def examine(case: Case) -> Iterator[Hit]:
    """Report a right to reimbursement that the newest answer denies, or an answer that there are no data at all.

    An insurance that has ended is not reported: the service answers for the day that it was asked about.
    """
    rights = [each for each in case.now(Right) if each.kind is _CARE and each.source.name == _FLUX]
    denied = [each for each in rights if not each.granted]
    if denied:
        newest = max(each.source.on or date.min for each in rights)
        last = [each for each in rights if (each.source.on or date.min) == newest]
        if not any(each.granted for each in last):
            yield Hit(person=case.person, observed=tuple(Said(each.kind, each.source) for each in last))
    elif not rights and _holds_nothing(case, _INSURANCE) and _holds_nothing(case, _RIGHT):
        yield Hit(person=case.person, observed=(silence(case, _FLUX),))


def _holds_nothing(case: Case, told: Told) -> bool:
    return case.availability(told.kind, None, told.by) is _NOTHING


def _reimbursed(*, granted: bool) -> Dossier:
    right = Right(person=APPLICANT, source=told_by(_FLUX), kind=_CARE, granted=granted)
    return dossier(right, consultations=consulting(_FLUX))


def _triggers() -> Dossier:
    return _reimbursed(granted=False)


def _stays_silent() -> Dossier:
    return _reimbursed(granted=True)


RULE = Rule(
    id="HI101",
    title=Text(
        fr="Assurance soins de santé pas en ordre",
        nl="Ziekteverzekering niet in orde",
        de="Krankenversicherung nicht in Ordnung",
        en="Health insurance not in order",
    ),
    why=Text(
        fr="Sans assurance, les soins de santé ne sont pas remboursés et retombent sur la personne, ou sur le CPAS.",
        nl="Zonder verzekering wordt gezondheidszorg niet terugbetaald en valt ze ten laste van de persoon, of van het "
        "OCMW.",
        de="Ohne Versicherung wird die Gesundheitspflege nicht erstattet und fällt der Person oder dem ÖSHZ zur Last.",
        en="Without insurance health care is not reimbursed, and falls on the person, or on the CPAS.",
    ),
    message=Text(
        fr="Mutualités : aucun droit, ou aucune donnée ({observed}).",
        nl="Ziekenfondsen: geen recht, of geen gegevens ({observed}).",
        de="Krankenkassen: kein Anspruch, oder keine Daten ({observed}).",
        en="Mutualities: no right, or no data ({observed}).",
    ),
    ask=Text(
        fr="À quelle mutualité êtes-vous affilié ? Vos cotisations et vos papiers sont-ils en ordre ?",
        nl="Bij welk ziekenfonds bent u aangesloten? Zijn uw bijdragen en papieren in orde?",
        de="Bei welcher Krankenkasse sind Sie? Sind Ihre Beiträge und Unterlagen in Ordnung?",
        en="Which mutuality are you with? Are your contributions and papers in order?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(CROSSED, FLUX_CONFRONTED),
    needs=Needs(any_facts=(_INSURANCE, _RIGHT)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
