"""The scales are not known here; a CPAS lays its own over them. The amounts of this one are invented."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bcss_cpas.law import Law, read_overlay
from bcss_cpas.law.aid import Aid
from bcss_cpas.law.scale import intervention

own = """
schema_version = 1
checked = 2025-01-15

[sources]
circular = { title = "our copy of the circular (invented amounts)" }

[debtors.scale_living_wage]
known = [{ from = 2025-01-01, until = 2025-12-31, certainty = "verified", source = "circular", bands = [
  { dependants = 1, income_from = 30000, per_month = 50 },
  { dependants = 1, income_from = 35000, per_month = 90 },
] }]
"""
with TemporaryDirectory() as folder:
    file = Path(folder, "cpas.toml")
    file.write_text(own, "utf-8")
    law = Law(on=date(2025, 3, 3), overlays=[read_overlay(file)])

paid = intervention(Aid.LIVING_WAGE, 36_400, 1, law)
assert paid.amount == 90
explained = paid
