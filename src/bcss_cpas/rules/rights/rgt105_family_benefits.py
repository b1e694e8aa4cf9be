"""RGT105: for a minor child who was declared no family benefits are known to be paid."""

from collections.abc import Iterator
from datetime import date, timedelta

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.family_benefits import RECIPIENT
from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts._fact import DatedFact
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.rules._adults import birth_of, is_of_age
from bcss_cpas.rules._examples import APPLICANT, CHILD, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Tolerance, Unavailable
from bcss_cpas.rules._sources import FLUX_CONFRONTED, OTHER_RIGHTS
from bcss_cpas.rules._told import silence
from bcss_cpas.rules.child_benefits._links import FLUX, LINKS
from bcss_cpas.text import Text

_CHILDREN = (Kin.CHILD, Kin.STEPCHILD)
_FAMILY = BenefitKind.FAMILY_BENEFIT
_TOLERANCE = Tolerance(days=62)
"""Benefits are paid in arrears: what ended, or who was born, so short a time ago says nothing."""
_LONG = timedelta(days=_TOLERANCE.days)


def examine(case: Case) -> Iterator[Hit]:
    """Look for each declared child in the files that came: those of the child, and those that pay the applicant.

    Another parent may be paid in a file in which the applicant does not stand. Raises ``Unavailable`` where nothing is
    found and no file tells of a child.
    """
    long_ago = case.as_of - _LONG
    found, unknown = False, None
    for place, member in enumerate(case.declaration.household or ()):
        child = member.ssin
        if child is None or member.kin not in _CHILDREN or _is_paid(case, child, long_ago):
            continue
        birth = birth_of(case, child, member.birth_date)
        if birth is None or birth.latest >= long_ago or is_of_age(case, birth) is not False:
            continue
        if not case.is_told(LINKS.kind, child, LINKS.by) and not _applicant_is_paid(case, long_ago):
            unknown = child
            continue
        found = True
        yield Hit(
            person=case.person,
            declared=Said(Relation(member.kin), case.declared(f"household[{place}]")),
            observed=(silence(case, FLUX),),
            values={"member": child},
        )
    if unknown is not None and not found:
        raise Unavailable(LINKS.kind, unknown, LINKS.by)


def _is_paid(case: Case, child: Ssin, long_ago: date) -> bool:
    benefits = [each for each in case.all(Benefit, child) if each.kind is _FAMILY]
    told: tuple[DatedFact, ...] = (*case.all(FamilyBenefitLink, child), *benefits)
    return bool([each for each in told if _goes_on(each, long_ago)])


def _applicant_is_paid(case: Case, long_ago: date) -> bool:
    """Tell whether the applicant is paid for some child: then a file came in which this one would stand."""
    told = [each for each in case.all(Benefit) if each.role == RECIPIENT and each.source.name == FLUX]
    return any(_goes_on(each, long_ago) for each in told)


def _goes_on(paid: DatedFact, long_ago: date) -> bool:
    return paid.until is None or not paid.until.is_by(long_ago)


def _paid_until(until: str | None) -> Dossier:
    link = FamilyBenefitLink(
        person=CHILD,
        source=told_by(FLUX),
        since=SINCE,
        until=None if until is None else IncompleteDate(until),
        recipient=APPLICANT,
    )
    says = {"household": (Member(kin=Kin.CHILD, ssin=CHILD),)}
    return dossier(link, declared=says, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _paid_until("2024-09-01")


def _stays_silent() -> Dossier:
    return _paid_until(None)


RULE = Rule(
    id="RGT105",
    title=Text(
        fr="Enfant sans allocations familiales connues",
        nl="Kind zonder bekende gezinsbijslag",
        de="Kind ohne bekanntes Kindergeld",
        en="Child without known family benefits",
    ),
    why=Text(
        fr="Les allocations familiales sont un droit de l'enfant ; elles peuvent aussi aller à l'autre parent.",
        nl="Gezinsbijslag is een recht van het kind; ze kan ook naar de andere ouder gaan.",
        de="Kindergeld ist ein Recht des Kindes; es kann auch an den anderen Elternteil gehen.",
        en="Family benefits are a right of the child; they may also go to the other parent.",
    ),
    message=Text(
        fr="Déclaré : {declared} ({member}). Paiement connu pour cet enfant : {observed}.",
        nl="Aangegeven: {declared} ({member}). Bekende betaling voor dit kind: {observed}.",
        de="Angegeben: {declared} ({member}). Bekannte Zahlung für dieses Kind: {observed}.",
        en="Declared: {declared} ({member}). Payment known for this child: {observed}.",
    ),
    ask=Text(
        fr="Qui reçoit les allocations familiales pour l'enfant {member} ? Les avez-vous demandées ?",
        nl="Wie ontvangt de gezinsbijslag voor het kind {member}? Hebt u ze aangevraagd?",
        de="Wer erhält das Kindergeld für das Kind {member}? Haben Sie es beantragt?",
        en="Who receives the family benefits for the child {member}? Have you asked for them?",
    ),
    severity=Severity.INFORMATION,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FLUX_CONFRONTED, OTHER_RIGHTS),
    needs=Needs(facts=(LINKS,), declared=("household",)),
    subjects=("household",),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    tolerance=_TOLERANCE,
    yields_to=("RN101", "CB104"),
)
