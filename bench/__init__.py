"""Measurements: ``make bench``. Ratios of pairs taken in one run hold when the machine's speed drifts; times do not."""
