"""Harmless patterns: differences that occur in honest dossiers, and that a good rule does not report."""

from bcss_cpas.population.harmless import (
    belongings,
    benefits,
    documents,
    file,
    household,
    names,
    partner,
    residence,
    work,
)
from bcss_cpas.population.pattern import Pattern

HARMLESS: tuple[Pattern, ...] = (
    *names.PATTERNS,
    *documents.PATTERNS,
    *residence.PATTERNS,
    *household.PATTERNS,
    *work.PATTERNS,
    *benefits.PATTERNS,
    *partner.PATTERNS,
    *belongings.PATTERNS,
    *file.PATTERNS,
)
