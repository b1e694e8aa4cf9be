"""HH102: the applicant declared a member of the household whom the register does not have there."""

from collections.abc import Iterator

from bcss_cpas.codes.kin import Relation
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.declaration import Kin, Member
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.address import Residence
from bcss_cpas.facts.household import CustodyElsewhere, HouseholdLink
from bcss_cpas.rules._examples import APPLICANT, CHILD, REGISTER, SINCE, SPOUSE, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity, Unavailable
from bcss_cpas.rules._sources import FACTS_PREVAIL, INQUIRY_DATA
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.rules.household._members import registered
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Report each declared member with a number whom the register has elsewhere; one seen on a visit is seen.

    A child that lives in two households is registered in one of them. Where the register has a member at the declared
    address, and the applicant elsewhere, it is the applicant who moved: another rule asks about that. Raises
    ``Unavailable`` where the register tells of no household at all, and not where the member lives instead.
    """
    missing = declared_numbers(case) - registered(case)
    if not missing:
        return
    for place, member in enumerate(case.declaration.household or ()):
        if member.ssin is None or member.ssin.value not in missing or _explained(case, member.ssin):
            continue
        elsewhere = [link for link in case.now(HouseholdLink, member.ssin) if link.head != case.person]
        if not elsewhere and not _told_of_a_household(case):
            raise Unavailable(HouseholdLink, None)
        yield Hit(
            person=case.person,
            declared=Said(Relation(member.kin), case.declared(f"household[{place}]")),
            observed=tuple(Said(link.role, link.source) for link in elsewhere),
            values={"member": member.ssin},
            about=frozenset({member.ssin.value}),
        )


def _told_of_a_household(case: Case) -> bool:
    """Tell whether the register ever told of the applicant's household: who lives alone is his own reference person."""
    return bool(case.all(HouseholdLink)) or any(link.head == case.person for link in case.every(HouseholdLink))


def _explained(case: Case, person: Ssin) -> bool:
    return (
        bool(case.all(CustodyElsewhere, person))
        or any(person in visit.seen for visit in case.dossier.visits)
        or (_lives_as_declared(case, person) is True and _lives_as_declared(case, case.person) is False)
    )


def _lives_as_declared(case: Case, person: Ssin) -> bool | None:
    """Tell whether the register has somebody at the declared address; ``None`` where that cannot be told."""
    declared, homes = case.declaration.address, case.now(Residence, person)
    if declared is None or not homes:
        return None
    same = [declared.same_place(home.address) for home in homes]
    return True if True in same else None if None in same else False


def _household(*declared: Member) -> Dossier:
    link = HouseholdLink(person=CHILD, source=REGISTER, since=SINCE, head=APPLICANT, role=FamilyRole("03"))
    return dossier(link, declared={"household": declared})


def _triggers() -> Dossier:
    return _household(Member(kin=Kin.CHILD, ssin=CHILD), Member(kin=Kin.SPOUSE, ssin=SPOUSE))


def _stays_silent() -> Dossier:
    return _household(Member(kin=Kin.CHILD, ssin=CHILD))


RULE = Rule(
    id="HH102",
    title=Text(
        fr="Membre déclaré, absent du ménage au registre",
        nl="Aangegeven lid, niet in het gezin volgens het register",
        de="Angegebenes Mitglied, laut Register nicht im Haushalt",
        en="Member declared, not in the household of the register",
    ),
    why=Text(
        fr="La catégorie dépend de qui vit réellement sous le toit ; une visite à domicile peut l'établir.",
        nl="De categorie hangt af van wie werkelijk onder het dak woont; een huisbezoek kan dat vaststellen.",
        de="Die Kategorie hängt davon ab, wer wirklich unter dem Dach lebt; ein Hausbesuch kann das feststellen.",
        en="The category depends on who really lives under the roof; a home visit may establish it.",
    ),
    message=Text(
        fr="Déclaré : {declared} ({member}). Le registre ne l'inscrit pas dans ce ménage.",
        nl="Aangegeven: {declared} ({member}). Volgens het register is dit lid niet in dit gezin ingeschreven.",
        de="Angegeben: {declared} ({member}). Das Register führt dieses Mitglied nicht in diesem Haushalt.",
        en="Declared: {declared} ({member}). The register does not have this member in the household.",
    ),
    ask=Text(
        fr="Vous avez déclaré dans votre ménage : {declared} ({member}). Depuis quand cette personne vit-elle avec "
        "vous ? A-t-elle déclaré son changement d'adresse ?",
        nl="U hebt in uw gezin aangegeven: {declared} ({member}). Sinds wanneer woont die persoon bij u? Heeft die "
        "persoon de adreswijziging aangegeven?",
        de="Sie haben in Ihrem Haushalt angegeben: {declared} ({member}). Seit wann wohnt diese Person bei Ihnen? Hat "
        "sie ihre Adressänderung gemeldet?",
        en="You declared in your household: {declared} ({member}). Since when does this person live with you? Have "
        "they declared their change of address?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(INQUIRY_DATA, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,), declared=("household",)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102", "RSD108"),
)
