"""OCMWCPASIdentifyPerson: who has a number or a name, from what the personas' register says."""

from bcss_cpas.client.simulator.names import same_name
from bcss_cpas.client.simulator.personas import Personas
from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.facts.identity import Identity
from bcss_cpas.flux.identify_person import (
    GenderGiven,
    IdentifyPersonReply,
    IdentifyPersonRequest,
    PersonFound,
    PhoneticCriteria,
)


def identify(request: IdentifyPersonRequest, personas: Personas) -> IdentifyPersonReply:
    """Return the persons who match; a name has to be the same to the letter, which the real service does not ask."""
    criteria = request.criteria
    if criteria.ssin is not None:
        wanted = [personas.replaced.get(criteria.ssin, criteria.ssin)]
    else:
        named = criteria.phonetic
        wanted = [] if named is None else [each for each in personas.in_order if _is_called(personas, each, named)]
    found = (personas.identity(each) for each in wanted)
    return IdentifyPersonReply(persons=tuple(_found(each) for each in found if each is not None))


def _is_called(personas: Personas, person: Ssin, named: PhoneticCriteria) -> bool:
    known = personas.identity(person)
    return known is not None and known.birth_date == named.birth_date and same_name(named.last_name, known.last_names)


def _found(known: Identity) -> PersonFound:
    first, *others = known.first_names or (None,)
    return PersonFound(
        origin="RN_RR",
        ssin=known.person,
        last_name=" ".join(known.last_names),
        first_name=first,
        middle_name=" ".join(name for name in others if name) or None,
        birth_date=known.birth_date,
        gender=None if known.sex is None else GenderGiven(value=known.sex),
    )
