"""Integration and consultation at the BCSS (INT)."""
