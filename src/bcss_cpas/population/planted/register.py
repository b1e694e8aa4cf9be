"""Discrepancies with the national register: who the applicant is, where they live, and with whom."""

from datetime import timedelta
from random import Random

from attrs import evolve

from bcss_cpas.codes.national_register import CivilState, Nationality
from bcss_cpas.dossier.declaration import Kin
from bcss_cpas.dossier.declaration import Member as Declared
from bcss_cpas.population.chance import digits
from bcss_cpas.population.changing import somebody
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.household import CHILD, SELF, SIBLING, UNRELATED, Member, address
from bcss_cpas.population.names import EVERYWHERE, LAST_NAMES, MEN, WOMEN
from bcss_cpas.population.pattern import Discrepancy, Topic, discrepancy
from bcss_cpas.population.records.held import Held
from bcss_cpas.population.records.inscription import PlaceOfInscription

_REGISTER = ("retrieve_ti_groups",)


@discrepancy(Topic.NAME, ask="Is this the person whose number stands on the request?", shown_by=_REGISTER)
def names_of_somebody_else(draft: Draft, rng: Random) -> Draft | None:
    """Neither the last name nor the first names that were declared are those of the register."""
    persona = draft.applicant.persona
    last = rng.choice([each for each in LAST_NAMES if each[:3] != persona.last_name[:3] and each.isalpha()])
    first = rng.choice([each for each in (*WOMEN, *MEN) if each[0] not in {name[0] for name in persona.first_names}])
    return draft.declaring(last_name=last, first_names=(first,))


@discrepancy(Topic.CIVIL_STATE, ask="What is your civil status, and since when?", shown_by=_REGISTER)
def civil_status_differs(draft: Draft, _: Random) -> Draft | None:
    """Somebody who is or was married says to be single, or the other way round."""
    state = draft.declaration.civil_state
    return draft.declaring(civil_state=CivilState("20" if state == CivilState("10") else "10"))


@discrepancy(Topic.NATIONALITY, ask="Which nationality do you have?", shown_by=_REGISTER)
def nationality_differs(draft: Draft, _: Random) -> Draft | None:
    """Another nationality was declared than the one of the register."""
    belgian = draft.applicant.persona.nationality.value == "150"
    return draft.declaring(nationality=Nationality("353" if belgian else "150"))


@discrepancy(Topic.CARD, ask="Do you have a valid card, or was it asked for?", shown_by=_REGISTER)
def expired_card(draft: Draft, rng: Random) -> Draft | None:
    """The only card has expired."""
    (card,) = draft.applicant.inscription.cards
    expired = draft.file.requested_on - timedelta(days=rng.randint(20, 700))
    since = expired - timedelta(days=1800)
    return draft.inscribed(cards=(Held(evolve(card.what, expires=expired), since),))


@discrepancy(Topic.GUARDIAN, ask="Who manages your property, and do they know of the request?", shown_by=_REGISTER)
def protected_person(draft: Draft, rng: Random) -> Draft | None:
    """An administrator of the property represents the applicant."""
    since = draft.file.requested_on - timedelta(days=rng.randint(60, 2000))
    return draft.inscribed(guardians=(Held(rng.choice(("24", "30", "31")), since),))


@discrepancy(Topic.KEEPER, ask="Where do you really live, and since when?", shown_by=_REGISTER)
def struck_off(draft: Draft, rng: Random) -> Draft | None:
    """The register has the applicant struck off."""
    (keeper,) = draft.applicant.inscription.keepers
    gone = draft.file.requested_on - timedelta(days=rng.randint(5, 300))
    kept = Held(keeper.what, gone - timedelta(days=900))
    return draft.inscribed(keepers=(kept, Held(rng.choice(("99991", "99997")), gone)))


@discrepancy(Topic.KEEPER, Topic.BIRTH, ask="Is the number the one of who asks?", shown_by=_REGISTER)
def deceased(draft: Draft, rng: Random) -> Draft | None:
    """The register says that the applicant is dead."""
    died = draft.file.requested_on - timedelta(days=rng.randint(5, 400))
    (keeper,) = draft.applicant.inscription.keepers
    kept = Held(keeper.what, died - timedelta(days=900))
    return draft.inscribed(died=died, keepers=(kept, Held("99990", died)))


@discrepancy(Topic.CENTRE, ask="Is the inscription in the reception centre to be deleted?", shown_by=_REGISTER)
def reception_centre(draft: Draft, rng: Random) -> Draft | None:
    """The obligatory place of inscription is a reception centre."""
    since = draft.file.requested_on - timedelta(days=rng.randint(100, 700))
    centre = PlaceOfInscription(centre=True, code=digits(rng, 4))
    return draft.inscribed(places=(Held(centre, since),))


@discrepancy(Topic.ADDRESS, Topic.VISIT, ask="Where do you usually sleep?", shown_by=_REGISTER)
def other_address(draft: Draft, rng: Random) -> Draft | None:
    """Another address was declared than the main residence of the register."""
    elsewhere = [each for each in EVERYWHERE if each != draft.household.municipality]
    return draft.declaring(address=address(rng, rng.choice(elsewhere)))


@discrepancy(Topic.ADDRESS, ask="Do you already live at the new address?", shown_by=_REGISTER)
def pending_address(draft: Draft, rng: Random) -> Draft | None:
    """A change of address is declared at the municipality, and not yet taken up."""
    new = address(rng, draft.household.municipality)
    since = draft.file.consulted_on - timedelta(days=rng.randint(0, 30))
    return draft.inscribed(pending=Held(f"{new.zip_code}(0000) {new.street},{new.number}", since))


@discrepancy(
    Topic.HOUSEHOLD, Topic.VISIT, ask="Who is the other person registered at your address?", shown_by=_REGISTER
)
def unknown_cohabitant(draft: Draft, rng: Random) -> Draft | None:
    """The register has somebody in the household who was not declared."""
    lives = draft.household
    if not draft.answers(*_REGISTER, lives.head.ssin):
        return None
    since = draft.file.requested_on - timedelta(days=rng.randint(30, 900))
    role = rng.choice((CHILD, SIBLING, UNRELATED))
    new = Member(persona=somebody(draft, rng), role=role, kin=Kin.OTHER_RELATIVE, since=since)
    return evolve(draft, household=evolve(lives, members=(*lives.members, new)))


@discrepancy(Topic.HOUSEHOLD, Topic.VISIT, ask="Does this person really live with you?", shown_by=_REGISTER)
def member_not_registered(draft: Draft, rng: Random) -> Draft | None:
    """A member was declared whom the register does not have there and nobody saw."""
    if not draft.answers(*_REGISTER, draft.household.head.ssin):
        return None
    kin = rng.choice((Kin.PARTNER, Kin.CHILD)) if draft.household.role_of(draft.person) == SELF else Kin.SIBLING
    member = Declared(kin=kin, ssin=somebody(draft, rng, (2, 50)).ssin)
    return draft.declaring(household=(*(draft.declaration.household or ()), member))


PLANTED: tuple[Discrepancy, ...] = (
    names_of_somebody_else,
    civil_status_differs,
    nationality_differs,
    expired_card,
    protected_person,
    struck_off,
    deceased,
    reception_centre,
    other_address,
    pending_address,
    unknown_cohabitant,
    member_not_registered,
)
