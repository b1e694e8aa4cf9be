"""Where a value comes from: a flux, the declaration, a supporting document, the home visit, the file itself."""

from datetime import date
from enum import StrEnum

from attrs import frozen


class Origin(StrEnum):
    """The three sources that a social inquiry confronts, and the CPAS's own file."""

    DECLARATION = "declaration"
    EVIDENCE = "evidence"
    VISIT = "visit"
    FLUX = "flux"
    FILE = "file"


@frozen
class Source:
    """One place that says something.

    ``name`` is the flux, the document or the field; ``path`` the place inside it; ``ticket`` the ticket of the BCSS;
    ``on`` the day on which the source said it, where that is known.
    """

    origin: Origin
    name: str
    path: str = "$"
    ticket: str | None = None
    on: date | None = None

    def at(self, path: str) -> "Source":
        """Return the same source, another place."""
        return Source(self.origin, self.name, path, self.ticket, self.on)

    def inside(self, step: str) -> "Source":
        """Return the same source, a place inside this one: ``.names[0]``, or ``[0]`` of a list."""
        return self.at(self.path + step)
