"""What the social worker proposes, as far as it is worked out; a rule that needs more cannot conclude."""

from collections.abc import Callable
from datetime import date
from typing import ParamSpec, TypeVar

from bcss_cpas.codes.quality import LIVING_WAGE
from bcss_cpas.dossier.case import Case
from bcss_cpas.dossier.proposal import Proposal
from bcss_cpas.errors import UnknownAmountError
from bcss_cpas.rules._rule import NotGiven

P = ParamSpec("P")
T = TypeVar("T")


def proposed(case: Case) -> Proposal:
    """Return the proposal. Raises ``NotGiven`` where there is none yet."""
    return given(case.dossier.proposal, "proposal")


def given(value: T | None, field: str) -> T:
    """Return a value of the dossier. Raises ``NotGiven`` with the name of its field where it is missing."""
    if value is None:
        raise NotGiven(field)
    return value


def is_living_wage(proposal: Proposal) -> bool:
    """Tell whether a living wage is proposed. Raises ``NotGiven`` where no aid is."""
    return given(proposal.aid, "aid") == LIVING_WAGE


def first_day(case: Case) -> date:
    """Return the first day of the aid that is proposed; the day of the check where the proposal does not tell."""
    start = proposed(case).start
    return case.as_of if start is None else start


def by_law(calculate: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what the law gives. Raises ``NotGiven`` where an amount of that day is not known."""
    try:
        return calculate(*args, **kwargs)
    except UnknownAmountError:
        raise NotGiven("law") from None
