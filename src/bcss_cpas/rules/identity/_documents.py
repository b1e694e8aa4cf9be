"""Documents of a person, in the order in which they were issued."""

from datetime import date

from bcss_cpas.facts.identity import Document


def issued(document: Document) -> date:
    """Return the last day on which a document may have been issued; one that does not tell counts as the oldest."""
    return date.min if document.issued is None else document.issued.latest
