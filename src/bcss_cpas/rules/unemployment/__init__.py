"""Unemployment: benefits, declared and told by the ONEM, and looking for work (UN)."""
