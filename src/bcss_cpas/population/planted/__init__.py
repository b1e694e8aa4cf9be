"""Planted discrepancies: what a dossier should not hold, each under a label of its own."""

from bcss_cpas.population.pattern import Discrepancy
from bcss_cpas.population.planted import benefits, family, file, integration, partner, register, work

PLANTED: tuple[Discrepancy, ...] = (
    *register.PLANTED,
    *work.PLANTED,
    *benefits.PLANTED,
    *partner.PLANTED,
    *family.PLANTED,
    *integration.PLANTED,
    *file.PLANTED,
)
"""Every discrepancy that the population plants, in the order in which they have their turn."""
