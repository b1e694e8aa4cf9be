"""Rules of the CPAS of Exempleville, an invented municipality."""

from exempleville_rules.exv101_late_first_visit import RULE as LATE_FIRST_VISIT

RULES = (LATE_FIRST_VISIT,)
"""What the entry point leads to."""
