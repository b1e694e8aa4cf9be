"""A household: where it lives, who lives there, what each is to the reference person and to the applicant."""

from datetime import date
from random import Random

from attrs import field, frozen

from bcss_cpas.codes.national_register import FamilyRole
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.facts._fact import masked
from bcss_cpas.facts.address import Address
from bcss_cpas.population.chance import day_between
from bcss_cpas.population.names import MUNICIPALITIES, Municipality
from bcss_cpas.population.persona import Persona, persona
from bcss_cpas.population.proportions import draw

_MARRIED_FROM = 20
"""The youngest age of somebody married, and of a partner."""
SELF, SPOUSE, CHILD, SIBLING, UNRELATED, PARTNER, COHABITANT = (
    FamilyRole(code) for code in ("01", "02", "03", "09", "12", "21", "22")
)


@frozen(kw_only=True)
class Member:
    """A member: the role is towards the reference person, the kin is what they are to the applicant."""

    persona: Persona
    role: FamilyRole
    kin: Kin | None
    """``None`` for the applicant."""
    since: date


@frozen(kw_only=True)
class Household:
    """The reference person comes first."""

    municipality: Municipality
    address: Address = field(repr=masked)
    members: tuple[Member, ...]
    married: bool = False
    """Whether the applicant is married to their partner here."""

    @property
    def head(self) -> Persona:
        """The reference person."""
        return self.members[0].persona

    @property
    def others(self) -> tuple[Member, ...]:
        """Everybody but the applicant."""
        return tuple(each for each in self.members if each.kin is not None)

    @property
    def partner(self) -> Persona | None:
        """The spouse or partner of the applicant."""
        return next((each.persona for each in self.others if each.kin in (Kin.SPOUSE, Kin.PARTNER)), None)

    def minors(self, on: date) -> tuple[Persona, ...]:
        """Return the applicant's children under age."""
        children = (each.persona for each in self.others if each.kin is Kin.CHILD)
        return tuple(child for child in children if child.age_on(on) < 18)

    def role_of(self, person: Ssin) -> FamilyRole:
        """Return what a member is to the reference person."""
        return next(each.role for each in self.members if each.persona.ssin == person)


def household(rng: Random, as_of: date) -> tuple[Persona, Household]:
    """Draw an applicant and the household they live in."""
    place = rng.choice(MUNICIPALITIES[draw(rng, "region")])
    category = draw(rng, "category")
    young = draw(rng, "age") == "young" and category != "family"
    applicant = persona(rng, (18, 24) if young else (25, 64), as_of)
    drawn = _Drawn(rng, as_of, applicant)
    members, married = {"alone": _alone, "family": _family, "cohabitant": _cohabitant}[category](drawn)
    return applicant, Household(municipality=place, address=address(rng, place), members=members, married=married)


def address(rng: Random, place: Municipality) -> Address:
    """Draw an address in a municipality, with a box or without."""
    box = rng.choice((None, None, str(rng.randint(1, 24))))
    return Address(zip_code=place.zip_code, street=rng.choice(place.streets), number=str(rng.randint(1, 190)), box=box)


class _Drawn:
    """What the shapes of a household share: the generator, the applicant, the numbers that are taken."""

    def __init__(self, rng: Random, as_of: date, applicant: Persona) -> None:
        self.rng, self.as_of, self.applicant = rng, as_of, applicant
        self.taken = {applicant.ssin}
        self.since = day_between(rng, date(as_of.year - 9, 1, 1), date(as_of.year - 2, 6, 30))

    def other(self, ages: tuple[int, int], name: str | None = None, *, woman: bool | None = None) -> Persona:
        found = persona(self.rng, ages, self.as_of, self.taken, last_name=name, woman=woman)
        self.taken.add(found.ssin)
        return found

    def member(self, who: Persona, role: FamilyRole, kin: Kin | None) -> Member:
        return Member(persona=who, role=role, kin=kin, since=max(self.since, who.birth))


def _alone(drawn: _Drawn) -> tuple[tuple[Member, ...], bool]:
    return (drawn.member(drawn.applicant, SELF, None),), False


def _family(drawn: _Drawn) -> tuple[tuple[Member, ...], bool]:
    kind = draw(drawn.rng, "with_children")
    couple, married = ((), False) if kind == "lone_parent" else _couple(drawn, married=kind == "married")
    adults = couple or _alone(drawn)[0]
    oldest = min(17, drawn.applicant.age_on(drawn.as_of) - 19)
    names = tuple(each.persona.last_name for each in adults)
    number = int(draw(drawn.rng, "children"))
    children = tuple(drawn.other((1, oldest), drawn.rng.choice(names)) for _ in range(number))
    return (*adults, *(drawn.member(child, CHILD, Kin.CHILD) for child in children)), married


def _couple(drawn: _Drawn, *, married: bool) -> tuple[tuple[Member, ...], bool]:
    """Make a couple; either of the two is the reference person."""
    age = drawn.applicant.age_on(drawn.as_of)
    partner = drawn.other((max(_MARRIED_FROM, age - 6), age + 6), woman=drawn.applicant.sex.value == "1")
    married = married and age >= _MARRIED_FROM
    role = SPOUSE if married else drawn.rng.choice((PARTNER, COHABITANT))
    kin = Kin.SPOUSE if married else Kin.PARTNER
    if drawn.rng.random() < 0.5:
        return (drawn.member(drawn.applicant, SELF, None), drawn.member(partner, role, kin)), married
    return (drawn.member(partner, SELF, kin), drawn.member(drawn.applicant, role, None)), married


def _cohabitant(drawn: _Drawn) -> tuple[tuple[Member, ...], bool]:
    kind = draw(drawn.rng, "cohabiting")
    if kind == "couple":
        return _couple(drawn, married=draw(drawn.rng, "couple") == "married")
    if kind == "parents":
        return _with_parents(drawn), False
    role, kin = (SIBLING, Kin.SIBLING) if kind == "sibling" else (UNRELATED, Kin.UNRELATED)
    age = drawn.applicant.age_on(drawn.as_of)
    name = drawn.applicant.last_name if kind == "sibling" else None
    other = drawn.other((max(18, age - 9), age + 9), name)
    if drawn.rng.random() < 0.5:
        return (drawn.member(drawn.applicant, SELF, None), drawn.member(other, role, kin)), False
    return (drawn.member(other, SELF, kin), drawn.member(drawn.applicant, role, None)), False


def _with_parents(drawn: _Drawn) -> tuple[Member, ...]:
    age = drawn.applicant.age_on(drawn.as_of)
    parent = drawn.other((age + 20, age + 34), drawn.applicant.last_name)
    members = [drawn.member(parent, SELF, Kin.PARENT)]
    if drawn.rng.random() < 0.6:
        spouse = drawn.other((age + 20, age + 34), woman=parent.sex.value == "1")
        members.append(drawn.member(spouse, SPOUSE, Kin.PARENT))
    members.append(drawn.member(drawn.applicant, CHILD, None))
    if drawn.rng.random() < 0.4:
        sibling = drawn.other((max(1, age - 8), age + 4), drawn.applicant.last_name)
        members.append(drawn.member(sibling, CHILD, Kin.SIBLING))
    return tuple(members)
