"""Attestations of CPAS: what was granted before, here or elsewhere (ATT)."""
