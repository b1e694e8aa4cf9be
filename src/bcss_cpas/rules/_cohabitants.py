"""The cohabitants whose resources count, and what flux tell of them that the declaration leaves out.

Before March 2026 the CPAS may count parents and adult children, and need not.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.case import Case
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._incomes import Owners
from bcss_cpas.rules._once import once
from bcss_cpas.rules._rule import Told, Unavailable
from bcss_cpas.rules.household._article_34 import counts
from bcss_cpas.rules.household._lives_here import living_here
from bcss_cpas.text import Text

F = TypeVar("F")
WHY = Text(
    fr="Les ressources du partenaire comptent ; celles d'autres débiteurs d'aliments du ménage aussi, ou peuvent "
    "compter.",
    nl="De bestaansmiddelen van de partner tellen; die van andere onderhoudsplichtigen in het gezin ook, of kunnen "
    "tellen.",
    de="Die Existenzmittel des Partners zählen; die anderer Unterhaltspflichtiger im Haushalt auch, oder können "
    "zählen.",
    en="The resources of the partner count; those of other maintenance debtors in the household do or may count too.",
)
"""Why it matters what a cohabitant has."""


def undeclared_of_cohabitants(
    case: Case, sources: Sequence[Told], undeclared: Callable[[Case, Ssin], Sequence[F]]
) -> Iterator[tuple[Ssin, Sequence[F]]]:
    """Give each cohabitant whose resources count and of whom something was not declared, with what that is.

    One of the sources must have answered about a cohabitant. Where nothing is found and none of them did, nothing is
    concluded: raises ``Unavailable`` for the first such person. A cohabitant without a number cannot be asked about.
    """
    known, unknown = told_of(counting(case), sources, case)
    silent = True
    for person in known:
        if found := undeclared(case, person):
            silent = False
            yield person, found
    if silent and unknown:
        raise Unavailable(sources[0].kind, unknown[0], sources[0].by)


def told_of(persons: Iterable[Ssin], sources: Iterable[Told], case: Case) -> tuple[list[Ssin], list[Ssin]]:
    """Tell persons of whom one of the sources answered from those of whom none did."""
    known: list[Ssin] = []
    unknown: list[Ssin] = []
    for person in persons:
        for told in sources:
            if case.is_told(told.kind, person, told.by):
                known.append(person)
                break
        else:
            unknown.append(person)
    return known, unknown


@once
def counting(case: Case) -> tuple[Ssin, ...]:
    """Return the cohabitants with a number whose resources count."""
    here = living_here(case)
    return tuple([each.person for each in here if each.person is not None and counts(case, each)])


def owners(person: Ssin, of_the_applicant: Collection[Fact]) -> Owners:
    """Return as whose a cohabitant's income may have been declared: as theirs, or as nobody's.

    Without an owner it is the applicant's, where the flux tell that the applicant has one; where they do not, it may
    be that of the household.
    """
    return (person,) if of_the_applicant else (person, None)
