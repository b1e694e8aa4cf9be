"""How well a thing is known: the certainty of a fact, the grade of a wire format, the source of both."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from bcss_cpas.codes.references import titled
from bcss_cpas.text import Text


class Certainty(StrEnum):
    """How well a label, a constant or a rule's basis is known."""

    VERIFIED = "verified"
    """Read in the public source that is named beside it."""
    DERIVED = "derived"
    """Computed from verified values."""
    MEMORY = "from memory"
    """Known in the field, no public source found: to be confirmed before anything depends on it."""
    CONFLICT = "conflict"
    """Two public sources disagree; both readings are kept."""
    UNKNOWN = "unknown"
    """Looked for and not found."""


class Grade(StrEnum):
    """How well the wire format of a flux is known."""

    SCHEMA = "schema"
    """The official XSD was read; reader and writer are tested against it."""
    CLIENT = "client"
    """Field names read in the source code of a real client; namespaces and types are not proven."""
    DESCRIBED = "described"
    """Only the content is known; the XML form is this library's own."""


@frozen
class Citation:
    """Where a fact was read, and how well it is known."""

    title: Text = field(converter=titled)
    """The document, with article or page where there is one; a reference to the law is told in four languages, any
    other document keeps the name that it gives itself, unless all four are given."""
    certainty: Certainty = Certainty.VERIFIED
    url: str | None = None
    checked: date | None = None
    """The day on which the source was last read."""
