"""CB103: a cohabitant is paid family benefits for the applicant, which count since 1 March 2026."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Income, IncomeKind, Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.family_benefits import FamilyBenefitLink
from bcss_cpas.law.ties import Tie
from bcss_cpas.rules._cohabitants import owners
from bcss_cpas.rules._examples import APPLICANT, PARENT, SINCE, consulting, dossier, told_by
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._incomes import declared_of
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import ARTICLE_34, CROSSED, FAMILY_BENEFITS_OF_COHABITANTS
from bcss_cpas.rules.child_benefits._links import DECLARED_AS, FLUX, LINKS, links, paid_to
from bcss_cpas.rules.household._lives_here import declared
from bcss_cpas.rules.household._members import cohabitants
from bcss_cpas.text import Text

_OTHER_RELATIVE = Relation("other relative")
"""An aunt far more often than a great-grandparent: who is declared or registered as such is not asked for."""


def examine(case: Case) -> Iterator[Hit]:
    """Report each recipient in the household who may owe maintenance and whose income was not declared.

    The day of the request or of the last review decides. Raises ``Unavailable`` where whether an undeclared recipient
    lives with the applicant cannot be told.
    """
    found = links(case)
    if not found or not ARTICLE_34.holds(case.dossier.looked_at_on):
        return
    sure = paid_to(found)
    own = [each for each in sure if each.recipient == case.person]
    others = {each.recipient: each for each in sure if each.recipient != case.person}
    for recipient, link in others.items():
        is_declared = bool(declared_of(case, owners(recipient, own), DECLARED_AS))
        relation = None if is_declared else _relation(case, recipient)
        if relation is not None:
            yield Hit(person=case.person, observed=(Said(relation, link.source),), values={"member": recipient})


def _relation(case: Case, recipient: Ssin) -> Relation | None:
    """Say what a cohabitant is to the applicant; ``None`` for who lives elsewhere, or surely owes no maintenance."""
    for members in (declared, cohabitants):  # the register is asked only for whom the declaration leaves out
        for member in members(case):
            if member.person == recipient:
                counts = member.relation != _OTHER_RELATIVE and member.tie(case) is not Tie.OTHER
                return member.relation if counts else None
    return None


def _at_mothers(reviewed: date) -> Dossier:
    link = FamilyBenefitLink(person=APPLICANT, source=told_by(FLUX), since=SINCE, recipient=PARENT)
    said = {
        "household": (Member(kin=Kin.PARENT, ssin=PARENT),),
        "incomes": (Income(kind=IncomeKind.WAGE, amount=Decimal(900), owner=PARENT),),
    }
    return dossier(link, declared=said, consultations=consulting(FLUX), last_review=reviewed)


def _triggers() -> Dossier:
    return _at_mothers(date(2026, 3, 2))


def _stays_silent() -> Dossier:
    return _at_mothers(date(2026, 2, 27))


RULE = Rule(
    id="CB103",
    title=Text(
        fr="Allocations familiales reçues par un cohabitant pour le demandeur",
        nl="Gezinsbijslag die een samenwonende voor de aanvrager ontvangt",
        de="Kindergeld, das ein Mitbewohner für den Antragsteller erhält",
        en="Family benefits that a cohabitant receives for the applicant",
    ),
    why=Text(
        fr="Elles comptent pour une demande ou une révision depuis le 1er mars 2026 ; sur les suppléments, les sources "
        "se contredisent.",
        nl="Ze telt mee voor een aanvraag of herziening vanaf 1 maart 2026; over de toeslagen spreken de bronnen "
        "elkaar tegen.",
        de="Es zählt bei einem Antrag oder einer Überprüfung ab dem 1. März 2026; zu den Zulagen widersprechen sich "
        "die Quellen.",
        en="They count for a request or a review from 1 March 2026 on; sources contradict each other on supplements.",
    ),
    message=Text(
        fr="Allocations familiales pour la personne, non déclarées, reçues par : {observed} ({member}).",
        nl="Gezinsbijslag voor de persoon, niet aangegeven, ontvangen door: {observed} ({member}).",
        de="Nicht angegebenes Kindergeld für die Person, erhalten von: {observed} ({member}).",
        en="Family benefits for the person, not declared, received by: {observed} ({member}).",
    ),
    ask=Text(
        fr="Selon les caisses d'allocations familiales, une personne de votre ménage reçoit vos allocations : "
        "{observed} ({member}). De quel montant ? Quelle part est un supplément ?",
        nl="Volgens de kinderbijslagfondsen ontvangt iemand van uw gezin uw gezinsbijslag: {observed} ({member}). Welk "
        "bedrag? Welk deel is een toeslag?",
        de="Laut den Kindergeldkassen erhält jemand in Ihrem Haushalt Ihr Kindergeld: {observed} ({member}). Wie viel? "
        "Welcher Teil ist eine Zulage?",
        en="According to the funds, somebody in your household receives your family benefits: {observed} ({member}). "
        "What amount? Which part is a supplement?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(ARTICLE_34, FAMILY_BENEFITS_OF_COHABITANTS, CROSSED),
    needs=Needs(facts=(LINKS,), declared=("household", "incomes")),
    subjects=(FamilyBenefitLink,),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    day=date(2026, 3, 16),
)
