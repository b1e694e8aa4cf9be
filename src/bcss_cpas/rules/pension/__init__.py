"""Pensions: what the pension register holds, beside what was declared (PEN)."""
