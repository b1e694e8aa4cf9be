"""HH106: the household of the register has changed since the request or the last review."""

from collections.abc import Iterator
from datetime import date

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.dossier import Dossier
from bcss_cpas.facts.household import HouseholdLink
from bcss_cpas.rules._examples import APPLICANT, CHILD, REGISTER, dossier
from bcss_cpas.rules._finding import Hit, Said
from bcss_cpas.rules._rule import Needs, Precision, Rule, Severity
from bcss_cpas.rules._sources import FACTS_PREVAIL, SITUATION_REVIEWED
from bcss_cpas.rules._told import UNKNOWN_DATE
from bcss_cpas.rules.household._lives_here import declared_numbers
from bcss_cpas.rules.household._members import cohabitants, head_of
from bcss_cpas.text import Text


def examine(case: Case) -> Iterator[Hit]:
    """Compare the household of that day with the one of the check: a row that was only dated anew changes nothing.

    Not reported is who came and is declared, or who left and is not, nor a move of the applicant to the household that
    was declared. A member without a number cannot be told from another. Raises ``Unavailable`` where the file of the
    reference person, which tells the others, is not at hand.
    """
    head = head_of(case)
    day = case.dossier.last_review or case.dossier.requested_on
    if not _dated_since(f"{day.year:04}", case):
        return
    then = _own(case, day)
    moved = _own(case, case.as_of) or then
    if moved is not None and (case.person if then is None else then.head) != head:
        if not _as_declared(case):
            former = head if then is None else then.head
            yield _hit(case, day, moved, former if moved.head == case.person else moved.head)
        return
    before, after = _members(case, head, day), _members(case, head, case.as_of)
    for person, link in (before | after).items():
        if (person in before) != (person in after) and not _told(case, person, came=person in after):
            yield _hit(case, day, link, person, about=frozenset({person.value}))


def _dated_since(year: str, case: Case) -> bool:
    """Tell whether a link starts or ends in a year or later: mostly none does, and years are soon compared."""
    for link in case.every(HouseholdLink):
        since, until = link.since, link.until
        if (since is not None and since.iso >= year) or (until is not None and until.iso >= year):
            return True
    return False


def _own(case: Case, day: date) -> HouseholdLink | None:
    held = [link for link in case.all(HouseholdLink) if link.holds_on(day)]
    return held[-1] if held else None


def _members(case: Case, head: Ssin, day: date) -> dict[Ssin, HouseholdLink]:
    links = (link for link in case.every(HouseholdLink) if link.head == head and link.holds_on(day))
    return {link.person: link for link in links if link.person not in (head, case.person)}


def _as_declared(case: Case) -> bool:
    """Tell whether the register has taken up the household that was declared, each member by number."""
    declared = case.declaration.household
    if declared is None or None in [member.ssin for member in declared]:
        return False
    return declared_numbers(case) == {each.person and each.person.value for each in cohabitants(case)}


def _told(case: Case, person: Ssin, *, came: bool) -> bool:
    """Tell whether the declaration says the same; a member declared without a number may be anybody who came."""
    declared = case.declaration.household
    if declared is None:
        return False
    numbers = {member.ssin for member in declared}
    return bool(numbers & {person, None}) if came else person not in numbers


def _hit(case: Case, day: date, link: HouseholdLink, member: Ssin, about: frozenset[str] = frozenset()) -> Hit:
    bounds = {"since": link.since or UNKNOWN_DATE, "until": link.last or "…"}
    observed = (Said(link.role, link.source),)
    values = {"day": day, "member": member, **bounds}
    return Hit(person=case.person, observed=observed, values=values, about=about)


def _newcomer(since: str) -> Dossier:
    link = HouseholdLink(
        person=CHILD, source=REGISTER, since=IncompleteDate(since), head=APPLICANT, role=FamilyRole("03")
    )
    return dossier(link)


def _triggers() -> Dossier:
    return _newcomer("2025-02-24")


def _stays_silent() -> Dossier:
    return _newcomer("2025-02-10")


RULE = Rule(
    id="HH106",
    title=Text(
        fr="Ménage modifié au registre",
        nl="Gezin gewijzigd in het register",
        de="Haushalt im Register geändert",
        en="Household changed in the register",
    ),
    why=Text(
        fr="Un changement de ménage demande une révision : il joue sur la catégorie et les ressources qui comptent.",
        nl="Een wijziging van het gezin vraagt een herziening: ze beïnvloedt de categorie en de bestaansmiddelen.",
        de="Eine Änderung des Haushalts verlangt eine Überprüfung: Sie wirkt sich auf Kategorie und "
        "Existenzmittel aus.",
        en="A change of household asks for a review: it bears on the category and on the resources that count.",
    ),
    message=Text(
        fr="Changement après le {day} : {observed} ({member}), {since} – {until}.",
        nl="Wijziging na {day}: {observed} ({member}), {since} – {until}.",
        de="Änderung nach dem {day}: {observed} ({member}), {since} – {until}.",
        en="Change after {day}: {observed} ({member}), {since} – {until}.",
    ),
    ask=Text(
        fr="Le registre montre un changement dans votre ménage : {observed} ({member}), {since} – {until}. Qui est "
        "arrivé chez vous ou en est parti, et depuis quand ?",
        nl="Het register toont een wijziging in uw gezin: {observed} ({member}), {since} – {until}. Wie is bij u komen "
        "wonen of vertrokken, en sinds wanneer?",
        de="Das Register zeigt eine Änderung in Ihrem Haushalt: {observed} ({member}), {since} – {until}. Wer ist bei "
        "Ihnen eingezogen oder ausgezogen, und seit wann?",
        en="The register shows a change in your household: {observed} ({member}), {since} – {until}. Who came to live "
        "with you or left, and since when?",
    ),
    severity=Severity.WARNING,
    precision=Precision.MAY_OVER_REPORT,
    basis=(SITUATION_REVIEWED, FACTS_PREVAIL),
    needs=Needs(facts=(HouseholdLink,)),
    examine=examine,
    triggers=_triggers,
    stays_silent=_stays_silent,
    yields_to=("RN101", "RN102", "RSD108", "HH101", "HH102"),
)
