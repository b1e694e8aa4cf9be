"""INT103: 030 for a debtor who lives in the household, or 001 for one who lives elsewhere."""

from collections.abc import Iterator

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.quality import CPAS, DEBTOR_INQUIRY, INQUIRY, QualityCode
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink, ParentLink
from bcss_cpas.facts.identity import CivilStatus
from bcss_cpas.facts.registration import Registration
from bcss_cpas.rules._examples import APPLICANT, PARENT, REGISTER, SINCE, dossier, integration
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, NotGiven, Precision, Rule, Severity, Unavailable
from bcss_cpas.rules._sources import FACTS_PREVAIL, QUALITY_CODES
from bcss_cpas.rules.household._lives_here import declared_numbers, living_here
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the code of each other person of our file with where they live, declared or registered.

    Whom the register alone has in the household, and the declaration leaves out, is asked about by another rule.
    """
    if not case.dossier.integrations:
        raise NotGiven("integrations")
    applicant = case.person.value
    for each in case.dossier.integrations:
        person, code = each.person, each.code
        if person.value == applicant or each.sector != CPAS or not each.active_on(case.as_of):
            continue
        if code == DEBTOR_INQUIRY.code and _inside(case, person):
            yield _hit(each, DEBTOR_INQUIRY, INQUIRY)
        elif code == INQUIRY.code and _outside(case, person) and _debtor(case, person):
            yield _hit(each, INQUIRY, DEBTOR_INQUIRY)


def _hit(found: Registration, code: QualityCode, other: QualityCode) -> Hit:
    observed = (Said(code, found.source),)
    return Hit(person=found.person, observed=observed, values={"person": found.person, "other": other})


def _inside(case: Case, person: Ssin) -> bool:
    if any(member.ssin == person for member in case.declaration.household or ()):
        return True
    if not case.is_told(HouseholdLink, case.person):
        raise Unavailable(HouseholdLink, None)
    theirs = _homes(case, person)
    if theirs and theirs.isdisjoint(_homes(case, case.person) | {case.person}):
        return False
    return any(member.person == person for member in living_here(case))


def _outside(case: Case, person: Ssin) -> bool:
    """Tell whether register and declaration agree that they live elsewhere; one declared without a number may be they.

    The visit may have seen them all the same, and facts prevail.
    """
    declared = case.declaration.household
    if declared is None or person.value in declared_numbers(case):
        return False
    if any(member.ssin is None for member in declared):
        return False
    if any(person in visit.seen for visit in case.dossier.visits):
        return False
    theirs, ours = _homes(case, person), _homes(case, case.person)
    return bool(theirs and ours) and not theirs & ours and case.person not in theirs and person not in ours


def _homes(case: Case, person: Ssin) -> set[Ssin]:
    return {link.head for link in case.now(HouseholdLink, person)}


def _debtor(case: Case, person: Ssin) -> bool:
    """Tell whether they surely are a maintenance debtor: parent, child, spouse, or one whose recovery is proposed."""
    proposal = case.dossier.proposal
    return (
        any(link.parent == person for link in case.all(ParentLink))
        or any(link.parent == case.person for link in case.all(ParentLink, person))
        or any(status.spouse == person and status.state.is_couple for status in case.now(CivilStatus))
        or any(recovery.debtor == person for recovery in (proposal.recoveries if proposal else None) or ())
    )


def _registered(code: int) -> Dossier:
    link = HouseholdLink(person=PARENT, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("06"))
    return dossier(
        link,
        declared={"household": (Member(kin=Kin.PARENT, ssin=PARENT),)},
        integrations=(integration(), integration(code, person=PARENT)),
    )


def _triggers() -> Dossier:
    return _registered(30)


def _stays_silent() -> Dossier:
    return _registered(1)


RULE = Rule(
    id="INT103",
    title=Text(
        fr="Code qualité du débiteur d'aliments",
        nl="Hoedanigheidscode van de onderhoudsplichtige",
        de="Eigenschaftscode des Unterhaltspflichtigen",
        en="Quality code of the maintenance debtor",
    ),
    why=Text(
        fr="Le code 030 vaut pour un débiteur hors du ménage ; celui qui cohabite est intégré sous 001.",
        nl="Code 030 geldt voor een onderhoudsplichtige buiten het gezin; wie inwoont, wordt onder 001 geïntegreerd.",
        de="Code 030 gilt für Unterhaltspflichtige außerhalb des Haushalts; wer mitwohnt, wird unter 001 eingetragen.",
        en="Code 030 is for a debtor outside the household; one who lives in it is integrated under 001.",
    ),
    message=Text(
        fr="La personne {person} est intégrée sous {observed} ; d'après son domicile, ce serait {other}.",
        nl="Persoon {person} is geïntegreerd onder {observed}; volgens de woonplaats zou het {other} zijn.",
        de="Person {person} ist unter {observed} eingetragen; nach ihrem Wohnort wäre es {other}.",
        en="Person {person} is integrated under {observed}; by where they live it would be {other}.",
    ),
    ask=Text(
        fr="La personne {person} vit-elle avec vous ? Depuis quand, ou jusqu'à quand ?",
        nl="Woont persoon {person} bij u? Sinds wanneer, of tot wanneer?",
        de="Wohnt Person {person} bei Ihnen? Seit wann, oder bis wann?",
        en="Does person {person} live with you? Since when, or until when?",
    ),
    task=Text(
        fr="Si la réponse le confirme, intégrer la personne {person} sous {other} au lieu de {observed}.",
        nl="Integreer persoon {person} onder {other} in plaats van {observed}, als het antwoord dat bevestigt.",
        de="Wenn die Antwort es bestätigt, Person {person} unter {other} statt {observed} eintragen.",
        en="If the answer confirms it, integrate person {person} under {other} instead of {observed}.",
    ),
    severity=Severity.BLOCKING,
    precision=Precision.MAY_UNDER_REPORT,
    basis=(QUALITY_CODES, FACTS_PREVAIL),
    needs=Needs(),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
)
