"""A named change of a dossier: harmless, or a discrepancy that a social worker should be asked about."""

from collections.abc import Callable
from enum import StrEnum
from inspect import getdoc
from random import Random

from attrs import frozen

from bcss_cpas.population.draft import Draft

Change = Callable[[Draft, Random], Draft | None]
"""Returns the changed draft, or ``None`` where it does not fit."""


class Topic(StrEnum):
    """What a pattern touches: two patterns of one dossier never touch the same."""

    NAME = "name"
    BIRTH = "birth"
    CIVIL_STATE = "civil state"
    NATIONALITY = "nationality"
    CARD = "card"
    GUARDIAN = "guardian"
    KEEPER = "municipality of the file"
    CENTRE = "place of inscription"
    ADDRESS = "address"
    HOUSEHOLD = "household"
    WORK = "work"
    SELF_EMPLOYMENT = "self-employment"
    UNEMPLOYMENT = "unemployment"
    SICKNESS = "sickness"
    PENSION = "pension"
    DISABILITY = "disability"
    PROPERTY = "property"
    FAMILY_BENEFITS = "family benefits"
    ATTESTATION = "attestation"
    INTEGRATION = "integration"
    VISIT = "visit"
    INSURANCE = "health insurance"
    INFORMED = "informed"
    PROPOSAL = "proposal"


@frozen(kw_only=True)
class Pattern:
    """A named change; ``story`` says what it changes."""

    name: str
    story: str
    touches: frozenset[Topic]
    change: Change


@frozen(kw_only=True)
class Discrepancy(Pattern):
    """A change that should raise a question: ``ask`` says in words what the social worker should be asked about."""

    ask: str
    shown_by: tuple[str, ...]
    """The flux that must answer in full about the applicant, or it cannot be seen."""


def harmless(*touches: Topic) -> Callable[[Change], Pattern]:
    """Make a harmless pattern of a function: its name and its docstring are those of the pattern."""

    def make(change: Change) -> Pattern:
        return Pattern(name=_name(change), story=_story(change), touches=frozenset(touches), change=change)

    return make


def discrepancy(*touches: Topic, ask: str, shown_by: tuple[str, ...] = ()) -> Callable[[Change], Discrepancy]:
    """Make a discrepancy of a function: its name is the label."""

    def make(change: Change) -> Discrepancy:
        return Discrepancy(
            name=_name(change),
            story=_story(change),
            touches=frozenset(touches),
            change=change,
            ask=ask,
            shown_by=shown_by,
        )

    return make


def _name(change: Change) -> str:
    return change.__name__.replace("_", " ")


def _story(change: Change) -> str:
    return (getdoc(change) or "").partition("\n\n")[0].replace("\n", " ")
