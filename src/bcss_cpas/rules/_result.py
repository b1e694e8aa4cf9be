"""What became of a rule: PASSED, FOUND, SKIPPED and why, or ERROR, which is an outcome of its own."""

from enum import StrEnum

from attrs import frozen

from bcss_cpas.codes.ssin import Ssin
from bcss_cpas.dossier.availability import Availability
from bcss_cpas.facts._fact import Fact
from bcss_cpas.rules._finding import Finding


class Status(StrEnum):
    """What became of a rule."""

    PASSED = "passed"
    FOUND = "found"
    SKIPPED = "skipped"
    ERROR = "error"


@frozen
class Skip:
    """Why a rule could not conclude: facts that are not at hand, or something of the file that is not known."""

    availability: Availability | None = None
    facts: tuple[type[Fact], ...] = ()
    flux: tuple[str, ...] = ()
    """The flux that would tell, where not any that gives such facts will do."""
    about: Ssin | None = None
    """Whom the facts would be about; ``None`` is the applicant."""
    not_asked: tuple[str, ...] = ()
    """Fields of the declaration, the proposal or the dossier that were not asked or are not worked out; ``proposal``
    where there is none, ``law`` where an amount of the law is not known."""


@frozen
class Failure:
    """A rule that broke: the class of the exception and the place, never its message, which may be personal."""

    exception: str
    place: str


@frozen(kw_only=True)
class Result:
    """What became of one rule."""

    rule: str
    status: Status
    findings: tuple[Finding, ...] = ()
    skip: Skip | None = None
    failure: Failure | None = None


def skipped(rule: str, skip: Skip) -> Result:
    """Make the result of a rule that could not conclude."""
    return Result(rule=rule, status=Status.SKIPPED, skip=skip)
