"""Maintenance debtors, and what is to be recovered from them (DEB)."""
