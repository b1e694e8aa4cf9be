"""CB101: the applicant is paid family benefits for himself, and declared none."""

from collections.abc import Iterator
from decimal import Decimal

from bcss_cpas.codes.benefit import BenefitKind
from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.family_benefits import BENEFICIARY_CHILD
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.benefit import Benefit
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.rules._examples import APPLICANT, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import lately, undeclared
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import CROSSED, FAMILY_BENEFITS
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.child_benefits._links import DECLARED_AS, FLUX, LINKS, links, paid_to
from bcss_cpas.text import Text

_FOR_A_DISABILITY = "ZORG_SPECIALE_NODEN"
"""The supplement for a disability, which is exempt: the code of the Flemish fund, those of others are not public."""


def examine(case: Case) -> Iterator[Hit]:
    """Report what the applicant is paid for himself; what he is paid for children whom he raises is exempt."""
    found = links(case)
    if not found:
        return
    own = [each for each in paid_to(found) if each.recipient == case.person]
    missing = undeclared(case, own, DECLARED_AS)
    if missing and not _is_for_a_disability(case):
        since = next((each.since for each in missing if each.since is not None), UNKNOWN_DATE)
        observed = tuple(Said(BenefitKind.FAMILY_BENEFIT, each.source) for each in missing)
        yield Hit(person=case.person, observed=observed, values={"since": since})


def _is_for_a_disability(case: Case) -> bool:
    """Tell whether all that is paid for the applicant as the child is the supplement for a disability."""
    as_child = [each for each in case.all(Benefit) if each.source.name == FLUX and each.role == BENEFICIARY_CHILD]
    categories = {each.category for each in lately(case, as_child)}
    return categories == {_FOR_A_DISABILITY}


def _student(*incomes: Income) -> Dossier:
    link = FamilyBenefitLink(
        person=APPLICANT, source=told_by(FLUX), since=IncompleteDate("2024-09-01"), recipient=APPLICANT
    )
    return dossier(link, declared={"incomes": incomes}, consultations=consulting(FLUX))


def _triggers() -> Dossier:
    return _student()


def _stays_silent() -> Dossier:
    return _student(Income(kind=IncomeKind.CHILD_BENEFITS, amount=Decimal("196.20")))


RULE = Rule(
    id="CB101",
    title=Text(
        fr="Allocations familiales payées au demandeur lui-même",
        nl="Gezinsbijslag betaald aan de aanvrager zelf",
        de="Kindergeld an den Antragsteller selbst gezahlt",
        en="Family benefits paid to the applicant himself",
    ),
    why=Text(
        fr="Celles qu'un jeune adulte reçoit pour lui-même comptent, sauf le supplément pour handicap.",
        nl="Wat een jongvolwassene voor zichzelf ontvangt, telt mee, behalve de toeslag voor een handicap.",
        de="Was ein junger Erwachsener für sich selbst erhält, zählt, außer der Zulage wegen Behinderung.",
        en="What a young adult receives for himself counts, except the supplement for a disability.",
    ),
    message=Text(
        fr="Caisses : {observed}, payées à la personne pour elle-même (début : {since}). Rien de tel n'est déclaré.",
        nl="Fondsen: {observed}, aan de persoon betaald voor zichzelf sinds {since}. Niets daarvan is aangegeven.",
        de="Kassen: {observed}, der Person für sich selbst gezahlt seit {since}. Nichts davon ist angegeben.",
        en="Funds: {observed}, paid to the applicant himself since {since}. Nothing of it was declared.",
    ),
    ask=Text(
        fr="Selon les caisses d'allocations familiales, vos allocations vous sont payées à vous-même (depuis : "
        "{since}). Arrivent-elles sur votre compte ? De quel montant, avec quels suppléments ?",
        nl="Volgens de kinderbijslagfondsen wordt uw gezinsbijslag aan uzelf betaald (sinds: {since}). Komt ze op uw "
        "rekening? Welk bedrag, met welke toeslagen?",
        de="Laut den Kindergeldkassen wird Ihr Kindergeld an Sie selbst gezahlt (seit: {since}). Kommt es auf Ihr "
        "Konto? Wie viel, mit welchen Zulagen?",
        en="According to the funds, your family benefits are paid to yourself (since: {since}). Do they come to your "
        "account? What amount, with which supplements?",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(FAMILY_BENEFITS, CROSSED),
    needs=Needs(facts=(LINKS,), declared=("incomes",)),
    subjects=(FamilyBenefitLink,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
