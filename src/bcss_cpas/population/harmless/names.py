"""Names and birth dates as people write them."""

import unicodedata
from random import Random

from bcss_cpas.codes.dates import IncompleteDate
from bcss_cpas.population.draft import Draft
from bcss_cpas.population.pattern import Pattern, Topic, harmless


def without_accents(text: str) -> str:
    """Write a text as an old keyboard does."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@harmless(Topic.NAME)
def name_in_capitals(draft: Draft, _: Random) -> Draft | None:
    """The name was declared in capitals, without its accents."""
    name = without_accents(draft.applicant.persona.last_name).upper()
    return draft.declaring(last_name=name)


@harmless(Topic.NAME)
def particle_run_together(draft: Draft, _: Random) -> Draft | None:
    """A name with particles, a hyphen or an apostrophe was declared in one word."""
    name = draft.applicant.persona.last_name
    joined = "".join(part for part in name if part.isalpha()).capitalize()
    return draft.declaring(last_name=joined) if not name.isalpha() else None


@harmless(Topic.NAME)
def particle_left_out(draft: Draft, _: Random) -> Draft | None:
    """Of a name with particles only the last word was declared."""
    words = draft.applicant.persona.last_name.split()
    return draft.declaring(last_name=words[-1]) if len(words) > 1 else None


@harmless(Topic.NAME)
def called_by_another_first_name(draft: Draft, _: Random) -> Draft | None:
    """The applicant goes by the second of several first names."""
    names = draft.applicant.persona.first_names
    return draft.declaring(first_names=(names[1],)) if len(names) > 1 else None


@harmless(Topic.NAME)
def first_name_as_an_initial(draft: Draft, _: Random) -> Draft | None:
    """Only the initial of the first name was written down."""
    initial = draft.applicant.persona.first_names[0][0]
    return draft.declaring(first_names=(f"{initial}.",))


@harmless(Topic.NAME)
def names_swapped(draft: Draft, _: Random) -> Draft | None:
    """First and last names were written in each other's place."""
    persona = draft.applicant.persona
    return draft.declaring(last_name=persona.first_names[0], first_names=(persona.last_name,))


@harmless(Topic.BIRTH)
def birthday_unknown_to_the_register(draft: Draft, _: Random) -> Draft | None:
    """The register knows only the year of birth."""
    return draft.inscribed(birth=IncompleteDate.of(draft.applicant.persona.birth.year))


PATTERNS: tuple[Pattern, ...] = (
    name_in_capitals,
    particle_run_together,
    particle_left_out,
    called_by_another_first_name,
    first_name_as_an_initial,
    names_swapped,
    birthday_unknown_to_the_register,
)
